// What may be done with a case in each state.

#include <catch2/catch.hpp>

#include "shared/base/result.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"

TEST_CASE("Only a draft is sent, and what is decided is not withdrawn", "[lifecycles]") {
    using S = domain::cases::State;
    for (const auto& [state, name] : enum_names(S{})) {
        CAPTURE(name);
        const auto sent = domain::cases::after(state, domain::cases::Act::send);
        CHECK(static_cast<bool>(sent) == (state == S::borrador));
        const auto withdrawn = domain::cases::after(state, domain::cases::Act::withdraw);
        CHECK(static_cast<bool>(withdrawn) == (state == S::enviada || state == S::en_evaluacion || state == S::requiere_info));
        if (withdrawn) CHECK(withdrawn.value() == S::cancelada);
        if (!withdrawn) CHECK(withdrawn.error().kind == base::ErrorKind::conflict);
    }
}
