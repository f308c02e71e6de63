// Step 2: SI or NO, and what follows from each (B3, R24).

#include <catch2/catch.hpp>

#include "shared/text/shared.hpp"
#include "tests/screens/surplus/steps.hpp"

using api::surplus::AnswerQuestion;
using domain::surplus::Answer;
using semantics::Role;
using surplus_tests::AtSteps;
using surplus_tests::AtTable;

namespace {

constexpr const char* question = "¿Alguna de las Unidades Médicas de la OOAD Aguascalientes tiene Excedentes/Faltantes?";

Answer answer_of(AtSteps& at) { return at.nation.report(at.actor, at.entity).answer; }

}  // namespace

TEST_CASE("Step 2 asks the guide's question of the OOAD that was chosen [B3.1] [R14]", "[B3.1][R14]") {
    AtSteps at(domain::identity::Role::responsable, surplus_tests::campeche);
    at.go("paso2");
    CHECK(at.screen.find(Role::heading,
                         "Paso 2.- ¿Alguna de las Unidades Médicas de la OOAD Campeche tiene Excedentes/Faltantes de algún "
                         "Servicio Médico Institucional?"));
    CHECK(at.sound());
}

TEST_CASE("Step 2 of a UMAE has its own name, and no OOAD in it [B3.1] [R22]", "[B3.1][R22]") {
    AtSteps at(domain::identity::Role::responsable, surplus_tests::a_umae);
    at.go("paso2");
    const auto name = at.nation.report(at.actor, at.entity).card.entity;
    CHECK(at.screen.find(Role::heading, "Paso 2.- ¿Alguna de las Unidades Médicas de la " + name +
                                            " tiene Excedentes/Faltantes de algún Servicio Médico Institucional?"));
    CHECK(at.screen.find(Role::text, name));
    CHECK_FALSE(at.screen.shows("OOAD " + name));
    CHECK(at.sound());
}

TEST_CASE("The list begins with its prompt and holds nothing but SI and NO; without a choice nothing is saved [B3.2]", "[B3.2]") {
    AtSteps at;
    at.go("paso2");
    CHECK(at.screen.value(question).empty());
    CHECK_THROWS(at.screen.choose(question, "Tal vez"));
    at.program.click("Guardar");
    CHECK(at.screen.error_of(question) == "Seleccione una opción: SI o NO");
    CHECK(answer_of(at) == Answer::none);
    CHECK(at.sound());
    at.screen.choose(question, "SI");
    CHECK(answer_of(at) == Answer::none);  // it must be saved
    CHECK(at.program.platform.unsaved);
    at.program.click("Inicio", Role::link);
    CHECK(at.screen.find(Role::dialog, "Hay información sin guardar"));
}

TEST_CASE("SI is saved and leads to step 3 [B3.4]", "[B3.4]") {
    AtSteps at;
    at.go("paso2");
    at.screen.choose(question, "SI");
    at.program.click("Guardar");
    CHECK(answer_of(at) == Answer::si);
    CHECK(at.program.address() == at.address("paso3"));
    at.program.click("Regresar", Role::link);
    CHECK(at.screen.value(question) == "SI");
    CHECK_FALSE(at.program.platform.unsaved);
    at.program.click("Continuar con el paso 3", Role::link);
    CHECK(at.program.address() == at.address("paso3"));
}

TEST_CASE("NO is saved, no unit registers, and step 7 is next [B3.3]", "[B3.3]") {
    AtSteps at;
    at.go("paso2");
    CHECK(at.screen.shows("se aceptará de conformidad la inexistencia de oferta y/o demanda de servicios médicos"));
    at.screen.choose(question, "NO");
    at.program.click("Guardar");
    CHECK(answer_of(at) == Answer::no);
    CHECK(at.screen.shows("En el paso 2 se respondió NO: ninguna unidad médica reporta Excedentes y/o Faltantes."));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.sound());
    const auto unit = "&unidad=" + at.unit().id;
    at.go("paso6", unit + surplus_tests::urology);
    CHECK_FALSE(at.screen.find(Role::grid, "Tabla de captura"));
    CHECK(at.screen.shows("Para registrar, cambie la respuesta a SI"));
    at.go("paso2");
    at.program.click("Continuar con el paso 7", Role::link);
    CHECK(at.program.address() == at.address("paso7"));
}

