// An asesor honorífico before what he was asked: he sees it, answers it, and never decides.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;
using test::World;

namespace {

/// An asesor who has been asked about one case.
struct Asked {
    Asked() : program(world) {
        const auto version = [&] { return evaluator.must<api::cases::OpenCase>({folio}).now.version; };
        evaluator.must<api::cases::TakeCase>({folio, version()});
        evaluator.must<api::cases::AskOpinion>({folio, version(), "account-asesor", "¿Es adecuada la dosis?"});
        program.sign_in("asesor");
    }
    World world{};
    test::Actor director = world.director(), evaluator = world.evaluator(),
                adviser = world.of_role(domain::identity::Role::asesor);
    const std::string folio = world.sent(director), other = world.sent(director, "2222222222");
    Program program;
    test::Screen& screen = program.screen;

    void open() { program.click(folio, Role::link); }
};

}  // namespace

TEST_CASE("An asesor begins at what he was asked, and sees nothing else") {
    Asked at;
    auto& screen = at.screen;
    CHECK(at.program.address() == "sanece/opiniones");
    CHECK(screen.shows("1 solicitud espera su opinión"));
    CHECK(screen.shows("¿Es adecuada la dosis?"));
    CHECK(screen.find(Role::link, at.folio));
    CHECK_FALSE(screen.find(Role::link, at.other));
    at.open();
    CHECK(at.program.address() == "sanece/opinion?folio=" + at.folio);
    CHECK(screen.find(Role::heading, "Opinión sobre la solicitud " + at.folio));
    CHECK(screen.find(Role::group, "Pregunta del área de evaluación"));
    CHECK(screen.find(Role::group, "Datos de la solicitud"));
    CHECK(screen.find(Role::link, "Abrir este PDF"));
    CHECK_FALSE(screen.shows("Folios anteriores"));
    CHECK_FALSE(screen.find(Role::button, "Dictaminar"));
    CHECK(screen.audit() == std::vector<std::string>{});
    at.program.go("sanece/opinion?folio=" + at.other);
    CHECK(screen.shows("No se encontró lo que busca"));
}

TEST_CASE("An opinion is typed, asked about once, and handed in") {
    Asked at;
    auto& screen = at.screen;
    at.open();
    screen.click("Enviar opinión");
    CHECK(screen.error_of("Mi opinión") == "Escriba su opinión");
    screen.type("Mi opinión", "Sí, conforme a la guía");
    CHECK(at.program.platform.unsaved);
    screen.click("Enviar opinión");
    REQUIRE(screen.find(Role::dialog, "Confirmar la opinión"));
    screen.click("Cancelar");
    CHECK(screen.value("Mi opinión") == "Sí, conforme a la guía");
    screen.click("Enviar opinión");
    screen.click("Entregar opinión");
    CHECK(screen.shows("Su opinión sobre la solicitud " + at.folio + " se envió. Gracias por su ayuda"));
    CHECK_FALSE(at.program.platform.unsaved);
    const auto opinions = at.evaluator.must<api::cases::OpenCase>({at.folio}).opinions;
    REQUIRE(opinions.size() == 1);
    CHECK(opinions.front().answer == "Sí, conforme a la guía");
    CHECK(screen.find(Role::heading, "Opiniones solicitadas"));
    CHECK(screen.shows("No hay solicitudes que esperen su opinión"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("An opinion that is no longer awaited is refused in words, and what was typed stays") {
    Asked at;
    auto& screen = at.screen;
    at.open();
    screen.type("Mi opinión", "Tarde");
    const auto version = at.evaluator.must<api::cases::OpenCase>({at.folio}).now.version;
    at.evaluator.must<api::cases::TakeBackOpinion>({at.folio, version});
    screen.click("Enviar opinión");
    screen.click("Entregar opinión");
    CHECK(screen.shows("Ya no se espera su opinión sobre esta solicitud; gracias por su ayuda"));
    CHECK(screen.value("Mi opinión") == "Tarde");
    CHECK_FALSE(screen.enabled("Enviar opinión"));
}

TEST_CASE("An opinion whose answer was lost is handed in once, at every size of the window") {
    Asked at;
    auto& screen = at.screen;
    at.open();
    screen.type("Mi opinión", "Sí");
    for (const test::ScreenSize size : {test::ScreenSize{683, 384, 2}, {320, 640, 1}, {320, 256, 1}, {1366, 768, 1}}) {
        screen.resize(size);
        screen.settle();
        INFO(size.width << " by " << size.height);
        CHECK(screen.audit() == std::vector<std::string>{});
        CHECK(screen.context().primaries().size() <= 1);
    }
    screen.click("Enviar opinión");
    at.program.network.lost_reply = std::string(api::cases::GiveOpinion::path);
    screen.click("Entregar opinión");
    REQUIRE(screen.find(Role::dialog, "Confirmar la opinión"));
    screen.click("Entregar opinión");
    CHECK(screen.shows("se envió. Gracias por su ayuda"));
}
