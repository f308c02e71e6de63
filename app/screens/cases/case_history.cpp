// "¿Dónde va mi solicitud?": where a folio is, what comes next and by when, what was decided, and what may be done with it
// (beyond 2).

#include <algorithm>
#include <string>
#include <string_view>

#include "app/navigation/address.hpp"
#include "app/screens/cases/days.hpp"
#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/screens/cases/time_line.hpp"
#include "app/screens/changes/addresses.hpp"
#include "app/screens/changes/applied.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/correction_page.hpp"
#include "shared/text/cases/follow_up.hpp"
#include "shared/text/cases/history.hpp"
#include "shared/text/cases/time_line.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;
using api::cases::CaseHistory;
using api::cases::FollowCase;
using api::cases::WithdrawCase;
using domain::cases::Act;
using History = CaseHistory::Response;

struct State {
    std::string folio{};
    Loaded<CaseHistory> history{};
    changes::Applied changed{};
    bool linked = false;
    api::Pending<std::string> receipt{}, evaluation{};

    bool withdrawing = false;
    std::string reason{};
    api::Pending<api::cases::CaseNow> withdrawn{};
    Repeatable<WithdrawCase::Request> withdrawal{};

    api::Pending<api::cases::DraftId> followed{};
    Repeatable<FollowCase::Request> following{};
    std::string outcome{}, refusal{};

    bool unsaved() const { return withdrawing && !base::is_blank(reason); }
};

// ---- what is asked, what has come --------------------------------------------------------------------------

void link_papers(State& state, Frame& frame, const History& history) {
    state.linked = true;
    api::link<api::cases::ReceiptDocument>(frame.api, {history.folio}, state.receipt);
    if (history.decided_at > 0) api::link<api::cases::EvaluationDocument>(frame.api, {history.folio}, state.evaluation);
}

/// What somebody else did meanwhile is shown, and the reason stays for another try.
void take_withdrawn(State& state, Frame& frame) {
    if (!state.withdrawn.arrived()) return;
    const auto* error = state.withdrawn.error();
    if (error && error->kind != base::ErrorKind::conflict) return;  // said in the dialog
    state.withdrawing = false;
    if (error) {
        state.refusal = error->message;
        ui::show_next(state.refusal);
    } else {
        state.reason.clear();
        state.outcome = words::withdrawn_done.words();
    }
    state.history.again(frame);
}

void take_followed(State& state, Frame& frame) {
    if (!state.followed.arrived()) return;
    if (const auto* error = state.followed.error()) {
        state.refusal = error->message;
        ui::show_next(state.refusal);
        state.history.again(frame);
        return;
    }
    frame.navigator.go(navigation::Address{std::string(wizard.address), {{"id", state.followed.value()->id}}});
}

void begin(State& state, Frame& frame) {
    state.folio = frame.address().parameter("folio");
    if (frame.address().parameter(resubmitted_parameter).empty()) return;
    state.outcome = words::resubmitted.words();
    frame.navigator.rename(history_of(state.folio));
}

void follow(State& state, Frame& frame) {
    if (state.folio.empty()) begin(state, frame);
    const bool came = state.history.follow(frame, {state.folio});
    changes::follow_applied(state.changed, frame, state.folio);
    if (came && state.history.value() && !state.history.error()) link_papers(state, frame, *state.history.value());
    state.receipt.arrived();
    state.evaluation.arrived();
    take_withdrawn(state, frame);
    take_followed(state, frame);
}

void follow_case(State& state, Frame& frame, Act as) {
    state.refusal.clear();
    const FollowCase::Request request{state.folio, as};
    api::call<FollowCase>(frame.api, request, state.followed, state.following.key_of(request, frame));
}

void withdraw(State& state, Frame& frame, const History& history) {
    if (base::is_blank(state.reason)) {
        state.withdrawn.refuse({base::ErrorKind::invalid_input, {}, {{"reason", words::withdraw_reason_missing.words()}}, {}});
        return;
    }
    const WithdrawCase::Request request{state.folio, history.now.version, state.reason};
    api::call<WithdrawCase>(frame.api, request, state.withdrawn, state.withdrawal.key_of(request, frame));
}

// ---- where it is -------------------------------------------------------------------------------------------

/// What a state means to who waits for an answer.
struct Meaning {
    text::Text now, next;
    const text::Text* holder = nullptr;  ///< Who is to do something; null when nobody is.
};

