#pragma once
// The lists of steps 3 to 5: what one goes into next, with "SI" where something is reported under it (B4).

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/lock.hpp"
#include "app/ui/table.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {

struct MarkedRow {
    std::string id{}, name{}, href{};
    std::string above{};  ///< What it belongs to, told in a column of its own where the list has one.
    std::int64_t products = 0;
    bool is_first = false;  ///< Of those with the same `above`.
};

struct MarkedSpec {
    text::Text name;    ///< Of the table.
    text::Text filter;  ///< The label of its search.
    text::Text column, column_marked;
    const text::Text* column_above = nullptr;  ///< Null: the list has no such column.
    text::Text empty;
    std::string count{};
    std::size_t search_from = 12;  ///< Longer lists can be searched.
};

/// What a screen of such a list keeps between frames; E answers the list.
template <api::Endpoint E>
struct MarkedList {
    Loaded<E> list{};
    std::vector<MarkedRow> rows{};
    std::string filter{};
    Opening opening{};
    bool glossary = false;

    bool unsaved() const { return opening.unsaved(); }
    std::int64_t marked() const {
        return std::count_if(rows.begin(), rows.end(), [](const MarkedRow& each) { return each.products > 0; });
    }
    std::int64_t all() const { return static_cast<std::int64_t>(rows.size()); }
};

/// `filter` is kept by the screen.
void draw_marked(const MarkedSpec& spec, const std::vector<MarkedRow>& rows, std::string& filter);

}  // namespace screens::surplus
