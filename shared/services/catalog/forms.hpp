#pragma once
// The specification form of a recommendation, as it is stored.

#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/core/context.hpp"

namespace services::catalog {

/// Of any version, whether it is still asked for or not. Errors: not_found; invalid_input when nobody can read it.
base::Result<domain::catalog::FormDescription> form_at(Context& context, const std::string& form_id);
/// When this version was published; 0 of one that came with the installation.
base::Instant form_published_at(Context& context, const std::string& form_id);

/// Errors: invalid_input at "recommendation_id" when nobody can read it: one form alone, the others are as they were.
base::Result<domain::catalog::FormDescription> form_of(Context& context, const domain::catalog::Recommendation& recommendation);

}  // namespace services::catalog
