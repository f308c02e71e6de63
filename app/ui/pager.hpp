#pragma once
// The pages of a long list, under it.

#include <cstdint>
#include <string_view>

namespace ui {

enum class Turn { none, previous, next };

struct PagerSpec {
    std::int64_t page = 1, pages = 1;           ///< From 1.
    std::int64_t first = 0, last = 0, all = 0;  ///< Rows of this page, and of the whole list.
    Turn turning = Turn::none;                  ///< That page is on its way.
};
/// Two buttons and where one is; nothing when everything is on one page. `name` is that of the list.
Turn pager(std::string_view name, const PagerSpec& spec);

/// The rows of the table that is drawn next are others: they are seen from the first one on.
void next_table_from_top();

}  // namespace ui
