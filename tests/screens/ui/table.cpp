// Tables: structure, clipping, sorting, rows that can be pressed.

#include <catch2/catch.hpp>

#include <array>

#include "app/ui/table.hpp"
#include "tests/support/screen.hpp"

using semantics::Role;
using test::Screen;
using ui::Text;

using namespace std::string_view_literals;

namespace {

struct Patients {
    std::size_t count = 200;
    ui::Sort sort{};
    float height_max = 0;
    bool pressable = true;
    std::string opened, pressed;
    int sorted = 0;

    void draw() {
        static constexpr std::array columns{
            ui::ColumnSpec{.title = "Folio"sv, .width = 140, .sortable = true}, ui::ColumnSpec{.title = "Paciente"sv},
            ui::ColumnSpec{.title = "Edad"sv, .width = 100, .sortable = true, .right_aligned = true},
            ui::ColumnSpec{.title = "Acción"sv, .width = 160}};
        ui::Table table("Pacientes"sv, columns, count,
                        {.height_max = height_max,
                         .sort = &sort,
                         .empty_words = "No hay pacientes"sv,
                         .count_words = std::to_string(count) + " pacientes"});
        if (table.sort_changed()) ++sorted;
        while (table.next()) {
            const std::size_t row = sort.descending ? count - 1 - table.row() : table.row();
            const std::string folio = "F" + std::to_string(row);
            if (table.begin_row(folio, pressable, row == 1)) opened = folio;
            table.cell(folio);
            table.cell("Paciente " + std::to_string(row));
            table.cell(std::to_string(row % 90));
            if (table.cell_button("Abrir " + folio)) pressed = folio;
        }
    }
};

}  // namespace

TEST_CASE("A table has its rows, columns and places, and draws only the visible ones") {
    Patients patients;
    Screen screen([&] { patients.draw(); });
    const auto table = screen.find(Role::table, "Pacientes");
    REQUIRE(table);
    CHECK(table->a == 201);
    CHECK(table->b == 4);
    CHECK(screen.shows("200 pacientes"));
    const auto rows = screen.all(Role::row);
    CHECK(rows.size() > 12);
    CHECK(rows.size() < 25);
    CHECK(rows[0].a == 1);
    CHECK(rows[1].a == 2);
    CHECK(rows[1].height == 36);
    CHECK(rows[2].has(semantics::selected));
    CHECK(screen.find(Role::cell, "Paciente 0")->a == 2);
    CHECK(screen.find(Role::col_header, "Edad")->a == 3);
    CHECK(screen.find(Role::col_header, "Edad")->has(semantics::sortable));
    CHECK_FALSE(screen.find(Role::col_header, "Paciente")->has(semantics::sortable));
    const auto body = screen.all(Role::scroller).at(0);
    CHECK(body.a == 200 * 36);
    CHECK(body.height == 12 * 36);
    CHECK_FALSE(screen.shows("Paciente 150"));
    CHECK(screen.audit() == std::vector<std::string>{});

    SECTION("scrolling brings other rows with their own places, and keeps a row's node") {
        const auto fifth = screen.find(Role::cell, "Paciente 13")->id;
        screen.context().scroll(body.id, 5 * 36);
        screen.settle();
        CHECK(screen.find(Role::cell, "Paciente 13")->id == fifth);
        screen.context().scroll(body.id, 150 * 36);
        screen.settle();
        CHECK(screen.shows("Paciente 150"));
        CHECK_FALSE(screen.find(Role::cell, "Paciente 0"));
        CHECK(screen.all(Role::scroller).at(0).b == 150 * 36);
    }
}

namespace {

/// A table whose columns have titles over them, some of which wrap.
struct Grouped {
    std::size_t count = 3;
    float last_width = 100;
    ui::Sort sort{};

    void draw() {
        const std::array columns{ui::ColumnSpec{.title = "OOAD"sv},
                                 ui::ColumnSpec{.title = "Total"sv, .width = 80, .sortable = true, .group = "Unidades"sv},
                                 ui::ColumnSpec{.title = "Con Excedentes o Faltantes"sv, .width = 100, .group = "Unidades"sv},
                                 ui::ColumnSpec{.title = "Preliminar"sv, .width = 110, .group = "Reporte"sv},
                                 ui::ColumnSpec{.title = "Semáforo del registro de la OOAD"sv, .width = last_width}};
        ui::Table table("Tablero"sv, columns, count, {.sort = &sort, .empty_words = "Nada"sv});
        while (table.next()) {
            table.begin_row("o" + std::to_string(table.row()));
            for (int i = 0; i < 5; ++i) table.cell(std::to_string(table.row()) + "-" + std::to_string(i));
        }
    }
};

}  // namespace

