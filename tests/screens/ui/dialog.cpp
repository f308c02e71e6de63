// Dialogs: focus, Escape, and that nothing behind them can be used.

#include <catch2/catch.hpp>

#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/words.hpp"
#include "tests/support/screen.hpp"

using semantics::Role;
using test::Screen;
using ui::Text;

namespace {

struct Page {
    bool asking = false, second = false, closable = true;
    int deleted = 0, behind = 0;
    std::string reason, unit, unit_shown;
    ui::ComboState unit_state;
    std::vector<ui::Choice> units{{"1", "HGZ 1"}, {"2", "HGZ 2"}};

    void draw() {
        ui::page({},
                 [&] {
                     if (ui::button(Text("Eliminar"))) asking = true;
                     if (ui::button(Text("Otra cosa"))) ++behind;
                 },
                 {});
        if (asking) {
            if (ui::Dialog dialog(Text("¿Eliminar la solicitud?"), asking, closable); dialog) {
                if (ui::button(Text("Sí, eliminar"), {.weight = ui::Weight::danger})) {
                    ++deleted;
                    asking = false;
                }
                ui::text_field(Text("Motivo"), reason);
                ui::combo(Text("Unidad"), unit, unit_shown, unit_state, units);
                if (ui::button(Text("Más"))) second = true;
            }
        }
        if (second) {
            if (ui::Dialog dialog(Text("Segundo"), second); dialog) ui::button(Text("Bien"));
        }
    }
};

}  // namespace

TEST_CASE("A dialog opens over the page and takes the focus, but not on its destructive button") {
    Page page;
    Screen screen([&] { page.draw(); });
    screen.click("Eliminar");
    const auto dialog = screen.find(Role::dialog, "¿Eliminar la solicitud?");
    REQUIRE(dialog);
    for (const auto& node : screen.context().nodes()) {
        if (node.id == dialog->id) CHECK(node.parent == 0);
    }
    CHECK(dialog->left > 300);
    CHECK(dialog->height > 150);
    CHECK(screen.focused() == "Motivo");
    CHECK(screen.find(Role::heading, "¿Eliminar la solicitud?"));
    CHECK(screen.audit() == std::vector<std::string>{});

    SECTION("its buttons work") {
        screen.click_with_pointer("Sí, eliminar");
        CHECK(page.deleted == 1);
        CHECK_FALSE(screen.find(Role::dialog, "¿Eliminar la solicitud?"));
    }
    SECTION("Escape closes it") {
        screen.press(test::Key::escape);
        CHECK_FALSE(page.asking);
        CHECK(screen.all(Role::dialog).empty());
    }
    SECTION("nothing behind it can be pressed, by name, by id or by pointer") {
        CHECK_THROWS(screen.click("Otra cosa"));
        const auto button = screen.find(Role::button, "Otra cosa");
        screen.context().activate(button->id);
        screen.context().mouse_move(button->left + 20, button->top + 20);
        screen.context().mouse_button(0, true, true);
        screen.context().mouse_button(0, false, true);
        screen.settle();
        CHECK(page.behind == 0);
    }
    SECTION("a list in it belongs to it and its first Escape closes only the list") {
        screen.type("Unidad", "HGZ");
        const auto list = screen.all(Role::listbox).at(0);
        for (const auto& node : screen.context().nodes()) {
            if (node.id == list.id) CHECK(node.parent == dialog->id);
        }
        screen.press(test::Key::escape);
        CHECK(page.asking);
        CHECK(screen.all(Role::listbox).empty());
        screen.type("Unidad", "HGZ");
        screen.click_with_pointer("HGZ 2");
        CHECK(page.unit == "2");
        screen.press(test::Key::escape);
        CHECK_FALSE(page.asking);
    }
    SECTION("a second dialog is above it, and Escape closes one at a time") {
        screen.click("Más");
        CHECK(screen.focused() == "Bien");
        screen.press(test::Key::escape);
        CHECK_FALSE(page.second);
        CHECK(page.asking);
        screen.press(test::Key::escape);
        CHECK_FALSE(page.asking);
    }
    SECTION("after it, the page works again, and it can be opened again") {
        screen.press(test::Key::escape);
        screen.click_with_pointer("Otra cosa");
        CHECK(page.behind == 1);
        screen.click("Eliminar");
        CHECK(screen.focused() == "Motivo");
    }
}

TEST_CASE("A dialog that must be answered does not close by Escape") {
    Page page;
    page.closable = false;
    page.asking = true;
    Screen screen([&] { page.draw(); });
    screen.press(test::Key::escape);
    CHECK(page.asking);
}

TEST_CASE("A dialog higher than the window scrolls inside it") {
    bool open = true;
    Screen screen(
        [&] {
            ui::page({}, [] { ui::text(Text("Página")); }, {});
            if (ui::Dialog dialog(Text("Aviso"), open); dialog) {
                for (int i = 0; i < 20; ++i) ui::text(Text("Un renglón del aviso"));
                ui::button(Text("Aceptar"));
            }
        },
        {683, 384});
    const auto dialog = screen.find(Role::dialog, "Aviso");
    CHECK(dialog->height <= 384 - 32);
    CHECK(dialog->top >= 0);
    CHECK(screen.find(Role::button, "Aceptar")->top < 384);  // it took the focus, so it was scrolled to
}
