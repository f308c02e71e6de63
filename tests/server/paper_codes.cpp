// The codes that a signed paper shows, read in a process of its own: text, QR codes that are drawn and scanned; files that are too
// much for it.

#include <zlib.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "server/files/pdf_gate.hpp"
#include "shared/documents/page.hpp"
#include "shared/documents/qr.hpp"
#include "shared/documents/surplus/report.hpp"
#include "support.hpp"
#include "tests/support/pdf.hpp"

using namespace server_tests;
using Codes = std::vector<std::string>;
using documents::surplus::ReportPaper;

namespace {

constexpr const char* code = "K7Q2M9X4TB";
constexpr const char* address = "https://intranet.imss.example/#/excedentes/verificar?codigo=K7Q2M9X4TB";

std::string final_paper(int rows, bool is_final = true) {
    ReportPaper facts;
    facts.printed_at = 1690669623000;
    facts.paper.header_lines = {"INSTITUTO MEXICANO DEL SEGURO SOCIAL"};
    facts.paper.year = 2025;
    facts.paper.entity = "OOAD Chihuahua";
    facts.paper.answer = domain::surplus::Answer::si;
    facts.paper.units = facts.paper.reporting = 1;
    domain::surplus::PaperUnit unit{"HGZ 6, Ciudad Juárez", {}, {}};
    for (int i = 0; i < rows; ++i) {
        add_rows(unit, "Laboratorio de análisis clínicos", "Producto " + std::to_string(i),
                 {200 + i, 0, domain::surplus::Cause::falta_equipo, 20, 0, 0, 0});
    }
    facts.paper.reported = {unit};
    facts.is_final = is_final;
    if (is_final) {
        facts.code = code;
        facts.verify_page = "https://intranet.imss.example/#/excedentes/verificar";
        facts.verify_url = address;
    }
    return documents::surplus::report(facts).value();
}

/// A QR that is drawn, and no word of the code.
std::string drawn_mark() {
    documents::PageSetup setup;
    setup.letterhead = {"INSTITUTO MEXICANO DEL SEGURO SOCIAL"};
    setup.mark = documents::qr_code(address);
    documents::Pages pages(std::move(setup));
    pages.paragraph("Sin el código en palabras");
    return pages.finish().value();
}

std::string number(double value) {
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%.4f", value);
    return out.data();
}

/// A PDF whose objects are these, the catalogue first.
std::string with_table(const std::vector<std::string>& objects) {
    std::string out = "%PDF-1.5\n", table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::array<char, 32> line{};
        std::snprintf(line.data(), line.size(), "%010zu 00000 n \n", out.size());
        table += line.data();
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto size = std::to_string(objects.size() + 1), start = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string stream(const std::string& bytes, const std::string& more = {}) {
    return "<<" + more + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
}

struct Scanner {
    int dots_per_inch = 200;
    int quality = 75;      ///< Of the JPEG.
    double degrees = 0;    ///< How the sheet lay.
    int cover_sheets = 0;  ///< Empty ones before it.
};

/// The pages of a PDF as pictures, and nothing else.
std::string scanned(const std::string& pdf, const Scanner& scanner) {
    const TemporaryFolder folder;
    const auto source = folder.write("a.pdf", pdf);
    const auto ran = test::run("pdftoppm -jpeg -jpegopt quality=" + std::to_string(scanner.quality) + " -r " +
                               std::to_string(scanner.dots_per_inch) + " " + source + " " + folder.path() + "/p");
    REQUIRE(ran.status == 0);
    std::vector<std::string> pictures;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        if (entry.path().extension() == ".jpg") pictures.push_back(entry.path());
    }
    std::sort(pictures.begin(), pictures.end());
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", {}};
    std::string kids;
    const auto add = [&](const std::string& object) {
        objects.push_back(object);
        return std::to_string(objects.size()) + " 0 R";
    };
    const auto add_page = [&](const std::string& more) {
        kids += add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]" + more + ">>") + " ";
    };
    for (int i = 0; i < scanner.cover_sheets; ++i) add_page("");
    const double angle = scanner.degrees * std::acos(-1) / 180;
    const auto c = number(std::cos(angle)), s = number(std::sin(angle)), minus_s = number(-std::sin(angle));
    for (const auto& path : pictures) {
        const auto width = std::to_string(scanner.dots_per_inch * 85 / 10), height = std::to_string(scanner.dots_per_inch * 11);
        const auto picture = add(stream(test::content_of(path),
                                        "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceRGB"
                                        "/Filter/DCTDecode/Width " +
                                            width + "/Height " + height));
        const auto content =
            add(stream("1 0 0 1 306 396 cm " + c + " " + s + " " + minus_s + " " + c + " 0 0 cm 612 0 0 792 -306 -396 cm /I Do"));
        add_page("/Contents " + content + "/Resources<</XObject<</I " + picture + ">>>>");
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pictures.size() + scanner.cover_sheets) + ">>";
    return with_table(objects);
}

std::string packed(const std::string& bytes) {
    std::string out(compressBound(bytes.size()), '\0');
    auto size = out.size();
    REQUIRE(::compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) ==
            Z_OK);
    out.resize(size);
    return out;
}

std::string repeated(const std::string& words, std::size_t times) {
    std::string out;
    out.reserve(words.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += words;
    return out;
}

std::string one_page(const std::string& page, const std::vector<std::string>& more = {}) {
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                     "<</Type/Page/Parent 2 0 R" + page + ">>"};
    objects.insert(objects.end(), more.begin(), more.end());
    return with_table(objects);
}