TEST_CASE("Neighbouring columns have a title over them, which is a row of its own") {
    Grouped grouped;
    Screen screen([&] { grouped.draw(); });
    CHECK(screen.find(Role::table, "Tablero")->a == 5);
    CHECK(screen.find(Role::table, "Tablero")->b == 5);
    const auto units = screen.find(Role::col_header, "Unidades");
    const auto report = screen.find(Role::col_header, "Reporte");
    REQUIRE(units);
    REQUIRE(report);
    CHECK(units->a == 2);
    CHECK(report->a == 4);
    CHECK(screen.all(Role::col_header).size() == 7);
    CHECK_FALSE(units->has(semantics::sortable));
    const auto total = screen.find(Role::col_header, "Total"), with = screen.find(Role::col_header, "Con Excedentes o Faltantes");
    CHECK(units->left == total->left);
    CHECK(units->width == total->width + with->width);
    CHECK(units->top + units->height <= total->top);
    const auto rows = screen.all(Role::row);
    CHECK(rows[0].a == 1);
    CHECK(rows[1].a == 2);
    CHECK(rows[2].a == 3);
    CHECK(screen.audit() == std::vector<std::string>{});
    screen.click("Total");
    CHECK(grouped.sort.column == 1);
}

TEST_CASE("An empty table with groups says so in the row behind both of its heads") {
    Grouped grouped{.count = 0};
    Screen screen([&] { grouped.draw(); });
    CHECK(screen.find(Role::cell, "Nada"));
    CHECK(screen.all(Role::row).back().a == 3);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A title that does not fit wraps and makes the head higher, never wider") {
    Grouped grouped{.last_width = 320};
    Screen screen([&] { grouped.draw(); });
    const auto head_height = [&] { return screen.find(Role::col_header, "OOAD")->height; };
    const float with_two_lines = head_height();
    CHECK(with_two_lines > 40);
    CHECK(screen.find(Role::col_header, "Con Excedentes o Faltantes")->width < 110);  // what its longest word asks for
    grouped.last_width = 90;
    screen.resize({1366, 768});
    CHECK(head_height() > with_two_lines);
    CHECK(screen.find(Role::cell, "0-0")->top >= screen.find(Role::col_header, "OOAD")->top + head_height() - 1);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A head sorts: first up, then down") {
    Patients patients;
    Screen screen([&] { patients.draw(); });
    screen.click("Folio");
    CHECK(patients.sort.column == 0);
    CHECK_FALSE(patients.sort.descending);
    CHECK(patients.sorted == 1);
    CHECK(screen.find(Role::col_header, "Folio")->has(semantics::sort_ascending));
    const auto row = screen.find(Role::cell, "Paciente 0");
    REQUIRE(row);
    screen.click_with_pointer("Folio");
    CHECK(patients.sort.descending);
    CHECK(screen.find(Role::col_header, "Folio")->has(semantics::sort_descending));
    CHECK(screen.shows("Paciente 199"));
    screen.click("Edad");
    CHECK(patients.sort.column == 2);
    CHECK_FALSE(patients.sort.descending);
    CHECK_FALSE(screen.find(Role::col_header, "Folio")->has(semantics::sort_descending));
    CHECK_THROWS(screen.click("Paciente"));
}

TEST_CASE("A row is pressed anywhere but on its buttons") {
    Patients patients;
    Screen screen([&] { patients.draw(); });
    SECTION("by its button, which has the words of the first cell") {
        screen.click("F3");
        CHECK(patients.opened == "F3");
    }
    SECTION("by pointer, in the middle of the row") {
        const auto cell = screen.find(Role::cell, "Paciente 4");
        screen.context().mouse_move(cell->left + 200, cell->top + 18);
        screen.context().mouse_button(0, true, true);
        screen.context().mouse_button(0, false, true);
        screen.settle();
        CHECK(patients.opened == "F4");
    }
    SECTION("a button in it is its own") {
        screen.click_with_pointer("Abrir F5");
        CHECK(patients.pressed == "F5");
        CHECK(patients.opened.empty());
    }
}

