#pragma once
// What may be done with a case, in which state (lifecycles, "Request (S1)") and by whom (lifecycles, "Roles").

#include <array>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/rights.hpp"

namespace domain::cases {

/// Reading leaves every state as it is; the others have their rows in the life of a case.
enum class Act { read, edit, discard, send, withdraw };

constexpr auto enum_names(Act) {
    using namespace std::string_view_literals;
    return base::EnumTable<Act, 5>{{{Act::read, "read"sv},
                                    {Act::edit, "edit"sv},
                                    {Act::discard, "discard"sv},
                                    {Act::send, "send"sv},
                                    {Act::withdraw, "withdraw"sv}}};
}

/// The state after an act, or a refusal: conflict.
base::Result<State> after(State state, Act act);

/// What rights are asked of.
struct CaseFacts {
    Belonging belonging{};
    State state = State::borrador;
};

inline CaseFacts facts_of(const Case& row) { return {{row.account_id, row.entity_id, row.unit_id}, row.state}; }

/// Whether this actor may do it to this case now.
bool may(const identity::Actor& actor, const CaseFacts& facts, Act act);
/// All he may do: goes with each answer that shows the case, and its buttons are drawn from it.
std::vector<Act> acts_of(const identity::Actor& actor, const CaseFacts& facts);

/// Still to be answered: one at a time for a patient, drug and diagnosis.
inline constexpr std::array live_states{State::enviada, State::en_evaluacion, State::en_opinion, State::requiere_info};

}  // namespace domain::cases
