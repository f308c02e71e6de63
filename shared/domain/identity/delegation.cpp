#include "shared/domain/identity/delegation.hpp"

#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/identity/delegation.hpp"

namespace domain::identity {

namespace words = text::identity;

DelegationState state_of(const Delegation& delegation, base::Date today) {
    if (delegation.ended_at != 0) return DelegationState::ended;
    const auto day = base::iso(today);
    if (day < delegation.from_on) return DelegationState::coming;
    return day <= delegation.until_on ? DelegationState::holds : DelegationState::over;
}

std::vector<base::FieldError> refusals(const Naming& naming, base::Date today) {
    Checker check;
    if (naming.delegate.empty()) check.refuse("delegate", words::delegate_required.words());
    const auto from = base::parse_date(naming.from), until = base::parse_date(naming.until);
    if (!from) check.refuse("from", words::delegation_from_required.words());
    else if (*from < today) check.refuse("from", words::delegation_from_past.words());
    if (!until) check.refuse("until", words::delegation_until_required.words());
    else if (from && *until < *from) check.refuse("until", words::delegation_until_before.words());
    else if (*until < today) check.refuse("until", words::delegation_until_past.words());
    else if (from && base::days_from_civil(*until) - base::days_from_civil(*from) >= limits::delegation_days_max)
        check.refuse("until", words::delegation_too_long.words());
    return check.take();
}

bool share_days(const Delegation& one, const Delegation& other) {
    if (one.ended_at != 0 || other.ended_at != 0) return false;
    return one.from_on <= other.until_on && other.from_on <= one.until_on;
}

bool may_stand_in(const Account& principal, const Account& delegate) {
    const auto sends = [](const Account& account) {
        return account.role == Role::solicitante && account.state == AccountState::validada && !account.is_shared;
    };
    return sends(principal) && sends(delegate) && principal.id != delegate.id && !principal.entity_id.empty() &&
           principal.entity_id == delegate.entity_id;
}

}  // namespace domain::identity
