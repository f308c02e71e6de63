// The settings as the division sees them.

#include <catch2/catch.hpp>

#include "shared/api/settings/settings.hpp"
#include "shared/base/result.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

TEST_CASE("The division changes the line of contact, and sees it on its next page") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    program.click("Ajustes", Role::link);
    CHECK(program.screen.audit() == std::vector<std::string>{});
    program.screen.type("Línea de contacto al pie de las páginas", "Informes: ext. 12345");
    CHECK(program.platform.unsaved);
    program.click("Guardar línea de contacto");
    CHECK(program.screen.shows("Se guardó: Línea de contacto al pie de las páginas"));
    CHECK_FALSE(program.platform.unsaved);
    Program another(world);
    CHECK(another.screen.shows("Informes: ext. 12345"));
}

TEST_CASE("A refused setting stays as it was typed, with the reason at its field") {
    test::World world;
    Program program(world, "sanece/ajustes");
    program.sign_in("admin01");
    program.screen.type("Buzones para preguntar por un registro", "nadie");
    program.click("Guardar buzones");
    CHECK(program.screen.shows("Escriba correos completos separados por comas, por ejemplo: catalogo2@imss.gob.mx"));
    CHECK(program.screen.find(Role::text_field, "Buzones para preguntar por un registro")->value == "nadie");
}

TEST_CASE("Settings that could not be read are asked for again") {
    test::World world;
    Program program(world);
    program.sign_in("admin01");
    program.network.refuse(api::settings::ListSettings::path,
                           {base::ErrorKind::unavailable, text::shared::unavailable.words(), {}, {}});
    program.go("sanece/ajustes");
    CHECK(program.screen.shows(text::shared::unavailable.words()));
    program.network.let_through(api::settings::ListSettings::path);
    program.click(text::shared::retry.words());
    CHECK(program.screen.find(Role::text_field, "Buzones para preguntar por un registro"));
}
