// The dashboard as the central area reads it: figures that are bars, filters in the address, the way to the worklist, the workbook.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/domain/cases/evaluation.hpp"
#include "tests/screens/cases/central_area.hpp"
#include "tests/support/program.hpp"

using domain::cases::Decision;
using semantics::Role;
using test::CentralArea;
using test::Program;
using test::World;

namespace {

/// One authorized, one denied, two that wait, all of today, 23/07/2025.
struct AtOverview {
    explicit AtOverview(std::string_view user = "evaluar") : program(world, "sanece/tablero") {
        CentralArea area(world);
        area.decide(world.sent(director, "1111111111"), Decision::autorizada);
        area.decide(world.sent(director, "2222222222"), Decision::no_autorizada, "No se documentó la falla a imatinib");
        world.sent(director, "3333333333");
        world.sent(director, "4444444444");
        program.sign_in(user);
        program.go("sanece/tablero");
    }
    std::string href_of(std::string_view name) {
        const auto link = screen.find(Role::link, name);
        if (!link) return {};
        for (const auto& node : screen.context().nodes()) {
            if (node.id == link->id) return screen.context().extra_of(node, semantics::Key::href);
        }
        return {};
    }

    World world{};
    test::Actor director = world.director();
    Program program;
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("The dashboard says in figures what its bars show") {
    AtOverview at;
    auto& screen = at.screen;
    CHECK(screen.find(Role::heading, "Tablero"));
    CHECK(screen.shows("Solicitudes que entraron de 08/2024 a 07/2025, como están hoy"));
    for (const auto* each :
         {"Pendientes por antigüedad", "Dictámenes por sentido", "Por mes en que entraron", "Por genérico", "Por OOAD / UMAE"}) {
        CAPTURE(each);
        CHECK(screen.find(Role::table, each));
    }
    CHECK(screen.find(Role::cell, "De 0 a 5 días"));
    CHECK(screen.find(Role::cell, "2 (100 %)"));
    CHECK(screen.find(Role::cell, "Autorizadas con cambios"));
    CHECK(screen.find(Role::cell, "07/2025"));
    CHECK(screen.find(Role::cell, "PONATINIB"));
    CHECK(screen.find(Role::cell, "Aguascalientes"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("What the dashboard counts is narrowed, and the filter is in the address") {
    AtOverview at;
    auto& screen = at.screen;
    screen.choose("Genérico", "PONATINIB");
    screen.choose("OOAD / UMAE", "Aguascalientes");
    CHECK(at.program.address().find("medicamento=") != std::string::npos);
    CHECK(at.program.address().find("entidad=ooad-01") != std::string::npos);
    CHECK(screen.find(Role::cell, "07/2025"));
    screen.choose("Desde el mes", "06/2025");
    screen.choose("Hasta el mes", "05/2025");
    CHECK(screen.error_of("Hasta el mes") == "El último mes no es anterior al primero");
    screen.choose("Hasta el mes", "06/2025");
    CHECK(screen.shows("Ninguna solicitud entró en esos meses"));
    CHECK_FALSE(screen.enabled("Exportar tablero a excel"));
    screen.click("Quitar filtros");
    CHECK(screen.find(Role::cell, "07/2025"));
    CHECK(at.program.address() == "sanece/tablero");
}

TEST_CASE("From a line of the dashboard one comes to the cases it counts, and its tables go to Excel") {
    AtOverview at;
    CHECK_FALSE(at.href_of("Exportar tablero a excel").empty());
    CHECK(at.href_of("Resueltas de PONATINIB").find("#/sanece/bandeja?parte=resueltas&medicamento=") == 0);
    at.program.click("Sin asignar de Aguascalientes", Role::link);
    CHECK(at.program.address() == "sanece/bandeja?parte=sin_asignar&entidad=ooad-01");
    CHECK(at.screen.shows("2 Solicitudes encontradas"));
}

TEST_CASE("The jefatura sees the figures and no way to cases that are none of its business") {
    AtOverview at("jefatura");
    CHECK(at.screen.find(Role::cell, "PONATINIB"));
    CHECK_FALSE(at.screen.find(Role::link, "Ver sin asignar"));
    CHECK_FALSE(at.screen.find(Role::link, "Sin asignar de PONATINIB"));
}