Meaning meaning_of(const History& history) {
    using S = domain::cases::State;
    const auto& next_of_authorized = history.expires_on.empty() ? words::next_without_expiry : words::next_authorized;
    switch (history.now.state) {
        case S::borrador:
        case S::enviada: return {words::now_sent, words::next_sent, &words::holder_area};
        case S::en_evaluacion: return {words::now_evaluated, words::next_evaluated, &words::holder_evaluator};
        case S::en_opinion: return {words::now_opinion, words::next_opinion, &words::holder_adviser};
        case S::requiere_info: return {words::now_returned, words::next_returned, &words::holder_you};
        case S::cerrada_sin_respuesta: return {words::now_unanswered, words::next_unanswered};
        case S::autorizada: return {words::now_authorized, next_of_authorized};
        case S::autorizada_con_cambios: return {words::now_with_changes, next_of_authorized};
        case S::no_autorizada: return {words::now_denied, words::next_denied};
        case S::cancelada: return {words::now_withdrawn, words::next_copy};
        case S::por_vencer: return {words::now_expiring, words::next_authorized};
        case S::vencida: return {words::now_expired, words::next_copy};
        case S::baja: return {words::now_dropped, words::next_copy};
    }
    return {words::now_sent, words::next_sent, &words::holder_area};
}

/// Until when that is to be done; "" when there is no such day.
std::string by_when(const History& history, const Frame& frame) {
    const auto& valid = domain::cases::valid_states;
    if (std::find(valid.begin(), valid.end(), history.now.state) != valid.end()) {
        return history.expires_on.empty() ? std::string() : words::history_until(day_words(history.expires_on));
    }
    if (!meaning_of(history).holder) return {};
    if (history.due_at == 0) return words::history_no_date.words();
    const auto day = last_day_words(history.due_at);
    return history.due_at <= frame.now() ? words::history_late(day) : words::history_until(day);
}

void draw_standing_of(const History& history, const Frame& frame) {
    const auto meaning = meaning_of(history);
    ui::chip(tone_of(history.now.state), words_of(history.now.state));
    ui::fact(words::fact_patient, history.patient);
    ui::fact(words::fact_medicine, history.generic);
    ui::fact(words::fact_recommendation, history.diagnosis);
    ui::heading(words::history_now);
    ui::text(meaning.now);
    ui::fact(words::history_next, meaning.next);
    if (meaning.holder) ui::fact(words::history_holder, *meaning.holder);
    if (const auto when = by_when(history, frame); !when.empty()) ui::fact(words::history_by_when, when);
}

void draw_outcome(const History& history) {
    if (history.decided_at == 0) return;
    const ui::Section section(words::outcome_title, {.framed = true});
    ui::fact(words::outcome_day, day_words(history.decided_at));
    if (!history.requerimiento.empty()) ui::fact(words::outcome_requirement, history.requerimiento);
    if (!history.expires_on.empty()) ui::fact(words::outcome_expiry, day_words(history.expires_on));
    if (!history.reason.empty()) ui::fact(words::outcome_reason, history.reason);
    if (!history.unmet_requirement.empty()) ui::fact(words::outcome_unmet, history.unmet_requirement);
    if (history.observations.empty()) return;
    ui::bold(words::outcome_observations);
    ui::text(history.observations);
}

// ---- what may be done --------------------------------------------------------------------------------------

/// What most come for is the page's one thing to do.
Act first_of(const History& history) {
    if (domain::allows(history.now.acts, Act::correct)) return Act::correct;
    if (history.now.state == domain::cases::State::por_vencer) return Act::renew;
    return Act::read;
}

void draw_following(State& state, Frame& frame, const History& history, Act act, text::Text label) {
    if (!domain::allows(history.now.acts, act)) return;
    const bool waiting = state.followed.waiting(), this_one = waiting && state.following.asked.as == act;
    const auto weight = act == first_of(history) ? ui::Weight::primary : ui::Weight::secondary;
    if (ui::button(label, {.weight = weight, .enabled = !waiting, .waiting = this_one})) follow_case(state, frame, act);
    ui::same_line();
}

