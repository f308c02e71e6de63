#pragma once
// Walks along the audit chain piece by piece, from the first act to the last, and begins anew every day.

#include <cstdint>

#include "shared/base/result.hpp"
#include "shared/services/core/context.hpp"

namespace services::audit {

/// A piece of the way, without a row in the audit: otherwise each walk would lengthen the chain. The answer is 0.
base::Result<std::int64_t> walk_chain(Context& context);

}  // namespace services::audit
