// Step 7, the end of the registration, and the opening that is asked for after it (B6).

#include <catch2/catch.hpp>

#include "shared/api/surplus/requests.hpp"
#include "shared/domain/surplus/lists.hpp"
#include "shared/text/shared.hpp"
#include "tests/screens/surplus/steps.hpp"

using api::surplus::FinalizeReport;
using domain::surplus::Answer;
using domain::surplus::ReportState;
using semantics::Role;
using surplus_tests::AtSteps;
using surplus_tests::AtTable;
using surplus_tests::Finished;
using surplus_tests::links_named;
using surplus_tests::Reporting;
using surplus_tests::rows_of;
using surplus_tests::some_surplus;
using Row = std::vector<std::string>;

namespace {

constexpr const char* wish = "¿Desea finalizar el registro?";

ReportState state_of(AtSteps& at) { return at.nation.report(at.actor, at.entity).card.state; }

/// Chooses SI, and confirms.
void finalize_on_screen(AtSteps& at) {
    at.screen.choose(wish, "SI");
    at.program.click("Guardar");
    at.program.click("Finalizar definitivamente");
}

}  // namespace

TEST_CASE("Step 7 has the guide's words and its list of SI and NO [B6.1] [B6.2] [B6.3]", "[B6.1][B6.2][B6.3]") {
    Reporting at;
    at.program.go(at.dashboard());
    at.program.click("Finalizar Reporte", Role::link);
    CHECK(at.program.address() == at.address("paso7"));
    CHECK(at.screen.shows(
        "Una vez que las Unidades Médicas del OOAD hayan registrado sus Excedentes y/o Faltantes, se debe imprimir el reporte pdf "
        "(versión final) para su firma por los representantes del OOAD."));
    CHECK(at.screen.shows("Para obtenerlo es necesario finalizar el registro."));
    CHECK(at.screen.value(wish).empty());
    CHECK(links_named(at.screen, "Revisar el reporte preliminar").at(0).new_tab);
    CHECK(at.sound());
    at.program.click("Guardar");
    CHECK(at.screen.error_of(wish) == "Seleccione SI o NO");
    CHECK(state_of(at) == ReportState::en_captura);
    CHECK(at.sound());
}

TEST_CASE("Step 7 lists what each unit reports, those that report first, with the way to each [B6.1]", "[B6.1]") {
    Reporting at;
    const auto last = at.actor.must<api::surplus::ListUnits>({at.nation.period, at.entity}).units.back();
    at.nation.save(at.actor, last.id, at.product_id("Circuncisión"), some_surplus);
    at.go("paso7");
    const auto rows = rows_of(at.screen, "Unidades médicas que reportan");
    REQUIRE(rows.size() > 2);
    CHECK(rows.at(0) == Row{"1", at.unit_name, "SI", "1 producto"});
    CHECK(rows.at(1).at(1) == last.name);
    CHECK(rows.at(1).at(2) == "SI");
    CHECK(rows.at(2).at(2).empty());
    CHECK(at.screen.shows("Si alguna de ellas tiene Excedentes y/o Faltantes, captúrelos antes de finalizar"));
    at.program.click(rows.at(2).at(1), Role::link);
    CHECK(at.program.address().starts_with("excedentes/paso4?"));
}

TEST_CASE("NO in step 7 leaves the registration open [B6.3]", "[B6.3]") {
    Reporting at;
    at.go("paso7");
    at.screen.choose(wish, "NO");
    at.program.click("Guardar");
    CHECK(at.screen.shows("El registro sigue abierto"));
    CHECK_FALSE(at.screen.find(Role::dialog, "Finalizar el registro"));
    CHECK(state_of(at) == ReportState::en_captura);
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.sound());
}

