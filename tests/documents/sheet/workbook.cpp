// What is read of a workbook, however other programs have written it.

#include "shared/documents/sheet/workbook.hpp"

#include <catch2/catch.hpp>

#include "shared/documents/sheet/days.hpp"
#include "tests/documents/sheet/craft.hpp"

using documents::sheet::CellError;
using documents::sheet::DayValue;
using documents::sheet::Epoch;
using documents::sheet::Row;
using documents::sheet::Uncomputed;
using documents::sheet::Value;

namespace {

std::vector<Row> read(const craft::Book& book) {
    auto rows = craft::rows_in(book.bytes());
    if (!rows) FAIL(rows.error().message << " " << rows.error().detail);
    return std::move(rows).value();
}

Value first_cell(const craft::Book& book) {
    const auto rows = read(book);
    REQUIRE(rows.size() == 1);
    return rows.front().at(1);
}

std::string text_of(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    REQUIRE(text);
    return *text;
}

std::string words_of(const std::optional<base::DateTime>& moment) {
    if (!moment) return "none";
    char time[16];
    std::snprintf(time, sizeof time, " %02d:%02d:%02d", moment->hour % 100, moment->minute % 100, moment->second % 100);
    return base::iso(moment->date) + time;
}

}  // namespace

TEST_CASE("A cell's text is read wherever a workbook keeps it") {
    craft::Book book;
    book.shared =
        "<si><t>uno</t></si>"
        "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">negrita </t></r><r><t>y llana</t></r></si>"
        "<si><t>texto</t><rPh sb=\"0\" eb=\"1\"><t>lectura</t></rPh></si>"
        "<si><t xml:space=\"preserve\"> </t></si>";
    const auto [cell, text] = GENERATE(table<std::string, std::string>({
        {R"(<c r="A1" t="s"><v>0</v></c>)", "uno"},
        {R"(<c r="A1" t="s"><v>1</v></c>)", "negrita y llana"},
        {R"(<c r="A1" t="s"><v>2</v></c>)", "texto"},
        {R"(<c r="A1" t="s"><v>3</v></c>)", " "},
        {R"(<c r="A1" t="inlineStr"><is><t>Ni&#xF1;ez &amp; ni&lt;ño</t></is></c>)", "Niñez & ni<ño"},
        {R"(<c r="A1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>)", "<b>"},
        {R"(<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>)", "ab"},
        {R"(<c r="A1" t="str"><f>A2&amp;A3</f><v>resul_x000A_tado</v></c>)", "resul\ntado"},
        {R"(<c r="A1" t="inlineStr"><is><t>uno_x000D__x000A_dos_x000D_tres _x005F_x0041_</t></is></c>)",
         "uno\ndos\ntres _x0041_"},
        {R"(<c r="A1" t="inlineStr"><is><t>_xZZZZ_ _x0000_</t></is></c>)", "_xZZZZ_ "},
        {R"(<!-- <row> --><c r="A1" t="inlineStr"><is><t a="&gt;>">x</t></is></c>)", "x"},
    }));
    book.rows = "<row r=\"1\">" + cell + "</row>";
    CAPTURE(cell);
    CHECK(text_of(first_cell(book)) == text);
}

TEST_CASE("Numbers, flags, errors and formulas nobody computed are told apart") {
    const auto [cell, value] = GENERATE(table<std::string, Value>({
        {R"(<c r="A1"><v>-12.5</v></c>)", -12.5},
        {R"(<c r="A1" t="n"><v>1.5E3</v></c>)", 1500.0},
        {R"(<c r="A1"><f>1+1</f><v>2</v></c>)", 2.0},
        {R"(<c r="A1" t="b"><v>1</v></c>)", true},
        {R"(<c r="A1" t="b"><v>0</v></c>)", false},
        {R"(<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>)", CellError{"#DIV/0!"}},
        {R"(<c r="A1"><f>SUM(B1:B9)</f></c>)", Uncomputed{}},
        {R"(<c r="A1"><f>SUM(B1:B9)</f><v></v></c>)", Uncomputed{}},
    }));
    CAPTURE(cell);
    craft::Book book;
    book.rows = "<row r=\"1\">" + cell + "</row>";
    const auto read = first_cell(book);
    REQUIRE(read.index() == value.index());
    if (const auto* number = std::get_if<double>(&value)) CHECK(std::get<double>(read) == *number);
    if (const auto* flag = std::get_if<bool>(&value)) CHECK(std::get<bool>(read) == *flag);
    if (const auto* error = std::get_if<CellError>(&value)) CHECK(std::get<CellError>(read) == *error);
}

TEST_CASE("A number is a day when its format shows one") {
    craft::Book book;
    book.formats =
        R"(<numFmt numFmtId="164" formatCode="[$-80A]d &quot;de&quot; mmmm"/><numFmt numFmtId="165" formatCode="0.00"/>)";
    book.styles = R"(<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>)";
    const auto [style, properties, moment] = GENERATE(table<std::string, std::string, std::string>({
        {"0", "", "none"},
        {"1", "", "2025-07-23 18:00:00"},
        {"2", "", "2025-07-23 18:00:00"},
        {"3", "", "none"},
        {"99", "", "none"},
        {"1", "date1904=\"1\"", "2029-07-24 18:00:00"},
        {"1", "date1904=\"false\"", "2025-07-23 18:00:00"},
    }));
    CAPTURE(style, properties);
    book.properties = properties;
    book.rows = "<row r=\"1\"><c r=\"A1\" s=\"" + style + "\"><v>45861.75</v></c></row>";
    const auto read = first_cell(book);
    const auto* day = std::get_if<DayValue>(&read);
    CHECK(words_of(day ? std::optional(day->moment) : std::nullopt) == moment);
    CHECK((day ? day->number : std::get<double>(read)) == 45861.75);

    book.rows = R"(<row r="1"><c r="A1" t="d"><v>2025-07-23T22:27:05Z</v></c></row>)";
    CHECK(words_of(std::get<DayValue>(first_cell(book)).moment) == "2025-07-23 22:27:05");
}

