#pragma once
// What may be done with a case, in which state (lifecycles, "Request (S1)") and by whom (lifecycles, "Roles").

#include <array>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/rights.hpp"

namespace domain::cases {

/// Reading leaves every state as it is; the others have their rows in the life of a case.
enum class Act {
    read,
    // Who asks.
    edit,
    discard,
    send,
    withdraw,
    correct,  ///< What was marked when it was returned.
    resubmit,
    renew,       ///< A new draft of what was authorized.
    reconsider,  ///< A new draft of what was not.
    copy,
    // Who evaluates.
    take,
    assign,  ///< To somebody, out of another's hands too.
    release,
    evaluate,  ///< Prepares the decision.
    ask_opinion,
    take_back_opinion,
    return_for_info,
    authorize,
    authorize_with_changes,
    deny,
    // The asesor honorífico.
    give_opinion,
    // Nobody: it is due.
    close_unanswered,
    warn_of_expiry,
    expire,
    // The Módulo, when it applies what was asked for.
    extend,
    drop,
    change_unit,
    change_requirement,  ///< Clave or dose of what is authorized.
    change_patient,      ///< The record of the patient, which all his folios have.
    join_patients,       ///< Two records of one patient become one, or two again.
};

constexpr auto enum_names(Act) {
    using namespace std::string_view_literals;
    using A = Act;
    return base::EnumTable<Act, 30>{{
        {A::read, "read"sv},
        {A::edit, "edit"sv},
        {A::discard, "discard"sv},
        {A::send, "send"sv},
        {A::withdraw, "withdraw"sv},
        {A::correct, "correct"sv},
        {A::resubmit, "resubmit"sv},
        {A::renew, "renew"sv},
        {A::reconsider, "reconsider"sv},
        {A::copy, "copy"sv},
        {A::take, "take"sv},
        {A::assign, "assign"sv},
        {A::release, "release"sv},
        {A::evaluate, "evaluate"sv},
        {A::ask_opinion, "ask_opinion"sv},
        {A::take_back_opinion, "take_back_opinion"sv},
        {A::return_for_info, "return_for_info"sv},
        {A::authorize, "authorize"sv},
        {A::authorize_with_changes, "authorize_with_changes"sv},
        {A::deny, "deny"sv},
        {A::give_opinion, "give_opinion"sv},
        {A::close_unanswered, "close_unanswered"sv},
        {A::warn_of_expiry, "warn_of_expiry"sv},
        {A::expire, "expire"sv},
        {A::extend, "extend"sv},
        {A::drop, "drop"sv},
        {A::change_unit, "change_unit"sv},
        {A::change_requirement, "change_requirement"sv},
        {A::change_patient, "change_patient"sv},
        {A::join_patients, "join_patients"sv},
    }};
}

/// The state after an act, or a refusal: conflict.
base::Result<State> after(State state, Act act);

/// What rights are asked of.
struct CaseFacts {
    Belonging belonging{};
    State state = State::borrador;
    /// Who sent it, or sent it again: a director's delegate among them, whatever role he has by now.
    std::vector<std::string> prepared_by{};
};

inline CaseFacts facts_of(const Case& row) {
    return {{row.account_id, row.entity_id, row.unit_id, row.evaluator_id, row.adviser_id}, row.state, {}};
}

/// Whether this actor may do it to this case now.
bool may(const identity::Actor& actor, const CaseFacts& facts, Act act);
/// Who prepares never decides: whether it is this account's own, or it sent it in another's place.
bool has_prepared(const std::string& account_id, const CaseFacts& facts);
/// All he may do: goes with each answer that shows the case, and its buttons are drawn from it.
std::vector<Act> acts_of(const identity::Actor& actor, const CaseFacts& facts);

/// The act that a decision is.
Act act_of(Decision decision);

/// Still to be answered: one at a time for a patient, drug and diagnosis.
inline constexpr std::array live_states{State::enviada, State::en_evaluacion, State::en_opinion, State::requiere_info};
/// In an evaluator's hands.
inline constexpr std::array in_hand_states{State::en_evaluacion, State::en_opinion, State::requiere_info};
/// With an authorization that has not ended.
inline constexpr std::array valid_states{State::autorizada, State::autorizada_con_cambios, State::por_vencer};
/// With an evaluation that can be read.
inline constexpr std::array decided_states{
    State::autorizada, State::autorizada_con_cambios, State::no_autorizada, State::por_vencer, State::vencida, State::baja};

}  // namespace domain::cases
