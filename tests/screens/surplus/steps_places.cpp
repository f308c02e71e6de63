// What all inner screens share: the step and its notes, Inicio, Guía de Ayuda, Regresar, the way down to here, the glossary.

#include <catch2/catch.hpp>

#include "shared/text/shared.hpp"
#include "tests/screens/surplus/steps.hpp"

using domain::surplus::Answer;
using semantics::Role;
using surplus_tests::AtSteps;
using surplus_tests::AtTable;
using surplus_tests::links_named;

namespace {

struct Step {
    std::string name, rest, title, note, back;
    std::vector<std::string> trail;  ///< From the OOAD to where one is.
};

/// With the unit in its place.
std::vector<Step> steps_of(AtTable& at) {
    const auto unit = "&unidad=" + at.unit_id;
    const auto group = unit + "&grupo=cirugia";
    const std::string ooad = "OOAD Aguascalientes";
    return {
        {"paso2",
         "",
         "Paso 2.- ¿Alguna de las Unidades Médicas de la OOAD Aguascalientes tiene Excedentes/Faltantes de algún Servicio Médico "
         "Institucional?",
         "se aceptará de conformidad la inexistencia de oferta y/o demanda de servicios médicos",
         at.dashboard(),
         {ooad}},
        {"paso3",
         "",
         "Paso 3.- Del siguiente listado, ingresar a la unidad médica que tiene excedentes y/o faltantes, haciendo clic izquierdo "
         "sobre el nombre de la misma.",
         "Nota: en el caso de las Unidades Médicas que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna acción.",
         at.address("paso2"),
         {ooad}},
        {"paso4",
         unit,
         "Paso 4.- Seleccionar el grupo de servicio en el que se tiene excedentes y/o faltantes, haciendo clic izquierdo sobre el "
         "nombre del mismo.",
         "Nota: en el caso de los grupos de servicio que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna acción",
         at.address("paso3"),
         {ooad, at.unit_name}},
        {"paso5",
         group,
         "Paso 5.- Seleccionar la especialidad troncal en la que se tiene excedentes y/o faltantes, haciendo clic izquierdo sobre el "
         "nombre de la misma.",
         "Nota: en el caso de las especialidades que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna acción.",
         at.address("paso4", unit),
         {ooad, at.unit_name, "Cirugía"}},
        {"paso6",
         unit + surplus_tests::urology,
         "Paso 6.- Llenar la siguiente tabla, la cual contiene los productos de acuerdo al Grupo de Servicio y Especialidad "
         "seleccionados.",
         "Nota 1: cantidad mínima 1. En caso de no tener excedente o faltante de algún producto, dejar cuadros de texto vacíos.",
         at.address("paso5", group),
         {ooad, at.unit_name, "Cirugía", "Urología"}},
        {"plantilla",
         unit,
         "Captura con plantilla de Excel",
         "nada se guarda hasta que usted lo confirme",
         at.address("paso4", unit),
         {ooad, at.unit_name}},
        {"paso7",
         "",
         "Paso 7.- Finalizar el registro de Excedentes y Faltantes del OOAD",
         "Para obtenerlo es necesario finalizar el registro.",
         at.dashboard(),
         {ooad}},
        {"paso8",
         "",
         "Paso 8.- Reporte \"Versión Final\" para firmas.",
         "El registro aún no se finaliza",
         at.dashboard(),
         {ooad}},
        {"paso9",
         "",
         "Paso 9.- Subir Reporte \"Versión Final\" firmado",
         "El registro aún no se finaliza",
         at.dashboard(),
         {ooad}},
    };
}

/// The step of the guide that an address belongs to.
std::string number_of(const std::string& name) { return name == "plantilla" ? "6" : name.substr(4); }

std::vector<std::string> h1_of(test::Screen& screen) {
    std::vector<std::string> names;
    for (const auto& each : screen.all(Role::heading)) {
        if (each.a == 1) names.push_back(each.name);
    }
    return names;
}

}  // namespace

