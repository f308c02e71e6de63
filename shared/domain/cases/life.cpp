#include "shared/domain/cases/life.hpp"

#include <array>

#include "shared/domain/life.hpp"
#include "shared/text/shared.hpp"

namespace domain::cases {
namespace {

using S = State;
using identity::Role;

constexpr std::array<Step<State, Act>, 6> life{{
    {S::borrador, Act::edit, S::borrador},
    {S::borrador, Act::discard, S::borrador},
    {S::borrador, Act::send, S::enviada},
    {S::enviada, Act::withdraw, S::cancelada},
    {S::en_evaluacion, Act::withdraw, S::cancelada},
    {S::requiere_info, Act::withdraw, S::cancelada},
}};

constexpr std::array<Right<Act>, 5> rights{{
    {Role::solicitante, Scope::own, Act::read},
    {Role::solicitante, Scope::own, Act::edit},
    {Role::solicitante, Scope::own, Act::discard},
    {Role::solicitante, Scope::own, Act::send},
    {Role::solicitante, Scope::own, Act::withdraw},
}};

}  // namespace

base::Result<State> after(State state, Act act) {
    if (act == Act::read) return state;
    if (const auto next = state_after(life, state, act)) return *next;
    return base::Error{base::ErrorKind::conflict, text::shared::conflict.words(), {}, {}};
}

bool may(const identity::Actor& actor, const CaseFacts& facts, Act act) {
    return has_right(rights, actor, facts.belonging, act) && after(facts.state, act);
}

std::vector<Act> acts_of(const identity::Actor& actor, const CaseFacts& facts) {
    return acts_for_which<Act>([&](Act act) { return may(actor, facts, act); });
}

}  // namespace domain::cases
