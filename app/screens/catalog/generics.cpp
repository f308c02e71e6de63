// "Medicamentos": the drugs of Catálogo II for those who edit them.

#include <string>
#include <utility>
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
#include "shared/api/pending.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/text/catalog/editing.hpp"

namespace screens::catalog {
namespace {

namespace words = text::catalog;
using api::catalog::CreateGeneric;
using api::catalog::EditedGeneric;

constexpr std::string_view active_id = "activo", inactive_id = "inactivo";

struct State {
    Loaded<api::catalog::ListEditedGenerics> list{};
    std::string search{}, state{};
    std::string name{};  ///< Of a new one.
    api::Pending<api::catalog::GenericId> created{};
    Repeatable<CreateGeneric::Request> creation{};

    bool unsaved() const { return !base::is_blank(name); }
};

bool matches(const State& state, const EditedGeneric& row) {
    if (!state.state.empty() && row.active != (state.state == active_id)) return false;
    auto text = base::folded(row.name);
    for (const auto& clave : row.claves) text += " " + clave;
    for (const auto word : base::split(base::folded(state.search), ' ')) {
        if (text.find(word) == std::string::npos) return false;
    }
    return true;
}

void draw_filters(State& state) {
    const ui::Section section(words::generics_filters, {.heading_level = 0});
    ui::EqualColumns columns(3);
    columns.next(2);
    ui::text_field(words::generics_search, state.search, {.input = ui::Input::search});
    columns.next();
    const std::vector<ui::Choice> states{{std::string(active_id), words::state_active.words()},
                                         {std::string(inactive_id), words::state_inactive.words()}};
    ui::select(words::generics_state, state.state, states, words::any_state);
}

void draw_table(const State& state, const std::vector<EditedGeneric>& all) {
    std::vector<const EditedGeneric*> rows;
    for (const auto& each : all) {
        if (matches(state, each)) rows.push_back(&each);
    }
    const ui::ColumnSpec columns[] = {{.title = words::column_generic},
                                      {.title = words::column_claves, .width = 260},
                                      {.title = words::column_recommendations, .width = 130, .right_aligned = true},
                                      {.title = words::column_state, .width = 150},
                                      {.title = words::column_action, .width = 260}};
    const auto count = words::generics_count(rows.size());
    ui::Table table(words::generics_title, columns, rows.size(), {.empty_words = words::generics_none, .count_words = count});
    while (table.next()) {
        const auto& each = *rows[table.row()];
        table.begin_row(each.id);
        table.cell(each.name);
        table.cell(base::joined(each.claves, ", "));
        table.cell(std::to_string(each.recommendations));
        const auto below = each.has_draft ? text::Words(words::state_unpublished) : text::Words();
        table.cell_chip(each.active ? ui::Tone::success : ui::Tone::warning,
                        each.active ? words::state_active : words::state_inactive, below);
        table.cell_link(words::open_generic(each.name), navigation::href(page_of(generic_path, each.id)));
    }
}

void draw_new(State& state, Frame& frame) {
    const ui::Section section(words::new_generic, {.framed = true});
    ui::muted(words::new_generic_help);
    ui::Form form(words::create_generic, state.created.error());
    form.text("name", words::generic_name, state.name,
              {.required = true, .letters_max = domain::catalog::catalog_name_letters_max});
    if (!form.submit(words::create_generic, state.created.waiting())) return;
    const CreateGeneric::Request request{state.name};
    api::call<CreateGeneric>(frame.api, request, state.created, state.creation.key_of(request, frame));
}

void draw(State& state, Frame& frame) {
    state.list.follow(frame);
    if (state.created.arrived() && !state.created.error()) {
        state.name.clear();
        return frame.navigator.go(page_of(generic_path, state.created.value()->id));
    }
    ui::heading(words::generics_title, 1);
    ui::text(words::generics_intro);
    if (!may_edit(frame)) ui::notice(ui::Tone::info, words::read_only);
    draw_filters(state);
    if (const auto* list = state.list.draw(frame)) draw_table(state, list->rows);
    if (may_edit(frame)) draw_new(state, frame);
}

}  // namespace

const Screen generics{
    .address = generics_path,
    .title = words::generics_title,
    .access = api::catalog::catalog_readers,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::catalog