TEST_CASE("Excel's days are counted with its day too many, and without those that never were") {
    const auto [number, epoch, moment] = GENERATE(table<double, Epoch, std::string>({
        {0, Epoch::y1900, "none"},
        {0.75, Epoch::y1900, "none"},
        {1, Epoch::y1900, "1900-01-01 00:00:00"},
        {59, Epoch::y1900, "1900-02-28 00:00:00"},
        {60, Epoch::y1900, "none"},
        {61, Epoch::y1900, "1900-03-01 00:00:00"},
        {45861.9999999, Epoch::y1900, "2025-07-24 00:00:00"},
        {2958465, Epoch::y1900, "9999-12-31 00:00:00"},
        {2958466, Epoch::y1900, "none"},
        {-1, Epoch::y1900, "none"},
        {0, Epoch::y1904, "1904-01-01 00:00:00"},
        {2957003, Epoch::y1904, "9999-12-31 00:00:00"},
        {2957004, Epoch::y1904, "none"},
    }));
    CAPTURE(number);
    CHECK(words_of(documents::sheet::moment_of(number, epoch)) == moment);
}

TEST_CASE("Which formats show a day") {
    const auto [format, day] = GENERATE(table<std::string, bool>({
        {"General", false},
        {"0.00E+00", false},
        {"dd/mm/yyyy", true},
        {"[Red]0.00", false},
        {"\"día\" 0", false},
        {"0 \\d", false},
        {"[h]:mm:ss", false},
        {"hh:mm", false},
        {"[$-80A]d mmm yy;@", true},
        {"0;dd/mm/yyyy", false},
        {"YYYY-MM-DD", true},
        {"_d0", false},
        {"\"open", false},
        {"[Cyan", false},
        {"#,##0.00", false},
        {"mmmm yyyy", true},
    }));
    CAPTURE(format);
    CHECK(documents::sheet::shows_day(format) == day);
    CHECK(documents::sheet::shows_day(14u));
    CHECK(documents::sheet::shows_day(22u));
    CHECK_FALSE(documents::sheet::shows_day(13u));
    CHECK_FALSE(documents::sheet::shows_day(20u));
}

TEST_CASE("Rows and cells keep their places, with gaps and without names") {
    craft::Book book;
    book.rows =
        R"(<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="5"/><row><c><v>3</v></c><c><v>4</v></c></row>)"
        R"(<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>)";
    const auto rows = read(book);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number == 2);
    CHECK(std::get<double>(rows[0].at(2)) == 1);
    CHECK(std::get<double>(rows[0].at(27)) == 2);
    CHECK(is_empty(rows[0].at(3)));
    CHECK(rows[1].number == 6);
    CHECK(std::get<double>(rows[1].at(1)) == 3);
    CHECK(std::get<double>(rows[1].at(2)) == 4);
    CHECK(rows[2].number == 1048576);
    CHECK(rows[2].cells.front().first == 16384);
}

TEST_CASE("A workbook whose elements bear prefixes is read alike") {
    craft::Book book;
    book.sheet_part =
        R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    CHECK(std::get<double>(first_cell(book)) == 7);
}

TEST_CASE("What a workbook is may be said of its name or of its ending") {
    craft::Book book;
    book.rows = "<row><c><v>7</v></c></row>";
    auto parts = book.parts();
    parts.front().content = "<Types><Default Extension=\"XML\" ContentType=\"" + book.type + "\"/></Types>";
    CHECK(craft::refusal_of(craft::zipped(parts)).empty());
    parts.front().content = "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
    CHECK_FALSE(craft::refusal_of(craft::zipped(parts)).empty());
}

TEST_CASE("Sheets that are hidden or a chart are none to read") {
    craft::Book book;
    book.sheets =
        R"(<sheet name="Oculta" state="hidden" r:id="rId1"/><sheet name="Gráfica" r:id="rId4"/><sheet name="Captura" r:id="rId1"/>)";
    const auto read = documents::sheet::Workbook::read(book.bytes());
    REQUIRE(read);
    CHECK(read.value().sheets() == std::vector<std::string>{"Captura"});
}

TEST_CASE("Cells are named as people name them") {
    using documents::sheet::column_letters;
    using documents::sheet::parse_place;
    CHECK(column_letters(1) == "A");
    CHECK(column_letters(26) == "Z");
    CHECK(column_letters(27) == "AA");
    CHECK(column_letters(16384) == "XFD");
    for (const std::uint32_t column : {1u, 26u, 27u, 702u, 703u, 16384u}) {
        const auto place = parse_place(column_letters(column) + "7");
        REQUIRE(place);
        CHECK(*place == documents::sheet::Place{7, column});
    }
    for (const auto* name : {"", "A", "7", "A0", "a1", "A1B", "XFE1", "A1048577", "A-1", "ZZZZZZZZZZ9", "A99999999999"}) {
        CAPTURE(name);
        CHECK_FALSE(parse_place(name));
    }
    const auto range = documents::sheet::parse_range("C3:A1");
    REQUIRE(range);
    CHECK(name_of(*range) == "A1:C3");
}
