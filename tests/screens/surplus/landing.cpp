// The landing page of the collection: its plates, a block for each period, its credits (B1.1 to B1.3).

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/surplus/periods.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/landing.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using surplus_tests::Nation;
using test::Program;

namespace {

/// Another year beside that of the nation.
void add_year(Nation& nation, int year, const std::string& first, const std::string& last) {
    auto facts = surplus_tests::facts_of_2025();
    facts.year = year;
    facts.title = "Recolección " + std::to_string(year);
    facts.opens_on = first;
    facts.closes_on = last;
    nation.world.administrator().must<api::surplus::SavePeriod>({{}, 0, facts});
}

std::vector<std::string> links_of(Program& program, const std::string& beginning) {
    std::vector<std::string> names;
    for (const auto& each : program.screen.all(Role::link)) {
        if (each.name.starts_with(beginning)) names.push_back(each.name);
    }
    return names;
}

}  // namespace

TEST_CASE("The landing page has its banner, the four names and the credits of the guide [B1.1] [B1.3]", "[B1.1][B1.3]") {
    Nation nation;
    Program program(nation.world, "excedentes");
    auto& screen = program.screen;
    CHECK(screen.find(Role::heading, "Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales"));
    for (const auto* plate : {"SALUD", "IMSS", "ISSSTE", "PEMEX"}) CHECK(screen.find(Role::text, plate));
    for (const auto* line :
         {"Sistema Desarrollado por el Instituto Mexicano del Seguro Social", "División de Integración Estratégica Sectorial.",
          "Dra. Rosio Ofelia Uc Coyoc.", "Mtra. Ana Gabriela Perez Reynaud.", "Ing. Marco Fernando Andrade Cedillo.",
          "Ing. Acrover Calderon Pedraza."}) {
        CHECK(screen.find(Role::text, line));
    }
    CHECK(screen.find(Role::link, "Guía de Ayuda"));
    CHECK(screen.find(Role::link, "Ingresar"));
    CHECK(screen.audit() == std::vector<std::string>{});
    CHECK(screen.context().primaries().size() <= 1);
}

TEST_CASE("Each year has its block, the newest first, and its plate of the IMSS leads to its dashboard [B1.2]", "[B1.2]") {
    Nation nation;
    add_year(nation, 2026, "2026-03-02", "2026-03-31");
    Program program(nation.world, "excedentes");
    CHECK(links_of(program, "IMSS, ") == std::vector<std::string>{"IMSS, Recolección 2026", "IMSS, Recolección 2025"});
    CHECK(program.screen.find(Role::heading, "Recolección 2026"));
    CHECK(program.screen.shows("Del 2 al 31 de marzo de 2026"));
    CHECK(program.screen.shows("Programado"));
    CHECK(program.screen.shows("Del 1 al 31 de julio de 2025"));
    CHECK(program.screen.shows("Abierto"));
    program.click("IMSS, Recolección 2025", Role::link);
    CHECK(program.address() == "excedentes/ingreso");
    program.sign_in("director");  // everyone signed in sees the dashboard
    CHECK(program.address() == "excedentes/periodo?periodo=" + nation.period);
}

TEST_CASE("The days of a period are said in words") {
    using text::surplus::days_in_words;
    CHECK(days_in_words({2026, 3, 2}, {2026, 3, 31}) == "Del 2 al 31 de marzo de 2026");
    CHECK(days_in_words({2026, 2, 16}, {2026, 3, 13}) == "Del 16 de febrero al 13 de marzo de 2026");
    CHECK(days_in_words({2025, 12, 15}, {2026, 1, 31}) == "Del 15 de diciembre de 2025 al 31 de enero de 2026");
    CHECK(days_in_words({2026, 3, 2}, {2026, 3, 2}) == "El 2 de marzo de 2026");
}

TEST_CASE("Without a period the page says so, and only the division is led to make one") {
    test::World world;
    Program program(world, "excedentes");
    CHECK(program.screen.shows("Aún no hay periodos de recolección"));
    CHECK_FALSE(program.screen.find(Role::link, "Agregar un periodo"));
    program.click("Ingresar", Role::link);
    program.sign_in("admin01");
    CHECK(program.screen.find(Role::link, "Agregar un periodo"));
    CHECK_FALSE(program.screen.find(Role::link, "Ingresar"));
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Periods that could not be had are asked for again") {
    Nation nation;
    Program program(nation.world, "excedentes/verificar");
    program.network.cut_path = api::surplus::ListPeriods::path;
    program.go("excedentes");
    CHECK(program.screen.shows(text::shared::server_unreachable.view()));
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.network.cut_path.clear();
    program.click("Intentar de nuevo");
    CHECK(program.screen.find(Role::link, "IMSS, Recolección 2025"));
}
