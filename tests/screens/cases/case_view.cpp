// A case on one screen, as an evaluator meets it: what was sent, what may be done, the decision that is kept by itself.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using domain::cases::State;
using semantics::Role;
using test::Program;
using test::World;

namespace {

constexpr base::Instant until_saved = 3000;

std::string href_of(const test::Screen& screen, std::string_view name) {
    const auto link = screen.find(Role::link, name);
    if (!link) return {};
    auto& context = const_cast<test::Screen&>(screen).context();
    for (const auto& node : context.nodes()) {
        if (node.id == link->id) return std::string(context.extra_of(node, semantics::Key::href));
    }
    return {};
}

/// An evaluator before a request, as yet in nobody's hands.
struct AtCase {
    AtCase() : program(world) {
        program.sign_in("evaluar");
        program.go("sanece/caso?folio=" + folio);
    }
    World world{};
    test::Actor director = world.director(), evaluator = world.evaluator();
    const std::string folio = world.sent(director);
    Program program;
    test::Screen& screen = program.screen;

    api::cases::OpenCase::Response now() { return evaluator.must<api::cases::OpenCase>({folio}); }
    std::int64_t version() { return now().now.version; }
};

/// The same, after he took it.
struct InHand : AtCase {
    InHand() { program.click("Tomar solicitud"); }

    void type_authorization() {
        screen.click("Autorizada", Role::radio);
        screen.type("Dosis que se autoriza", "45 mg cada 24 horas");
        screen.type("Meses de vigencia", "6");
    }
};

/// Another request of the director's for the patient whom he asked for first.
std::string sent_again(World& world, test::Actor& director) {
    const auto id = world.full_draft(director, "2222222222");
    auto draft = director.must<api::cases::OpenDraft>({id});
    draft.content.nss = "1111111111";
    draft.content.patient_id = director.must<api::cases::SearchPatients>({"1111111111"}).patients.front().id;
    director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
    const auto confirmation = director.must<api::cases::PreviewCase>({id}).confirmation;
    return director.must<api::cases::SendCase>({id, confirmation}).folio;
}

bool shows_fact(const test::Screen& screen, const std::string& words) {
    const auto texts = screen.all(Role::text);
    return std::any_of(texts.begin(), texts.end(), [&](const auto& each) { return each.name.starts_with(words); });
}

}  // namespace

