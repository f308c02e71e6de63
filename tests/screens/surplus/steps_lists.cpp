// Steps 3 to 5: what one goes into next, and "SI" where something is reported under it (B4).

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/screens/surplus/steps.hpp"

using domain::surplus::Answer;
using semantics::Role;
using surplus_tests::AtSteps;
using surplus_tests::AtTable;
using surplus_tests::row_with;
using Row = std::vector<std::string>;

namespace {

constexpr const char* units = "Unidades médicas";
constexpr const char* groups = "Grupos de servicio";
constexpr const char* specialties = "Especialidades troncales";

/// The words of one column of all rows.
Row column(const std::vector<Row>& rows, std::size_t place) {
    Row words;
    for (const auto& row : rows) words.push_back(row.at(place));
    return words;
}

}  // namespace

TEST_CASE("Step 3 lists the units with number, name and a mark that is SI or blank [B4.1] [B4.2] [B4.3]", "[B4.1][B4.2][B4.3]") {
    AtTable at;
    at.nation.save(at.actor, at.unit_id, at.product_id("Circuncisión"), surplus_tests::some_surplus);
    at.go("paso3");
    CHECK(surplus_tests::heads_of(at.screen) ==
          Row{"No.@1", "Unidad Médica@2", "¿Con excedentes/ faltantes?@3", "Productos capturados@4"});
    const auto stored = at.actor.must<api::surplus::ListUnits>({at.nation.period, at.entity}).units;
    const auto rows = surplus_tests::all_rows_of(at.screen, units);
    REQUIRE(rows.size() == stored.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows.at(i).at(0) == std::to_string(i + 1));
        CHECK(rows.at(i).at(1) == stored.at(i).name);
        CHECK(rows.at(i).at(2) == (i == 0 ? "SI" : ""));
    }
    CHECK(rows.at(0).at(1) == "HGZ 1, Aguascalientes");
    CHECK(rows.at(0).at(3) == "1");
    CHECK(at.screen.shows("1 de " + std::to_string(stored.size()) + " unidades médicas con Excedentes y/o Faltantes"));
    CHECK(at.sound());
    at.program.click(stored.back().name, Role::link);
    CHECK(at.program.address() == at.address("paso4", "&unidad=" + stored.back().id));
}

TEST_CASE("A unit is found by its words in any order and spelling, and keeps its number [B4.1]", "[B4.1]") {
    AtSteps at(domain::identity::Role::responsable, surplus_tests::chihuahua);
    at.answer(Answer::si);
    at.go("paso3");
    CHECK(surplus_tests::all_rows_of(at.screen, units).size() == 19);
    at.screen.type("Buscar unidad médica", " JUAREZ   hgz ");
    const auto rows = surplus_tests::rows_of(at.screen, units);
    CHECK(column(rows, 1) == Row{"HGZ 6, Ciudad Juárez", "HGZ 35, Ciudad Juárez"});
    CHECK(column(rows, 0) == Row{"6", "7"});
    at.screen.type("Buscar unidad médica", "juarez zzz");
    CHECK(at.screen.shows("Nada corresponde a lo que escribió"));
    CHECK(at.sound());
}

TEST_CASE("Step 3 of a UMAE lists it alone [R22]", "[R22]") {
    AtSteps at(domain::identity::Role::responsable, surplus_tests::a_umae);
    at.answer(Answer::si);
    at.go("paso3");
    CHECK(surplus_tests::rows_of(at.screen, units).size() == 1);
    CHECK_FALSE(at.screen.find(Role::text_field, "Buscar unidad médica"));
    CHECK(at.sound());
}

TEST_CASE("Step 4 lists nineteen groups under their two services [B4.4] [B4.5]", "[B4.4][B4.5]") {
    AtTable at;
    at.go("paso4", "&unidad=" + at.unit_id);
    CHECK(surplus_tests::heads_of(at.screen) ==
          Row{"No.@1", "Servicio@2", "Grupo de Servicio@3", "¿Con Excedente y/o Faltante?@4", "Productos capturados@5"});
    const auto rows = surplus_tests::all_rows_of(at.screen, groups);
    CHECK(column(rows, 2) == Row{"Atención Estomatológica", "Cirugía", "Consulta", "Cuidados Intensivos", "Hospitalización",
                                 "Intervencionismo Terapéutico (Hemodinamia)", "Litotricia", "Parto y Puerperio", "Urgencias",
                                 "Anatomía patológica", "Electrodiagnóstico", "Estudios de Intervencionismo Diagnóstico",
                                 "Hemodiálisis", "Imagenología", "Inhaloterapia", "Laboratorio de análisis clínicos",
                                 "Medicina Nuclear", "Producto y Pruebas de Banco de Sangre", "Pruebas físicas"});
    auto services = column(rows, 1);
    services.erase(std::remove(services.begin(), services.end(), std::string{}), services.end());
    CHECK(services == Row{"Servicios de Atención Médica", "Servicios Auxiliares de Diagnóstico y Tratamiento"});
    CHECK(at.screen.shows("Unidad Médica: " + at.unit_name));
    CHECK(at.sound());
}

TEST_CASE("A group is found by its words in any order and without accents, and then says its service [B4.4]", "[B4.4]") {
    AtTable at;
    at.go("paso4", "&unidad=" + at.unit_id);
    at.screen.type("Buscar grupo de servicio", "hemodinamia TERAPEUTICO");
    auto rows = surplus_tests::rows_of(at.screen, groups);
    REQUIRE(rows.size() == 1);
    CHECK(Row(rows.at(0).begin(), rows.at(0).begin() + 3) ==
          Row{"6", "Servicios de Atención Médica", "Intervencionismo Terapéutico (Hemodinamia)"});
    at.screen.type("Buscar grupo de servicio", "terapeutico diagnostico");
    CHECK(at.screen.shows("Nada corresponde a lo que escribió"));
    CHECK(at.sound());
}

