#pragma once
// The specification form of a recommendation, as it is stored.

#include "shared/base/result.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/core/context.hpp"

namespace services::catalog {

/// Errors: invalid_input at "recommendation_id" when nobody can read it: one form alone, the others are as they were.
base::Result<domain::catalog::FormDescription> form_of(Context& context, const domain::catalog::Recommendation& recommendation);

}  // namespace services::catalog
