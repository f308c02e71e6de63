// The help of the nine steps as a page (B1.4, B1.5, B1.7).

#include <catch2/catch.hpp>

#include "shared/api/surplus/guide.hpp"
#include "shared/text/shared.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using surplus_tests::Nation;
using test::Program;

TEST_CASE("The help has its nine steps, each of which opens by its title, and its PDF [B1.4] [B1.5]", "[B1.4][B1.5]") {
    Nation nation;
    Program program(nation.world, "excedentes/ayuda");
    auto& screen = program.screen;
    CHECK(screen.find(Role::heading,
                      "Guía de Ayuda para la Recolección de Excedentes y/o Faltantes de Servicios Médicos Institucionales"));
    for (int step = 1; step <= 9; ++step) {
        const auto beginning = "Paso " + std::to_string(step) + ".- ";
        CAPTURE(beginning);
        CHECK(screen.shows(beginning));
    }
    const auto pdf = screen.find(Role::link, "Descargar la guía en PDF");
    REQUIRE(pdf);
    CHECK_FALSE(screen.shows("La cantidad mínima es 1"));
    program.click("Paso 6.- Registrar Excedentes y Faltantes");
    CHECK(screen.shows("La cantidad mínima es 1"));
    program.click("Mostrar todos los apartados");
    CHECK(screen.shows("150 Megabytes"));
    CHECK(screen.shows("Dra. Rocío Ofelia Uc Coyoc, Titular de la División"));  // of the period
    CHECK(screen.shows("colaboracion.salud@imss.gob.mx"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Ocultar todos los apartados");
    CHECK_FALSE(screen.shows("150 Megabytes"));
}

TEST_CASE("An address with a step opens it and leads there") {
    test::World world;
    Program program(world, "excedentes/ayuda?paso=7");
    CHECK(program.screen.focused() == "Paso 7.- Finalizar el registro de Excedentes y Faltantes");
    CHECK(program.screen.shows("Solicitar apertura"));
    CHECK_FALSE(program.screen.shows("150 Megabytes"));
}

TEST_CASE("The five terms have the definitions of the guide [B1.7]", "[B1.7]") {
    test::World world;
    Program program(world, "excedentes/ayuda");
    program.click("Glosario");
    for (
        const auto* words :
        {"se consideran Faltantes todas aquellas intervenciones identificadas como necesidad al interior de las Unidades Médicas, "
         "las cuales no es posible proporcionar debido a la falta de recursos disponibles, independientemente si se resuelven por "
         "subrogación.",
         "se consideran Excedentes todas aquellas intervenciones identificadas con capacidad para ser ofrecidas a pacientes "
         "adicionales a la población derechohabiente.",
         "se registrará la cantidad de eventos mensuales estimados a requerir o proporcionar, según sea el caso, de acuerdo a la "
         "capacidad instalada de cada Unidad Médica.",
         "se registrará la cantidad de pacientes mensuales estimados a derivar a la unidad médica proveedora o bien a atender, de "
         "acuerdo a la capacidad instalada de cada Unidad Médica institucional.",
         "se solicita únicamente en caso de registro de Faltantes y se refiere a identificar el motivo principal por el cual se "
         "determina la necesidad en la unidad médica, entre las que se enlistan: Carencia de Servicio, Falta de Equipo, Falta de "
         "Insumos y Falta de Personal."}) {
        CHECK(program.screen.shows(words));
    }
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A guide whose PDF could not be had is read all the same, and its PDF asked for again") {
    test::World world;
    Program program(world, "excedentes/verificar");
    program.network.cut_path = api::surplus::HelpGuide::path;
    program.go("excedentes/ayuda");
    CHECK(program.screen.shows(text::shared::server_unreachable.view()));
    CHECK_FALSE(program.screen.find(Role::link, "Descargar la guía en PDF"));
    CHECK(program.screen.find(Role::button, "Introducción"));
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.network.cut_path.clear();
    program.click("Intentar de nuevo");
    CHECK(program.screen.find(Role::link, "Descargar la guía en PDF"));
}
