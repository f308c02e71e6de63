#pragma once
// Instants (UTC milliseconds) and calendar dates; Mexico City is the time people see on screen and paper.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// Milliseconds since 1970-01-01T00:00:00Z.
using Instant = std::int64_t;

inline constexpr Instant second_ms = 1000;
inline constexpr Instant minute_ms = 60 * second_ms;
inline constexpr Instant hour_ms = 60 * minute_ms;
inline constexpr Instant day_ms = 24 * hour_ms;

/// A day of the calendar, without a place.
struct Date {
    int year = 1970, month = 1, day = 1;

    friend constexpr bool operator==(const Date&, const Date&) = default;
    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

struct DateTime {
    Date date{};
    int hour = 0, minute = 0, second = 0;
};

/// Days since 1970-01-01, and back (proleptic Gregorian; Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days_from_civil(Date date);
Date civil_from_days(std::int64_t days);
bool is_calendar_date(Date date);
/// 0 = Sunday … 6 = Saturday.
int weekday(Date date);

/// "2025-07-23" or "23/07/2025"; nothing when it is neither or no such day exists.
std::optional<Date> parse_date(std::string_view text);
/// "2025-07-23"
std::string iso(Date date);
/// "23/07/2025", as the guide writes dates (sanece guide, FEVAL).
std::string dd_mm_yyyy(Date date);
/// "20250723", the first part of a folio.
std::string yyyymmdd(Date date);

/// Mexico City: UTC-6; until October 2022 UTC-5 from the first Sunday of April to the last of October
/// (Ley de los Husos Horarios, DOF 28-10-2022, ended summer time).
DateTime mexico_city(Instant instant);
/// "23/07/2025 16:27" in Mexico City.
std::string mexico_city_words(Instant instant);
/// "23/07/2025 16:27:05" in Mexico City.
std::string mexico_city_seconds(Instant instant);
/// "2025-07-23T22:27:05Z"
std::string iso_utc(Instant instant);

/// The instant `days` working days (Monday to Friday, Mexico City) after `instant`.
Instant after_working_days(Instant instant, int days);

/// Whole years between two dates, as an age is counted.
int years_between(Date from, Date to);

}  // namespace base
