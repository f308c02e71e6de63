// "¿Dónde va mi solicitud?": what a director is told of a folio, and what he may do with it.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/text/cases/acting.hpp"
#include "tests/screens/cases/central_area.hpp"
#include "tests/support/program.hpp"

using domain::cases::Decision;
using semantics::Role;
using test::CentralArea;
using test::Program;
using test::World;

namespace {

struct Following {
    World world{};
    test::Actor director = world.director();
    const std::string folio = world.sent(director);
    Program program{world, "sanece/solicitud?folio=" + folio};
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("The time line says where a folio is, what comes next and who has it, by role alone") {
    Following at;
    SECTION("that waits") {
        at.program.sign_in();
        CHECK(at.screen.all(Role::heading).front().name == "¿Dónde va mi solicitud?");
        CHECK(at.screen.title() == at.folio + " · ¿Dónde va mi solicitud? · SAnECE");
        CHECK(at.screen.shows("Su solicitud se recibió y espera que alguien del área de Catálogo II la tome"));
        CHECK(at.screen.shows("Área de Catálogo II"));
        CHECK(at.screen.shows("A más tardar el "));
        CHECK(at.screen.shows("Solicitud enviada"));
        CHECK(at.screen.find(Role::link, "Comprobante " + at.folio));
        CHECK_FALSE(at.screen.find(Role::link, "Evaluación " + at.folio));
        CHECK(at.screen.find(Role::button, "Retirar la solicitud"));
        CHECK(at.screen.find(Role::button, "Copiar en una solicitud nueva"));
        CHECK_FALSE(at.screen.find(Role::button, "Renovar"));
    }
    SECTION("that somebody evaluates") {
        CentralArea(at.world).take(at.folio);
        at.program.sign_in();
        CHECK(at.screen.shows("Un evaluador revisa su solicitud"));
        CHECK_FALSE(at.screen.shows("evaluar@imss.gob.mx"));
    }
    CHECK(at.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A folio that is not there, or another's, is said not to be among one's own") {
    Following at;
    at.program.sign_in();
    at.program.go("sanece/solicitud?folio=20250101001");
    CHECK(at.screen.shows("Entre las solicitudes que usted envió no hay ninguna con ese folio"));
    Program other(at.world, "sanece/solicitud?folio=" + at.folio);
    other.sign_in("otro001");
    CHECK(other.screen.shows("Entre las solicitudes que usted envió no hay ninguna con ese folio"));
    other.click("Ir a Seguimiento");
    CHECK(other.address() == "sanece/seguimiento");
}

TEST_CASE("Withdrawing asks for the reason and says that it cannot be undone") {
    Following at;
    at.program.sign_in();
    auto& screen = at.screen;
    screen.click("Retirar la solicitud");
    REQUIRE(screen.find(Role::dialog, "Retirar solicitud"));
    screen.click("Retirar");
    CHECK(screen.error_of("Motivo") == "Escriba el motivo");
    screen.type("Motivo", "El paciente cambió de unidad");
    SECTION("and is done") {
        screen.click("Retirar");
        CHECK_FALSE(screen.find(Role::dialog, "Retirar solicitud"));
        CHECK(screen.shows("La solicitud se retiró"));
        CHECK(screen.shows("Se retiró y no se evaluará"));
        CHECK(screen.shows("El paciente cambió de unidad"));
        CHECK_FALSE(screen.find(Role::button, "Retirar la solicitud"));
    }
    SECTION("unless somebody did something meanwhile; the reason stays") {
        CentralArea(at.world).take(at.folio);
        screen.click("Retirar");
        CHECK(screen.shows(text::cases::changed_since.view()));
        CHECK(screen.shows("Un evaluador revisa su solicitud"));
        screen.click("Retirar la solicitud");
        CHECK(screen.value("Motivo") == "El paciente cambió de unidad");
        screen.click("Retirar");
        CHECK(screen.shows("La solicitud se retiró"));
    }
}

TEST_CASE("An authorization shows its requerimiento and expiry, and is renewed by one click") {
    Following at;
    CentralArea(at.world).decide(at.folio, Decision::autorizada, "Vigilar función hepática");
    at.program.sign_in();
    auto& screen = at.screen;
    CHECK(screen.shows("45 mg cada 24 horas"));
    CHECK(screen.shows("23/01/2026"));
    CHECK(screen.shows("Vigilar función hepática"));
    CHECK(screen.find(Role::link, "Evaluación " + at.folio));
    CHECK_FALSE(screen.find(Role::button, "Retirar la solicitud"));
    at.program.click("Renovar");
    CHECK(at.program.address().starts_with("sanece/solicitud/"));
    const auto drafts = at.director.must<api::cases::ListDrafts>({}).rows;
    REQUIRE(drafts.size() == 1);
    const auto content = at.director.must<api::cases::OpenDraft>({drafts.front().id}).content;
    CHECK(content.visit == domain::cases::Visit::subsecuente);
    CHECK(content.weight_kg.empty());
    SECTION("the requirements are those of a subsecuente") {
        auto draft = at.director.must<api::cases::OpenDraft>({drafts.front().id});
        draft.content.tab = domain::cases::Tab::especificaciones;
        at.director.must<api::cases::SaveDraft>({drafts.front().id, draft.version, draft.content});
        at.program.go("sanece/inicio");
        at.program.go("sanece/solicitud/especificaciones?id=" + drafts.front().id);
        CHECK(screen.shows("Nota médica con la mejor respuesta hematológica, citogenética o molecular"));
        CHECK_FALSE(screen.shows("Nota médica de hematología con la fase de la enfermedad"));
    }
    SECTION("a second press leads to the same draft") {
        at.program.go("sanece/solicitud?folio=" + at.folio);
        at.program.click("Renovar");
        CHECK(at.director.must<api::cases::ListDrafts>({}).rows.size() == 1);
    }
}

TEST_CASE("A denial shows its reason and leads to a reconsideration") {
    Following at;
    CentralArea(at.world).decide(at.folio, Decision::no_autorizada, "No se documentó la falla a imatinib");
    at.program.sign_in();
    auto& screen = at.screen;
    CHECK(screen.shows("Motivo del dictamen"));
    CHECK(screen.shows("No se documentó la falla a imatinib"));
    CHECK_FALSE(screen.find(Role::button, "Renovar"));
    at.program.click("Solicitar reconsideración");
    CHECK(at.program.address().starts_with("sanece/solicitud/"));
    CHECK(at.director.must<api::cases::ListDrafts>({}).rows.size() == 1);
}

TEST_CASE("What waits for the director stands on his home page, with the days that are left") {
    Following at;
    SECTION("returned") {
        CentralArea(at.world).give_back(at.folio, {{"weight_kg", ""}});
        at.program.sign_in();
        at.program.go("sanece/inicio");
        CHECK(at.screen.find(Role::heading, "Requieren su atención"));
        CHECK(at.screen.shows("complétela a más tardar el 30/07/2025 (quedan 7 días)"));
        at.program.click("Completar " + at.folio);
        CHECK(at.program.address() == "sanece/completar?folio=" + at.folio);
    }
    SECTION("nothing") {
        at.program.sign_in();
        at.program.go("sanece/inicio");
        CHECK_FALSE(at.screen.find(Role::heading, "Requieren su atención"));
    }
    CHECK(at.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A draft that renews a folio that has ended goes on as a new request, by one press and with nothing typed anew [A18.6]",
          "[A18.6]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director, "2222222222"), draft = world.full_draft(director);
    world.tamper("UPDATE case_file SET renews_folio = '" + folio + "' WHERE id = '" + draft + "'");
    SECTION("before it is confirmed") {
        world.tamper("UPDATE case_file SET state = 'vencida' WHERE folio = '" + folio + "'");
        Program program(world, "sanece/solicitud/especificaciones?id=" + draft);
        program.sign_in();
        auto& screen = program.screen;
        screen.click("Enviar");
        CHECK(screen.shows("La autorización del folio " + folio + " terminó y ya no se puede renovar"));
        CHECK_FALSE(screen.find(Role::button, "Aceptar"));
        CHECK(screen.audit() == std::vector<std::string>{});
        screen.click("Continuar como solicitud nueva");
        screen.click("Aceptar");
        CHECK(screen.shows("Su solicitud se envió. Folio:"));
    }
    SECTION("while it is confirmed") {
        world.tamper("UPDATE case_file SET state = 'autorizada' WHERE folio = '" + folio + "'");
        Program program(world, "sanece/solicitud/especificaciones?id=" + draft);
        program.sign_in();
        auto& screen = program.screen;
        screen.click("Enviar");
        REQUIRE(screen.find(Role::button, "Aceptar"));
        world.tamper("UPDATE case_file SET state = 'baja' WHERE folio = '" + folio + "'");
        screen.click("Aceptar");
        CHECK(screen.shows("La autorización del folio " + folio + " terminó y ya no se puede renovar"));
        screen.click("Continuar como solicitud nueva");
        screen.click("Aceptar");
        CHECK(screen.shows("Su solicitud se envió. Folio:"));
    }
}
