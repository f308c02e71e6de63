#include "shared/domain/identity/life.hpp"

#include <array>

#include "shared/domain/life.hpp"
#include "shared/domain/rights.hpp"
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

constexpr std::array<Right<A>, 10> rights{{
    {Role::validador, Scope::all, A::validate},
    {Role::validador, Scope::all, A::reject},
    {Role::validador, Scope::all, A::suspend},
    {Role::validador, Scope::all, A::restore},
    {Role::validador, Scope::all, A::close},
    {Role::administrador, Scope::all, A::validate},
    {Role::administrador, Scope::all, A::reject},
    {Role::administrador, Scope::all, A::suspend},
    {Role::administrador, Scope::all, A::restore},
    {Role::administrador, Scope::all, A::close},
}};

}  // namespace

base::Result<AccountState> after(AccountState state, AccountAct act) {
    if (const auto next = state_after(life, state, act)) return *next;
    return base::Error{base::ErrorKind::conflict, words::already_decided.words(), {}, {}};
}

bool may(const Actor& actor, AccountState state, AccountAct act) {
    return has_right(rights, actor, {}, act) && after(state, act);
}

std::vector<AccountAct> acts_of(const Actor& actor, AccountState state) {
    return acts_for_which<AccountAct>([&](AccountAct act) { return may(actor, state, act); });
}

std::vector<Role> grantable_roles(Role role) {
    if (role == Role::validador) return {Role::solicitante, Role::evaluador, Role::asesor, Role::consulta};
    if (role != Role::administrador) return {};
    std::vector<Role> all;
    for (const auto& each : enum_names(role)) all.push_back(each.first);
    return all;
}

}  // namespace domain::identity
