#pragma once
// Where the catalogues of a new period come from.

#include <cstdint>
#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::surplus {

/// What the guide prints of a period, until the administrator says otherwise (R13); its days are still to be said.
domain::surplus::PeriodFacts usual_facts(std::int64_t year);

/// A period with the products of the newest one before it, and with the OOAD, UMAE and units of the institute as they are today.
base::Result<domain::surplus::Period> new_period(storage::Connection& db, const std::string& id, base::Instant now,
                                                 const domain::surplus::PeriodFacts& facts);

}  // namespace services::surplus
