// The views of SEGUIMIENTO.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/base/time.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"

using domain::cases::State;
using domain::cases::View;

TEST_CASE("Every case that was sent is in one view, and a draft in none [A14.1]", "[A14.1]") {
    std::size_t viewed = 0;
    for (const auto& [view, name] : enum_names(View{})) viewed += domain::cases::states_of(view).size();
    CHECK(viewed == enum_names(State{}).size() - 1);
    CHECK_FALSE(domain::cases::view_of(State::borrador));
    const auto authorized = domain::cases::states_of(View::authorized);
    CHECK(authorized == std::vector{State::autorizada, State::autorizada_con_cambios, State::por_vencer});
    CHECK(domain::cases::states_of(View::not_authorized) == std::vector{State::no_autorizada});
}

TEST_CASE("A case is late after ten working days in one state, counted over weekends [issue 9]", "[lists]") {
    const base::Instant monday = base::days_from_civil({2025, 7, 21}) * base::day_ms + 18 * base::hour_ms;
    CHECK_FALSE(domain::cases::is_late(monday, monday + 13 * base::day_ms));
    CHECK(domain::cases::is_late(monday, monday + 14 * base::day_ms));
    // The same question backwards, for the query.
    for (int days = 0; days < 30; ++days) {
        const auto now = monday + days * base::day_ms;
        const auto since = domain::cases::late_before(now);
        CAPTURE(days);
        CHECK(domain::cases::is_late(since, now));
        CHECK_FALSE(domain::cases::is_late(since + base::hour_ms, now));
    }
}
