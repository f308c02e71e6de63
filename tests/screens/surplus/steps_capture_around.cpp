// Around the table of step 6: its search, the former figures, a product that is missing, and who only reads (B5).

#include <catch2/catch.hpp>

#include "shared/api/surplus/requests.hpp"
#include "shared/domain/surplus/lists.hpp"
#include "shared/text/shared.hpp"
#include "tests/screens/surplus/steps.hpp"

using domain::surplus::Cause;
using domain::surplus::Cell;
using semantics::Role;
using surplus_tests::AtTable;
using Row = std::vector<std::string>;

using namespace surplus_tests::cells;

TEST_CASE("A product is found by its words in any order and spelling [B5.2]", "[B5.2]") {
    AtTable at;
    at.open();
    at.screen.type("Buscar", "  CATETER  ureteroscopia");
    CHECK(at.screen.find(Role::row_header, "Ureteroscopia con colocación de catéter doble jota"));
    CHECK(at.screen.all(Role::row_header).size() == 1);
    at.screen.type("Buscar", "");
    CHECK(at.screen.all(Role::row_header).size() == 9);
    type_surplus(at.screen, first, "12", "10");
    at.screen.type(shortage_ambulatory + second, "x");
    at.screen.leave();
    at.screen.check("Solo lo capturado");
    CHECK(at.screen.all(Role::row_header).size() == 2);
    at.screen.check("Solo con errores");
    CHECK(at.screen.all(Role::row_header).size() == 1);
    CHECK(at.screen.find(Role::row_header, second));
    CHECK(at.sound());
}

TEST_CASE("A table of 2,857 products is searched, and its last row is captured [B5.2]", "[B5.2]") {
    AtTable at;
    std::string file = "servicio,grupo,especialidad,clave,producto,unidad_medida\n";
    for (int i = 1; i <= 2848; ++i) {
        file += "Servicios de Atención Médica,Cirugía,Urología,X-" + std::to_string(i) + ",Zeta " + std::to_string(i) +
                ",Procedimiento\n";
    }
    at.import_products(file);
    at.open();
    REQUIRE(at.screen.find(Role::grid, "Tabla de captura"));
    CHECK(at.screen.find(Role::grid, "Tabla de captura")->a == 2858);
    at.screen.type("Buscar", "2848");
    type_surplus(at.screen, "Zeta 2848", "12", "10");
    at.rest();
    CHECK(at.stored("Zeta 2848") == surplus_tests::some_surplus);
    CHECK(at.sound());
}

TEST_CASE("The former period's figures stand beside, and a jump is a doubt that is saved all the same [beyond 8]", "[surplus]") {
    AtTable at;
    const auto id = at.product_id(first), other = at.product_id(second);
    at.nation.save(at.actor, at.unit_id, id, surplus_tests::some_surplus);
    at.nation.save(at.actor, at.unit_id, other, surplus_tests::some_shortage);
    auto facts = surplus_tests::facts_of_2025();
    facts.year = 2026;
    facts.title = "Recolección 2026";
    facts.opens_on = "2025-07-20";
    at.nation.period = at.nation.open_period(facts);
    at.answer(domain::surplus::Answer::si);
    at.open();
    CHECK(at.screen.shows("En gris, lo reportado en Recolección 2025"));
    CHECK(at.told(surplus_ambulatory + first, "Recolección 2025: 12"));
    CHECK(at.told(shortage_ambulatory + second, "Recolección 2025: 5,000"));
    CHECK(at.told(cause + second, "Recolección 2025: Falta de Personal"));
    CHECK(at.screen.value(surplus_ambulatory + first).empty());
    CHECK(at.sound());
    type_surplus(at.screen, first, "120", "10");
    at.rest();
    CHECK(at.told(surplus_ambulatory + first, "En el periodo anterior reportó 12. Verifique la cifra"));
    CHECK_FALSE(at.told(surplus_patients + first, "Verifique"));
    CHECK_FALSE(at.is_wrong(surplus_ambulatory + first));
    CHECK(at.stored(first) == Cell{0, 0, Cause::none, 0, 120, 0, 10});
    CHECK(at.sound());
    at.go("paso5", "&unidad=" + at.unit_id + "&grupo=cirugia");
    at.open();
    CHECK(at.told(surplus_ambulatory + first, "Verifique la cifra"));
    type_surplus(at.screen, first, "119", "10");
    at.rest();
    CHECK_FALSE(at.told(surplus_ambulatory + first, "Verifique"));
}

