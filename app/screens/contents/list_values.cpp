// "Mutaciones": what directors proposed to an open list waits here; what is offered is seen, added to and retired (S1:423).

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/administration/typing.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/screens/contents/state_tones.hpp"
#include "app/screens/contents/value_dialog.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/contents/list_values.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/contents/state_words.hpp"
#include "shared/text/contents/list_values.hpp"
#include "shared/text/shared.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;
using api::contents::AddValue;
using api::contents::ListValues;
using api::contents::ValueCard;
using domain::contents::ValueBy;
using domain::contents::ValueFilter;
using domain::contents::ValueState;

struct State {
    std::string list_id{domain::contents::mutations_list};
    ValueFilter filter{ValueState::proposed, {}};
    std::string state_name{base::name_of(ValueState::proposed)}, typed{};
    administration::Typing typing{};
    Paged<ListValues> list{};
    ValueDialog value{};

    bool adding = false;
    std::string added{};
    api::Pending<ValueCard> saved{};
    Repeatable<AddValue::Request> saving{};
    std::string outcome{};

    bool unsaved() const { return value.unsaved() || (adding && !added.empty()); }
};

// ---- following -------------------------------------------------------------------------------------------------

/// What was proposed first is decided first; the rest is in the order of the alphabet.
ListValues::Request wanted(const State& state) {
    const auto by = state.filter.state == ValueState::proposed ? ValueBy::proposed : ValueBy::name;
    return {state.list_id, state.filter, {by, false}, {}};
}

void follow(State& state, Frame& frame) {
    if (state.typing.paused(frame)) state.filter.search = state.typed;
    state.list.follow(frame, wanted(state));
    if (follow_value(state.value)) {
        if (!state.value.done.error()) state.outcome = state.value.told;
        state.list.again(frame);
    }
    if (!state.saved.arrived() || state.saved.error()) return;
    state.outcome = words::value_now_accepted(state.saved.value()->value);
    ui::announce(state.outcome);
    state.adding = false;
    state.list.again(frame);
}

void show_state(State& state, std::optional<ValueState> state_wanted) {
    state.filter.state = state_wanted;
    state.state_name = state_wanted ? base::name_of(*state_wanted) : std::string_view();
}

// ---- the list --------------------------------------------------------------------------------------------------

void draw_filters(State& state, const Frame& frame, const std::vector<std::string>& lists) {
    const ui::Section section(words::values_filters, {.heading_level = 0});
    ui::EqualColumns columns(3);
    if (lists.size() > 1) {
        columns.next();
        std::vector<ui::Choice> choices;
        for (const auto& each : lists) choices.push_back({each, each});
        ui::select(words::values_list_label, state.list_id, choices, text::shared::select_prompt);
    }
    columns.next();
    std::vector<ui::Choice> states;
    for (const auto& [each, name] : enum_names(ValueState{}))
        states.push_back({std::string(name), domain::contents::words_of(each).words()});
    if (ui::select(words::values_state_label, state.state_name, states, words::values_any_state))
        state.filter.state = base::from_name<ValueState>(state.state_name);
    columns.next();
    if (ui::text_field(words::values_search, state.typed, {.input = ui::Input::search})) state.typing.typed(frame);
}

text::Text empty_words(const State& state) {
    if (!state.filter.search.empty()) return words::values_none_filtered;
    if (state.filter.state == ValueState::proposed) return words::values_none_proposed;
    return state.filter.state ? words::values_none_filtered : words::values_none;
}

std::string proposed_words(const ValueCard& value) {
    if (value.proposed_at == 0) return words::value_imported.words();
    return words::by_whom(value.proposed_by, base::mexico_city_words(value.proposed_at));
}

std::string decided_words(const ValueCard& value) {
    if (value.decided_at == 0) return {};
    return words::by_whom(value.decided_by, base::mexico_city_words(value.decided_at));
}

void draw_table(State& state, const ListValues::Response& answer) {
    const ui::ColumnSpec columns[] = {{.title = words::value_column_name},
                                      {.title = words::value_column_state, .width = 230},
                                      {.title = words::value_column_proposed, .width = 250},
                                      {.title = words::value_column_decided, .width = 250},
                                      {.title = words::value_column_act, .width = 200}};
    const auto count = words::values_found(answer.page.total);
    ui::Table table(words::values_table.view(), columns, answer.page.rows.size(),
                    {.empty_words = empty_words(state), .count_words = count});
    while (table.next()) {
        const auto& each = answer.page.rows[table.row()];
        table.begin_row(each.value);
        table.cell(each.value);
        const auto below = each.merged_into.empty() ? std::string{} : words::merged_into(each.merged_into);
        table.cell_chip(tone_of(each.state), domain::contents::words_of(each.state), below);
        table.cell(proposed_words(each));
        table.cell(decided_words(each));
        const bool waits = each.state == ValueState::proposed && !each.acts.empty();
        const auto act = waits ? words::review_value(each.value) : words::look_at_value(each.value);
        if (!table.cell_button(act, {.weight = ui::Weight::text})) continue;
        state.outcome.clear();
        state.value.show(each);
    }
}

void draw_waiting(State& state, std::int64_t proposed) {
    if (proposed == 0 || state.filter.state == ValueState::proposed) return;
    ui::notice(ui::Tone::info, words::values_waiting(proposed));
    if (ui::button(words::show_waiting, {.weight = ui::Weight::text})) show_state(state, ValueState::proposed);
}

// ---- a new one -------------------------------------------------------------------------------------------------

void draw_adding(State& state, Frame& frame) {
    if (!state.adding) return;
    const ui::Dialog dialog(words::value_dialog, state.adding);
    if (!dialog) return;
    ui::Form form(words::add_form, state.saved.error());
    form.text("value", words::add_label, state.added,
              {.required = true, .letters_max = domain::contents::limits::list_value_letters_max});
    if (form.submit(words::add_save, state.saved.waiting())) {
        const AddValue::Request request{state.list_id, state.added};
        api::call<AddValue>(frame.api, request, state.saved, state.saving.key_of(request, frame));
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) state.adding = false;
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    const bool edits = api::contents::content_editors.admits(frame.me.role);
    ui::heading(words::values_title, 1);
    ui::text(edits ? words::values_intro : words::values_read_only);
    ui::notice(ui::Tone::success, state.outcome);
    if (!state.value.open) {
        if (const auto* error = state.value.done.error()) ui::notice(ui::Tone::error, error->message);
    }
    const auto* answer = state.list.value();
    draw_filters(state, frame, answer ? answer->lists : std::vector<std::string>{});
    if (edits && ui::button(words::add_value)) {
        state.adding = true;
        state.added.clear();
        state.saved.forget();
        state.outcome.clear();
    }
    answer = state.list.draw(frame);
    if (answer) {
        draw_waiting(state, answer->proposed);
        state.list.before_table();
        draw_table(state, *answer);
        state.list.draw_pager(frame, words::values_table.view());
    }
    draw_value(state.value, frame);
    draw_adding(state, frame);
}

}  // namespace

const Screen list_values{
    .address = "sanece/mutaciones",
    .title = words::values_menu,
    .access = api::contents::content_readers,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::contents
