#include "shared/services/catalog/import/rows.hpp"

#include <charconv>

#include "shared/base/normal.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/catalog/text_file.hpp"
#include "shared/domain/checker.hpp"
#include "shared/text/text.hpp"

namespace services::importing {

namespace words = text::catalog;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::Written;
using storage::catalog::Change;

namespace {

constexpr std::size_t line_letters_max = 2000;
constexpr std::size_t text_letters_max = 8000;
constexpr std::size_t shown_letters_max = 300;

const text::Text& foreign_words(domain::catalog::ForeignFile file) {
    switch (file) {
        case domain::catalog::ForeignFile::empty: return words::file_empty;
        case domain::catalog::ForeignFile::utf16: return words::file_utf16;
        case domain::catalog::ForeignFile::utf32: return words::file_utf32;
        case domain::catalog::ForeignFile::workbook: return words::file_workbook;
        case domain::catalog::ForeignFile::old_workbook: return words::file_old_workbook;
        case domain::catalog::ForeignFile::open_document: return words::file_open_document;
        case domain::catalog::ForeignFile::compressed: return words::file_compressed;
        case domain::catalog::ForeignFile::pdf: return words::file_pdf;
        case domain::catalog::ForeignFile::web_page: return words::file_web_page;
        case domain::catalog::ForeignFile::xml: return words::file_xml;
        case domain::catalog::ForeignFile::rich_text: return words::file_rich_text;
        case domain::catalog::ForeignFile::dos_letters: return words::file_dos_letters;
        case domain::catalog::ForeignFile::mac_letters: return words::file_mac_letters;
        case domain::catalog::ForeignFile::doubled_letters: return words::file_doubled_letters;
        case domain::catalog::ForeignFile::binary: return words::file_binary;
    }
    return words::file_binary;
}

std::string fault_words(const domain::catalog::CsvRow& row, std::size_t width) {
    switch (*row.fault) {
        case domain::catalog::CsvFault::not_utf8: return words::row_not_utf8.words();
        case domain::catalog::CsvFault::control_character: return words::row_control_character.words();
        case domain::catalog::CsvFault::lost_letter: return words::row_lost_letter.words();
        case domain::catalog::CsvFault::stray_quote: return words::row_stray_quote.words();
        case domain::catalog::CsvFault::open_quote: return words::row_open_quote.words();
        case domain::catalog::CsvFault::wrong_width: return words::row_width(row.cells.size(), width);
        case domain::catalog::CsvFault::nameless_column: return words::row_nameless_column.words();
        case domain::catalog::CsvFault::header_again: return words::row_header_again.words();
    }
    return {};
}

std::string doubtful_words(char32_t sign) {
    if (sign < 0xA0) return words::row_byte_undefined(base::upper(base::hex(std::string(1, static_cast<char>(sign)))));
    std::string shown;
    base::append_code_point(shown, sign);
    return words::row_sign_doubtful(shown);
}

std::string separator_words(char separator) {
    switch (separator) {
        case ',': return words::comma.words();
        case ';': return words::semicolon.words();
        case '\t': return words::tab.words();
        default: return std::string(1, separator);
    }
}

/// The first letters of a text that may be of any length.
std::string shortened(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t letters = 0; at < text.size() && letters < shown_letters_max; ++letters) {
        base::next_code_point(text, at);
    }
    return std::string(text.substr(0, at)) + (at < text.size() ? "..." : "");
}

/// In a shape 0 stands for a digit, A for a capital letter, * for either, the rest for itself.
bool matches(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const bool capital = text[i] >= 'A' && text[i] <= 'Z';
        const char wanted = shape[i];
        const bool fits = wanted == '0' ? digit : wanted == 'A' ? capital : wanted == '*' ? digit || capital : text[i] == wanted;
        if (!fits) return false;
    }
    return true;
}

}  // namespace

Error refused_file(std::string message) { return {ErrorKind::invalid_input, std::move(message), {}, {}}; }

Result<SourceText> source_text(std::string_view file) {
    auto read = domain::catalog::read_text_file(file);
    if (const auto* foreign = std::get_if<domain::catalog::ForeignFile>(&read))
        return refused_file(foreign_words(*foreign).words());
    auto& text = std::get<domain::catalog::TextFile>(read);
    return SourceText{std::move(text.text), text.encoding == domain::catalog::Encoding::windows_1252};
}

bool is_id(std::string_view text, char separator) {
    if (text.empty()) return false;
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == separator; });
}

std::string slug(std::string_view name) {
    std::string id;
    const auto folded = base::folded(name);
    for (const char c : folded) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) id.push_back(c);
        else if (!id.empty() && id.back() != '-') id.push_back('-');
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

void count(catalog::ImportReport& report, Change change) {
    switch (change) {
        case Change::added: ++report.added; break;
        case Change::changed: ++report.changed; break;
        case Change::unchanged: ++report.unchanged; break;
    }
}

