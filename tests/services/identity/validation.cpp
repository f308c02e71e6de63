// The queue of the jefatura.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/validation.hpp"
#include "tests/support/database.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/world.hpp"

using test::newcomer;
using test::World;

namespace words = text::identity;

TEST_CASE("Two people of the jefatura cannot both decide one registration [A3.15]", "[A3.15]") {
    World world;
    world.visitor().must<api::identity::Register>(newcomer());
    auto validator = world.validator();
    auto administrator = world.administrator();
    const auto pending = validator.must<api::identity::PendingRegistrations>({}).page.rows.at(0);
    CHECK(administrator.must<api::identity::PendingRegistrations>({}).page.rows.size() == 1);
    CHECK(validator
              .refused<api::identity::ValidateRegistration>(
                  {pending.account_id, pending.version - 1, domain::identity::Role::solicitante})
              .kind == base::ErrorKind::conflict);  // an older sight of it
    administrator.must<api::identity::RejectRegistration>({pending.account_id, pending.version, "Duplicado"});
    CHECK(validator
              .refused<api::identity::ValidateRegistration>(
                  {pending.account_id, pending.version, domain::identity::Role::solicitante})
              .message == words::already_decided);
    CHECK(validator.refused<api::identity::ValidateRegistration>({"nadie", 1, domain::identity::Role::solicitante}).kind ==
          base::ErrorKind::not_found);
    CHECK(validator.must<api::identity::PendingRegistrations>({}).page.rows.empty());
    CHECK(world.mails().size() == 2);
}

TEST_CASE("The oldest registration is shown first, and those past two working days are marked [A3.17]", "[A3.17]") {
    World world;  // Wednesday 23/07/2025 16:27
    world.visitor().must<api::identity::Register>(newcomer());
    world.clock.pass(base::day_ms);
    auto later = newcomer();
    later.user_name = "nuevo02";
    later.email = "dos@imss.gob.mx";
    later.matricula = "55443322";
    world.visitor().must<api::identity::Register>(later);
    world.clock.pass(base::day_ms + base::minute_ms);  // Friday
    auto validator = world.validator();
    const auto friday = validator.must<api::identity::PendingRegistrations>({}).page.rows;
    REQUIRE(friday.size() == 2);
    CHECK(friday.at(0).user_name == "nuevo01");
    CHECK(friday.at(0).overdue);
    CHECK_FALSE(friday.at(1).overdue);
    world.clock.pass(2 * base::day_ms);  // Sunday
    validator = world.validator();
    CHECK_FALSE(validator.must<api::identity::PendingRegistrations>({}).page.rows.at(1).overdue);
}

TEST_CASE("A stranger's wrong passwords are not in the way of who decides on a registration [A3.15]", "[A3.15]") {
    World world;
    world.visitor().must<api::identity::Register>(newcomer());
    auto validator = world.validator();
    const auto pending = validator.must<api::identity::PendingRegistrations>({}).page.rows.at(0);
    world.visitor().refused<api::identity::SignIn>({pending.user_name, "equivocada"});
    validator.must<api::identity::ValidateRegistration>(
        {pending.account_id, pending.version, domain::identity::Role::solicitante});
}
