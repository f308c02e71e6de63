// The periods of the collection: the administrator makes, changes, opens and closes them (B9.1, R13).

#include <string>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/surplus/period_editor.hpp"
#include "app/screens/surplus/screens.hpp"
#include "app/screens/surplus/state_words.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/administration.hpp"
#include "shared/text/surplus/period.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::PeriodCard;
using domain::surplus::PeriodAct;
using domain::surplus::PeriodFacts;
using domain::surplus::PeriodState;
using Move = api::surplus::MovePeriod::Request;

struct State {
    Loaded<api::surplus::ListPeriods> list{};
    std::string outcome{}, conflict{};

    bool asking = false;  ///< Whether to open or close `moving`.
    PeriodCard moving{};
    PeriodAct act = PeriodAct::open;
    api::Pending<PeriodCard> moved{};
    Repeatable<Move> command{};

    PeriodEditor editor{};

    bool unsaved() const { return editor.is_changed(); }
};

std::string days_of(const PeriodFacts& facts) {
    return words::period_days(day_words(facts.opens_on), day_words(facts.closes_on));
}

ui::Tone tone_of(PeriodState state) {
    switch (state) {
        case PeriodState::programado: return ui::Tone::info;
        case PeriodState::abierto: return ui::Tone::success;
        case PeriodState::cerrado: return ui::Tone::warning;
    }
    return ui::Tone::info;
}

/// One that was opened before its first day waits for that day and for nobody.
std::string state_words(const PeriodCard& period) {
    const bool is_opened = domain::allows(period.acts, PeriodAct::close);
    if (period.state == PeriodState::programado && is_opened) return words::period_begins(day_words(period.facts.opens_on));
    return words_of(period.state).words();
}

void ask(State& state, const PeriodCard& period, PeriodAct act) {
    state.asking = true;
    state.moving = period;
    state.act = act;
    state.moved.forget();
    state.outcome.clear();
    state.conflict.clear();
}

void draw_move(State& state, ui::Table& table, const PeriodCard& period) {
    if (domain::allows(period.acts, PeriodAct::open)) {
        if (table.cell_button(words::open_period(period.facts.title))) ask(state, period, PeriodAct::open);
    } else if (domain::allows(period.acts, PeriodAct::close)) {
        if (table.cell_button(words::close_period(period.facts.title))) ask(state, period, PeriodAct::close);
    } else {
        table.cell(std::string_view());
    }
}

void draw_table(State& state, const std::vector<PeriodCard>& periods) {
    const ui::ColumnSpec columns[] = {
        {.title = words::column_period.view()},
        {.title = words::column_period_days.view(), .width = 230},
        {.title = words::column_period_state.view(), .width = 190},
        {.title = words::column_period_facts.view(), .width = 220},
        {.title = words::column_period_move.view(), .width = 240},
    };
    const auto count = words::periods_count(periods.size());
    ui::Table table(words::periods_title.view(), columns, periods.size(),
                    {.empty_words = words::no_periods.view(), .count_words = count});
    while (table.next()) {
        const auto& each = periods[table.row()];
        table.begin_row(each.id);
        table.cell(each.facts.title);
        table.cell(days_of(each.facts));
        table.cell_chip(tone_of(each.state), state_words(each));
        table.cell_link(words::edit_period(each.facts.title), navigation::href(editor_of(each.id)));
        draw_move(state, table, each);
    }
}

void move(State& state, Frame& frame) {
    const Move request{state.moving.id, state.moving.version, state.act};
    api::call<api::surplus::MovePeriod>(frame.api, request, state.moved, state.command.key_of(request, frame));
}

/// Opening and closing cannot be taken back, so each is asked about and says what it means.
void draw_question(State& state, Frame& frame) {
    const bool opens = state.act == PeriodAct::open, waiting = state.moved.waiting();
    const auto& facts = state.moving.facts;
    const ui::Dialog dialog(opens ? words::open_period_title : words::close_period_title, state.asking, !waiting);
    if (!dialog) return;
    ui::text(opens ? words::open_period_question(facts.title, day_words(facts.opens_on), day_words(facts.closes_on))
                   : words::close_period_question(facts.title));
    if (const auto* error = state.moved.error()) ui::notice(ui::Tone::error, error->message);
    const auto weight = opens ? ui::Weight::primary : ui::Weight::danger;
    if (ui::button(opens ? words::open_period_act : words::close_period_act, {.weight = weight, .waiting = waiting}))
        move(state, frame);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) state.asking = false;
}

void take_move(State& state, Frame& frame) {
    if (!state.moved.arrived()) return;
    const auto* error = state.moved.error();
    if (error && error->kind != base::ErrorKind::conflict) return;  // said in the dialog
    state.asking = false;
    state.list.again(frame);
    const auto& facts = state.moving.facts;
    if (error) {
        state.conflict = error->message;
    } else if (state.act == PeriodAct::open) {
        state.outcome = words::period_opened(facts.title, day_words(facts.opens_on), day_words(facts.closes_on));
    } else {
        state.outcome = words::period_was_closed(facts.title);
    }
}

void draw_list(State& state, Frame& frame) {
    state.list.follow(frame);
    take_move(state, frame);
    ui::heading(words::periods_title, 1);
    ui::text(words::periods_intro);
    ui::notice(ui::Tone::success, state.outcome);
    ui::notice(ui::Tone::warning, state.conflict);
    if (const auto* list = state.list.draw(frame)) {
        ui::link(words::new_period, navigation::href(editor_of({})), {.as_button = true, .weight = ui::Weight::primary});
        draw_table(state, list->periods);
    }
    if (state.asking) draw_question(state, frame);
}

void draw(State& state, Frame& frame) {
    if (is_editor(frame.address())) {
        draw_period_editor(state.editor, frame);
    } else {
        draw_list(state, frame);
    }
}

}  // namespace

const Screen periods{
    .address = "excedentes/periodos",
    .title = words::periods_title,
    .access = api::surplus::division,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
    .and_below = true,
};

}  // namespace screens::surplus
