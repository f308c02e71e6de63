// Delegation with dates (beyond 11): for whom one may act, whom one names, and what was done in one's place.

#include <string>
#include <utility>

#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/time_line.hpp"
#include "app/screens/common/confirm.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/text/identity/delegation.hpp"
#include "shared/text/text.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;
using api::identity::DelegationCard;
using domain::identity::DelegationState;

struct State {
    Loaded<api::identity::WhoAmI> who{};
    api::Pending<api::identity::Me> acting{};

    domain::identity::Naming naming{};
    api::Pending<DelegationCard> named{};
    Repeatable<api::identity::NameDelegate::Request> name_command{};

    Loaded<api::identity::ListDelegations> own{};
    DelegationCard ending{};  ///< That the person is asked about.
    bool asking = false;
    api::Pending<DelegationCard> ended{};
    Repeatable<api::identity::EndDelegation::Request> end_command{};

    Paged<api::identity::ListDoneForMe> done{};
    std::string outcome{};

    bool unsaved() const { return !(naming.delegate.empty() && naming.from.empty() && naming.until.empty()); }
};

std::string day_words(const std::string& iso) {
    const auto day = base::parse_date(iso);
    return day ? base::dd_mm_yyyy(*day) : iso;
}

text::Text words_of(DelegationState state) {
    switch (state) {
        case DelegationState::coming: return words::delegation_coming;
        case DelegationState::holds: return words::delegation_holds;
        case DelegationState::over: return words::delegation_past;
        case DelegationState::ended: return words::delegation_ended;
    }
    return words::delegation_coming;
}

ui::Tone tone_of(DelegationState state) { return state == DelegationState::holds ? ui::Tone::success : ui::Tone::info; }

bool may_be_ended(const DelegationCard& card) {
    return card.state == DelegationState::coming || card.state == DelegationState::holds;
}

void follow(State& state, Frame& frame) {
    state.who.follow(frame);
    if (state.acting.arrived() && !state.acting.error()) *frame.signed_in_as = *state.acting.value();
    if (!frame.me.delegate.empty()) return;
    state.own.follow(frame);
    state.done.follow(frame);
    if (state.named.arrived() && !state.named.error()) {
        const auto& card = *state.named.value();
        state.outcome = words::delegate_named(card.delegate, day_words(card.from), day_words(card.until));
        state.naming = {};
        state.own.again(frame);
        ui::show_next(state.outcome);
    }
    if (state.ended.arrived()) {
        if (!state.ended.error()) {
            state.outcome = words::delegation_was_ended(state.ended.value()->delegate);
            ui::show_next(state.outcome);
        }
        state.own.again(frame);
    }
}

// ---- for whom one may act ------------------------------------------------------------------------------------

void draw_may_act(State& state, Frame& frame) {
    ui::heading(words::may_act_title);
    const auto* me = state.who.draw(frame);
    if (!me) return;
    if (state.acting.error()) ui::notice(ui::Tone::error, state.acting.error()->message);
    const ui::ColumnSpec columns[] = {{.title = words::column_principal},
                                      {.title = words::column_delegation_unit},
                                      {.title = words::column_delegation_until, .width = 120},
                                      {.title = words::column_delegation_act, .width = 320}};
    ui::Table table(words::may_act_title, columns, me->may_act_for.size(), {.empty_words = words::may_act_none});
    while (table.next()) {
        const auto& each = me->may_act_for[table.row()];
        table.begin_row(each.delegation_id);
        table.cell(each.full_name);
        table.cell(each.unit);
        table.cell(day_words(each.until));
        const bool already = each.delegation_id == frame.me.delegation_id;
        if (table.cell_button(words::act_for(each.full_name), {.enabled = !already, .waiting = state.acting.waiting()})) {
            api::call<api::identity::ActFor>(frame.api, {each.delegation_id}, state.acting);
        }
    }
}

// ---- whom one names ------------------------------------------------------------------------------------------

