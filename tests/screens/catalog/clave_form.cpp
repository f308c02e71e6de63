// What is typed of a clave stays until it is saved or given up.

#include <catch2/catch.hpp>

#include <string>

#include "shared/api/catalog/editing.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

constexpr const char* first = "010.000.5790.00";
constexpr const char* second = "010.000.5820.00";

struct AtDrug {
    AtDrug() : program(world, "sanece/catalogos/medicamento?id=abatacept") { program.sign_in("editor"); }

    test::World world{};
    test::Actor editor = world.of_role(domain::identity::Role::editor);
    Program program;
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("The changed words of a clave are unsaved until they are saved [A18.3]", "[A18.3]") {
    AtDrug at;
    at.program.click(std::string("Editar ") + first);
    CHECK_FALSE(at.program.platform.unsaved);
    at.screen.type("Presentación", "Otra presentación");
    CHECK(at.program.platform.unsaved);
    at.program.click("Guardar clave");
    CHECK(at.screen.shows("Se guardó la clave"));
    CHECK_FALSE(at.program.platform.unsaved);
    CHECK(at.screen.value("Presentación").empty());
}

TEST_CASE("What another row's button saves leaves what is typed of a clave as it is [A18.3]", "[A18.3]") {
    AtDrug at;
    at.program.click(std::string("Editar ") + first);
    at.screen.type("Presentación", "Otra presentación");
    at.program.click(std::string("Desactivar ") + second);
    at.program.click("Sí, desactivar");
    CHECK(at.screen.shows("Se guardó la clave"));
    CHECK(at.screen.value("Presentación") == "Otra presentación");
    CHECK(at.screen.value("Clave") == first);
    CHECK(at.program.platform.unsaved);
    at.program.click("Guardar clave");
    const auto page = at.editor.must<api::catalog::OpenGeneric>({"abatacept"});
    CHECK(page.presentations.at(0).words == "Otra presentación");
    CHECK(page.presentations.at(0).active);
    CHECK_FALSE(page.presentations.at(1).active);
}

TEST_CASE("Another clave is edited only after what is typed was given up [A18.3]", "[A18.3]") {
    AtDrug at;
    at.screen.type("Clave", "010.000.9999.00");
    at.program.click(std::string("Editar ") + second);
    at.program.click("Cancelar");
    CHECK(at.screen.value("Clave") == "010.000.9999.00");
    at.program.click(std::string("Editar ") + second);
    at.program.click("Sí, descartar y editar");
    CHECK(at.screen.value("Clave") == second);
    CHECK(at.screen.audit() == std::vector<std::string>{});
}
