#include "shared/domain/cases/general.hpp"

#include "shared/domain/cases/captured.hpp"

namespace domain::cases {

std::vector<base::FieldError> validate_general(const Content& content, base::Date today) {
    return refusals(Tab::datos_generales, {content, nullptr, {}, today});
}

}  // namespace domain::cases
