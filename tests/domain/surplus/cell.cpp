// What a row of step 6 must hold.

#include <catch2/catch.hpp>

#include <string>

#include "shared/domain/limits.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/text/surplus/capture.hpp"

using domain::surplus::Cause;
using domain::surplus::Cell;
namespace words = text::surplus;

namespace {

/// "shortage_cause shortage_patients": what is refused, in its order.
std::string refused(const Cell& cell) {
    std::string fields;
    for (const auto& each : validate(cell)) fields += (fields.empty() ? "" : " ") + each.field;
    return fields;
}

Cell shortage(std::int64_t ambulatory, std::int64_t hospital, Cause cause, std::int64_t patients) {
    return {ambulatory, hospital, cause, patients, 0, 0, 0};
}

Cell surplus(std::int64_t ambulatory, std::int64_t hospital, std::int64_t patients) {
    return {0, 0, Cause::none, 0, ambulatory, hospital, patients};
}

}  // namespace

TEST_CASE("An empty row is right, and a Faltante and an Excedente stand beside each other [B5.3]", "[B5.3]") {
    CHECK(refused({}).empty());
    CHECK(is_empty(Cell{}));
    const Cell both{5000, 1000, Cause::falta_personal, 6000, 12, 0, 12};
    CHECK(refused(both).empty());
    CHECK_FALSE(is_empty(both));
}

TEST_CASE("The least is 1: nothing below it is a figure, and none is larger than any month [B5.3]", "[B5.3]") {
    CHECK(refused(shortage(-1, 0, Cause::falta_equipo, 1)) == "shortage_ambulatory");
    CHECK(refused(surplus(1, -5, 1)) == "surplus_hospital");
    CHECK(refused(surplus(domain::limits::monthly_max, 0, 1)).empty());
    CHECK(refused(surplus(domain::limits::monthly_max + 1, 0, 1)) == "surplus_ambulatory");
    CHECK(refused(surplus(1, 0, 1'000'000'000)) == "surplus_patients");
    CHECK(validate(shortage(-1, 0, Cause::falta_equipo, 1)).front().message == words::least_is_one);
}

TEST_CASE("A Faltante needs its cause and its patients, in either modality [B5.5]", "[B5.5]") {
    for (const auto& [ambulatory, hospital] : {std::pair(1, 0), std::pair(0, 1), std::pair(3, 4)}) {
        CHECK(refused(shortage(ambulatory, hospital, Cause::none, 0)) == "shortage_cause shortage_patients");
        CHECK(refused(shortage(ambulatory, hospital, Cause::falta_insumos, 0)) == "shortage_patients");
        CHECK(refused(shortage(ambulatory, hospital, Cause::none, 2)) == "shortage_cause");
        CHECK(refused(shortage(ambulatory, hospital, Cause::carencia_servicio, 2)).empty());
    }
}

TEST_CASE("An Excedente needs its patients and no cause [B5.4]", "[B5.4]") {
    CHECK(refused(surplus(1, 0, 0)) == "surplus_patients");
    CHECK(refused(surplus(0, 7, 0)) == "surplus_patients");
    CHECK(refused(surplus(0, 7, 1)).empty());
}

TEST_CASE("Cause or patients without events say nothing, and are not taken [B5.6]", "[B5.6]") {
    CHECK(refused(shortage(0, 0, Cause::falta_equipo, 0)) == "shortage_ambulatory");
    CHECK(refused(shortage(0, 0, Cause::none, 9)) == "shortage_ambulatory");
    CHECK(refused(surplus(0, 0, 9)) == "surplus_ambulatory");
}

TEST_CASE("Patients are a free number, more or fewer than the events [B5.13]", "[B5.13]") {
    CHECK(refused(shortage(250, 250, Cause::falta_personal, 250)).empty());
    CHECK(refused(shortage(2300, 2300, Cause::falta_personal, 4600)).empty());
    CHECK(refused(shortage(1, 0, Cause::falta_personal, 6000)).empty());
}

TEST_CASE("The causes are the guide's four [B5.7]", "[B5.7]") {
    CHECK(base::enum_table<Cause>.size() == 5);  // and nothing
    CHECK(words::cause_carencia_servicio.view() == "Carencia de Servicio");
    CHECK(words::cause_falta_equipo.view() == "Falta de Equipo");
    CHECK(words::cause_falta_insumos.view() == "Falta de Insumos");
    CHECK(words::cause_falta_personal.view() == "Falta de Personal");
}

TEST_CASE("A figure that is ten times the former one, a tenth of it or gone is to be looked at again", "[beyond 8]") {
    const auto doubted = [](std::int64_t now, std::int64_t before) {
        return !doubts(surplus(now, 0, now), surplus(before, 0, before)).empty();
    };
    CHECK(doubted(700, 70));
    CHECK_FALSE(doubted(699, 70));
    CHECK(doubted(7, 70));
    CHECK_FALSE(doubted(8, 70));
    CHECK(doubted(0, 70));
    CHECK_FALSE(doubted(70, 0));
    const auto gone = doubts({}, surplus(2989, 0, 250));
    REQUIRE(gone.size() == 2);
    CHECK(gone.front().field == "surplus_ambulatory");
    CHECK(gone.front().message == words::was_reported_before("2,989"));
}
