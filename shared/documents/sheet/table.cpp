#include "shared/documents/sheet/table.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/documents/sheet/refusals.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace words = text::sheets;

constexpr std::size_t rows_before_head = 20;  // a title, a logo, instructions

std::string key_of(std::string_view heading) { return base::folded(base::normalised(heading)); }

/// "" when the cell holds no text.
std::string heading_in(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? key_of(*text) : std::string{};
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

base::Result<std::size_t> index_of_sheet(const std::vector<std::string>& sheets, std::string_view name) {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const auto& each) { return key_of(each) == key_of(name); });
    if (found != sheets.end()) return static_cast<std::size_t>(found - sheets.begin());
    if (name.empty() || sheets.size() == 1) return std::size_t{0};
    std::vector<std::string> names;
    for (const auto& each : sheets) names.push_back(quoted(each));
    return refused(words::no_such_sheet(std::string(name), base::joined(names, ", ")));
}

}  // namespace

base::Result<Table> Table::read(Workbook& workbook, std::string_view sheet, std::vector<SoughtColumn> columns) {
    const auto sheets = workbook.sheets();
    const auto index = TRY(index_of_sheet(sheets, sheet));
    Table table;
    for (const auto& column : columns) table.keys_.push_back(key_of(column.heading));
    table.columns_ = std::move(columns);
    TRY(workbook.rows(index, [&](Row&& row) {
        table.rows_.push_back(std::move(row));
        return base::done();
    }));
    TRY(table.find_head(workbook.merged(index), sheets[index]));
    const auto empty = [&](const Row& row) {
        const auto holds = [&](std::uint32_t place) { return place != 0 && !is_empty(row.at(place)); };
        return row.number <= table.head_row_ || std::none_of(table.places_.begin(), table.places_.end(), holds);
    };
    table.rows_.erase(std::remove_if(table.rows_.begin(), table.rows_.end(), empty), table.rows_.end());
    return table;
}

std::size_t Table::headings_in(const Row& row) const {
    std::vector<std::string> headings;
    for (const auto& cell : row.cells) headings.push_back(heading_in(cell.second));
    const auto there = [&](const auto& key) { return std::find(headings.begin(), headings.end(), key) != headings.end(); };
    return static_cast<std::size_t>(std::count_if(keys_.begin(), keys_.end(), there));
}

base::Result<void> Table::find_head(const std::vector<Range>& merged, const std::string& sheet) {
    const Row* head = nullptr;
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(rows_.size(), rows_before_head); ++i) {
        const auto count = headings_in(rows_[i]);
        if (count > most) head = &rows_[i], most = count;
    }
    const Row nothing;
    if (!head) return find_columns(nothing, sheet);
    head_row_ = head->number;
    const auto over_head = std::find_if(merged.begin(), merged.end(), [&](const Range& each) { return each.has_row(head_row_); });
    if (over_head != merged.end()) return refused(words::head_merged(name_of(*over_head)));
    return find_columns(*head, sheet);
}

base::Result<void> Table::find_columns(const Row& head, const std::string& sheet) {
    std::vector<std::string> missing;
    places_.assign(columns_.size(), 0);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        for (const auto& [column, value] : head.cells) {
            if (heading_in(value) != keys_[i]) continue;
            if (places_[i] != 0) {
                return refused(words::heading_twice(quoted(columns_[i].heading), name_of(Place{head.number, places_[i]}),
                                                    name_of(Place{head.number, column})));
            }
            places_[i] = column;
        }
        if (places_[i] == 0 && columns_[i].presence == Presence::required) missing.push_back(quoted(columns_[i].heading));
    }
    if (!missing.empty()) return refused(words::headings_missing(base::joined(missing, ", "), missing.size(), sheet));
    return base::done();
}

TableCell Table::cell(std::size_t row, std::size_t column) const {
    const auto place = places_[column];
    static const Value nothing{};
    return {{rows_[row].number, place}, columns_[column].heading, place == 0 ? nothing : rows_[row].at(place)};
}

}  // namespace documents::sheet
