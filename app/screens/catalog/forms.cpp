// "Formularios de especificaciones": the forms there are, what asks for them, and a new one.

#include <string>
#include <vector>

#include "app/screens/catalog/addresses.hpp"
#include "app/screens/catalog/publishing.hpp"
#include "app/screens/catalog/screens.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/catalog/editing.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/catalog/form_editing.hpp"

namespace screens::catalog {
namespace {

namespace words = text::catalog;
using api::catalog::CreateForm;
using api::catalog::FormCard;

struct State {
    Loaded<api::catalog::ListForms> list{};
    std::string name{}, copy_of{};
    api::Pending<api::catalog::FormId> created{};
    Repeatable<CreateForm::Request> creation{};

    bool unsaved() const { return !base::is_blank(name); }
};

void draw_table(const std::vector<FormCard>& rows) {
    const ui::ColumnSpec columns[] = {{.title = words::column_form_name, .width = 220},
                                      {.title = words::heading_field},
                                      {.title = words::column_version, .width = 90, .right_aligned = true},
                                      {.title = words::column_fields, .width = 90, .right_aligned = true},
                                      {.title = words::column_files, .width = 90, .right_aligned = true},
                                      {.title = words::column_used_by, .width = 130},
                                      {.title = words::column_state, .width = 180},
                                      {.title = words::column_action, .width = 200}};
    const auto count = words::forms_count(rows.size());
    ui::Table table(words::forms_title, columns, rows.size(), {.empty_words = words::forms_none, .count_words = count});
    while (table.next()) {
        const auto& each = rows[table.row()];
        table.begin_row(each.id);
        table.cell(each.id);
        table.cell(each.heading);
        table.cell(each.number == 0 ? std::string{} : words::version_number(each.number));
        table.cell(std::to_string(each.asks));
        table.cell(std::to_string(each.files));
        table.cell(words::diagnoses_count(each.used_by.size()));
        if (each.number == 0) table.cell_chip(ui::Tone::warning, words::unpublished);
        else table.cell_chip(ui::Tone::success, each.has_draft ? words::state_with_draft : words::state_published);
        table.cell_link(words::open_form(each.id), navigation::href(page_of(form_path, each.id)));
    }
}

void draw_new(State& state, Frame& frame, const std::vector<FormCard>& rows) {
    const ui::Section section(words::new_form, {.framed = true});
    ui::Form form(words::create_form, state.created.error());
    form.text("name", words::new_form_name, state.name,
              {.required = true, .help = words::new_form_name_help, .letters_max = domain::catalog::catalog_name_letters_max});
    std::vector<ui::Choice> published;
    for (const auto& each : rows) {
        if (each.number > 0) published.push_back({each.id, each.id});
    }
    form.select("copy_of", words::copy_of, state.copy_of, published, words::copy_of_none);
    if (!form.submit(words::create_form, state.created.waiting())) return;
    const CreateForm::Request request{state.name, state.copy_of};
    api::call<CreateForm>(frame.api, request, state.created, state.creation.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    state.list.follow(frame);
    if (state.created.arrived() && !state.created.error()) {
        state.name.clear();
        return frame.navigator.go(page_of(form_path, state.created.value()->id));
    }
    ui::heading(words::forms_title, 1);
    ui::text(words::forms_intro);
    if (!may_edit(frame)) ui::notice(ui::Tone::info, words::read_only);
    const auto* list = state.list.draw(frame);
    if (list) draw_table(list->rows);
    if (list && may_edit(frame)) draw_new(state, frame, list->rows);
}

}  // namespace

const Screen forms{
    .address = forms_path,
    .title = words::forms_title,
    .access = api::catalog::catalog_readers,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::catalog
