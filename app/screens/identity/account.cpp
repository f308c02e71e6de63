// One account: what is known of it, and what whoever administers may do with it. Each act is a question with its reason.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/identity/account_address.hpp"
#include "app/screens/identity/account_fields.hpp"
#include "app/screens/identity/role_words.hpp"
#include "app/screens/identity/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/identity/accounts.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/identity/accounts.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::identity {
namespace {

namespace words = text::identity;
using api::identity::AccountReason;
using domain::identity::AccountAct;
using domain::identity::AccountState;
using Shown = api::identity::ShowAccount::Response;
using OneTime = api::identity::OneTimePassword::Response;

struct State {
    std::string id{};
    Loaded<api::identity::ShowAccount> shown{};

    bool asking = false;
    AccountAct act = AccountAct::change;
    std::string reason{};  ///< Kept until it was done: a refusal does not take it away.
    std::string successor_id{};
    AccountFields fields{};

    api::Pending<api::Nothing> done{};
    Repeatable<AccountReason> command{};
    api::Pending<api::identity::ReplaceDirector::Response> replaced{};
    api::Pending<OneTime> issued{};
    bool telling = false;
    std::optional<OneTime> told{};  ///< Until it was noted; nothing tells it again.
    std::string outcome{}, conflict{};

    bool waiting() const { return done.waiting() || replaced.waiting() || issued.waiting(); }
    bool unsaved() const { return telling || issued.waiting() || (asking && (!reason.empty() || fields.changed())); }
    bool shows(const navigation::Address& address) const {
        return address.path == account.address && address.parameter(account.parameter) == id;
    }
};

struct ActWords {
    AccountAct act;
    text::Text button, question, confirm;
    bool destroys;
};

/// In the order of their buttons.
constexpr ActWords act_words[] = {
    {AccountAct::change, words::act_change, words::account_place_help, words::confirm_change, false},
    {AccountAct::one_time_password, words::act_one_time, words::question_one_time, words::confirm_one_time, false},
    {AccountAct::end_sessions, words::act_end_sessions, words::question_end_sessions, words::confirm_end_sessions, false},
    {AccountAct::restore, words::act_restore, words::question_restore, words::confirm_restore, false},
    {AccountAct::undo, words::act_undo, words::question_undo, words::confirm_undo, true},
    {AccountAct::replace, words::act_replace, words::question_replace, words::confirm_replace, true},
    {AccountAct::suspend, words::act_suspend, words::question_suspend, words::confirm_suspend, true},
    {AccountAct::close, words::act_close, words::question_close, words::confirm_close, true},
};

const ActWords& words_for(AccountAct act) {
    for (const auto& each : act_words) {
        if (each.act == act) return each;
    }
    return act_words[0];
}

bool may(const Shown& shown, AccountAct act) { return domain::allows(shown.acts, act); }

void ask(State& state, const Shown& shown, AccountAct act) {
    state.asking = true;
    state.act = act;
    state.successor_id.clear();
    state.fields.begin(shown.data);
    state.done.forget();
    state.replaced.forget();
    state.issued.forget();
    state.outcome.clear();
    state.conflict.clear();
}

// ---- what is sent and what comes ----------------------------------------------------------------------------------------

template <class E>
void send(State& state, Frame& frame, const AccountReason& request) {
    api::call<E>(frame.api, request, state.done, state.command.key_of(request, frame));
}

void submit(State& state, Frame& frame, const Shown& shown) {
    const AccountReason request{shown.card.account_id, shown.version, state.reason};
    switch (state.act) {
        case AccountAct::suspend: return send<api::identity::SuspendAccount>(state, frame, request);
        case AccountAct::restore: return send<api::identity::RestoreAccount>(state, frame, request);
        case AccountAct::close: return send<api::identity::CloseAccount>(state, frame, request);
        case AccountAct::undo: return send<api::identity::UndoDecision>(state, frame, request);
        case AccountAct::end_sessions: return send<api::identity::EndSessions>(state, frame, request);
        // Without a key: the same again makes another password, since nobody keeps the first (told_once).
        case AccountAct::one_time_password: return api::call<api::identity::OneTimePassword>(frame.api, request, state.issued);
        case AccountAct::replace:
            return api::call<api::identity::ReplaceDirector>(
                frame.api, {request.account_id, request.version, state.successor_id, state.reason}, state.replaced);
        case AccountAct::change:
        case AccountAct::change_place:
            return api::call<api::identity::ChangeAccount>(
                frame.api, {request.account_id, request.version, state.fields.data(), state.reason}, state.done);
        case AccountAct::validate:
        case AccountAct::reject: return;  // in the queue
    }
}

std::string done_words(AccountAct act, const std::string& name) {
    switch (act) {
        case AccountAct::suspend: return words::done_suspend(name);
        case AccountAct::restore: return words::done_restore(name);
        case AccountAct::close: return words::done_close(name);
        case AccountAct::undo: return words::done_undo(name);
        case AccountAct::end_sessions: return words::done_end_sessions(name);
        default: return words::done_change(name);
    }
}

void finish(State& state, Frame& frame, std::string outcome) {
    state.asking = false;
    state.reason.clear();
    state.fields = {};
    state.outcome = std::move(outcome);
    state.shown.again(frame);
}

/// True when it was done. Where somebody else was faster, what the dialog was made of is as old as the page.
template <class Answer>
bool was_done(State& state, Frame& frame, api::Pending<Answer>& answer) {
    if (!answer.arrived()) return false;
    const auto* error = answer.error();
    if (!error) return true;
    if (error->kind == base::ErrorKind::conflict) {
        state.conflict = error->message;
        state.asking = false;
        state.shown.again(frame);
    }
    return false;  // anything else is said in the dialog
}

void take_answers(State& state, Frame& frame) {
    const auto* shown = state.shown.value();
    const std::string name = shown ? shown->card.full_name : std::string{};
    if (was_done(state, frame, state.done)) finish(state, frame, done_words(state.act, name));
    if (was_done(state, frame, state.replaced)) {
        finish(state, frame, words::done_replace(name, state.replaced.value()->cases));
    }
    if (was_done(state, frame, state.issued)) {
        state.told = *state.issued.value();
        state.telling = true;
        finish(state, frame, {});
    }
}

// ---- the dialog ---------------------------------------------------------------------------------------------------------

/// Of whichever was sent.
const base::Error* error_of(const State& state) {
    if (const auto* error = state.issued.error()) return error;
    if (const auto* error = state.replaced.error()) return error;
    return state.done.error();
}

void draw_successor(State& state, ui::Form& form, const Shown& shown) {
    if (shown.successors.empty()) return ui::notice(ui::Tone::info, words::account_no_successor);
    std::vector<ui::Choice> choices;
    for (const auto& each : shown.successors) choices.push_back({each.account_id, each.full_name});
    form.select("successor_id", words::account_successor, state.successor_id, choices, text::shared::select_prompt,
                {.required = true});
}

void draw_dialog(State& state, Frame& frame, const Shown& shown) {
    const auto& how = words_for(state.act);
    const ui::Dialog dialog(how.button, state.asking, !state.waiting());
    if (!dialog) return;
    const bool changes = state.act == AccountAct::change;
    ui::bold(shown.card.full_name);
    if (!changes) ui::text(how.question);
    if (const auto* error = state.issued.error(); error && error->kind == base::ErrorKind::unavailable)
        ui::text(words::told_uncertain);
    ui::Form form(how.button, error_of(state));
    if (changes) state.fields.draw(frame, form, shown);
    const bool replaces = state.act == AccountAct::replace;
    if (replaces) draw_successor(state, form, shown);
    form.area("reason", words::account_reason, state.reason,
              {.required = true,
               .help = words::account_reason_help.view(),
               .letters_max = domain::limits::reason_letters_max,
               .spellcheck = true},
              2);
    const bool possible = !replaces || !shown.successors.empty();
    const auto weight = how.destroys ? ui::Weight::danger : ui::Weight::primary;
    if (form.submit(how.confirm, {.weight = weight, .enabled = possible, .waiting = state.waiting()}))
        submit(state, frame, shown);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !state.waiting()})) state.asking = false;
}

