#include "shared/documents/sheet/writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/documents/sheet/days.hpp"
#include "shared/documents/sheet/refusals.hpp"
#include "shared/documents/sheet/temporary.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace limits = domain::limits;
namespace words = text::sheets;

constexpr std::int64_t whole_max = 999'999'999'999'999;  // Excel keeps fifteen digits

base::Error not_written(std::string detail) {
    return {base::ErrorKind::unavailable, words::not_written.words(), {}, std::move(detail)};
}

bool is_hexadecimal(std::string_view digits) { return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos; }

/// "_x0041_" would be shown as "A".
bool looks_escaped(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' && is_hexadecimal(text.substr(2, 4));
}

std::string escaped(std::string text) {
    constexpr std::string_view underscore = "_x005F";
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        if (!looks_escaped(std::string_view(text).substr(at))) continue;
        text.insert(at, underscore);
        at += underscore.size();
    }
    return text;
}

bool is_of_xml(std::uint32_t sign) { return sign == '\n' || sign == '\t' || (sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF); }

/// Of most letters of most cells it needs no second look.
bool is_plain(char c) { return c >= ' ' && c < 0x7F; }

bool fits_a_cell(std::string_view text) {
    if (text.size() <= limits::cell_letters_max) return true;  // no letter has less than a byte
    std::size_t length = 0;                                    // in UTF-16, as Excel counts
    for (std::size_t at = 0; at < text.size();) length += base::next_code_point(text, at) >= 0x10000 ? 2 : 1;
    return length <= limits::cell_letters_max;
}

}  // namespace

std::string cell_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin() + at, text.end(), is_plain) - text.begin());
        clean += text.substr(at, plain - at);
        at = plain;
        if (at >= text.size()) break;
        const auto sign = base::next_code_point(text, at);
        if (sign == '\r') {
            if (at >= text.size() || text[at] != '\n') clean += '\n';
        } else if (is_of_xml(sign)) {
            base::append_code_point(clean, sign);
        }
    }
    return clean;
}

struct Writer::State {
    std::string path;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format *head = nullptr, *whole = nullptr, *decimal = nullptr, *day = nullptr, *moment = nullptr;
    std::uint64_t rows = 0;  ///< Of the sheet, its head among them.
    std::size_t columns = 0;
    bool lost = false;  ///< What waits in temporary files is not whole.

    State(std::string to, base::Instant made_at);
    ~State() {
        if (workbook) lxw_workbook_free(workbook);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    lxw_format* shown_as(const char* number_format);
    base::Result<void> write(std::uint64_t row, std::uint16_t column, const Cell& cell);
    base::Result<void> text(std::uint64_t row, std::uint16_t column, std::string_view words, lxw_format* format);
    base::Result<void> number(std::uint64_t row, std::uint16_t column, double number, lxw_format* format);
    base::Result<void> offer(std::uint16_t column, const std::vector<std::string>& choices);
    base::Result<void> moment_or_text(std::uint64_t row, std::uint16_t column, const base::DateTime& at, lxw_format* format,
                                      const std::string& otherwise);
    base::Result<void> full_row(std::span<const Cell> cells);
    void end_sheet();
};

Writer::State::State(std::string to, base::Instant made_at) : path(std::move(to)) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    workbook = workbook_new_opt(path.c_str(), &options);
    if (!workbook) return;
    auto author = words::author.words();
    lxw_doc_properties properties{};
    properties.author = author.data();
    properties.created = static_cast<time_t>(made_at / base::second_ms);
    workbook_set_properties(workbook, &properties);
    head = workbook_add_format(workbook);
    format_set_bold(head);
    format_set_text_wrap(head);
    format_set_align(head, LXW_ALIGN_VERTICAL_TOP);
    whole = shown_as("#,##0");
    decimal = shown_as("#,##0.00##");
    day = shown_as("dd/mm/yyyy");
    moment = shown_as("dd/mm/yyyy hh:mm");
}

lxw_format* Writer::State::shown_as(const char* number_format) {
    auto* format = workbook_add_format(workbook);
    format_set_num_format(format, number_format);
    return format;
}

base::Result<void> Writer::State::text(std::uint64_t row, std::uint16_t column, std::string_view said, lxw_format* format) {
    auto clean = cell_text(said);
    if (clean.empty()) return base::done();
    clean = escaped(std::move(clean));
    const auto error = fits_a_cell(clean)
                           ? worksheet_write_string(sheet, static_cast<lxw_row_t>(row), column, clean.c_str(), format)
                           : LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED;
    if (error == LXW_NO_ERROR) return base::done();
    if (error != LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) return not_written(lxw_strerror(error));
    const Place place{static_cast<std::uint32_t>(row + 1), column + 1u};
    return refused(words::text_too_long(name_of(place), base::with_thousands(limits::cell_letters_max)));
}

