// A table is found by its headings, and each cell that does not hold what it should is named.

#include "shared/documents/sheet/table.hpp"

#include <catch2/catch.hpp>

#include "shared/text/sheets.hpp"
#include "tests/documents/sheet/craft.hpp"

namespace words = text::sheets;
using documents::sheet::Presence;
using documents::sheet::SoughtColumn;
using documents::sheet::Table;
using documents::sheet::Workbook;

namespace {

std::string cell(const std::string& name, const std::string& text) {
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
}

std::string number(const std::string& name, const std::string& value) { return "<c r=\"" + name + "\"><v>" + value + "</v></c>"; }

std::string row(int number, const std::string& cells) { return "<row r=\"" + std::to_string(number) + "\">" + cells + "</row>"; }

const std::vector<SoughtColumn> columns{{"Clave"}, {"Descripción"}, {"Faltante ambulatoria"}, {"Notas", Presence::optional}};

base::Result<Table> table_in(const craft::Book& book, std::string_view sheet = "") {
    auto workbook = TRY(Workbook::read(book.bytes()));
    return Table::read(workbook, sheet, columns);
}

std::string refusal_of(const craft::Book& book, std::string_view sheet = "") {
    const auto table = table_in(book, sheet);
    return table ? std::string{} : table.error().message;
}

/// A head in the row 1, and these cells of the row 2.
Table one_row(const std::string& cells) {
    craft::Book book;
    book.styles = R"(<xf numFmtId="0"/><xf numFmtId="14"/>)";
    book.rows = row(1, cell("A1", "Clave") + cell("B1", "Descripción") + cell("C1", "Faltante ambulatoria")) + row(2, cells);
    auto table = table_in(book);
    if (!table) FAIL(table.error().message);
    REQUIRE(table.value().rows() == 1);
    return std::move(table).value();
}

/// What the result holds in words, or its refusal.
template <class T, class Spell>
std::string spelt(const base::Result<std::optional<T>>& result, Spell spell) {
    if (!result) return result.error().message;
    return result.value() ? spell(*result.value()) : "nothing";
}

}  // namespace

TEST_CASE("Columns are found by their headings, in any order, below any title") {
    craft::Book book;
    book.rows = row(1, cell("A1", "Reporte de la clave")) +
                row(3, cell("B3", "FALTANTE\nAMBULATORIA") + cell("C3", "  clave ") + cell("E3", "Descripcio&#x301;n") +
                           number("F3", "5")) +
                row(4, number("B4", "12") + cell("C4", "010.000.0101.00") + cell("E4", "  Ácido   acetil ")) +
                row(5, cell("F5", "suelta")) + row(7, cell("C7", "otra"));
    book.merges = "A1:F1 B4:B5";
    const auto read = table_in(book);
    REQUIRE(read);
    const auto& table = read.value();
    CHECK(table.head_row() == 3);
    REQUIRE(table.rows() == 2);
    CHECK(table.row_number(0) == 4);
    CHECK(table.row_number(1) == 7);
    CHECK(table.cell(0, 0).text().value() == "010.000.0101.00");
    CHECK(table.cell(0, 1).text().value() == "Ácido acetil");
    CHECK(table.cell(0, 2).whole().value() == 12);
    CHECK(table.cell(1, 2).name() == "B7");
    CHECK_FALSE(table.cell(1, 2).whole().value());
    CHECK_FALSE(table.has(3));
    CHECK(table.cell(0, 3).text().value().empty());
}

TEST_CASE("A head that cannot be read is refused in words that say which cells") {
    const auto head = [](const std::string& cells) {
        craft::Book book;
        book.rows = row(1, cells);
        return book;
    };
    const auto sound = cell("A1", "Clave") + cell("B1", "Descripción") + cell("C1", "Faltante ambulatoria");
    REQUIRE(refusal_of(head(sound)).empty());
    CHECK(refusal_of(head(cell("A1", "Clave") + cell("B1", "Descripción"))) ==
          words::headings_missing("\"Faltante ambulatoria\"", 1, "Hoja1"));
    CHECK(refusal_of(head(cell("A1", "nada"))) ==
          words::headings_missing("\"Clave\", \"Descripción\", \"Faltante ambulatoria\"", 3, "Hoja1"));
    CHECK(refusal_of(head(sound + cell("D1", "CLAVE"))) == words::heading_twice("\"Clave\"", "A1", "D1"));
    CHECK(refusal_of(head(sound + cell("D1", "notas") + cell("E1", "Notas"))) == words::heading_twice("\"Notas\"", "D1", "E1"));

    auto merged = head(cell("A1", "Clave") + cell("B1", "Faltante") + cell("C1", "Descripción"));
    merged.merges = "B1:C1";
    CHECK(refusal_of(merged) == words::head_merged("B1:C1"));
    merged.merges = "A1:A2";
    CHECK(refusal_of(merged) == words::head_merged("A1:A2"));
}

