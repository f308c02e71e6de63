#pragma once
// Numbers as people write them: age, weight, height, months.

#include <optional>
#include <string>
#include <string_view>

#include "shared/domain/checker.hpp"

namespace domain::cases {

/// "72.5" or "72,5" kilograms; nothing when it is not a number with at most two decimals.
std::optional<double> parse_decimal(std::string_view text);
std::optional<int> parse_integer(std::string_view text);
/// As it would be typed: at most two decimals, no zeros at the end, never an exponent.
std::string plain_number(double value);

void check_age(Checker& check, std::string_view field, std::string_view text);
void check_weight(Checker& check, std::string_view field, std::string_view text);
void check_height(Checker& check, std::string_view field, std::string_view text);
/// Refuses age, weight and height that nobody has, in the fields "age_years", "weight_kg", "height_cm".
void check_measures(Checker& check, std::string_view age, std::string_view weight, std::string_view height);

}  // namespace domain::cases
