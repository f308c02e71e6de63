#include "tests/documents/sheet/craft.hpp"

#include <minizip/zip.h>
#include <zlib.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "shared/base/text.hpp"
#include "tests/support/pdf.hpp"

namespace craft {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_space = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string element(const std::string& name, const std::string& content) {
    return std::string(head) + "<" + name + std::string(main_space) + ">" + content + "</" + name + ">";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + std::string(office) + "/" + type + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& content) {
    return std::string(head) + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           content + "</Relationships>";
}

}  // namespace

std::string zipped(const std::vector<Part>& parts) {
    const test::TemporaryFile file("", ".zip");
    auto* const zip = zipOpen64(file.path().c_str(), APPEND_STATUS_CREATE);
    REQUIRE(zip);
    for (const auto& part : parts) {
        REQUIRE(zipOpenNewFileInZip(zip, part.name.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6) == ZIP_OK);
        REQUIRE(zipWriteInFileInZip(zip, part.content.data(), static_cast<unsigned>(part.content.size())) == ZIP_OK);
        REQUIRE(zipCloseFileInZip(zip) == ZIP_OK);
    }
    REQUIRE(zipClose(zip, nullptr) == ZIP_OK);
    std::ifstream in(file.path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Part> Book::parts() const {
    std::string merged;
    if (!merges.empty()) {
        for (const auto range : base::split(merges, ' ')) merged += "<mergeCell ref=\"" + std::string(range) + "\"/>";
        merged = "<mergeCells>" + merged + "</mergeCells>";
    }
    const auto sheet = sheet_part.empty() ? element("worksheet", "<sheetData>" + rows + "</sheetData>" + merged) : sheet_part;
    const auto book = std::string(head) + "<workbook" + std::string(main_space) + " xmlns:r=\"" + std::string(office) +
                      "\"><workbookPr " + properties + "/><sheets>" + sheets + "</sheets></workbook>";
    return {
        {"[Content_Types].xml",
         std::string(head) + "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "\"/></Types>"},
        {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml", book},
        {"xl/_rels/workbook.xml.rels",
         relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml") +
                   relation("rId3", "sharedStrings", "/xl/sharedStrings.xml") + relation("rId4", "chartsheet", "chart.xml"))},
        {"xl/worksheets/sheet1.xml", sheet},
        {"xl/styles.xml",
         element("styleSheet", "<numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>" +
                                   "<cellXfs>" + styles + "</cellXfs>")},
        {"xl/sharedStrings.xml", element("sst", shared)},
    };
}

std::string rows_of(const std::vector<std::string>& texts) {
    std::string rows;
    for (const auto& text : texts) rows += "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    return rows;
}

base::Result<std::vector<documents::sheet::Row>> rows_in(std::string bytes, const documents::sheet::Limits& limits) {
    auto book = TRY(documents::sheet::Workbook::read(std::move(bytes), limits));
    std::vector<documents::sheet::Row> rows;
    TRY(book.rows(0, [&](documents::sheet::Row&& row) {
        rows.push_back(std::move(row));
        return base::done();
    }));
    return rows;
}

std::string refusal_of(std::string bytes, const documents::sheet::Limits& limits) {
    const auto rows = rows_in(std::move(bytes), limits);
    if (rows) return {};
    CHECK(rows.error().kind == base::ErrorKind::invalid_input);
    return rows.error().message;
}

std::size_t directory_record(std::string_view archive, std::string_view name) {
    constexpr std::size_t header = 46;
    const auto at = archive.rfind(name);
    REQUIRE(at != std::string_view::npos);
    REQUIRE(archive.substr(at - header, 4) == "PK\x01\x02");
    return at - header;
}

std::size_t local_record(std::string_view archive, std::string_view name) {
    const auto at = archive.find(name);
    REQUIRE(at != std::string_view::npos);
    REQUIRE(archive.substr(at - local_header, 4) == "PK\x03\x04");
    return at - local_header;
}

std::uint32_t number_at(std::string_view archive, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<std::uint8_t>(archive[at + i]);
    return value;
}

void put_number(std::string& archive, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) archive[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

}  // namespace craft
