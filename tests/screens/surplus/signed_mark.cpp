// Step 9: the warning about a PDF that shows the code of another report.

#include <catch2/catch.hpp>

#include "shared/api/json.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/signed_papers.hpp"
#include "tests/screens/surplus/steps.hpp"

using domain::surplus::Answer;
using domain::surplus::ReportState;
using semantics::Role;
using surplus_tests::aguascalientes;
using surplus_tests::AtSteps;
using surplus_tests::baja_california;

namespace {

constexpr const char* file_field = "Subir pdf firmado";
constexpr const char* warning =
    "El archivo corresponde a OOAD Baja California, Recolección 2025, y no a OOAD Aguascalientes, Recolección 2025. Revise que sea "
    "el reporte que desea enviar";
constexpr const char* doubt = "El archivo parece no ser el reporte Versión Final vigente de esta OOAD/UMAE";

struct AtStep9 : AtSteps {
    AtStep9() {
        answer(Answer::no);
        finalize();
        auto neighbour = nation.responsable(baja_california);
        nation.answer(neighbour, Answer::no, baja_california);
        const auto version = nation.report(neighbour, baja_california).version;
        neighbour.must<api::surplus::FinalizeReport>({nation.period, baja_california, version, true});
        go("paso9");
    }
    void send_paper_of(const std::string& whose) {
        auto paper = actor.document(api::surplus::FinalPaper::path, api::encode(api::surplus::ReportId{nation.period, whose}));
        REQUIRE(paper);
        screen.attach(file_field, program.platform.file("firmado.pdf", paper.value().bytes));
        program.click("Guardar");
    }
    ReportState state() { return nation.report(actor, entity).card.state; }
};

}  // namespace

TEST_CASE("The PDF of another report is named before it is taken, and another one is chosen", "[B8.2]") {
    AtStep9 at;
    at.send_paper_of(baja_california);
    CHECK(at.screen.error_of(file_field) == warning);
    CHECK(at.screen.shows(doubt));
    CHECK(at.state() == ReportState::finalizado);
    CHECK_FALSE(at.screen.find(Role::button, "Guardar"));
    CHECK(at.sound());
    at.program.click("Elegir otro archivo");
    CHECK_FALSE(at.screen.shows(doubt));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.screen.focused() == file_field);
    at.send_paper_of(aguascalientes);
    CHECK(at.screen.shows("Se recibió el reporte firmado"));
    CHECK(at.state() == ReportState::firmado);
    CHECK(at.sound());
}

TEST_CASE("Who is sure of the file sends it all the same", "[B8.2]") {
    AtStep9 at;
    at.send_paper_of(baja_california);
    REQUIRE(at.screen.shows(doubt));
    at.program.click("Enviar de todas formas");
    CHECK(at.screen.shows("Se recibió el reporte firmado"));
    CHECK_FALSE(at.screen.shows(doubt));
    CHECK(at.state() == ReportState::firmado);
    CHECK(at.sound());
}

TEST_CASE("After the warning a file that is chosen at its field is one like any other", "[B8.2]") {
    AtStep9 at;
    at.send_paper_of(baja_california);
    REQUIRE(at.screen.shows(doubt));
    at.send_paper_of(aguascalientes);
    CHECK(at.state() == ReportState::firmado);
    CHECK(at.sound());
}

TEST_CASE("A confirmed file whose answer is lost is asked about no more than before", "[B8.2]") {
    AtStep9 at;
    at.send_paper_of(baja_california);
    REQUIRE(at.screen.shows(doubt));
    at.program.network.lost_upload_reply = true;
    at.program.click("Enviar de todas formas");
    CHECK_FALSE(at.screen.error_of(file_field).empty());
    CHECK(at.screen.shows("firmado.pdf"));
    CHECK(at.screen.find(Role::button, "Guardar"));
    CHECK(at.sound());
}