TEST_CASE("SI in step 7 asks once more, finalizes, and the final version takes the place of the preliminary [B6.3] [B6.5]",
          "[B6.3][B6.5]") {
    Reporting at;
    at.go("paso7");
    at.screen.choose(wish, "SI");
    at.program.click("Guardar");
    REQUIRE(at.screen.find(Role::dialog, "Finalizar el registro"));
    CHECK(at.screen.shows("Una vez finalizado no se podrán realizar cambios"));
    CHECK(state_of(at) == ReportState::en_captura);
    CHECK(at.sound());
    at.program.click("Cancelar");
    CHECK(state_of(at) == ReportState::en_captura);
    CHECK(at.screen.value(wish) == "SI");
    finalize_on_screen(at);
    CHECK(state_of(at) == ReportState::finalizado);
    CHECK(at.program.address() == at.address("paso8"));
    CHECK_FALSE(at.program.platform.unsaved);
    at.program.click("Inicio", Role::link);
    const auto row = surplus_tests::row_with(rows_of(at.screen, "OOAD/UMAE"), "Aguascalientes");
    CHECK(Row(row.begin() + 5, row.end()) == Row{"—", "Versión Final", "Subir", "Finalizado"});
}

TEST_CASE("SI in step 2 and nothing captured is finalized only by who confirms just that [R23]", "[R23]") {
    AtTable at;
    at.go("paso7");
    at.screen.choose(wish, "SI");
    at.program.click("Guardar");
    at.program.click("Finalizar definitivamente");
    REQUIRE(at.screen.find(Role::dialog, "Finalizar el registro"));
    CHECK(at.screen.shows("Respondió SI en el paso 2, pero ninguna unidad médica reporta Excedentes y/o Faltantes"));
    CHECK(state_of(at) == ReportState::en_captura);
    CHECK(at.sound());
    SECTION("which he gives up") {
        at.program.click("Cancelar");
        CHECK(state_of(at) == ReportState::en_captura);
        CHECK(at.screen.value(wish) == "SI");
    }
    SECTION("which he does") {
        at.program.click("Finalizar definitivamente");
        CHECK(state_of(at) == ReportState::finalizado);
        CHECK(at.program.address() == at.address("paso8"));
    }
    SECTION("and a network that is gone by then is told") {
        at.program.network.cut = true;
        at.program.click("Finalizar definitivamente");
        CHECK(at.screen.shows(text::shared::server_unreachable.view()));
        CHECK(at.sound());
        at.program.network.cut = false;
        at.program.click("Guardar");
        at.program.click("Finalizar definitivamente");
        at.program.click("Finalizar definitivamente");
        CHECK(state_of(at) == ReportState::finalizado);
    }
}

TEST_CASE("A NO of step 2 is finalized with the guide's words [B3.3] [B6.3]", "[B3.3][B6.3]") {
    AtSteps at;
    at.answer(Answer::no);
    at.go("paso7");
    CHECK(at.screen.shows("En el paso 2 se respondió NO"));
    CHECK_FALSE(at.screen.find(Role::table, "Unidades médicas que reportan"));
    at.screen.choose(wish, "SI");
    at.program.click("Guardar");
    CHECK(at.screen.shows("Se aceptará de conformidad la inexistencia de oferta y/o demanda de servicios médicos."));
    at.program.click("Finalizar definitivamente");
    CHECK(state_of(at) == ReportState::finalizado);
}

TEST_CASE("Step 7 before step 2 leads there; it is the responsable's alone [B6.1]", "[B6.1]") {
    SECTION("unanswered") {
        AtSteps at;
        at.go("paso7");
        CHECK(at.screen.shows("Primero responda la pregunta del paso 2."));
        CHECK_FALSE(at.screen.find(Role::select, wish));
        at.program.click("Ir al paso 2", Role::link);
        CHECK(at.program.address() == at.address("paso2"));
    }
    SECTION("for who captures") {
        Reporting at(domain::identity::Role::capturista);
        at.go("paso7");
        CHECK(at.screen.shows("Finaliza el registro la persona responsable de la OOAD/UMAE"));
        CHECK_FALSE(at.screen.find(Role::select, wish));
        CHECK(at.sound());
    }
}

TEST_CASE("Step 7 tells what this machine has not stored yet, with the way there [B6.1]", "[B6.1]") {
    Reporting at;
    at.open();
    at.screen.type("Faltante Ambulatoria, Cistoscopia diagnóstica", "5");
    at.rest();
    at.go("paso7");
    CHECK(at.screen.shows("En este equipo hay 1 renglón que aún no se guarda"));
    CHECK(at.sound());
    at.program.click("Continuar en " + at.unit_name + " (1 renglón)", Role::link);
    CHECK(at.screen.value("Faltante Ambulatoria, Cistoscopia diagnóstica") == "5");
}

