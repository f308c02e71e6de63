// What is no workbook, damaged, or made to exhaust who opens it: each is refused in its own words, and none costs memory.

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>

#include "shared/text/shared.hpp"
#include "shared/text/sheets.hpp"
#include "tests/documents/sheet/craft.hpp"

namespace words = text::sheets;
using craft::Book;
using craft::refusal_of;
using namespace std::string_literals;

namespace {

std::string utf16(const std::string& text) {
    std::string wide;
    for (const char c : text) wide += {c, '\0'};
    return wide;
}

std::string compound_file(const std::string& stream) {
    return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(500, '\0') + utf16(stream) + std::string(500, '\0');
}

std::string of_type(const std::string& type) {
    Book book;
    book.type = type;
    return book.bytes();
}

Book book_of(std::size_t rows) {
    Book book;
    book.rows = craft::rows_of(std::vector<std::string>(rows, "texto"));
    return book;
}

std::string with_sheet(const std::string& xml) {
    Book book;
    book.sheet_part = xml;
    return book.bytes();
}

const std::string sheet_name = "xl/worksheets/sheet1.xml";

}  // namespace

TEST_CASE("A file that is no workbook is refused by what it is") {
    const std::string excel = "application/vnd.ms-excel.";
    const auto opendocument = [](const std::string& kind) {
        return craft::zipped({{"mimetype", "application/vnd.oasis.opendocument." + kind}, {"content.xml", "<a/>"}});
    };
    const auto [bytes, refusal] = GENERATE_COPY(table<std::string, text::Text>({
        {"", words::empty_file},
        {compound_file("Workbook"), words::old_workbook},
        {compound_file("EncryptedPackage"), words::encrypted},
        {compound_file("WordDocument"), words::other_office},
        {opendocument("spreadsheet"), words::open_document},
        {opendocument("text"), words::compressed},
        {of_type(excel + "sheet.macroEnabled.main+xml"), words::with_macros},
        {of_type(excel + "sheet.binary.macroEnabled.main"), words::binary_workbook},
        {of_type("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"), words::template_workbook},
        {of_type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), words::other_office},
        {craft::zipped({{"foto.jpg", "x"}}), words::compressed},
        {"PK\x05\x06"s + std::string(18, '\0'), words::damaged},
        {"Rar!\x1A\x07"s, words::compressed},
        {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", words::pdf},
        {"clave,nombre\n1,Niñez\n", words::plain_text},
        {"clave;nombre\n1;Ni\xF1"
         "ez\n",
         words::plain_text},
        {"\xFF\xFE" + utf16("clave\tnombre\n"), words::plain_text},
        {"<html><table><tr><td>1</td></tr></table></html>", words::web_page},
        {"<?xml version=\"1.0\"?><Workbook/>", words::web_page},
        {"\x01\x02\x03\0\0\x04\xFE"s, words::unknown},
    }));
    CAPTURE(bytes.substr(0, 60));
    CHECK(refusal_of(bytes) == refusal);
}

TEST_CASE("A workbook that is cut off anywhere is damaged") {
    const auto bytes = book_of(200).bytes();
    REQUIRE(refusal_of(bytes).empty());
    for (std::size_t length = 4; length < bytes.size(); ++length) {
        CAPTURE(length);
        CHECK(refusal_of(bytes.substr(0, length)) == words::damaged);
    }
}

TEST_CASE("A changed byte never passes for what was sent") {
    Book book;
    std::vector<std::string> texts;
    for (int i = 0; i < 300; ++i) texts.push_back("texto " + std::to_string(i * 7919));
    book.rows = craft::rows_of(texts);
    const auto sound = book.bytes();
    const auto first = craft::local_record(sound, sheet_name) + craft::local_header + sheet_name.size();
    const auto length = craft::number_at(sound, craft::directory_record(sound, sheet_name) + craft::directory_packed);
    REQUIRE(length > 500);
    for (std::size_t at = first; at < first + length; at += 11) {
        auto bytes = sound;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
        CAPTURE(at - first);
        CHECK_FALSE(refusal_of(bytes).empty());
    }
    // Anywhere else it may not matter; it is read or refused, and nothing breaks.
    std::size_t refused = 0;
    for (std::size_t at = 0; at < sound.size(); at += 3) {
        auto bytes = sound;
        bytes[at] = static_cast<char>(bytes[at] ^ 0xFF);
        if (!refusal_of(bytes).empty()) ++refused;
    }
    CHECK(refused > 100);
}

