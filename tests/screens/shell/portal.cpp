// Several systems under one roof.

#include <catch2/catch.hpp>

#include <array>

#include "app/screens/cases/screens.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/system.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/text.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

constexpr text::Text other_name{"Excedentes"};
constexpr text::Text other_long_name{"Recolección de Excedentes y Faltantes"};
constexpr text::Text other_sentence{"Reporte los servicios que faltan y los que puede ofrecer"};

/// One where only the division has work.
const screens::System other{.key = "excedentes",
                            .name = other_name,
                            .long_name = other_long_name,
                            .sentence = other_sentence,
                            .sign_in = "excedentes/login",
                            .start_of = [](domain::identity::Role role) -> std::string_view {
                                return role == domain::identity::Role::administrador ? "excedentes/inicio" : "";
                            }};

constexpr std::array both{&screens::cases::sanece, &other};
constexpr const char* sanece_link = "Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)";
constexpr const char* other_link = "Recolección de Excedentes y Faltantes";

}  // namespace

TEST_CASE("Before signing in the portal shows every system with one sentence, and leads to its door") {
    test::World world;
    Program program(world, "", {}, both);
    CHECK(program.screen.find(Role::heading, "Sistemas de la Dirección de Prestaciones Médicas"));
    for (const auto* system : both) {
        CHECK(program.screen.find(Role::link, system->long_name.view()));
        CHECK(program.screen.shows(system->sentence.view()));
    }
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.click(sanece_link, Role::link);
    CHECK(program.platform.address() == "sanece/login");
    CHECK(program.screen.find(Role::link, "Sistemas"));
    program.back();
    CHECK(program.screen.find(Role::link, other_link));
}

TEST_CASE("Who has work in one system alone is not asked which") {
    test::World world;
    Program program(world, "", {}, both);
    program.click(sanece_link, Role::link);
    program.sign_in("director");
    CHECK(program.platform.address() == "sanece/inicio");
    CHECK_FALSE(program.screen.find(Role::link, "Sistemas"));
    program.go("");
    CHECK(program.platform.address() == "sanece/inicio");
}

TEST_CASE("Who has work in several chooses, and comes back by the banner") {
    test::World world;
    Program program(world, "sanece/login", {}, both);
    program.sign_in("admin01");
    CHECK(program.platform.address() == "sanece/inicio");
    program.click("Sistemas", Role::link);
    CHECK(program.platform.address().empty());
    CHECK(program.screen.find(Role::link, other_link));
    CHECK(program.screen.title() == "Sistemas de la Dirección de Prestaciones Médicas");
    program.click(sanece_link, Role::link);
    CHECK(program.platform.address() == "sanece/inicio");
}

TEST_CASE("With one system there is no portal: the first address is its door") {
    test::World world;
    Program program(world, "");
    CHECK(program.platform.address() == "sanece/login");
    CHECK_FALSE(program.screen.find(Role::link, "Sistemas"));
}
