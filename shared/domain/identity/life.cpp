#include "shared/domain/identity/life.hpp"

#include <algorithm>
#include <array>

#include "shared/domain/life.hpp"
#include "shared/text/identity/validation.hpp"

namespace domain::identity {
namespace {

using S = AccountState;
using A = AccountAct;
namespace words = text::identity;

constexpr std::array<Step<S, A>, 6> life{{
    {S::solicitada, A::validate, S::validada},
    {S::solicitada, A::reject, S::rechazada},
    {S::validada, A::suspend, S::suspendida},
    {S::suspendida, A::restore, S::validada},
    {S::validada, A::close, S::baja},
    {S::suspendida, A::close, S::baja},
}};

/// The jefatura decides on the accounts of SAnECE, the division on those of both.
struct AccountRight {
    Role role;
    System system;
    A act;
};

constexpr std::array<AccountRight, 15> rights{{
    {Role::validador, System::sanece, A::validate},
    {Role::validador, System::sanece, A::reject},
    {Role::validador, System::sanece, A::suspend},
    {Role::validador, System::sanece, A::restore},
    {Role::validador, System::sanece, A::close},
    {Role::administrador, System::sanece, A::validate},
    {Role::administrador, System::sanece, A::reject},
    {Role::administrador, System::sanece, A::suspend},
    {Role::administrador, System::sanece, A::restore},
    {Role::administrador, System::sanece, A::close},
    {Role::administrador, System::surplus, A::validate},
    {Role::administrador, System::surplus, A::reject},
    {Role::administrador, System::surplus, A::suspend},
    {Role::administrador, System::surplus, A::restore},
    {Role::administrador, System::surplus, A::close},
}};

}  // namespace

base::Result<AccountState> after(AccountState state, AccountAct act) {
    if (const auto next = state_after(life, state, act)) return *next;
    return base::Error{base::ErrorKind::conflict, words::already_decided.words(), {}, {}};
}

bool may(const Actor& actor, Role of, AccountState state, AccountAct act) {
    const bool has_right = std::any_of(rights.begin(), rights.end(), [&](const AccountRight& right) {
        return right.role == actor.role && right.system == system_of(of) && right.act == act;
    });
    return has_right && after(state, act);
}

std::vector<AccountAct> acts_of(const Actor& actor, Role of, AccountState state) {
    return acts_for_which<AccountAct>([&](AccountAct act) { return may(actor, of, state, act); });
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

}  // namespace domain::identity
