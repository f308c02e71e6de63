// Step 6 in the native program: Dear ImGui's own editor and keyboard, the same table, the same services (B5).

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "app/screens/screens.hpp"
#include "tests/screens/surplus/steps.hpp"

using semantics::Role;

TEST_CASE("The native program fills step 6 with pointer and keys, and it saves itself [B5]", "[B5]") {
    surplus_tests::Nation nation;
    auto reporter = nation.world.reporter(domain::identity::Role::responsable, surplus_tests::aguascalientes, {});
    nation.answer(reporter, domain::surplus::Answer::si, surplus_tests::aguascalientes);
    const auto unit = reporter.must<api::surplus::ListUnits>({nation.period, surplus_tests::aguascalientes}).units.at(0).id;
    test::Program program(nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000}, screens::systems,
                          ui::Editing::by_imgui);
    auto& screen = program.screen;
    const auto write = [&](std::string_view label, std::string_view text) {
        screen.click_with_pointer(label, Role::text_field);
        screen.context().letters(text);
        screen.settle();
    };
    write("Usuario", "rep1");
    write("Contraseña", test::password);
    screen.click_with_pointer("Ingresar", Role::button);
    program.go("excedentes/paso6?periodo=" + nation.period + "&ooad=" + surplus_tests::aguascalientes + "&unidad=" + unit +
               surplus_tests::urology);

    namespace cells = surplus_tests::cells;
    const auto place = screen.find(Role::cell_field, cells::surplus_ambulatory + std::string(cells::first));
    REQUIRE(place);
    auto& context = screen.context();
    context.mouse_move(place->left + 20, place->top + 10);
    context.mouse_button(0, true, true);
    context.mouse_button(0, false, true);
    screen.settle();
    const auto keys = [&](std::string_view text) {
        for (const char each : text) {
            context.letters(std::string_view(&each, 1));
            screen.settle();
        }
    };
    keys("40");
    screen.press(test::Key::tab);
    screen.press(test::Key::tab);
    keys("1,200");
    screen.press(test::Key::enter);
    program.pass(500);
    CHECK(screen.shows("Todo lo capturado está guardado"));
    CHECK(screen.audit().empty());

    auto reader = nation.world.administrator();
    const auto stored = reader.must<api::surplus::OpenCapture>({nation.period, unit, "cirugia", "cirugia.urologia"}).cells;
    REQUIRE(stored.size() == 1);
    CHECK(stored.front().cell.surplus_ambulatory == 40);
    CHECK(stored.front().cell.surplus_patients == 1200);
}
