// Folios.

#include <catch2/catch.hpp>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/text/cases/sent.hpp"

TEST_CASE("A folio is the day and its sequence, three digits until the thousandth [A13.1] [R20]", "[A13.1][R20]") {
    const base::Date day{2025, 6, 11};
    CHECK(domain::cases::folio(day, 82) == "20250611082");
    CHECK(domain::cases::folio(day, 1) == "20250611001");
    CHECK(domain::cases::folio(day, 999) == "20250611999");
    CHECK(domain::cases::folio(day, 1000) == "202506111000");
    CHECK(domain::cases::is_folio("20250611082"));
    CHECK_FALSE(domain::cases::is_folio("2025061108"));
}
