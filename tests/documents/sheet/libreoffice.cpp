// LibreOffice reads what we write, and we read what it writes (under --long: starting it takes its time).

#include <catch2/catch.hpp>

#include "shared/documents/sheet/table.hpp"
#include "shared/documents/sheet/writer.hpp"
#include "shared/text/sheets.hpp"
#include "tests/documents/sheet/craft.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/pdf.hpp"

namespace {

using namespace std::string_literals;

/// A folder with nothing else in it, in which LibreOffice works.
struct Folder : test::TemporaryFolder {
    /// "libro.csv" from "libro.xlsx", in the folder "hecho"; `format` as soffice takes it.
    std::string convert(const std::string& name, const std::string& format, const std::string& made) const {
        const auto ran = test::run("soffice -env:UserInstallation=file://" + path() + "/profile" + " --headless --convert-to '" +
                                   format + "' --outdir " + path() + "/hecho" + " " + path() + "/" + name);
        INFO(ran.output);
        REQUIRE(ran.status == 0);
        return test::content_of(path() + "/hecho/" + made);
    }
};

}  // namespace

TEST_CASE("LibreOffice shows what was written", "[.][libreoffice]") {
    const Folder folder;
    documents::sheet::Writer writer(folder.path() + "/libro.xlsx", 0);
    REQUIRE(writer.begin_sheet("Reporte", {{"Clave"}, {"Fecha"}, {"Piezas"}, {"Costo"}, {"Urgente"}}));
    const std::vector<documents::sheet::Cell> first{"=1+1"s, base::Date{2025, 7, 23}, std::int64_t{2989}, 12.5, true};
    const std::vector<documents::sheet::Cell> second{"_x0041_ Niñez"s, {}, std::int64_t{-1}, 0.125, false};
    REQUIRE(writer.row(first));
    REQUIRE(writer.row(second));
    REQUIRE(writer.finish());
    // Comma, quotes, UTF-8; cells as they are shown.
    CHECK(folder.convert("libro.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", "libro.csv") ==
          "Clave,Fecha,Piezas,Costo,Urgente\n"
          "=1+1,23/07/2025,\"2,989\",12.50,Sí\n"
          "_x0041_ Niñez,,-1,0.125,No\n");
}

TEST_CASE("A workbook of LibreOffice's is read", "[.][libreoffice]") {
    const Folder folder;
    folder.write("tabla.csv",
                 "Clave,Descripción,Piezas,Fecha,Total\n010.000.0101.00,\"Ácido, \"\"acetil\"\"\",12,2025-07-23,=C2*2\n");
    const auto as_ods =
        folder.convert("tabla.csv --infilter='CSV:44,34,76,1,,0,false,true,false,false,false,1'", "ods", "tabla.ods");
    CHECK(craft::refusal_of(as_ods) == text::sheets::open_document);
    folder.write("tabla.ods", as_ods);
    auto book = documents::sheet::Workbook::read(folder.convert("tabla.ods", "xlsx", "tabla.xlsx"));
    REQUIRE(book);
    auto workbook = std::move(book).value();
    const auto read = documents::sheet::Table::read(workbook, "", {{"CLAVE"}, {"descripcion"}, {"piezas"}, {"fecha"}, {"total"}});
    REQUIRE(read);
    const auto& table = read.value();
    REQUIRE(table.rows() == 1);
    CHECK(table.cell(0, 0).text().value() == "010.000.0101.00");
    CHECK(table.cell(0, 1).text().value() == "Ácido, \"acetil\"");
    CHECK(table.cell(0, 2).whole().value() == 12);
    CHECK(table.cell(0, 3).day().value() == base::Date{2025, 7, 23});
}

TEST_CASE("An old workbook of LibreOffice's is refused as one", "[.][libreoffice]") {
    const Folder folder;
    folder.write("tabla.csv", "Clave\n1\n");
    CHECK(craft::refusal_of(folder.convert("tabla.csv", "xls", "tabla.xls")) == text::sheets::old_workbook);
}
