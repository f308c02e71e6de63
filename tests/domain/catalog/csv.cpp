// The reader of the catalogue files.

#include <catch2/catch.hpp>

#include "shared/domain/catalog/csv.hpp"

using domain::catalog::CsvFault;
using domain::catalog::read_csv;

namespace {

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("A sheet has a header and rows that know their line") {
    const auto sheet = read_csv("clave,nombre\n01,Aguascalientes\n02,Baja California\n");
    CHECK(sheet.header.cells == Cells{"clave", "nombre"});
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[0].cells == Cells{"01", "Aguascalientes"});
    CHECK(sheet.rows[1].line == 3);
    CHECK_FALSE(sheet.rows[1].fault);
}

TEST_CASE("Quotes hold commas, doubled quotes and line breaks, and the lines are still counted") {
    const auto sheet = read_csv("a,b\n\"x, y\",\"dijo \"\"sí\"\"\"\n\"uno\ndos\",z\nx,\"\"\nfin,ya");
    REQUIRE(sheet.rows.size() == 4);
    CHECK(sheet.rows[0].cells == Cells{"x, y", "dijo \"sí\""});
    CHECK(sheet.rows[1].cells == Cells{"uno\ndos", "z"});
    CHECK(sheet.rows[1].line == 3);
    CHECK(sheet.rows[2].cells == Cells{"x", ""});
    CHECK(sheet.rows[2].line == 5);
    CHECK(sheet.rows[3].cells == Cells{"fin", "ya"});
    CHECK(sheet.rows[3].line == 6);
}

TEST_CASE("Files of Excel are read: a UTF-8 mark, CRLF, empty lines at the end") {
    const auto sheet = read_csv(
        "\xEF\xBB\xBF"
        "clave,nombre\r\n01,\"dos\r\nrenglones\"\r\n\r\n02,México\r\n\r\n");
    CHECK(sheet.header.cells == Cells{"clave", "nombre"});
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[0].cells == Cells{"01", "dos\nrenglones"});
    CHECK(sheet.rows[1].cells == Cells{"02", "México"});
    CHECK(sheet.rows[1].line == 5);
    CHECK_FALSE(sheet.rows[1].fault);
}

TEST_CASE("A row that cannot be read says why, in its line, and the others are read") {
    struct Case {
        std::string row;
        CsvFault fault;
    };
    const auto each =
        GENERATE(Case{"01", CsvFault::wrong_width}, Case{"01,a,b", CsvFault::wrong_width}, Case{"01,Le\xF3n", CsvFault::not_utf8},
                 Case{"01,\"a\"b", CsvFault::stray_quote}, Case{"01,a \"b\"", CsvFault::stray_quote},
                 Case{"01,a\x01", CsvFault::control_character}, Case{"01,a\rb", CsvFault::control_character},
                 Case{"01,Le\xEF\xBF\xBDn", CsvFault::lost_letter}, Case{"Nombre,CLAVE", CsvFault::header_again});
    CAPTURE(each.row);
    const auto sheet = read_csv("clave,nombre\n00,antes\n" + each.row + "\n99,después\n");
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.rows[1].line == 3);
    REQUIRE(sheet.rows[1].fault);
    CHECK(*sheet.rows[1].fault == each.fault);
    CHECK_FALSE(sheet.rows[0].fault);
    CHECK_FALSE(sheet.rows[2].fault);
    CHECK(sheet.rows[2].cells == Cells{"99", "después"});
}

TEST_CASE("A quote that is never closed is reported where it opens") {
    const auto sheet = read_csv("a,b\n1,2\n\"3\n\",\"cuatro\n5,6\n7,8\n");
    REQUIRE(sheet.rows.size() == 2);
    REQUIRE(sheet.rows[1].fault);
    CHECK(*sheet.rows[1].fault == CsvFault::open_quote);
    CHECK(sheet.rows[1].line == 4);
}

TEST_CASE("A file without lines has neither header nor rows") {
    const auto text = GENERATE(as<std::string>(), "", "\xEF\xBB\xBF", "\n\n", "\r\n");
    const auto sheet = read_csv(text);
    CHECK(sheet.header.cells.empty());
    CHECK(sheet.rows.empty());
}

TEST_CASE("Comma, semicolon and tab are told apart by the names of the columns, or by the file itself") {
    const auto [text, separator] = GENERATE(table<std::string, char>({
        {"id,orden,nombre\n1,2,a;b\n", ','},
        {"id;orden;nombre\n1;2;a,b\n", ';'},
        {"id\torden\tnombre\n1\t2\ta;b\n", '\t'},
        {"notas, varias, sin uso, ni fin;id;orden;nombre\nx;1;2;a,b\n", ';'},
        {"\"id\";\"orden\";\"nombre\"\n1;2;\"a,b\"\n", ';'},
        {"sep=;\nid;orden;nombre\n1;2;a,b\n", ';'},
        {"SEP=,\r\nid,orden,nombre\r\n1,2,a;b\r\n", ','},
        {"sep=\t\nid\torden\tnombre\n1\t2\ta\n", '\t'},
        {"\"sep=|\"\nid|orden|nombre\n1|2|a\n", '|'},
        {"nombre\nuno\n", ','},
    }));
    CAPTURE(text);
    const auto sheet = read_csv(text, {"id", "orden", "nombre"});
    CHECK(sheet.separator == separator);
    REQUIRE(sheet.rows.size() == 1);
    CHECK_FALSE(sheet.rows[0].fault);
    CHECK(sheet.header.cells.back() == "nombre");
}

TEST_CASE("Empty columns and rows that a spreadsheet writes at its edges do not count") {
    const auto sheet = read_csv(";;;\nid;nombre;;\n1;uno;;\n;;;\n2;dos;\xC2\xA0;\n3;tres\n;;;\n;;;\n", {"id", "nombre"});
    CHECK(sheet.header.cells == Cells{"id", "nombre"});
    REQUIRE(sheet.rows.size() == 3);
    for (const auto& row : sheet.rows) {
        CHECK_FALSE(row.fault);
        CHECK(row.cells.size() == 2);
    }
    CHECK(sheet.rows[1].line == 5);
    const auto datum = read_csv("id;nombre;;\n1;uno;;x\n2;dos;;;y\n", {"id", "nombre"});
    CHECK(datum.rows.at(0).fault == CsvFault::nameless_column);
    CHECK(datum.rows.at(1).fault == CsvFault::wrong_width);
}

TEST_CASE("CR alone ends lines when it ends the first") {
    const auto sheet = read_csv("id,nombre\r1,uno\r2,\"dos\nlíneas\"\r\r3,tres");
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.rows[1].cells == Cells{"2", "dos\nlíneas"});
    CHECK(sheet.rows[2].cells == Cells{"3", "tres"});
    CHECK_FALSE(sheet.rows[2].fault);
    const auto doubled = read_csv("id,nombre\r\r\n1,uno\r\r\n2,dos\r\r\n");
    REQUIRE(doubled.rows.size() == 2);
    CHECK(doubled.rows[1].line == 3);
}