TEST_CASE("An empty table has a sentence") {
    Patients patients;
    patients.count = 0;
    Screen screen([&] { patients.draw(); });
    CHECK(screen.find(Role::cell, "No hay pacientes"));
    CHECK(screen.all(Role::row).size() == 2);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A short table is as high as its rows; height_max limits a long one") {
    Patients patients;
    patients.count = 3;
    Screen screen([&] { patients.draw(); });
    CHECK(screen.all(Role::scroller).at(0).height == 3 * 36);
    patients.count = 200;
    patients.height_max = 240;
    screen.settle();
    CHECK(screen.find(Role::table, "Pacientes")->height == 240);
}

TEST_CASE("On a narrow window the columns move sideways under the first one") {
    Patients patients;
    Screen screen([&] { patients.draw(); }, {360, 740});
    const float first = screen.find(Role::col_header, "Folio")->left;
    const float age = screen.find(Role::col_header, "Edad")->left;
    const auto table = screen.find(Role::table, "Pacientes");
    CHECK(table->width <= 360);
    CHECK(screen.find(Role::button, "Abrir F0")->left > 360);

    SECTION("what takes the focus is brought into view") {
        screen.focus("Abrir F0");
        const auto button = screen.find(Role::button, "Abrir F0");
        CHECK(button->left + button->width <= 360);
        CHECK(screen.find(Role::col_header, "Folio")->left == first);
        return;
    }
    SECTION("what the browser has brought into view by itself stays there") {
        const auto rows = screen.all(Role::scroller).at(0);
        screen.context().scroll_sideways(rows.id, screen.find(Role::button, "Abrir F0")->left - 100);
        screen.settle();
        const auto button = screen.find(Role::button, "Abrir F0");
        CHECK(button->left > 0);
        CHECK(button->left + button->width <= 360);
        screen.context().scroll_sideways(rows.id, -9999);
        screen.settle();
        CHECK(screen.find(Role::col_header, "Edad")->left == age);
        return;
    }
    screen.context().mouse_move(table->left + 200, table->top + 100);
    screen.context().mouse_wheel(-3, 0);
    screen.settle();
    CHECK(screen.find(Role::col_header, "Folio")->left == first);
    CHECK(screen.find(Role::col_header, "Edad")->left < age);
}

