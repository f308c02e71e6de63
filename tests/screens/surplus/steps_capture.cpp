// Step 6 as one person fills it: what is a figure, what is missing, what saves itself, "Guardar" (B5).

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/screens/surplus/steps.hpp"

using domain::surplus::Cause;
using domain::surplus::Cell;
using semantics::Role;
using surplus_tests::AtTable;
using Row = std::vector<std::string>;

using namespace surplus_tests::cells;

TEST_CASE("Step 6 has the guide's columns, each cell named after column and product [B5.1] [B5.9] [R16]", "[B5.1][B5.9][R16]") {
    AtTable at;
    at.open();
    CHECK(surplus_tests::heads_of(at.screen) == Row{"No.@1", "Producto@2", "Faltante Ambulatoria@3", "Faltante Hospitalaria@4",
                                                    "Causa@5", "Faltante Pacientes Mensuales@6", "Excedente Ambulatoria@7",
                                                    "Excedente Hospitalaria@8", "Excedente Pacientes Mensuales@9",
                                                    "Unidad de Medida@10", "Estado@11"});
    const auto products = at.stored_table(at.actor).products;
    for (std::size_t i = 0; i < products.size(); ++i) {
        const auto& product = products[i];
        CAPTURE(product.name);
        CHECK(at.screen.find(Role::row_header, product.name)->a == 2);
        CHECK(at.screen.find(Role::grid_cell, std::to_string(i + 1))->a == 1);
        for (const auto& column :
             {shortage_ambulatory, shortage_hospital, shortage_patients, surplus_ambulatory, surplus_hospital, surplus_patients})
            CHECK(at.screen.find(Role::cell_field, column + product.name));
        CHECK(at.screen.find(Role::cell_choice, cause + product.name));
    }
    const auto cells = at.screen.all(Role::grid_cell);
    CHECK(std::count_if(cells.begin(), cells.end(), [](const test::Shown& each) {
              return each.name == "Procedimiento" && each.a == 10;
          }) == static_cast<std::ptrdiff_t>(products.size()));
    CHECK(at.screen.shows("Servicios de Atención Médica · Grupo de Servicio: Cirugía · Especialidad: Urología"));
    CHECK(at.sound());
}

TEST_CASE(
    "The notes of step 6 are the guide's, with the technical contact of the period; figures are monthly estimates "
    "[B5.8] [B5.11] [R13]",
    "[B5.8][B5.11][R13]") {
    AtTable at;
    at.open();
    CHECK(at.screen.shows("Nota 2: en caso de asesoría técnico - informática, contacte al Ing. Marco Fernando Andrade Cedillo"));
    CHECK(at.screen.shows("eventos y pacientes son estimaciones mensuales"));
    auto admin = at.nation.world.administrator();
    auto card = admin.must<api::surplus::ListPeriods>({}).periods.at(0);
    card.facts.technical_contact = "Ing. Acrover Calderón";
    admin.must<api::surplus::SavePeriod>({card.id, card.version, card.facts});
    at.go("paso3");
    at.open();
    CHECK(at.screen.shows("contacte al Ing. Acrover Calderón"));
}

TEST_CASE("What is no figure from 1 on is refused at its cell and kept as it was typed [B5.3]", "[B5.3]") {
    const auto [text, why] = GENERATE(table<std::string, std::string>({{"0", "1"},
                                                                       {"-1", "1"},
                                                                       {"－１", "1"},
                                                                       {"1.5", "sin decimales"},
                                                                       {"1,5", "sin decimales"},
                                                                       {"1e9", "número entero"},
                                                                       {"doce", "número entero"},
                                                                       {"10000000", "9,999,999"},
                                                                       {"99999999999999999999", "9,999,999"}}));
    CAPTURE(text);
    AtTable at;
    at.open();
    at.screen.type(surplus_ambulatory + first, text);
    at.screen.type(surplus_patients + first, "10");
    at.rest();
    CHECK(at.is_wrong(surplus_ambulatory + first));
    CHECK(at.told(surplus_ambulatory + first, why));
    CHECK(at.screen.value(surplus_ambulatory + first) == text);
    CHECK(at.saves() == 0);
    CHECK(at.sound());
    at.screen.type(surplus_ambulatory + first, "1");
    at.rest();
    CHECK_FALSE(at.is_wrong(surplus_ambulatory + first));
    CHECK(at.stored(first).surplus_ambulatory == 1);
}

