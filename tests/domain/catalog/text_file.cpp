// What a file is, before it has rows.

#include <catch2/catch.hpp>

#include "shared/domain/catalog/text_file.hpp"

using domain::catalog::Encoding;
using domain::catalog::ForeignFile;
using domain::catalog::read_text_file;

namespace {

using namespace std::string_literals;

std::string utf16(const std::string& ascii, bool little_endian) {
    std::string bytes;
    for (const char c : ascii) bytes += little_endian ? std::string{c, '\0'} : std::string{'\0', c};
    return bytes;
}

}  // namespace

TEST_CASE("A file that is no text is told by its bytes, whatever its name") {
    const std::string csv = "id,orden,nombre\r\nx-1,900,Oncologia\r\n";
    const auto [bytes, kind] = GENERATE_COPY(table<std::string, ForeignFile>({
        {"", ForeignFile::empty},
        {"\xEF\xBB\xBF\r\n \t\n", ForeignFile::empty},
        {"\x1A", ForeignFile::empty},
        {"\xFF\xFE" + utf16(csv, true), ForeignFile::utf16},
        {"\xFE\xFF" + utf16(csv, false), ForeignFile::utf16},
        {utf16(csv, true), ForeignFile::utf16},
        {utf16(csv, false), ForeignFile::utf16},
        {"\xFF\xFE\0\0i\0\0\0"s, ForeignFile::utf32},
        {"\0\0\xFE\xFF\0\0\0i"s, ForeignFile::utf32},
        {"PK\x03\x04\x14\0\0\0 [Content_Types].xml xl/workbook.xml"s, ForeignFile::workbook},
        {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ForeignFile::open_document},
        {"PK\x03\x04 catalogo.csv", ForeignFile::compressed},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, ForeignFile::old_workbook},
        {"\x1F\x8B\x08\0"s, ForeignFile::compressed},
        {"7z\xBC\xAF\x27\x1C", ForeignFile::compressed},
        {"%PDF-1.7\n%\xE2\xE3\xCF\xD3", ForeignFile::pdf},
        {"\n<!DOCTYPE html><html><table>", ForeignFile::web_page},
        {"\xEF\xBB\xBF<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", ForeignFile::web_page},
        {"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", ForeignFile::xml},
        {"{\\rtf1\\ansi", ForeignFile::rich_text},
        {"id,orden,nombre\n1,2,\0\n"s, ForeignFile::binary},
        {"id,nombre\n1,Oncolog\xA1\x61\n", ForeignFile::dos_letters},
        {"id,nombre\n1,ONCOLOG\xD6\x41\n", ForeignFile::dos_letters},
        {"id,nombre\n1,SAL\xE9\x44\n", ForeignFile::dos_letters},
        {"id,nombre\n1,Oncolog\x92\x61\n", ForeignFile::mac_letters},
        {"id,nombre\n1,M\x8Exico\n", ForeignFile::mac_letters},
    }));
    CAPTURE(bytes);
    const auto read = read_text_file(bytes);
    REQUIRE(std::holds_alternative<ForeignFile>(read));
    CHECK(std::get<ForeignFile>(read) == kind);
}

TEST_CASE("UTF-8 and Windows-1252 become the same text") {
    const auto [bytes, text, encoding] = GENERATE(table<std::string, std::string, Encoding>({
        {"id,nombre\n1,Oncología\n", "id,nombre\n1,Oncología\n", Encoding::utf8},
        {"\xEF\xBB\xBFid,nombre\n1,Oncología\n", "id,nombre\n1,Oncología\n", Encoding::utf8},
        {"id,nombre\n1,Oncologia\n\x1A", "id,nombre\n1,Oncologia\n", Encoding::utf8},
        {"id,nombre\n1,Oncolog\xED\x61\n", "id,nombre\n1,Oncología\n", Encoding::windows_1252},
        {"id,nombre\n1,NI\xD1O \x80 \x93\xBFqu\xE9?\x94 \x96 D\x92\x41ngelo\n", "id,nombre\n1,NIÑO € “¿qué?” – D’Angelo\n",
         Encoding::windows_1252},
        {"id,nombre\n1,D\x92\x41ngelo\n", "id,nombre\n1,D’Angelo\n", Encoding::windows_1252},
        {"id,nombre\n1,salud p\xFA\x62lica 5 \xB5g, 2 \xB0\x43\n", "id,nombre\n1,salud pública 5 µg, 2 °C\n",
         Encoding::windows_1252},
    }));
    CAPTURE(text);
    const auto read = read_text_file(bytes);
    REQUIRE(std::holds_alternative<domain::catalog::TextFile>(read));
    CHECK(std::get<domain::catalog::TextFile>(read).text == text);
    CHECK(std::get<domain::catalog::TextFile>(read).encoding == encoding);
}

TEST_CASE("Every byte of Windows-1252 is a letter or is said to be none") {
    for (int byte = 0x80; byte < 0x100; ++byte) {
        CAPTURE(byte);
        // Enough accents to make the encoding of the file certain.
        const auto read = read_text_file("M\xE9xico, Le\xF3n, Yucat\xE1n\n" + std::string(1, static_cast<char>(byte)) + "\n");
        REQUIRE(std::holds_alternative<domain::catalog::TextFile>(read));
        const bool undefined = byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
        const auto doubtful = domain::catalog::doubtful_sign(std::get<domain::catalog::TextFile>(read).text);
        CHECK(doubtful.has_value() == undefined);
    }
    CHECK(domain::catalog::doubtful_sign("Oncolog¡a") == U'\u00A1');
    CHECK_FALSE(domain::catalog::doubtful_sign("¡Atención! 5 µg y 3 ¢"));
}
