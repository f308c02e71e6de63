#include "app/ui/grid/rows_shown.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "shared/base/text.hpp"

namespace ui::grid {

namespace {

bool is_shown(const Model& model, std::size_t row, const Filter& filter, const std::vector<std::string_view>& sought) {
    const std::string& name = model.folded_name(row);
    for (const auto word : sought) {
        if (name.find(word) == std::string::npos) return false;
    }
    if (filter.only_captured && !model.captured(row)) return false;
    return !filter.only_failed || model.row_state(row) == State::failed;
}

/// What a row is sorted by: figures by their value, before words.
struct SortKey {
    bool is_empty = true, is_words = false;
    std::int64_t number = 0;
    std::string words{};
};

SortKey key_of(const Model& model, std::size_t row, int column) {
    if (column == 0) return {.is_empty = false, .is_words = true, .words = model.folded_name(row)};
    const Place place{row, static_cast<std::size_t>(column - 1)};
    const std::string value = model.value(place);
    if (value.empty()) return {};
    const bool number = model.column(place.column).kind == Kind::whole_number && model.cell(place).error.empty();
    if (number) return {.is_empty = false, .number = std::stoll(value)};
    return {.is_empty = false, .is_words = true, .words = base::folded(model.words(place))};
}

}  // namespace

std::vector<std::size_t> rows_shown(const Model& model, const Filter& filter, const Sort& sort) {
    const std::string folded = base::folded(base::trimmed(filter.search));
    const auto sought = base::split(folded, ' ');
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < model.row_count(); ++row) {
        if (is_shown(model, row, filter, sought)) rows.push_back(row);
    }
    if (sort.column < 0) return rows;
    std::vector<SortKey> keys(model.row_count());
    for (const std::size_t row : rows) keys[row] = key_of(model, row, sort.column);
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t first, std::size_t second) {
        const SortKey &a = keys[first], &b = keys[second];
        if (a.is_empty != b.is_empty) return b.is_empty;
        const auto left = std::tie(a.is_words, a.number, a.words), right = std::tie(b.is_words, b.number, b.words);
        return sort.descending ? right < left : left < right;
    });
    return rows;
}

}  // namespace ui::grid
