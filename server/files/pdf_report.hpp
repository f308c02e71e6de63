#pragma once
// What looking through a PDF has found, and how the program that looks tells it to the one that asked.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

enum class PdfFinding {
    none,
    password,  ///< It does not open without one.
    damaged,
    no_pages,
    too_many_pages,
    script,       ///< JavaScript, or an action that nobody has to press.
    other_files,  ///< Opens or fetches what is not in it.
    form,         ///< Sends or fetches data.
    media,
    embedded,  ///< A file inside that is neither text, XML nor OpenDocument: `names`.
    too_complex,
    out_of_memory,
    unreadable,  ///< By us: says nothing of the file.
};

struct PdfReport {
    PdfFinding finding = PdfFinding::none;
    long long pages = 0;
    bool is_signed = false;
    std::vector<std::string> names{};
};

std::string written(const PdfReport& report);
/// Nothing when these are not the words of `written`.
std::optional<PdfReport> read_report(std::string_view words);

/// The words by which the server's program starts itself, to look through one PDF.
inline constexpr std::string_view inspect_command = "inspect-pdf";

/// What that program does: looks through the file of this path within so much memory, without another system call than
/// that takes, prints the report and ends.
[[noreturn]] void inspect_for_parent(const std::string& path, unsigned long long memory_bytes);

}  // namespace server
