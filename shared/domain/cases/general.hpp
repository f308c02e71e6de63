#pragma once
// What DATOS GENERALES asks before it lets go (S1:317-379). Field names are those of Content.

#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"

namespace domain::cases {

std::vector<base::FieldError> validate_general(const Content& content, base::Date today);

}  // namespace domain::cases
