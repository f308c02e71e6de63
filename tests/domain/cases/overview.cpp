// What the dashboard counts: the outcome of a case, its days, sums and medians.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/cases/overview.hpp"
#include "tests/support/refusals.hpp"

using domain::cases::Age;
using domain::cases::age_of;
using domain::cases::Case;
using domain::cases::Counted;
using domain::cases::Decision;
using domain::cases::Outcome;
using domain::cases::refusals;
using domain::cases::State;
using test::refuses;

namespace {

const base::Instant sent = 1753309620000;  // 23/07/2025 16:27 in Mexico City

Case in_state(State state, base::Instant decided_at = 0) {
    Case row;
    row.id = "a";
    row.state = state;
    row.sent_at = sent;
    row.decided_at = decided_at;
    return row;
}

}  // namespace

TEST_CASE("Every state that was sent has its outcome, and an authorization that ended was one") {
    const auto outcome = [](State state, std::optional<Decision> decision = {}) {
        return figure_of(in_state(state, decision ? sent : 0), decision, false).outcome;
    };
    for (const auto state : {State::enviada, State::en_evaluacion, State::en_opinion, State::requiere_info})
        CHECK(outcome(state) == Outcome::pendiente);
    CHECK(outcome(State::cancelada) == Outcome::retirada);
    CHECK(outcome(State::cerrada_sin_respuesta) == Outcome::sin_respuesta);
    CHECK(outcome(State::no_autorizada, Decision::no_autorizada) == Outcome::no_autorizada);
    for (const auto state : {State::autorizada, State::por_vencer, State::vencida, State::baja}) {
        CHECK(outcome(state, Decision::autorizada) == Outcome::autorizada);
        CHECK(outcome(state, Decision::autorizada_con_cambios) == Outcome::autorizada_con_cambios);
    }
}

TEST_CASE("Days to the answer are those of the calendar in Mexico City") {
    const auto days = [](base::Instant decided) {
        return figure_of(in_state(State::autorizada, decided), Decision::autorizada, false).days;
    };
    CHECK(days(sent) == 0);
    CHECK(days(sent + 7 * base::hour_ms) == 0);  // 23:27 of the same day, which is the next one in UTC
    CHECK(days(sent + 8 * base::hour_ms) == 1);
    CHECK(days(sent + 30 * base::day_ms) == 30);
    const auto figure = figure_of(in_state(State::enviada), {}, true);
    CHECK(figure.sent_on == "2025-07-23");
    CHECK(figure.sent_month == "2025-07");
    CHECK(figure.returned);
}

TEST_CASE("Lines add up, and the median is that of the cases that were decided") {
    const std::vector<Counted> counted{{"a", Outcome::pendiente, false, 0, 5},
                                       {"a", Outcome::pendiente, true, 0, 1},
                                       {"a", Outcome::autorizada, false, 3, 2},
                                       {"a", Outcome::no_autorizada, true, 8, 2},
                                       {"b", Outcome::retirada, false, 0, 1},
                                       {"b", Outcome::sin_respuesta, true, 0, 1},
                                       {"c", Outcome::autorizada_con_cambios, false, 4, 1}};
    const auto lines = domain::cases::tallied(counted);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].entered == 10);
    CHECK(lines[0].pending == 6);
    CHECK(lines[0].authorized == 2);
    CHECK(lines[0].denied == 2);
    CHECK(lines[0].decided() == 4);
    CHECK(lines[0].returned == 3);
    CHECK(lines[0].median_days_twice == 11);  // 3, 3, 8, 8
    CHECK(lines[1].withdrawn == 1);
    CHECK(lines[1].unanswered == 1);
    CHECK(lines[1].median_days_twice == 0);
    CHECK(lines[2].changed == 1);
    CHECK(lines[2].median_days_twice == 8);
    const auto total = domain::cases::total_of(counted);
    CHECK(total.entered == 13);
    CHECK(total.decided() == 5);
    CHECK(total.median_days_twice == 8);  // 3, 3, 4, 8, 8
    CHECK(domain::cases::percent(1, 3) == 33);
    CHECK(domain::cases::percent(2, 3) == 67);
    CHECK(domain::cases::percent(0, 0) == 0);
}

TEST_CASE("What waits is told apart by the days since it was sent") {
    const base::Date today{2026, 3, 20};
    CHECK(age_of({2026, 3, 20}, today) == Age::up_to_5);
    CHECK(age_of({2026, 3, 15}, today) == Age::up_to_5);
    CHECK(age_of({2026, 3, 14}, today) == Age::up_to_10);
    CHECK(age_of({2026, 3, 10}, today) == Age::up_to_10);
    CHECK(age_of({2026, 3, 9}, today) == Age::up_to_15);
    CHECK(age_of({2026, 3, 5}, today) == Age::up_to_15);
    CHECK(age_of({2026, 3, 4}, today) == Age::more);
    CHECK(domain::cases::by_age({{"2026-03-20", 2}, {"2026-03-15", 1}, {"2025-12-31", 7}}, today) ==
          std::array<std::int64_t, 4>{3, 0, 0, 7});
}

TEST_CASE("Where no month is chosen the last twelve are counted; what is no month is refused") {
    const base::Date today{2026, 3, 20};
    const auto usual = domain::cases::with_months({}, today);
    CHECK(usual.from == "2025-04");
    CHECK(usual.until == "2026-03");
    CHECK(refusals(usual).empty());
    CHECK(domain::cases::with_months({.until = "2024-01"}, today).from == "2024-01");
    CHECK(domain::cases::months_before(today).front() == "2026-03");
    CHECK(domain::cases::months_before(today)[3] == "2025-12");
    for (const auto* wrong : {"2026-13", "2026-3", "2026-03-01", "julio"}) {
        CAPTURE(wrong);
        CHECK(refuses(refusals({.from = wrong, .until = "2026-03"}), "from"));
        CHECK(refuses(refusals({.from = "2026-03", .until = wrong}), "until"));
    }
    CHECK(refuses(refusals({.from = "2026-03", .until = "2026-02"}), "until"));
}
