// A diagnosis that asks for another form than the one that was answered.

#include <catch2/catch.hpp>

#include "shared/base/time.hpp"
#include "shared/text/catalog/forms.hpp"
#include "tests/support/program.hpp"

using test::Program;
using test::World;

TEST_CASE("Of a diagnosis that asks for another form that is said, not that the form changed [A11.1]", "[A11.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    world.tamper("UPDATE recommendation SET form_id = 'artritis' WHERE id = 'ponatinib-lmc'");
    Program program(world, "sanece/solicitud/especificaciones?id=" + id);
    program.sign_in();
    program.pass(base::second_ms);
    auto& screen = program.screen;
    CHECK(screen.shows(text::catalog::form_is_another.words()));
    CHECK_FALSE(screen.shows("El formulario cambió"));
    program.click("Continuar con el formulario nuevo");
    CHECK_FALSE(screen.shows(text::catalog::form_is_another.words()));
}
