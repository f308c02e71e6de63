// Bulk: the template goes out with what is there, comes back filled, and is taken whole or not at all.

#include <catch2/catch.hpp>

#include "shared/api/surplus/sheets.hpp"
#include "shared/documents/sheet/table.hpp"
#include "shared/documents/sheet/writer.hpp"
#include "shared/documents/surplus/sheets.hpp"
#include "shared/services/surplus/import.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/surplus/capture.hpp"
#include "shared/text/surplus/sheets.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/folder.hpp"

using documents::surplus::TemplateFacts;
using domain::surplus::Answer;
using domain::surplus::Cause;
using domain::surplus::Cell;
using surplus_tests::aguascalientes;
using surplus_tests::baja_california;
using surplus_tests::Nation;
using surplus_tests::some_shortage;
using surplus_tests::some_surplus;
namespace words = text::surplus;

namespace {

std::string produced(const std::function<base::Result<void>(const std::string&)>& produce) {
    const test::TemporaryFolder folder;
    const auto path = folder.path() + "/a.xlsx";
    REQUIRE(produce(path));
    return test::content_of(path);
}

struct Bulk : Nation {
    Bulk() : actor(responsable()) {
        answer(actor, Answer::si);
        unit_id = unit(actor, 0);
        facts.origin = {period, aguascalientes, catalog_version()};
    }
    std::int64_t catalog_version() {
        return world
            .read([&](storage::Connection& db) -> base::Result<std::int64_t> {
                return storage::surplus::period_by_id(db, period)->catalog_version;
            })
            .value();
    }
    void fill(const std::string& unit, const std::string& product, const Cell& cell) {
        facts.units.push_back({unit, "Unidad " + std::to_string(facts.units.size()), {{"g", "e", product, "p", "u", cell, {}}}});
    }
    std::string filled() const {
        return produced([&](const std::string& path) { return documents::surplus::capture_template(facts, path, 0); });
    }
    base::Result<api::surplus::TemplateReview> send(const std::string& bytes) {
        const auto announced = actor.must<api::surplus::AnnounceTemplate>(
            {period, aguascalientes, "plantilla.xlsx", static_cast<std::int64_t>(bytes.size())});
        return api::decode<api::surplus::TemplateReview>(TRY(actor.upload(announced.upload_id, bytes)));
    }
    Cell stored(const std::string& product) {
        for (const auto& group : {"cirugia", "laboratorio-de-analisis-clinicos"}) {
            const std::string specialty = group == std::string("cirugia") ? "cirugia.anestesiologia" : "";
            for (const auto& each : actor.must<api::surplus::OpenCapture>({period, unit_id, group, specialty}).cells) {
                if (each.product_id == product) return each.cell;
            }
        }
        return {};
    }

    test::Actor actor;
    std::string unit_id{};
    TemplateFacts facts{};
};

}  // namespace

TEST_CASE("The template of a unit has its products, measures and figures, and says what it was made of", "[surplus]") {
    Bulk bulk;
    bulk.save(bulk.actor, bulk.unit_id, "LAB-001", some_shortage);
    const auto document =
        bulk.actor.document(api::surplus::CaptureTemplate::path,
                            api::encode(api::surplus::CaptureTemplate::Request{bulk.period, aguascalientes, bulk.unit_id}));
    REQUIRE(document);
    auto read = documents::surplus::read_template(produced(document.value().produce));
    REQUIRE(read);
    CHECK(read.value().origin == bulk.facts.origin);
    CHECK(read.value().bad.empty());
    CHECK(read.value().rows.size() > 380);
    std::size_t with_figures = 0;
    for (const auto& row : read.value().rows) {
        CHECK(row.unit_id == bulk.unit_id);
        if (is_empty(row.cell)) continue;
        ++with_figures;
        CHECK(row.product_id == "LAB-001");
        CHECK(row.cell == some_shortage);
    }
    CHECK(with_figures == 1);
    auto stranger = bulk.responsable(baja_california);
    CHECK(stranger
              .document(api::surplus::CaptureTemplate::path,
                        api::encode(api::surplus::CaptureTemplate::Request{bulk.period, aguascalientes, {}}))
              .error()
              .kind == base::ErrorKind::not_allowed);
}

