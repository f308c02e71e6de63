// A director at the Módulo SAnECE: what it handles, what he asks for, what becomes of it.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/changes/asking.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/base/result.hpp"
#include "tests/screens/cases/central_area.hpp"
#include "tests/support/program.hpp"

using domain::cases::Decision;
using semantics::Role;
using test::Program;
using test::World;

namespace {

/// A director with an authorization and one case that waits.
struct AtModulo {
    AtModulo() : program(world) { area.decide(folio, Decision::autorizada); }
    void open(const std::string& address = "sanece/modulo") {
        program.sign_in();
        program.go(address);
    }
    /// The form, for a kind, with a reason.
    void choose(const std::string& kind) {
        open("sanece/modulo/nueva?folio=" + folio);
        screen.click(kind, Role::radio);
        screen.type("Motivo del cambio", "La siguiente consulta es posterior");
    }
    World world{};
    test::Actor director = world.director();
    test::CentralArea area{world};
    const std::string folio = world.sent(director), waiting = world.sent(director, "2222222222");
    Program program;
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("The Módulo says what it handles, in the guide's words, and that the account is the same [A17.2] [A17.3] [A17.4]",
          "[A17.2][A17.3][A17.4]") {
    AtModulo at;
    at.open();
    auto& screen = at.screen;
    CHECK(screen.find(Role::heading, "Módulo SAnECE"));
    for (const auto* line :
         {"Cambios de datos de pacientes (actualización de datos u homologación de registros)",
          "Cambio de fecha de vencimiento (ampliación o baja)", "Cambio de unidad médica",
          "Cambio de requerimiento (corrección de dosis y/o clave)", "Usuario y contraseña: los mismos del SAnECE"}) {
        CAPTURE(line);
        CHECK(screen.shows(line));
    }
    CHECK(screen.shows("Todavía no ha solicitado cambios"));
    CHECK(screen.audit() == std::vector<std::string>{});
    at.program.click("Da clic aquí para consultar la guía rápida del Módulo", Role::link);
    CHECK(at.program.address() == "sanece/modulo/guia");
}

TEST_CASE("A change is asked for from the page of its folio, with today's value beside it [A17.2]", "[A17.2]") {
    AtModulo at;
    at.open("sanece/solicitud?folio=" + at.folio);
    auto& screen = at.screen;
    at.program.click("Solicitar un cambio", Role::link);
    CHECK(at.program.address() == "sanece/modulo/nueva?folio=" + at.folio);
    screen.click("Ampliación de la fecha de vencimiento", Role::radio);
    CHECK(screen.shows("Hoy: 23/01/2026"));
    screen.type("Nueva fecha de vencimiento", "2026-01-10");
    screen.click("Enviar la solicitud de cambio");
    CHECK(screen.error_of("Nueva fecha de vencimiento") ==
          "La nueva fecha debe ser posterior al vencimiento de hoy, que es el 23/01/2026");
    CHECK(screen.error_of("Motivo del cambio") == "Escriba el motivo del cambio");
    CHECK(screen.value("Nueva fecha de vencimiento") == "2026-01-10");
    screen.type("Nueva fecha de vencimiento", "2026-04-23");
    screen.type("Motivo del cambio", "La siguiente consulta es posterior");
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.click("Enviar la solicitud de cambio");
    CHECK(screen.shows("Se envió su solicitud de cambio número 1"));
    CHECK(at.program.address() == "sanece/cambio?numero=1");
    CHECK(screen.shows("Solicitado"));
    CHECK(screen.audit() == std::vector<std::string>{});
    at.program.click("Volver al Módulo SAnECE", Role::link);
    CHECK(screen.find(Role::link, "No. 1"));
}

TEST_CASE("From the menu one finds the folio by folio, NSS or name [A17.2]", "[A17.2]") {
    AtModulo at;
    at.open();
    auto& screen = at.screen;
    at.program.click("Nueva solicitud de cambio", Role::link);
    CHECK(screen.find(Role::button, "Elegir el folio " + at.folio));
    screen.type("Busque entre sus solicitudes enviadas", "2222222222");
    at.program.pass(600);
    CHECK_FALSE(screen.find(Role::button, "Elegir el folio " + at.folio));
    screen.click("Elegir el folio " + at.waiting);
    CHECK(screen.find(Role::radio, "Cambio de unidad médica"));
    CHECK_FALSE(screen.find(Role::radio, "Baja del folio"));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.click("Elegir otro folio");
    CHECK(screen.find(Role::button, "Elegir el folio " + at.waiting));
}

TEST_CASE("Data of the patient begin as they are today and are checked as at his registration [A17.2]", "[A17.2]") {
    AtModulo at;
    at.choose("Actualización de datos del paciente");
    auto& screen = at.screen;
    CHECK(screen.value("Nombre(s)") == "PACIENTE");
    CHECK(screen.value("NSS") == "1111111111");
    CHECK(screen.shows("Hoy: FEMENINO"));
    screen.click("Enviar la solicitud de cambio");
    CHECK(screen.shows("Lo que pide es igual a lo que está registrado hoy"));
    screen.type("NSS", "123");
    screen.click("Enviar la solicitud de cambio");
    CHECK_FALSE(screen.error_of("NSS").empty());
    screen.type("NSS", "3333333333");
    screen.click("Enviar la solicitud de cambio");
    CHECK(screen.shows("Se envió su solicitud de cambio"));
    CHECK(at.director.must<api::changes::OpenChange>({1}).changes.at(0).after == "3333333333");
}

TEST_CASE("The other record of a patient is found by its NSS, and one of both stays [A17.2] [A18.10]", "[A17.2][A18.10]") {
    AtModulo at;
    at.choose("Homologación de registros del paciente");
    auto& screen = at.screen;
    screen.type("NSS del otro registro", "9999999999");
    screen.click("Buscar el otro registro");
    CHECK(screen.shows("No hay otro registro de paciente con ese NSS"));
    screen.click("Enviar la solicitud de cambio");
    CHECK(screen.shows("Busque por su NSS el otro registro del paciente y elíjalo"));
    screen.type("NSS del otro registro", "2222222222");
    screen.click("Buscar el otro registro");
    const auto radios = screen.all(Role::radio);
    screen.click(radios.back().name, Role::radio);
    CHECK(screen.find(Role::radio_group, "Registro que se conserva"));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.click("Enviar la solicitud de cambio");
    CHECK(screen.shows("Se envió su solicitud de cambio"));
}

TEST_CASE("What is typed of a change outlives a reload, and a second one of its kind leads to the first [A17.2]", "[A17.2]") {
    AtModulo at;
    at.choose("Baja del folio");
    CHECK(at.program.platform.unsaved);
    at.program.pass(2000);
    CHECK_FALSE(at.program.platform.unsaved);
    Program again(at.world, "sanece/modulo/nueva?folio=" + at.folio);
    again.sign_in();
    again.go("sanece/modulo/nueva?folio=" + at.folio);
    CHECK(again.screen.value("Motivo del cambio") == "La siguiente consulta es posterior");
    CHECK(again.screen.shows("Con la baja termina la autorización"));

    domain::changes::Typed typed;
    typed.kind = "baja";
    typed.folio = at.folio;
    typed.reason = "Desde otra ventana";
    const auto number = at.director.must<api::changes::AskChange>({{}, typed}).number;
    again.screen.click("Enviar la solicitud de cambio");
    CHECK(again.screen.shows("Ya hay una solicitud de cambio abierta de este tipo"));
    CHECK(again.screen.value("Motivo del cambio") == "La siguiente consulta es posterior");
    again.click("Ver la solicitud abierta", Role::link);
    CHECK(again.address() == "sanece/cambio?numero=" + std::to_string(number));
}

TEST_CASE("A PDF goes along, and a lost answer asks once [A17.2]", "[A17.2]") {
    AtModulo at;
    at.choose("Baja del folio");
    auto& screen = at.screen;
    screen.attach("PDF que lo respalda (opcional)", at.program.pdf("oficio.pdf"));
    CHECK(screen.shows("oficio.pdf"));
    CHECK(screen.find(Role::button, "Quitar el PDF"));
    at.program.network.lost_reply = std::string(api::changes::AskChange::path);
    screen.click("Enviar la solicitud de cambio");
    screen.click("Enviar la solicitud de cambio");
    CHECK(screen.shows("Se envió su solicitud de cambio número 1"));
    CHECK(at.director.must<api::changes::ListOwnChanges>({}).total == 1);
    CHECK(screen.find(Role::link, "Abrir el PDF adjunto"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Who asked cancels after a question, and the page fits every window [A17.2]", "[A17.2]") {
    AtModulo at;
    at.choose("Baja del folio");
    auto& screen = at.screen;
    for (const test::ScreenSize size : {test::ScreenSize{683, 384, 2}, {320, 640, 1}, {1366, 768, 1}}) {
        screen.resize(size);
        screen.settle();
        CHECK(screen.audit() == std::vector<std::string>{});
        CHECK(screen.context().primaries().size() <= 1);
    }
    screen.click("Enviar la solicitud de cambio");
    screen.click("Cancelar la solicitud de cambio", Role::button);
    REQUIRE(screen.find(Role::dialog, "¿Cancelar la solicitud de cambio?"));
    screen.click("Sí, cancelarla");
    CHECK(screen.shows("Se canceló la solicitud de cambio"));
    CHECK(screen.shows("Cancelado"));
    CHECK_FALSE(screen.find(Role::button, "Cancelar la solicitud de cambio"));
    CHECK(screen.audit() == std::vector<std::string>{});
}