TEST_CASE(
    "Every inner screen has its step and notes, Inicio, Guía de Ayuda, Regresar and the way down to it [B1.4] [B1.5] [B1.6]",
    "[B1.4][B1.5][B1.6]") {
    AtTable at;
    for (const auto& step : steps_of(at)) {
        CAPTURE(step.name);
        at.go(step.name, step.rest);
        CHECK(h1_of(at.screen) == std::vector<std::string>{step.title});
        CHECK(at.screen.shows(step.note));
        REQUIRE(links_named(at.screen, "Inicio").size() == 1);
        CHECK(links_named(at.screen, "Inicio").at(0).href == "#/" + at.dashboard());
        REQUIRE(links_named(at.screen, "Guía de Ayuda").size() == 1);
        CHECK(links_named(at.screen, "Guía de Ayuda").at(0).href == "#/excedentes/ayuda?paso=" + number_of(step.name));
        REQUIRE(links_named(at.screen, "Regresar").size() == 1);
        CHECK(links_named(at.screen, "Regresar").at(0).href == "#/" + step.back);
        for (const auto& crumb : step.trail) {
            const bool is_here = crumb == step.trail.back() && step.name != "plantilla";
            CAPTURE(crumb);
            CHECK(at.screen.find(is_here ? Role::text : Role::link, crumb));
        }
        CHECK(at.sound());
    }
}

TEST_CASE("The glossary is on every inner screen and says what the guide says [B1.7]", "[B1.7]") {
    AtTable at;
    auto steps = steps_of(at);
    steps.push_back({"periodo", "", {}, {}, {}, {}});
    for (const auto& step : steps) {
        CAPTURE(step.name);
        at.go(step.name, step.rest);
        CHECK_FALSE(at.screen.shows("aquellas intervenciones identificadas con capacidad"));
        at.program.click("Glosario", Role::button);
        for (const auto* term : {"Faltantes", "Excedentes", "Eventos", "Pacientes", "Causas"})
            CHECK(at.screen.shows(std::string(term) + ": se "));
        CHECK(
            at.screen.shows("identificadas con capacidad para ser ofrecidas a pacientes adicionales a la población "
                            "derechohabiente"));
        CHECK(at.sound());
    }
}

TEST_CASE("Regresar goes up one step at a time, from the table to the dashboard [B1.5]", "[B1.5]") {
    AtTable at;
    at.open();
    for (const auto* step : {"paso5", "paso4", "paso3", "paso2", "periodo"}) {
        at.program.click("Regresar", Role::link);
        CHECK(at.program.address().starts_with(std::string("excedentes/") + step + "?"));
    }
    at.open();
    at.program.click("Cirugía", Role::link);
    CHECK(at.program.address().starts_with("excedentes/paso5?"));
    at.program.click(at.unit_name, Role::link);
    CHECK(at.program.address().starts_with("excedentes/paso4?"));
    at.program.click("OOAD Aguascalientes", Role::link);
    CHECK(at.program.address() == at.address("paso3"));
    at.program.click("Inicio", Role::link);
    CHECK(at.program.address() == at.dashboard());
}

TEST_CASE("An address that lacks its place says so and leads on; what could not be had is asked for again [B1.4]", "[B1.4]") {
    AtTable at;
    for (const auto& step : steps_of(at)) {
        CAPTURE(step.name);
        at.program.go("excedentes/" + step.name);
        CHECK(at.screen.shows("La dirección está incompleta"));
        CHECK(at.sound());
        at.program.network.cut = true;
        at.go(step.name, step.rest);
        CHECK(at.screen.shows(text::shared::server_unreachable.view()));
        CHECK(at.screen.find(Role::link, "Regresar"));
        CHECK(at.sound());
        at.program.network.cut = false;
        at.program.click("Intentar de nuevo");
        CHECK(at.screen.shows("OOAD Aguascalientes"));
        CHECK_FALSE(at.screen.shows(text::shared::server_unreachable.view()));
        CHECK(at.sound());
    }
}
