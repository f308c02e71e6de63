// Step 1: every OOAD and UMAE, how far each one is, and the ways on (B2).

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/surplus/signed_papers.hpp"
#include "shared/text/shared.hpp"
#include "tests/screens/surplus/steps.hpp"

using domain::identity::Role;
using domain::surplus::Answer;
using surplus_tests::AtSteps;
using surplus_tests::links_named;
using surplus_tests::row_with;
using surplus_tests::rows_of;
using NodeRole = semantics::Role;
using Row = std::vector<std::string>;

namespace {

constexpr const char* table = "OOAD/UMAE";

/// Four OOAD in the four states of the guide, and one whose answer was NO; Aguascalientes captures.
struct FourStates : AtSteps {
    explicit FourStates(Role role = Role::responsable, std::string of = surplus_tests::aguascalientes)
        : AtSteps(role, std::move(of)) {
        auto captures = nation.responsable(surplus_tests::aguascalientes);
        nation.answer(captures, Answer::si);
        nation.save(captures, nation.unit(captures, 0), "CIR-001", surplus_tests::some_surplus);
        auto finished = nation.responsable(surplus_tests::baja_california);
        finish(finished, surplus_tests::baja_california);
        auto with_signed = nation.responsable(surplus_tests::baja_california_sur);
        finish(with_signed, surplus_tests::baja_california_sur);
        send_signed(with_signed, surplus_tests::baja_california_sur);
        auto without = nation.responsable(surplus_tests::coahuila);
        nation.answer(without, Answer::no, surplus_tests::coahuila);
        program.go(dashboard());
    }
    void finish(test::Actor& who, const std::string& whose) {
        nation.answer(who, Answer::si, whose);
        nation.save(who, nation.unit(who, 0, whose), "CIR-001", surplus_tests::some_surplus);
        who.must<api::surplus::FinalizeReport>({nation.period, whose, nation.report(who, whose).version, false});
    }
    void send_signed(test::Actor& who, const std::string& whose) {
        const auto bytes = test::World::pdf();
        const auto announced = who.must<api::surplus::AnnounceSigned>(
            {nation.period, whose, "firmado.pdf", static_cast<std::int64_t>(bytes.size())});
        REQUIRE(who.upload(announced.upload_id, bytes));
    }
    Row row(const std::string& entity_name) { return row_with(rows_of(screen, table), entity_name); }
};

}  // namespace

TEST_CASE("Step 1 has the guide's title, columns, groups and legend [B2.1] [B2.2] [B2.3] [R17]", "[B2.1][B2.2][B2.3][R17]") {
    AtSteps at;
    at.program.go(at.dashboard());
    auto& screen = at.screen;
    CHECK(screen.find(NodeRole::heading, "Captura del periodo 2025"));
    CHECK(screen.shows("Paso1.- Seleccionar el OOAD a la que pertenece, haciendo clic izquierdo sobre el nombre del mismo."));
    CHECK(surplus_tests::heads_of(screen) == Row{"Unidades Médicas@3", "Reporte@6", "No.@1", "OOAD/UMAE@2", "Total@3",
                                                 "Con Excedentes/Faltantes@4", "Sin Excedentes/Faltantes@5", "Preliminar@6",
                                                 "Final (para firmas)@7", "Subir (firmado)@8", "Semáforo@9"});
    CHECK(screen.shows("El OOAD/UMAE ha finalizado el registro de información"));
    CHECK(screen.shows("El OOAD/UMAE aún no finaliza el registro de información"));
    CHECK(screen.shows("Reporte firmado recibido"));
    CHECK(screen.shows("El registro está abierto del 01/07/2025 al 31/07/2025 (tiempo de la Ciudad de México)"));
    CHECK(screen.find(NodeRole::link, "Guía de Ayuda"));
    CHECK(at.sound());
}

