// Workbooks that we write, read back by our own reader, by another program's and by eye.

#include "shared/documents/sheet/writer.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>

#include "shared/base/text.hpp"
#include "shared/text/sheets.hpp"
#include "tests/documents/sheet/craft.hpp"
#include "tests/support/pdf.hpp"

namespace words = text::sheets;
using documents::sheet::Cell;
using documents::sheet::Column;
using documents::sheet::Row;
using documents::sheet::Value;
using documents::sheet::Writer;
using namespace std::string_literals;

namespace {

constexpr base::Instant made_at = 1'753'309'625'000;

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The workbook with these rows under a head of as many columns as the first has.
std::string written(const std::vector<std::vector<Cell>>& rows) {
    const test::TemporaryFile file("", ".xlsx");
    Writer writer(file.path(), made_at);
    std::vector<Column> columns;
    for (std::size_t i = 0; i < rows.front().size(); ++i) columns.push_back({"Columna " + std::to_string(i + 1), 20});
    REQUIRE(writer.begin_sheet("Reporte", columns));
    for (const auto& row : rows) REQUIRE(writer.row(row));
    REQUIRE(writer.finish());
    return bytes_of(file.path());
}

Value read_back(const Cell& cell) {
    auto rows = craft::rows_in(written({{cell, std::string("x")}}));
    REQUIRE(rows);
    REQUIRE(rows.value().size() == 2);
    return rows.value().back().at(1);
}

std::string part_of(const std::string& workbook, const std::string& name) {
    auto opened = documents::sheet::Archive::of_bytes(workbook);
    REQUIRE(opened);
    auto archive = std::move(opened).value();
    const auto* entry = archive.find(name);
    REQUIRE(entry);
    std::string content;
    REQUIRE(archive.read(*entry, [&](std::string_view bytes) {
        content += bytes;
        return base::done();
    }));
    return content;
}

/// What writing this one cell is refused with.
std::string refusal_of(const Cell& cell) {
    const test::TemporaryFile file("", ".xlsx");
    Writer writer(file.path(), made_at);
    REQUIRE(writer.begin_sheet("Reporte", {{"Columna"}}));
    const std::vector<Cell> cells{cell};
    const auto done = writer.row(cells);
    return done ? std::string{} : done.error().message;
}

}  // namespace

TEST_CASE("Every kind of cell is read back as it was written") {
    CHECK(std::get<std::string>(read_back("Niñez <&> \"ÁCIDO\""s)) == "Niñez <&> \"ÁCIDO\"");
    CHECK(std::get<std::string>(read_back(" con blancos "s)) == " con blancos ");
    CHECK(std::get<std::string>(read_back("uno\ndos\ttres"s)) == "uno\ndos\ttres");
    CHECK(std::get<std::string>(read_back("0012"s)) == "0012");
    CHECK(std::get<std::string>(read_back("\U0001F600"s)) == "\U0001F600");
    CHECK(std::get<double>(read_back(std::int64_t{-2989})) == -2989);
    CHECK(std::get<double>(read_back(std::int64_t{999'999'999'999'999})) == 999'999'999'999'999.0);
    CHECK(std::get<double>(read_back(0.1)) == 0.1);
    CHECK(std::get<double>(read_back(-1.0 / 3)) == Approx(-1.0 / 3).epsilon(1e-15));
    CHECK(std::get<std::string>(read_back(true)) == words::yes.words());
    CHECK(std::get<std::string>(read_back(false)) == words::no.words());
    CHECK(is_empty(read_back(std::monostate{})));
    CHECK(is_empty(read_back(""s)));
}

TEST_CASE("A day is written as Excel keeps days") {
    using documents::sheet::DayValue;
    CHECK(std::get<DayValue>(read_back(base::Date{2025, 7, 23})).number == 45861);
    for (const base::Date date : {base::Date{1900, 3, 1}, base::Date{2000, 2, 29}, base::Date{2999, 12, 31}}) {
        CHECK(std::get<DayValue>(read_back(date)).moment.date == date);
    }
    const auto moment = std::get<DayValue>(read_back(base::DateTime{{2025, 7, 23}, 16, 27, 5})).moment;
    CHECK(moment.date == base::Date{2025, 7, 23});
    CHECK((moment.hour == 16 && moment.minute == 27 && moment.second == 5));
    // Excel has no such days, or has them a day off.
    CHECK(std::get<std::string>(read_back(base::Date{1900, 2, 28})) == "28/02/1900");
    CHECK(std::get<std::string>(read_back(base::Date{1812, 9, 16})) == "16/09/1812");
}

