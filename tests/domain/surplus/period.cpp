// A period: its days, what it takes when, and what its data must be.

#include <catch2/catch.hpp>

#include <string>

#include "shared/base/time.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/surplus/period.hpp"

using domain::surplus::Period;
using domain::surplus::PeriodFacts;
using domain::surplus::PeriodState;

namespace {

/// Midnight in Mexico City at the begin of a day.
base::Instant begin_of(base::Date day) { return base::days_from_civil(day) * base::day_ms + 6 * base::hour_ms; }

Period march() {
    Period period;
    period.id = "p";
    period.opens_on = "2026-03-02";
    period.closes_on = "2026-03-31";
    period.state = PeriodState::abierto;
    return period;
}

PeriodFacts good() {
    return {2026,
            "Recolección 2026",
            "02/03/2026",
            "2026-03-31",
            "INSTITUTO MEXICANO DEL SEGURO SOCIAL",
            {},
            {},
            {},
            "colaboracion.salud@imss.gob.mx"};
}

std::string refused(PeriodFacts facts) {
    std::string fields;
    for (const auto& each : validate(facts)) fields += (fields.empty() ? "" : " ") + each.field;
    return fields;
}

}  // namespace

TEST_CASE("The first and the last day of Mexico City belong to the period [B9.1]", "[B9.1]") {
    const auto period = march();
    const auto first = begin_of({2026, 3, 2}), after_last = begin_of({2026, 4, 1});
    CHECK(state_at(period, first - 1) == PeriodState::programado);
    CHECK(state_at(period, first) == PeriodState::abierto);
    CHECK(state_at(period, after_last - 1) == PeriodState::abierto);
    CHECK(state_at(period, after_last) == PeriodState::cerrado);
    for (const auto state : {PeriodState::programado, PeriodState::cerrado}) {
        auto other = period;
        other.state = state;
        CHECK(state_at(other, first) == state);
        CHECK_FALSE(takes_saves(other, first));
    }
}

TEST_CASE("A save that was under way when the period closed has two minutes, and no other [B9.2]", "[B9.2][lifecycles]") {
    const auto period = march();
    const auto after_last = begin_of({2026, 4, 1});
    CHECK(takes_saves(period, after_last - 1));
    CHECK(takes_saves(period, after_last + domain::limits::save_grace_ms - 1));
    CHECK_FALSE(takes_saves(period, after_last + domain::limits::save_grace_ms));
    CHECK_FALSE(takes_saves(period, begin_of({2026, 3, 2}) - 1));
    auto closed = period;
    closed.state = PeriodState::cerrado;  // by the administrator: at once
    CHECK_FALSE(takes_saves(closed, after_last));
}

TEST_CASE("Days are taken as people write them and kept as they sort [B9.1]", "[B9.1]") {
    auto facts = good();
    CHECK(validate(facts).empty());
    CHECK(facts.opens_on == "2026-03-02");
    CHECK(facts.closes_on == "2026-03-31");
}

TEST_CASE("What a period cannot be is refused at its field [B9.1]", "[B9.1]") {
    CHECK(refused(good()).empty());
    const auto with = [](auto change) {
        auto facts = good();
        change(facts);
        return refused(facts);
    };
    CHECK(with([](auto& f) { f.year = 26; }) == "year");
    CHECK(with([](auto& f) { f.title = " "; }) == "title");
    CHECK(with([](auto& f) { f.opens_on = "31/02/2026"; }) == "opens_on");
    CHECK(with([](auto& f) { f.opens_on = ""; }) == "opens_on");
    CHECK(with([](auto& f) { f.closes_on = "2026-03-01"; }) == "closes_on");
    CHECK(with([](auto& f) { f.closes_on = "2026-03-02"; }).empty());
    CHECK(with([](auto& f) { f.header_lines = ""; }) == "header_lines");
    CHECK(with([](auto& f) { f.mailbox = "colaboracion"; }) == "mailbox");
    CHECK(with([](auto& f) { f = {}; }) == "year title opens_on closes_on header_lines mailbox");
}
