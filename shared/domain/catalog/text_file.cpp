#include "shared/domain/catalog/text_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "shared/base/text.hpp"

namespace domain::catalog {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto each) { return text.starts_with(each); });
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](auto each) { return text.find(each) != std::string_view::npos; });
}

/// Latin text in UTF-16 without its mark: every second byte is a NUL.
bool looks_like_utf16(std::string_view bytes) {
    const auto pairs = std::min<std::size_t>(bytes.size(), 400) / 2;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < pairs * 2; ++i) nuls[i % 2] += bytes[i] == '\0' ? 1 : 0;
    const auto [few, many] = std::minmax(nuls[0], nuls[1]);
    return pairs > 0 && many * 2 > pairs && few * 10 < pairs;
}

std::optional<ForeignFile> foreign_by_signature(std::string_view bytes) {
    if (begins_with_any(bytes, {"\xFF\xFE\0\0"sv, "\0\0\xFE\xFF"sv})) return ForeignFile::utf32;
    if (begins_with_any(bytes, {"\xFF\xFE"sv, "\xFE\xFF"sv})) return ForeignFile::utf16;
    if (bytes.starts_with("PK")) {
        if (bytes.find("opendocument") != std::string_view::npos) return ForeignFile::open_document;
        if (holds_any(bytes, {"[Content_Types].xml", "xl/workbook"})) return ForeignFile::workbook;
        if (begins_with_any(bytes, {"PK\x03\x04"sv, "PK\x05\x06"sv, "PK\x07\x08"sv})) return ForeignFile::compressed;
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return ForeignFile::old_workbook;
    if (begins_with_any(bytes, {"\x1F\x8B"sv, "BZh"sv, "\xFD\x37zXZ"sv, "7z\xBC\xAF"sv, "Rar!\x1A"sv, "\x28\xB5\x2F\xFD"sv}))
        return ForeignFile::compressed;
    return std::nullopt;
}

std::optional<ForeignFile> foreign_by_beginning(std::string_view text) {
    const auto beginning = base::trimmed(text.substr(0, 2000));
    if (beginning.starts_with("%PDF-")) return ForeignFile::pdf;
    if (beginning.starts_with("{\\rtf")) return ForeignFile::rich_text;
    if (!beginning.starts_with('<')) return std::nullopt;
    const auto folded = base::folded(beginning);
    const bool page = holds_any(folded, {"<html", "<!doctype html", "<table", "<head", "<meta", "<body", "<div", "<style"});
    return page ? ForeignFile::web_page : ForeignFile::xml;
}

std::uint8_t byte(char c) { return static_cast<std::uint8_t>(c); }
bool is_small(std::uint8_t c) { return c >= 'a' && c <= 'z'; }
bool is_capital(std::uint8_t c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(std::uint8_t c) { return is_small(c) || is_capital(c); }

/// Of which encodings the bytes beside letters are letters of Spanish.
struct Evidence {
    std::size_t windows = 0, dos = 0, mac = 0;
};

Evidence evidence_in(std::string_view text) {
    constexpr auto windows = "\xC1\xC9\xCD\xD1\xD3\xDA\xDC\xE1\xED\xF1\xF3\xFA\xFC"sv;
    constexpr auto dos = "\x81\x82\x90\x9A\xA0\xA1\xA2\xA3\xA4\xA5\xB5\xD6\xE0"sv;
    constexpr auto mac_small = "\x87\x8E\x92\x96\x97\x9C\x9F"sv;
    constexpr auto mac_capital = "\x83\x84\x86\xE7\xEA\xEE\xF2"sv;
    constexpr std::uint8_t small_e_or_capital_u = 0xE9;  // in Windows-1252 and in CP850
    const auto holds = [](std::string_view set, char c) { return set.find(c) != std::string_view::npos; };
    Evidence found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (byte(text[i]) < 0x80) continue;
        const auto before = i > 0 ? byte(text[i - 1]) : std::uint8_t{};
        const auto after = i + 1 < text.size() ? byte(text[i + 1]) : std::uint8_t{};
        if (!is_letter(before) && !is_letter(after)) continue;
        const bool among_capitals = !is_small(before) && !is_small(after);
        if (byte(text[i]) == small_e_or_capital_u) {
            ++(among_capitals ? found.dos : found.windows);
        } else if (holds(windows, text[i])) {
            ++found.windows;
        } else if (holds(dos, text[i])) {
            ++found.dos;
        } else if (holds(mac_small, text[i])) {
            if (is_letter(before) && !is_capital(after)) ++found.mac;  // "D’Angelo" and "A–B" are Windows-1252
        } else if (holds(mac_capital, text[i]) && among_capitals) {
            ++found.mac;
        }
    }
    return found;
}

constexpr std::array<char32_t, 32> windows_1252_from_80{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto code = byte(c);
        base::append_code_point(text, code >= 0x80 && code < 0xA0 ? windows_1252_from_80[code - 0x80] : code);
    }
    return text;
}

