// Steps 8 and 9: the final version, and the signed one that comes back (B8).

#include <catch2/catch.hpp>

#include "shared/api/surplus/signed_papers.hpp"
#include "tests/screens/surplus/steps.hpp"

using domain::surplus::ReportState;
using semantics::Role;
using surplus_tests::AtSteps;
using surplus_tests::Finished;
using surplus_tests::links_named;
using surplus_tests::Reporting;
using surplus_tests::rows_of;

namespace {

constexpr const char* file_field = "Subir pdf firmado";

ReportState state_of(AtSteps& at) { return at.nation.report(at.actor, at.entity).card.state; }

std::size_t stored_papers(AtSteps& at) {
    return at.actor.must<api::surplus::ListSigned>({at.nation.period, at.entity}).papers.size();
}

void send_signed(AtSteps& at, const std::string& name) {
    at.screen.attach(file_field, at.program.pdf(name));
    at.program.click("Guardar");
}

}  // namespace

TEST_CASE("Step 8 gives the final version to be printed, says who finalized, and whom to send it to [B8.1] [B8.6] [R13]",
          "[B8.1][B8.6][R13]") {
    Finished at;
    at.go("paso8");
    CHECK(at.screen.shows("Finalizó el registro Persona De Prueba el 23/07/2025"));
    CHECK(at.screen.shows("recabe la firma autógrafa de los representantes de la OOAD/UMAE"));
    const auto paper = links_named(at.screen, "Abrir el reporte Versión Final");
    REQUIRE(paper.size() == 1);
    CHECK(paper.at(0).href.starts_with("memory:excedentes-2025-ooad-aguascalientes"));
    CHECK(paper.at(0).new_tab);
    CHECK(links_named(at.screen, "Reporte en Excel").at(0).href.ends_with(".xlsx"));
    CHECK(at.screen.shows("ser enviado de forma física a la División"));
    CHECK(at.screen.shows("Dra. Rocío Ofelia Uc Coyoc, Titular de la División"));
    CHECK(at.sound());
    at.program.click("Continuar con el paso 9", Role::link);
    CHECK(at.program.address() == at.address("paso9"));
}

TEST_CASE("Step 8 before the finalization leads to step 7; a paper that could not be had says why [B6.5] [B7.9]",
          "[B6.5][B7.9]") {
    Reporting at;
    at.go("paso8");
    CHECK(at.screen.shows("El registro aún no se finaliza"));
    CHECK(links_named(at.screen, "Abrir el reporte Versión Final").empty());
    CHECK(at.sound());
    at.program.click("Continuar con el paso 7", Role::link);
    CHECK(at.program.address() == at.address("paso7"));
    at.finalize();
    at.program.network.refuse("/api/surplus/final", {base::ErrorKind::internal, "El reporte no está íntegro", {}, {}});
    at.go("paso8");
    CHECK(at.screen.shows("El reporte no está íntegro"));
    CHECK(at.sound());
}

TEST_CASE("Step 9 takes the signed PDF: the duty is met with it [B8.2] [B8.5] [R7]", "[B8.2][B8.5][R7]") {
    Finished at;
    at.program.go(at.dashboard());
    at.program.click("Subir", Role::link);
    CHECK(at.screen.find(Role::heading, "Paso 9.- Subir Reporte \"Versión Final\" firmado"));
    CHECK(at.screen.find(Role::file, file_field));
    CHECK(at.screen.shows("Seleccionar archivo"));
    CHECK(at.screen.shows("Ninguno archivo selec."));
    CHECK(at.screen.shows("Solo se aceptan archivos pdf con un peso máximo de 150 Megabytes."));
    CHECK(at.screen.shows("cumplirá con la solicitud de registro hasta que suba el reporte PDF firmado"));
    CHECK(at.sound());
    at.screen.attach(file_field, at.program.pdf("reporte firmado.pdf"));
    CHECK(at.program.platform.unsaved);
    at.program.click("Guardar");
    CHECK(at.screen.shows("Se recibió el reporte firmado"));
    CHECK(at.screen.shows("La OOAD/UMAE cumplió con la solicitud"));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(state_of(at) == ReportState::firmado);
    const auto rows = rows_of(at.screen, "Reportes firmados recibidos");
    REQUIRE(rows.size() == 1);
    CHECK(rows.at(0).at(0) == "reporte firmado.pdf");
    CHECK(rows.at(0).at(2) == "Persona De Prueba");
    CHECK(rows.at(0).at(3).starts_with("23/07/2025"));
    CHECK(rows.at(0).at(4) == "Vigente");
    CHECK(links_named(at.screen, "reporte firmado.pdf").at(0).new_tab);
    CHECK(at.sound());
}