TEST_CASE("Figures are taken in the ways people write them [B5.3] [R26]", "[B5.3][R26]") {
    const auto [text, figure] = GENERATE(table<std::string, std::int64_t>(
        {{"1,200", 1200}, {"１２", 12}, {" 12 ", 12}, {"1 200", 1200}, {"007", 7}, {"12.00", 12}, {"9999999", 9999999}}));
    CAPTURE(text);
    AtTable at;
    at.open();
    type_surplus(at.screen, first, text, "1");
    at.rest();
    CHECK(at.stored(first) == Cell{0, 0, Cause::none, 0, figure, 0, 1});
    CHECK(at.screen.value(surplus_ambulatory + first) == std::to_string(figure));
    CHECK_FALSE(at.is_wrong(surplus_ambulatory + first));
}

TEST_CASE("A row that is right saves itself, whatever the others are, and stays when one comes back [B5.10]", "[B5.10]") {
    AtTable at;
    at.open();
    CHECK(at.screen.shows("0 productos capturados · Todo lo capturado está guardado"));
    at.screen.type(shortage_ambulatory + first, "5000");
    at.screen.type(shortage_hospital + first, "1000");
    at.screen.choose(cause + first, "Falta de Personal");
    at.screen.type(shortage_patients + first, "6000");
    CHECK(at.saves() == 0);
    at.rest();
    CHECK(at.saves() == 1);
    CHECK(at.stored(first) == surplus_tests::some_shortage);
    CHECK(at.screen.shows("1 producto capturado · Todo lo capturado está guardado"));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.kept_here().empty());
    CHECK(at.sound());
    at.go("paso5", "&unidad=" + at.unit_id + "&grupo=cirugia");
    at.open();
    CHECK(at.screen.value(shortage_ambulatory + first) == "5000");
    CHECK(at.screen.value(cause + first) == "Falta de Personal");
    at.program.pass(10'000);
    CHECK(at.saves() == 1);
}

TEST_CASE("The cause is one of the guide's four [B5.7]", "[B5.7]") {
    AtTable at;
    at.open();
    for (const auto* each : {"Carencia de Servicio", "Falta de Equipo", "Falta de Insumos", "Falta de Personal"}) {
        at.screen.choose(cause + first, each);
        CHECK(at.screen.value(cause + first) == each);
    }
    CHECK_THROWS(at.screen.choose(cause + first, "Falta de todo"));
}

TEST_CASE("One cause and one number of patients serve both modalities of a Faltante, and no formula binds them [B5.13]",
          "[B5.13]") {
    AtTable at;
    at.open();
    at.screen.type(shortage_ambulatory + first, "250");
    at.screen.type(shortage_hospital + first, "250");
    at.screen.choose(cause + first, "Falta de Insumos");
    at.screen.type(shortage_patients + first, "250");
    at.rest();
    CHECK(at.stored(first) == Cell{250, 250, Cause::falta_insumos, 250, 0, 0, 0});
}

