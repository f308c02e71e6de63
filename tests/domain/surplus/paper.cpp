// The rows of a printed report.

#include <catch2/catch.hpp>

#include <string>

#include "shared/domain/surplus/paper.hpp"

using domain::surplus::Cause;
using domain::surplus::Cell;
using domain::surplus::Modality;
using domain::surplus::PaperUnit;

TEST_CASE("A product has a row for each modality, and both repeat its cause and its patients [B5.13] [B7.5]", "[B5.13][B7.5]") {
    PaperUnit unit;
    add_rows(unit, "Laboratorio de análisis clínicos", "Creatinina sérica", {2300, 2300, Cause::falta_personal, 4600, 0, 9, 12});
    REQUIRE(unit.shortages.size() == 2);
    for (const auto& row : unit.shortages) {
        CHECK(row.cause == Cause::falta_personal);
        CHECK(row.patients == 4600);
        CHECK(row.events == 2300);
    }
    CHECK(unit.shortages.at(0).modality == Modality::ambulatorio);
    CHECK(unit.shortages.at(1).modality == Modality::hospitalario);
    REQUIRE(unit.surpluses.size() == 1);
    CHECK(unit.surpluses.at(0) == domain::surplus::PaperRow{"Laboratorio de análisis clínicos", "Creatinina sérica", Cause::none,
                                                            Modality::hospitalario, 9, 12});
}

TEST_CASE("Rows are ordered by events, the largest first, then by group and product as Spanish has them [B7.5]", "[B7.5]") {
    PaperUnit unit;
    const auto add = [&](const char* group, const char* product, std::int64_t ambulatory, std::int64_t hospital) {
        add_rows(unit, group, product, {ambulatory, hospital, Cause::falta_equipo, 1, 0, 0, 0});
    };
    add("Laboratorio", "Úrea", 30, 0);
    add("Laboratorio", "Zinc", 30, 0);
    add("Laboratorio", "Ácido úrico", 30, 5000);
    add("Consulta", "Zoonosis", 30, 30);
    sort_rows(unit);
    std::string order;
    for (const auto& row : unit.shortages)
        order += row.product + " " + std::to_string(row.events) + (row.modality == Modality::ambulatorio ? "a" : "h") + "; ";
    CHECK(order == "Ácido úrico 5000h; Zoonosis 30a; Zoonosis 30h; Ácido úrico 30a; Úrea 30a; Zinc 30a; ");
}
