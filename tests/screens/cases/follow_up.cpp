// SEGUIMIENTO as a director reads it: the guide's columns, what is found by its filters, the workbook, the way to each folio.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/cases/follow_up.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/state.hpp"
#include "tests/screens/cases/central_area.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/program.hpp"

using domain::cases::Decision;
using semantics::Role;
using test::CentralArea;
using test::Program;
using test::World;

namespace {

std::string href_of(Program& program, std::string_view name) {
    const auto link = program.screen.find(Role::link, name);
    if (!link) return {};
    for (const auto& node : program.screen.context().nodes()) {
        if (node.id == link->id) return program.screen.context().extra_of(node, semantics::Key::href);
    }
    return {};
}

std::vector<std::string> heads_of(const Program& program) {
    std::vector<std::string> heads;
    for (const auto& each : program.screen.all(Role::col_header)) heads.push_back(each.name);
    return heads;
}

/// A director who sent one request to each end.
struct Sent {
    Sent() {
        CentralArea area(world);
        area.decide(authorized, Decision::autorizada);
        area.decide(denied, Decision::no_autorizada, "No se documentó la falla a imatinib");
    }
    World world{};
    test::Actor director = world.director();
    const std::string authorized = world.sent(director, "1111111111");
    const std::string denied = world.sent(director, "2222222222");
    const std::string waiting = world.sent(director, "3333333333");
    Program program{world, "sanece/seguimiento"};
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("Each view of SEGUIMIENTO has the guide's columns, FEVAL and REQUERIMIENTO [A14.2] [A14.3] [A14.5]",
          "[A14.2][A14.3][A14.5]") {
    Sent at;
    at.program.sign_in();
    auto& screen = at.screen;
    CHECK(heads_of(at.program) == std::vector<std::string>{"FOLIO", "PACIENTE", "NSS", "AGREGADO", "OOAD/UMAE", "GENERICO",
                                                           "ENVIADA", "ESTADO", "COMPROBANTE"});
    CHECK(screen.find(Role::cell, "Enviada"));
    screen.click("SOLICITUDES AUTORIZADAS", Role::tab);
    CHECK(heads_of(at.program) ==
          std::vector<std::string>{"FOLIO", "PACIENTE", "NSS", "AGREGADO", "OOAD/UMAE", "GENERICO", "FEVAL", "REQUERIMIENTO"});
    CHECK(screen.shows("1 Solicitud encontrada"));
    for (const auto* cell : {"SANECE PACIENTE", "1111111111", "1F1980OR", "Aguascalientes", "PONATINIB", "23/07/2025"}) {
        CAPTURE(cell);
        CHECK(screen.find(Role::cell, cell));
    }
    CHECK(screen.shows("45 mg cada 24 horas"));
    screen.click("SOLICITUDES NO AUTORIZADAS", Role::tab);
    CHECK(heads_of(at.program) == std::vector<std::string>{"FOLIO", "PACIENTE", "NSS", "AGREGADO", "OOAD/UMAE", "GENERICO",
                                                           "FEVAL", "OBSERVACIONES", "REQUERIMIENTO"});
    CHECK(screen.find(Role::cell, "No se documentó la falla a imatinib"));
    CHECK(screen.find(Role::cell, "X"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The note of changes leads to the Módulo [A14.7]", "[A14.7]") {
    Sent at;
    at.program.sign_in();
    auto& screen = at.screen;
    CHECK(screen.shows("Los siguientes cambios se deberán de solicitar mediante el Módulo SAnECE:"));
    for (const auto* line : {"Cambio de unidad médica", "Ampliación de fecha de vencimiento", "Baja de folio",
                             "Corrección de requerimiento: dosis y/o clave"}) {
        CHECK(screen.shows(line));
    }
    at.program.click("Da clic aquí para ingresar al Módulo SANECE");
    CHECK(at.program.address() == "sanece/modulo");
    CHECK(screen.shows("Se deberá solicitar por el Módulo SAnECE:"));
}

TEST_CASE("What the filter shows goes to Excel, and of nothing there is no workbook [A14.6]", "[A14.6]") {
    Sent at;
    at.program.sign_in();
    auto& screen = at.screen;
    const auto whole = href_of(at.program, "Exportar datos a excel");
    CHECK_FALSE(whole.empty());
    const auto link = *screen.find(Role::link, "Exportar datos a excel");  // at the top right of the table
    const auto table = *screen.find(Role::table, "SEGUIMIENTO DE SOLICITUDES");
    CHECK(link.top < table.top);
    CHECK(link.left > table.left + table.width / 2);
    screen.type("Buscar", "no hay nadie así");
    at.program.pass(600);
    CHECK(screen.shows("0 Solicitudes encontradas"));
    CHECK(screen.shows("Ninguna solicitud de esta vista cumple los filtros"));
    CHECK_FALSE(screen.find(Role::link, "Exportar datos a excel"));
    CHECK_FALSE(screen.enabled("Exportar datos a excel"));
}

TEST_CASE("A folio is found by its number, the patient's NSS or name, the drug and the days it was sent on") {
    Sent at;
    at.program.sign_in();
    auto& screen = at.screen;
    const auto searched = [&](const std::string& words) {
        screen.type("Buscar", words);
        at.program.pass(600);
        return screen.find(Role::link, at.waiting).has_value();
    };
    CHECK(searched(at.waiting));
    CHECK(searched("3333333333"));
    CHECK(searched("sanece pac"));
    CHECK_FALSE(searched("4444444444"));
    CHECK(searched(""));
    screen.choose("Genérico", "PONATINIB");
    CHECK(screen.find(Role::link, at.waiting));
    screen.type("Enviadas desde", "2025-07-24");
    CHECK_FALSE(screen.find(Role::link, at.waiting));
    screen.type("Enviadas desde", "2025-07-23");
    CHECK(screen.find(Role::link, at.waiting));
    screen.type("Enviadas hasta", "2025-07-22");
    CHECK(screen.error_of("Enviadas hasta") == "Es anterior a \"Enviadas desde\". Elija ese día o uno posterior");
    CHECK_FALSE(screen.find(Role::link, at.waiting));
}

TEST_CASE("A search is asked when typing pauses, not for each letter") {
    Sent at;
    at.program.sign_in();
    const auto before = at.program.network.asked(api::cases::ListSent::path);
    for (const auto* typed : {"s", "sa", "san"}) at.screen.type("Buscar", typed);
    CHECK(at.program.network.asked(api::cases::ListSent::path) == before);
    at.program.pass(600);
    CHECK(at.program.network.asked(api::cases::ListSent::path) == before + 1);
}

TEST_CASE("Back from a folio leads to the view, the filter and the order that one left") {
    Sent at;
    at.program.sign_in();
    auto& screen = at.screen;
    screen.click("SOLICITUDES NO AUTORIZADAS", Role::tab);
    screen.type("Buscar", "2222222222");
    at.program.pass(600);
    screen.click("PACIENTE", Role::col_header);
    at.program.click(at.denied, Role::link);
    CHECK(at.program.address() == "sanece/solicitud?folio=" + at.denied);
    CHECK(screen.all(Role::heading).front().name == "¿Dónde va mi solicitud?");
    at.program.back();
    CHECK(screen.find(Role::tab, "SOLICITUDES NO AUTORIZADAS")->has(semantics::selected));
    CHECK(screen.value("Buscar") == "2222222222");
    CHECK(screen.find(Role::col_header, "PACIENTE")->has(semantics::sort_ascending));
    CHECK(screen.find(Role::link, at.denied));
}

TEST_CASE("What was returned says until when it is to be completed") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    CentralArea(world).give_back(folio, {{"weight_kg", ""}});
    Program program(world, "sanece/seguimiento");
    program.sign_in();
    CHECK(program.screen.find(Role::cell, "Requiere información, hasta el 30/07/2025"));
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Búsqueda de evaluaciones names the Módulo and leads to one's own folios [A15.1]", "[A15.1]") {
    Sent at;
    at.program.sign_in();
    at.program.go("sanece/evaluaciones");
    auto& screen = at.screen;
    CHECK(screen.shows("Nota: Para realizar una mejor búsqueda se recomienda usar el Módulo del SAnECE"));
    screen.click("Enviar");
    CHECK_FALSE(screen.error_of("Folio").empty());
    screen.type("Folio", at.denied);
    screen.click("Enviar");
    CHECK(screen.shows("La evaluación se envió a director@imss.gob.mx"));
    screen.type("Folio", at.waiting);
    screen.click("Enviar");
    CHECK(screen.shows("No hay una evaluación disponible para ese folio con su usuario"));
    CHECK_FALSE(screen.shows("La evaluación se envió a"));
    at.program.click("Buscar entre mis folios");
    CHECK(at.program.address() == "sanece/seguimiento");
}