TEST_CASE("SI to NO over captured data asks, keeps them, and with SI they count again [R24]", "[R24]") {
    AtTable at;
    at.nation.save(at.actor, at.unit_id, at.product_id("Circuncisión"), surplus_tests::some_surplus);
    at.go("paso2");
    at.screen.choose(question, "NO");
    at.program.click("Guardar");
    REQUIRE(at.screen.find(Role::dialog, "Confirmar la respuesta NO"));
    CHECK(at.screen.shows("Hay información capturada. Si responde NO se conserva, pero no se reporta."));
    CHECK(answer_of(at) == Answer::si);
    CHECK(at.sound());
    at.program.click("Cancelar");
    CHECK(answer_of(at) == Answer::si);
    CHECK(at.screen.value(question) == "NO");
    at.program.click("Guardar");
    at.program.click("Confirmar que la respuesta es NO");
    CHECK(answer_of(at) == Answer::no);
    CHECK(at.screen.shows("La información que se capturó antes de responder NO se conserva, pero no se reporta"));
    CHECK(at.stored("Circuncisión") == surplus_tests::some_surplus);
    CHECK(at.nation.report(at.actor).card.reporting == 0);
    CHECK(at.sound());
    at.screen.choose(question, "SI");
    at.program.click("Guardar");
    CHECK(at.nation.report(at.actor).card.reporting == 1);
}

TEST_CASE("An answer that did not arrive stays chosen and is saved once [B3.2]", "[B3.2]") {
    AtSteps at;
    at.go("paso2");
    at.screen.choose(question, "NO");
    at.program.network.lost_reply = AnswerQuestion::path;
    at.program.click("Guardar");
    CHECK(at.screen.shows(text::shared::server_unreachable.view()));
    CHECK(at.screen.value(question) == "NO");
    CHECK(at.program.platform.unsaved);
    CHECK(at.sound());
    const auto version = at.nation.report(at.actor).version;
    at.program.click("Guardar");
    CHECK(at.screen.shows("En el paso 2 se respondió NO"));
    CHECK(at.nation.report(at.actor).version == version);
}

TEST_CASE("An answer that somebody else gave meanwhile is told, and nothing is overwritten unseen [B3.2]", "[B3.2]") {
    AtSteps at;
    at.go("paso2");
    at.screen.choose(question, "NO");
    at.answer(Answer::si);
    at.program.click("Guardar");
    CHECK(at.screen.shows(text::shared::conflict.view()));
    CHECK(at.screen.value(question) == "NO");
    CHECK(at.screen.shows("La respuesta guardada es SI"));
    CHECK(answer_of(at) == Answer::si);
    CHECK(at.sound());
}

TEST_CASE("Whoever cannot answer reads the answer and why it is not his [B3.2] [B2.9]", "[B3.2][B2.9]") {
    AtSteps at(domain::identity::Role::responsable, surplus_tests::campeche);
    auto theirs = at.nation.responsable(surplus_tests::aguascalientes);
    at.program.go(at.address_of(surplus_tests::aguascalientes, "paso2"));
    CHECK(at.screen.shows("Solo puede registrar la información de su OOAD/UMAE"));
    CHECK_FALSE(at.screen.find(Role::select, question));
    CHECK_FALSE(at.screen.find(Role::button, "Guardar"));
    CHECK(at.sound());
    at.nation.answer(theirs, Answer::si);
    at.program.go(at.dashboard());
    at.program.go(at.address_of(surplus_tests::aguascalientes, "paso2"));
    CHECK(at.screen.shows(std::string(question) + ": SI"));
    CHECK(at.screen.find(Role::link, "Continuar con el paso 3"));
    CHECK(at.sound());
}
