// Step 6: rows are saved one by one, each by its own rules, and nobody overwrites another unseen.

#include <catch2/catch.hpp>

#include "shared/domain/limits.hpp"
#include "shared/services/surplus/import.hpp"
#include "shared/text/surplus/capture.hpp"
#include "shared/text/surplus/report.hpp"
#include "tests/services/surplus/support.hpp"

using api::surplus::Outcome;
using domain::surplus::Answer;
using domain::surplus::Cause;
using domain::surplus::Cell;
using surplus_tests::aguascalientes;
using surplus_tests::Nation;
using surplus_tests::some_shortage;
using surplus_tests::some_surplus;
namespace words = text::surplus;

namespace {

struct Table : Nation {
    Table() : actor(responsable()) {
        answer(actor, Answer::si);
        unit_id = unit(actor, 0);
    }
    api::surplus::OpenCapture::Response table(test::Actor& who) {
        return who.must<api::surplus::OpenCapture>({period, unit_id, "cirugia", "cirugia.urologia"});
    }
    std::string product(std::size_t place) { return table(actor).products.at(place).id; }

    test::Actor actor;
    std::string unit_id{};
};

}  // namespace

TEST_CASE("The table has the products of its specialty with their unit of measure, in the order of their names [B5.1] [B5.9]",
          "[B5.1][B5.9]") {
    Table open;
    const auto table =
        open.actor.must<api::surplus::OpenCapture>({open.period, open.unit_id, "cirugia", "cirugia.cirugia-general"});
    CHECK(table.may_capture);
    CHECK(table.lock.empty());
    CHECK(table.service == "Servicios de Atención Médica");
    CHECK(table.group == "Cirugía");
    CHECK(table.specialty == "Cirugía general");
    REQUIRE(table.products.size() > 10);
    CHECK(table.products.at(0).name == "Amigdalectomía con o sin adenoidectomía");
    for (const auto& each : table.products) CHECK(each.unit_of_measure == "Procedimiento");
}

TEST_CASE("What is right is saved and what is not says why at its field; the one does not wait for the other [B5.6]", "[B5.6]") {
    Table open;
    const auto saved = open.actor.must<api::surplus::SaveCells>({open.period,
                                                                 open.unit_id,
                                                                 {{open.product(0), 0, some_shortage},
                                                                  {open.product(1), 0, {5, 0, Cause::none, 0, 0, 0, 0}},
                                                                  {open.product(2), 0, some_surplus},
                                                                  {"NO-EXISTE", 0, some_surplus}}});
    REQUIRE(saved.rows.size() == 4);
    CHECK(saved.rows.at(0).outcome == Outcome::saved);
    CHECK(saved.rows.at(1).outcome == Outcome::refused);
    CHECK(saved.rows.at(1).errors.at(0).field == "shortage_cause");
    CHECK(saved.rows.at(1).errors.at(0).message == words::cause_required);
    CHECK(saved.rows.at(2).outcome == Outcome::saved);
    CHECK(saved.rows.at(3).errors.at(0).message == words::product_unknown);
    const auto table = open.table(open.actor);
    CHECK(table.cells.size() == 2);
    CHECK(open.report(open.actor).card.reporting == 1);
}

