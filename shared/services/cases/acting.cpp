#include "shared/services/cases/acting.hpp"

#include <algorithm>

#include "shared/services/cases/own.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Case;
using domain::cases::State;
namespace words = text::cases;

std::string name_of(Context& context, const std::string& account_id) {
    const auto account = storage::identity::account_by_id(context.db, account_id);
    return account ? account->full_name() : std::string{};
}

/// Why an act that was offered is no longer to be had.
base::Error refusal(Context& context, const Case& row, Act act) {
    if (const auto next = domain::cases::after(row.state, act); !next) {
        const auto& in_hand = domain::cases::in_hand_states;
        const bool taken = act == Act::take && std::find(in_hand.begin(), in_hand.end(), row.state) != in_hand.end();
        if (!taken) return next.error();
    }
    if (has_prepared(context.account().id, facts_for(context, row))) return conflict(words::sent_by_yourself.words());
    if (row.evaluator_id == context.account().id) return conflict(words::already_yours.words());
    if (!row.evaluator_id.empty()) {
        return conflict(words::in_other_hands(name_of(context, row.evaluator_id), base::mexico_city_words(row.in_state_since)));
    }
    return conflict(words::in_no_hands.words());
}

}  // namespace

void add_preparers(const Context& context, const std::string& case_id, domain::cases::CaseFacts& facts) {
    using domain::identity::Role;
    const auto role = context.account().role;
    if (role == Role::evaluador || role == Role::asesor) facts.prepared_by = storage::cases::senders_of(context.db, case_id);
}

domain::cases::CaseFacts facts_for(const Context& context, const Case& row) {
    auto facts = facts_of(row);
    add_preparers(context, row.id, facts);
    return facts;
}

Result<Case> case_to_read(Context& context, const std::string& folio) {
    context.audit_object = object_of("folio", folio);
    auto row = storage::cases::case_by_folio(context.db, folio);
    if (!row || !may(context.actor(), facts_of(*row), Act::read)) return not_found();
    return *std::move(row);
}

Result<Case> case_to_act(Context& context, const std::string& folio, std::int64_t version, Act act) {
    auto row = TRY(case_to_read(context, folio));
    if (!may(context.actor(), facts_for(context, row), act)) return refusal(context, row, act);
    if (version >= 0 && version != row.version) return conflict(words::changed_since.words());
    return row;
}

Result<void> act_on(Context& context, Case& row, Act act, const Said& said) {
    const auto before = row.state;
    row.state = TRY(domain::cases::after(row.state, act));
    if (row.state != before || act == Act::assign) row.in_state_since = context.now;
    if (row.state != State::requiere_info) row.due_at = 0;
    if (row.state != State::en_opinion) row.adviser_id.clear();
    row.updated_at = context.now;
    context.version_before = row.version;
    context.version_after = row.version += 1;
    TRY(storage::cases::update_case(context.db, row));
    domain::cases::Event event;
    event.case_id = row.id;
    event.at = context.now;
    event.act = act;
    event.state = row.state;
    if (context.session.signed_in()) {
        event.account_id = context.session.hands().id;
        if (context.session.delegate) event.acting_for = context.account().id;
        event.role = context.account().role;
    }
    event.words = said.words;
    event.due_on = said.due_on;
    storage::cases::append_event(context.db, std::move(event));
    return base::done();
}

api::cases::CaseNow now_of(const Context& context, const Case& row) {
    return {row.state, row.version, domain::cases::acts_of(context.actor(), facts_for(context, row))};
}

base::Instant end_of(base::Date day) {
    const auto noon = base::days_from_civil(day) * base::day_ms + base::day_ms / 2;
    auto last = noon + 2 * base::day_ms;
    while (base::mexico_city(last - 1).date > day) last -= base::hour_ms;
    return last;
}

}  // namespace services::cases