/// Escape does not close it: what it shows is shown once.
void draw_told(State& state) {
    const ui::Dialog dialog(words::told_title, state.telling, false);
    if (!dialog) return;
    ui::bold(state.told->full_name);
    ui::fact(words::told_user, state.told->user_name);
    ui::fact(words::told_password, state.told->password);
    ui::fact(words::told_until, base::mexico_city_words(state.told->until));
    ui::notice(ui::Tone::warning, words::told_once);
    if (!ui::button(words::told_noted, {.weight = ui::Weight::primary})) return;
    state.outcome = words::done_one_time(state.told->full_name);
    state.telling = false;
    state.told.reset();
}

// ---- the page -----------------------------------------------------------------------------------------------------------

void fact(text::Text label, const std::string& value) {
    if (!value.empty()) ui::fact(label, value);
}

void draw_facts(const Shown& shown) {
    const auto at = [](base::Instant instant) { return instant == 0 ? std::string{} : base::mexico_city_words(instant); };
    const auto& card = shown.card;
    const ui::Section section(words::account_facts, {.framed = true});
    if (card.is_shared) ui::text(words::account_shared);
    fact(words::accounts_column_user, card.user_name);
    fact(words::accounts_column_role, words_of(card.role).words());
    fact(words::accounts_column_state, words_of(card.state).words());
    fact(words::account_email, card.email);
    fact(words::account_matricula, card.matricula);
    fact(words::account_place_now, card.unit.empty() ? card.entity : card.entity + text::shared::dot.words() + card.unit);
    fact(words::account_position, shown.position);
    fact(words::account_registered, at(card.created_at));
    if (shown.decided_at != 0) fact(words::account_decided, words::account_decided_words(at(shown.decided_at), shown.decided_by));
    fact(words::account_rejected_why, shown.rejection_reason);
    fact(words::accounts_column_entered, card.signed_in_at == 0 ? words::accounts_never_entered.words() : at(card.signed_in_at));
    fact(words::account_sessions, std::to_string(shown.sessions));
}

