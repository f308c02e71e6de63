// What the program says of itself over every screen: the connection, an outdated page, leaving.

#include <catch2/catch.hpp>

#include "shared/api/api.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/result.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

const base::Error no_answer{
    base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(api::no_answer)};
const base::Error outdated{base::ErrorKind::outdated, text::shared::outdated.words(), {}, {}};

}  // namespace

TEST_CASE("A draft is saved at once when the page goes out of sight") {
    test::World world;
    Program program(world);
    program.sign_in("director");
    program.go("sanece/solicitud");
    program.screen.type("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE", "4444444444");
    program.click("Buscar");
    CHECK(program.platform.unsaved);
    CHECK(program.network.asked(api::cases::SaveDraft::path) == 0);  // typing has only just paused
    program.hide();
    CHECK(program.network.asked(api::cases::SaveDraft::path) == 1);
    CHECK_FALSE(program.platform.unsaved);
    program.hide();
    CHECK(program.network.asked(api::cases::SaveDraft::path) == 1);
}

TEST_CASE("A lost server and an outdated page are told of where they stay in sight") {
    const auto [error, words] = GENERATE(
        table<base::Error, std::string>({{no_answer, "Sin comunicación con el servidor. Lo que escribió se conserva en pantalla"},
                                         {outdated, "Hay una versión nueva del sistema. Actualice la página para continuar"}}));
    test::World world;
    Program program(world);
    program.sign_in("director");
    CHECK_FALSE(program.screen.shows(words));
    program.network.refuse(api::contents::ReadSections::path, error);
    program.network.refuse(api::cases::ListDrafts::path, error);
    program.network.refuse(api::cases::ListSent::path, error);
    program.go("sanece/verificar");
    program.go("sanece/inicio");
    const auto notice = program.screen.find(Role::status, words);
    REQUIRE(notice);
    const auto scroller = program.screen.all(Role::scroller).at(0);
    CHECK(notice->top >= program.screen.all(Role::banner).at(0).height);
    CHECK(notice->top + notice->height <= scroller.top);
    CHECK(program.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A demonstration that its browser cannot keep says so on every page, and no longer once it can") {
    const std::string words =
        "Este navegador no pudo guardar la demostración: lo que capture se perderá al cerrar o actualizar esta página. "
        "Libere espacio en el equipo o ábrala fuera de una ventana privada";
    test::World world;
    Program program(world);
    program.platform.is_demo = true;
    CHECK_FALSE(program.screen.shows(words));
    program.platform.keeps_all = false;
    program.sign_in("director");
    CHECK(program.screen.find(Role::status, words));
    program.go("sanece/verificar");
    CHECK(program.screen.find(Role::status, words));
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.platform.keeps_all = true;
    program.go("sanece/inicio");
    CHECK_FALSE(program.screen.shows(words));
}

namespace {

/// A director with a draft that is not saved yet.
void begin_draft(Program& program) {
    program.sign_in("director");
    program.go("sanece/solicitud");
    program.screen.type("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE", "4444444444");
    program.click("Buscar");
    REQUIRE(program.platform.unsaved);
}

constexpr const char* leaving = "Hay información sin guardar";

}  // namespace

TEST_CASE("An outdated page is loaded anew once its draft is saved") {
    test::World world;
    Program program(world);
    program.network.refuse(api::catalog::HospitalsOf::path, outdated);
    begin_draft(program);
    REQUIRE(program.network.asked(api::cases::SaveDraft::path) == 0);
    program.click("Actualizar la página");
    CHECK(program.network.asked(api::cases::SaveDraft::path) == 1);
    CHECK(program.platform.reloads == 1);
    CHECK_FALSE(program.platform.unsaved);
    CHECK_FALSE(program.screen.find(Role::dialog, leaving));
}

TEST_CASE("An outdated page whose draft cannot be saved asks before it is loaded anew") {
    test::World world;
    Program program(world);
    program.network.refuse(api::catalog::HospitalsOf::path, outdated);
    program.network.refuse(api::cases::SaveDraft::path, no_answer);
    begin_draft(program);
    program.click("Actualizar la página");
    program.pass(500);
    CHECK(program.platform.reloads == 0);
    CHECK(program.platform.unsaved);
    REQUIRE(program.screen.find(Role::dialog, leaving));

    SECTION("and stays") {
        program.click("Quedarme en la página");
        program.pass(5000);
        CHECK(program.platform.reloads == 0);
        CHECK_FALSE(program.screen.find(Role::dialog, leaving));
        CHECK(program.screen.value("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE") == "4444444444");
    }
    SECTION("and goes, without the browser asking again") {
        program.click("Salir sin guardar");
        CHECK(program.platform.reloads == 1);
        CHECK_FALSE(program.platform.unsaved);
    }
    SECTION("or goes by itself when it is saved after all") {
        program.network.let_through(api::cases::SaveDraft::path);
        program.pass(10000);
        CHECK(program.platform.reloads == 1);
    }
}

TEST_CASE("Nobody is asked to sign in on an outdated page, which could not") {
    test::World world;
    Program program(world);
    program.network.refuse(api::catalog::HospitalsOf::path, outdated);
    begin_draft(program);
    program.network.refuse(api::cases::SaveDraft::path,
                           {base::ErrorKind::not_signed_in, text::shared::not_signed_in.words(), {}, {}});
    program.pass(5000);
    CHECK(program.network.asked(api::cases::SaveDraft::path) > 0);
    CHECK(program.screen.all(Role::dialog).empty());
    CHECK(program.screen.enabled("Actualizar la página"));
}

TEST_CASE("Signing out saves the draft first") {
    test::World world;
    Program program(world);
    begin_draft(program);
    program.click("Cerrar sesión");
    CHECK(program.network.asked(api::cases::SaveDraft::path) == 1);
    CHECK(program.address() == "sanece/login");
    program.sign_in("director");
    CHECK(program.screen.find(Role::heading, "Continuar donde me quedé"));
}

TEST_CASE("Signing out asks about what cannot be saved") {
    test::World world;
    Program program(world);
    begin_draft(program);
    program.network.refuse(api::cases::SaveDraft::path, no_answer);
    program.click("Cerrar sesión");
    program.pass(500);
    REQUIRE(program.screen.find(Role::dialog, leaving));
    CHECK(program.network.asked(api::identity::SignOut::path) == 0);
    SECTION("and stays") {
        program.click("Quedarme en la página");
        CHECK(program.network.asked(api::identity::SignOut::path) == 0);
        CHECK(program.screen.value("INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE") == "4444444444");
    }
    SECTION("and signs out") {
        program.click("Salir sin guardar");
        CHECK(program.address() == "sanece/login");
        CHECK_FALSE(program.platform.unsaved);
    }
}

TEST_CASE("Tabs of one request keep the focus, and each gives the page its title") {
    test::World world;
    Program program(world);
    auto director = program.world.director();
    const auto id = program.world.full_draft(director);
    program.sign_in("director");
    program.go("sanece/solicitud/vigencia?id=" + id);
    CHECK(program.screen.focused() == "Paso 2 de 5: VIGENCIA");
    CHECK(program.screen.title() == "VIGENCIA · Envío de solicitudes · SAnECE");

    program.click("DATOS GENERALES", Role::tab);
    CHECK(program.screen.find(Role::tab, "DATOS GENERALES")->has(semantics::selected));
    CHECK(program.screen.focused() == "DATOS GENERALES");
    CHECK(program.screen.title() == "DATOS GENERALES · Envío de solicitudes · SAnECE");
    program.back();
    CHECK(program.screen.find(Role::tab, "VIGENCIA")->has(semantics::selected));
    CHECK(program.screen.focused() == "VIGENCIA");

    SECTION("another way to a tab leads to the heading") {
        program.click("Siguiente");
        CHECK(program.screen.focused() == "Paso 3 de 5: DATOS GENERALES");
    }
    SECTION("another page has its own heading and title") {
        program.go("sanece/inicio");
        CHECK(program.screen.focused() == "Inicio");
        CHECK(program.screen.title() == "Inicio · SAnECE");
    }
}
