#include "app/screens/administration/acts_table.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/words.hpp"
#include "shared/base/time.hpp"
#include "shared/text/audit/audit.hpp"

namespace screens::administration {

void draw_acts(const base::PageOf<api::audit::ActCard>& page, const ActsWords& said) {
    namespace words = text::audit;
    const ui::ColumnSpec columns[] = {
        {.title = words::column_at, .width = 150}, {.title = words::column_person}, {.title = words::column_role, .width = 140},
        {.title = words::column_action},           {.title = words::column_object}, {.title = words::column_result, .width = 150},
        {.title = words::column_reason},
    };
    ui::Table table(said.name, columns, page.rows.size(), {.empty_words = said.none, .count_words = said.counted});
    while (table.next()) {
        const auto& each = page.rows[table.row()];
        table.begin_row(std::to_string(each.sequence));
        table.cell(base::mexico_city_seconds(each.happened_at));
        table.cell(each.person);
        table.cell(each.role);
        table.cell(each.action);
        table.cell(each.object);
        if (each.done) table.cell(each.result);
        else table.cell_chip(ui::Tone::warning, each.result);
        table.cell(each.reason);
    }
}

void draw_workbook(text::Text label, std::string_view file_name, const api::Pending<std::string>& workbook, bool any) {
    if (const auto* href = workbook.value(); href && any) {
        ui::link(label, *href, {.download = std::string(file_name), .as_button = true});
    } else {
        ui::button(label, {.enabled = false});
    }
    if (const auto* error = workbook.error()) ui::notice(ui::Tone::error, error->message);
}

}  // namespace screens::administration
