// Entering the collection: a personal account, or a shared one that asks who one is (B2.10, R18).

#include <catch2/catch.hpp>

#include "app/app.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/surplus/shared_accounts.hpp"
#include "shared/text/shared.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using surplus_tests::aguascalientes;
using surplus_tests::Nation;
using test::Program;

namespace {

/// At a page of entry, with the shared password of Aguascalientes at hand.
struct AtDoor {
    explicit AtDoor(const std::string& door = "excedentes/ingreso") : program(nation.world, door) {}

    void enter(const std::string& password) {
        screen.type("Usuario", issued.user_name);
        screen.type("Contraseña", password);
        program.click("Ingresar");
    }
    void enter_as(const std::string& name, const std::string& matricula) {
        screen.type("Nombre completo", name);
        screen.type("Matrícula", matricula);
        program.click("Ingresar");
    }
    bool asks_who() { return screen.find(Role::text_field, "Nombre completo").has_value(); }

    Nation nation{};
    api::surplus::IssueSharedPassword::Response issued =
        nation.world.administrator().must<api::surplus::IssueSharedPassword>({aguascalientes});
    Program program;
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("The page of entry of the collection leads on to registration, recovery, help and back") {
    test::World world;
    Program program(world, "excedentes/ingreso");
    CHECK(program.screen.find(Role::heading, "Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales"));
    CHECK(program.screen.shows("Ley General de Protección de Datos Personales"));
    CHECK_FALSE(program.screen.shows("Catálogo II"));
    CHECK(program.screen.audit() == std::vector<std::string>{});
    const auto [link, address] = GENERATE(table<std::string, std::string>({{"Registrar usuario", "excedentes/registro"},
                                                                           {"¿Olvidaste tu contraseña?", "excedentes/contrasena"},
                                                                           {"Página principal", "excedentes"},
                                                                           {"Guía de Ayuda", "excedentes/ayuda"}}));
    CAPTURE(link);
    program.click(link, Role::link);
    CHECK(program.address() == address);
    if (address != "excedentes/contrasena") return;
    program.click("Regresar");
    CHECK(program.address() == "excedentes/ingreso");
}

TEST_CASE("A shared account asks who enters once its password was right, and nothing typed is lost [B2.10] [R18]",
          "[B2.10][R18]") {
    const std::string door = GENERATE("excedentes/ingreso", "sanece/login");
    AtDoor at(door);
    CHECK_FALSE(at.asks_who());
    at.enter("otra cosa");
    CHECK(at.screen.shows("El usuario o la contraseña no son correctos"));
    CHECK_FALSE(at.asks_who());
    at.enter(at.issued.password);
    REQUIRE(at.asks_who());
    CHECK(at.screen.focused() == "Nombre completo");
    CHECK(at.screen.shows("Esta cuenta es de uso compartido. Indique quién ingresa; su nombre queda en cada acción"));
    CHECK_FALSE(at.screen.shows("por corregir"));
    CHECK(at.screen.value("Usuario") == at.issued.user_name);
    CHECK(at.screen.value("Contraseña") == at.issued.password);
    CHECK(at.screen.audit() == std::vector<std::string>{});
    at.enter_as("Rosa Díaz Luna", "12");
    CHECK(at.screen.error_of("Matrícula") == "La matrícula lleva solo números: mínimo 5, máximo 10");
    CHECK(at.screen.value("Nombre completo") == "Rosa Díaz Luna");
    at.enter_as("Rosa Díaz Luna", "99123456");
    CHECK(at.program.address() == "excedentes");
    CHECK(at.screen.shows("Rosa Díaz Luna, matrícula 99123456"));
    CHECK_FALSE(at.screen.find(Role::link, "Cambiar contraseña"));  // it is the division's
}

TEST_CASE("On a shared machine each sign-in asks anew who enters [R18]", "[R18]") {
    AtDoor at;
    at.enter(at.issued.password);
    at.enter_as("Rosa Díaz Luna", "99123456");
    at.program.click("Cerrar sesión");
    CHECK(at.program.address() == "excedentes/ingreso");
    CHECK_FALSE(at.asks_who());
    at.enter(at.issued.password);
    REQUIRE(at.asks_who());
    CHECK(at.screen.value("Nombre completo").empty());
    CHECK(at.screen.value("Matrícula").empty());
}

TEST_CASE("Another user name is asked nothing that belongs to the shared one") {
    AtDoor at;
    at.enter(at.issued.password);
    REQUIRE(at.asks_who());
    at.screen.type("Nombre completo", "Rosa Díaz Luna");
    at.screen.type("Usuario", "director");
    CHECK_FALSE(at.asks_who());
    at.screen.type("Usuario", at.issued.user_name);
    REQUIRE(at.asks_who());
    CHECK(at.screen.value("Nombre completo") == "Rosa Díaz Luna");
}

TEST_CASE("When a shared session ended its person is asked anew, and another one gets a fresh page [R18]", "[R18]") {
    AtDoor at;
    at.enter(at.issued.password);
    at.enter_as("Rosa Díaz Luna", "99123456");
    at.program.go("excedentes/periodo?periodo=" + at.nation.period);
    at.nation.world.clock.pass(31 * base::minute_ms);
    at.program.go("excedentes/paso2?periodo=" + at.nation.period + "&ooad=" + aguascalientes);
    REQUIRE(at.screen.find(Role::dialog, "Su sesión terminó"));
    CHECK(at.screen.focused() == "Contraseña");
    CHECK(at.screen.value("Usuario") == at.issued.user_name);
    CHECK(at.screen.value("Nombre completo").empty());
    at.screen.type("Contraseña", at.issued.password);
    SECTION("the same person goes on") {
        at.enter_as("Rosa Díaz L.", "99123456");
        CHECK_FALSE(at.screen.find(Role::dialog, "Su sesión terminó"));
        CHECK_FALSE(at.screen.shows("Ingresó con otra cuenta"));
    }
    SECTION("another one is told so") {
        at.enter_as("Jorge Peña Ríos", "99123457");
        CHECK(at.screen.shows("Ingresó con otra cuenta; por seguridad se cerró la pantalla anterior"));
        CHECK(at.screen.shows("Jorge Peña Ríos, matrícula 99123457"));
    }
    CHECK(at.program.address() == "excedentes/paso2?periodo=" + at.nation.period + "&ooad=" + aguascalientes);
}

TEST_CASE("A demonstration shows its accounts at the door of the collection, too") {
    test::World world;
    Program program(world, "excedentes/ingreso");
    auto me = program.world.visitor().must<api::identity::WhoAmI>({});
    me.demo = true;
    me.demo_accounts = "director clave solicitante";
    program.network.answer(api::identity::WhoAmI::path, api::encode(me));
    app::App app(program.network, program.platform);
    test::Screen screen([&] { app.frame(); });
    screen.wait_while([&] { return program.network.waiting(); });
    screen.settle();
    CHECK(screen.find(Role::table, "Cuentas de demostración"));
}
