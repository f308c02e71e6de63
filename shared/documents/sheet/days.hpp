#pragma once
// Days as Excel keeps them: numbers, which a number format shows as days.

#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/base/time.hpp"

namespace documents::sheet {

/// What day 0 is; the second is of workbooks made on a Macintosh.
enum class Epoch { y1900, y1904 };

/// Nothing for what is no day: a time alone, the 29th of February that 1900 never had, past the year 9999.
std::optional<base::DateTime> moment_of(double number, Epoch epoch);
/// Nothing before 1900-03-01: Excel counts a day too many until then.
std::optional<double> number_of(const base::DateTime& moment);
/// "2025-07-23", "2025-07-23T22:27:05", as workbooks of the strict kind keep them.
std::optional<base::DateTime> parse_moment(std::string_view text);

/// One of the formats that every program knows by its number.
bool shows_day(std::uint32_t built_in_format);
/// "dd/mm/yyyy", "[$-80A]d \"de\" mmmm"; elapsed time ("[h]:mm") is no day.
bool shows_day(std::string_view format);

}  // namespace documents::sheet
