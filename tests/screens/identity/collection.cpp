// Screens of the accounts of the collection: its form, and the division's queue (B2.10, R18).

#include <catch2/catch.hpp>

#include "shared/api/api.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/newcomer.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

constexpr const char* capturista = "Capturista: registra la información";
constexpr const char* responsable = "Responsable: además finaliza, imprime y sube el reporte firmado";

/// Everything but function and place.
void fill(Program& program) {
    auto& screen = program.screen;
    screen.type("Apellido paterno", "Núñez");
    screen.type("Apellido materno", "Peña");
    screen.type("Nombre(s)", "Ana");
    screen.type("Matricula", "30000001");
    screen.type("Usuario", "captura1");
    screen.type("Contraseña", "Lluvia.Verde.8");
    screen.type("Correo electrónico", "captura1@imss.gob.mx");
}

std::string a_unit(Program& program) { return program.world.visitor().must<api::catalog::UnitsOf>({"ooad-01"}).units.at(2).name; }

}  // namespace

TEST_CASE("The form of the collection asks for the function, and offers a unit to a capturista of an OOAD [B2.10] [R18]",
          "[B2.10][R18]") {
    test::World world;
    Program program(world, "excedentes/registro");
    auto& screen = program.screen;
    CHECK(screen.find(Role::heading, "Registro de usuarios"));
    CHECK(screen.shows("La División de Integración Estratégica Sectorial valida cada registro"));
    CHECK_FALSE(screen.shows("director de la unidad médica"));
    CHECK(screen.find(Role::radio, capturista));
    CHECK(screen.find(Role::radio, responsable));
    screen.choose("OOAD/UMAE", "Aguascalientes");
    CHECK_FALSE(screen.find(Role::select, "Unidad médica"));
    CHECK_FALSE(screen.find(Role::select, "Hospital"));
    screen.click(capturista);
    CHECK(screen.find(Role::select, "Unidad médica"));
    const auto unit = a_unit(program);
    screen.choose("Unidad médica", unit);
    screen.choose("Unidad médica", "Toda la OOAD/UMAE");
    screen.choose("Unidad médica", unit);
    screen.click(responsable);
    CHECK_FALSE(screen.find(Role::select, "Unidad médica"));
    screen.click(capturista);
    CHECK(screen.value("Unidad médica") == unit);  // it was not lost
    screen.click(responsable);
    screen.choose("OOAD/UMAE", "Baja California");
    screen.choose("OOAD/UMAE", "Aguascalientes");
    screen.click(capturista);
    screen.choose("Unidad médica", unit);
    const auto entities = program.world.visitor().must<api::catalog::RegistrationLists>({}).entities;
    screen.choose("OOAD/UMAE", entities.back().name);
    REQUIRE(entities.back().is_umae);
    CHECK_FALSE(screen.find(Role::select, "Unidad médica"));
    CHECK(program.platform.unsaved);
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Regresar");
    CHECK(screen.find(Role::dialog, "Hay información sin guardar"));
    program.click("Salir sin guardar");
    CHECK(program.address() == "excedentes/ingreso");
}

TEST_CASE("A refused registration of the collection keeps all that was typed [B2.10]", "[B2.10]") {
    test::World world;
    Program program(world, "excedentes/registro");
    auto& screen = program.screen;
    CHECK_FALSE(program.platform.unsaved);
    screen.choose("OOAD/UMAE", "Aguascalientes");
    fill(program);
    screen.type("Correo electrónico", "director@imss.gob.mx");
    program.click("Enviar");
    CHECK(screen.shows("Función: Seleccione su función"));
    CHECK(screen.find(Role::radio_group, "Función")->description.find("Seleccione su función") != std::string::npos);
    screen.click(capturista);
    const auto unit = a_unit(program);
    screen.choose("Unidad médica", unit);
    program.click("Enviar");
    CHECK(screen.error_of("Correo electrónico").starts_with("Ese correo ya está registrado"));
    CHECK(screen.find(Role::radio, capturista)->has(semantics::checked));
    CHECK(screen.value("Unidad médica") == unit);
    CHECK(screen.value("Apellido paterno") == "Núñez");
    CHECK(screen.value("Contraseña") == "Lluvia.Verde.8");
    screen.type("Correo electrónico", "captura1@imss.gob.mx");
    program.click("Enviar");
    CHECK(screen.shows("la División de Integración Estratégica Sectorial validará la información"));
    CHECK(screen.shows("comuníquese con la División de Integración Estratégica Sectorial"));
    CHECK_FALSE(screen.shows("Catálogo II"));
    CHECK_FALSE(program.platform.unsaved);
    CHECK(screen.audit() == std::vector<std::string>{});
    auto division = world.administrator();
    CHECK(division.must<api::identity::PendingRegistrations>({.filter = {domain::identity::System::surplus}})
              .page.rows.at(0)
              .unit == unit);
    program.click("Ir a la página de ingreso");
    CHECK(program.address() == "excedentes/ingreso");
}