TEST_CASE("SI marks roll up from the product to the OOAD, and go when the last figure goes [B4.8]", "[B4.8]") {
    Table open;
    const auto marks = [&] {
        const auto units = open.actor.must<api::surplus::ListUnits>({open.period, aguascalientes}).units;
        const auto groups = open.actor.must<api::surplus::ListGroups>({open.period, open.unit_id}).services;
        const auto specialties =
            open.actor.must<api::surplus::ListSpecialties>({open.period, open.unit_id, "cirugia"}).specialties;
        return std::vector<std::int64_t>{open.report(open.actor).card.reporting,
                                         units.at(0).products,
                                         units.at(1).products,
                                         groups.at(0).groups.at(1).products,
                                         groups.at(0).groups.at(0).products,
                                         specialties.at(11).products,
                                         specialties.at(0).products};
    };
    CHECK(marks() == std::vector<std::int64_t>{0, 0, 0, 0, 0, 0, 0});
    const auto saved = open.save(open.actor, open.unit_id, open.product(0), some_surplus);
    open.save(open.actor, open.unit_id, open.product(1), some_shortage);
    CHECK(marks() == std::vector<std::int64_t>{1, 2, 0, 2, 0, 2, 0});
    open.save(open.actor, open.unit_id, open.product(0), {}, saved.now.version);
    CHECK(marks() == std::vector<std::int64_t>{1, 1, 0, 1, 0, 1, 0});
    open.save(open.actor, open.unit_id, open.product(1), {}, 1);
    CHECK(marks() == std::vector<std::int64_t>{0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("A unit that goes to another OOAD takes along what it reported, in dashboard and lists alike [R15]", "[R15]") {
    Table open;
    open.save(open.actor, open.unit_id, open.product(0), some_surplus);
    auto other = open.responsable(surplus_tests::baja_california);
    open.answer(other, Answer::si, surplus_tests::baja_california);
    const auto before = open.report(other, surplus_tests::baja_california).card;
    CHECK(before.reporting == 0);
    REQUIRE(open.world.write([&](storage::Connection& db) {
        return services::surplus::import_units(
            db, open.period,
            "clave_unidad,ooad_clave,sigla_derivada,numero,nombre,es_umae\n" + open.unit_id + ",02,HGZ,1,HOSP GRAL ZONA 1,NO\n");
    }));
    CHECK(open.report(open.actor).card.reporting == 0);
    const auto after = open.report(other, surplus_tests::baja_california).card;
    CHECK(after.units == before.units + 1);
    CHECK(after.reporting == 1);
    for (const auto& unit : other.must<api::surplus::ListUnits>({open.period, surplus_tests::baja_california}).units)
        CHECK(unit.products == (unit.id == open.unit_id ? 1 : 0));
}

TEST_CASE("Two people in one table: the second sees what the first left, who and when, and chooses [B10.9]", "[surplus]") {
    Table open;
    auto second = open.capturista();
    const auto product = open.product(0);
    const auto first = open.save(open.actor, open.unit_id, product, some_surplus);
    const auto newer = open.save(second, open.unit_id, product, some_shortage);
    CHECK(newer.outcome == Outcome::newer);
    CHECK(newer.now.cell == some_surplus);
    CHECK(newer.now.written_by == "Persona De Prueba");
    CHECK(newer.now.written_at == first.now.written_at);
    CHECK(open.table(second).cells.at(0).cell == some_surplus);
    CHECK(open.save(second, open.unit_id, product, some_shortage, newer.now.version).outcome == Outcome::saved);
    // Both wrote the same: nobody is asked.
    CHECK(open.save(open.actor, open.unit_id, product, some_shortage, 1).outcome == Outcome::saved);
}

TEST_CASE("Who wrote what when is kept, the newest first, emptied rows too", "[surplus]") {
    Table open;
    const auto product = open.product(0);
    const auto first = open.save(open.actor, open.unit_id, product, some_surplus);
    const auto second = open.save(open.actor, open.unit_id, product, {}, first.now.version);
    const auto third = open.save(open.actor, open.unit_id, product, some_shortage, second.now.version);
    CHECK(third.now.version == 3);
    const auto history = open.actor.must<api::surplus::CellHistory>({open.period, open.unit_id, product}).versions;
    REQUIRE(history.size() == 3);
    CHECK(history.at(0).cell == some_shortage);
    CHECK(history.at(1).cell == Cell{});
    CHECK(history.at(2).cell == some_surplus);
    // The same once more is no writing.
    open.save(open.actor, open.unit_id, product, some_shortage, third.now.version);
    CHECK(open.actor.must<api::surplus::CellHistory>({open.period, open.unit_id, product}).versions.size() == 3);
}

TEST_CASE("Somebody of one unit writes in that one alone [R18]", "[R18]") {
    Table open;
    auto of_unit = open.capturista(aguascalientes, open.unit_id);
    CHECK(open.save(of_unit, open.unit_id, open.product(0), some_surplus).outcome == Outcome::saved);
    const auto other = open.unit(open.actor, 1);
    const auto refused = of_unit.refused<api::surplus::SaveCells>({open.period, other, {{open.product(0), 0, some_surplus}}});
    CHECK(refused.kind == base::ErrorKind::not_allowed);
    CHECK(refused.message == words::not_your_unit);
    const auto table = of_unit.must<api::surplus::OpenCapture>({open.period, other, "cirugia", "cirugia.urologia"});
    CHECK_FALSE(table.may_capture);
    CHECK(table.lock == words::not_your_unit);
}

TEST_CASE("A product that is taken out while captured keeps what was captured: it may be emptied, and nothing else",
          "[surplus]") {
    Table open;
    const auto product = open.product(0);
    const auto other = open.product(1);
    const auto saved = open.save(open.actor, open.unit_id, product, some_surplus);
    const auto count = open.table(open.actor).products.size();
    for (const auto& each : {product, other}) {
        REQUIRE(open.world.write([&](storage::Connection& db) {
            return services::surplus::import_products(db, open.period,
                                                      "servicio,grupo,especialidad,clave,producto,unidad_medida,activo\n"
                                                      "Servicios de Atención Médica,Cirugía,Urología," +
                                                          each + ",Circuncisión," + "Procedimiento,NO\n");
        }));
    }
    const auto table = open.table(open.actor);
    CHECK(table.products.size() == count - 1);
    const auto refused = open.save(open.actor, open.unit_id, product, some_shortage, saved.now.version);
    CHECK(refused.outcome == Outcome::refused);
    CHECK(refused.errors.at(0).message == words::product_taken_out);
    CHECK(open.report(open.actor).card.reporting == 1);
    CHECK(open.save(open.actor, open.unit_id, other, some_surplus).outcome == Outcome::refused);
    CHECK(open.save(open.actor, open.unit_id, product, {}, saved.now.version).outcome == Outcome::saved);
    CHECK(open.table(open.actor).products.size() == count - 2);
}

TEST_CASE("The former period's figures stand beside those of this one [beyond 8]", "[surplus]") {
    Table open;
    open.save(open.actor, open.unit_id, open.product(0), some_surplus);
    auto facts = surplus_tests::facts_of_2025();
    facts.year = 2026;
    facts.opens_on = "2025-07-20";
    const auto former = open.period;
    open.period = open.open_period(facts);
    const auto table = open.table(open.actor);
    CHECK(table.former_period == "Recolección 2025");
    REQUIRE(table.former.size() == 1);
    CHECK(table.former.at(0).cell == some_surplus);
    CHECK(table.cells.empty());
}

TEST_CASE("2,857 rows at once are saved; more than any table has are refused whole [bad input]", "[surplus]") {
    Table open;
    api::surplus::SaveCells::Request many{open.period, open.unit_id, {}};
    many.rows.resize(static_cast<std::size_t>(domain::limits::rows_saved_at_once_max) + 1, {open.product(0), 0, some_surplus});
    CHECK(open.actor.refused<api::surplus::SaveCells>(many).message == words::too_many_rows);
    std::string file = "servicio,grupo,especialidad,clave,producto,unidad_medida\n";
    many.rows.clear();
    for (int i = 0; i < 2857; ++i) {
        const auto id = "X-" + std::to_string(i);
        file += "Servicios de Atención Médica,Cirugía,Otra," + id + ",Procedimiento " + std::to_string(i) + ",Procedimiento\n";
        many.rows.push_back({id, 0, some_shortage});
    }
    REQUIRE(open.world.write([&](storage::Connection& db) { return services::surplus::import_products(db, open.period, file); }));
    const auto saved = open.actor.must<api::surplus::SaveCells>(many);
    REQUIRE(saved.rows.size() == 2857);
    for (const auto& each : saved.rows) REQUIRE(each.outcome == Outcome::saved);
    const auto table = open.actor.must<api::surplus::OpenCapture>({open.period, open.unit_id, "cirugia", "cirugia.otra"});
    CHECK(table.products.size() == 2857);
    CHECK(table.cells.size() == 2857);
}

TEST_CASE("What no cell can hold is refused by name, wherever it stands in the rows [B5.3]", "[B5.3]") {
    Table open;
    const auto body = [&](const std::string& events) {
        return R"({"period_id":")" + open.period + R"(","unit_id":")" + open.unit_id + R"(","rows":[{"product_id":")" +
               open.product(0) + R"(","version":0,"cell":{"surplus_ambulatory":)" + events + R"(,"surplus_patients":1}}]})";
    };
    for (const auto* wrong : {"1.5", "\"1,200\"", "1e30", "true", "[]"}) {
        CAPTURE(wrong);
        const auto answer = open.actor.ask(api::surplus::SaveCells::path, body(wrong));
        REQUIRE_FALSE(answer);
        CHECK(answer.error().kind == base::ErrorKind::invalid_input);
        REQUIRE_FALSE(answer.error().fields.empty());
        CHECK(answer.error().fields.at(0).field == "rows.0.cell.surplus_ambulatory");
    }
    for (const auto* wrong : {"-1", "1000000000"}) {
        CAPTURE(wrong);
        const auto answer = open.actor.ask(api::surplus::SaveCells::path, body(wrong));
        REQUIRE(answer);
        CHECK(api::decode<api::surplus::SaveCells::Response>(answer.value()).value().rows.at(0).outcome == Outcome::refused);
    }
    CHECK(open.table(open.actor).cells.empty());
}
