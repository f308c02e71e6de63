#pragma once
// A table of what is otherwise.

#include <vector>

#include "app/ui/table.hpp"
#include "shared/domain/cases/difference.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/text.hpp"

namespace screens::changes {

inline void draw_differences(const std::vector<domain::cases::Change>& changes, bool is_done) {
    namespace words = text::changes;
    const ui::ColumnSpec columns[] = {{.title = words::column_datum, .width = 220},
                                      {.title = is_done ? words::column_before : words::column_today},
                                      {.title = is_done ? words::column_after : words::column_wanted}};
    ui::Table table(words::difference_title, columns, changes.size());
    while (table.next()) {
        const auto& each = changes[table.row()];
        table.begin_row(each.label);
        table.cell(each.label);
        table.cell(each.before);
        table.cell(each.after);
    }
}

}  // namespace screens::changes
