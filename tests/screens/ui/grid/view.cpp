// The grid as it is seen and used, through the tree: roles and names, keys, text that arrives late, rows out of sight.

#include <catch2/catch.hpp>

#include "app/ui/grid/grid.hpp"
#include "app/ui/spanish.hpp"
#include "app/ui/words.hpp"
#include "tests/screens/ui/grid/samples.hpp"
#include "tests/support/screen.hpp"

using semantics::Role;
using test::Screen;
using ui::grid::Grid;
using ui::grid::Place;

using namespace std::string_view_literals;

namespace {

const char* const first = "Faltante Ambulatoria, Apendicectomía";
const char* const below = "Faltante Ambulatoria, Bocio";

struct Page {
    explicit Page(std::size_t rows) : grid(samples::model(rows)) {}

    Grid grid;
    bool drawn = true;
    int changes = 0;

    void draw() {
        if (!drawn) return ui::text(std::string_view("Otra página"));
        if (ui::grid::show("Captura"sv, grid, {.row_title = "Procedimiento"sv})) ++changes;
    }
    std::string text(std::size_t row, std::size_t column) const { return grid.sheet.model().cell({row, column}).text; }
};

}  // namespace

TEST_CASE("A grid has its counts, heads, and a named field in each cell in sight") {
    Page page(2857);
    Screen screen([&] { page.draw(); });
    const auto grid = screen.find(Role::grid, "Captura");
    REQUIRE(grid);
    CHECK(grid->a == 2858);
    CHECK(grid->b == 6);
    CHECK(screen.find(Role::col_header, "Procedimiento")->a == 1);
    CHECK(screen.find(Role::col_header, "Causa")->a == 5);
    CHECK(screen.find(Role::row_header, "Bocio")->a == 1);
    CHECK(screen.find(Role::cell_field, first)->has(semantics::current));
    CHECK_FALSE(screen.find(Role::cell_field, below)->has(semantics::current));
    CHECK(screen.find(Role::cell_choice, "Causa, Bocio"));
    const auto rows = screen.all(Role::row);
    CHECK(rows[1].a == 2);
    CHECK(rows[1].height == 28);
    CHECK(rows.size() < 30);
    CHECK(screen.shows("2,857 renglones"));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A grid with numbers and notes counts them as columns, before the names and behind the cells") {
    auto rows = std::vector<ui::grid::Row>{{.id = "a", .name = "Apendicectomía", .number = "1", .note = "Procedimiento"},
                                           {.id = "b", .name = "Bocio", .number = "2", .note = "Estudio"}};
    Grid grid(ui::grid::Model(samples::columns(), std::move(rows)));
    Screen screen([&] {
        ui::grid::show("Captura"sv, grid,
                       {.row_title = "Procedimiento"sv, .number_title = "No."sv, .note_title = "Unidad de Medida"sv});
    });
    CHECK(screen.find(Role::grid, "Captura")->b == 8);
    std::vector<std::string> heads;
    for (const auto& each : screen.all(Role::col_header)) heads.push_back(std::to_string(each.a) + " " + each.name);
    CHECK(heads == std::vector<std::string>{"1 No.", "2 Procedimiento", "3 Faltante Ambulatoria", "4 Faltante Hospitalaria",
                                            "5 Lote", "6 Causa", "7 Unidad de Medida",
                                            "8 " + std::string(ui::spanish::cell_state)});
    CHECK(screen.find(Role::grid_cell, "1")->a == 1);
    CHECK(screen.find(Role::row_header, "Bocio")->a == 2);
    CHECK(screen.find(Role::grid_cell, "Estudio")->a == 7);
    CHECK_FALSE(screen.find(Role::col_header, "No.")->has(semantics::sortable));
    CHECK_FALSE(screen.find(Role::col_header, "Unidad de Medida")->has(semantics::sortable));
    CHECK(screen.audit() == std::vector<std::string>{});

    SECTION("the heads sort what stands under them") {
        screen.click("Procedimiento", Role::col_header);
        screen.click("Procedimiento", Role::col_header);
        CHECK(grid.sheet.shown() == std::vector<std::size_t>{1, 0});
        CHECK(screen.find(Role::grid_cell, "2")->top < screen.find(Role::grid_cell, "1")->top);
    }
    SECTION("keys go through the cells alone") {
        screen.focus(first);
        screen.press_in_cell("End");
        CHECK(screen.focused() == "Causa, Apendicectomía");
        screen.press_in_cell("Tab");
        CHECK(screen.focused() == below);
    }
}

