// "Importar catálogos".

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

TEST_CASE("A file is looked at, confirmed and imported; a bad one is told by line [A18.3]", "[A18.3]") {
    test::World world;
    Program program(world, "sanece/catalogos/importar");
    world.of_role(domain::identity::Role::editor);
    program.sign_in("editor");
    auto& screen = program.screen;
    program.click("Revisar archivo");
    CHECK(screen.error_of("Catálogo") == "Seleccione qué catálogo trae el archivo");
    screen.choose("Catálogo", "Medicamentos del Catálogo II (genéricos)");
    program.click("Revisar archivo");
    CHECK(screen.error_of("Archivo") == "Elija el archivo que se va a revisar");
    screen.attach("Archivo", program.platform.file("malo.csv", "nombre_generico,activo\nUNO,QUIZÁ\n"));
    program.click("Revisar archivo");
    CHECK(screen.shows("1 renglón no se puede leer"));
    CHECK(screen.shows("la columna activo lleva SI o NO"));
    CHECK_FALSE(screen.find(Role::button, "Importar"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Elegir otro archivo");
    screen.attach("Archivo", program.platform.file("bueno.csv", "nombre_generico\nUNO\nDOS\n"));
    program.click("Revisar archivo");
    CHECK(screen.shows("Nuevos: 2 · Cambiados: 0 · Sin cambio: 0"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Importar");
    CHECK(screen.shows("Se agregarán 2 y se cambiarán 0"));
    program.click("Sí, importar");
    CHECK(screen.shows("Se importó: 2 nuevos y 0 cambiados"));
}
