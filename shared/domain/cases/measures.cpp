#include "shared/domain/cases/measures.hpp"

#include <cstdio>

#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/patient.hpp"

namespace domain::cases {

namespace words = text::cases;

std::optional<int> parse_integer(std::string_view text) {
    const auto digits = base::trimmed(text);
    if (digits.empty() || digits.size() > 6 || !base::all_digits(digits)) return std::nullopt;
    int value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::optional<double> parse_decimal(std::string_view text) {
    const auto trimmed = base::trimmed(text);
    const auto point = trimmed.find_first_of(".,");
    const auto whole = trimmed.substr(0, point);
    const auto rest = point == std::string_view::npos ? std::string_view{} : trimmed.substr(point + 1);
    if (whole.empty() || whole.size() > 6 || !base::all_digits(whole)) return std::nullopt;
    if (point != std::string_view::npos && (rest.empty() || rest.size() > 2 || !base::all_digits(rest))) return std::nullopt;
    double value = 0, scale = 1;
    for (char c : whole) value = value * 10 + (c - '0');
    for (char c : rest) value += (c - '0') * (scale /= 10);
    return value;
}

std::string plain_number(double value) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.2f", value);
    std::string digits = buffer;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

void check_age(Checker& check, std::string_view field, std::string_view text) {
    const auto years = parse_integer(text);
    check.required_shape(field, text, words::age_required, years && *years >= 0 && *years <= limits::age_years_max,
                         words::age_rule);
}

void check_weight(Checker& check, std::string_view field, std::string_view text) {
    const auto kilograms = parse_decimal(text);
    check.required_shape(field, text, words::weight_required,
                         kilograms && *kilograms >= limits::weight_kg_min && *kilograms <= limits::weight_kg_max,
                         words::weight_rule);
}

void check_height(Checker& check, std::string_view field, std::string_view text) {
    const auto centimetres = parse_integer(text);
    check.required_shape(field, text, words::height_required,
                         centimetres && *centimetres >= limits::height_cm_min && *centimetres <= limits::height_cm_max,
                         words::height_rule);
}

void check_measures(Checker& check, std::string_view age, std::string_view weight, std::string_view height) {
    check_age(check, "age_years", age);
    check_weight(check, "weight_kg", weight);
    check_height(check, "height_cm", height);
}

}  // namespace domain::cases