TEST_CASE("What an archive says of its sizes is not believed") {
    const auto sound = book_of(50).bytes();
    const auto record = craft::directory_record(sound, sheet_name);
    const auto local = craft::local_record(sound, sheet_name);
    const auto size = craft::number_at(sound, record + craft::directory_size);
    const auto told = [&](std::uint32_t unpacked) {
        auto bytes = sound;
        craft::put_number(bytes, record + craft::directory_size, unpacked);
        craft::put_number(bytes, local + craft::local_size, unpacked);
        return refusal_of(bytes);
    };
    REQUIRE(told(size).empty());
    CHECK(told(size + 1) == words::damaged);
    CHECK(told(size - 1) == words::damaged);
    CHECK(told(0) == words::damaged);
    CHECK(told(0xFFFFFFF0) == words::damaged);
}

TEST_CASE("Entries that share bytes, names or a password are refused") {
    const auto sound = book_of(50).bytes();
    SECTION("two entries from one stretch") {
        auto bytes = sound;
        const auto sheet = craft::directory_record(bytes, sheet_name);
        const auto longer = craft::number_at(bytes, sheet + craft::directory_packed) + 60;  // into the next entry
        craft::put_number(bytes, sheet + craft::directory_packed, longer);
        craft::put_number(bytes, craft::local_record(bytes, sheet_name) + 18, longer);
        CHECK(refusal_of(bytes) == words::unusual);
    }
    SECTION("two of one name, by whatever case") {
        auto parts = book_of(1).parts();
        parts.push_back({"XL/Worksheets/sheet1.xml", "<worksheet/>"});
        CHECK(refusal_of(craft::zipped(parts)) == words::unusual);
    }
    SECTION("one that is encrypted") {
        auto bytes = sound;
        const auto flags = craft::directory_record(bytes, sheet_name) + craft::directory_flags;
        bytes[flags] = static_cast<char>(bytes[flags] | 1);
        CHECK(refusal_of(bytes) == words::encrypted);
    }
    SECTION("a name without end") {
        auto parts = book_of(1).parts();
        parts.push_back({std::string(600, 'a'), ""});
        CHECK(refusal_of(craft::zipped(parts)) == words::unusual);
    }
    SECTION("a name that leads elsewhere is only a name") {
        auto parts = book_of(1).parts();
        parts.push_back({"../../etc/passwd", "x"});
        CHECK(refusal_of(craft::zipped(parts)).empty());
    }
}

TEST_CASE("XML that a workbook does not need is refused") {
    const std::string laughs =
        R"(<!DOCTYPE a [<!ENTITY l "ja"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;">]><worksheet><sheetData>&m;</sheetData></worksheet>)";
    std::string deep, closing;
    for (int i = 0; i < 70; ++i) deep += "<a>", closing += "</a>";
    const auto [xml, refusal] = GENERATE_COPY(table<std::string, text::Text>({
        {laughs, words::unusual},
        {"<worksheet>" + deep + closing + "</worksheet>", words::unusual},
        {R"(<?xml version="1.0" encoding="ISO-8859-1"?><worksheet/>)", words::unusual},
        {"\xFE\xFF\0<\0w\0/\0>"s, words::damaged},
        {"<worksheet>", words::damaged},
        {"<worksheet><sheetData></worksheet></sheetData>", words::damaged},
        {"<worksheet/><worksheet/>", words::damaged},
        {"texto", words::damaged},
        {"<worksheet><!-- sin fin </worksheet>", words::damaged},
        {"<worksheet><sheetData><row r=\"1\"><c></d></row></sheetData></worksheet>", words::damaged},
        {"<worksheet><sheetData><row r=\"1\"><c a=b/></row></sheetData></worksheet>", words::damaged},
        {"<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>\xC3</v></c></row></sheetData></worksheet>", words::damaged},
    }));
    CAPTURE(xml.substr(0, 60));
    CHECK(refusal_of(with_sheet(xml)) == refusal);
}

TEST_CASE("Rows and cells that two programs would read differently are refused") {
    const auto* rows =
        GENERATE(R"(<row r="2"/><row r="2"/>)", R"(<row r="2"/><row r="1"/>)", R"(<row r="0"/>)", R"(<row r="x"/>)",
                 R"(<row r="1048577"/>)", R"(<row r="1"><c r="B1"/><c r="A1"/></row>)", R"(<row r="1"><c r="A2"/></row>)",
                 R"(<row r="1"><c r="?"/></row>)", R"(<row r="1"><c r="XFE1"/></row>)",
                 R"(<row r="1"><c t="s"><v>0</v></c></row>)", R"(<row r="1"><c t="s"><v>-1</v></c></row>)",
                 R"(<row r="1"><c><v>1,5</v></c></row>)", R"(<row r="1"><c><v>nan</v></c></row>)",
                 R"(<row r="1"><c><v>1e999</v></c></row>)", R"(<row r="1"><c t="d"><v>2025-02-30</v></c></row>)");
    CAPTURE(rows);
    Book book;
    book.rows = rows;
    CHECK(refusal_of(book.bytes()) == words::damaged);
}

