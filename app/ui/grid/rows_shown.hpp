#pragma once
// Which rows of a grid are shown, and in which order. Worked out when it is asked for, not with every frame: a row stays
// where it is while one writes in it, also when it no longer is what was sought.

#include <string>
#include <vector>

#include "app/ui/grid/model.hpp"
#include "app/ui/table.hpp"

namespace ui::grid {

struct Filter {
    std::string search{};  ///< Words of the row's name or parts of them, in any order and spelling.
    bool only_captured = false;
    bool only_failed = false;

    bool empty() const { return search.empty() && !only_captured && !only_failed; }
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// `sort.column`: 0 the row's name, from 1 on the cells; -1 as they were given. Empty cells come last either way.
std::vector<std::size_t> rows_shown(const Model& model, const Filter& filter, const Sort& sort);

}  // namespace ui::grid
