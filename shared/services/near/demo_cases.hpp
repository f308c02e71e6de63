#pragma once
// Cases of SAnECE in every state, so that whoever tries the system finds something true on every screen.

#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// Some hundred cases of the directors among the accounts of `make_demo_accounts`, answered by its evaluators over the last year.
/// Made once: where there is any case, or no such account, nothing is made. What is due by now (an answer that never came, an
/// authorization that ended) is left to the jobs.
base::Result<void> make_demo_cases(storage::Database& database, const Ports& ports);

}  // namespace services
