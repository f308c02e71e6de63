#pragma once
// Queries of cases in which something is due without anybody asking, those that wait longest first.

#include <cstddef>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

/// Returned, and not completed in time.
std::vector<domain::cases::Case> unanswered(Connection& db, base::Instant now, std::size_t most);
/// Valid, with a warning before their last day that was not sent (domain::cases::due_warning).
std::vector<domain::cases::Case> to_be_warned(Connection& db, base::Date today, std::size_t most);
/// Valid until a day before today.
std::vector<domain::cases::Case> expired(Connection& db, base::Date today, std::size_t most);
/// In the hands of somebody who evaluates no longer: suspended, gone, of another role.
std::vector<domain::cases::Case> in_absent_hands(Connection& db, std::size_t most);

}  // namespace storage::cases
