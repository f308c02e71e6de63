// The queue of those who apply changes: nobody's, own, the others', answered; found by filters that live in the address.

#include <span>
#include <string>
#include <vector>

#include "app/screens/cases/days.hpp"
#include "app/screens/changes/addresses.hpp"
#include "app/screens/changes/screens.hpp"
#include "app/screens/changes/state_words.hpp"
#include "app/screens/common/choices.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/changes/access.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/changes/lists.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/changes/changes.hpp"

namespace screens::changes {
namespace {

namespace words = text::changes;
using api::changes::ChangeCard;
using domain::changes::By;
using domain::changes::Filter;
using domain::changes::Kind;
using domain::changes::Part;

constexpr base::Instant pause_before_searching_ms = 500;
constexpr std::string_view yes = "si";

struct State {
    bool begun = false;
    Filter filter{};
    std::string kind_name{};
    std::string typed{};          ///< In the search; it is asked for when typing pauses.
    base::Instant typed_at = -1;  ///< By platform.elapsed(); -1: what is typed is what is asked for.
    Loaded<api::catalog::CaseLists> lists{};
    std::vector<ui::Choice> entities{};
    Paged<api::changes::ListChanges> list{};
    api::Pending<api::changes::ChangeNow> taken{};
    Repeatable<api::changes::ChangeAt> command{};
    std::string refusal{};
};

/// Whoever applies nothing himself has none of his own.
std::vector<Part> parts_for(const Frame& frame) {
    if (api::changes::desk.admits(frame.me.role)) return {Part::waiting, Part::mine, Part::team, Part::answered};
    return {Part::waiting, Part::team, Part::answered};
}

text::Text words_of(Part part) {
    switch (part) {
        case Part::waiting: return words::part_waiting;
        case Part::mine: return words::part_mine;
        case Part::team: return words::part_team;
        case Part::answered: return words::part_answered;
    }
    return words::part_waiting;
}

text::Text none_in(Part part) {
    switch (part) {
        case Part::waiting: return words::none_waiting;
        case Part::mine: return words::none_mine;
        case Part::team: return words::none_team;
        case Part::answered: return words::none_answered;
    }
    return words::none_waiting;
}

// ---- the filter in the address -----------------------------------------------------------------------------

void begin(State& state, const Frame& frame) {
    state.begun = true;
    const auto& address = frame.address();
    auto& filter = state.filter;
    const auto parts = parts_for(frame);
    filter.part = parts.front();
    const auto named = base::from_name<Part>(address.parameter("parte"));
    for (const auto each : parts) {
        if (named == each) filter.part = each;
    }
    state.typed = filter.search = address.parameter("buscar");
    filter.kind = base::from_name<Kind>(address.parameter("cambio"));
    state.kind_name = filter.kind ? base::name_of(*filter.kind) : std::string_view();
    filter.entity_id = address.parameter("entidad");
    filter.late = address.parameter("atrasadas") == yes;
}

navigation::Address address_of(const State& state, const Frame& frame) {
    navigation::Address address{std::string(queue_path), {}};
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) address.parameters.emplace_back(name, value);
    };
    const auto& filter = state.filter;
    if (filter.part != parts_for(frame).front()) add("parte", base::name_of(filter.part));
    add("buscar", filter.search);
    add("cambio", state.kind_name);
    add("entidad", filter.entity_id);
    if (filter.late) add("atrasadas", yes);
    return address;
}

bool is_filtered(const Filter& filter) { return !(filter == Filter{.part = filter.part}); }

/// One question for a word, not one for each of its letters.
void follow_typing(State& state, const Frame& frame) {
    if (state.typed_at < 0) return;
    const auto due = state.typed_at + pause_before_searching_ms, now = frame.platform.elapsed();
    if (now < due) return ui::wake_after(due - now);
    state.typed_at = -1;
    state.filter.search = state.typed;
}

void take_taken(State& state, Frame& frame) {
    if (!state.taken.arrived()) return;
    const auto number = state.command.asked.number;
    if (const auto* error = state.taken.error()) {
        state.refusal = words::was_not_taken(number, error->message);
        ui::show_next(state.refusal);
        state.list.again(frame);
        return;
    }
    ui::announce(words::done_taken);
    frame.navigator.go(changes::address_of(number));
}

void follow(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    follow_typing(state, frame);
    frame.navigator.rename(address_of(state, frame));
    if (state.lists.follow(frame) && state.lists.value()) state.entities = choices_of(state.lists.value()->entities);
    const bool newest_first = state.filter.part == Part::answered;
    state.list.follow(frame, {.filter = state.filter, .sort = {By::day, newest_first}});
    take_taken(state, frame);
}

// ---- drawing -----------------------------------------------------------------------------------------------

void draw_parts(State& state, const Frame& frame) {
    const auto parts = parts_for(frame);
    const auto* answer = state.list.value();
    std::vector<std::string> labels;
    int selected = 0;
    for (const auto part : parts) {
        if (part == state.filter.part) selected = static_cast<int>(labels.size());
        if (!answer || part == Part::answered) labels.push_back(words_of(part).words());
        else if (part == Part::waiting) labels.push_back(words::part_with(words_of(part), answer->waiting));
        else labels.push_back(words::part_with(words_of(part), part == Part::mine ? answer->mine : answer->team));
    }
    const std::vector<text::Words> shown(labels.begin(), labels.end());
    const int pressed = ui::tabs(words::queue_parts, std::span<const text::Words>(shown), selected);
    if (pressed < 0 || pressed == selected) return;
    state.filter.part = parts[static_cast<std::size_t>(pressed)];
    state.refusal.clear();
}

