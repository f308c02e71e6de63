// A grid at work without a screen: writing, pasting, filling, undoing, and the known faults of other grids.

#include <catch2/catch.hpp>

#include "app/ui/spanish.hpp"
#include "tests/screens/ui/grid/samples.hpp"

using namespace ui::grid;

namespace {

constexpr Place first{0, samples::ambulatory};

Sheet sheet_of(std::size_t rows) { return Sheet(samples::model(rows)); }

void press(Sheet& sheet, std::string_view chord) { sheet.act(*meaning_of(chord), 10, sheet.active()); }

std::string written(const Sheet& sheet, std::size_t row, std::size_t column) { return sheet.model().cell({row, column}).text; }

std::string lines(std::size_t count, const std::string& line) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += line + "\r\n";
    return out;
}

}  // namespace

TEST_CASE("One edit of a cell is one step, whatever the number of letters") {
    Sheet sheet = sheet_of(5);
    sheet.type(first, "1");
    CHECK(written(sheet, 0, 0) == "1");
    sheet.type(first, "12");
    CHECK(sheet.editing(first));
    press(sheet, "Enter");
    CHECK(sheet.active() == Place{1, 0});
    press(sheet, "Ctrl+Z");
    CHECK(written(sheet, 0, 0).empty());
    CHECK(sheet.active() == first);
    press(sheet, "Ctrl+Y");
    CHECK(written(sheet, 0, 0) == "12");
}

TEST_CASE("Escape gives up what was written in the cell, and only that") {
    Sheet sheet = sheet_of(5);
    sheet.type(first, "12");
    press(sheet, "Tab");
    sheet.type({0, samples::hospital}, "5");
    press(sheet, "Escape");
    CHECK(written(sheet, 0, 0) == "12");
    CHECK(written(sheet, 0, 1).empty());
    press(sheet, "Ctrl+Z");
    CHECK(written(sheet, 0, 0).empty());
}

TEST_CASE("Undo in the middle of an edit takes that edit back") {
    Sheet sheet = sheet_of(5);
    sheet.type(first, "12");
    press(sheet, "Ctrl+Z");
    CHECK(written(sheet, 0, 0).empty());
    CHECK_FALSE(sheet.editing());
}

TEST_CASE("A text that arrives after one has left its cell is kept there") {
    Sheet sheet = sheet_of(5);
    sheet.type(first, "1");
    sheet.go({3, samples::lot});
    sheet.type(first, "12");
    CHECK(written(sheet, 0, 0) == "12");
    CHECK(sheet.active() == Place{3, samples::lot});
    sheet.filter({.search = "bocio"});
    sheet.type(first, "123");  // its row is not even shown
    CHECK(written(sheet, 0, 0) == "123");
}

TEST_CASE("A block that ends in a line break leaves the row below as it was") {
    Sheet sheet = sheet_of(5);
    sheet.type({2, 0}, "77");
    sheet.go(first);
    sheet.paste("1\t2\r\n3\t4\r\n");
    CHECK(written(sheet, 1, 1) == "4");
    CHECK(written(sheet, 2, 0) == "77");
    CHECK(sheet.said() == "Se pegaron 4 celdas en 2 renglones");
}

TEST_CASE("A paste reaches every row of a long block, and is one step") {
    Sheet sheet = sheet_of(600);
    sheet.paste(lines(500, "1\t2"));
    CHECK(written(sheet, 0, 0) == "1");
    CHECK(written(sheet, 499, 1) == "2");
    CHECK(written(sheet, 500, 0).empty());
    CHECK(sheet.model().pending().size() == 1000);
    press(sheet, "Ctrl+Z");
    CHECK(sheet.model().pending().empty());
    CHECK(written(sheet, 499, 1).empty());
    CHECK(sheet.said() == "Se deshizo el cambio de 1,000 celdas");
}

TEST_CASE("A paste while filtered goes into the rows as shown, and says how many") {
    Sheet sheet = sheet_of(20);
    sheet.filter({.search = "bocio"});
    sheet.paste("1\n2\n3");
    CHECK(written(sheet, 1, 0) == "1");
    CHECK(written(sheet, 6, 0) == "2");
    CHECK(written(sheet, 11, 0) == "3");
    CHECK(written(sheet, 2, 0).empty());
    CHECK(sheet.said() == "Se pegaron 3 celdas en 3 renglones de los que se muestran");
}

