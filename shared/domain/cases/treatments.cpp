#include "shared/domain/cases/treatments.hpp"

#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/treatments.hpp"

namespace domain::cases {

namespace words = text::cases;

std::vector<base::FieldError> validate(const Treatment& treatment) {
    Checker check;
    if (treatment.clave.empty()) check.refuse("clave", words::treatment_generic_required);
    if (base::is_blank(treatment.dose)) {
        check.refuse("dose", words::dose_required);
    } else {
        check.optional_text("dose", treatment.dose, limits::dose_letters_max);
    }
    const auto months = parse_integer(treatment.months);
    check.required_shape("months", treatment.months, words::months_required,
                         months && *months >= 0 && *months <= limits::treatment_months_max, words::months_rule);
    return check.take();
}

}  // namespace domain::cases
