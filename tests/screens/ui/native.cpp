// The native program: Dear ImGui's own editor and keyboard, the same widgets and the same tree.

#include <catch2/catch.hpp>

#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "tests/support/screen.hpp"

using semantics::Role;
using test::Screen;
using ui::Text;

TEST_CASE("Natively the program's own editor takes what is typed") {
    std::string name, notes, unit, shown;
    ui::ComboState state;
    int sent = 0;
    const std::vector<ui::Choice> units{{"1", "HGZ 1"}, {"2", "HGZ 2"}};
    std::string ooad;
    Screen screen(
        [&] {
            ui::page({},
                     [&] {
                         ui::Form form(Text("Registro"), nullptr);
                         form.text("name", Text("Nombre"), name);
                         form.area("notes", Text("Notas"), notes);
                         form.combo("unit", Text("Unidad"), unit, shown, state, units);
                         form.select("ooad", Text("OOAD"), ooad, units, Text("-- Seleccionar --"));
                         if (form.submit(Text("Enviar"))) ++sent;
                     },
                     {});
        },
        {1366, 768}, ui::Editing::by_imgui);
    CHECK(screen.audit() == std::vector<std::string>{});

    SECTION("text, and Enter sends") {
        screen.click_with_pointer("Nombre", Role::text_field);
        screen.context().letters("Núñez");
        screen.settle();
        CHECK(name == "Núñez");
        CHECK(screen.value("Nombre") == "Núñez");
        screen.press(test::Key::enter);
        CHECK(sent == 1);
    }
    SECTION("several lines") {
        screen.click_with_pointer("Notas", Role::text_area);
        screen.context().letters("uno");
        screen.settle();
        screen.press(test::Key::enter);
        screen.context().letters("dos");
        screen.settle();
        CHECK(notes == "uno\ndos");
        CHECK(sent == 0);
    }
    SECTION("a combo by keyboard") {
        screen.click_with_pointer("Unidad", Role::combo);
        screen.context().letters("H");
        screen.settle();
        CHECK(screen.all(Role::option).size() == 2);
        screen.press(test::Key::down);
        screen.press(test::Key::down);
        screen.press(test::Key::enter);
        CHECK(unit == "2");
        CHECK(sent == 0);
    }
    SECTION("a select by pointer") {
        screen.click_with_pointer("OOAD", Role::select);
        REQUIRE(screen.all(Role::option).size() == 2);
        screen.click_with_pointer("HGZ 2");
        CHECK(ooad == "2");
        CHECK(screen.all(Role::option).empty());
    }
    SECTION("a press of a link is reported") { CHECK(screen.opened_links().empty()); }
}