TEST_CASE("What is no PDF, or has no fit name or size, is refused at its field [B8.3] [B8.4] [R5]", "[B8.3][B8.4][R5]") {
    Finished at;
    at.go("paso9");
    at.program.click("Guardar");
    CHECK(at.screen.error_of(file_field) == "Elija primero el archivo PDF del reporte firmado");
    const auto refused = [&](base::ChosenFile file) {
        at.screen.attach(file_field, std::move(file));
        CHECK(at.sound());
        return at.screen.error_of(file_field);
    };
    CHECK(refused(at.program.platform.file("reporte.docx", "x")).starts_with("reporte.docx: "));
    CHECK(refused(at.program.platform.file("reporte<1>.pdf", "x")).starts_with("reporte<1>.pdf: "));
    CHECK(refused(at.program.platform.file("vacio.pdf", "")).starts_with("vacio.pdf: "));
    auto large = at.program.pdf("grande.pdf");
    large.size_bytes = 150ull * 1024 * 1024 + 1;
    CHECK(refused(large).starts_with("grande.pdf: "));
    at.screen.attach(file_field, at.program.platform.file("pagina.pdf", "<html>"));
    CHECK(at.screen.error_of(file_field).empty());
    at.program.click("Guardar");
    CHECK_FALSE(at.screen.error_of(file_field).empty());
    CHECK(state_of(at) == ReportState::finalizado);
    CHECK(at.sound());
}

TEST_CASE("A signed report is replaced after a question, and the one before stays as history [B8.7] [B2.7]", "[B8.7][B2.7]") {
    Finished at;
    at.go("paso9");
    send_signed(at, "uno.pdf");
    at.program.go(at.dashboard());
    at.program.click("Consultar/Modificar", Role::link);
    send_signed(at, "dos.pdf");
    REQUIRE(at.screen.find(Role::dialog, "Reemplazar el reporte firmado"));
    CHECK(at.screen.shows("El nuevo será el vigente y el anterior se conserva en la historia"));
    CHECK(stored_papers(at) == 1);
    CHECK(at.sound());
    at.program.click("Cancelar");
    CHECK(stored_papers(at) == 1);
    CHECK(at.screen.shows("dos.pdf"));
    at.program.click("Guardar");
    at.program.click("Reemplazar el reporte vigente");
    const auto rows = rows_of(at.screen, "Reportes firmados recibidos");
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).at(0) == "dos.pdf");
    CHECK(rows.at(0).at(4) == "Vigente");
    CHECK(rows.at(1).at(0) == "uno.pdf");
    CHECK(rows.at(1).at(4) == "Reemplazado");
    CHECK(at.sound());
}

TEST_CASE("A signed report that did not arrive stays chosen, can be stopped, and is sent again [B8.2]", "[B8.2]") {
    Finished at;
    at.go("paso9");
    at.program.network.lost_upload_reply = true;
    send_signed(at, "firmado.pdf");
    CHECK_FALSE(at.screen.error_of(file_field).empty());
    CHECK(at.screen.shows("firmado.pdf"));
    CHECK(at.program.platform.unsaved);
    at.program.click("Inicio", Role::link);
    CHECK(at.screen.find(Role::dialog, "Hay información sin guardar"));
    at.program.click("Quedarme en la página");
    at.program.network.uploads_halt = true;
    send_signed(at, "firmado.pdf");
    CHECK(at.screen.all(Role::progress).size() == 1);
    CHECK(at.sound());
    at.program.click("Cancelar envío");
    CHECK(at.screen.all(Role::progress).empty());
    CHECK(at.screen.shows("firmado.pdf"));
}

TEST_CASE("The signed report comes in after the period closed, too; others consult it and send none [R25] [B9.2]",
          "[R25][B9.2]") {
    Finished at;
    at.close_period();
    at.go("paso9");
    send_signed(at, "firmado.pdf");
    CHECK(state_of(at) == ReportState::firmado);
    at.nation.responsable(surplus_tests::campeche);
    test::Program reader(at.nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000});
    reader.sign_in("rep2");
    reader.go(at.address("paso9"));
    CHECK_FALSE(reader.screen.find(Role::file, file_field));
    CHECK_FALSE(reader.screen.find(Role::button, "Solicitar apertura"));
    CHECK(links_named(reader.screen, "firmado.pdf").at(0).href.starts_with("memory:"));
    CHECK(reader.screen.audit().empty());
}
