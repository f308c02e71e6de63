#pragma once
// A report as it would be printed now.

#include "shared/domain/surplus/paper.hpp"
#include "shared/services/surplus/reading.hpp"

namespace services::surplus {

domain::surplus::Paper paper_of(Context& context, const OpenReport& open);

}  // namespace services::surplus
