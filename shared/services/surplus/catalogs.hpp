#pragma once
// Where the catalogues of a new period come from.

#include "shared/base/result.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/services/core/context.hpp"

namespace services::surplus {

/// A period with the products of the newest one before it, and with the OOAD, UMAE and units of the institute as they are today.
base::Result<domain::surplus::Period> new_period(Context& context, const domain::surplus::PeriodFacts& facts);

}  // namespace services::surplus
