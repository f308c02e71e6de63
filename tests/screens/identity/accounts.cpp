// The page of accounts: found by filters, one opened, and what is done to it with its reason.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/identity/accounts.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/administration.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

namespace identity = api::identity;

/// A second director of the first one's unit, with access.
std::string add_successor(test::World& world) {
    world.visitor().must<identity::Register>(test::newcomer());
    auto validator = world.validator();
    const auto pending = validator.must<identity::PendingRegistrations>({}).page.rows.at(0);
    validator.must<identity::ValidateRegistration>({pending.account_id, pending.version, domain::identity::Role::solicitante});
    return pending.account_id;
}

void open_director(Program& program) { program.go("sanece/cuentas?cuenta=account-director"); }

}  // namespace

TEST_CASE("Accounts are listed, and found by what is typed; the filter lives in the address", "[accounts]") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    program.click("Cuentas");
    CHECK(program.screen.find(Role::heading, "Cuentas"));
    CHECK(program.screen.shows("6 cuentas"));
    program.screen.type("Buscar", "evaluar");
    program.pass(base::second_ms);
    program.screen.settle();
    CHECK(program.screen.shows("1 cuenta"));
    CHECK(program.address() == "sanece/cuentas?buscar=evaluar");
    program.click("Quitar filtros");
    program.screen.choose("Rol", "Validador de usuarios");
    CHECK(program.screen.shows("1 cuenta"));
    program.screen.choose("Estado de la cuenta", "De baja");
    CHECK(program.screen.shows("Ninguna cuenta corresponde a estos filtros"));
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("An account is suspended with its reason, and given back", "[accounts]") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    open_director(program);
    CHECK(program.screen.shows("director@imss.gob.mx"));
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.click("Suspender");
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.click("Suspender la cuenta");
    CHECK(program.screen.error_of("Motivo") == text::identity::account_reason_required.words());
    program.screen.type("Motivo", "Comisión");
    CHECK(program.platform.unsaved);
    program.click("Suspender la cuenta");
    CHECK(program.screen.shows("Se suspendió la cuenta de Persona De Prueba"));
    CHECK_FALSE(program.platform.unsaved);
    CHECK_FALSE(program.screen.find(Role::button, "Suspender"));
    program.click("Terminar suspensión");
    program.screen.type("Motivo", "Regresó");
    program.click("Devolver el acceso");
    CHECK(program.screen.find(Role::button, "Suspender"));
}

TEST_CASE("Where somebody else was faster the page says so, and keeps the reason", "[accounts]") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    open_director(program);
    program.click("Dar de baja");
    program.screen.type("Motivo", "Se jubiló");
    auto other = world.validator();
    const auto seen = other.must<identity::ShowAccount>({"account-director"});
    other.must<identity::SuspendAccount>({"account-director", seen.version, "Otro motivo"});
    program.click("Dar de baja la cuenta");
    CHECK(program.screen.shows(text::identity::account_changed_meanwhile.words()));
    program.click("Dar de baja");
    CHECK(program.screen.value("Motivo") == "Se jubiló");
    program.click("Dar de baja la cuenta");
    CHECK(program.screen.shows("Se dio de baja la cuenta de Persona De Prueba"));
}

TEST_CASE("Names, mail, role and unit are changed in one dialog", "[accounts]") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    program.go("sanece/cuentas?cuenta=account-evaluar");
    program.click("Cambiar datos");
    program.screen.type("Nombre(s)", "Rosa");
    program.screen.choose("Rol que tiene", "Asesor honorífico");
    program.screen.choose("OOAD/UMAE", "Baja California");
    program.screen.type("Motivo", "Cambio de área");
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.click("Guardar cambios");
    CHECK(program.screen.shows("Se guardaron los cambios de la cuenta de"));
    CHECK(program.screen.find(Role::heading, "Rosa De Prueba"));
    CHECK(program.screen.shows("Asesor honorífico"));
    CHECK(program.screen.shows("Baja California"));
}

TEST_CASE("A password for once is told until it was noted, and leads to one page alone", "[accounts]") {
    test::World world;
    std::string password;
    {
        Program program(world);
        program.sign_in("admin01");
        open_director(program);
        program.click("Asignar contraseña temporal");
        program.screen.type("Motivo", "La olvidó y no tiene correo");
        program.click("Asignar");
        REQUIRE(program.screen.find(Role::dialog, "Contraseña temporal"));
        CHECK(program.platform.unsaved);
        const auto outline = program.screen.dump();
        const auto at = outline.find("Contraseña: ") + std::string("Contraseña: ").size();
        password = outline.substr(at, 14);
        program.click("Ya la anoté");
        CHECK_FALSE(program.screen.shows(password));
        CHECK(program.screen.shows("Tiene una contraseña temporal que no ha cambiado"));
    }
    Program program(world);
    program.go("sanece/login");
    program.screen.type("Usuario", "director");
    program.screen.type("Contraseña", password);
    program.click("Ingresar");
    CHECK(program.address() == "cuenta/contrasena");
    CHECK(program.screen.shows(text::identity::must_change_password.words()));
    CHECK_FALSE(program.screen.find(Role::link, "Inicio"));
    program.go("sanece/seguimiento");
    CHECK(program.address() == "cuenta/contrasena");
    program.screen.type("Contraseña actual", password);
    program.screen.type("Contraseña nueva", "Nube.Clara.77");
    program.screen.type("Repita la contraseña nueva", "Nube.Clara.77");
    program.click("Guardar contraseña");
    CHECK_FALSE(program.screen.shows(text::identity::must_change_password.words()));
    program.go("sanece/seguimiento");
    CHECK(program.address() == "sanece/seguimiento");
}

TEST_CASE("A wrong validation is undone with its reason, and the registration waits again [A18.2]", "[accounts][A18.2]") {
    test::World world;
    const auto id = add_successor(world);
    Program program(world);
    program.sign_in("admin01");
    program.go("sanece/cuentas?cuenta=" + id);
    program.click("Deshacer decisión");
    program.screen.type("Motivo", "Se validó por error");
    program.click("Deshacer");
    CHECK(program.screen.shows("espera de nuevo en la validación"));
    CHECK(world.validator().must<api::identity::PendingRegistrations>({}).page.rows.size() == 1);
}

TEST_CASE("A director is replaced by one of those who have access to his unit", "[accounts]") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    SECTION("there is one") {
        add_successor(world);
        open_director(program);
        program.click("Sustituir director");
        program.screen.choose("Quien sustituye", "José Ángel Núñez Peña");
        program.screen.type("Motivo", "Cambio de director");
        program.click("Sustituir");
        CHECK(program.screen.shows("Se sustituyó a Persona De Prueba"));
        CHECK(program.screen.shows("De baja"));
    }
    SECTION("one's own account is for others to administer") {
        program.go("sanece/cuentas?cuenta=account-admin01");
        CHECK(program.screen.find(Role::button, "Cambiar datos"));
        for (const auto* none : {"Suspender", "Dar de baja", "Deshacer decisión", "Asignar contraseña temporal"}) {
            CAPTURE(none);
            CHECK_FALSE(program.screen.find(Role::button, none));
        }
    }
}