TEST_CASE("Step 1 lists every OOAD and UMAE to everyone, and what is with and without makes the total [B2.8] [B2.9]",
          "[B2.8][B2.9]") {
    FourStates at(Role::capturista, surplus_tests::campeche);
    const auto reports = at.actor.must<api::surplus::Dashboard>({at.nation.period}).reports;
    REQUIRE(reports.size() > 50);
    const auto rows = surplus_tests::all_rows_of(at.screen, table);
    CHECK(rows.size() == reports.size());
    int told = 0;
    for (const auto& report : reports) {
        const auto row = row_with(rows, report.entity);
        CAPTURE(report.entity);
        REQUIRE(row.size() == 9);
        CHECK(row.at(2) == std::to_string(report.units));
        if (row.at(3).empty()) continue;
        ++told;
        CHECK(std::stoi(row.at(3)) + std::stoi(row.at(4)) == std::stoi(row.at(2)));
    }
    CHECK(told == 4);
    CHECK(at.sound());
}

TEST_CASE("Step 1 lists every OOAD with Total only until step 2 is answered [B2.4]", "[B2.4]") {
    FourStates at;
    const auto row = at.row("Campeche");
    REQUIRE(row.size() == 9);
    CHECK(row.at(0) == "4");
    CHECK(std::stoi(row.at(2)) > 0);
    for (const std::size_t blank : {3u, 4u, 5u, 6u, 7u}) CHECK(row.at(blank).empty());
    CHECK(row.at(8) == "Sin finalizar");
}

TEST_CASE("A row that captures has its counts, its preliminary and its finalization [B2.5]", "[B2.5]") {
    FourStates at;
    const auto row = at.row("Aguascalientes");
    REQUIRE(row.size() == 9);
    CHECK(row.at(3) == "1");
    CHECK(row.at(5) == "Preliminar");
    CHECK(row.at(6) == "Finalizar Reporte");
    CHECK(row.at(7).empty());
    CHECK(row.at(8) == "Sin finalizar");
    CHECK(at.row("Coahuila").at(3) == "0");
    const auto papers = links_named(at.screen, "Preliminar");
    REQUIRE(papers.size() == 2);
    CHECK(papers.at(0).href == "memory:excedentes-2025-ooad-aguascalientes-preliminar.pdf");
    CHECK(papers.at(0).new_tab);
    at.program.click("Finalizar Reporte", NodeRole::link);
    CHECK(at.program.address() == at.address("paso7"));
}

TEST_CASE("A row that finished has its final version and waits for the signed one [B2.6]", "[B2.6]") {
    FourStates at(Role::responsable, surplus_tests::baja_california);
    CHECK(at.row("Baja California").at(0) == "2 · mi OOAD");
    const auto row = at.row("Baja California");
    CHECK(Row(row.begin() + 5, row.end()) == Row{"—", "Versión Final", "Subir", "Finalizado"});
    const auto papers = links_named(at.screen, "Versión Final");
    REQUIRE(papers.size() == 2);
    CHECK(papers.at(0).href.starts_with("memory:"));
    CHECK(papers.at(0).new_tab);
    at.program.click("Subir", NodeRole::link);
    CHECK(at.program.address() == at.address("paso9"));
}

TEST_CASE("A row whose signed paper came in is consulted or changed [B2.7]", "[B2.7]") {
    FourStates at(Role::responsable, surplus_tests::baja_california_sur);
    const auto row = at.row("Baja California Sur");
    CHECK(Row(row.begin() + 5, row.end()) == Row{"—", "Versión Final", "Consultar/Modificar", "Firmado recibido"});
    at.program.click("Consultar/Modificar", NodeRole::link);
    CHECK(at.program.address() == at.address("paso9"));
}

TEST_CASE("Who is of another OOAD, or of the division, reads the same rows, and has words where others have acts [B2.9]",
          "[B2.9]") {
    const bool of_the_division = GENERATE(false, true);
    CAPTURE(of_the_division);
    FourStates at(of_the_division ? Role::administrador : Role::responsable, surplus_tests::campeche);
    CHECK(at.row("Aguascalientes").at(6) == "Finalizar Reporte");
    CHECK(links_named(at.screen, "Finalizar Reporte").empty());
    CHECK(at.row("Baja California").at(7) == "Subir");
    CHECK(links_named(at.screen, "Subir").empty());
    CHECK(links_named(at.screen, "Preliminar").size() == 2);
    CHECK(links_named(at.screen, "Versión Final").size() == 2);
    CHECK(links_named(at.screen, "Consultar/Modificar").size() == 1);
    CHECK(at.sound());
}

