// What a cell of a table holds as what it should be.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "shared/base/normal.hpp"
#include "shared/base/text.hpp"
#include "shared/documents/sheet/refusals.hpp"
#include "shared/documents/sheet/table.hpp"
#include "shared/text/sheets.hpp"

namespace documents::sheet {
namespace {

namespace words = text::sheets;

constexpr double digits_kept = 1e15;  // Excel rounds from the sixteenth digit on

std::string digits_of(double number) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.15g", number);
    return buffer;
}

/// "2,989.50" → "2989.50"; nothing when a comma stands where none parts thousands ("12,5" is another's 12.5).
std::optional<std::string> without_thousands(std::string digits) {
    const auto whole_end = std::min(digits.find('.'), digits.size());
    if (digits.find(',') == std::string::npos) return digits;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const bool due = at < whole_end && (whole_end - at) % 4 == 0 && at > 0;
        if ((digits[at] == ',') != due) return std::nullopt;
    }
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    return digits;
}

/// Figures as people write them; nothing when it is none.
std::optional<double> figure_in(std::string_view text) {
    const auto digits = without_thousands(base::normalised(text, base::Written::quantity));
    if (!digits || digits->empty() || digits->find_first_not_of("0123456789.-+") != std::string::npos) return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(digits->c_str(), &end);
    return *end == '\0' && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Neither an error nor a formula that nobody computed can be taken for anything.
std::optional<base::Error> unusable(const TableCell& cell) {
    if (std::holds_alternative<Uncomputed>(cell.value)) return cell.refusal(words::cell_uncomputed.view());
    if (const auto* error = std::get_if<CellError>(&cell.value)) return cell.refusal(words::cell_has_error(error->code));
    return std::nullopt;
}

}  // namespace

base::Error TableCell::refusal(std::string_view refused_with) const {
    auto message = words::in_cell(name(), std::string(heading), std::string(refused_with));
    return {base::ErrorKind::invalid_input, message, {{name(), std::string(refused_with)}}, {}};
}

base::Result<std::string> TableCell::text() const {
    if (auto refused = unusable(*this)) return *std::move(refused);
    if (const auto* written = std::get_if<std::string>(&value)) return base::normalised(*written);
    if (const auto* number = std::get_if<double>(&value)) {
        if (std::abs(*number) >= digits_kept) return refusal(words::cell_digits_lost.view());
        return digits_of(*number);
    }
    if (const auto* day = std::get_if<DayValue>(&value)) return base::dd_mm_yyyy(day->moment.date);
    if (const auto* flag = std::get_if<bool>(&value)) return (*flag ? words::yes : words::no).words();
    return std::string{};
}

base::Result<std::optional<double>> TableCell::decimal() const {
    if (auto refused = unusable(*this)) return *std::move(refused);
    if (is_empty(value)) return std::optional<double>{};
    if (const auto* number = std::get_if<double>(&value)) return std::optional(*number);
    if (const auto* written = std::get_if<std::string>(&value)) {
        if (base::normalised(*written).empty()) return std::optional<double>{};
        if (const auto number = figure_in(*written)) return number;
    }
    return refusal(words::cell_not_number.view());
}

base::Result<std::optional<std::int64_t>> TableCell::whole() const {
    const auto number = decimal();
    if (!number && unusable(*this)) return number.error();
    if (!number) return refusal(words::cell_not_whole.view());
    const auto held = number.value();
    if (!held) return std::optional<std::int64_t>{};
    if (std::abs(*held) >= digits_kept) return refusal(words::cell_digits_lost.view());
    if (std::floor(*held) != *held) return refusal(words::cell_not_whole.view());
    return std::optional(static_cast<std::int64_t>(*held));
}

base::Result<std::optional<base::Date>> TableCell::day() const {
    if (auto refused = unusable(*this)) return *std::move(refused);
    if (is_empty(value)) return std::optional<base::Date>{};
    if (const auto* day = std::get_if<DayValue>(&value)) return std::optional(day->moment.date);
    if (const auto* written = std::get_if<std::string>(&value)) {
        const auto text = base::normalised(*written);
        if (text.empty()) return std::optional<base::Date>{};
        if (const auto date = base::parse_date(text)) return date;
    }
    return refusal(words::cell_not_day.view());
}

base::Result<std::optional<bool>> TableCell::flag() const {
    if (auto refused = unusable(*this)) return *std::move(refused);
    if (is_empty(value)) return std::optional<bool>{};
    if (const auto* flag = std::get_if<bool>(&value)) return std::optional(*flag);
    if (const auto* written = std::get_if<std::string>(&value)) {
        const auto text = base::folded(base::normalised(*written));
        if (text.empty()) return std::optional<bool>{};
        if (text == base::folded(words::yes.view())) return std::optional(true);
        if (text == base::folded(words::no.view())) return std::optional(false);
    }
    return refusal(words::cell_not_flag.view());
}

}  // namespace documents::sheet
