// Bulk on the screen: the template goes down, comes back filled, is looked at, and is taken whole or not at all.

#include <catch2/catch.hpp>

#include "shared/api/surplus/sheets.hpp"
#include "shared/documents/surplus/sheets.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/shared.hpp"
#include "tests/screens/surplus/steps.hpp"
#include "tests/support/folder.hpp"

using documents::surplus::TemplateFacts;
using domain::surplus::Cell;
using semantics::Role;
using surplus_tests::AtTable;
using surplus_tests::links_named;
using surplus_tests::rows_of;
using surplus_tests::some_shortage;
using surplus_tests::some_surplus;
using Row = std::vector<std::string>;

namespace {

constexpr const char* field = "Subir plantilla";

/// At the page of the unit's template.
struct AtBulk : AtTable {
    AtBulk() {
        facts.origin = {nation.period, entity, catalog_version()};
        go("plantilla", "&unidad=" + unit_id);
    }
    std::int64_t catalog_version() {
        return nation.world
            .read([&](storage::Connection& db) -> base::Result<std::int64_t> {
                return storage::surplus::period_by_id(db, nation.period)->catalog_version;
            })
            .value();
    }
    void fill(const std::string& product, const Cell& cell) {
        facts.units.push_back({unit_id,
                               "Hoja " + std::to_string(facts.units.size() + 1),
                               {{"g", "e", product_id(product), product, "u", cell, {}}}});
    }
    base::ChosenFile filled(const std::string& name = "plantilla.xlsx") {
        const test::TemporaryFolder folder;
        const auto path = folder.path() + "/a.xlsx";
        REQUIRE(documents::surplus::capture_template(facts, path, 0));
        return program.platform.file(name, test::content_of(path));
    }
    void review(base::ChosenFile file) {
        screen.attach(field, std::move(file));
        program.click("Revisar plantilla");
    }

    TemplateFacts facts{};
};

}  // namespace

TEST_CASE("The template goes down for the unit and for the whole OOAD [beyond 9]", "[surplus]") {
    AtBulk at;
    for (const auto* link : {"Descargar plantilla de la unidad", "Descargar plantilla de toda la OOAD/UMAE"}) {
        const auto found = links_named(at.screen, link);
        REQUIRE(found.size() == 1);
        CHECK(found.at(0).href.starts_with("memory:"));
        CHECK(found.at(0).href.ends_with(".xlsx"));
    }
    CHECK(at.sound());
    at.go("paso3");
    at.program.click("Capturar con plantilla de Excel", Role::link);
    CHECK(at.program.address() == at.address("plantilla"));
    CHECK(links_named(at.screen, "Descargar plantilla").size() == 1);
    CHECK(links_named(at.screen, "Descargar plantilla de la unidad").empty());
}

TEST_CASE("A filled template is looked at before anything is kept, then kept whole [beyond 9]", "[surplus]") {
    AtBulk at;
    at.nation.save(at.actor, at.unit_id, at.product_id("Orquidopexia"), some_surplus);
    at.fill("Circuncisión", some_shortage);
    at.fill("Orquidopexia", {});
    CHECK(at.screen.shows("Ninguno archivo selec."));
    at.screen.attach(field, at.filled());
    CHECK(at.screen.shows("plantilla.xlsx"));
    at.program.click("Revisar plantilla");
    CHECK(at.screen.find(Role::heading, "Resultado de la revisión"));
    CHECK(at.screen.shows("2 renglones leídos: 1 nuevo, 0 con cambios, 1 que se vacía"));
    const auto rows = rows_of(at.screen, "Lo que cambiaría");
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0) == Row{at.unit_name, "Circuncisión", "vacío",
                            "Faltante Ambulatoria 5,000 · Faltante Hospitalaria 1,000 · Causa Falta de Personal · Faltante "
                            "Pacientes Mensuales 6,000"});
    CHECK(rows.at(1).at(3) == "vacío");
    CHECK(at.stored("Circuncisión") == Cell{});
    CHECK(at.program.platform.unsaved);
    CHECK(at.sound());
    SECTION("with a yes") {
        at.program.network.lost_reply = api::surplus::ApplyTemplate::path;
        at.program.click("Guardar los cambios");
        CHECK(at.screen.shows(text::shared::server_unreachable.view()));
        at.program.click("Guardar los cambios");
        CHECK(at.screen.shows("Se guardaron 2 renglones de la plantilla"));
        CHECK(at.stored("Circuncisión") == some_shortage);
        CHECK(at.stored("Orquidopexia") == Cell{});
        CHECK_FALSE(at.program.platform.unsaved);
        CHECK(at.sound());
    }
    SECTION("or another one is chosen, and nothing is kept") {
        at.program.click("Elegir otra plantilla");
        CHECK(at.stored("Circuncisión") == Cell{});
        CHECK(at.screen.shows("Ninguno archivo selec."));
        CHECK_FALSE(at.program.platform.unsaved);
        at.facts.units.clear();
        at.review(at.filled("otra.xlsx"));
        CHECK(at.screen.shows("La plantilla no cambia nada de lo capturado"));
        CHECK_FALSE(at.screen.find(Role::button, "Guardar los cambios"));
    }
    SECTION("and a row that changed meanwhile asks for another look") {
        at.nation.save(at.actor, at.unit_id, at.product_id("Circuncisión"), some_surplus);
        at.program.click("Guardar los cambios");
        CHECK(at.stored("Circuncisión") == some_surplus);
        CHECK_FALSE(at.screen.shows("Se guardaron"));
        CHECK(at.sound());
    }
}