TEST_CASE(
    "A row that lacks what is mandatory is not saved, is told so when one leaves it, and does not count [B5.4] [B5.5] [B5.6]",
    "[B5.4][B5.5][B5.6]") {
    AtTable at;
    at.open();
    at.screen.type(shortage_ambulatory + first, "5");
    at.screen.focus(shortage_patients + first);
    at.program.pass(1000);
    CHECK_FALSE(at.is_wrong(cause + first));  // one is still at it
    at.screen.type(surplus_hospital + second, "7");
    CHECK(at.is_wrong(cause + first));
    CHECK(at.told(cause + first, "Elija la causa principal del faltante"));
    CHECK(at.told(shortage_patients + first, "Escriba los pacientes mensuales del faltante"));
    CHECK_FALSE(at.is_wrong(surplus_patients + second));
    at.screen.focus(shortage_ambulatory + std::string("Orquidopexia"));
    CHECK(at.told(surplus_patients + second, "Escriba los pacientes mensuales del excedente"));
    at.program.pass(1000);
    CHECK(at.saves() == 0);
    CHECK(at.screen.shows("0 productos capturados"));
    CHECK(at.nation.report(at.actor).card.reporting == 0);
    CHECK(at.sound());
    at.screen.type(surplus_patients + second, "7");
    at.rest();
    CHECK(at.stored(second) == Cell{0, 0, Cause::none, 0, 0, 7, 7});
    CHECK(at.is_wrong(cause + first));
    CHECK(at.screen.shows("1 producto capturado"));
}

TEST_CASE("Cause or patients without events are told as what they are [B5.6]", "[B5.6]") {
    AtTable at;
    at.open();
    at.screen.choose(cause + first, "Falta de Equipo");
    at.screen.type(surplus_patients + second, "3");
    at.screen.focus(shortage_ambulatory + std::string("Orquidopexia"));
    CHECK(at.told(shortage_ambulatory + first, "Escriba los eventos del faltante, o borre su causa y sus pacientes"));
    CHECK(at.told(surplus_ambulatory + second, "Escriba los eventos del excedente, o borre sus pacientes"));
    CHECK(at.saves() == 0);
}

TEST_CASE("Guardar asks whether the data are right, names what is incomplete, and saves the rest [B5.10] [B5.6]",
          "[B5.10][B5.6]") {
    AtTable at;
    at.open();
    type_surplus(at.screen, second, "12", "10");
    at.screen.type(shortage_ambulatory + first, "5");
    at.screen.leave();
    at.program.click("Guardar");
    REQUIRE(at.screen.find(Role::dialog, "¿Los datos son correctos?"));
    CHECK(at.screen.shows("Se guardará 1 renglón. Confirme que los datos son correctos."));
    CHECK(at.screen.shows("Circuncisión: Elija la causa principal del faltante"));
    CHECK(at.saves() == 0);
    CHECK(at.sound());
    SECTION("which can be given up") {
        at.program.click("Cancelar");
        CHECK(at.saves() == 0);
        CHECK(at.screen.value(shortage_ambulatory + first) == "5");
    }
    SECTION("and with a yes it is at once") {
        at.program.click("Confirmar");
        CHECK(at.stored(second) == surplus_tests::some_surplus);
        CHECK(at.stored(first) == Cell{});
        CHECK(
            at.screen.shows("La información completa se guardó. Queda 1 renglón incompleto o con error, que no se guarda ni se "
                            "reporta"));
        CHECK(at.is_wrong(cause + first));
        CHECK(at.sound());
        at.screen.choose(cause + first, "Falta de Equipo");
        at.screen.type(shortage_patients + first, "5");
        at.screen.leave();
        at.program.click("Guardar");
        CHECK_FALSE(at.screen.shows("esos renglones no se guardan ni se reportan"));
        at.program.click("Confirmar");
        CHECK(at.screen.shows("La información se guardó"));
        CHECK(at.stored(first) == Cell{5, 0, Cause::falta_equipo, 5, 0, 0, 0});
    }
}

TEST_CASE("A row that is emptied is saved as empty [B5.3]", "[B5.3]") {
    AtTable at;
    at.nation.save(at.actor, at.unit_id, at.product_id(first), surplus_tests::some_surplus);
    at.open();
    CHECK(at.screen.value(surplus_ambulatory + first) == "12");
    at.screen.type(surplus_ambulatory + first, "");
    at.screen.type(surplus_patients + first, "");
    at.rest();
    CHECK(at.stored(first) == Cell{});
    CHECK(at.screen.shows("0 productos capturados · Todo lo capturado está guardado"));
}
