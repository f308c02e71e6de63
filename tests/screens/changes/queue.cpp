// Who applies changes: the queue, and one request on one screen.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/cases/following.hpp"
#include "shared/api/changes/asking.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/screens/cases/central_area.hpp"
#include "tests/support/program.hpp"

using domain::cases::Decision;
using semantics::Role;
using test::Program;
using test::World;

namespace {

/// The Módulo with one request, of a dose.
struct AtDesk {
    AtDesk() : program(world) {
        area.decide(folio, Decision::autorizada);
        domain::changes::Typed typed;
        typed.kind = "requerimiento";
        typed.folio = folio;
        typed.wanted = director.must<api::changes::PrepareChange>({folio}).today;
        typed.wanted.dose = "15 mg cada 24 horas";
        typed.reason = "Se ajustó por tolerancia";
        director.must<api::changes::AskChange>({{}, typed});
    }
    void open(const std::string& address = {}) {
        program.sign_in("mesa_cambios");
        if (!address.empty()) program.go(address);
    }
    World world{};
    test::Actor director = world.director();
    test::CentralArea area{world};
    const std::string folio = world.sent(director);
    test::Actor desk = world.of_role(domain::identity::Role::mesa_cambios);
    Program program;
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("Who applies changes begins at the queue, takes one and sees today beside what is asked for [A18.7]", "[A18.7]") {
    AtDesk at;
    at.open();
    auto& screen = at.screen;
    CHECK(at.program.address() == "sanece/cambios");
    CHECK(screen.shows("1 solicitud de cambio"));
    CHECK(screen.shows("Corrección del requerimiento (dosis o clave)"));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.click("Tomar la No. 1");
    CHECK(at.program.address() == "sanece/cambio?numero=1");
    CHECK(screen.find(Role::cell, "45 mg cada 24 horas"));
    CHECK(screen.find(Role::cell, "15 mg cada 24 horas"));
    CHECK(screen.shows("Se ajustó por tolerancia"));
    CHECK(screen.shows("El comprobante y la evaluación quedan como se sellaron"));
    CHECK(screen.shows("No se adjuntó ningún PDF"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A change is applied after a question that says what it does [A17.2] [A18.7]", "[A17.2][A18.7]") {
    AtDesk at;
    at.desk.must<api::changes::TakeChange>({1, -1});
    at.open("sanece/cambio?numero=1");
    auto& screen = at.screen;
    screen.click("Aplicar");
    REQUIRE(screen.find(Role::dialog, "Aplicar el cambio"));
    CHECK(screen.shows("Se sellará una constancia de cambio"));
    screen.click("Cancelar");
    screen.click("Aplicar");
    at.program.network.lost_reply = std::string(api::changes::ApplyChange::path);
    screen.click("Aplicar ahora");
    if (screen.find(Role::button, "Aplicar ahora")) screen.click("Aplicar ahora");
    CHECK(at.director.must<api::changes::OpenChange>({1}).now.state == domain::changes::State::aplicado);
    at.program.go("sanece/cambios");
    at.program.go("sanece/cambio?numero=1");
    CHECK(screen.shows("Aplicado"));
    CHECK(screen.find(Role::link, "Constancia de cambio (PDF)"));
    CHECK_FALSE(screen.find(Role::button, "Aplicar"));
    CHECK(screen.audit() == std::vector<std::string>{});

    // On the case, for who evaluates and for the director.
    at.program.go("sanece/caso?folio=" + at.folio);
    CHECK(screen.find(Role::group, "Cambios por el Módulo SAnECE"));
    CHECK(screen.find(Role::cell, "15 mg cada 24 horas"));
    Program of_director(at.world);
    of_director.sign_in();
    of_director.go("sanece/solicitud?folio=" + at.folio);
    CHECK(of_director.screen.find(Role::link, "Constancia del cambio No. 1"));
    CHECK(of_director.screen.shows("Requerimiento corregido"));
    CHECK(of_director.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A change is refused with a reason, which stays when somebody was first [A18.7]", "[A18.7]") {
    AtDesk at;
    at.desk.must<api::changes::TakeChange>({1, -1});
    at.open("sanece/cambio?numero=1");
    auto& screen = at.screen;
    screen.click("Rechazar");
    screen.click("Rechazar ahora");
    CHECK_FALSE(screen.error_of("Motivo del rechazo").empty());
    screen.type("Motivo del rechazo", "Falta la nota médica");
    CHECK(at.program.platform.unsaved);
    at.director.must<api::changes::CancelChange>({1, -1});
    screen.click("Rechazar ahora");
    CHECK(screen.shows("Quien pidió este cambio canceló su solicitud"));
    CHECK(screen.shows("Cancelado"));
    CHECK(screen.value("Motivo del rechazo") == "Falta la nota médica");
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.click("Cancelar");
    CHECK_FALSE(screen.find(Role::button, "Rechazar"));
}

TEST_CASE("What was typed for a refusal is not lost to what somebody did meanwhile: it can be sent again [A18.7]", "[A18.7]") {
    AtDesk at;
    at.desk.must<api::changes::TakeChange>({1, -1});
    at.open("sanece/cambio?numero=1");
    auto& screen = at.screen;
    screen.click("Rechazar");
    screen.type("Motivo del rechazo", "Falta la nota médica");
    at.desk.must<api::changes::ReleaseChange>({1, -1});
    at.desk.must<api::changes::TakeChange>({1, -1});
    screen.click("Rechazar ahora");
    CHECK(screen.shows("La solicitud de cambio cambió desde que la abrió"));
    CHECK(screen.value("Motivo del rechazo") == "Falta la nota médica");
    screen.click("Rechazar ahora");
    CHECK(screen.shows("La solicitud de cambio se rechazó"));
    CHECK(screen.shows("Falta la nota médica"));
}

TEST_CASE("What was refused is read by who asked [A18.7]", "[A18.7]") {
    AtDesk at;
    at.desk.must<api::changes::TakeChange>({1, -1});
    at.open("sanece/cambio?numero=1");
    at.screen.click("Rechazar");
    at.screen.type("Motivo del rechazo", "Falta la nota médica");
    at.screen.click("Rechazar ahora");
    CHECK(at.screen.shows("La solicitud de cambio se rechazó"));
    Program of_director(at.world);
    of_director.sign_in();
    of_director.go("sanece/cambio?numero=1");
    CHECK(of_director.screen.shows("Falta la nota médica"));
    CHECK(of_director.screen.shows("Rechazado"));
}

TEST_CASE("Filters of the queue live in the address, and an empty part says so [A18.7]", "[A18.7]") {
    AtDesk at;
    at.open();
    auto& screen = at.screen;
    screen.choose("Cambio", "Baja del folio");
    CHECK(screen.shows("Ninguna solicitud de cambio coincide con los filtros"));
    CHECK(at.program.address() == "sanece/cambios?cambio=baja");
    screen.click("Quitar filtros");
    CHECK(at.program.address() == "sanece/cambios");
    screen.type("Buscar", at.folio);
    at.program.pass(600);
    CHECK(at.program.address() == "sanece/cambios?buscar=" + at.folio);
    CHECK(screen.find(Role::button, "Tomar la No. 1"));
    screen.click("Quitar filtros");
    screen.click("Mías (0)", Role::tab);
    CHECK(screen.shows("No tiene solicitudes de cambio en sus manos"));
    screen.click("Respondidas", Role::tab);
    CHECK(screen.shows("Todavía no se ha respondido ninguna solicitud de cambio"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Two records that were joined are parted again after a question [A18.10]", "[A18.10]") {
    AtDesk at;
    const auto other = at.world.sent(at.director, "2222222222");
    at.area.decide(other, Decision::no_autorizada, "No cumple los criterios");
    domain::changes::Typed typed;
    typed.kind = "homologacion";
    typed.folio = at.folio;
    typed.reason = "Es la misma persona";
    typed.wanted.other_id = at.director.must<api::changes::PrepareChange>({other}).patient_id;
    const auto number = at.director.must<api::changes::AskChange>({{}, typed}).number;
    at.open("sanece/cambio?numero=" + std::to_string(number));
    auto& screen = at.screen;
    screen.click("Tomar");
    CHECK(screen.shows("El folio " + other + " pasa al registro que se conserva"));
    screen.click("Aplicar");
    screen.click("Aplicar ahora");
    CHECK(screen.shows("El cambio se aplicó"));
    screen.click("Deshacer la homologación");
    screen.click("Deshacer ahora");
    CHECK(screen.shows("La homologación se deshizo"));
    CHECK(screen.shows("Deshecho"));
    CHECK(screen.find(Role::link, "Constancia de cambio (PDF)"));
    CHECK(screen.find(Role::link, "Constancia de que se deshizo (PDF)"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Who comes second to a request of the queue is told by whom it was taken [A18.7]", "[A18.7]") {
    AtDesk at;
    at.open();
    at.desk.must<api::changes::TakeChange>({1, -1});
    at.world.tamper("UPDATE change_request SET handler_id = 'account-evaluar'");
    at.screen.click("Tomar la No. 1");
    CHECK(at.screen.shows("No se tomó la No. 1"));
    CHECK(at.screen.shows("tiene esta solicitud de cambio desde el 23/07/2025"));
    CHECK(at.screen.find(Role::tab, "En otras manos (1)"));
}