TEST_CASE("A former figure is read with its cell, with what it is of; a refusal before it") {
    Page page(3);
    page.grid.sheet.model().compare_with({0, samples::ambulatory}, "1,200");
    page.grid.sheet.model().compare_with({1, samples::cause}, "Desabasto");
    Screen screen([&] {
        if (ui::grid::show("Captura"sv, page.grid, {.row_title = "Procedimiento"sv, .former_title = "Recolección 2025"sv}))
            ++page.changes;
    });
    CHECK(screen.find(Role::cell_field, first)->description == "Recolección 2025: 1,200");
    CHECK(screen.find(Role::cell_choice, "Causa, Bocio")->description == "Recolección 2025: Desabasto");
    CHECK(screen.find(Role::cell_field, below)->description.empty());
    CHECK(screen.value(first).empty());
    screen.type(first, "x");
    screen.leave();
    const auto told = screen.find(Role::cell_field, first)->description;
    CHECK(told.find(ui::spanish::not_a_number) < told.find("Recolección 2025: 1,200"));
    CHECK(told.find("Recolección 2025: 1,200") != std::string::npos);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("What is typed is in the cell at once, and keys lead on") {
    Page page(50);
    Screen screen([&] { page.draw(); });
    screen.type(first, "12");
    CHECK(page.text(0, 0) == "12");
    CHECK(page.changes > 0);
    screen.press_in_cell("Enter");
    CHECK(screen.focused() == below);
    screen.press_in_cell("Tab");
    CHECK(screen.focused() == "Faltante Hospitalaria, Bocio");
    screen.press_in_cell("Ctrl+End");
    CHECK(screen.focused() == "Causa, Endoscopía 49");
    CHECK(screen.find(Role::cell_choice, "Causa, Endoscopía 49")->a == semantics::last_cell);
    screen.press_in_cell("Ctrl+Z");
    CHECK(screen.focused() == first);
    CHECK(page.text(0, 0).empty());
}

TEST_CASE("A choice is taken from its list") {
    Page page(50);
    Screen screen([&] { page.draw(); });
    screen.choose("Causa, Bocio", "Caducidad");
    CHECK(page.text(1, samples::cause) == "c");
    CHECK(screen.value("Causa, Bocio") == "Caducidad");
}

TEST_CASE("A cell typed while its row scrolls away keeps its text") {
    Page page(2857);
    Screen screen([&] { page.draw(); });
    const auto cell = screen.find(Role::cell_field, below)->id;
    const auto body = screen.all(Role::scroller).at(0);
    SECTION("the row is no longer drawn when the text comes") {
        screen.context().scroll(body.id, 1000 * 28);
        screen.context().set_text(cell, "8", 1);
        screen.settle();
        CHECK_FALSE(screen.find(Role::cell_field, below));
    }
    SECTION("the page is another one") {
        screen.context().set_text(cell, "8", 1);
        page.drawn = false;
        screen.settle();
        page.drawn = true;
        screen.settle();
    }
    SECTION("the rows are filtered") {
        screen.context().set_text(cell, "8", 1);
        page.grid.sheet.filter({.search = "drenaje"});
        screen.settle();
    }
    SECTION("the rows are sorted") {
        screen.context().set_text(cell, "8", 1);
        page.grid.sheet.sort({.column = 0, .descending = true});
        screen.settle();
    }
    CHECK(page.text(1, 0) == "8");
}

TEST_CASE("What waits for a grid that is not drawn can be asked for") {
    Page page(50);
    Screen screen([&] { page.draw(); });
    screen.context().set_text(screen.find(Role::cell_field, below)->id, "8", 1);
    page.drawn = false;
    screen.settle();
    CHECK(page.text(1, 0).empty());
    page.grid.take_waiting();
    CHECK(page.text(1, 0) == "8");
}

TEST_CASE("The row with the focus stays, wherever one scrolls to") {
    Page page(2857);
    Screen screen([&] { page.draw(); });
    screen.type(below, "12");
    const auto id = screen.focused_id();
    const auto body = screen.all(Role::scroller).at(0);
    screen.context().scroll(body.id, 2000 * 28);
    screen.settle();
    REQUIRE(screen.find(Role::cell_field, below));
    CHECK(screen.find(Role::cell_field, below)->id == id);
    CHECK(screen.all(Role::scroller).at(0).b == 2000 * 28);
    CHECK(screen.value(below) == "12");
    screen.type(below, "123");
    CHECK(page.text(1, 0) == "123");
    CHECK(screen.all(Role::scroller).at(0).b <= 28);
}

TEST_CASE("A block is pasted whole, drawn or not, and copied") {
    Page page(2857);
    Screen screen([&] { page.draw(); });
    screen.focus(first);
    std::string block;
    for (int i = 0; i < 500; ++i) block += "1\t2\n";
    screen.paste(block);
    CHECK(screen.value(first) == "1");
    CHECK(page.text(499, 1) == "2");
    CHECK(page.text(500, 0).empty());
    CHECK(screen.shows("Se pegaron 1,000 celdas en 500 renglones"));
    screen.press_in_cell("Ctrl+Home");
    screen.press_in_cell("Shift+ArrowRight");
    screen.press_in_cell("Ctrl+C");
    CHECK(screen.context().take_copied() == "1\t2");
    CHECK(screen.announcements().back() == ui::spanish::selected(1, 2));
}

TEST_CASE("Cells that were pasted and are wrong are named above the grid until one closes the words") {
    Page page(50);
    Screen screen([&] { page.draw(); });
    screen.focus(first);
    screen.paste("doce\n5");
    CHECK(screen.shows(std::string("Apendicectomía, Faltante Ambulatoria: ").append(ui::spanish::not_a_number)));
    CHECK(screen.find(Role::cell_field, first)->has(semantics::invalid));
    CHECK(screen.find(Role::cell_field, first)->description == std::string("Con error. ").append(ui::spanish::not_a_number));
    CHECK(screen.find(Role::cell_field, below)->description == "Pendiente");
    screen.click(ui::spanish::close_report);
    CHECK_FALSE(screen.find(Role::button, ui::spanish::close_report));
}

TEST_CASE("What is not finished is not called wrong") {
    Page page(50);
    Screen screen([&] { page.draw(); });
    screen.type(first, "1,2");
    CHECK_FALSE(screen.find(Role::cell_field, first)->has(semantics::invalid));
    screen.leave();
    CHECK(screen.find(Role::cell_field, first)->has(semantics::invalid));
    CHECK(page.text(0, 0) == "1,2");
}

TEST_CASE("A head sorts the grid, and no row is shown when none is sought") {
    Page page(50);
    Screen screen([&] { page.draw(); });
    screen.type(below, "3");
    screen.click("Faltante Ambulatoria");
    CHECK(screen.find(Role::col_header, "Faltante Ambulatoria")->has(semantics::sort_ascending));
    CHECK(screen.all(Role::row_header).front().name == "Bocio");
    page.grid.sheet.filter({.search = "nada"});
    screen.settle();
    CHECK(screen.find(Role::grid_cell, ui::spanish::no_lines));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A grid at rest asks for no frame") {
    Page page(2857);
    Screen screen([&] { page.draw(); });
    screen.focus(first);
    CHECK_FALSE(screen.context().busy());
    CHECK(screen.context().wake_in() < 0);
}

TEST_CASE("On a narrow window the columns move sideways under the names, to the cell one goes to") {
    Page page(50);
    Screen screen([&] { page.draw(); }, {.width = 420, .height = 600});
    screen.focus(first);
    screen.press_in_cell("End");
    const auto cell = screen.find(Role::cell_choice, "Causa, Apendicectomía");
    CHECK(cell->left + cell->width <= 420);
    screen.press_in_cell("Home");
    screen.paste("1\t2\tL-1\tDesabasto");  // wider than the window: one stays where one is
    const auto head = screen.find(Role::row_header, "Apendicectomía");
    CHECK(screen.find(Role::cell_field, first)->left >= head->left + head->width - 1);
}

TEST_CASE("Without a browser the same keys work, with ImGui's editor in the cell") {
    Page page(50);
    Screen screen([&] { page.draw(); }, {}, ui::Editing::by_imgui);
    const auto cell = screen.find(Role::cell_field, below);
    auto& context = screen.context();
    context.mouse_move(cell->left + 20, cell->top + 10);
    context.mouse_button(0, true, true);
    context.mouse_button(0, false, true);
    screen.settle();
    CHECK(page.grid.sheet.active() == Place{1, 0});
    context.letters("4");
    screen.settle();
    context.letters("2");
    screen.settle();
    CHECK(page.text(1, 0) == "42");
    screen.press(test::Key::enter);
    CHECK(page.grid.sheet.active() == Place{2, 0});
    CHECK(page.text(1, 0) == "42");
    screen.press(test::Key::up);
    CHECK(page.grid.sheet.active() == Place{1, 0});
    CHECK(screen.audit() == std::vector<std::string>{});
}
