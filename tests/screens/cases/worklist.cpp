// The worklist as those of the central area meet it: its parts, filters, what is late, taking.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/worklist.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/program.hpp"

using domain::cases::State;
using semantics::Role;
using test::Program;
using test::World;

namespace {

constexpr const char* table = "Bandeja de evaluación";

/// An evaluator before two requests that nobody has.
struct AtWorklist {
    AtWorklist() : program(world) {
        world.evaluator();
        program.sign_in("evaluar");
    }
    World world{};
    test::Actor director = world.director();
    const std::string first = world.sent(director), second = world.sent(director, "2222222222");
    Program program;
    test::Screen& screen = program.screen;

    std::size_t rows() const {
        const auto found = screen.find(Role::table, table);
        return found ? static_cast<std::size_t>(found->a) - 1 : 0;
    }
    void at(const std::string& part) { screen.click(part, Role::tab); }
};

}  // namespace

TEST_CASE("An evaluator begins at the worklist: his own, nobody's, the team's and the answered ones, counted") {
    AtWorklist at;
    auto& screen = at.screen;
    CHECK(at.program.address() == "sanece/bandeja");
    CHECK(screen.find(Role::heading, "Bandeja de evaluación"));
    for (const auto* part : {"Mías (0)", "Sin asignar (2)", "Del equipo (0)", "Resueltas"}) CHECK(screen.find(Role::tab, part));
    CHECK(screen.shows("No tiene solicitudes en sus manos. Tome una de la parte \"Sin asignar\""));
    at.at("Sin asignar (2)");
    CHECK(at.program.address() == "sanece/bandeja?parte=sin_asignar");
    CHECK(at.rows() == 2);
    CHECK(screen.shows("2 Solicitudes encontradas"));
    for (const auto* head : {"FOLIO", "PACIENTE", "NSS", "OOAD/UMAE", "GENERICO", "TIPO", "DÍAS", "ACCIÓN"})
        CHECK(screen.find(Role::col_header, head));
    CHECK(screen.find(Role::link, at.first));
    CHECK(screen.find(Role::button, "Tomar " + at.first));
    CHECK(screen.shows("Primera vez"));
    CHECK(screen.shows("0 días"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE(
    "The worklist is found by folio, NSS, patient, drug and kind; the filter lives in the address, and Back returns to it") {
    AtWorklist at;
    auto& screen = at.screen;
    at.at("Sin asignar (2)");
    const auto asked = [&] { return at.program.network.asked(api::cases::ListWorklist::path); };
    const int before = asked();
    screen.type("Buscar", at.second.substr(0, 4));
    screen.type("Buscar", at.second.substr(0, 8));
    screen.type("Buscar", at.second);
    CHECK(asked() == before);  // not by the letter
    at.program.pass(600);
    CHECK(asked() == before + 1);
    CHECK(at.rows() == 1);
    CHECK(screen.find(Role::link, at.second));
    const auto address = at.program.address();
    CHECK(address == "sanece/bandeja?parte=sin_asignar&buscar=" + at.second);

    at.program.click(at.second, Role::link);
    CHECK(at.program.address() == "sanece/caso?folio=" + at.second);
    at.program.back();
    CHECK(at.program.address() == address);
    CHECK(screen.value("Buscar") == at.second);
    CHECK(at.rows() == 1);

    screen.type("Buscar", "2222222222");
    at.program.pass(600);
    CHECK(at.rows() == 1);
    screen.click("Quitar filtros");
    CHECK(at.rows() == 2);
    screen.choose("Tipo de solicitud", "Subsecuente");
    CHECK(at.rows() == 0);
    CHECK(screen.shows("Ninguna solicitud de esta parte cumple los filtros"));
    screen.choose("Tipo de solicitud", "Primera vez");
    CHECK(at.rows() == 2);
    screen.choose("Medicamento", "PONATINIB");
    CHECK(at.rows() == 2);
    screen.choose("Medicamento", "ABATACEPT");
    CHECK(at.rows() == 0);
    screen.click("Quitar filtros");
    screen.check("Solo atrasadas");
    CHECK(at.rows() == 0);
    CHECK(at.program.address() == "sanece/bandeja?parte=sin_asignar&atrasadas=si");
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("What is in its state for too long is marked, first in the list, and can be had alone") {
    AtWorklist at;
    at.world.clock.pass(16 * base::day_ms);
    auto director = at.world.director();
    const auto third = at.world.sent(director, "3333333333");
    at.world.evaluator();
    Program program(at.world, "sanece/bandeja?parte=sin_asignar");
    program.sign_in("evaluar");
    auto& screen = program.screen;
    CHECK(screen.shows("16 días, atrasada"));
    CHECK(screen.find(Role::cell, "0 días"));
    const auto late = screen.find(Role::link, at.first), fresh = screen.find(Role::link, third);
    REQUIRE((late && fresh));
    CHECK(late->top < fresh->top);
    screen.click("DÍAS", Role::col_header);
    CHECK(screen.find(Role::link, at.first)->top > screen.find(Role::link, third)->top);
    screen.check("Solo atrasadas");
    CHECK_FALSE(screen.find(Role::link, third));
    CHECK(screen.shows("2 Solicitudes encontradas"));
}

TEST_CASE("Taking from the worklist leads to the case; who comes second is told by whom and since when") {
    AtWorklist at;
    auto& screen = at.screen;
    at.at("Sin asignar (2)");
    SECTION("the first one") {
        at.program.click("Tomar " + at.first);
        CHECK(at.program.address() == "sanece/caso?folio=" + at.first);
        CHECK(screen.shows("En evaluación"));
        at.program.go("sanece/bandeja");
        CHECK(screen.find(Role::tab, "Mías (1)"));
        CHECK(screen.find(Role::link, "Abrir " + at.first));
    }
    SECTION("the second one") {
        auto other = at.world.of_role(domain::identity::Role::evaluador);
        const auto version = other.must<api::cases::OpenCase>({at.first}).now.version;
        other.must<api::cases::TakeCase>({at.first, version});
        at.program.click("Tomar " + at.first);
        CHECK(at.program.address() == "sanece/bandeja?parte=sin_asignar");
        CHECK(screen.shows("No se tomó la solicitud " + at.first + ". La tiene Persona De Prueba desde el 23/07/2025"));
        CHECK_FALSE(screen.find(Role::button, "Tomar " + at.first));
        at.at("Del equipo (1)");
        for (const auto* head : {"ESTADO", "EVALUADOR"}) CHECK(screen.find(Role::col_header, head));
        CHECK(screen.find(Role::cell, "En evaluación"));
        CHECK(screen.find(Role::cell, "Persona De Prueba"));
    }
    SECTION("without an answer it is taken once") {
        at.program.network.lost_reply = std::string(api::cases::TakeCase::path);
        at.program.click("Tomar " + at.first);
        CHECK(screen.shows("No se tomó la solicitud " + at.first));
        at.at("Mías (1)");
        CHECK(screen.find(Role::link, "Abrir " + at.first));
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Who evaluates nothing himself sees what is unassigned, the team's and the answered, and takes nothing") {
    AtWorklist at;
    at.world.administrator();
    Program program(at.world);
    program.sign_in("admin01");
    program.go("sanece/bandeja");
    auto& screen = program.screen;
    CHECK(screen.all(Role::tab).size() == 3);
    CHECK(screen.find(Role::link, "Abrir " + at.first));
    CHECK_FALSE(screen.find(Role::button, "Tomar " + at.first));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The worklist turns its pages, and says when it could not be had") {
    AtWorklist at;
    test::add_cases(at.world, 60, State::enviada, 1'700'000'000'000);
    auto& screen = at.screen;
    at.at("Sin asignar (2)");
    CHECK(screen.shows("62 Solicitudes encontradas"));
    CHECK(at.rows() == 50);
    at.program.network.refuse(api::cases::ListWorklist::path,
                              {base::ErrorKind::unavailable, "El sistema no pudo guardar en este momento", {}, {}});
    screen.click("Actualizar lista");
    CHECK(screen.find(Role::alert, "El sistema no pudo guardar en este momento"));
    CHECK(at.rows() == 50);  // what was there stays
    at.program.network.let_through(api::cases::ListWorklist::path);
    screen.click("Intentar de nuevo");
    CHECK_FALSE(screen.find(Role::alert, "El sistema no pudo guardar en este momento"));
}
