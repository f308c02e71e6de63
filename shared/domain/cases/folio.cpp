#include "shared/domain/cases/folio.hpp"

#include <cstdio>

#include "shared/base/text.hpp"

namespace domain::cases {

std::string folio(base::Date day, std::int64_t sequence) {
    char digits[24];
    std::snprintf(digits, sizeof digits, "%03lld", static_cast<long long>(sequence));
    return base::yyyymmdd(day) + digits;
}

bool is_folio(std::string_view text) { return text.size() >= 11 && text.size() <= 13 && base::all_digits(text); }

}  // namespace domain::cases