/// What Windows-1252 shows for a byte that is never the first of a letter in UTF-8.
bool is_second_byte(char32_t sign) {
    if (sign >= 0x80 && sign <= 0xBF) return true;
    return std::find(windows_1252_from_80.begin(), windows_1252_from_80.end(), sign) != windows_1252_from_80.end();
}

/// The end of the doubled letter that begins with `first`, which ends at `at`; 0 when there begins none.
std::size_t end_of_doubled(std::string_view text, char32_t first, std::size_t at) {
    if ((first != 0xC2 && first != 0xC3) || at >= text.size()) return 0;
    return is_second_byte(base::next_code_point(text, at)) ? at : 0;
}

/// Several, and more than there are sound letters: not a slip in a row, but how the file was saved.
bool has_doubled_letters(std::string_view text) {
    constexpr std::string_view mark_doubled = "\xC3\xAF\xC2\xBB\xC2\xBF";
    constexpr auto sound_letters = U"\u00C1\u00C9\u00CD\u00D1\u00D3\u00DA\u00DC\u00E1\u00E9\u00ED\u00F1\u00F3\u00FA\u00FC"sv;
    if (text.starts_with(mark_doubled)) return true;
    std::size_t doubled = 0, sound = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t sign = base::next_code_point(text, at);
        if (const auto end = end_of_doubled(text, sign, at); end > 0) {
            ++doubled;
            at = end;
        } else if (sound_letters.find(sign) != std::u32string_view::npos) {
            ++sound;
        }
    }
    return doubled > 1 && doubled > sound;
}

/// A letter of more than one byte in the middle of what is not UTF-8 as a whole: two files were joined.
bool holds_utf8_letters(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto start = at;
        if (base::next_code_point(bytes, at) != 0xFFFD && at - start > 1) return true;
    }
    return false;
}

/// Programs of the time of DOS end a text with 1A.
std::string_view without_end_mark(std::string_view bytes) {
    while (!bytes.empty() && bytes.back() == '\x1A') bytes.remove_suffix(1);
    return bytes;
}

}  // namespace

std::variant<TextFile, ForeignFile> read_text_file(std::string_view bytes) {
    if (const auto foreign = foreign_by_signature(bytes)) return *foreign;
    if (looks_like_utf16(bytes)) return ForeignFile::utf16;
    const bool marked = bytes.starts_with(utf8_mark);
    auto text = without_end_mark(marked ? bytes.substr(utf8_mark.size()) : bytes);
    if (base::is_blank(text)) return ForeignFile::empty;
    if (const auto foreign = foreign_by_beginning(text)) return *foreign;
    if (text.find('\0') != std::string_view::npos) return ForeignFile::binary;
    if (base::is_utf8(text) && has_doubled_letters(text)) return ForeignFile::doubled_letters;
    if (marked || base::is_utf8(text) || holds_utf8_letters(text)) return TextFile{std::string(text)};
    const auto found = evidence_in(text);
    if (found.dos > found.windows && found.dos >= found.mac) return ForeignFile::dos_letters;
    if (found.mac > found.windows) return ForeignFile::mac_letters;
    return TextFile{from_windows_1252(text), Encoding::windows_1252};
}

std::optional<char32_t> doubtful_sign(std::string_view text) {
    constexpr auto letters_elsewhere = U"\u00A1\u00A2\u00A3\u00A4\u00A5\u00B5\u201A"sv;
    bool after_letter = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t sign = base::next_code_point(text, at);
        if (sign >= 0x80 && sign < 0xA0) return sign;
        const bool before_letter = at < text.size() && is_letter(byte(text[at]));
        if (after_letter && before_letter && letters_elsewhere.find(sign) != std::u32string_view::npos) return sign;
        after_letter = sign < 0x80 && is_letter(static_cast<std::uint8_t>(sign));
    }
    return std::nullopt;
}

std::optional<std::string> doubled_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        const char32_t sign = base::next_code_point(text, at);
        if (const auto end = end_of_doubled(text, sign, at); end > 0) return std::string(text.substr(start, end - start));
    }
    return std::nullopt;
}

}  // namespace domain::catalog
