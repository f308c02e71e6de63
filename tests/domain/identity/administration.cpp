// What an administrator writes about an account, as tables.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/identity/administration.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/registration.hpp"
#include "tests/support/refusals.hpp"

namespace {

using domain::identity::AccountData;
using domain::identity::Role;
using test::message_of;

AccountData known() {
    return {.paternal_surname = "Núñez",
            .maternal_surname = "Peña",
            .given_names = "Ana",
            .email = "ana@imss.gob.mx",
            .role = Role::solicitante,
            .entity_id = "ooad-01",
            .unit_id = "01HC010000"};
}

}  // namespace

TEST_CASE("The data of an account keep the rules of the registration") {
    auto data = known();
    CHECK(validate(data, known()).empty());
    SECTION("names") {
        data.paternal_surname.clear();
        data.given_names = std::string(31, 'a');
        const auto errors = validate(data, known());
        CHECK(test::refuses(errors, "paternal_surname"));
        CHECK(test::refuses(errors, "given_names"));
        CHECK_FALSE(test::refuses(errors, "email"));
    }
    SECTION("a second surname that was never there is not asked for") {
        auto before = known();
        before.maternal_surname.clear();
        data.maternal_surname.clear();
        CHECK(validate(data, before).empty());
        CHECK(test::refuses(validate(data, known()), "maternal_surname"));
    }
    SECTION("a new mail is complete and of the institution") {
        data.email = "ana@";
        CHECK(message_of(validate(data, known()), "email") == text::identity::email_rule);
        data.email = "ana@example.org";
        CHECK(message_of(validate(data, known()), "email") == text::identity::email_institution);
        CHECK(validate(data, data).empty());  // and one that stays is not judged
    }
}

TEST_CASE("What becomes another tells which act it is") {
    using domain::identity::changes_person, domain::identity::changes_place;
    auto data = known();
    CHECK_FALSE(changes_person(known(), data));
    CHECK_FALSE(changes_place(known(), data));
    data.email = "otra@imss.gob.mx";
    CHECK(changes_person(known(), data));
    CHECK_FALSE(changes_place(known(), data));
    data = known();
    data.role = Role::evaluador;
    CHECK(changes_place(known(), data));
    CHECK_FALSE(changes_person(known(), data));
    data = known();
    data.unit_id.clear();
    CHECK(changes_place(known(), data));
}

TEST_CASE("Every act on an account says why") {
    CHECK(domain::identity::check_reason("Cambio de director"));
    CHECK(message_of(domain::identity::check_reason("  ").error(), "reason") == text::identity::account_reason_required);
    CHECK(test::refuses(domain::identity::check_reason(std::string(501, 'a')).error(), "reason"));
}