TEST_CASE("A case stands on one screen: patient, data, treatments, specifications, requirements, PDFs, what happened") {
    AtCase at;
    auto& screen = at.screen;
    CHECK(screen.find(Role::heading, "Solicitud " + at.folio));
    CHECK(screen.title() == at.folio + " · Evaluación de la solicitud · SAnECE");
    CHECK(screen.shows("Enviada"));
    CHECK(shows_fact(screen, "La tiene: Nadie todavía"));
    CHECK(screen.shows("PONATINIB"));
    for (const auto* part :
         {"Datos de la solicitud", "Requisitos", "Archivos enviados", "Folios anteriores del paciente", "Línea de tiempo"})
        CHECK(screen.find(Role::group, part));
    CHECK(screen.shows("Mutaciones: Z999X"));
    CHECK(screen.shows("El paciente no tiene otros folios"));
    CHECK(screen.shows("Solicitud enviada"));
    CHECK_FALSE(screen.find(Role::button, "Dictaminar"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The PDFs of a case open in a tab, one after the other or from their list") {
    AtCase at;
    auto& screen = at.screen;
    const auto files = at.now().files;
    REQUIRE(files.size() == 3);
    CHECK(screen.shows("PDF 1 de 3"));
    CHECK_FALSE(screen.enabled("PDF anterior"));
    const auto first = href_of(screen, "Abrir este PDF");
    CHECK_FALSE(first.empty());
    CHECK(screen.find(Role::link, "Abrir este PDF")->has(semantics::new_tab));
    screen.click("PDF siguiente");
    CHECK(screen.shows("PDF 2 de 3"));
    screen.click("PDF siguiente");
    CHECK(screen.shows("PDF 3 de 3"));
    CHECK_FALSE(screen.enabled("PDF siguiente"));
    CHECK(href_of(screen, "Abrir este PDF") != first);
    std::size_t listed = 0;
    for (const auto& link : screen.all(Role::link))
        listed += link.name.find(") ") != std::string::npos && link.has(semantics::new_tab);
    CHECK(listed == 3);
}

TEST_CASE("Earlier folios of the same patient stand on the case with what was answered, and lead there") {
    AtCase at;
    at.evaluator.must<api::cases::TakeCase>({at.folio, at.version()});
    at.evaluator.must<api::cases::DecideCase>({at.folio,
                                               at.version(),
                                               {.decision = domain::cases::Decision::no_autorizada,
                                                .reason_id = at.now().reasons.front().id,
                                                .observations = "No se envió el estudio molecular"}});
    const auto second = sent_again(at.world, at.director);
    at.program.go("sanece/caso?folio=" + second);
    auto& screen = at.screen;
    CHECK(screen.find(Role::link, at.folio));
    CHECK(screen.shows("No autorizada"));
    CHECK(screen.shows("No se envió el estudio molecular"));
    at.program.click(at.folio, Role::link);
    CHECK(screen.find(Role::heading, "Solicitud " + at.folio));
    CHECK_FALSE(href_of(screen, "Evaluación " + at.folio).empty());
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("What is prepared is kept by itself, right or wrong, and is there when one comes back") {
    InHand at;
    auto& screen = at.screen;
    CHECK(screen.shows("Usted tiene ahora esta solicitud"));
    const auto requirement = at.now().requirements.front();
    screen.check(requirement);
    screen.click("Autorizada con cambios", Role::radio);
    screen.type("Dosis que se autoriza", "30 mg");
    screen.type("Meses de vigencia", "seis");
    screen.type("Observaciones", "Se ajusta la dosis");
    CHECK(at.program.platform.unsaved);
    at.program.pass(until_saved);
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(screen.shows("Guardado hace un momento"));
    const auto kept = at.now().evaluation;
    CHECK(kept.decision == domain::cases::Decision::autorizada_con_cambios);
    CHECK(kept.dose == "30 mg");
    CHECK(kept.months == "seis");
    CHECK(kept.met == std::vector{requirement});
    at.program.go("sanece/bandeja");
    at.program.go("sanece/caso?folio=" + at.folio);
    CHECK(screen.value("Resultado") == "Autorizada con cambios");
    CHECK(screen.value("Dosis que se autoriza") == "30 mg");
    CHECK(screen.value("Observaciones") == "Se ajusta la dosis");
    CHECK(screen.value(requirement) == "true");
}

TEST_CASE("What is typed survives a lost network and an expired session, and is saved then") {
    InHand at;
    auto& screen = at.screen;
    SECTION("a lost network") {
        at.program.network.cut = true;
        screen.type("Observaciones", "Sin red");
        at.program.pass(until_saved);
        CHECK(screen.shows("Sin guardar: se intentará de nuevo"));
        at.program.network.cut = false;
        at.program.pass(9000);
        CHECK(at.now().evaluation.observations == "Sin red");
    }
    SECTION("an answer that is lost") {
        at.program.network.lost_reply = std::string(api::cases::SaveEvaluation::path);
        screen.type("Observaciones", "Sin respuesta");
        at.program.pass(until_saved);
        at.program.pass(9000);
        CHECK(screen.shows("Guardado"));
        CHECK(at.now().evaluation.observations == "Sin respuesta");
    }
    SECTION("an expired session") {
        at.program.network.refuse(api::cases::SaveEvaluation::path,
                                  {base::ErrorKind::not_signed_in, "Su sesión terminó. Ingrese de nuevo para continuar", {}, {}});
        screen.type("Observaciones", "Sin sesión");
        at.program.pass(until_saved);
        REQUIRE(screen.find(Role::dialog, "Su sesión terminó"));
        at.program.network.let_through(api::cases::SaveEvaluation::path);
        screen.type("Contraseña", test::password);
        screen.click("Ingresar");
        CHECK(screen.value("Observaciones") == "Sin sesión");
        at.program.pass(9000);
        CHECK(at.now().evaluation.observations == "Sin sesión");
    }
}

TEST_CASE("A decision asks for what it lacks, then names itself and its mail, and is sealed and mailed [A18.4] [A18.5]") {
    InHand at;
    auto& screen = at.screen;
    screen.click("Dictaminar");
    CHECK(screen.error_of("Resultado") == "Elija cómo se resuelve la solicitud");
    CHECK_FALSE(screen.find(Role::dialog, "Confirmar el dictamen"));
    at.type_authorization();
    screen.type("Meses de vigencia", "99");
    screen.click("Dictaminar");
    CHECK(screen.error_of("Meses de vigencia") == "Escriba los meses de vigencia, de 1 a 36");
    screen.type("Meses de vigencia", "6");
    screen.click("Dictaminar");
    REQUIRE(screen.find(Role::dialog, "Confirmar el dictamen"));
    CHECK(screen.shows("El folio " + at.folio + " se dictamina como: Autorizada"));
    CHECK(screen.shows(at.now().clave + " · 45 mg cada 24 horas"));
    CHECK(screen.shows("6 meses, hasta el 23/01/2026"));
    CHECK(screen.shows("La evaluación se sella y se envía en PDF al correo de Persona De Prueba"));
    screen.click("Cancelar");
    CHECK(at.now().now.state == State::en_evaluacion);
    screen.click("Dictaminar");
    screen.click("Confirmar y enviar");
    CHECK(at.now().now.state == State::autorizada);
    CHECK(screen.shows("Dictaminó el folio " + at.folio + " como: Autorizada"));
    CHECK(shows_fact(screen, "La evaluó: Persona De Prueba"));
    CHECK_FALSE(screen.shows("La tiene"));
    CHECK_FALSE(screen.find(Role::button, "Dictaminar"));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK_FALSE(href_of(screen, "Evaluación " + at.folio).empty());
    CHECK(screen.find(Role::link, "Evaluación " + at.folio)->has(semantics::new_tab));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A denial has its coded reason, the requirement that is not met and observations [A18.4]") {
    InHand at;
    auto& screen = at.screen;
    const auto requirement = at.now().requirements.front();
    screen.check(requirement);
    screen.click("No autorizada", Role::radio);
    screen.choose("Requisito no cumplido", requirement);
    screen.click("Dictaminar");
    CHECK(screen.error_of("Motivo") == "Elija el motivo por el que no se autoriza");
    CHECK(screen.error_of("Requisito no cumplido").starts_with("Este requisito está marcado como cumplido"));
    CHECK_FALSE(screen.error_of("Observaciones").empty());
    screen.check(requirement, false);
    screen.choose("Motivo", at.now().reasons.front().name);
    screen.type("Observaciones", "Falta la nota médica");
    screen.click("Dictaminar");
    CHECK(screen.shows("El folio " + at.folio + " se dictamina como: No autorizada"));
    screen.click("Confirmar y enviar");
    const auto decided = at.now();
    CHECK(decided.now.state == State::no_autorizada);
    CHECK(decided.evaluation.unmet_requirement == requirement);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A decision without an answer is asked again as the same, and is made once") {
    InHand at;
    at.type_authorization();
    auto& screen = at.screen;
    screen.click("Dictaminar");
    at.program.network.lost_reply = std::string(api::cases::DecideCase::path);
    screen.click("Confirmar y enviar");
    REQUIRE(screen.find(Role::dialog, "Confirmar el dictamen"));
    screen.click("Confirmar y enviar");
    CHECK_FALSE(screen.find(Role::dialog, "Confirmar el dictamen"));
    CHECK(screen.shows("Dictaminó el folio " + at.folio + " como: Autorizada"));
}

TEST_CASE("No two people are on one case: the second is told by whom and since when") {
    AtCase at;
    auto other = at.world.of_role(domain::identity::Role::evaluador);
    other.must<api::cases::TakeCase>({at.folio, at.version()});
    at.program.click("Tomar solicitud");
    auto& screen = at.screen;
    CHECK(screen.shows("La tiene Persona De Prueba desde el 23/07/2025 16:27"));
    CHECK_FALSE(screen.find(Role::button, "Tomar solicitud"));
    CHECK(screen.shows("En evaluación"));
}

TEST_CASE("A case that changed meanwhile is shown anew, and what was typed stays") {
    InHand at;
    auto& screen = at.screen;
    at.type_authorization();
    screen.type("Observaciones", "Lo mío");
    SECTION("withdrawn by its director while it is decided") {
        screen.click("Dictaminar");
        at.director.must<api::cases::WithdrawCase>({at.folio, at.version(), "Ya no se requiere"});
        screen.click("Confirmar y enviar");
        CHECK(screen.shows("El director retiró esta solicitud; ya no se puede cambiar"));
        CHECK(screen.shows("Cancelada"));
        CHECK(screen.find(Role::group, "Lo que escribió y no se guardó"));
        CHECK(screen.shows("Lo mío"));
    }
    SECTION("given to another person while it is typed") {
        at.world.of_role(domain::identity::Role::evaluador);
        at.world.administrator().must<api::cases::AssignCase>({at.folio, at.version(), "account-evaluador"});
        at.program.pass(until_saved);
        CHECK(screen.shows("La tiene Persona De Prueba desde el"));
        CHECK_FALSE(screen.find(Role::button, "Dictaminar"));
        CHECK(screen.shows("Lo mío"));
        CHECK_FALSE(at.program.platform.unsaved);
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A case is released, and given to another person by name") {
    InHand at;
    auto& screen = at.screen;
    SECTION("released") {
        screen.click("Soltar");
        CHECK(screen.shows("Soltó la solicitud; otra persona puede tomarla"));
        CHECK(at.now().now.state == State::enviada);
        CHECK(screen.find(Role::button, "Tomar solicitud"));
    }
    SECTION("given") {
        at.world.of_role(domain::identity::Role::evaluador);
        screen.click("Entregar a otra persona");
        screen.click("Entregar");
        CHECK(screen.error_of("Persona que la evaluará") == "Elija a una persona");
        screen.choose("Persona que la evaluará", "Persona De Prueba · 0 solicitudes en sus manos");
        screen.click("Entregar");
        CHECK(screen.shows("Entregó la solicitud a Persona De Prueba"));
        CHECK_FALSE(screen.find(Role::dialog, "Entregar la solicitud"));
        CHECK_FALSE(screen.find(Role::button, "Dictaminar"));
    }
    SECTION("there is nobody else") {
        screen.click("Entregar a otra persona");
        CHECK(screen.shows("No hay otra persona del área a quien entregarla"));
        screen.click("Cancelar");
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("An opinion is asked for; until it comes the decision waits, or it is no longer awaited") {
    InHand at;
    auto adviser = at.world.of_role(domain::identity::Role::asesor);
    auto& screen = at.screen;
    screen.click("Pedir opinión");
    screen.click("Enviar pregunta");
    CHECK(screen.error_of("Asesor honorífico") == "Elija a una persona");
    screen.choose("Asesor honorífico", "Persona De Prueba · 0 opiniones pendientes");
    screen.type("Pregunta", "¿Es adecuada la dosis?");
    CHECK(at.program.platform.unsaved);
    screen.click("Enviar pregunta");
    CHECK(screen.shows("Pidió la opinión de Persona De Prueba"));
    CHECK(screen.shows("En opinión"));
    CHECK(screen.shows("Se espera su respuesta"));
    CHECK_FALSE(screen.enabled("Dictaminar"));
    SECTION("it comes") {
        adviser.must<api::cases::GiveOpinion>({at.folio, "Sí, conforme a la guía"});
        screen.click("Actualizar solicitud");
        CHECK(screen.shows("Sí, conforme a la guía"));
    }
    SECTION("it is no longer awaited") {
        screen.click("Ya no esperar la opinión");
        CHECK(screen.shows("Ya no se espera la opinión; puede dictaminar"));
    }
    CHECK(screen.enabled("Dictaminar"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A case is returned with what is marked, why, and a last day five working days on unless another is set") {
    InHand at;
    auto& screen = at.screen;
    screen.click("Regresar para completar");
    CHECK(screen.value("Fecha límite para responder") == "2025-07-30");
    CHECK_FALSE(screen.find(Role::button, "Dictaminar"));  // one thing at a time
    screen.click("Regresar solicitud");
    CHECK(screen.shows("Marque al menos un dato o archivo que se deba completar o corregir"));
    CHECK_FALSE(screen.error_of("Motivo para quien la envió").empty());
    screen.check("Nota médica");
    screen.type("Qué corregir en Nota médica", "Falta la firma");
    screen.type("Motivo para quien la envió", "La nota está incompleta");
    CHECK(at.program.platform.unsaved);
    screen.click("Regresar solicitud");
    CHECK(screen.shows("Regresó la solicitud; se avisa por correo a quien la envió"));
    CHECK(screen.shows("Requiere información"));
    CHECK_FALSE(at.program.platform.unsaved);
    const auto asked = at.director.must<api::cases::OpenCorrection>({at.folio});
    REQUIRE(asked.marks.size() == 1);
    CHECK(asked.marks.front().target == "slots.nota_medica");
    CHECK(asked.marks.front().words == "Falta la firma");
    CHECK(asked.words == "La nota está incompleta");
    CHECK(screen.find(Role::group, "Información completada"));
    CHECK(screen.shows("Nota médica: Falta la firma"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("What a director completed stands beside what he had sent") {
    InHand at;
    at.evaluator.must<api::cases::ReturnCase>(
        {at.folio, at.version(), {{"weight_kg", "No coincide con la nota"}}, "Revise el peso", "2025-07-30"});
    auto correction = at.director.must<api::cases::OpenCorrection>({at.folio});
    correction.content.weight_kg = "82";
    at.director.must<api::cases::ResubmitCase>({at.folio, correction.version, correction.content, {}});
    auto& screen = at.screen;
    screen.click("Actualizar solicitud");
    CHECK(screen.shows("Lo que cambió"));
    CHECK(shows_fact(screen, "Antes: 70.5"));
    CHECK(shows_fact(screen, "Ahora: 82"));
    CHECK(screen.enabled("Dictaminar"));
}

TEST_CASE("Who only reads a case has nothing to press but what he may do, at every size of the window") {
    InHand at;
    at.world.administrator();
    Program program(at.world);
    program.sign_in("admin01");
    program.go("sanece/caso?folio=" + at.folio);
    CHECK(program.screen.find(Role::button, "Entregar a otra persona"));
    CHECK_FALSE(program.screen.find(Role::button, "Dictaminar"));
    CHECK_FALSE(program.screen.find(Role::button, "Soltar"));
    at.type_authorization();
    at.screen.click("Regresar para completar");
    at.screen.click("No regresar");
    for (const test::ScreenSize size : {test::ScreenSize{1366, 768, 1}, {683, 384, 2}, {320, 640, 1}, {320, 256, 1}}) {
        for (auto* each : {&program, &at.program}) {
            each->screen.resize(size);
            each->screen.settle();
            INFO(size.width << " by " << size.height);
            CHECK(each->screen.audit() == std::vector<std::string>{});
            CHECK(each->screen.context().primaries().size() <= 1);
        }
    }
}

TEST_CASE("A folio that is not there is said to be none, and nobody but the central area opens the page") {
    AtCase at;
    at.program.go("sanece/caso?folio=20250101001");
    CHECK(at.screen.shows("No se encontró lo que busca"));
    Program program(at.world, "sanece/caso?folio=" + at.folio);
    program.sign_in("director");
    CHECK(program.screen.shows("Su cuenta no tiene acceso a esta página"));
}
