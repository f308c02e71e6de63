// The editor's pages of drugs and diagnoses.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/catalog/editing.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Program;

namespace {

struct AtDesk {
    explicit AtDesk(const std::string& address = "sanece/catalogos/medicamentos") : program(world, address) {
        program.sign_in("editor");
    }

    test::World world{};
    test::Actor editor = world.of_role(domain::identity::Role::editor);
    Program program;
    test::Screen& screen = program.screen;
};

std::vector<std::string> nothing_unclaimed() { return {}; }

}  // namespace

TEST_CASE("Drugs are found by name or clave and by whether they are active [A18.3]", "[A18.3]") {
    AtDesk at;
    CHECK(at.screen.find(Role::heading, "Medicamentos"));
    CHECK(at.screen.find(Role::link, "Abrir PONATINIB"));
    at.screen.type("Buscar medicamento o clave", "ponatiníb");
    CHECK(at.screen.shows("1 medicamento"));
    at.screen.choose("Estado", "Inactivo");
    CHECK(at.screen.shows("Ningún medicamento coincide con lo que busca"));
    CHECK(at.screen.audit() == nothing_unclaimed());
}

TEST_CASE("A drug is made, gets its clave and its diagnosis, and is activated; the history says so [A18.3]", "[A18.3]") {
    AtDesk at;
    auto& screen = at.screen;
    screen.type("Nombre genérico", "Eritropoyetina nueva");
    at.program.click("Crear medicamento");
    CHECK(screen.find(Role::heading, "ERITROPOYETINA NUEVA"));
    CHECK(screen.shows("Inactivo"));
    at.program.click("Activar medicamento");
    CHECK(screen.shows("necesita al menos una clave activa"));
    screen.type("Clave", "9999");
    screen.type("Presentación", "SOLUCIÓN INYECTABLE");
    at.program.click("Agregar clave");
    CHECK(screen.error_of("Clave") == "La clave lleva la forma 010.000.0000.00");
    screen.type("Clave", "010.000.9999.00");
    at.program.click("Agregar clave");
    CHECK(screen.shows("Se guardó la clave"));
    CHECK(screen.find(Role::button, "Desactivar 010.000.9999.00"));
    CHECK(screen.value("Clave").empty());

    screen.type("Nuevo diagnóstico", "ANEMIA");
    at.program.click("Crear diagnóstico");
    CHECK(screen.find(Role::heading, "Diagnóstico y requisitos"));
    CHECK(screen.shows("Todavía no se publica: los directores no lo ven"));
    at.program.click("Publicar");
    at.program.pass(2 * base::second_ms);
    CHECK(screen.error_of("Recomendaciones de los asesores honoríficos") == "Este dato es obligatorio");
    screen.type("Recomendaciones de los asesores honoríficos", "Indicado en adultos");
    screen.type("Requisitos, PRIMERA VEZ", "Nota médica");
    screen.type("Requisitos, SUBSECUENTE", "Nota médica");
    screen.choose("Formulario de especificaciones", "ponatinib · EVALUACION CLINICA, LABORATORIO Y GABINETE");
    at.program.click("Publicar");
    at.program.pass(2 * base::second_ms);
    CHECK(screen.shows("Al publicar, los directores verán desde ahora lo siguiente:"));
    CHECK(screen.shows("Requisitos, PRIMERA VEZ: (nada) → Nota médica"));
    CHECK(screen.audit() == nothing_unclaimed());
    at.program.click("Sí, publicar");
    CHECK(screen.shows("Se publicó. Los directores ya lo ven"));
    CHECK(screen.shows("Versión 1, publicada por Persona De Prueba"));
    at.program.click("ERITROPOYETINA NUEVA");
    at.program.click("Activar medicamento");
    CHECK(screen.shows("Se guardó el medicamento"));
    CHECK(screen.shows("Activo: NO → SI"));
    CHECK(screen.shows("Publicó ANEMIA"));
    CHECK(screen.audit() == nothing_unclaimed());
}