TEST_CASE("One's own OOAD is the first row and marked; the others keep their numbers [B2.1]", "[B2.1]") {
    AtSteps at(Role::capturista, surplus_tests::campeche);
    at.program.go(at.dashboard());
    const auto rows = rows_of(at.screen, table);
    REQUIRE(rows.size() > 4);
    CHECK(rows.at(0).at(0) == "4 · mi OOAD");
    CHECK(rows.at(0).at(1) == "Campeche");
    CHECK(rows.at(1).at(0) == "1");
    CHECK(rows.at(1).at(1) == "Aguascalientes");
    at.program.click("Campeche", NodeRole::link);
    CHECK(at.program.address() == at.address("paso2"));
}

TEST_CASE("Rows are found by their name in any spelling, and the totals are of all of them [B2.9]", "[B2.9]") {
    FourStates at;
    auto& screen = at.screen;
    const auto reports = at.actor.must<api::surplus::Dashboard>({at.nation.period}).reports;
    std::int64_t units = 0;
    for (const auto& each : reports) units += each.units;
    const auto totals = std::to_string(reports.size()) + " OOAD/UMAE con " + std::to_string(units) +
                        " unidades médicas; 3 reportan Excedentes y/o Faltantes · 2 finalizaron el registro · 1 reporte "
                        "firmado recibido";
    CHECK(screen.shows(totals));
    screen.type("Filtrar por nombre", "  MICHOACAN ");
    auto rows = rows_of(screen, table);
    REQUIRE(rows.size() == 1);
    CHECK(rows.at(0).at(1) == "Michoacán");
    CHECK(screen.shows(totals));
    CHECK(at.sound());
    screen.type("Filtrar por nombre", "zzz");
    CHECK(screen.shows("Ninguna OOAD/UMAE corresponde a lo que escribió"));
    CHECK(at.sound());
    screen.type("Filtrar por nombre", "");
    CHECK(rows_of(screen, table).size() > 5);
}

TEST_CASE("A dashboard that could not be had is asked for again, and an address without a period leads to them all [B1.2]",
          "[B1.2]") {
    AtSteps at;
    at.program.network.cut = true;
    at.program.go(at.dashboard());
    CHECK(at.screen.shows(text::shared::server_unreachable.view()));
    CHECK(at.sound());
    at.program.network.cut = false;
    at.program.click("Intentar de nuevo");
    CHECK(at.screen.find(NodeRole::table, table));
    at.program.go("excedentes/periodo");
    CHECK(at.screen.shows("La dirección está incompleta"));
    CHECK(at.sound());
    at.program.click("Ver los periodos de recolección", NodeRole::link);
    CHECK(at.program.address() == "excedentes");
}

TEST_CASE("A paper that could not be had leaves its words in the row [B2.5]", "[B2.5]") {
    FourStates at;
    at.program.network.refuse("/api/surplus/preliminary", {base::ErrorKind::internal, "No se pudo", {}, {}});
    at.program.go("excedentes");
    at.program.go(at.dashboard());
    CHECK(at.row("Aguascalientes").at(5) == "Preliminar");
    CHECK(links_named(at.screen, "Preliminar").empty());
    CHECK(at.sound());
}

TEST_CASE("The dashboard says since and until when one registers [B9.2]", "[B9.2]") {
    AtSteps at;
    SECTION("of a period that was closed") {
        at.close_period();
        at.program.go(at.dashboard());
        CHECK(at.screen.shows("El periodo de registro terminó el 31/07/2025. Solo se puede consultar el reporte generado"));
    }
    SECTION("of one that begins later") {
        auto facts = surplus_tests::facts_of_2025();
        facts.year = 2026;
        facts.opens_on = "2026-03-02";
        facts.closes_on = "2026-03-31";
        const auto later = at.nation.open_period(facts);
        at.program.go("excedentes/periodo?periodo=" + later);
        CHECK(at.screen.shows("El periodo de registro inicia el 02/03/2026"));
    }
    CHECK(at.sound());
}