TEST_CASE("A filled template is looked at without being kept, then kept whole", "[surplus]") {
    Bulk bulk;
    bulk.save(bulk.actor, bulk.unit_id, "LAB-002", some_surplus);
    bulk.save(bulk.actor, bulk.unit_id, "LAB-003", some_surplus);
    bulk.fill(bulk.unit_id, "LAB-001", some_shortage);
    bulk.fill(bulk.unit_id, "LAB-002", {});
    bulk.fill(bulk.unit_id, "LAB-003", some_shortage);
    bulk.fill(bulk.unit_id, "LAB-004", {});
    const auto review = bulk.send(bulk.filled());
    REQUIRE(review);
    CHECK(review.value().problem_count == 0);
    CHECK(review.value().rows == 4);
    CHECK(review.value().added == 1);
    CHECK(review.value().emptied == 1);
    CHECK(review.value().changed == 1);
    REQUIRE(review.value().changes.size() == 3);
    CHECK(bulk.stored("LAB-001") == Cell{});
    CHECK(bulk.actor.must<api::surplus::ReviewTemplate>({review.value().upload_id}).digest == review.value().digest);
    bulk.actor.must<api::surplus::ApplyTemplate>({review.value().upload_id, review.value().digest});
    CHECK(bulk.stored("LAB-001") == some_shortage);
    CHECK(bulk.stored("LAB-002") == Cell{});
    CHECK(bulk.stored("LAB-003") == some_shortage);
}

TEST_CASE("Each bad cell is named, and with one of them nothing is kept", "[surplus]") {
    Bulk bulk;
    const auto bytes = produced([&](const std::string& path) -> base::Result<void> {
        documents::sheet::Writer writer(path, 0);
        std::vector<documents::sheet::Column> columns;
        for (const auto& heading :
             {words::sheet_unit_id, words::sheet_product_id, words::column_shortage_ambulatory, words::column_shortage_hospital,
              words::column_cause, words::column_shortage_patients, words::column_surplus_ambulatory,
              words::column_surplus_hospital, words::column_surplus_patients})
            columns.push_back({heading.words()});
        using documents::sheet::Cell;
        const auto row = [&](const std::string& product, Cell ambulatory, Cell cause, Cell patients) {
            return writer.row(
                std::vector<Cell>{bulk.unit_id, product, std::move(ambulatory), {}, std::move(cause), std::move(patients)});
        };
        TRY(writer.begin_sheet("Captura", columns));
        TRY(row("LAB-001", Cell{std::string("muchos")}, Cell{std::string("Falta de Equipo")}, Cell{std::int64_t{1}}));
        TRY(row("LAB-002", Cell{std::int64_t{0}}, Cell{std::string("Falta de Equipo")}, Cell{std::int64_t{1}}));
        TRY(row("LAB-003", Cell{1.5}, Cell{std::string("Falta de Equipo")}, Cell{std::int64_t{1}}));
        TRY(row("LAB-004", Cell{std::int64_t{5}}, Cell{std::string("Falta de todo")}, Cell{std::int64_t{1}}));
        TRY(row("LAB-005", Cell{std::int64_t{5}}, Cell{std::string("falta de equipo")}, Cell{}));
        TRY(row("LAB-006", Cell{std::string(" 1,200 ")}, Cell{std::string("falta  DE Personal")}, Cell{std::string("１２")}));
        TRY(row("LAB-006", Cell{std::int64_t{5}}, Cell{std::string("Falta de Equipo")}, Cell{std::int64_t{1}}));
        TRY(row("NO-HAY", Cell{std::int64_t{5}}, Cell{std::string("Falta de Equipo")}, Cell{std::int64_t{1}}));
        TRY(writer.begin_sheet(words::sheet_origin.words(), {{words::origin_datum.words()}, {words::origin_value.words()}}));
        TRY(writer.row(std::vector<Cell>{words::origin_period.words(), bulk.period}));
        TRY(writer.row(std::vector<Cell>{words::origin_entity.words(), std::string(aguascalientes)}));
        TRY(writer.row(std::vector<Cell>{words::origin_catalog.words(), bulk.catalog_version()}));
        return writer.finish();
    });
    const auto review = bulk.send(bytes);
    REQUIRE(review);
    std::string named;
    for (const auto& each : review.value().problems) named += each.sheet + " " + each.cell + "; ";
    CHECK(named == "Captura C2; Captura C3; Captura C4; Captura E5; Captura F6; Captura 8; Captura 9; ");
    CHECK(review.value().problem_count == 7);
    CHECK(review.value().added == 1);
    const auto refused = bulk.actor.refused<api::surplus::ApplyTemplate>({review.value().upload_id, review.value().digest});
    CHECK(refused.message == words::template_has_errors);
    CHECK(bulk.stored("LAB-006") == Cell{});
}

