#include "shared/services/core/delegating.hpp"

#include <utility>

#include "shared/api/identity/session.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/delegations.hpp"
#include "shared/text/identity/delegation.hpp"

namespace services {
namespace {

using domain::identity::Account;
using domain::identity::Delegation;
using domain::identity::DelegationState;
namespace words = text::identity;

std::string day_words(const std::string& iso) {
    const auto day = base::parse_date(iso);
    return day ? base::dd_mm_yyyy(*day) : iso;
}

std::string why_over(const Delegation& delegation, const Account& principal, const Account& delegate, base::Instant now) {
    const auto name = principal.full_name();
    switch (domain::identity::state_of(delegation, base::mexico_city(now).date)) {
        case DelegationState::coming: return words::delegation_not_yet(name, day_words(delegation.from_on));
        case DelegationState::over: return words::delegation_over_day(name, day_words(delegation.until_on));
        case DelegationState::ended: return words::delegation_over_ended(name, base::mexico_city_words(delegation.ended_at));
        case DelegationState::holds: break;
    }
    if (!domain::identity::may_stand_in(principal, delegate)) return words::delegation_over_access(name);
    return {};
}

}  // namespace

void act_under(storage::Connection& db, Session& session, const std::string& delegation_id, base::Instant now) {
    if (!session.account || delegation_id.empty()) return;
    const auto delegation = storage::identity::delegation_by_id(db, delegation_id);
    if (!delegation || delegation->delegate_id != session.account->id) return;
    auto principal = storage::identity::account_by_id(db, delegation->principal_id);
    if (!principal) return;
    session.delegation_over = why_over(*delegation, *principal, *session.account, now);
    session.delegation_id = delegation->id;
    session.delegation_until = delegation->until_on;
    session.delegate = std::move(session.account);
    session.account = std::move(principal);
}

std::string why_elsewhere(const Session& session) {
    const auto& asked_from = session.caller.place;
    if (asked_from.empty() || !session.account) return {};
    const bool same = asked_from == api::identity::place(session.account->id, session.delegation_id);
    return same ? std::string{} : words::page_of_another.words();
}

}  // namespace services
