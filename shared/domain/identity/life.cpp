#include "shared/domain/identity/life.hpp"

#include <algorithm>
#include <array>

#include "shared/domain/life.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/validation.hpp"
#include "shared/text/shared.hpp"

namespace domain::identity {
namespace {

using S = AccountState;
using A = AccountAct;
namespace words = text::identity;

/// Acts that lead back to where they began change something else than the state.
constexpr std::array<Step<S, A>, 17> life{{
    {S::solicitada, A::validate, S::validada},
    {S::solicitada, A::reject, S::rechazada},
    {S::solicitada, A::change, S::solicitada},
    {S::validada, A::suspend, S::suspendida},
    {S::validada, A::close, S::baja},
    {S::validada, A::undo, S::solicitada},
    {S::validada, A::change, S::validada},
    {S::validada, A::change_place, S::validada},
    {S::validada, A::one_time_password, S::validada},
    {S::validada, A::end_sessions, S::validada},
    {S::validada, A::replace, S::baja},
    {S::rechazada, A::undo, S::solicitada},
    {S::suspendida, A::restore, S::validada},
    {S::suspendida, A::close, S::baja},
    {S::suspendida, A::change, S::suspendida},
    {S::suspendida, A::change_place, S::suspendida},
    {S::suspendida, A::replace, S::baja},
}};

/// The jefatura decides on the accounts of SAnECE whose role it grants, the division on those of both systems.
struct AccountRight {
    Role role;
    System system;
    A act;
};

constexpr std::array<AccountRight, 32> rights{{
    {Role::validador, System::sanece, A::validate},
    {Role::validador, System::sanece, A::reject},
    {Role::validador, System::sanece, A::suspend},
    {Role::validador, System::sanece, A::restore},
    {Role::validador, System::sanece, A::close},
    {Role::validador, System::sanece, A::undo},
    {Role::validador, System::sanece, A::change},
    {Role::validador, System::sanece, A::change_place},
    {Role::validador, System::sanece, A::one_time_password},
    {Role::validador, System::sanece, A::end_sessions},
    {Role::validador, System::sanece, A::replace},
    {Role::administrador, System::sanece, A::validate},
    {Role::administrador, System::sanece, A::reject},
    {Role::administrador, System::sanece, A::suspend},
    {Role::administrador, System::sanece, A::restore},
    {Role::administrador, System::sanece, A::close},
    {Role::administrador, System::sanece, A::undo},
    {Role::administrador, System::sanece, A::change},
    {Role::administrador, System::sanece, A::change_place},
    {Role::administrador, System::sanece, A::one_time_password},
    {Role::administrador, System::sanece, A::end_sessions},
    {Role::administrador, System::sanece, A::replace},
    {Role::administrador, System::surplus, A::validate},
    {Role::administrador, System::surplus, A::reject},
    {Role::administrador, System::surplus, A::suspend},
    {Role::administrador, System::surplus, A::restore},
    {Role::administrador, System::surplus, A::close},
    {Role::administrador, System::surplus, A::undo},
    {Role::administrador, System::surplus, A::change},
    {Role::administrador, System::surplus, A::change_place},
    {Role::administrador, System::surplus, A::one_time_password},
    {Role::administrador, System::surplus, A::end_sessions},
}};

/// The only act that somebody may do to himself.
constexpr std::array to_oneself{A::change};
/// A shared account has no person: its password is the division's to issue (R18).
constexpr std::array to_shared{A::suspend, A::restore, A::end_sessions};
/// What would leave nobody to administer.
constexpr std::array not_to_the_last{A::suspend, A::close, A::undo, A::change_place};

template <std::size_t N>
constexpr bool is_among(const std::array<A, N>& acts, A act) {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
}

bool has_right(const Actor& actor, Role of, A act) {
    const auto roles = grantable_roles(actor.role, system_of(of));
    if (std::find(roles.begin(), roles.end(), of) == roles.end()) return false;
    return std::any_of(rights.begin(), rights.end(), [&](const AccountRight& right) {
        return right.role == actor.role && right.system == system_of(of) && right.act == act;
    });
}

base::Error refusal(base::ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

}  // namespace

base::Result<AccountState> after(AccountState state, AccountAct act) {
    if (const auto next = state_after(life, state, act)) return *next;
    const bool of_queue = act == A::validate || act == A::reject;
    return refusal(base::ErrorKind::conflict, of_queue ? words::already_decided : words::not_in_this_state);
}

base::Result<void> check(const Actor& actor, const AccountFacts& facts, AccountAct act) {
    using base::ErrorKind;
    if (!has_right(actor, facts.role, act)) return refusal(ErrorKind::not_allowed, text::shared::not_allowed);
    if (facts.id == actor.account_id && !is_among(to_oneself, act)) return refusal(ErrorKind::not_allowed, words::not_to_oneself);
    if (facts.is_shared && !is_among(to_shared, act)) return refusal(ErrorKind::not_allowed, words::not_to_shared);
    if (act == A::replace && facts.role != Role::solicitante)
        return refusal(ErrorKind::not_allowed, words::only_directors_replaced);
    TRY(after(facts.state, act));
    if (facts.is_last_administrator && is_among(not_to_the_last, act))
        return refusal(ErrorKind::conflict, words::last_administrator);
    return base::done();
}

bool may(const Actor& actor, const AccountFacts& facts, AccountAct act) { return static_cast<bool>(check(actor, facts, act)); }

std::vector<AccountAct> acts_of(const Actor& actor, const AccountFacts& facts) {
    return acts_for_which<AccountAct>([&](AccountAct act) { return may(actor, facts, act); });
}

std::vector<Role> grantable_roles(Role role, System system) {
    if (role == Role::validador && system == System::sanece)
        return {Role::solicitante, Role::evaluador, Role::asesor, Role::consulta};
    std::vector<Role> all;
    if (role != Role::administrador) return all;
    for (const auto& each : enum_names(role)) {
        if (system_of(each.first) == system) all.push_back(each.first);
    }
    return all;
}

std::vector<Role> visible_roles(Role role) {
    std::vector<Role> seen;
    if (role != Role::validador && role != Role::administrador) return seen;
    for (const auto& each : enum_names(role)) {
        if (role == Role::administrador || system_of(each.first) == System::sanece) seen.push_back(each.first);
    }
    return seen;
}

}  // namespace domain::identity
