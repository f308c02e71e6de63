#pragma once
// What may be done with an account, in which state (lifecycles, "Registration") and by whom.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::identity {

enum class AccountAct {
    validate,
    reject,
    suspend,
    restore,
    close,
    undo,          ///< A wrong validation or rejection: the registration waits again.
    change,        ///< Names and mail.
    change_place,  ///< Role, OOAD or UMAE, unit.
    one_time_password,
    end_sessions,
    replace,  ///< A director by the next one of his unit, whose his requests become.
};

constexpr auto enum_names(AccountAct) {
    using namespace std::string_view_literals;
    using A = AccountAct;
    return base::EnumTable<AccountAct, 11>{{{A::validate, "validate"sv},
                                            {A::reject, "reject"sv},
                                            {A::suspend, "suspend"sv},
                                            {A::restore, "restore"sv},
                                            {A::close, "close"sv},
                                            {A::undo, "undo"sv},
                                            {A::change, "change"sv},
                                            {A::change_place, "change_place"sv},
                                            {A::one_time_password, "one_time_password"sv},
                                            {A::end_sessions, "end_sessions"sv},
                                            {A::replace, "replace"sv}}};
}

/// The state after an act, or a refusal: conflict.
base::Result<AccountState> after(AccountState state, AccountAct act);

/// What rights are asked of.
struct AccountFacts {
    std::string id{};
    Role role = Role::solicitante;  ///< Had or asked for.
    AccountState state = AccountState::solicitada;
    bool is_shared = false;
    bool is_last_administrator = false;  ///< Nobody else with access administers.
};

/// Done, or why not, in words: not_allowed for who has no right to it or would do it to himself; conflict for a state in which
/// it is not done, and for the last administrator.
base::Result<void> check(const Actor& actor, const AccountFacts& facts, AccountAct act);
/// Whether this actor may do it to this account now.
bool may(const Actor& actor, const AccountFacts& facts, AccountAct act);
/// All he may do: goes with each answer that shows the account, and its buttons are drawn from it.
std::vector<AccountAct> acts_of(const Actor& actor, const AccountFacts& facts);

/// The roles that somebody with `role` may grant to who registered for this system; empty for all others (R11).
std::vector<Role> grantable_roles(Role role, System system);
/// The roles whose accounts somebody with `role` sees; empty for all others.
std::vector<Role> visible_roles(Role role);

}  // namespace domain::identity