base::Result<void> Writer::State::offer(std::uint16_t column, const std::vector<std::string>& choices) {
    auto copies = choices;  // the library asks for texts it could write in
    std::vector<char*> list;
    for (auto& each : copies) list.push_back(each.data());
    list.push_back(nullptr);
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
    const auto error = worksheet_data_validation_range(sheet, 1, column, LXW_ROW_MAX - 1, column, &rule);
    return error == LXW_NO_ERROR ? base::done() : base::Result<void>(not_written(lxw_strerror(error)));
}

base::Result<void> Writer::State::number(std::uint64_t row, std::uint16_t column, double number, lxw_format* format) {
    const auto error = worksheet_write_number(sheet, static_cast<lxw_row_t>(row), column, number, format);
    return error == LXW_NO_ERROR ? base::done() : base::Result<void>(not_written(lxw_strerror(error)));
}

base::Result<void> Writer::State::moment_or_text(std::uint64_t row, std::uint16_t column, const base::DateTime& at,
                                                 lxw_format* format, const std::string& otherwise) {
    const auto kept = number_of(at);
    return kept ? number(row, column, *kept, format) : text(row, column, otherwise, nullptr);
}

base::Result<void> Writer::State::write(std::uint64_t row, std::uint16_t column, const Cell& cell) {
    const Place place{static_cast<std::uint32_t>(row + 1), column + 1u};
    if (const auto* said = std::get_if<std::string>(&cell)) return text(row, column, *said, nullptr);
    if (const auto* flag = std::get_if<bool>(&cell)) return text(row, column, (*flag ? words::yes : words::no).view(), nullptr);
    if (const auto* count = std::get_if<std::int64_t>(&cell)) {
        if (*count > whole_max || *count < -whole_max) return refused(words::number_too_large(name_of(place)));
        return number(row, column, static_cast<double>(*count), whole);
    }
    if (const auto* amount = std::get_if<double>(&cell)) {
        if (!std::isfinite(*amount)) return refused(words::number_too_large(name_of(place)));
        return number(row, column, *amount, decimal);
    }
    if (const auto* date = std::get_if<base::Date>(&cell)) {
        return moment_or_text(row, column, {*date}, day, base::dd_mm_yyyy(*date));
    }
    if (const auto* at = std::get_if<base::DateTime>(&cell)) {
        return moment_or_text(row, column, *at, moment, base::dd_mm_yyyy(at->date));
    }
    return base::done();
}

base::Result<void> Writer::State::full_row(std::span<const Cell> cells) {
    if (rows >= limits::sheet_rows_max) return refused(words::too_many_rows(base::with_thousands(limits::sheet_rows_max)));
    for (std::size_t i = 0; i < cells.size(); ++i) TRY(write(rows, static_cast<std::uint16_t>(i), cells[i]));
    ++rows;
    return base::done();
}

void Writer::State::end_sheet() {
    if (!sheet) return;
    const auto last = static_cast<lxw_row_t>(rows - 1);
    worksheet_autofilter(sheet, 0, 0, last, static_cast<lxw_col_t>(columns - 1));
}

Writer::Writer(std::string path, base::Instant made_at) : state_(std::make_unique<State>(std::move(path), made_at)) {}
Writer::~Writer() = default;

base::Result<void> Writer::begin_sheet(const std::string& name, const std::vector<Column>& columns) {
    auto& to = *state_;
    if (!to.workbook || columns.empty() || columns.size() > limits::sheet_columns_max) return not_written("no workbook");
    to.end_sheet();
    const TellsOfLoss watching(to.lost);
    to.sheet = workbook_add_worksheet(to.workbook, name.c_str());
    if (!to.sheet) return not_written("sheet " + name);
    to.columns = columns.size();
    to.rows = 1;
    worksheet_freeze_panes(to.sheet, 1, 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<std::uint16_t>(i);
        worksheet_set_column(to.sheet, column, column, columns[i].width_letters, nullptr);
        TRY(to.text(0, column, columns[i].heading, to.head));
        if (!columns[i].choices.empty()) TRY(to.offer(column, columns[i].choices));
    }
    return base::done();
}

base::Result<void> Writer::row(std::span<const Cell> cells) {
    if (!state_->sheet || cells.size() > state_->columns) return not_written("a row that no sheet has room for");
    return state_->full_row(cells);
}

base::Result<void> Writer::finish() {
    auto& to = *state_;
    if (!to.sheet) return not_written("a workbook without a sheet");
    to.end_sheet();
    const TellsOfLoss watching(to.lost);
    const auto error = workbook_close(std::exchange(to.workbook, nullptr));
    to.sheet = nullptr;
    if (error == LXW_NO_ERROR && !to.lost) return base::done();
    std::remove(to.path.c_str());
    return not_written(to.lost ? "a temporary file" : lxw_strerror(error));
}

}  // namespace documents::sheet