TEST_CASE("A sheet is taken by its name, or when there is no other") {
    craft::Book book;
    book.rows = row(1, cell("A1", "Clave") + cell("B1", "Descripción") + cell("C1", "Faltante ambulatoria"));
    CHECK(refusal_of(book, "hoja1").empty());
    CHECK(refusal_of(book, "Captura").empty());
    book.sheets = R"(<sheet name="Uno" r:id="rId1"/><sheet name="Dos" r:id="rId1"/>)";
    CHECK(refusal_of(book, " DOS").empty());
    CHECK(refusal_of(book).empty());
    CHECK(refusal_of(book, "Captura") == words::no_such_sheet("Captura", "\"Uno\", \"Dos\""));
}

TEST_CASE("A whole number is read as people write it, and nothing else is one") {
    const auto refused = [](const text::Text& why) { return words::in_cell("C2", "Faltante ambulatoria", why.words()); };
    const auto [content, read] = GENERATE_COPY(table<std::string, std::string>({
        {number("C2", "12"), "12"},
        {number("C2", "-3"), "-3"},
        {cell("C2", " 2,989 "), "2989"},
        {cell("C2", "1,234,567"), "1234567"},
        {cell("C2", "  "), "nothing"},
        {"", "nothing"},
        {number("C2", "1.5"), refused(words::cell_not_whole)},
        {cell("C2", "12,5"), refused(words::cell_not_whole)},
        {cell("C2", "1,2345"), refused(words::cell_not_whole)},
        {cell("C2", "doce"), refused(words::cell_not_whole)},
        {cell("C2", "0x10"), refused(words::cell_not_whole)},
        {"<c r=\"C2\" t=\"b\"><v>1</v></c>", refused(words::cell_not_whole)},
        {number("C2", "1234567890123456"), refused(words::cell_digits_lost)},
        {"<c r=\"C2\" t=\"e\"><v>#N/A</v></c>", words::in_cell("C2", "Faltante ambulatoria", words::cell_has_error("#N/A"))},
        {"<c r=\"C2\"><f>SUM(A1:A9)</f></c>", refused(words::cell_uncomputed)},
    }));
    CAPTURE(content);
    const auto table = one_row(cell("A2", "x") + content);
    const auto result = table.cell(0, 2).whole();
    CHECK(spelt(result, [](std::int64_t value) { return std::to_string(value); }) == read);
    if (!result) {
        REQUIRE(result.error().fields.size() == 1);
        CHECK(result.error().fields.front().field == "C2");
    }
}

TEST_CASE("Decimals, days and flags are read in every way they are written") {
    const auto refused = [](const text::Text& why) { return words::in_cell("B2", "Descripción", why.words()); };
    const auto day = [](base::Date date) { return base::iso(date); };
    const auto flag = [](bool yes) { return std::string(yes ? "yes" : "no"); };
    const auto decimal = [](double value) { return std::to_string(value); };
    const auto of = [](const std::string& content) { return one_row(cell("A2", "x") + content); };

    CHECK(spelt(of(number("B2", "12.5")).cell(0, 1).decimal(), decimal) == "12.500000");
    CHECK(spelt(of(cell("B2", "1,012.5")).cell(0, 1).decimal(), decimal) == "1012.500000");
    CHECK(spelt(of(cell("B2", "12.5 mg")).cell(0, 1).decimal(), decimal) == refused(words::cell_not_number));

    CHECK(spelt(of("<c r=\"B2\" s=\"1\"><v>45861</v></c>").cell(0, 1).day(), day) == "2025-07-23");
    CHECK(spelt(of(cell("B2", " 23/07/2025 ")).cell(0, 1).day(), day) == "2025-07-23");
    CHECK(spelt(of("").cell(0, 1).day(), day) == "nothing");
    CHECK(spelt(of(number("B2", "45861")).cell(0, 1).day(), day) == refused(words::cell_not_day));
    CHECK(spelt(of(cell("B2", "31/02/2025")).cell(0, 1).day(), day) == refused(words::cell_not_day));

    CHECK(spelt(of(cell("B2", "SI")).cell(0, 1).flag(), flag) == "yes");
    CHECK(spelt(of(cell("B2", "sí")).cell(0, 1).flag(), flag) == "yes");
    CHECK(spelt(of(cell("B2", "No")).cell(0, 1).flag(), flag) == "no");
    CHECK(spelt(of("<c r=\"B2\" t=\"b\"><v>0</v></c>").cell(0, 1).flag(), flag) == "no");
    CHECK(spelt(of(cell("B2", "tal vez")).cell(0, 1).flag(), flag) == refused(words::cell_not_flag));
}

TEST_CASE("A text is what the cell shows, whatever Excel made of it") {
    const auto text = [](const std::string& content) {
        const auto result = one_row(content + cell("C2", "x")).cell(0, 0).text();
        return result ? result.value() : result.error().message;
    };
    CHECK(text(cell("A2", " a\xC2\xA0 b ")) == "a b");
    CHECK(text(number("A2", "1234567890")) == "1234567890");
    CHECK(text(number("A2", "12.5")) == "12.5");
    CHECK(text("<c r=\"A2\" s=\"1\"><v>45861</v></c>") == "23/07/2025");
    CHECK(text("<c r=\"A2\" t=\"b\"><v>1</v></c>") == words::yes.words());
    CHECK(text(number("A2", "12345678901234567")) == words::in_cell("A2", "Clave", words::cell_digits_lost.words()));
}
