// The informative sections as a person reads them: the tree with its cards, the medicines, the Módulo, announcements.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/catalog/editing.hpp"
#include "shared/api/contents/notice_desk.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/program.hpp"

using semantics::Role;
using test::Key;
using test::Program;

namespace {

constexpr const char* card_name = "Ficha: ABATACEPT, ARTRITIS REUMATOIDE REFRACTARIA A TRATAMIENTO";
constexpr const char* diagnosis = "ARTRITIS REUMATOIDE REFRACTARIA A TRATAMIENTO";
constexpr const char* dialog_name = "RECOMENDACIONES ASESORES HONORIFICOS CATÁLOGO II";

struct At {
    explicit At(const std::string& address, test::ScreenSize size = {}) : program(world, address, size) {
        program.sign_in();
        screen.type("Buscar medicamento, clave o diagnóstico", "abatacept");
    }

    void point_at(const test::Shown& shown) {
        screen.context().mouse_move(shown.left + 12, shown.top + shown.height / 2);
        screen.settle();
    }
    void point_away() {
        screen.context().mouse_move(5, 700);
        screen.settle();
    }
    bool has_card() { return screen.find(Role::region, card_name).has_value(); }

    test::World world{};
    Program program;
    test::Screen& screen = program.screen;
};

}  // namespace