void draw_naming(State& state, Frame& frame) {
    ui::heading(words::name_delegate_title);
    const ui::Column column(480, false);
    ui::Form form(words::name_delegate_title, state.named.error());
    form.text("delegate", words::field_delegate, state.naming.delegate, {.required = true, .help = words::field_delegate_help});
    form.text("from", words::field_delegation_from, state.naming.from,
              {.input = ui::Input::date, .required = true, .width = 200});
    form.text("until", words::field_delegation_until, state.naming.until,
              {.input = ui::Input::date, .required = true, .help = words::field_delegation_until_help, .width = 200});
    if (form.submit(words::name_delegate, state.named.waiting())) {
        state.outcome.clear();
        api::call<api::identity::NameDelegate>(frame.api, state.naming, state.named,
                                               state.name_command.key_of(state.naming, frame));
    }
}

void draw_own(State& state, Frame& frame) {
    ui::heading(words::own_delegations_title);
    const auto* answer = state.own.draw(frame);
    if (!answer) return;
    if (state.ended.error()) ui::notice(ui::Tone::error, state.ended.error()->message);
    const ui::ColumnSpec columns[] = {{.title = words::column_delegate},
                                      {.title = words::column_delegation_from, .width = 120},
                                      {.title = words::column_delegation_until, .width = 120},
                                      {.title = words::column_delegation_state, .width = 140},
                                      {.title = words::column_delegation_act, .width = 320}};
    ui::Table table(words::own_delegations_title, columns, answer->delegations.size(),
                    {.empty_words = words::own_delegations_none});
    while (table.next()) {
        const auto& each = answer->delegations[table.row()];
        table.begin_row(each.id);
        table.cell(each.delegate);
        table.cell(day_words(each.from));
        table.cell(day_words(each.until));
        table.cell_chip(tone_of(each.state), words_of(each.state));
        if (!may_be_ended(each)) {
            table.cell(std::string_view());
        } else if (table.cell_button(words::end_delegation_of(each.delegate), {.waiting = state.ended.waiting()})) {
            state.ending = each;
            state.asking = true;
        }
    }
}

void draw_question(State& state, Frame& frame) {
    if (!state.asking) return;
    const auto question = words::end_delegation_question(state.ending.delegate);
    if (!confirm(words::end_delegation_title, question, words::end_delegation, state.asking)) return;
    state.outcome.clear();
    const api::identity::EndDelegation::Request request{state.ending.id, state.ending.version};
    api::call<api::identity::EndDelegation>(frame.api, request, state.ended, state.end_command.key_of(request, frame));
}

// ---- what was done -------------------------------------------------------------------------------------------

void draw_done(State& state, Frame& frame) {
    ui::heading(words::done_for_me_title);
    const auto* page = state.done.draw(frame);
    if (!page) return;
    state.done.before_table();
    const ui::ColumnSpec columns[] = {{.title = words::column_done_when, .width = 160},
                                      {.title = words::column_done_folio, .width = 140},
                                      {.title = words::column_done_what},
                                      {.title = words::column_done_by}};
    {
        ui::Table table(words::done_for_me_title, columns, page->rows.size(), {.empty_words = words::done_for_me_none});
        while (table.next()) {
            const auto& each = page->rows[table.row()];
            table.begin_row(std::to_string(table.row()));
            table.cell(base::mexico_city_words(each.at));
            table.cell_link(each.folio, navigation::href(cases::history_of(each.folio)));
            if (each.change == 0) table.cell(cases::done_words_of(each.act));
            else table.cell(words::done_to_change(each.change, each.change_act == domain::changes::Act::cancel));
            table.cell(each.delegate);
        }
    }
    state.done.draw_pager(frame, words::done_for_me_title.view());
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::delegation_title, 1);
    ui::notice(ui::Tone::success, state.outcome);
    const bool in_person = frame.me.delegate.empty();
    ui::text(in_person ? words::delegation_intro : words::delegation_in_person);
    draw_may_act(state, frame);
    if (!in_person) return;
    draw_naming(state, frame);
    draw_own(state, frame);
    draw_done(state, frame);
    draw_question(state, frame);
}

}  // namespace

const Screen delegation{
    .address = "sanece/delegacion",
    .title = words::delegation_title,
    .access = api::identity::delegating,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::identity