TEST_CASE("Step 5 lists Cirugía's twelve specialties [B4.6] [B4.7]", "[B4.6][B4.7]") {
    AtTable at;
    at.go("paso4", "&unidad=" + at.unit_id);
    at.program.click("Cirugía", Role::link);
    CHECK(at.program.address() == at.address("paso5", "&unidad=" + at.unit_id + "&grupo=cirugia"));
    CHECK(surplus_tests::heads_of(at.screen) == Row{"No.@1", "Grupo de Servicio@2", "Especialidad Troncal@3",
                                                    "¿Con Excedente y/o Faltante?@4", "Productos capturados@5"});
    CHECK(at.screen.find(Role::heading, "Servicios de Atención Médica"));
    const auto rows = surplus_tests::all_rows_of(at.screen, specialties);
    CHECK(column(rows, 2) == Row{"Anestesiología", "Cirugía general", "Clínica del ojo", "Consulta de cirugía",
                                 "Consulta de medicina interna", "Gineco-obstetricia", "Hospitalización cirugía",
                                 "Hospitalización ginecobstetricia", "Quirofano", "Trasplantes (hospitalización)",
                                 "Traumatología y ortopedia", "Urología"});
    CHECK(rows.at(0).at(1) == "Cirugía");
    CHECK(at.sound());
    at.screen.type("Buscar especialidad troncal", "ortopedia traumatologia");
    REQUIRE(surplus_tests::rows_of(at.screen, specialties).size() == 1);
    at.program.click("Traumatología y ortopedia", Role::link);
    CHECK(at.program.address() ==
          at.address("paso6", "&unidad=" + at.unit_id + "&grupo=cirugia&especialidad=cirugia.traumatologia-y-ortopedia"));
    CHECK(at.screen.find(Role::grid, "Tabla de captura"));
}

TEST_CASE("A group that is captured whole leads past step 5 to its table, and back from there to step 4 [B4.6]", "[B4.6]") {
    AtTable at;
    at.go("paso4", "&unidad=" + at.unit_id);
    at.program.click("Litotricia", Role::link);
    CHECK(at.program.address() == at.address("paso6", "&unidad=" + at.unit_id + "&grupo=litotricia"));
    CHECK(at.screen.find(Role::grid, "Tabla de captura"));
    at.program.back();
    CHECK(at.program.address().starts_with("excedentes/paso4?"));
    at.program.click("Litotricia", Role::link);
    at.program.click("Regresar", Role::link);
    CHECK(at.program.address().starts_with("excedentes/paso4?"));
    CHECK(at.sound());
}

TEST_CASE("What is captured rolls up: product, specialty, group, unit, OOAD; and goes when it is emptied [B4.8]", "[B4.8]") {
    AtTable at;
    const auto unit = "&unidad=" + at.unit_id;
    const auto marks = [&] {
        Row found;
        at.go("paso5", unit + "&grupo=cirugia");
        found.push_back(row_with(surplus_tests::rows_of(at.screen, specialties), "Urología").at(3));
        at.go("paso4", unit);
        found.push_back(row_with(surplus_tests::rows_of(at.screen, groups), "Cirugía").at(3));
        at.go("paso3");
        found.push_back(row_with(surplus_tests::rows_of(at.screen, units), at.unit_name).at(2));
        at.program.go(at.dashboard());
        found.push_back(row_with(surplus_tests::rows_of(at.screen, "OOAD/UMAE"), "Aguascalientes").at(3));
        return found;
    };
    CHECK(marks() == Row{"", "", "", "0"});
    at.open();
    at.screen.type("Excedente Ambulatoria, Circuncisión", "12");
    at.screen.type("Excedente Pacientes Mensuales, Circuncisión", "10");
    at.rest();
    CHECK(marks() == Row{"SI", "SI", "SI", "1"});
    at.open();
    at.screen.type("Excedente Ambulatoria, Circuncisión", "");
    at.screen.type("Excedente Pacientes Mensuales, Circuncisión", "");
    at.rest();
    CHECK(marks() == Row{"", "", "", "0"});
}

TEST_CASE("Whoever reads goes down the same lists without the ways to capture [B2.9]", "[B2.9]") {
    AtSteps at(domain::identity::Role::capturista, surplus_tests::campeche);
    auto theirs = at.nation.responsable(surplus_tests::aguascalientes);
    at.nation.answer(theirs, Answer::si);
    at.program.go(at.address_of(surplus_tests::aguascalientes, "paso3"));
    CHECK(at.screen.shows("Solo puede registrar la información de su OOAD/UMAE"));
    CHECK_FALSE(at.screen.find(Role::link, "Capturar con plantilla de Excel"));
    CHECK_FALSE(at.screen.find(Role::button, "Solicitar apertura"));
    CHECK(at.sound());
    at.program.click("HGZ 1, Aguascalientes", Role::link);
    at.program.click("Cirugía", Role::link);
    at.program.click("Urología", Role::link);
    CHECK(at.screen.shows("No hay nada capturado en esta tabla"));
    CHECK(at.sound());
}

TEST_CASE("Whoever reads has the rows of a report in Excel, once step 2 is answered [B7.4]", "[B7.4]") {
    AtSteps at;
    at.go("paso3");
    CHECK(surplus_tests::links_named(at.screen, "Reporte en Excel").empty());
    at.answer(Answer::si);
    at.go("paso2");
    at.go("paso3");
    const auto links = surplus_tests::links_named(at.screen, "Reporte en Excel");
    REQUIRE(links.size() == 1);
    CHECK_FALSE(links.front().href.empty());
    CHECK(at.sound());
}
