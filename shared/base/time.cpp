#include "shared/base/time.hpp"

#include <cstdio>

#include "shared/base/text.hpp"

namespace base {
namespace {

std::string formatted(const char* pattern, int a, int b, int c) {
    char buffer[48];
    std::snprintf(buffer, sizeof buffer, pattern, a, b, c);
    return buffer;
}

std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

DateTime utc(Instant instant) {
    const auto days = floor_div(instant, day_ms);
    const auto seconds = static_cast<int>((instant - days * day_ms) / second_ms);
    return {civil_from_days(days), seconds / 3600, seconds / 60 % 60, seconds % 60};
}

bool summer_time(Instant instant) {
    const auto year = utc(instant).date.year;
    if (year < 1996 || year > 2022) return false;
    const Date april{year, 4, 1};
    const auto first_sunday = days_from_civil(april) + (7 - weekday(april)) % 7;
    const Date october{year, 10, 31};
    const auto last_sunday = days_from_civil(october) - weekday(october);
    return instant >= first_sunday * day_ms + 8 * hour_ms && instant < last_sunday * day_ms + 7 * hour_ms;
}

}  // namespace

std::int64_t days_from_civil(Date date) {
    const int y = date.year - (date.month <= 2);
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const auto yoe = y - era * 400;
    const auto doy = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const auto doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

Date civil_from_days(std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto doe = days - era * 146097;
    const auto yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const auto doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const auto mp = (5 * doy + 2) / 153;
    const auto day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
    const auto month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
    return {static_cast<int>(yoe + era * 400 + (month <= 2)), month, day};
}

bool is_calendar_date(Date date) {
    if (date.month < 1 || date.month > 12 || date.day < 1 || date.year < 1800 || date.year > 2999) return false;
    return civil_from_days(days_from_civil(date)) == date;
}

int weekday(Date date) { return static_cast<int>(((days_from_civil(date) + 4) % 7 + 7) % 7); }

std::optional<Date> parse_date(std::string_view text) {
    const auto number = [&](std::size_t at, std::size_t length) -> int {
        const auto digits = text.substr(at, length);
        if (!all_digits(digits)) return -1;
        int value = 0;
        for (char c : digits) value = value * 10 + (c - '0');
        return value;
    };
    if (text.size() != 10) return std::nullopt;
    Date date;
    if (text[4] == '-' && text[7] == '-') {
        date = {number(0, 4), number(5, 2), number(8, 2)};
    } else if (text[2] == '/' && text[5] == '/') {
        date = {number(6, 4), number(3, 2), number(0, 2)};
    } else {
        return std::nullopt;
    }
    if (!is_calendar_date(date)) return std::nullopt;
    return date;
}

std::string iso(Date date) { return formatted("%04d-%02d-%02d", date.year, date.month, date.day); }
std::string dd_mm_yyyy(Date date) { return formatted("%02d/%02d/%04d", date.day, date.month, date.year); }
std::string yyyymmdd(Date date) { return formatted("%04d%02d%02d", date.year, date.month, date.day); }

DateTime mexico_city(Instant instant) { return utc(instant - (summer_time(instant) ? 5 : 6) * hour_ms); }

std::string mexico_city_words(Instant instant) {
    const auto local = mexico_city(instant);
    char buffer[24];
    std::snprintf(buffer, sizeof buffer, " %02d:%02d", local.hour % 100, local.minute % 100);
    return dd_mm_yyyy(local.date) + buffer;
}

std::string mexico_city_seconds(Instant instant) {
    const auto local = mexico_city(instant);
    return dd_mm_yyyy(local.date) + formatted(" %02d:%02d:%02d", local.hour, local.minute, local.second);
}

std::string iso_utc(Instant instant) {
    const auto moment = utc(instant);
    return iso(moment.date) + formatted("T%02d:%02d:%02dZ", moment.hour, moment.minute, moment.second);
}

Instant after_working_days(Instant instant, int days) {
    while (days > 0) {
        instant += day_ms;
        const int day = weekday(mexico_city(instant).date);
        if (day != 0 && day != 6) --days;
    }
    return instant;
}

int years_between(Date from, Date to) {
    const bool before_birthday = to.month < from.month || (to.month == from.month && to.day < from.day);
    return to.year - from.year - (before_birthday ? 1 : 0);
}

}  // namespace base