void draw_acts(State& state, const Frame& frame, const Shown& shown) {
    const ui::Section section(words::account_acts);
    if (shown.card.account_id == frame.me.account_id) ui::text(words::account_own);
    else if (shown.acts.empty()) ui::text(words::account_no_acts);
    if (may(shown, AccountAct::validate)) ui::text(words::account_in_queue);
    bool first = true;
    for (const auto& each : act_words) {
        if (!may(shown, each.act)) continue;
        if (!first) ui::same_line();
        first = false;
        if (ui::button(each.button)) ask(state, shown, each.act);
    }
}

void draw(State& state, Frame& frame) {
    if (state.id.empty()) state.id = frame.address().parameter(account.parameter);
    state.shown.follow(frame, {state.id});
    take_answers(state, frame);
    const auto* shown = state.shown.value();
    ui::heading(shown ? text::Words(shown->card.full_name) : text::Words(words::account_title), 1);
    ui::link(words::account_back, navigation::href(accounts.address));
    ui::notice(ui::Tone::success, state.outcome);
    ui::notice(ui::Tone::warning, state.conflict);
    if (!state.shown.draw(frame)) return;
    if (!shown->undelivered.empty())
        ui::notice(ui::Tone::warning, words::account_undelivered(shown->undelivered, shown->undelivered_why));
    if (shown->one_time_until != 0)
        ui::notice(ui::Tone::info, words::account_one_time_until(base::mexico_city_words(shown->one_time_until)));
    draw_facts(*shown);
    draw_acts(state, frame, *shown);
    if (state.asking) draw_dialog(state, frame, *shown);
    if (state.telling) draw_told(state);
}

}  // namespace

const Screen account{
    .address = "sanece/cuentas",
    .title = words::account_title,
    .access = api::identity::validators,
    .open = [] { return view_of<State>(draw); },
    .parameter = "cuenta",
};

}  // namespace screens::identity
