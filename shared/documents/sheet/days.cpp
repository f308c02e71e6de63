#include "shared/documents/sheet/days.hpp"

#include <cmath>

#include "shared/base/text.hpp"

namespace documents::sheet {
namespace {

constexpr std::int64_t days_before_1970 = 25'569;  // counted from 1899-12-30, which makes good for the day too many
constexpr std::int64_t days_from_1900_to_1904 = 1'462;
constexpr std::int64_t first_of_march_1900 = 61;
constexpr std::int64_t end_of_9999 = 2'958'466;
constexpr std::int64_t day_seconds = 24 * 60 * 60;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// "[Red]", "[$-80A]" and "[>5]" say nothing of days; "[h]", "[mm]" count time that went by.
bool is_elapsed(std::string_view bracket) {
    if (bracket.empty()) return false;
    for (const char c : bracket) {
        if (small(c) != small(bracket.front())) return false;
    }
    const char unit = small(bracket.front());
    return unit == 'h' || unit == 'm' || unit == 's';
}

}  // namespace

std::optional<base::DateTime> moment_of(double number, Epoch epoch) {
    if (!(number >= 0 && number < static_cast<double>(end_of_9999))) return std::nullopt;
    auto seconds = std::llround(number * static_cast<double>(day_seconds));
    if (epoch == Epoch::y1904) seconds += days_from_1900_to_1904 * day_seconds;
    auto day = seconds / day_seconds;
    if (day < 1 || day == first_of_march_1900 - 1 || day >= end_of_9999) return std::nullopt;
    const auto rest = static_cast<int>(seconds % day_seconds);
    if (day < first_of_march_1900) ++day;
    return base::DateTime{base::civil_from_days(day - days_before_1970), rest / 3600, rest / 60 % 60, rest % 60};
}

std::optional<double> number_of(const base::DateTime& moment) {
    if (!base::is_calendar_date(moment.date) || moment.date < base::Date{1900, 3, 1}) return std::nullopt;
    const auto seconds = moment.hour * 3600 + moment.minute * 60 + moment.second;
    return static_cast<double>(base::days_from_civil(moment.date) + days_before_1970) +
           static_cast<double>(seconds) / static_cast<double>(day_seconds);
}

std::optional<base::DateTime> parse_moment(std::string_view text) {
    const auto date = base::parse_date(text.substr(0, 10));
    if (!date) return std::nullopt;
    base::DateTime moment{*date};
    if (text.size() == 10) return moment;
    const auto number = [&](std::size_t at) {
        const auto digits = text.substr(at, 2);
        return base::all_digits(digits) ? (digits[0] - '0') * 10 + (digits[1] - '0') : 99;
    };
    if (text.size() < 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
    moment.hour = number(11), moment.minute = number(14), moment.second = number(17);
    if (moment.hour > 23 || moment.minute > 59 || moment.second > 59) return std::nullopt;
    return moment;
}

bool shows_day(std::uint32_t built_in_format) {
    const auto within = [&](std::uint32_t first, std::uint32_t last) {
        return built_in_format >= first && built_in_format <= last;
    };
    // 18 to 21 and 45 to 47 are times; 27 to 36 and 50 to 58 are days of East Asia.
    return within(14, 17) || built_in_format == 22 || within(27, 31) || built_in_format == 36 || within(50, 54) || within(57, 58);
}

bool shows_day(std::string_view format) {
    bool day = false;
    for (std::size_t at = 0; at < format.size(); ++at) {
        switch (small(format[at])) {
            case ';': return day;  // the next part is for negative numbers
            case '"': at = std::min(format.find('"', at + 1), format.size()); break;
            case '\\':
            case '_':
            case '*': ++at; break;
            case '[': {
                const auto end = std::min(format.find(']', at), format.size());
                if (is_elapsed(format.substr(at + 1, end - at - 1))) return false;
                at = end;
                break;
            }
            case 'd':
            case 'y': day = true; break;
            default: break;
        }
    }
    return day;
}

}  // namespace documents::sheet
