#include "app/screens/surplus/marked_list.hpp"

#include "app/ui/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

std::vector<std::size_t> shown_rows(const std::vector<MarkedRow>& rows, const std::string& filter) {
    const auto folded = base::folded(base::trimmed(filter));
    const auto sought = base::split(folded, ' ');
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto name = base::folded(rows[i].name);
        bool found = true;
        for (const auto word : sought) found = found && name.find(word) != std::string::npos;
        if (found) shown.push_back(i);
    }
    return shown;
}

}  // namespace

void draw_marked(const MarkedSpec& spec, const std::vector<MarkedRow>& rows, std::string& filter) {
    if (rows.size() >= spec.search_from) ui::text_field(spec.filter, filter, {.input = ui::Input::search, .width = 320});
    const auto shown = shown_rows(rows, filter);
    std::vector<ui::ColumnSpec> columns{{.title = words::column_no, .width = 64}};
    if (spec.column_above) columns.push_back({.title = *spec.column_above, .width = 400});
    columns.push_back({.title = spec.column});
    columns.push_back({.title = spec.column_marked, .width = 170});
    columns.push_back({.title = words::column_captured, .width = 130, .right_aligned = true});
    const auto empty = rows.empty() ? spec.empty : words::nothing_found;
    ui::Table table(spec.name, columns, shown.size(), {.empty_words = empty, .count_words = spec.count});
    while (table.next()) {
        const auto& row = rows[shown[table.row()]];
        table.begin_row(row.id);
        table.cell(std::to_string(shown[table.row()] + 1));
        if (spec.column_above) table.cell(row.is_first || !filter.empty() ? row.above : std::string{});
        table.cell_link(std::string_view(row.name), row.href);
        table.cell(row.products > 0 ? words::yes.view() : std::string_view());
        table.cell(row.products > 0 ? base::with_thousands(row.products) : std::string{});
    }
}

}  // namespace screens::surplus
