#include "shared/domain/cases/overview.hpp"

#include <algorithm>
#include <map>

#include "shared/domain/cases/life.hpp"
#include "shared/domain/checker.hpp"
#include "shared/text/cases/overview.hpp"

namespace domain::cases {
namespace {

namespace words = text::cases;

constexpr int usual_months = 12, months_offered = 60;

Outcome outcome_of(State state, std::optional<Decision> decision) {
    if (state == State::cancelada) return Outcome::retirada;
    if (state == State::cerrada_sin_respuesta) return Outcome::sin_respuesta;
    const bool waits = std::find(live_states.begin(), live_states.end(), state) != live_states.end();
    if (waits || !decision) return Outcome::pendiente;
    switch (*decision) {
        case Decision::autorizada: return Outcome::autorizada;
        case Decision::autorizada_con_cambios: return Outcome::autorizada_con_cambios;
        case Decision::no_autorizada: return Outcome::no_autorizada;
    }
    return Outcome::pendiente;
}

std::int64_t day_number(base::Instant instant) { return base::days_from_civil(base::mexico_city(instant).date); }

std::string month_of(base::Date day) { return base::iso(day).substr(0, 7); }

base::Date month_before(base::Date day) {
    if (day.month == 1) return {day.year - 1, 12, 1};
    return {day.year, day.month - 1, 1};
}

bool is_month(const std::string& text) { return text.size() == 7 && base::parse_date(text + "-01").has_value(); }

/// Days to the answer, and how many cases were decided after so many.
using Days = std::map<std::int64_t, std::int64_t>;

std::int64_t median_twice(const Days& days) {
    std::int64_t cases = 0;
    for (const auto& [number, count] : days) cases += count;
    if (cases == 0) return 0;
    const auto at = [&](std::int64_t place) {
        for (const auto& [number, count] : days) {
            if (place < count) return number;
            place -= count;
        }
        return std::int64_t{0};
    };
    return at((cases - 1) / 2) + at(cases / 2);
}

void add(Tally& tally, Days& days, const Counted& each) {
    tally.entered += each.cases;
    if (each.returned) tally.returned += each.cases;
    switch (each.outcome) {
        case Outcome::pendiente: tally.pending += each.cases; return;
        case Outcome::retirada: tally.withdrawn += each.cases; return;
        case Outcome::sin_respuesta: tally.unanswered += each.cases; return;
        case Outcome::autorizada: tally.authorized += each.cases; break;
        case Outcome::autorizada_con_cambios: tally.changed += each.cases; break;
        case Outcome::no_autorizada: tally.denied += each.cases; break;
    }
    days[each.days] += each.cases;
}

}  // namespace

Figure figure_of(const Case& row, std::optional<Decision> decision, bool returned) {
    Figure figure;
    figure.case_id = row.id;
    figure.sent_on = base::iso(base::mexico_city(row.sent_at).date);
    figure.sent_month = figure.sent_on.substr(0, 7);
    figure.generic_id = row.generic_id;
    figure.entity_id = row.entity_id;
    figure.outcome = outcome_of(row.state, decision);
    figure.returned = returned;
    if (row.decided_at != 0) figure.days = day_number(row.decided_at) - day_number(row.sent_at);
    return figure;
}

std::vector<std::string> months_before(base::Date today) {
    std::vector<std::string> months;
    for (int i = 0; i < months_offered; ++i) {
        months.push_back(month_of(today));
        today = month_before(today);
    }
    return months;
}

OverviewFilter with_months(OverviewFilter filter, base::Date today) {
    const auto months = months_before(today);
    if (filter.until.empty()) filter.until = months.front();
    if (filter.from.empty()) filter.from = std::min(months[usual_months - 1], filter.until);
    return filter;
}

std::vector<base::FieldError> refusals(const OverviewFilter& filter) {
    Checker check;
    if (!is_month(filter.from)) check.refuse("from", words::overview_month_wrong);
    if (!is_month(filter.until)) check.refuse("until", words::overview_month_wrong);
    else if (filter.until < filter.from) check.refuse("until", words::overview_until_before);
    return check.take();
}

std::vector<Tally> tallied(const std::vector<Counted>& counted) {
    std::vector<Tally> tallies;
    Days days;
    const auto close = [&] {
        if (!tallies.empty()) tallies.back().median_days_twice = median_twice(days);
        days.clear();
    };
    for (const auto& each : counted) {
        if (tallies.empty() || tallies.back().id != each.id) {
            close();
            tallies.emplace_back().id = each.id;
        }
        add(tallies.back(), days, each);
    }
    close();
    return tallies;
}

Tally total_of(const std::vector<Counted>& counted) {
    Tally total;
    Days days;
    for (const auto& each : counted) add(total, days, each);
    total.median_days_twice = median_twice(days);
    return total;
}

std::int64_t percent(std::int64_t part, std::int64_t whole) { return whole == 0 ? 0 : (part * 100 + whole / 2) / whole; }

Age age_of(base::Date sent_on, base::Date today) {
    const auto days = base::days_from_civil(today) - base::days_from_civil(sent_on);
    if (days <= 5) return Age::up_to_5;
    if (days <= 10) return Age::up_to_10;
    return days <= 15 ? Age::up_to_15 : Age::more;
}

std::array<std::int64_t, ages> by_age(const std::vector<Waiting>& waiting, base::Date today) {
    std::array<std::int64_t, ages> counts{};
    for (const auto& each : waiting) {
        const auto sent = base::parse_date(each.sent_on);
        if (sent) counts[static_cast<std::size_t>(age_of(*sent, today))] += each.cases;
    }
    return counts;
}

}  // namespace domain::cases