std::vector<ui::Choice> kind_choices() {
    std::vector<ui::Choice> choices;
    for (const auto& [kind, name] : enum_names(Kind{})) {
        choices.push_back({std::string(name), domain::changes::kind_words(kind).words()});
    }
    return choices;
}

void clear(State& state) {
    state.filter = {.part = state.filter.part};
    state.typed.clear();
    state.typed_at = -1;
    state.kind_name.clear();
}

void draw_filters(State& state, const Frame& frame) {
    const ui::Section section(words::filters_name, {.heading_level = 0});
    ui::EqualColumns columns(4);
    columns.next();
    if (ui::text_field(words::filter_search, state.typed,
                       {.input = ui::Input::search, .placeholder = words::filter_search_help})) {
        state.typed_at = frame.platform.elapsed();
    }
    columns.next();
    if (ui::select(words::filter_kind, state.kind_name, kind_choices(), words::filter_any)) {
        state.filter.kind = base::from_name<Kind>(state.kind_name);
    }
    columns.next();
    ui::select(words::filter_entity, state.filter.entity_id, state.entities, words::filter_any);
    columns.next();
    ui::checkbox(words::filter_late, state.filter.late);
    if (is_filtered(state.filter) && ui::button(words::clear_all_filters, {.weight = ui::Weight::text})) clear(state);
}

void take(State& state, Frame& frame, const ChangeCard& card) {
    state.refusal.clear();
    const api::changes::ChangeAt request{card.number, card.version};
    api::call<api::changes::TakeChange>(frame.api, request, state.taken, state.command.key_of(request, frame));
}

void draw_act(State& state, Frame& frame, ui::Table& table, const ChangeCard& card) {
    if (!domain::allows(card.acts, domain::changes::Act::take)) {
        return table.cell_link(words::open_number(card.number), navigation::href(changes::address_of(card.number)));
    }
    const bool waiting = state.taken.waiting(), this_one = waiting && state.command.asked.number == card.number;
    if (table.cell_button(words::take_number(card.number), {.enabled = !waiting, .waiting = this_one})) take(state, frame, card);
}

void draw_row(State& state, Frame& frame, ui::Table& table, const ChangeCard& card) {
    table.begin_row(std::to_string(card.number));
    table.cell_link(words::number_words(card.number), navigation::href(changes::address_of(card.number)));
    table.cell(domain::changes::kind_words(card.kind));
    table.cell(card.folio);
    table.cell(card.patient);
    table.cell(card.entity);
    table.cell(cases::day_words(card.asked_at));
    if (state.filter.part == Part::answered) table.cell_chip(tone_of(card.state), domain::changes::state_words(card.state));
    const auto days = words::days_waiting(card.days_waiting);
    if (card.late) table.cell_chip(ui::Tone::warning, days, words::is_late);
    else table.cell(days);
    if (state.filter.part == Part::team || state.filter.part == Part::answered) table.cell(card.handler);
    else draw_act(state, frame, table, card);
}

void draw_table(State& state, Frame& frame, const api::changes::ListChanges::Response& answer) {
    std::vector<ui::ColumnSpec> columns{
        {.title = words::column_number, .width = 100}, {.title = words::column_kind, .width = 230},
        {.title = words::column_folio, .width = 120},  {.title = words::column_patient},
        {.title = words::column_entity, .width = 150}, {.title = words::column_asked, .width = 110}};
    if (state.filter.part == Part::answered) columns.push_back({.title = words::column_state, .width = 130});
    columns.push_back({.title = words::column_days, .width = 110});
    if (state.filter.part == Part::team || state.filter.part == Part::answered) {
        columns.push_back({.title = words::column_handler, .width = 130});
    } else {
        columns.push_back({.title = words::column_act, .width = 130});
    }
    const auto count = words::changes_found(answer.page.total);
    const auto none = is_filtered(state.filter) ? words::none_with_filters : none_in(state.filter.part);
    state.list.before_table();
    ui::Table table(words::queue_title, columns, answer.page.rows.size(), {.empty_words = none, .count_words = count});
    while (table.next()) draw_row(state, frame, table, answer.page.rows[table.row()]);
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::queue_title, 1);
    {
        const ui::AtRight right;
        if (ui::button(words::refresh_queue, {.waiting = state.list.waiting() && state.list.value()})) state.list.again(frame);
    }
    ui::notice(ui::Tone::warning, state.refusal);
    draw_parts(state, frame);
    const ui::TabPanel panel;
    draw_filters(state, frame);
    if (const auto* answer = state.list.draw(frame)) {
        draw_table(state, frame, *answer);
        state.list.draw_pager(frame, words::queue_title.view());
    }
}

}  // namespace

const Screen queue{
    .address = queue_path,
    .title = words::queue_title,
    .access = api::changes::central_area,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::changes
