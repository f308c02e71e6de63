#pragma once
// What may be done with a case in each state (lifecycles).

#include "shared/base/result.hpp"
#include "shared/domain/cases/state.hpp"

namespace domain::cases {

/// What may be done with a case (lifecycles): state after an act of the requester, or a refusal.
enum class Act { send, withdraw };
base::Result<State> after(State state, Act act);

}  // namespace domain::cases
