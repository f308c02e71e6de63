#include "shared/domain/cases/life.hpp"

#include <algorithm>
#include <array>

#include "shared/domain/life.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/shared.hpp"

namespace domain::cases {
namespace {

using S = State;
using A = Act;
using identity::Role;

constexpr std::array<Step<S, A>, 50> life{{
    {S::borrador, A::edit, S::borrador},
    {S::borrador, A::discard, S::borrador},
    {S::borrador, A::send, S::enviada},

    {S::enviada, A::withdraw, S::cancelada},
    {S::enviada, A::take, S::en_evaluacion},
    {S::enviada, A::assign, S::en_evaluacion},

    {S::en_evaluacion, A::withdraw, S::cancelada},
    {S::en_evaluacion, A::assign, S::en_evaluacion},
    {S::en_evaluacion, A::release, S::enviada},
    {S::en_evaluacion, A::evaluate, S::en_evaluacion},
    {S::en_evaluacion, A::ask_opinion, S::en_opinion},
    {S::en_evaluacion, A::return_for_info, S::requiere_info},
    {S::en_evaluacion, A::authorize, S::autorizada},
    {S::en_evaluacion, A::authorize_with_changes, S::autorizada_con_cambios},
    {S::en_evaluacion, A::deny, S::no_autorizada},

    {S::en_opinion, A::assign, S::en_opinion},
    {S::en_opinion, A::evaluate, S::en_opinion},
    {S::en_opinion, A::give_opinion, S::en_evaluacion},
    {S::en_opinion, A::take_back_opinion, S::en_evaluacion},

    {S::requiere_info, A::withdraw, S::cancelada},
    {S::requiere_info, A::assign, S::requiere_info},
    {S::requiere_info, A::correct, S::requiere_info},
    {S::requiere_info, A::resubmit, S::en_evaluacion},
    {S::requiere_info, A::close_unanswered, S::cerrada_sin_respuesta},

    {S::autorizada, A::renew, S::autorizada},
    {S::autorizada, A::warn_of_expiry, S::por_vencer},
    {S::autorizada, A::expire, S::vencida},
    {S::autorizada, A::extend, S::autorizada},
    {S::autorizada, A::drop, S::baja},
    {S::autorizada_con_cambios, A::renew, S::autorizada_con_cambios},
    {S::autorizada_con_cambios, A::warn_of_expiry, S::por_vencer},
    {S::autorizada_con_cambios, A::expire, S::vencida},
    {S::autorizada_con_cambios, A::extend, S::autorizada_con_cambios},
    {S::autorizada_con_cambios, A::drop, S::baja},
    {S::por_vencer, A::renew, S::por_vencer},
    {S::por_vencer, A::warn_of_expiry, S::por_vencer},
    {S::por_vencer, A::expire, S::vencida},
    {S::por_vencer, A::extend, S::autorizada},
    {S::por_vencer, A::drop, S::baja},

    {S::no_autorizada, A::reconsider, S::no_autorizada},

    // What the Módulo corrects leaves a case where it is.
    {S::enviada, A::change_unit, S::enviada},
    {S::en_evaluacion, A::change_unit, S::en_evaluacion},
    {S::en_opinion, A::change_unit, S::en_opinion},
    {S::requiere_info, A::change_unit, S::requiere_info},
    {S::autorizada, A::change_unit, S::autorizada},
    {S::autorizada_con_cambios, A::change_unit, S::autorizada_con_cambios},
    {S::por_vencer, A::change_unit, S::por_vencer},
    {S::autorizada, A::change_requirement, S::autorizada},
    {S::autorizada_con_cambios, A::change_requirement, S::autorizada_con_cambios},
    {S::por_vencer, A::change_requirement, S::por_vencer},
}};

constexpr std::array<Right<A>, 33> rights{{
    {Role::solicitante, Scope::own, A::read},
    {Role::solicitante, Scope::own, A::edit},
    {Role::solicitante, Scope::own, A::discard},
    {Role::solicitante, Scope::own, A::send},
    {Role::solicitante, Scope::own, A::withdraw},
    {Role::solicitante, Scope::own, A::correct},
    {Role::solicitante, Scope::own, A::resubmit},
    {Role::solicitante, Scope::own, A::renew},
    {Role::solicitante, Scope::own, A::reconsider},
    {Role::solicitante, Scope::own, A::copy},

    // The worklist is the team's; in hand is a case of one alone. Who decided keeps reading.
    {Role::evaluador, Scope::all, A::read},
    {Role::evaluador, Scope::all, A::take},
    {Role::evaluador, Scope::assigned, A::assign},
    {Role::evaluador, Scope::assigned, A::release},
    {Role::evaluador, Scope::assigned, A::evaluate},
    {Role::evaluador, Scope::assigned, A::ask_opinion},
    {Role::evaluador, Scope::assigned, A::take_back_opinion},
    {Role::evaluador, Scope::assigned, A::return_for_info},
    {Role::evaluador, Scope::assigned, A::authorize},
    {Role::evaluador, Scope::assigned, A::authorize_with_changes},
    {Role::evaluador, Scope::assigned, A::deny},

    {Role::asesor, Scope::asked, A::read},
    {Role::asesor, Scope::asked, A::give_opinion},

    {Role::mesa_cambios, Scope::all, A::read},
    {Role::mesa_cambios, Scope::all, A::extend},
    {Role::mesa_cambios, Scope::all, A::drop},
    {Role::mesa_cambios, Scope::all, A::change_unit},
    {Role::mesa_cambios, Scope::all, A::change_requirement},
    {Role::mesa_cambios, Scope::all, A::change_patient},
    {Role::mesa_cambios, Scope::all, A::join_patients},
    {Role::administrador, Scope::all, A::read},
    {Role::administrador, Scope::all, A::assign},
    {Role::consulta, Scope::all, A::read},
}};

/// A draft is nobody's but its author's, whatever may be read of what was sent.
bool is_hidden(const identity::Actor& actor, const CaseFacts& facts) {
    return facts.state == S::borrador && facts.belonging.account_id != actor.account_id;
}

/// Who prepares never decides (lifecycles, "Rules taken from the anchors").
bool is_of_own(const identity::Actor& actor, const CaseFacts& facts, Act act) {
    const bool evaluates = act == A::take || act == A::evaluate || act == A::give_opinion || act == A::authorize ||
                           act == A::authorize_with_changes || act == A::deny;
    return evaluates && has_prepared(actor.account_id, facts);
}

/// Why what is due or asked for can no longer be done, where there is more to say than that the state is another one.
text::Text refusal_of(S state, Act act) {
    namespace words = text::cases;
    if (act == A::renew) return state == S::vencida || state == S::baja ? words::renewal_ended : words::renewal_not_authorized;
    if (act == A::reconsider) return words::reconsideration_not_denied;
    if (act == A::resubmit || act == A::correct) {
        return state == S::cerrada_sin_respuesta ? words::resubmission_late : words::resubmission_not_asked;
    }
    if (act == A::give_opinion) return words::opinion_not_asked;
    if (state == S::cancelada) return words::was_withdrawn;
    for (const auto decided : decided_states) {
        if (state == decided && act != A::withdraw) return words::was_decided;
        if (state == decided) return words::decided_not_withdrawn;
    }
    return text::shared::conflict;
}

}  // namespace

base::Result<State> after(State state, Act act) {
    if (act == A::read) return state;
    const bool whatever_state = act == A::copy || act == A::change_patient || act == A::join_patients;
    if (whatever_state && state != S::borrador) return state;
    if (const auto next = state_after(life, state, act)) return *next;
    return base::Error{base::ErrorKind::conflict, refusal_of(state, act).words(), {}, {}};
}

bool has_prepared(const std::string& account_id, const CaseFacts& facts) {
    const auto& all = facts.prepared_by;
    return facts.belonging.account_id == account_id || std::find(all.begin(), all.end(), account_id) != all.end();
}

bool may(const identity::Actor& actor, const CaseFacts& facts, Act act) {
    if (is_hidden(actor, facts) || is_of_own(actor, facts, act)) return false;
    return has_right(rights, actor, facts.belonging, act) && after(facts.state, act);
}

std::vector<Act> acts_of(const identity::Actor& actor, const CaseFacts& facts) {
    return acts_for_which<Act>([&](Act act) { return may(actor, facts, act); });
}

Act act_of(Decision decision) {
    switch (decision) {
        case Decision::autorizada: return A::authorize;
        case Decision::autorizada_con_cambios: return A::authorize_with_changes;
        case Decision::no_autorizada: return A::deny;
    }
    return A::deny;
}

}  // namespace domain::cases