TEST_CASE("A finalization whose answer was lost is done once; one that was overtaken says so [B6.4]", "[B6.4]") {
    Reporting at;
    at.go("paso7");
    SECTION("lost") {
        at.program.network.lost_reply = FinalizeReport::path;
        finalize_on_screen(at);
        CHECK(at.screen.shows(text::shared::server_unreachable.view()));
        CHECK(at.screen.value(wish) == "SI");
        finalize_on_screen(at);
        CHECK(at.program.address() == at.address("paso8"));
        CHECK(at.nation.report(at.actor).card.state == ReportState::finalizado);
    }
    SECTION("overtaken by another finalization") {
        at.finalize();
        finalize_on_screen(at);
        CHECK(at.screen.shows("Persona De Prueba finalizó el registro"));
        CHECK_FALSE(at.screen.find(Role::select, wish));
        CHECK(at.screen.find(Role::link, "Versión Final"));
    }
    CHECK(at.sound());
}

TEST_CASE("A finished report says who finished it on every step, and its opening is asked for there [B6.4]", "[B6.4]") {
    Finished at;
    for (const auto& [step, rest] :
         std::vector<std::pair<std::string, std::string>>{{"paso2", ""},
                                                          {"paso3", ""},
                                                          {"paso4", "&unidad=" + at.unit_id},
                                                          {"paso6", "&unidad=" + at.unit_id + at.place},
                                                          {"plantilla", "&unidad=" + at.unit_id},
                                                          {"paso7", ""},
                                                          {"paso8", ""}}) {
        CAPTURE(step);
        at.go(step, rest);
        CHECK(at.screen.shows("Persona De Prueba finalizó el registro el 23/07/2025"));
        CHECK(at.screen.find(Role::button, "Solicitar apertura"));
        CHECK(at.sound());
    }
}

TEST_CASE("Solicitar apertura files the request with its reason, once [B6.4]", "[B6.4]") {
    Finished at;
    at.go("paso3");
    at.program.click("Solicitar apertura");
    REQUIRE(at.screen.find(Role::dialog, "Solicitar apertura del registro"));
    CHECK(at.screen.shows("colaboracion.salud@imss.gob.mx"));
    CHECK(at.sound());
    at.program.click("Enviar solicitud");
    CHECK_FALSE(at.screen.error_of("Motivo de la solicitud").empty());
    at.screen.type("Motivo de la solicitud", "Faltó registrar el HGZ 2");
    CHECK(at.program.platform.unsaved);
    at.program.network.lost_reply = api::surplus::AskOpening::path;
    at.program.click("Enviar solicitud");
    CHECK(at.screen.shows(text::shared::server_unreachable.view()));
    CHECK(at.screen.value("Motivo de la solicitud") == "Faltó registrar el HGZ 2");
    at.program.click("Enviar solicitud");
    CHECK_FALSE(at.screen.find(Role::dialog, "Solicitar apertura del registro"));
    CHECK(at.screen.shows("Se registró la solicitud de apertura y se avisó a la División por correo"));
    CHECK_FALSE(at.screen.find(Role::button, "Solicitar apertura"));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.sound());
    domain::surplus::RequestFilter filter;
    filter.period_id = at.nation.period;
    auto admin = at.nation.world.administrator();
    const auto asked = admin.must<api::surplus::ListRequests>({filter, {}, {}}).rows;
    REQUIRE(asked.size() == 1);
    CHECK(asked.at(0).reason == "Faltó registrar el HGZ 2");
    CHECK(asked.at(0).kind == domain::surplus::RequestKind::opening);
}

TEST_CASE("Who only captures, or is of another OOAD, reads the lock and asks for no opening [B6.4]", "[B6.4]") {
    Finished at;
    at.nation.capturista();
    test::Program other(at.nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000});
    other.sign_in("rep2");
    other.go(at.address("paso3"));
    CHECK(other.screen.shows("finalizó el registro el"));
    CHECK_FALSE(other.screen.find(Role::button, "Solicitar apertura"));
    CHECK(other.screen.audit().empty());
}