TEST_CASE("A text is never a formula, whatever it begins with") {
    const std::string text =
        GENERATE("=1+1", "+5215512345678", "-5", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://x\")", "{=1}", "http://x");
    CAPTURE(text);
    const auto workbook = written({{text}});
    const auto rows = craft::rows_in(workbook);
    REQUIRE(rows);
    CHECK(std::get<std::string>(rows.value().back().at(1)) == text);
    const auto sheet = part_of(workbook, "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<f") == std::string::npos);
    CHECK(sheet.find("hyperlink") == std::string::npos);
}

TEST_CASE("Signs that XML does not have are left out, and every line break is one") {
    using documents::sheet::cell_text;
    CHECK(cell_text("a\0b\x01\x08\x0B\x0C\x1F"s) == "ab");
    CHECK(cell_text("a\xEF\xBF\xBE\xEF\xBF\xBF") == "a");
    CHECK(cell_text("a\xFFz\xED\xA0\x80") == "a\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(cell_text("a\r\nb\rc\n\td") == "a\nb\nc\n\td");
    CHECK(cell_text("\r=1+1") == "\n=1+1");
    CHECK(std::get<std::string>(read_back("a\r\n\0b\x1B[0m"s)) == "a\nb[0m");
}

TEST_CASE("What only looks like an escape of Excel's is shown as it was written") {
    for (const std::string text : {"_x0041_", "_x005F_x0041_", "a_x000d_b_x000D_", "_x_x0041_", "_xZZZZ_"}) {
        CAPTURE(text);
        CHECK(std::get<std::string>(read_back(text)) == text);
    }
}

TEST_CASE("A cell holds 32,767 characters as Excel counts them, and no more") {
    CHECK(refusal_of(std::string(32'767, 'a')).empty());
    CHECK(refusal_of(std::string(32'768, 'a')) == words::text_too_long("A2", "32,767"));
    std::string faces, accents;
    for (int i = 0; i < 16'384; ++i) faces += "\U0001F600";
    for (int i = 0; i < 32'767; ++i) accents += "ñ";
    CHECK(refusal_of(faces) == words::text_too_long("A2", "32,767"));
    CHECK(refusal_of(faces.substr(4) + "a").empty());
    CHECK(refusal_of(accents).empty());
    CHECK(std::get<std::string>(read_back(accents)) == accents);
}

TEST_CASE("A number that Excel would round, or does not know, is refused at its cell") {
    CHECK(refusal_of(std::int64_t{1'000'000'000'000'000}) == words::number_too_large("A2"));
    CHECK(refusal_of(std::numeric_limits<std::int64_t>::min()) == words::number_too_large("A2"));
    CHECK(refusal_of(std::numeric_limits<double>::infinity()) == words::number_too_large("A2"));
    CHECK(refusal_of(std::numeric_limits<double>::quiet_NaN()) == words::number_too_large("A2"));
}

TEST_CASE("A sheet has 1,048,576 rows, and the next is refused") {
    const test::TemporaryFile file("", ".xlsx");
    Writer writer(file.path(), made_at);
    REQUIRE(writer.begin_sheet("Reporte", {{"Columna"}}));
    const std::vector<Cell> empty(1), last{"final"s};
    for (int i = 0; i < 1'048'574; ++i) REQUIRE(writer.row(empty));
    REQUIRE(writer.row(last));
    const auto more = writer.row(last);
    REQUIRE_FALSE(more);
    CHECK(more.error().message == words::too_many_rows("1,048,576"));
    REQUIRE(writer.finish());
    const auto rows = craft::rows_in(bytes_of(file.path()));
    REQUIRE(rows);
    CHECK(rows.value().back().number == 1'048'576);
}

TEST_CASE("The head is bold and stays in sight, with a filter and widths of its own") {
    const auto workbook = written({{"a"s, base::Date{2025, 7, 23}}, {"b"s, std::int64_t{2}}});
    const auto sheet = part_of(workbook, "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>") != std::string::npos);
    CHECK(sheet.find("<autoFilter ref=\"A1:B3\"/>") != std::string::npos);
    CHECK(sheet.find("<col min=\"1\" max=\"1\" width=\"20.7109375\" customWidth=\"1\"/>") != std::string::npos);
    CHECK(sheet.find("<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>Columna 1</t></is></c>") != std::string::npos);
    const auto styles = part_of(workbook, "xl/styles.xml");
    CHECK(styles.find("<b/>") != std::string::npos);
    CHECK(styles.find("formatCode=\"dd/mm/yyyy\"") != std::string::npos);
}

TEST_CASE("A workbook may have several sheets, each with its head") {
    const test::TemporaryFile file("", ".xlsx");
    Writer writer(file.path(), made_at);
    for (const std::string name : {"Excedentes", "Faltantes"}) {
        REQUIRE(writer.begin_sheet(name, {{"Clave de " + name}}));
        const std::vector<Cell> cells{name};
        REQUIRE(writer.row(cells));
    }
    REQUIRE(writer.finish());
    auto book = documents::sheet::Workbook::read(bytes_of(file.path()));
    REQUIRE(book);
    auto workbook = std::move(book).value();
    REQUIRE(workbook.sheets() == std::vector<std::string>{"Excedentes", "Faltantes"});
    std::vector<std::string> texts;
    REQUIRE(workbook.rows(1, [&](Row&& row) {
        texts.push_back(std::get<std::string>(row.at(1)));
        return base::done();
    }));
    CHECK(texts == std::vector<std::string>{"Clave de Faltantes", "Faltantes"});
}

TEST_CASE("Equal content gives equal bytes") {
    CHECK(written({{"a"s, 1.5}}) == written({{"a"s, 1.5}}));
    CHECK(written({{"a"s, 1.5}}) != written({{"a"s, 1.25}}));
}

TEST_CASE("Another program reads what we write") {
    const auto workbook = written({{"Niñez <&>"s, std::int64_t{2989}, base::Date{2025, 7, 23}, true, std::monostate{}, "=1+1"s}});
    const test::TemporaryFile file(workbook, ".xlsx");
    const test::TemporaryFile script(R"PYTHON(
import sys, zipfile
import xml.etree.ElementTree as tree
space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    for name in book.namelist():
        tree.fromstring(book.read(name))
    formats = {f.get('numFmtId'): f.get('formatCode') for f in tree.fromstring(book.read('xl/styles.xml')).iter(space + 'numFmt')}
    styles = [x.get('numFmtId') for x in tree.fromstring(book.read('xl/styles.xml')).find(space + 'cellXfs')]
    for cell in tree.fromstring(book.read('xl/worksheets/sheet1.xml')).iter(space + 'c'):
        if cell.get('r').endswith('2'):
            shown = formats.get(styles[int(cell.get('s', 0))], '')
            print(cell.get('r'), cell.get('t', 'n'), ''.join(cell.itertext()), shown)
)PYTHON",
                                     ".py");
    const auto ran = test::run("PYTHONIOENCODING=utf-8 python3 " + script.path() + " " + file.path());
    CHECK(ran.output ==
          "A2 inlineStr Niñez <&> \nB2 n 2989 #,##0\nC2 n 45861 dd/mm/yyyy\nD2 inlineStr Sí \nF2 inlineStr =1+1 \n");
    CHECK(ran.status == 0);
}

TEST_CASE("A workbook that cannot be written is refused, and nothing is left of it") {
    const auto path = (std::filesystem::temp_directory_path() / "prestaciones-no-such-folder" / "a.xlsx").string();
    Writer writer(path, made_at);
    REQUIRE(writer.begin_sheet("Reporte", {{"Columna"}}));
    const auto done = writer.finish();
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == base::ErrorKind::unavailable);
    CHECK(done.error().message == words::not_written.words());
    CHECK_FALSE(std::filesystem::exists(path));

    Writer unfinished(path, made_at);
    CHECK_FALSE(unfinished.finish());
    REQUIRE(unfinished.begin_sheet("Reporte", {{"Columna"}}));
    CHECK_FALSE(unfinished.row(std::vector<Cell>(2)));
    CHECK_FALSE(unfinished.begin_sheet("Nombre: imposible", {{"Columna"}}));
}

TEST_CASE("A disk that fills up behind libxlsxwriter's back is noticed") {
    // A temporary file of more than this is cut off without a word; the workbook itself would be smaller.
    const auto kibibytes = GENERATE(8, 64, 256, 1023);
    CAPTURE(kibibytes);
    const test::TemporaryFile file("", ".xlsx");
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto bytes = static_cast<rlim_t>(kibibytes) * 1024;
        const rlimit small{bytes, bytes};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        Writer writer(file.path(), made_at);
        bool fed = static_cast<bool>(writer.begin_sheet("Reporte", {{"Columna"}}));
        const std::vector<Cell> cells{"texto que se repite"s};
        for (int i = 0; i < 20'000; ++i) fed = fed && writer.row(cells);
        const bool told = fed && !writer.finish();
        _exit(told && !std::filesystem::exists(file.path()) ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}