TEST_CASE("Each cell of a block that does not fit is named, and the good ones are kept") {
    Sheet sheet = sheet_of(2);
    sheet.go({0, samples::hospital});
    sheet.paste("5\tL-1\tDesabasto\tmás\ndoce\tL-2\tOtra\n9\tL-3\n");
    CHECK(written(sheet, 0, samples::hospital) == "5");
    CHECK(written(sheet, 0, samples::cause) == "d");
    CHECK(written(sheet, 1, samples::hospital) == "doce");  // kept where it is to be corrected
    CHECK(written(sheet, 1, samples::lot) == "L-2");
    const auto& cells = sheet.report().cells;
    REQUIRE(cells.size() == 5);
    CHECK(cells[0].row == "Apendicectomía");
    CHECK(cells[0].column == "columna 4 del bloque");
    CHECK(cells[0].why == ui::spanish::does_not_fit);
    CHECK(cells[1].row == "Bocio");
    CHECK(cells[1].column == "Faltante Hospitalaria");
    CHECK(cells[1].why == ui::spanish::not_a_number);
    CHECK(cells[2].column == "Causa");
    CHECK(cells[2].why == ui::spanish::not_in_list);
    CHECK(cells[3].row == "Renglón 3 del bloque");
    CHECK(cells[3].column == "Faltante Hospitalaria");
    CHECK(sheet.report().outside == 3);
    CHECK(sheet.model().pending().size() == 4);
    press(sheet, "Ctrl+Z");
    CHECK(sheet.model().pending().empty());
    CHECK(sheet.model().failed().empty());
    CHECK(sheet.report().cells.empty());
}

TEST_CASE("Empty cells beyond the table are no loss") {
    Sheet sheet = sheet_of(1);
    sheet.go({0, samples::cause});
    sheet.paste("d\t\t\n\t\t\n");
    CHECK(sheet.report().cells.empty());
    CHECK(written(sheet, 0, samples::cause) == "d");
}

TEST_CASE("A block fills a selection that holds it several times") {
    Sheet sheet = sheet_of(6);
    for (int i = 0; i < 3; ++i) press(sheet, "Shift+ArrowDown");
    press(sheet, "Shift+ArrowRight");
    SECTION("one cell into all") {
        sheet.paste("7");
        CHECK(written(sheet, 0, 0) == "7");
        CHECK(written(sheet, 3, 1) == "7");
        CHECK(sheet.model().pending().size() == 8);
    }
    SECTION("two rows twice") {
        sheet.paste("1\t2\n3\t4\n");
        CHECK(written(sheet, 2, 0) == "1");
        CHECK(written(sheet, 3, 1) == "4");
    }
    SECTION("a block of another shape once") {
        sheet.paste("1\n2\n3\n");
        CHECK(written(sheet, 2, 0) == "3");
        CHECK(written(sheet, 3, 0).empty());
        CHECK(sheet.selection().range().rows() == 3);
    }
    SECTION("nothing") {
        sheet.paste("");
        CHECK(sheet.said() == ui::spanish::nothing_pasted);
    }
}

TEST_CASE("Filling down copies the first row, or what stands above") {
    Sheet sheet = sheet_of(6);
    sheet.type(first, "3");
    SECTION("the selection") {
        for (int i = 0; i < 2; ++i) press(sheet, "Shift+ArrowDown");
        press(sheet, "Ctrl+D");
        CHECK(written(sheet, 2, 0) == "3");
        CHECK(written(sheet, 3, 0).empty());
        press(sheet, "Ctrl+Z");
        CHECK(written(sheet, 1, 0).empty());
        CHECK(written(sheet, 0, 0) == "3");
    }
    SECTION("one cell") {
        press(sheet, "ArrowDown");
        press(sheet, "Ctrl+D");
        CHECK(written(sheet, 1, 0) == "3");
    }
    SECTION("the first row of all has nothing above") {
        press(sheet, "Ctrl+D");
        CHECK(written(sheet, 0, 0) == "3");
    }
}

TEST_CASE("Delete empties what is selected; what is copied comes with the words of choices") {
    Sheet sheet = sheet_of(5);
    sheet.paste("1\t2\tL 1\tcaducidad\n3\t4\t\"a\"\tDesabasto");
    CHECK(sheet.copied() == "1\t2\tL 1\tCaducidad\r\n3\t4\ta\tDesabasto");
    press(sheet, "Delete");
    CHECK(sheet.model().pending().empty());
    CHECK(written(sheet, 1, 3).empty());
    press(sheet, "Ctrl+Z");
    CHECK(written(sheet, 1, 3) == "d");
}

TEST_CASE("Filtering and sorting keep the cell one is on, and what is written in it") {
    Sheet sheet = sheet_of(20);
    sheet.type({6, samples::lot}, "tarde");
    sheet.go({6, samples::lot});
    sheet.type({6, samples::lot}, "tarde otra");
    sheet.filter({.search = "bocio"});
    CHECK(sheet.active() == Place{6, samples::lot});
    CHECK(written(sheet, 6, samples::lot) == "tarde otra");
    sheet.sort({.column = 0, .descending = true});
    CHECK(sheet.active() == Place{6, samples::lot});
    sheet.filter({.search = "nada"});
    CHECK(sheet.shown().empty());
    press(sheet, "Delete");
    CHECK(written(sheet, 6, samples::lot) == "tarde otra");
    sheet.filter({});
    CHECK(sheet.active().row < 20);
}

TEST_CASE("A row stays in sight while one corrects it, until the filter is asked for again") {
    Sheet sheet = sheet_of(20);
    sheet.type({3, 0}, "x");
    sheet.filter({.only_failed = true});
    REQUIRE(sheet.shown().size() == 1);
    sheet.type({3, 0}, "4");
    press(sheet, "Enter");
    CHECK(sheet.shown().size() == 1);
    sheet.filter(sheet.filter());
    CHECK(sheet.shown().empty());
}
