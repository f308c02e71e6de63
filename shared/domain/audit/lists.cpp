#include "shared/domain/audit/lists.hpp"

namespace domain::audit {

base::Instant beginning_of(base::Date day) {
    constexpr auto winter_ms = 6 * base::hour_ms;
    const auto begins = base::days_from_civil(day) * base::day_ms + winter_ms;
    return begins - base::mexico_city(begins).hour * base::hour_ms;  // an hour earlier in the summers until 2022
}

}  // namespace domain::audit