TEST_CASE("A template of another period, OOAD or version of the catalogue is refused by name, and so is any other workbook",
          "[surplus]") {
    Bulk bulk;
    bulk.fill(bulk.unit_id, "LAB-001", some_shortage);
    const auto good = bulk.facts;
    bulk.facts.origin.period_id = "otro";
    CHECK(bulk.send(bulk.filled()).error().message == words::template_of_another_period);
    bulk.facts = good;
    bulk.facts.origin.entity_id = baja_california;
    CHECK(bulk.send(bulk.filled()).error().message == words::template_of_another_entity);
    bulk.facts = good;
    bulk.facts.origin.catalog_version += 1;
    CHECK(bulk.send(bulk.filled()).error().message == words::template_of_older_catalog);
    const auto other = produced([](const std::string& path) -> base::Result<void> {
        documents::sheet::Writer writer(path, 0);
        TRY(writer.begin_sheet("Hoja1", {{"Clave"}}));
        return writer.finish();
    });
    CHECK(bulk.send(other).error().message == words::no_template);
}

TEST_CASE("What was looked at is what is kept: a row that changed meanwhile asks for another look, a lock keeps all out",
          "[surplus]") {
    Bulk bulk;
    bulk.fill(bulk.unit_id, "LAB-001", some_shortage);
    const auto review = bulk.send(bulk.filled()).value();
    bulk.save(bulk.actor, bulk.unit_id, "LAB-001", some_surplus);
    CHECK(bulk.actor.refused<api::surplus::ApplyTemplate>({review.upload_id, review.digest}).message == words::template_changed);
    const auto again = bulk.actor.must<api::surplus::ReviewTemplate>({review.upload_id});
    bulk.actor.must<api::surplus::FinalizeReport>({bulk.period, aguascalientes, bulk.report(bulk.actor).version, false});
    CHECK(bulk.actor.refused<api::surplus::ApplyTemplate>({review.upload_id, again.digest}).kind == base::ErrorKind::conflict);
    auto other = bulk.responsable();
    CHECK(other.refused<api::surplus::ReviewTemplate>({review.upload_id}).kind == base::ErrorKind::not_found);
}

TEST_CASE("Another's unit in a template is refused by its row", "[surplus]") {
    Bulk bulk;
    auto stranger = bulk.responsable(baja_california);
    bulk.fill(bulk.unit(stranger, 0, baja_california), "LAB-001", some_shortage);
    const auto review = bulk.send(bulk.filled()).value();
    REQUIRE(review.problem_count == 1);
    CHECK(review.problems.at(0).reason == words::unit_not_yours);
}

TEST_CASE("A file that brings nothing new leaves the templates valid; a closed period takes no catalogue", "[surplus]") {
    Bulk bulk;
    const auto file =
        "servicio,grupo,especialidad,clave,producto,unidad_medida\n"
        "Servicios de Atención Médica,Cirugía,Urología,X-1,Otra,Procedimiento\n";
    const auto import = [&] {
        return bulk.world.write(
            [&](storage::Connection& db) { return services::surplus::import_products(db, bulk.period, file); });
    };
    const auto before = bulk.catalog_version();
    REQUIRE(import());
    CHECK(bulk.catalog_version() == before + 1);
    REQUIRE(import());
    CHECK(bulk.catalog_version() == before + 1);
    auto admin = bulk.world.administrator();
    const auto card = admin.must<api::surplus::ListPeriods>({}).periods.at(0);
    admin.must<api::surplus::MovePeriod>({card.id, card.version, domain::surplus::PeriodAct::close});
    CHECK(import().error().kind == base::ErrorKind::conflict);
}