TEST_CASE("A product that is not in the list is asked for where it was sought, or by mail [B5.12]", "[B5.12]") {
    AtTable at;
    at.open();
    CHECK_FALSE(at.screen.find(Role::text_field, "Producto solicitado"));
    // Letter by letter, as one types.
    for (const auto* text : {"I", "In", "Inj", "Injerto", "Injerto de córnea"}) at.screen.type("Buscar", text);
    CHECK(at.screen.value("Producto solicitado") == "Injerto de córnea");
    CHECK(surplus_tests::links_named(at.screen, "Escribir a colaboracion.salud@imss.gob.mx").at(0).href ==
          "mailto:colaboracion.salud@imss.gob.mx");
    CHECK(at.sound());
    at.screen.type("Para qué se requiere", "Se realiza cada mes");
    CHECK(at.program.platform.unsaved);
    at.program.network.lost_reply = api::surplus::AskProduct::path;
    at.program.click("Solicitar producto");
    CHECK(at.screen.shows(text::shared::server_unreachable.view()));
    CHECK(at.screen.value("Para qué se requiere") == "Se realiza cada mes");
    at.program.click("Solicitar producto");
    CHECK(at.screen.shows("Se registró la solicitud de \"Injerto de córnea\""));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.sound());
    domain::surplus::RequestFilter filter;
    filter.period_id = at.nation.period;
    const auto asked = at.nation.world.administrator().must<api::surplus::ListRequests>({filter, {}, {}}).rows;
    REQUIRE(asked.size() == 1);
    CHECK(asked.at(0).product == "Injerto de córnea");
    CHECK(asked.at(0).group == "Cirugía");
    CHECK(asked.at(0).unit == at.unit_name);
}

TEST_CASE("A product that is asked for needs a name [B5.12]", "[B5.12]") {
    AtTable at;
    at.open();
    at.program.click("¿No encuentra un producto?", Role::button);
    at.program.click("Solicitar producto");
    CHECK_FALSE(at.screen.error_of("Producto solicitado").empty());
    CHECK(at.sound());
}

TEST_CASE("The table of another's unit, or of a period that is over, is read and not written [B2.9] [B9.2]", "[B2.9][B9.2]") {
    AtTable at;
    at.nation.save(at.actor, at.unit_id, at.product_id(second), surplus_tests::some_shortage);
    SECTION("for a reader of another OOAD") {
        at.nation.responsable(surplus_tests::campeche);
        test::Program reader(at.nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000});
        reader.sign_in("rep2");
        reader.go(at.address("paso6", "&unidad=" + at.unit_id + at.place));
        CHECK(reader.screen.shows("Solo puede registrar la información de su OOAD/UMAE"));
        CHECK_FALSE(reader.screen.find(Role::grid, "Tabla de captura"));
        CHECK_FALSE(reader.screen.find(Role::button, "Guardar"));
        const auto rows = surplus_tests::rows_of(reader.screen, "Tabla de captura");
        REQUIRE(rows.size() == 1);
        CHECK(rows.at(0) == Row{"1", second, "5,000", "1,000", "Falta de Personal", "6,000", "", "", "", "Procedimiento"});
        CHECK(reader.screen.audit().empty());
    }
    SECTION("after the period") {
        at.close_period();
        at.open();
        CHECK(at.screen.shows("El periodo de registro terminó el 31/07/2025. Solo se puede consultar el reporte generado"));
        CHECK(surplus_tests::rows_of(at.screen, "Tabla de captura").size() == 1);
        CHECK_FALSE(at.screen.find(Role::button, "Guardar"));
        CHECK(at.sound());
    }
    SECTION("for whoever is of another unit of the same OOAD") {
        const auto other = at.unit(1).id;
        at.nation.capturista(surplus_tests::aguascalientes, other);
        test::Program colleague(at.nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000});
        colleague.sign_in("rep2");
        colleague.go(at.address("paso6", "&unidad=" + at.unit_id + at.place));
        CHECK(colleague.screen.shows("Su cuenta registra solo la información de su unidad médica"));
        CHECK(surplus_tests::rows_of(colleague.screen, "Tabla de captura").size() == 1);
        colleague.go(at.address("paso6", "&unidad=" + other + at.place));
        CHECK(colleague.screen.find(Role::grid, "Tabla de captura"));
    }
}