TEST_CASE("Each bad cell of a template is named, and with one of them nothing can be kept [beyond 9] [B5.6]", "[B5.6]") {
    AtBulk at;
    at.fill("Circuncisión", some_shortage);
    at.fill("Orquidopexia", {5, 0, domain::surplus::Cause::none, 0, 0, 0, 0});
    at.review(at.filled());
    CHECK(
        at.screen.shows("La plantilla tiene 2 celdas con error. Corríjalas en su archivo y súbalo de nuevo; no se guardó nada"));
    const auto rows = rows_of(at.screen, "Celdas por corregir");
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).at(0) == "Hoja 2");
    CHECK(rows.at(0).at(2) == "Causa");
    CHECK(rows.at(0).at(3) == "Elija la causa principal del faltante");
    CHECK_FALSE(at.screen.find(Role::button, "Guardar los cambios"));
    CHECK(at.stored("Circuncisión") == Cell{});
    CHECK(at.sound());
}

TEST_CASE("A file that is no template says so at its field, and another is chosen [beyond 9]", "[surplus]") {
    AtBulk at;
    at.program.click("Revisar plantilla");
    CHECK(at.screen.error_of(field) == "Elija primero la plantilla llena");
    CHECK(at.sound());
    at.screen.attach(field, at.program.pdf("reporte.pdf"));
    CHECK(at.screen.error_of(field).starts_with("reporte.pdf: "));
    CHECK(at.sound());
    at.facts.origin.entity_id = surplus_tests::campeche;
    at.fill("Circuncisión", some_shortage);
    at.review(at.filled());
    CHECK_FALSE(at.screen.error_of(field).empty());
    CHECK_FALSE(at.screen.find(Role::heading, "Resultado de la revisión"));
    CHECK(at.sound());
    at.facts.origin.entity_id = at.entity;
    at.review(at.filled());
    CHECK(at.screen.shows("1 renglón leído: 1 nuevo"));
}

TEST_CASE("Once the report is finalized a template says why it is not taken, and the file stays chosen [B6.4]", "[B6.4]") {
    AtBulk at;
    at.fill("Circuncisión", some_shortage);
    at.finalize();
    at.review(at.filled());
    CHECK(at.screen.error_of(field).starts_with("Persona De Prueba finalizó el registro"));
    CHECK(at.stored("Circuncisión") == Cell{});
    CHECK(at.sound());
}

TEST_CASE("Bytes that did not arrive leave the template chosen, and it is sent again [beyond 9]", "[surplus]") {
    AtBulk at;
    at.fill("Circuncisión", some_shortage);
    at.screen.attach(field, at.filled());
    at.program.network.lost_upload_reply = true;
    at.program.click("Revisar plantilla");
    CHECK_FALSE(at.screen.error_of(field).empty());
    CHECK(at.screen.shows("plantilla.xlsx"));
    at.program.click("Revisar plantilla");
    CHECK(at.screen.find(Role::heading, "Resultado de la revisión"));
    at.program.click("Elegir otra plantilla");
    at.program.network.uploads_halt = true;
    at.review(at.filled());
    CHECK(at.sound());
    at.program.click("Cancelar envío");
    CHECK(at.screen.enabled("Revisar plantilla"));
    at.program.network.uploads_halt = false;
    at.program.click("Revisar plantilla");
    CHECK(at.screen.find(Role::heading, "Resultado de la revisión"));
}
