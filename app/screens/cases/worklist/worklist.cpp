// The worklist of the central area: own, nobody's, the team's, answered; found by filters that live in the address.

#include "app/screens/cases/worklist/worklist.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "app/screens/cases/case/case_address.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/screens/cases/visit_words.hpp"
#include "app/screens/common/choices.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/worklist.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::WorkCard;
using domain::cases::Visit;
using domain::cases::Whose;

namespace {

constexpr base::Instant pause_before_searching_ms = 500;

text::Text words_of(Whose whose) {
    switch (whose) {
        case Whose::mine: return words::part_mine;
        case Whose::unassigned: return words::part_unassigned;
        case Whose::team: return words::part_team;
        case Whose::answered: return words::part_answered;
    }
    return words::part_mine;
}

/// One question for a word, not one for each of its letters.
void follow_typing(Worklist& state, Frame& frame) {
    if (state.typed_at < 0) return;
    const auto due = state.typed_at + pause_before_searching_ms, now = frame.platform.elapsed();
    if (now < due) return ui::wake_after(due - now);
    state.typed_at = -1;
    state.filter.search = state.typed;
}

void take_taken(Worklist& state, Frame& frame) {
    if (!state.taken.arrived()) return;
    const auto& folio = state.command.asked.folio;
    if (const auto* error = state.taken.error()) {
        state.refusal = words::not_taken(folio, error->message);
        ui::show_next(state.refusal);
        state.list.again(frame);
        return;
    }
    ui::announce(words::was_taken(folio));
    frame.navigator.go(case_address(folio));
}

void follow(Worklist& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    follow_typing(state, frame);
    frame.navigator.rename(address_of(state, frame));
    if (state.lists.follow(frame) && state.lists.value()) {
        state.generics = choices_of(state.lists.value()->generics);
        state.entities = choices_of(state.lists.value()->entities);
    }
    state.list.follow(frame, {.filter = state.filter, .sort = state.sort});
    take_taken(state, frame);
}

void draw_parts(Worklist& state, const Frame& frame) {
    const auto parts = parts_for(frame);
    const auto* answer = state.list.value();
    std::vector<std::string> labels;
    int selected = 0;
    for (const auto part : parts) {
        const auto label = words_of(part);
        if (part == state.filter.whose) selected = static_cast<int>(labels.size());
        if (!answer || part == Whose::answered) labels.push_back(label.words());
        else if (part == Whose::mine) labels.push_back(words::part_counted(label, answer->mine));
        else if (part == Whose::unassigned) labels.push_back(words::part_counted(label, answer->unassigned));
        else labels.push_back(words::part_counted(label, answer->team));
    }
    const std::vector<text::Words> shown(labels.begin(), labels.end());
    const int pressed = ui::tabs(words::worklist_parts, std::span<const text::Words>(shown), selected);
    if (pressed < 0 || pressed == selected) return;
    state.filter.whose = parts[static_cast<std::size_t>(pressed)];
    state.sort = usual_sort(state.filter.whose);
    state.filter.state.reset();  // other parts have other states
    state.state_name.clear();
    state.refusal.clear();
}

void draw_filters(Worklist& state, const Frame& frame) {
    const ui::Section section(words::filters, {.heading_level = 0});
    auto& filter = state.filter;
    ui::EqualColumns columns(6);
    columns.next();
    if (ui::text_field(words::filter_search, state.typed,
                       {.input = ui::Input::search, .placeholder = words::filter_search_help})) {
        state.typed_at = frame.platform.elapsed();
    }
    columns.next();
    ui::select(words::filter_generic, filter.generic_id, state.generics, words::any);
    columns.next();
    ui::select(words::filter_entity, filter.entity_id, state.entities, words::any);
    columns.next();
    std::vector<ui::Choice> states;
    for (const auto each : states_in(filter.whose)) {
        states.push_back({std::string(base::name_of(each)), cases::words_of(each).words()});
    }
    if (ui::select(words::filter_state, state.state_name, states, words::any)) {
        filter.state = base::from_name<domain::cases::State>(state.state_name);
    }
    columns.next();
    if (ui::select(words::visit, state.visit_name, visit_choices(), words::any)) {
        filter.visit = base::from_name<Visit>(state.visit_name);
    }
    columns.next();
    ui::checkbox(words::filter_late, filter.late);
    if (is_filtered(filter) && ui::button(words::clear_filters, {.weight = ui::Weight::text})) clear_filters(state);
}

void draw(Worklist& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::worklist_title, 1);
    {
        const ui::AtRight right;
        if (ui::button(words::refresh_worklist, {.waiting = state.list.waiting() && state.list.value()})) state.list.again(frame);
    }
    ui::notice(ui::Tone::warning, state.refusal);
    draw_parts(state, frame);
    const ui::TabPanel panel;
    draw_filters(state, frame);
    if (const auto* answer = state.list.draw(frame)) {
        draw_work_table(state, frame, *answer);
        state.list.draw_pager(frame, words::worklist_title.view());
    }
}

}  // namespace

void take(Worklist& state, Frame& frame, const WorkCard& card) {
    state.refusal.clear();
    const api::cases::CaseAt request{card.folio, card.version};
    api::call<api::cases::TakeCase>(frame.api, request, state.taken, state.command.key_of(request, frame));
}

const Screen worklist{
    .address = "sanece/bandeja",
    .title = words::worklist_title,
    .access = api::cases::central_area,
    .open = [] { return view_of<Worklist>(draw); },
    .in_menu = true,
};

}  // namespace screens::cases
