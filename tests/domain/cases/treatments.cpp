// Previous treatments.

#include <catch2/catch.hpp>

#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "tests/support/refusals.hpp"

using test::refuses;

TEST_CASE("A treatment needs a generic, a dose and whole months [A10.2]", "[A10.2]") {
    CHECK(domain::cases::validate(domain::cases::Treatment{"010.000.4225.00", "IMATINIB", "400 mg", "18"}).empty());
    const auto errors = domain::cases::validate(domain::cases::Treatment{"", "", " ", "1.5"});
    CHECK(refuses(errors, "clave"));
    CHECK(refuses(errors, "dose"));
    CHECK(refuses(errors, "months"));
}

TEST_CASE("The months of a treatment are a whole number, none to a hundred years [A10.2]", "[A10.2]") {
    const auto [months, right] = GENERATE(table<std::string, bool>({
        {"0", true},
        {"18", true},
        {"1200", true},
        {"1201", false},
        {"-1", false},
        {"1.5", false},
        {"", false},
        {"un año", false},
    }));
    CAPTURE(months);
    CHECK(refuses(domain::cases::validate(domain::cases::Treatment{"x", "X", "400 mg", months}), "months") == !right);
    CHECK(refuses(domain::cases::validate(domain::cases::Treatment{"x", "X", std::string(121, 'a'), "1"}), "dose"));
    CHECK_FALSE(refuses(domain::cases::validate(domain::cases::Treatment{"x", "X", std::string(120, 'a'), "1"}), "dose"));
}