TEST_CASE("The page of requirements has the guide's words, the count of the medicines and their tree [A16.1] [A16.2] [A16.3]",
          "[A16.1][A16.2][A16.3]") {
    test::World world;
    Program program(world, "sanece/requisitos");
    program.sign_in();
    auto& screen = program.screen;
    CHECK(screen.find(Role::heading, "Requisitos y recomendaciones de medicamentos"));
    CHECK(
        screen.shows("En Catálogo II se evalúa la prescripción de medicamentos a través del Sistema de Análisis y Evaluación de "
                     "Casos Específicos (SAnECE) en apego a los \"Requisitos de los medicamentos incluidos en Catálogo II\" y "
                     "\"Recomendaciones de prescripción de Catálogo II\" elaborados con Asesores honoríficos, para garantizar su "
                     "prescripción adecuada y la mejora de la salud de los derechohabientes."));
    const auto drugs = world.director().must<api::contents::ReadSections>({}).drugs;
    CHECK(
        screen.shows("Actualmente se incluyen " + std::to_string(drugs.size()) +
                     " medicamentos, a continuación puedes consultar los requisitos y recomendaciones para cada uno de ellos."));
    // As the guide's picture shows them (S1:616-637).
    for (const auto* known : {"ABATACEPT (1 diagnóstico)", "BENRALIZUMAB (1 diagnóstico)", "BEVACIZUMAB (2 diagnósticos)",
                              "CERTOLIZUMAB PEGOL (5 diagnósticos)", "CETUXIMAB (2 diagnósticos)", "DASATINIB (3 diagnósticos)",
                              "DEFERASIROX (1 diagnóstico)"}) {
        CAPTURE(known);
        CHECK(screen.find(Role::heading, known));
    }
    for (const auto& drug : drugs) {
        const auto count = drug.diagnoses.size();
        CHECK(screen.find(Role::heading,
                          drug.name + " (" + std::to_string(count) + (count == 1 ? " diagnóstico)" : " diagnósticos)")));
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Medicines, claves and diagnoses are searched without accents and case [A16.3]", "[A16.3]") {
    At at("sanece/requisitos");
    auto& screen = at.screen;
    CHECK(screen.shows("1 medicamento y 1 diagnóstico"));
    CHECK(screen.find(Role::button, diagnosis));
    screen.type("Buscar medicamento, clave o diagnóstico", "crohn CERTOLIZUMAB");
    CHECK(screen.shows("1 medicamento y 1 diagnóstico"));
    CHECK(screen.find(Role::button, "ENFERMEDAD DE CROHN"));
    screen.type("Buscar medicamento, clave o diagnóstico", "5820");
    CHECK(screen.shows("1 medicamento y 1 diagnóstico"));
    CHECK(screen.find(Role::button, diagnosis));
    screen.type("Buscar medicamento, clave o diagnóstico", "no hay nada así");
    CHECK(screen.shows("Ningún medicamento ni diagnóstico coincide con lo que busca"));
    CHECK_FALSE(screen.find(Role::button, diagnosis));
}

TEST_CASE("A diagnosis shows its card under the pointer, which may go over to it [A16.4]", "[A16.4]") {
    At at("sanece/requisitos");
    auto& screen = at.screen;
    const auto button = screen.find(Role::button, diagnosis);
    REQUIRE(button);
    CHECK_FALSE(at.has_card());
    at.point_at(*button);
    REQUIRE(at.has_card());
    CHECK(screen.find(Role::heading, dialog_name));
    CHECK(
        screen.shows("REQUISITOS PARA EVALUAR LA PRESCRIPCIÓN ARTRITIS REUMATOIDE REFRACTARIA A TRATAMIENTO (PRIMERA VEZ, "
                     "SUBSECUENTE)"));
    CHECK(screen.shows("CLAVE: 010.000.5790.00"));
    CHECK(screen.shows("CLAVE: 010.000.5820.00"));
    CHECK(screen.audit() == std::vector<std::string>{});
    const auto card = *screen.find(Role::region, card_name);
    CHECK(card.left + card.width <= 1366);
    CHECK(card.top >= 0);
    CHECK(card.top + card.height <= 768);
    // On the way to it, and on it, the card stays.
    screen.context().mouse_move(card.left + card.width / 2, card.top + card.height / 2);
    screen.settle();
    screen.advance(2);
    CHECK(at.has_card());
    at.point_away();
    screen.advance(2);
    CHECK_FALSE(at.has_card());
}

TEST_CASE("The card comes with the focus, too, and goes with Escape, which leaves the focus where it is [A16.4]", "[A16.4]") {
    At at("sanece/requisitos");
    auto& screen = at.screen;
    screen.focus(diagnosis);
    screen.settle();
    REQUIRE(at.has_card());
    screen.advance(5);
    CHECK(at.has_card());
    screen.press(Key::escape);
    CHECK_FALSE(at.has_card());
    CHECK(screen.focused() == diagnosis);
    screen.advance(2);
    CHECK_FALSE(at.has_card());
    // Coming back to it shows it again.
    screen.focus("Buscar medicamento, clave o diagnóstico");
    screen.settle();
    screen.focus(diagnosis);
    screen.settle();
    CHECK(at.has_card());
    screen.leave();
    screen.settle();
    screen.advance(2);
    CHECK_FALSE(at.has_card());
}

TEST_CASE("Pressed, tapped or opened by the keyboard, the card is read in a dialog, where Escape closes it [A16.4]", "[A16.4]") {
    const auto size = GENERATE(test::ScreenSize{1366, 768, 1}, test::ScreenSize{390, 1800, 2});
    At at("sanece/requisitos", size);
    auto& screen = at.screen;
    SECTION("with the pointer or a finger") { screen.click_with_pointer(diagnosis, Role::button); }
    SECTION("by the keyboard") { screen.click(diagnosis, Role::button); }
    CHECK(screen.find(Role::dialog, dialog_name));
    CHECK_FALSE(at.has_card());
    CHECK(screen.shows("CLAVE: 010.000.5790.00"));
    CHECK(screen.shows("CLAVE: 010.000.5820.00"));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.press(Key::escape);
    CHECK_FALSE(screen.find(Role::dialog, dialog_name));
}

TEST_CASE("In a narrow window the card stands within it and leaves its words in sight [A16.4]", "[A16.4]") {
    At at("sanece/requisitos", {500, 1800, 1});
    auto& screen = at.screen;
    screen.focus(diagnosis);
    screen.settle();
    REQUIRE(at.has_card());
    const auto card = *screen.find(Role::region, card_name), words = *screen.find(Role::button, diagnosis);
    CHECK(card.left >= 0);
    CHECK(card.left + card.width <= 500);
    CHECK((card.top >= words.top + words.height || card.top + card.height <= words.top));
}

TEST_CASE("The medicines have a card of their claves, with year and day of their last change [A17.1]", "[A17.1]") {
    test::World world;
    auto editor = world.of_role(domain::identity::Role::editor);
    editor.must<api::catalog::SavePresentation>({"ponatinib", 0, "010.000.9998.00", "TABLETA", true, true});
    Program program(world, "sanece/inicio");
    program.sign_in();
    auto& screen = program.screen;
    constexpr const char* table = "MEDICAMENTOS CATÁLOGO II DEL 2025 (Actualizado al 23/07/2025)";
    screen.focus("Medicamentos en Catálogo II:");
    screen.settle();
    REQUIRE(screen.find(Role::region, "Medicamentos en Catálogo II"));
    CHECK(screen.find(Role::table, table));
    for (const auto* head : {"CLAVE", "MEDICAMENTO"}) CHECK(screen.find(Role::col_header, head));
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.press(Key::escape);
    CHECK_FALSE(screen.find(Role::table, table));
    program.click("Medicamentos en Catálogo II:");
    CHECK(screen.find(Role::dialog, "Medicamentos en Catálogo II"));
    CHECK(screen.find(Role::table, table));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Cerrar");
    program.go("sanece/medicamentos");
    CHECK(screen.find(Role::table, table));
    screen.type("Buscar clave o medicamento", "abatácept");
    CHECK(screen.shows("2 claves"));
    std::vector<std::string> cells;
    for (const auto& each : screen.all(Role::cell)) cells.push_back(each.name);
    CHECK(cells == std::vector<std::string>{"010.000.5790.00", "ABATACEPT", "010.000.5820.00", "ABATACEPT"});
    screen.type("Buscar clave o medicamento", "no hay");
    CHECK(screen.shows("Ninguna clave ni medicamento coincide con lo que busca"));
}

TEST_CASE("The section of the Módulo has its guide, its link and whom to ask [A17.4] [A17.5]", "[A17.4][A17.5]") {
    test::World world;
    Program program(world, "sanece/inicio");
    program.sign_in();
    auto& screen = program.screen;
    program.click("MÓDULO DEL SANECE Y ATENCIÓN DE ERRORES DEL SISTEMA (da clic aquí para expandir o contraer esta sección)");
    CHECK(screen.shows("Se deberá solicitar por el Módulo SAnECE:"));
    CHECK(screen.shows("Dudas o comentarios:"));
    CHECK(screen.shows("Para reportar errores del SAnECE comunicarse a:"));
    CHECK(screen.shows("Tel. 55 57 26 17 00 Ext 15972"));
    SECTION("its link leads there") {
        program.click("Da clic aquí para ingresar al Modulo SAnECE");
        CHECK(program.address() == "sanece/modulo");
        return;
    }
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Da clic aquí para consultar la guía rápida del Módulo");
    CHECK(program.address() == "sanece/modulo/guia");
    CHECK(screen.find(Role::heading, "Guía rápida del Módulo SAnECE"));
    for (const auto* title : {"Para qué sirve", "Cómo se ingresa", "Cómo se pide un cambio", "Cómo se contesta",
                              "Lo que no se pide en el Módulo", "Dudas y reporte de errores"}) {
        CHECK(screen.find(Role::heading, title));
    }
    CHECK(screen.find(Role::link, "Descargar la guía en PDF"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("The home page has the sections of the guide in its order, each with its page [A5.2] [A16.1] [A17.1]",
          "[A5.2][A16.1][A17.1]") {
    test::World world;
    Program program(world, "sanece/inicio");
    program.sign_in();
    auto& screen = program.screen;
    const auto top = [&](Role role, const std::string& name) {
        const auto shown = screen.find(role, name);
        REQUIRE(shown);
        return shown->top;
    };
    constexpr const char* requirements =
        "REQUISITOS Y RECOMENDACIONES DE MEDICAMENTOS (da clic aqui para expandir o contraer esta sección)";
    const auto d = top(Role::button, requirements), e = top(Role::button, "Medicamentos en Catálogo II:");
    const auto f = top(
        Role::button, "MÓDULO DEL SANECE Y ATENCIÓN DE ERRORES DEL SISTEMA (da clic aquí para expandir o contraer esta sección)");
    CHECK(d < e);
    CHECK(e < f);
    CHECK(f < top(Role::heading, "Comunicado"));
    program.click("Abrir la lista de medicamentos en una página");
    CHECK(program.address() == "sanece/medicamentos");
    program.back();
    program.click(requirements);
    program.click("Abrir los requisitos en una página");
    CHECK(program.address() == "sanece/requisitos");
}

TEST_CASE("Sections that could not be had are asked for again", "[A16.1]") {
    test::World world;
    Program program(world);
    program.network.refuse(api::contents::ReadSections::path,
                           {base::ErrorKind::unavailable, text::shared::unavailable.words(), {}, {}});
    program.sign_in();
    for (const auto* address : {"sanece/requisitos", "sanece/medicamentos", "sanece/modulo/guia"}) {
        program.go(address);
        CHECK(program.screen.shows(text::shared::unavailable.words()));
    }
    program.network.let_through(api::contents::ReadSections::path);
    program.go("sanece/requisitos");
    CHECK(program.screen.shows("Actualmente se incluyen"));
}

TEST_CASE("Announcements are read on their page, the important ones at home, too [A17.6]", "[A17.6]") {
    test::World world;
    auto writer = world.of_role(domain::identity::Role::comunicacion);
    Program program(world, "sanece/inicio");
    program.sign_in();
    auto& screen = program.screen;
    CHECK(screen.find(Role::heading, "Comunicado"));
    CHECK(screen.shows("No hay comunicados vigentes"));
    writer.must<api::contents::SaveNotice>(
        {{}, 0, {"Inclusión", "Se incluye.", domain::contents::Importance::important, "2025-07-23", "2025-07-30"}});
    const auto other = writer.must<api::contents::SaveNotice>(
        {{}, 0, {"Mantenimiento", "El sábado.", domain::contents::Importance::normal, "2025-07-20", "2025-07-30"}});
    const auto bytes = test::World::pdf();
    const auto announced =
        writer.must<api::contents::AnnounceNoticeFile>({other.id, "oficio.pdf", static_cast<std::int64_t>(bytes.size())});
    REQUIRE(writer.upload(announced.upload_id, bytes));
    program.go("sanece/verificar");
    program.go("sanece/inicio");
    CHECK(screen.find(Role::heading, "Inclusión"));
    CHECK(screen.shows("Importante"));
    CHECK_FALSE(screen.find(Role::heading, "Mantenimiento"));
    program.click("Ver los 2 comunicados vigentes");
    CHECK(program.address() == "sanece/comunicados");
    CHECK(screen.shows("2 comunicados"));
    CHECK(screen.find(Role::heading, "Mantenimiento"));
    CHECK(screen.shows("Vigente del 20/07/2025 al 30/07/2025"));
    CHECK(screen.find(Role::link, "Abrir oficio.pdf (PDF, " + std::to_string(bytes.size()) + " bytes)"));
    CHECK(screen.audit() == std::vector<std::string>{});
    program.click("Anteriores", Role::tab);
    CHECK(screen.shows("Aún no hay comunicados anteriores"));
}
