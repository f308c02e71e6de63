#pragma once
// What may be done with an account, in which state (lifecycles, "Registration") and by whom.

#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::identity {

enum class AccountAct { validate, reject, suspend, restore, close };

constexpr auto enum_names(AccountAct) {
    using namespace std::string_view_literals;
    return base::EnumTable<AccountAct, 5>{{{AccountAct::validate, "validate"sv},
                                           {AccountAct::reject, "reject"sv},
                                           {AccountAct::suspend, "suspend"sv},
                                           {AccountAct::restore, "restore"sv},
                                           {AccountAct::close, "close"sv}}};
}

/// The state after an act, or a refusal: conflict.
base::Result<AccountState> after(AccountState state, AccountAct act);

/// Whether this actor may do it to an account of this role, had or asked for, in this state.
bool may(const Actor& actor, Role of, AccountState state, AccountAct act);
/// All he may do: goes with each answer that shows the account, and its buttons are drawn from it.
std::vector<AccountAct> acts_of(const Actor& actor, Role of, AccountState state);

/// The roles that somebody with `role` may grant to who registered for this system; empty for all others (R11).
std::vector<Role> grantable_roles(Role role, System system);

}  // namespace domain::identity
