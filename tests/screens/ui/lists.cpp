// Select and combo: choosing, typing, leaving.

#include <catch2/catch.hpp>

#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "tests/support/screen.hpp"

using semantics::Key;
using semantics::Role;
using test::Screen;
using ui::Choice;
using ui::Text;

using namespace std::string_view_literals;

namespace {

const std::vector<Choice> ooads{{"09", "Ciudad de México Norte"}, {"14", "Jalisco"}, {"19", "Nuevo León"}};

/// A combo whose caller answers each question at once.
struct Search {
    std::vector<Choice> all = ooads;
    std::vector<Choice> choices{};
    std::string id{}, shown{};
    ui::ComboState state{};
    ui::ComboSpec spec{};
    int changes = 0, questions = 0;

    void draw() {
        if (ui::combo(Text("OOAD"), id, shown, state, choices, spec)) ++changes;
        if (!state.query_changed) return;
        ++questions;
        choices.clear();
        for (const Choice& choice : all) {
            if (choice.label.find(state.query) != std::string::npos) choices.push_back(choice);
        }
    }
};

}  // namespace

TEST_CASE("A searchable list shows its prompt until something is chosen") {
    Search search;
    search.choices = ooads;
    const auto pixels = [](Screen& screen) {
        ui::SoftwareRenderer renderer;
        renderer.render(*screen.context().draw_data(), 1366, 768);
        return renderer.pixels();
    };
    Screen screen([&] { search.draw(); });
    const auto without_prompt = pixels(screen);
    search.spec.placeholder = "-- SELECCIONAR --"sv;
    screen.settle();
    const auto id = screen.find(Role::combo, "OOAD")->id;
    for (const auto& node : screen.context().nodes()) {
        if (node.id == id) CHECK(screen.context().extra_of(node, Key::placeholder) == "-- SELECCIONAR --");
    }
    CHECK(pixels(screen) != without_prompt);
    screen.pick("OOAD", "Jal", "Jalisco");
    const auto chosen = pixels(screen);
    search.spec.placeholder = {};
    screen.settle();
    CHECK(pixels(screen) == chosen);
}