TEST_CASE("What was chosen for a capturista is not sent for a responsable [R18]", "[R18]") {
    test::World world;
    Program program(world, "excedentes/registro");
    auto& screen = program.screen;
    screen.click(capturista);
    screen.choose("OOAD/UMAE", "Aguascalientes");
    screen.choose("Unidad médica", a_unit(program));
    screen.click(responsable);
    fill(program);
    program.click("Enviar");
    REQUIRE(screen.shows("Su registro se recibió"));
    auto division = world.administrator();
    const auto pending =
        division.must<api::identity::PendingRegistrations>({.filter = {domain::identity::System::surplus}}).page.rows.at(0);
    CHECK(pending.role == domain::identity::Role::responsable);
    CHECK(pending.unit.empty());
}

TEST_CASE("Units that could not be had are asked for again") {
    const base::Error no_answer{
        base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(api::no_answer)};
    test::World world;
    Program program(world, "excedentes/registro");
    program.screen.click(capturista);
    program.network.refuse(api::catalog::UnitsOf::path, no_answer);
    program.screen.choose("OOAD/UMAE", "Aguascalientes");
    CHECK(program.screen.shows(no_answer.message));
    program.network.let_through(api::catalog::UnitsOf::path);
    program.click("Intentar de nuevo");
    const auto unit = a_unit(program);
    program.screen.choose("Unidad médica", unit);
    CHECK(program.screen.value("Unidad médica") == unit);
}

TEST_CASE("The division validates the people of the collection, and sees no others [B2.10] [R18]", "[B2.10][R18]") {
    test::World world;
    auto reporter = test::reporter_to_be();
    reporter.unit_id = "01HC010000";
    world.visitor().must<api::identity::Register>(reporter);
    world.visitor().must<api::identity::Register>(test::newcomer());
    Program program(world, "excedentes/ingreso");
    program.sign_in("admin01");
    program.go("excedentes/usuarios");
    auto& screen = program.screen;
    REQUIRE(screen.find(Role::heading, "Validación de usuarios"));
    CHECK(screen.shows("1 registro en espera"));
    CHECK(screen.shows("Aguascalientes · "));
    program.click("Revisar José Ángel Núñez Peña");
    CHECK(screen.shows("Capturista: registra la información"));
    CHECK(screen.value("Rol que se otorga") == "Capturista");
    CHECK(screen.audit() == std::vector<std::string>{});

    SECTION("with the role that was asked for") {
        program.click("Validar");
        CHECK(screen.shows("Se validó el registro de José Ángel Núñez Peña"));
        CHECK(screen.shows("No hay registros en espera de validación"));
        CHECK(world.visitor().must<api::identity::SignIn>({"captura1", "Ventana.Azul.7"}).unit_id == "01HC010000");
    }
    SECTION("with the other one") {
        screen.choose("Rol que se otorga", "Responsable de OOAD/UMAE");
        program.click("Validar");
        CHECK(world.visitor().must<api::identity::SignIn>({"captura1", "Ventana.Azul.7"}).role ==
              domain::identity::Role::responsable);
    }
    SECTION("or rejects") {
        program.click("Rechazar");
        screen.type("Motivo del rechazo", "No es de esta OOAD");
        program.click("Rechazar");
        CHECK(screen.shows("Se rechazó el registro de José Ángel Núñez Peña"));
    }
}

TEST_CASE("A mailed link of the collection leads to its own pages [R3]", "[R3]") {
    test::World world;
    world.reporter(domain::identity::Role::capturista, "ooad-01", {});
    Program program(world, "excedentes/contrasena/nueva?token=ninguno");
    auto& screen = program.screen;
    const auto choose = [&] {
        screen.type("Contraseña nueva", "Nube.Clara.9");
        screen.type("Repita la contraseña nueva", "Nube.Clara.9");
        program.click("Guardar contraseña");
    };
    choose();
    program.click("Solicitar un enlace nuevo");
    CHECK(program.address() == "excedentes/contrasena");
    world.visitor().must<api::identity::RequestRecovery>({"rep1@imss.gob.mx"});
    program.go("excedentes/contrasena/nueva?token=" + test::token_of(world.mails().back()));
    choose();
    program.click("Ir a la página de ingreso");
    CHECK(program.address() == "excedentes/ingreso");
}

TEST_CASE("The queue of the collection is not for the jefatura, and the division sees both [R18]", "[R18]") {
    test::World world;
    Program program(world);
    const bool division = GENERATE(true, false);
    program.sign_in(division ? "admin01" : "jefatura");
    program.go("excedentes/usuarios");
    CHECK(program.screen.shows("Su cuenta no tiene acceso a esta página") != division);
    program.go("sanece/usuarios");
    CHECK(program.screen.find(semantics::Role::heading, "Validación de usuarios"));
}
