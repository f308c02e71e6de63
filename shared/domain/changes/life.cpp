#include "shared/domain/changes/life.hpp"

#include <algorithm>

#include "shared/domain/life.hpp"
#include "shared/text/changes/refusals.hpp"

namespace domain::changes {
namespace {

using S = State;
using A = Act;
using identity::Role;
namespace words = text::changes;

constexpr std::array<Step<S, A>, 7> life{{
    {S::solicitado, A::cancel, S::cancelado},
    {S::solicitado, A::take, S::en_revision},
    {S::en_revision, A::cancel, S::cancelado},
    {S::en_revision, A::release, S::solicitado},
    {S::en_revision, A::apply, S::aplicado},
    {S::en_revision, A::refuse, S::rechazado},
    {S::aplicado, A::undo, S::deshecho},
}};

constexpr std::array<Right<A>, 11> rights{{
    {Role::solicitante, Scope::own, A::read},
    {Role::solicitante, Scope::own, A::cancel},
    {Role::mesa_cambios, Scope::all, A::read},
    {Role::mesa_cambios, Scope::all, A::take},
    {Role::mesa_cambios, Scope::assigned, A::release},
    {Role::mesa_cambios, Scope::assigned, A::apply},
    {Role::mesa_cambios, Scope::assigned, A::refuse},
    {Role::mesa_cambios, Scope::all, A::undo},
    // Whose hands are full, or away.
    {Role::administrador, Scope::all, A::read},
    {Role::administrador, Scope::all, A::release},
    {Role::consulta, Scope::all, A::read},
}};

/// Who asks never applies.
bool is_of_own(const identity::Actor& actor, const Facts& facts, Act act) {
    const bool answers = act == A::take || act == A::apply || act == A::refuse || act == A::undo;
    const auto& hands = facts.asked_by;
    const bool has_asked = std::find(hands.begin(), hands.end(), actor.account_id) != hands.end();
    return answers && (has_asked || facts.belonging.account_id == actor.account_id);
}

text::Text refusal_of(S state) {
    switch (state) {
        case S::solicitado: return words::not_taken_yet;
        case S::en_revision: return words::taken_already;
        case S::aplicado: return words::was_applied;
        case S::rechazado: return words::was_refused;
        case S::cancelado: return words::was_cancelled;
        case S::deshecho: return words::was_undone;
    }
    return words::was_applied;
}

}  // namespace

base::Result<State> after(State state, Act act) {
    if (act == A::read) return state;
    if (const auto next = state_after(life, state, act)) return *next;
    return base::Error{base::ErrorKind::conflict, refusal_of(state).words(), {}, {}};
}

bool may(const identity::Actor& actor, const Facts& facts, Act act) {
    if (is_of_own(actor, facts, act)) return false;
    if (act == A::undo && facts.kind != Kind::merge) return false;
    return has_right(rights, actor, facts.belonging, act) && after(facts.state, act);
}

std::vector<Act> acts_of(const identity::Actor& actor, const Facts& facts) {
    return acts_for_which<Act>([&](Act act) { return may(actor, facts, act); });
}

bool is_open(State state) { return std::find(open_states.begin(), open_states.end(), state) != open_states.end(); }

cases::Act act_of(Kind kind) {
    switch (kind) {
        case Kind::patient: return cases::Act::change_patient;
        case Kind::merge: return cases::Act::join_patients;
        case Kind::unit: return cases::Act::change_unit;
        case Kind::extend: return cases::Act::extend;
        case Kind::drop: return cases::Act::drop;
        case Kind::requirement: return cases::Act::change_requirement;
    }
    return cases::Act::read;
}

std::vector<Kind> kinds_for(cases::State state, bool expires) {
    std::vector<Kind> kinds;
    for (const auto& [kind, name] : enum_names(Kind{})) {
        if (kind == Kind::extend && !expires) continue;
        if (cases::after(state, act_of(kind))) kinds.push_back(kind);
    }
    return kinds;
}

}  // namespace domain::changes
