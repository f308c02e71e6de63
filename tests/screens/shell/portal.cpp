// Several systems under one roof: which one sees, where one begins in it, and whose pages one is on.

#include <catch2/catch.hpp>

#include <array>

#include "app/screens/cases/screens.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/system.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using domain::identity::Role;
using test::Program;
using Seen = semantics::Role;

namespace {

constexpr const char* sanece_link = "Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)";
constexpr const char* collection_link = "Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales";
constexpr const char* portal_title = "Sistemas de la Dirección de Prestaciones Médicas";

/// The user name of a new person of the collection, whose password is everybody's.
std::string reporter(test::World& world, Role role = Role::capturista) {
    return world.reporter(role, "ooad-01").must<api::identity::WhoAmI>({}).user_name;
}

}  // namespace

TEST_CASE("Before signing in the portal shows every system with one sentence, and leads to where its visitors begin") {
    test::World world;
    Program program(world, "");
    CHECK(program.screen.find(Seen::heading, portal_title));
    for (const auto* system : screens::systems) {
        CHECK(program.screen.find(Seen::link, system->long_name.view()));
        CHECK(program.screen.shows(system->sentence.view()));
    }
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.click(sanece_link, Seen::link);
    CHECK(program.address() == "sanece/login");
    CHECK(program.screen.find(Seen::link, "Sistemas"));
    program.back();
    program.click(collection_link, Seen::link);
    CHECK(program.address() == "excedentes");
    CHECK(program.screen.find(Seen::heading, collection_link));
}

TEST_CASE("Who has work in one system alone is not asked which") {
    test::World world;
    Program program(world, "");
    SECTION("a director") {
        program.click(sanece_link, Seen::link);
        program.sign_in("director");
        CHECK(program.address() == "sanece/inicio");
        CHECK_FALSE(program.screen.find(Seen::link, "Sistemas"));
        program.go("");
        CHECK(program.address() == "sanece/inicio");
    }
    SECTION("a capturista") {
        program.go("excedentes/ingreso");
        program.sign_in(reporter(world));
        CHECK(program.address() == "excedentes");
        CHECK_FALSE(program.screen.find(Seen::link, "Sistemas"));
        program.go("");
        CHECK(program.address() == "excedentes");
    }
}

TEST_CASE("Who has work in several chooses, and comes back by the banner") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    CHECK(program.address() == "sanece/inicio");
    program.click("Sistemas", Seen::link);
    CHECK(program.address().empty());
    CHECK(program.screen.title() == portal_title);
    program.click(collection_link, Seen::link);
    CHECK(program.address() == "excedentes");
    CHECK(program.screen.title() ==
          "Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales · Excedentes y "
          "Faltantes");
    program.click("Sistemas", Seen::link);
    program.click(sanece_link, Seen::link);
    CHECK(program.address() == "sanece/inicio");
}

TEST_CASE("With one system there is no portal: the first address is its door") {
    constexpr std::array alone{&screens::cases::sanece};
    test::World world;
    Program program(world, "", {}, alone);
    CHECK(program.address() == "sanece/login");
    CHECK_FALSE(program.screen.find(Seen::link, "Sistemas"));
}

TEST_CASE("A closed page asks to sign in at its own system, and is there afterwards") {
    const auto [page, door] = GENERATE(table<std::string, std::string>(
        {{"sanece/solicitud", "sanece/login"}, {"excedentes/periodo?periodo=x", "excedentes/ingreso"}}));
    CAPTURE(page);
    test::World world;
    Program program(world, page);
    CHECK(program.address() == door);
    program.sign_in("director");
    CHECK(program.address() == page);
}

TEST_CASE("Who signs in where he has no work comes to where he has") {
    test::World world;
    SECTION("a capturista at SAnECE") {
        Program program(world);
        program.sign_in(reporter(world));
        CHECK(program.address() == "excedentes");
    }
    SECTION("even when a page of SAnECE was wanted that is not for him") {
        Program program(world, "sanece/solicitud");
        program.sign_in(reporter(world, Role::responsable));
        CHECK(program.address() == "excedentes");
    }
    SECTION("a director at the collection") {
        Program program(world, "excedentes/ingreso");
        program.sign_in("director");
        CHECK(program.address() == "sanece/inicio");
    }
    SECTION("what was wanted in one system is not gone to from the other") {
        Program program(world, "sanece/usuarios");
        program.go("excedentes/ingreso");
        program.sign_in("admin01");
        CHECK(program.address() == "excedentes");
    }
}

TEST_CASE("Signing out leads to the door of the system that one was in") {
    test::World world;
    Program program(world, "excedentes/ingreso");
    program.sign_in("admin01");
    CHECK(program.address() == "excedentes");
    SECTION("from its pages") {}
    SECTION("from the page of one's password, which belongs to both") {
        program.click("Cambiar contraseña", Seen::link);
        CHECK(program.screen.title() == "Cambiar contraseña · Excedentes y Faltantes");
        CHECK(program.screen.find(Seen::link, "Inicio"));
    }
    program.click("Cerrar sesión");
    CHECK(program.address() == "excedentes/ingreso");
    CHECK(program.screen.shows("Cerró su sesión"));
    program.sign_in("admin01");
    CHECK(program.address() == "excedentes");
}

TEST_CASE("Where there is no page, or none for this role, the way out leads to where one begins") {
    test::World world;
    Program program(world, "excedentes/ingreso");
    SECTION("a visitor") {
        program.go("no/hay");
        CHECK(program.screen.find(Seen::heading, "Página no encontrada"));
        program.click("Inicio", Seen::link);
        CHECK(program.address() == "excedentes");
    }
    SECTION("a capturista at a page of SAnECE") {
        program.sign_in(reporter(world));
        program.go("sanece/solicitud");
        CHECK(program.screen.shows("Su cuenta no tiene acceso a esta página"));
        CHECK(program.screen.audit() == std::vector<std::string>{});
        SECTION("by the page") { program.click("Inicio", Seen::link); }
        SECTION("by the banner") { program.click("Excedentes y Faltantes", Seen::link); }
        CHECK(program.address() == "excedentes");
    }
}

TEST_CASE("At its foot each system says where to ask and where its papers are verified") {
    test::World world;
    Program program(world);
    CHECK(program.screen.shows("Comentarios o sugerencias: (55) 57 26 17 00 Ext 15972"));
    CHECK(program.screen.find(Seen::link, "Verificar un comprobante"));
    program.go("excedentes");
    CHECK(program.screen.shows("Dudas o sugerencias: colaboracion.salud@imss.gob.mx"));
    CHECK_FALSE(program.screen.shows("Ext 15972"));
    program.click("Verificar un reporte", Seen::link);
    CHECK(program.address() == "excedentes/verificar");
    CHECK(program.screen.find(Seen::heading, "Verificación de un reporte"));
}

TEST_CASE("What lies below a screen's address is another page, or none") {
    test::World world;
    Program program(world);
    for (const auto* screen : screens::all) {
        CAPTURE(screen->address);
        if (!screen->parameter.empty()) continue;  // its address is another's, too
        program.go(std::string(screen->address) + "/nada");
        CHECK(program.screen.find(Seen::heading, "Página no encontrada").has_value() != screen->and_below);
        program.go("sanece/login");
    }
}