TEST_CASE("A select has its options, the prompt first") {
    std::string id;
    int changes = 0;
    Screen screen([&] {
        if (ui::select(Text("OOAD"), id, ooads, Text("-- Seleccionar --"), {.required = true})) ++changes;
    });
    const auto field = screen.find(Role::select, "OOAD");
    REQUIRE(field);
    CHECK(field->value.empty());
    CHECK(field->has(semantics::required));
    for (const auto& node : screen.context().nodes()) {
        if (node.id == field->id) {
            CHECK(screen.context().extra_of(node, Key::options) ==
                  "\x1f-- Seleccionar --\x1e"
                  "09\x1f"
                  "Ciudad de México Norte\x1e"
                  "14\x1fJalisco\x1e"
                  "19\x1fNuevo León\x1e");
        }
    }
    screen.choose("OOAD", "Jalisco");
    CHECK(id == "14");
    CHECK(changes == 1);
    CHECK(screen.value("OOAD") == "Jalisco");
    screen.choose("OOAD", "-- Seleccionar --");
    CHECK(id.empty());
    CHECK_THROWS_WITH(screen.choose("OOAD", "Sonora"), Catch::Contains("no option"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A combo asks while one types, and takes the option that is pressed") {
    Search search;
    Screen screen([&] { search.draw(); });
    CHECK(screen.all(Role::listbox).empty());
    screen.type("OOAD", "Ja");
    CHECK(search.questions == 1);
    const auto field = screen.find(Role::combo, "OOAD");
    CHECK(field->has(semantics::expanded));
    CHECK(field->value == "Ja");
    REQUIRE(screen.all(Role::option).size() == 1);
    CHECK(search.id.empty());
    SECTION("without a pointer") { screen.click("Jalisco"); }
    SECTION("by pointer") { screen.click_with_pointer("Jalisco"); }
    CHECK(search.id == "14");
    CHECK(search.shown == "Jalisco");
    CHECK(search.changes == 1);
    CHECK(screen.all(Role::listbox).empty());
    CHECK(screen.value("OOAD") == "Jalisco");
    screen.leave();
    CHECK(search.id == "14");
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("How many options a search found is said, once typing has come to rest") {
    Search search;
    search.spec.empty_words = "Ninguna OOAD se llama así"sv;
    Screen screen([&] { search.draw(); });
    screen.type("OOAD", "N");
    screen.advance(0.3);
    screen.type("OOAD", "No");
    screen.advance(0.3);
    CHECK(screen.announcements().empty());
    screen.advance(1);
    CHECK(screen.announcements() == std::vector<std::string>{"1 opción"});
    screen.advance(5);
    CHECK(screen.announcements().size() == 1);
    screen.type("OOAD", "e");
    screen.advance(1);
    CHECK(screen.announcements().back() == "2 opciones");
    screen.type("OOAD", "zz");
    screen.advance(1);
    CHECK(screen.announcements().back() == "Ninguna OOAD se llama así");
    REQUIRE(screen.announcements().size() == 3);

    SECTION("not while the answer is on its way") {
        search.spec.searching = true;
        screen.type("OOAD", "Jal");
        screen.advance(3);
        CHECK(screen.announcements().size() == 3);
        search.spec.searching = false;
        screen.settle();
        screen.advance(1);
        CHECK(screen.announcements().back() == "1 opción");
    }
    SECTION("not to who walks among the options already, nor after one was taken") {
        screen.type("OOAD", "e");
        screen.press(test::Key::down);
        screen.advance(3);
        screen.press(test::Key::enter);
        screen.advance(3);
        CHECK(screen.announcements().size() == 3);
    }
}

TEST_CASE("The harness picks from a combo in one step") {
    Search search;
    Screen screen([&] { search.draw(); });
    screen.pick("OOAD", "Nue", "Nuevo León");
    CHECK(search.id == "19");
}

TEST_CASE("Arrows and Enter choose from a combo") {
    Search search;
    Screen screen([&] { search.draw(); });
    screen.type("OOAD", "o");
    REQUIRE(screen.all(Role::option).size() == 3);
    screen.press(test::Key::down);
    screen.press(test::Key::down);
    const auto field = screen.find(Role::combo, "OOAD");
    for (const auto& node : screen.context().nodes()) {
        if (node.id == field->id) {
            CHECK(screen.context().extra_of(node, Key::controls) == std::to_string(screen.find(Role::option, "Jalisco")->id));
        }
    }
    CHECK(screen.find(Role::option, "Jalisco")->has(semantics::selected));
    screen.press(test::Key::up);
    CHECK(screen.find(Role::option, "Ciudad de México Norte")->has(semantics::selected));
    screen.press(test::Key::up);  // round to the last
    CHECK(screen.find(Role::option, "Nuevo León")->has(semantics::selected));
    screen.press(test::Key::enter);
    CHECK(search.id == "19");
    CHECK(screen.all(Role::listbox).empty());
}

TEST_CASE("Down opens a combo and asks for its first options") {
    Search search;
    Screen screen([&] { search.draw(); });
    screen.focus("OOAD");
    CHECK(screen.all(Role::listbox).empty());
    screen.press(test::Key::down);
    CHECK(search.questions == 1);
    CHECK(screen.all(Role::option).size() == 3);
}

TEST_CASE("A combo that is left without choosing shows its value again") {
    Search search;
    search.id = "14";
    search.shown = "Jalisco";
    Screen screen([&] { search.draw(); });
    screen.type("OOAD", "Son");
    CHECK(screen.shows("Sin resultados"));
    SECTION("by leaving") { screen.leave(); }
    SECTION("by Escape") { screen.press(test::Key::escape); }
    CHECK(search.id == "14");
    CHECK(screen.value("OOAD") == "Jalisco");
    CHECK(search.changes == 0);
    CHECK(screen.all(Role::listbox).empty());
}

TEST_CASE("An exact label counts without choosing it, whatever its case and accents") {
    Search search;
    Screen screen([&] { search.draw(); });
    search.choices = ooads;
    screen.type("OOAD", "");
    screen.type("OOAD", "Nuevo León");
    screen.leave();
    CHECK(search.id == "19");
}

TEST_CASE("Clearing a combo clears its value") {
    Search search;
    search.id = "14";
    search.shown = "Jalisco";
    Screen screen([&] { search.draw(); });
    screen.type("OOAD", "");
    CHECK(search.id.empty());
    CHECK(search.shown.empty());
    CHECK(search.changes == 1);
    screen.leave();
    CHECK(screen.value("OOAD").empty());
}

TEST_CASE("A combo that accepts new words takes them") {
    Search search;
    search.spec.accepts_new = true;
    Screen screen([&] { search.draw(); });
    screen.type("OOAD", " Nuevo catálogo ");
    screen.leave();
    CHECK(search.id.empty());
    CHECK(search.shown == "Nuevo catálogo");
    CHECK(search.changes == 1);
    CHECK(screen.value("OOAD") == "Nuevo catálogo");
}

TEST_CASE("A long list shows eight rows and scrolls; all options can be reached") {
    Search search;
    search.all.clear();
    for (int i = 0; i < 50; ++i) search.all.push_back({std::to_string(i), "Unidad " + std::to_string(i)});
    Screen screen([&] { search.draw(); });
    screen.type("OOAD", "Unidad");
    CHECK(screen.all(Role::option).size() == 50);
    const auto list = screen.all(Role::listbox).at(0);
    CHECK(list.height == 8 * 36 + 8);
    CHECK(screen.all(Role::scroller).at(0).a == 50 * 36 + 8);
    screen.press(test::Key::up);
    CHECK(screen.find(Role::option, "Unidad 49")->top + 36 <= list.top + list.height);
    screen.click_with_pointer("Unidad 49");
    CHECK(search.id == "49");
}

TEST_CASE("A list near the lower edge opens upwards") {
    Search search;
    Screen screen([&] {
        ui::space(650);
        search.draw();
    });
    screen.type("OOAD", "o");
    CHECK(screen.all(Role::listbox).at(0).top < screen.find(Role::combo, "OOAD")->top);
}