Result<Columns> Columns::of(const domain::catalog::CsvRow& header, const std::vector<std::string_view>& required,
                            const std::string& hint) {
    if (header.line == 0) return refused_file(words::file_empty.words());
    if (header.fault) return refused_file(words::header_unreadable.words());
    Columns columns;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        auto name = base::folded(base::normalised(header.cells[i], Written::line));
        if (name.empty()) continue;  // the reader of rows keeps it empty below, too
        if (!columns.places_.emplace(name, Place{i}).second) return refused_file(words::column_repeated(name));
        names.push_back(std::move(name));
    }
    std::vector<std::string> missing;
    for (const auto name : required) {
        if (!columns.places_.count(name)) missing.emplace_back(name);
    }
    if (!missing.empty()) {
        return refused_file(
            words::columns_missing(base::joined(missing, ", "), missing.size(), shortened(base::joined(names, ", "))) + hint);
    }
    return columns;
}

std::optional<std::size_t> Columns::place(std::string_view name) const {
    const auto found = places_.find(name);
    if (found == places_.end()) return std::nullopt;
    found->second.asked_for = true;
    return found->second.index;
}

std::vector<std::string> Columns::never_asked_for() const {
    std::vector<std::pair<std::size_t, std::string>> by_place;
    for (const auto& [name, place] : places_) {
        if (!place.asked_for) by_place.emplace_back(place.index, name);
    }
    std::sort(by_place.begin(), by_place.end());
    std::vector<std::string> names;
    for (auto& [index, name] : by_place) names.push_back(std::move(name));
    return names;
}

std::string RowReader::optional(std::string_view column, Written written) {
    const auto place = columns_.place(column);
    if (!place) return {};
    auto value = base::normalised(row_.cells[*place], written);
    const auto letters_max = written == Written::paragraphs ? text_letters_max : line_letters_max;
    if (base::utf8_length(value) > letters_max) refuse(words::value_too_long(std::string(column), letters_max));
    if (auto refusal = domain::letters_refusal(value); !refusal.empty())
        refuse(words::value_not_shown(std::string(column), refusal));
    return value;
}

std::string RowReader::required(std::string_view column, Written written) {
    auto value = optional(column, written);
    if (value.empty()) refuse(words::value_missing(std::string(column)));
    return value;
}

std::string RowReader::shaped(std::string_view column, std::initializer_list<std::string_view> shapes, text::Text otherwise) {
    auto value = required(column, Written::quantity);
    const bool fits = std::any_of(shapes.begin(), shapes.end(), [&](auto shape) { return matches(value, shape); });
    if (!value.empty() && !fits) refuse(otherwise.words());
    return value;
}

std::string RowReader::id(std::string_view column) {
    auto value = required(column, Written::quantity);
    if (!value.empty() && !is_id(value, '-')) refuse(words::id_shape.words());
    return value;
}

std::int64_t RowReader::integer(std::string_view column) {
    const auto value = required(column, Written::quantity);
    std::int64_t number = 0;
    const auto end = value.data() + value.size();
    const auto parsed = std::from_chars(value.data(), end, number);
    if (!value.empty() && (parsed.ec != std::errc() || parsed.ptr != end)) {
        refuse(words::not_a_number(std::string(column)));
    }
    return number;
}

std::optional<bool> RowReader::flag(std::string_view column) {
    const auto value = base::folded(optional(column));
    if (value == "si") return true;
    if (value == "no") return false;
    if (!value.empty()) refuse(words::not_yes_or_no(std::string(column)));
    return std::nullopt;
}

Result<Sheet> open_sheet(std::string_view file, const std::vector<std::string_view>& required,
                         std::vector<catalog::Rejection>& rejected) {
    const auto source = TRY(source_text(file));
    Sheet sheet;
    sheet.rows = domain::catalog::read_csv(source.text, required);
    const auto hint = sheet.rows.separator_told ? words::separator_told(separator_words(sheet.rows.separator)) : std::string{};
    sheet.columns = TRY(Columns::of(sheet.rows.header, required, hint));
    sheet.read_as = words::read_as((source.was_windows_1252 ? words::windows_1252 : words::utf8).words(),
                                   separator_words(sheet.rows.separator));
    auto& rows = sheet.rows.rows;
    if (rows.empty()) return refused_file(words::file_without_rows.words());
    const auto rejection = [&](const domain::catalog::CsvRow& row) -> std::optional<std::string> {
        if (row.fault) return fault_words(row, sheet.rows.header.cells.size());
        for (const auto& cell : row.cells) {
            if (const auto letter = domain::catalog::doubled_letter(cell)) return words::row_letter_doubled(*letter);
        }
        if (!source.was_windows_1252) return std::nullopt;
        for (const auto& cell : row.cells) {
            if (const auto sign = domain::catalog::doubtful_sign(cell)) return doubtful_words(*sign);
        }
        return std::nullopt;
    };
    std::vector<domain::catalog::CsvRow> readable;
    for (auto& row : rows) {
        if (auto reason = rejection(row)) rejected.push_back({row.line, std::move(*reason)});
        else readable.push_back(std::move(row));
    }
    rows = std::move(readable);
    return sheet;
}

std::string shown(const std::string& value) { return value.empty() ? words::nothing.words() : value; }
std::string shown(std::int64_t value) { return std::to_string(value); }
std::string shown(bool value) { return (value ? words::yes : words::no).words(); }

}  // namespace services::importing
