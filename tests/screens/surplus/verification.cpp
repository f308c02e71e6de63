// The public verification of a final report (R21).

#include <catch2/catch.hpp>

#include "shared/api/json.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/program.hpp"

using api::surplus::VerifyPaper;
using semantics::Role;
using test::Program;

namespace {

VerifyPaper::Response finalized() {
    VerifyPaper::Response answer;
    answer.found = answer.is_whole = answer.is_current = true;
    answer.period = "Recolección 2025";
    answer.entity = "OOAD Chihuahua";
    answer.state = domain::surplus::ReportState::finalizado;
    answer.finalized_at = 1753309620000;  // 23/07/2025 16:27 in Mexico City
    return answer;
}

}  // namespace

TEST_CASE("The code in the QR is verified at once: what the report is of, and nothing that is in it [R21]", "[R21]") {
    test::World world;
    Program program(world, "excedentes");
    program.network.answer(VerifyPaper::path, api::encode(finalized()));
    program.go("excedentes/verificar?codigo=K7Q2M9X4TB");
    auto& screen = program.screen;
    CHECK(screen.value("Código de verificación") == "K7Q2M9X4TB");
    CHECK(screen.find(Role::status, "El reporte es auténtico: corresponde a lo que la OOAD o UMAE finalizó"));
    for (const auto* words : {"Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales", "Recolección 2025",
                              "OOAD Chihuahua", "Finalizado", "23/07/2025 16:27"}) {
        CAPTURE(words);
        CHECK(screen.shows(words));
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A report that another finalization has replaced, or that was altered, is told as that [R21]", "[R21]") {
    test::World world;
    Program program(world, "excedentes/verificar");
    auto answer = finalized();
    SECTION("replaced") {
        answer.is_current = false;
        program.network.answer(VerifyPaper::path, api::encode(answer));
        program.screen.type("Código de verificación", "K7Q2M9X4TB");
        program.click("Verificar", Role::button);
        CHECK(program.screen.shows("Este reporte ya no es el vigente"));
    }
    SECTION("altered") {
        answer.is_whole = false;
        answer.entity.clear();
        program.network.answer(VerifyPaper::path, api::encode(answer));
        program.screen.type("Código de verificación", "K7Q2M9X4TB");
        program.click("Verificar", Role::button);
        CHECK(program.screen.shows("Lo guardado NO corresponde a lo que se finalizó"));
    }
    CHECK_FALSE(program.screen.shows("El reporte es auténtico"));
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A code of nothing is told kindly, a missing one is asked for, and a lost server is said") {
    test::World world;
    Program program(world, "excedentes/verificar");
    program.click("Verificar", Role::button);
    CHECK(program.screen.error_of("Código de verificación") == "Escriba el código de verificación del reporte");
    program.screen.type("Código de verificación", "AAAAAAAAAA");
    program.click("Verificar", Role::button);
    CHECK(program.screen.shows("No encontramos un reporte final con ese código"));
    program.network.cut_path = VerifyPaper::path;
    program.click("Verificar", Role::button);
    CHECK(program.screen.shows(text::shared::server_unreachable.view()));
    CHECK_FALSE(program.screen.shows("No encontramos un reporte final con ese código"));
}
