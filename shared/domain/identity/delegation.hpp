#pragma once
// Delegation with dates (beyond 11): a director names somebody who acts in his place from one day to another.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"

namespace domain::identity {

/// Table `delegation`. Both days are of Mexico City, and count.
struct Delegation {
    std::string id{};
    std::string principal_id{};  ///< The director's account.
    std::string delegate_id{};
    std::string from_on{}, until_on{};  ///< "2026-07-23"
    base::Instant created_at = 0;
    base::Instant ended_at = 0;  ///< 0: it was not ended.
    std::string ended_by{};      ///< An account; "" when it ended by itself.
    std::int64_t version = 1;

    static constexpr auto fields() {
        using T = Delegation;
        return base::fields<&T::id, &T::principal_id, &T::delegate_id, &T::from_on, &T::until_on, &T::created_at, &T::ended_at,
                            &T::ended_by, &T::version>();
    }
};

enum class DelegationState {
    coming,  ///< Its first day has not come.
    holds,
    over,   ///< Its last day has passed.
    ended,  ///< Before that, by somebody.
};

constexpr auto enum_names(DelegationState) {
    using namespace std::string_view_literals;
    using S = DelegationState;
    return base::EnumTable<S, 4>{
        {{S::coming, "proxima"sv}, {S::holds, "vigente"sv}, {S::over, "concluida"sv}, {S::ended, "terminada"sv}}};
}

DelegationState state_of(const Delegation& delegation, base::Date today);

/// What a director types to name somebody.
struct Naming {
    std::string delegate{};       ///< User name or mail.
    std::string from{}, until{};  ///< "2026-07-23"

    static constexpr auto fields() { return base::fields<&Naming::delegate, &Naming::from, &Naming::until>(); }
};

/// Refusals by field of Naming. Who is named is asked of storage.
std::vector<base::FieldError> refusals(const Naming& naming, base::Date today);

/// Days that two delegations of one director have in common: one delegate at a time.
bool share_days(const Delegation& one, const Delegation& other);

/// Whether this one may act in that one's place: both send requests, of one OOAD or UMAE, have access, and are two persons.
bool may_stand_in(const Account& principal, const Account& delegate);

}  // namespace domain::identity