TEST_CASE("A workbook that lacks a part is damaged") {
    const auto sound = book_of(1).parts();
    for (const auto* name : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"}) {
        CAPTURE(name);
        auto parts = sound;
        parts.erase(std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.name == name; }));
        CHECK(refusal_of(craft::zipped(parts)) == words::damaged);
    }
    for (const auto* name : {"xl/styles.xml", "xl/sharedStrings.xml"}) {
        CAPTURE(name);
        auto parts = sound;
        parts.erase(std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.name == name; }));
        CHECK(refusal_of(craft::zipped(parts)).empty());
    }
    Book book;
    book.sheets = "";
    CHECK(refusal_of(book.bytes()) == words::no_sheets);
}

TEST_CASE("Each limit holds where it stands and not before") {
    const documents::sheet::Limits wide{};
    Book book = book_of(20);
    book.shared = "<si><t>a</t></si><si><t>b</t></si>";
    book.styles = "<xf/><xf/><xf/>";
    book.merges = "A5:B5 A6:B6";
    book.sheets = R"(<sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>)";
    const auto bytes = book.bytes();
    const auto parts = book.parts();
    const auto sheet_bytes =
        std::find_if(parts.begin(), parts.end(), [](auto& part) { return part.name == sheet_name; })->content.size();
    std::size_t all_bytes = 0;
    for (const auto& part : parts) all_bytes += part.content.size();

    struct Case {
        const char* name;
        std::function<void(documents::sheet::Limits&, std::uint64_t)> set;
        std::uint64_t enough;
        std::string refusal;
    };
    using L = documents::sheet::Limits;
    const auto too_large = words::too_large.words();
    const Case cases[] = {
        {"file", [](L& l, std::uint64_t n) { l.file_bytes = n; }, bytes.size(),
         words::file_too_large(text::shared::file_size(static_cast<std::int64_t>(bytes.size() - 1)))},
        {"entries", [](L& l, std::uint64_t n) { l.entries = n; }, parts.size(), too_large},
        {"entry", [](L& l, std::uint64_t n) { l.entry_bytes = n; }, sheet_bytes, too_large},
        {"total", [](L& l, std::uint64_t n) { l.total_bytes = n; }, all_bytes, too_large},
        {"depth", [](L& l, std::uint64_t n) { l.depth = n; }, 6, words::unusual.words()},
        {"sheets", [](L& l, std::uint64_t n) { l.sheets = n; }, 2, too_large},
        {"styles", [](L& l, std::uint64_t n) { l.styles = n; }, 3, too_large},
        {"shared", [](L& l, std::uint64_t n) { l.shared_texts = n; }, 2, too_large},
        {"merges", [](L& l, std::uint64_t n) { l.merges = n; }, 2, too_large},
        {"text", [](L& l, std::uint64_t n) { l.text_bytes = n; }, 20 * 5, too_large},
        {"cells", [](L& l, std::uint64_t n) { l.cells = n; }, 20, words::too_many_cells("A", "19")},
    };
    for (const auto& each : cases) {
        CAPTURE(each.name);
        auto limits = wide;
        each.set(limits, each.enough);
        CHECK(refusal_of(bytes, limits).empty());
        each.set(limits, each.enough - 1);
        CHECK(refusal_of(bytes, limits) == each.refusal);
    }
}

TEST_CASE("A little that unpacks to a great deal is given up on the way") {
    SECTION("blanks without end") {
        CHECK(refusal_of(with_sheet("<worksheet>" + std::string(20'000'000, ' ') + "</worksheet>")) == words::too_large);
    }
    SECTION("one element without end") {
        documents::sheet::Limits limits;
        limits.piece_bytes = 100'000;
        Book book;
        book.rows = craft::rows_of({std::string(90'000, 'a')});
        CHECK(refusal_of(book.bytes(), limits).empty());
        book.rows = craft::rows_of({std::string(100'000, 'a')});
        CHECK(refusal_of(book.bytes(), limits) == words::too_large);
        CHECK(refusal_of(with_sheet("<worksheet a=\"" + std::string(200'000, 'a') + "\"/>"), limits) == words::too_large);
    }
    SECTION("one long text in every cell") {
        Book book;
        book.shared = "<si><t>" + std::string(30'000, 'a') + "</t></si>";
        for (int i = 0; i < 3000; ++i) book.rows += R"(<row><c t="s"><v>0</v></c></row>)";
        CHECK(refusal_of(book.bytes()) == words::too_large);
    }
}
