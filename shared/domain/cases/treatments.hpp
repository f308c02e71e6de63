#pragma once
// What a previous treatment must say (A10).

#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/cases/content.hpp"

namespace domain::cases {

std::vector<base::FieldError> validate(const Treatment& treatment);

}  // namespace domain::cases