server::PdfGateSettings with_program() {
    server::PdfGateSettings settings;
    settings.program = server_program;
    return settings;
}

/// Of a file that the gate lets in; whatever it shows, it is let in.
Codes codes_of(const std::string& bytes, const server::PdfGateSettings& settings = with_program()) {
    const TemporaryFolder folder;
    const auto read = server::PdfGate(settings).check_paper(folder.write("a.pdf", bytes));
    INFO((read ? std::string{} : read.error().message + read.error().detail));
    REQUIRE(read);
    return read.value();
}

}  // namespace

TEST_CASE("The code of a final paper is read in its text, in its QR, and in a scan of it", "[B8.5]") {
    const Codes expected{code};
    CHECK(codes_of(final_paper(3)) == expected);
    CHECK(codes_of(final_paper(600)) == expected);
    CHECK(codes_of(drawn_mark()) == expected);
    const auto [dots_per_inch, quality, degrees, cover_sheets] = GENERATE(table<int, int, double, int>({
        {150, 75, 0, 0},
        {200, 30, 1.5, 0},
        {300, 75, 180, 0},
        {200, 75, -3, 2},
    }));
    CAPTURE(dots_per_inch, quality, degrees, cover_sheets);
    CHECK(codes_of(scanned(final_paper(3), {dots_per_inch, quality, degrees, cover_sheets})) == expected);
}

TEST_CASE("What shows no code has none, and is let in as ever", "[B8.5]") {
    CHECK(codes_of(pdf()).empty());
    CHECK(codes_of(final_paper(3, false)).empty());
    CHECK(codes_of(scanned(final_paper(3, false), {})).empty());
    const TemporaryFolder folder;
    const auto refused = server::PdfGate(with_program()).check_paper(folder.write("a.pdf", "%PDF-1.4\nnada\n%%EOF\n"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("Whatever is too much for reading codes is let in all the same, within seconds", "[B8.5]") {
    auto settings = with_program();
    settings.codes_cpu_seconds = settings.codes_wall_seconds = 2;
    const std::string letter = "/MediaBox[0 0 612 792]";
    const auto lines = repeated("0 0 m 600 700 l 3 9 m 90 9 l S\n", 4'000'000);
    const std::vector<std::pair<std::string, std::string>> files{
        {"a page of a mile", one_page("/MediaBox[0 0 200000000 200000000]")},
        {"a page of nothing", one_page("/MediaBox[0 0 0 0]")},
        {"a page that is no page", one_page("/MediaBox[(a) 0 R 1 << >>]")},
        {"lines without end", one_page(letter + "/Contents 4 0 R", {stream(packed(lines), "/Filter/FlateDecode")})},
        {"a picture of a mile",
         one_page(letter + "/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>",
                  {stream("612 0 0 792 0 0 cm /I Do"),
                   stream("x", "/Subtype/Image/Width 200000/Height 200000/BitsPerComponent 8/ColorSpace/DeviceRGB")})},
        {"a form within itself",
         one_page(letter + "/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>",
                  {stream("/F Do"), stream("/F Do /F Do", "/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")})},
        {"a font that is none",
         one_page(letter + "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>",
                  {stream("BT /F 9 Tf (abc) Tj ET"),
                   "<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor<</Type/FontDescriptor/FontFile2 6 0 R>>>>",
                   stream(std::string(1000, '\x7F'))})},
        {"a font of the machine's",
         one_page(letter + "/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>",
                  {stream("BT /F 9 Tf (abc) Tj ET")})},
    };
    for (const auto& [name, bytes] : files) {
        CAPTURE(name);
        const auto begun = std::chrono::steady_clock::now();
        CHECK(codes_of(bytes, settings).empty());
        CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
    }
}

TEST_CASE("The words are read though the machine's fonts cannot be", "[B8.5]") {
    const auto bytes = one_page(
        "/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
        "/Encoding/WinAnsiEncoding>>>>>>",
        {stream("BT /F 9 Tf 40 40 Td (C\\363digo de verificaci\\363n: K7Q2M9X4TB) Tj ET")});
    CHECK(codes_of(bytes) == Codes{code});
}

TEST_CASE("Without the program that reads codes a paper is let in and shows none", "[B8.5]") {
    auto settings = with_program();
    settings.codes_program = GENERATE("/none", "/bin/false", "/bin/true");
    CHECK(codes_of(final_paper(3), settings).empty());
}

TEST_CASE("The store tells the codes of a paper, and of no other PDF", "[B8.5]") {
    const TemporaryFolder folder;
    server::PdfGate gate(with_program());
    server::DiskFileStore store({folder.path(), 150u << 20, 0}, gate);
    REQUIRE(store.prepare());
    const auto bytes = final_paper(3);
    const auto kept = [&](services::FileKind kind) {
        auto incoming = store.begin(kind, bytes.size());
        REQUIRE(incoming);
        REQUIRE(incoming.value()->write(bytes));
        const auto stored = incoming.value()->finish();
        REQUIRE(stored);
        return stored.value().codes;
    };
    CHECK(kept(services::FileKind::paper) == Codes{code});
    CHECK(kept(services::FileKind::paper) == Codes{code});  // the file is there already
    CHECK(kept(services::FileKind::pdf).empty());
}