TEST_CASE("One row is chosen by a radio button in it") {
    std::string chosen = "a";
    Screen screen([&] {
        static constexpr std::array columns{ui::ColumnSpec{.title = "Elegir"sv, .width = 80},
                                            ui::ColumnSpec{.title = "Unidad"sv}};
        ui::Table table("Unidades"sv, columns, 2, {});
        while (table.next()) {
            const std::string id = table.row() == 0 ? "a" : "b";
            table.begin_row(id);
            if (table.cell_radio("Unidad " + id, chosen == id)) chosen = id;
            table.cell("Unidad " + id);
        }
    });
    CHECK(screen.find(Role::radio, "Unidad a")->has(semantics::checked));
    screen.click("Unidad b");
    CHECK(chosen == "b");
    CHECK(screen.find(Role::radio, "Unidad b")->has(semantics::checked));
    CHECK_FALSE(screen.find(Role::radio, "Unidad a")->has(semantics::checked));
    CHECK(screen.find(Role::radio, "Unidad b")->a == 2);
    CHECK(screen.find(Role::radio, "Unidad b")->b == 2);
    screen.click_with_pointer("Unidad a", Role::radio);
    CHECK(chosen == "a");
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A row with a radio button may be pressed anywhere, and both say which row is chosen") {
    std::string chosen;
    Screen screen([&] {
        static constexpr std::array columns{ui::ColumnSpec{.title = "No."sv, .width = 80},
                                            ui::ColumnSpec{.title = "Elegir"sv, .width = 80},
                                            ui::ColumnSpec{.title = "Unidad"sv}};
        ui::Table table("Unidades"sv, columns, 2, {});
        while (table.next()) {
            const std::string id = table.row() == 0 ? "a" : "b";
            if (table.begin_row(id, true, chosen == id)) chosen = id;
            table.cell(id);
            if (table.cell_radio("Unidad " + id, chosen == id)) chosen = id;
            table.cell("Unidad " + id);
        }
    });
    CHECK(screen.all(Role::radio).size() == 2);
    const auto cell = screen.find(Role::cell, "Unidad b");
    screen.context().mouse_move(cell->left + 100, cell->top + 18);
    screen.context().mouse_button(0, true, true);
    screen.context().mouse_button(0, false, true);
    screen.settle();
    CHECK(chosen == "b");
    CHECK(screen.find(Role::radio, "Unidad b")->has(semantics::checked));
    screen.click_with_pointer("Unidad a", Role::radio);
    CHECK(chosen == "a");
    CHECK(screen.all(Role::row).at(1).has(semantics::selected));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A row that is pressed anywhere can have a radio button, or say what its press does") {
    std::string chosen = "a";
    Screen screen([&] {
        static constexpr std::array columns{ui::ColumnSpec{.title = "No."sv, .width = 120}, ui::ColumnSpec{.title = "Unidad"sv}};
        ui::Table table("Unidades"sv, columns, 3, {});
        while (table.next()) {
            const std::string id(1, static_cast<char>('a' + table.row()));
            if (table.begin_row(id, true, chosen == id, "Borrar " + id)) chosen = id;
            if (id == "c") {
                table.cell("3"sv);
            } else {
                table.cell_radio("Unidad " + id, chosen == id, "No. " + id);
            }
            table.cell("HGZ " + id);
        }
    });
    CHECK(screen.audit() == std::vector<std::string>{});
    CHECK(screen.find(Role::cell, "No. b"));
    screen.click("Unidad b");
    CHECK(chosen == "b");
    CHECK(screen.find(Role::radio, "Unidad b")->has(semantics::checked));
    CHECK_FALSE(screen.find(Role::radio, "Unidad a")->has(semantics::checked));
    const auto cell = screen.find(Role::cell, "HGZ a");
    screen.context().mouse_move(cell->left + 200, cell->top + 18);
    screen.context().mouse_button(0, true, true);
    screen.context().mouse_button(0, false, true);
    screen.settle();
    CHECK(chosen == "a");
    CHECK(screen.find(Role::button, "3")->description == "Borrar c");
}

TEST_CASE("Words that do not fit their cell wrap, and all rows grow with them") {
    const std::string dose = "400 mg cada 24 horas por la mañana con alimentos, suspender si hay toxicidad hematológica";
    Screen screen([&] {
        static constexpr std::array columns{ui::ColumnSpec{.title = "Clave"sv, .width = 150},
                                            ui::ColumnSpec{.title = "Dosis"sv, .width = 200},
                                            ui::ColumnSpec{.title = "Acción"sv}};
        ui::Table table("Tratamientos"sv, columns, 3, {});
        while (table.next()) {
            table.begin_row("fila " + std::to_string(table.row()));
            table.cell("010"sv);
            table.cell(table.row() == 1 ? dose : "Corta");
            table.cell_link("Ver " + std::to_string(table.row()), "#/ver");
        }
    });
    const auto rows = screen.all(Role::row);
    REQUIRE(rows.size() == 4);
    for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i].height >= 3 * 20);
    CHECK(rows[1].height == rows[2].height);
    CHECK(rows[2].top == rows[1].top + rows[1].height);
    CHECK(screen.find(Role::cell, dose)->height == rows[2].height);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A column is never narrower than a word of its title, which breaks at blanks and after a slash") {
    const ui::ColumnSpec columns[] = {{.title = "Producto"sv},
                                      {.title = "Faltante Ambulatoria"sv, .width = 40},
                                      {.title = "Excedentes/Faltantes"sv, .width = 40},
                                      {.title = "No."sv, .width = 90}};
    Screen screen([&] { ui::Table table("Tabla"sv, columns, 0); });
    const auto width = [&](std::string_view name) { return screen.find(Role::col_header, name)->width; };
    CHECK(width("Faltante Ambulatoria") > 90);
    CHECK(width("Faltante Ambulatoria") < 130);
    CHECK(width("Excedentes/Faltantes") > 80);
    CHECK(width("Excedentes/Faltantes") < 130);
    CHECK(width("No.") == 90);
}
