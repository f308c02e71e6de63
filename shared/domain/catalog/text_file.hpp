#pragma once
// A file before it has rows: what its bytes say it is, and its text in UTF-8 when it is text that we read.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace domain::catalog {

/// What is no text that we read. Told apart because each becomes such a text in another way.
enum class ForeignFile {
    empty,
    utf16,
    utf32,
    workbook,       ///< .xlsx
    old_workbook,   ///< .xls
    open_document,  ///< .ods
    compressed,
    pdf,
    web_page,  ///< Also what many systems export under the name .xls.
    xml,
    rich_text,
    dos_letters,      ///< CP850
    mac_letters,      ///< Mac Roman
    doubled_letters,  ///< UTF-8 that was taken for Windows-1252 and made UTF-8 once more: "NiÃ±ez".
    binary,
};

enum class Encoding { utf8, windows_1252 };

struct TextFile {
    std::string text{};  ///< UTF-8 without mark; bytes of a file that mixes encodings stay as they are.
    Encoding encoding = Encoding::utf8;
};

std::variant<TextFile, ForeignFile> read_text_file(std::string_view bytes);

/// In a text that was Windows-1252: a byte that is no letter there (as U+0080 to U+009F), or a sign between letters that
/// would be a letter in another encoding ("Oncolog¡a").
std::optional<char32_t> doubtful_sign(std::string_view text);
/// The first letter that is shown as two, "Ã³": the bytes of one in UTF-8, each taken for a letter.
std::optional<std::string> doubled_letter(std::string_view text);

}  // namespace domain::catalog