void draw_acts(State& state, Frame& frame, const History& history) {
    ui::heading(words::history_acts);
    if (domain::allows(history.now.acts, Act::correct)) {
        ui::link(words::complete_request, navigation::href(correction_of(history.folio)),
                 {.as_button = true, .weight = ui::Weight::primary});
        ui::same_line();
    }
    draw_following(state, frame, history, Act::renew, words::renew_request);
    draw_following(state, frame, history, Act::reconsider, words::reconsider_request);
    draw_following(state, frame, history, Act::copy, words::copy_request);
    if (domain::allows(history.now.acts, Act::withdraw) && ui::button(words::withdraw_request)) {
        state.withdrawing = true;
        state.withdrawn.forget();
        state.outcome.clear();
        state.refusal.clear();
    }
    ui::same_line();
    ui::link(text::changes::ask_for_change, navigation::href(changes::form_of(history.folio)), {.as_button = true});
    ui::same_line();
    ui::link(words::go_to_follow_up, navigation::href(follow_up.address), {.as_button = true});
}

void draw_withdrawal(State& state, Frame& frame, const History& history) {
    const bool waiting = state.withdrawn.waiting();
    const ui::Dialog dialog(words::withdraw_title, state.withdrawing, !waiting);
    if (!dialog) return;
    ui::text(words::withdraw_question(history.folio));
    ui::Form form(words::withdraw_title, state.withdrawn.error());
    form.area("reason", words::withdraw_reason, state.reason,
              {.required = true,
               .help = words::withdraw_reason_help,
               .letters_max = domain::limits::reason_letters_max,
               .spellcheck = true});
    if (form.submit(words::withdraw_act, {.weight = ui::Weight::danger, .waiting = waiting})) withdraw(state, frame, history);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) state.withdrawing = false;
}

// ---- papers and other folios -------------------------------------------------------------------------------

void draw_paper(const api::Pending<std::string>& paper, const std::string& name) {
    if (const auto* href = paper.value()) {
        ui::link(name, *href, {.new_tab = true});
    } else if (paper.error()) {
        ui::notice(ui::Tone::error, paper.error()->message);
    }
}

void draw_papers(const State& state, const History& history) {
    ui::heading(words::papers_title);
    draw_paper(state.receipt, words::receipt_of(history.folio));
    if (history.decided_at > 0) draw_paper(state.evaluation, words::evaluation_of(history.folio));
}

void draw_related(const History& history) {
    if (history.renews_folio.empty() && history.reconsiders_folio.empty() && history.followed_by.empty()) return;
    ui::heading(words::related_title);
    const auto draw_link = [](const std::string& label, const std::string& folio) {
        const ui::Scope scope(folio);
        ui::link(label, navigation::href(history_of(folio)));
    };
    if (!history.renews_folio.empty()) draw_link(words::renews_folio(history.renews_folio), history.renews_folio);
    if (!history.reconsiders_folio.empty()) {
        draw_link(words::reconsiders_folio(history.reconsiders_folio), history.reconsiders_folio);
    }
    for (const auto& folio : history.followed_by) draw_link(words::followed_by_folio(folio), folio);
}

// ---- the page ----------------------------------------------------------------------------------------------

void draw_not_there(State& state, Frame& frame) {
    const auto* error = state.history.error();
    if (error && error->kind == base::ErrorKind::not_found) ui::notice(ui::Tone::warning, words::history_not_there);
    else state.history.draw(frame);
    ui::link(words::go_to_follow_up, navigation::href(follow_up.address), {.as_button = true});
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    frame.part = state.folio;
    const ui::Column column(860);
    ui::heading(words::history_title, 1);
    if (!state.history.value()) return draw_not_there(state, frame);
    ui::notice(ui::Tone::success, state.outcome);
    ui::notice(ui::Tone::warning, state.refusal);
    const auto& history = *state.history.draw(frame);
    ui::heading(words::history_of_folio(history.folio));
    draw_standing_of(history, frame);
    draw_acts(state, frame, history);
    draw_outcome(history);
    draw_papers(state, history);
    changes::draw_applied(state.changed, frame);
    draw_related(history);
    ui::heading(words::time_line_title);
    draw_time_line(history.events);
    if (state.withdrawing) draw_withdrawal(state, frame, history);
}

}  // namespace

const Screen case_history{
    .address = history_path,
    .title = words::history_title,
    .access = api::cases::requesters,
    .open = [] { return view_of<State>(draw); },
    .parameter = "folio",
};

}  // namespace screens::cases
