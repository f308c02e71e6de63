#pragma once
// Where the catalogues of a new period come from.

#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::surplus {

/// A period with the products of the newest one before it, and with the OOAD, UMAE and units of the institute as they are today.
base::Result<domain::surplus::Period> new_period(storage::Connection& db, const std::string& id, base::Instant now,
                                                 const domain::surplus::PeriodFacts& facts);

}  // namespace services::surplus
