#pragma once
// Days as they are written on screens of cases.

#include <string>

#include "shared/base/time.hpp"

namespace screens::cases {

/// "23/07/2025" of "2025-07-23"; what is no day stays as it is.
inline std::string day_words(const std::string& iso_day) {
    const auto date = base::parse_date(iso_day);
    return date ? base::dd_mm_yyyy(*date) : iso_day;
}

/// "23/07/2025" in Mexico City; "" for none.
inline std::string day_words(base::Instant instant) {
    return instant == 0 ? std::string{} : base::dd_mm_yyyy(base::mexico_city(instant).date);
}

/// The last day of what ends at this instant, as the day itself does (services::cases::end_of); "" for none.
inline std::string last_day_words(base::Instant end) { return end == 0 ? std::string{} : day_words(end - 1); }

}  // namespace screens::cases