TEST_CASE("Deactivating says how many requests use it, and asks once [A18.3]", "[A18.3]") {
    AtDesk at("sanece/catalogos/medicamento?id=ponatinib");
    auto director = at.world.director();
    at.world.sent(director);
    at.world.full_draft(director, "2222222222");
    at.program.go("sanece/catalogos/medicamentos");
    at.program.go("sanece/catalogos/medicamento?id=ponatinib");
    at.program.click("Desactivar medicamento");
    CHECK(at.screen.shows("En uso: 1 solicitud en curso y 1 borrador"));
    at.program.click("Cancelar");
    CHECK(at.screen.find(Role::button, "Desactivar medicamento"));
    at.program.click("Desactivar medicamento");
    at.program.click("Sí, desactivar");
    CHECK(at.screen.find(Role::button, "Activar medicamento"));
    CHECK(at.screen.shows("Activo: SI → NO"));
}

TEST_CASE("Where another editor was faster the page says by whom, and what is typed stays [A18.3]", "[A18.3]") {
    AtDesk at("sanece/catalogos/diagnostico?id=ponatinib-lmc");
    auto other = at.world.reporter(domain::identity::Role::editor, "ooad-02");
    auto content = other.must<api::catalog::OpenRecommendation>({"ponatinib-lmc"}).content;
    content.advice = "De otra persona";
    other.must<api::catalog::SaveRecommendation>({"ponatinib-lmc", 0, content});
    at.screen.type("Meses de vigencia de la autorización", "6");
    at.program.pass(2 * base::second_ms);
    CHECK(at.screen.shows("Persona De Prueba guardó cambios el"));
    CHECK(at.screen.value("Meses de vigencia de la autorización") == "6");
    SECTION("what was saved is loaded") {
        at.program.click("Cargar lo guardado");
        CHECK(at.screen.value("Recomendaciones de los asesores honoríficos") == "De otra persona");
        CHECK(at.screen.value("Meses de vigencia de la autorización") == "12");
    }
    SECTION("what is here is saved over it") {
        at.program.click("Guardar lo mío encima");
        at.program.pass(2 * base::second_ms);
        CHECK_FALSE(at.screen.shows("guardó cambios el"));
        const auto now = other.must<api::catalog::OpenRecommendation>({"ponatinib-lmc"});
        CHECK(now.content.valid_months == "6");
        CHECK(now.draft.version == 2);
    }
}

TEST_CASE("A draft is kept while one types, and discarded when that is confirmed [A18.3]", "[A18.3]") {
    AtDesk at("sanece/catalogos/diagnostico?id=ponatinib-lmc");
    CHECK_FALSE(at.screen.find(Role::button, "Descartar borrador"));
    at.screen.type("Meses de vigencia de la autorización", "6");
    CHECK(at.program.platform.unsaved);
    at.program.pass(2 * base::second_ms);
    CHECK_FALSE(at.program.platform.unsaved);
    at.screen.type("Orden en la lista", "7");
    at.program.pass(2 * base::second_ms);
    CHECK(at.editor.must<api::catalog::OpenRecommendation>({"ponatinib-lmc"}).draft.version == 2);
    at.program.click("Descartar borrador");
    at.program.click("Sí, descartar");
    CHECK(at.screen.shows("Se descartó el borrador"));
    CHECK(at.screen.value("Meses de vigencia de la autorización") == "12");
}

TEST_CASE("Who may only read sees all of it and no button that changes it [A18.3]", "[A18.3]") {
    test::World world;
    Program program(world, "sanece/catalogos/medicamento?id=ponatinib");
    program.sign_in("admin01");
    CHECK(program.screen.shows("los cambios los hace el editor de catálogos"));
    CHECK_FALSE(program.screen.find(Role::button, "Desactivar medicamento"));
    CHECK_FALSE(program.screen.find(Role::button, "Agregar clave"));
    program.go("sanece/catalogos/formulario?id=ponatinib");
    CHECK_FALSE(program.screen.find(Role::button, "Publicar"));
    CHECK(program.screen.audit() == nothing_unclaimed());
}
