// The views of SEGUIMIENTO.

#include <catch2/catch.hpp>

#include <algorithm>

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
