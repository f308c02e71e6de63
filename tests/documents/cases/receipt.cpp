// The comprobante de registro, read back as a person and as a program would.

#include <catch2/catch.hpp>

#include "shared/api/json.hpp"
#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/cases/receipt.hpp"
#include "shared/documents/page.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/text/cases/receipt.hpp"
#include "shared/text/documents.hpp"
#include "tests/support/pdf.hpp"

namespace {

namespace words = text::documents;
using test::without_blanks;

/// The request of the guide, S1:491-521, as it is captured.
domain::cases::Captured guide_case() {
    domain::cases::Captured captured;
    auto& content = captured.content;
    captured.entity.emplace().name = "CHIHUAHUA";
    captured.unit.emplace().name = "H Gral Regional 66";
    content.umf = "33";
    content.doctor_given_names = "CARLOS";
    content.doctor_paternal_surname = "MEDICO";
    content.doctor_maternal_surname = "TRATANTE";
    content.doctor_matricula = "111111111";
    captured.specialty.emplace().name = "ONCOLOGIA MEDICA";
    auto& patient = captured.patient.emplace();
    patient.given_names = "PRUEBA";
    patient.paternal_surname = "MATERNO";
    patient.maternal_surname = "NOMBRE";
    captured.gender.emplace().name = "FEMENINO";
    patient.nss = "2222222222";
    patient.agregado_medico = "1F1955OR";
    content.age_years = "70";
    content.weight_kg = "70.5";
    content.height_cm = "170";
    captured.recommendation.emplace().name =
        "EN PRIMERA LINEA, PACIENTES CON CÁNCER DE PULMÓN DE CÉLULAS NO PEQUEÑAS METASTÁSICO CON EXPRESIÓN "
        "DE PDL 1 >= 50% "
        "SIN MUTACIONES EGFR Y ALK";
    captured.cie10 = {"C34.9", "Tumor maligno de los bronquios o del pulmón, parte no especificada", {}, true};
    content.diagnosis_detail = "Adenocarcinoma estadio IV, ECOG 1";
    content.diagnosis_date = "2025-05-02";
    captured.generic.emplace().name = "PEMBROLIZUMAB";
    captured.presentation = {"010.000.6153.00", {}, "Solución inyectable 100 mg/4 mL, envase con un frasco ámpula", true};
    return captured;
}

std::string& value_of(domain::cases::Summary& summary, std::string_view key) {
    for (auto& section : summary.sections) {
        for (auto& line : section.lines) {
            if (line.key == key) return line.value;
        }
    }
    FAIL("no line " << key);
    std::abort();
}

documents::cases::ReceiptFacts guide_receipt() {
    documents::cases::ReceiptFacts facts;
    facts.folio = "20250611082";
    facts.sealed_at = 1749680820000;  // 2025-06-11T22:27:00Z
    facts.seal = base::base64(crypto::digest("uno") + crypto::digest("dos"));
    facts.key_id = "3fa9c21e";
    facts.code = "K7QX2MPB9R";
    facts.verify_page = "https://sanece.example.mx/#/verificar";
    facts.verify_url = facts.verify_page + "?folio=" + facts.folio + "&codigo=" + facts.code;
    facts.summary = domain::cases::summary_of(guide_case());
    auto& s = facts.summary;
    s.treatments = {{"010.000.4431.00", "CARBOPLATINO", "AUC 5 cada 21 días", "4"},
                    {"010.000.5453.00", "PEMETREXED", "500 mg/m2 cada 21 días", "4"}};
    s.form_heading = "EVALUACION CLINICA, LABORATORIO Y GABINETE";
    s.specifications = {{"Expresión de PD-L1 (TPS)", "80 %"}, {"Mutación de EGFR", "Negativa"}, {"Rearreglo de ALK", "Negativo"}};
    s.files = {{"Comprobante de vigencia", "vigencia.pdf", crypto::digest_hex("v"), 84213},
               {"Resumen clínico", "RCM.pdf", crypto::digest_hex("r"), 1350021},
               {"Reporte de patología", "20250120130.pdf", crypto::digest_hex("p"), 940}};
    return facts;
}

/// Everything long at once.
documents::cases::ReceiptFacts long_receipt() {
    auto facts = guide_receipt();
    auto& s = facts.summary;
    auto& detail = value_of(s, "diagnosis_detail");
    detail.clear();
    for (int i = 1000; detail.size() < 5000; ++i) detail += "palabra" + std::to_string(i) + " ";
    s.treatments.clear();
    s.files.clear();
    for (int i = 1; i <= 40; ++i) {
        const auto n = std::to_string(100 + i);
        s.treatments.push_back({"010.000." + n + ".00", "GENERICO NUMERO " + n + " CON UN NOMBRE QUE OCUPA MAS DE UN RENGLON",
                                n + " mg cada 12 horas por vía oral con ajuste según la función renal", std::to_string(i)});
        s.files.push_back({"Requisito " + n + ": estudio de laboratorio o gabinete de los últimos tres meses",
                           "archivo_" + n + "_" + std::string(70, 'x') + ".pdf", crypto::digest_hex(n), i * 4000000});
    }
    return facts;
}

std::string drawn(const documents::cases::ReceiptFacts& facts) {
    auto bytes = documents::cases::receipt(facts);
    if (!bytes) FAIL(bytes.error().message << " " << bytes.error().detail);
    return std::move(bytes).value();
}

/// Each of these after the one before, blanks aside; names the first that is not.
void check_order(std::string_view text, const std::vector<std::string>& parts) {
    const auto haystack = without_blanks(text);
    std::size_t at = 0;
    for (const auto& part : parts) {
        const auto found = haystack.find(without_blanks(part), at);
        INFO(part);
        REQUIRE(found != std::string::npos);
        at = found + without_blanks(part).size();
    }
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t times = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++times;
    return times;
}

std::vector<std::string> pages_of(const std::string& text) {
    std::vector<std::string> pages;
    for (const auto page : base::split(text, '\f')) pages.emplace_back(page);
    if (!pages.empty() && base::is_blank(pages.back())) pages.pop_back();
    return pages;
}

}  // namespace

TEST_CASE("The receipt has every section and value in the order of the guide") {
    const auto facts = guide_receipt();
    const auto& s = facts.summary;
    const auto bytes = drawn(facts);
    CHECK(test::pdf_check(bytes) == "");
    const auto text = test::pdf_text(bytes);
    CAPTURE(text);
    check_order(text, {"SOLICITUD DE MEDICAMENTO",
                       "FOLIO",
                       "20250611082",
                       "Fecha y hora: 11/06/2025 16:27",
                       "OOAD / UMAE Y UNIDAD",
                       "OOAD / UMAE",
                       s.value_of("entity_id"),
                       "HOSPITAL",
                       s.value_of("unit_id"),
                       "UMF",
                       s.value_of("umf"),
                       "MEDICO TRATANTE",
                       "NOMBRE",
                       s.value_of("doctor"),
                       "MATRICULA",
                       s.value_of("doctor_matricula"),
                       "ESPECIALIDAD",
                       s.value_of("specialty_id"),
                       "PACIENTE",
                       "NOMBRE",
                       s.value_of("patient"),
                       "GENERO",
                       s.value_of("gender"),
                       "NSS",
                       s.value_of("nss"),
                       "AGREGADO MEDICO",
                       s.value_of("agregado_medico"),
                       "EDAD",
                       "70 años",
                       "PESO",
                       "70.5 kg",
                       "TALLA",
                       "170 cm"});
    check_order(text, {"TALLA",
                       "DIAGNOSTICO CIE-10",
                       s.value_of("cie10_code"),
                       "DETALLE",
                       s.value_of("diagnosis_detail"),
                       "FECHA DE DIAGNOSTICO",
                       s.value_of("diagnosis_date"),
                       "MEDICAMENTO SOLICITADO",
                       "NOMBRE",
                       s.value_of("generic_id"),
                       "CLAVE",
                       s.value_of("clave"),
                       "PRESENTACION",
                       s.value_of("presentation"),
                       "TIPO DE SOLICITUD",
                       s.value_of("visit"),
                       "TRATAMIENTOS PREVIOS",
                       "Clave",
                       "Genérico",
                       "Dosis",
                       "CARBOPLATINO",
                       "AUC 5 cada 21 días",
                       "4",
                       "PEMETREXED",
                       "500 mg/m2 cada 21 días",
                       "4",
                       "ESPECIFICACIONES DEL MEDICAMENTO",
                       "ESPECIFICACIONES CAPTURADAS PARA PEMBROLIZUMAB",
                       s.form_heading,
                       "Expresión de PD-L1 (TPS)",
                       "80 %",
                       "Mutación de EGFR",
                       "Negativa",
                       "ARCHIVOS ADJUNTOS",
                       "1",
                       "Comprobante de vigencia",
                       "vigencia.pdf",
                       "82 KB",
                       s.files[0].sha256.substr(0, 12),
                       "2",
                       "RCM.pdf",
                       "1.3 MB",
                       s.files[1].sha256.substr(0, 12),
                       "3",
                       "20250120130.pdf",
                       "940 bytes",
                       "SELLO DIGITAL",
                       facts.seal,
                       "LLAVE",
                       facts.key_id,
                       "CODIGO",
                       facts.code,
                       words::verify_at(facts.verify_page, facts.code)});
    // The label stands in the first line of a value of several.
    check_order(text, {"DIAGNOSTICO", "EN PRIMERA LINEA, PACIENTES CON CÁNCER DE PULMÓN DE CÉLULAS NO PEQUEÑAS METASTÁSICO CON",
                       "EXPRESIÓN DE PDL 1 >= 50% SIN MUTACIONES EGFR Y ALK", "DIAGNOSTICO CIE-10"});
    CHECK(text.find(std::string(words::institution.view())) != std::string::npos);
}

TEST_CASE("The receipt is a letter-size file that says what it is") {
    const auto facts = guide_receipt();
    const auto bytes = drawn(facts);
    auto info = test::pdf_info(bytes);
    CHECK(info["Title"] == "Comprobante SAnECE 20250611082");
    CHECK(info["Page size"] == "612 x 792 pts (letter)");
    CHECK(info["CreationDate"] == "Wed Jun 11 22:27:00 2025 UTC");
    CHECK(bytes.find("/Lang (es-MX)") != std::string::npos);
    CHECK(bytes.size() < 120000);
    const test::TemporaryFile file(bytes);
    const auto fonts = test::run("pdffonts " + file.path()).output;
    CAPTURE(fonts);
    for (const auto line : base::split(fonts, '\n')) {
        if (line.find("NotoSans") == std::string_view::npos) continue;
        CHECK(line.find("yes yes yes") != std::string_view::npos);  // embedded, subset, readable
    }
    CHECK(count(fonts, "NotoSans") == 2);
}

TEST_CASE("The same facts give the same bytes, and any other fact gives others") {
    const auto facts = guide_receipt();
    const auto bytes = drawn(facts);
    CHECK(drawn(facts) == bytes);
    auto later = facts;
    later.sealed_at += base::minute_ms;
    CHECK(drawn(later) != bytes);
}

TEST_CASE("The QR of the receipt holds the address of its verification and nothing about the patient") {
    const auto facts = guide_receipt();
    const auto bytes = drawn(facts);
    const auto pages = std::stoi(test::pdf_info(bytes)["Pages"]);
    CHECK(test::pdf_qr(bytes, pages) == facts.verify_url + "\n");
}

TEST_CASE("A long receipt continues on more pages, with head, foot and headings, and nothing is cut") {
    const auto facts = long_receipt();
    const auto& s = facts.summary;
    const auto bytes = drawn(facts);
    CHECK(test::pdf_check(bytes) == "");
    const auto text = test::pdf_text(bytes);
    const auto detail = s.value_of("diagnosis_detail");
    const auto pages = pages_of(text);
    REQUIRE(pages.size() >= 4);
    CHECK(std::stoul(test::pdf_info(bytes)["Pages"]) == pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        INFO(pages[i]);
        CHECK(pages[i].find(words::page_of(i + 1, pages.size())) != std::string::npos);
        CHECK(pages[i].find(words::receipt_foot.view()) != std::string::npos);
        CHECK(pages[i].find(facts.folio) != std::string::npos);
        if (i > 0) {
            CHECK(pages[i].find(words::head_folio(facts.folio)) != std::string::npos);
            CHECK(pages[i].find(words::system_name.view()) != std::string::npos);
        }
    }
    CHECK(count(text, words::continued("PACIENTE")) == 1);
    CHECK(count(text, words::continued("TRATAMIENTOS PREVIOS")) >= 1);
    CHECK(count(text, words::continued("ARCHIVOS ADJUNTOS")) >= 1);
    // The head of a table is on each of its pages.
    CHECK(count(text, "Genérico") == 1 + count(text, words::continued("TRATAMIENTOS PREVIOS")));
    CHECK(count(text, "Archivo ") == 1 + count(text, words::continued("ARCHIVOS ADJUNTOS")));

    for (const auto word : base::split(base::trimmed(detail), ' ')) {
        INFO(word);
        CHECK(count(text, word) == 1);
    }
    for (std::size_t i = 0; i < 40; ++i) {
        CHECK(count(text, s.treatments[i].clave) == 1);
        CHECK(count(text, s.files[i].sha256.substr(0, 12)) == 1);
        CHECK(count(text, "archivo_" + std::to_string(101 + i) + "_") == 1);
    }
    CHECK(without_blanks(text).find(without_blanks(words::block_seal.view()) + facts.seal) != std::string::npos);
}

TEST_CASE("What a font is without is never drawn as something else: there is no document [BR23] [R29]", "[R29]") {
    const auto foreign = GENERATE(as<std::string>{}, "a😀b", "antes مرحبا", "שלום", "漢字",
                                  "abc\xE2\x80\xAE"
                                  "def",
                                  "a\x01", "a\xC3(", "\xEF\xBF\xBD");
    CAPTURE(foreign);
    auto facts = guide_receipt();
    value_of(facts.summary, "diagnosis_detail") = foreign;
    const auto refused = documents::cases::receipt(facts);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::not_drawn);
    CHECK(refused.error().detail.find("no glyph") != std::string::npos);
}

TEST_CASE("Every letter that a field takes is drawn and read back, in both weights [R29]", "[R29]") {
    std::string expected;
    documents::Pages pages(documents::PageSetup{});
    for (const auto& range : base::letter_ranges) {
        std::string letters;
        for (auto c = range.first; c <= range.last; ++c) {
            base::append_code_point(letters, c);
            letters += ' ';
        }
        pages.paragraph(letters);
        pages.subheading(letters);
        expected += letters;
    }
    const auto bytes = pages.finish();
    if (!bytes) FAIL(bytes.error().detail);
    const auto text = test::pdf_text(bytes.value());
    CHECK(text.find("\xEF\xBF\xBD") == std::string::npos);
    for (std::size_t at = 0; at < expected.size();) {
        const auto start = at;
        const auto c = base::next_code_point(expected, at);
        const bool mark = c >= 0x300 && c <= 0x36F;  // readers join it to what stands before
        if (c <= 0x20 || c == 0xA0 || mark) continue;
        if (text.find(expected.substr(start, at - start)) == std::string::npos) FAIL_CHECK("U+" << std::hex << c);
    }
}

TEST_CASE("Whatever a person writes, the receipt is a valid file that shows it as text") {
    auto facts = guide_receipt();
    auto& s = facts.summary;
    struct Case {
        const char *what, *written, *shown;
    };
    static const std::string long_word = "inicio" + std::string(400, 'x') + "fin";
    const auto hostile = GENERATE(values<Case>(
        {{"parentheses and backslashes", R"(a) b( \) \( \\ \n \ooo \101 end\)", R"(a) b( \) \( \\ \n \ooo \101 end\)"},
         {"the marks of a file", "%%EOF endstream endobj trailer << /Root 1 0 R >> startxref 0 %PDF-1.4",
          "%%EOF endstream endobj trailer << /Root 1 0 R >> startxref 0 %PDF-1.4"},
         {"operators of a page", ") Tj ET Q q BT (otro", ") Tj ET Q q BT (otro"},
         {"conversions of printf", "%s %n %d %%", "%s %n %d %%"},
         {"letters of Latin Extended-A", "Łódź Žižek ŐŰ Æ œ ğşİı Ŵ ŷ Ħ Ŋ ſ", "Łódź Žižek ŐŰ Æ œ ğşİı Ŵ ŷ Ħ Ŋ ſ"},
         {"Spanish and signs", "¿Ñandú? ¡Güera! 5 µg/m² ≥ 37.5 °C ± ½ – “comillas” € … α β",
          "¿Ñandú? ¡Güera! 5 µg/m² ≥ 37.5 °C ± ½ – “comillas” € … α β"},
         {"medicine", "κ λ Δ ⁺ ⁻ Ω ℃ ﬁ √ ≈ ≠ → 10⁻³ CD4⁺ Nguyễn ♀ ⌀ Ⅳ", "κλΔ⁺⁻Ω℃ﬁ√≈≠→10⁻³CD4⁺Nguyễn♀⌀Ⅳ"},
         {"a word without end", long_word.c_str(), long_word.c_str()}}));
    INFO(hostile.what);
    value_of(s, "diagnosis_detail") = hostile.written;
    const auto bytes = drawn(facts);
    CHECK(test::pdf_check(bytes) == "");
    auto text = test::pdf_text(bytes);
    CAPTURE(text);
    CHECK(without_blanks(text).find(without_blanks(hostile.shown)) != std::string::npos);

    SECTION("in every field") {
        for (auto& section : s.sections) {
            for (auto& line : section.lines) line.value = hostile.written;
        }
        s.form_heading = hostile.written;
        s.treatments.push_back({hostile.written, hostile.written, hostile.written, hostile.written});
        s.specifications.push_back({hostile.written, hostile.written});
        s.files.push_back({hostile.written, hostile.written, hostile.written, -1});
        const auto all = drawn(facts);
        CHECK(test::pdf_check(all) == "");
        text = test::pdf_text(all);
        CHECK(text.find(words::block_seal.view()) != std::string::npos);
    }
}

TEST_CASE("What was sealed is drawn with the words it was sealed with, whatever its fields are called by now [R9]", "[R9]") {
    const auto record = R"json({"format":1,"sections":[
        {"key":"entity","title":"LUGAR DE ENTONCES","lines":[{"key":"entity_id","label":"OOAD DE ENTONCES","value":"CHIHUAHUA","half":false}]},
        {"key":"medicine","title":"MEDICAMENTO SOLICITADO","lines":[
            {"key":"generic_id","label":"NOMBRE","value":"PEMBROLIZUMAB","half":true},
            {"key":"no_longer_asked","label":"DATO DE ENTONCES","value":"lo que se escribió","half":true}]}],
        "patient_number":"100001","form_heading":"EVALUACION","specifications":[{"label":"TPS","value":"80 %"}],
        "treatments":[{"clave":"010.000.4431.00","generic_name":"CARBOPLATINO","dose":"AUC 5","months":"4"}],
        "files":[{"slot_label":"Comprobante de vigencia","name":"vigencia.pdf","sha256":"00","size_bytes":84213}]})json";
    auto facts = guide_receipt();
    facts.summary = api::decode<domain::cases::Summary>(record).value();
    CHECK(facts.summary.format == domain::cases::summary_format);
    const auto text = test::pdf_text(drawn(facts));
    CAPTURE(text);
    check_order(text, {"LUGAR DE ENTONCES", "OOAD DE ENTONCES", "CHIHUAHUA", "MEDICAMENTO SOLICITADO", "NOMBRE", "PEMBROLIZUMAB",
                       "DATO DE ENTONCES", "lo que se escribió", "TRATAMIENTOS PREVIOS", "CARBOPLATINO",
                       "ESPECIFICACIONES CAPTURADAS PARA PEMBROLIZUMAB", "EVALUACION", "TPS", "80 %", "vigencia.pdf", "82 KB"});
}

TEST_CASE("A line feed in a value is a line on paper") {
    auto facts = guide_receipt();
    value_of(facts.summary, "diagnosis_detail") = "linea1\r\nlinea2\nlinea3\rlinea4\tquinta";
    const auto text = test::pdf_text(drawn(facts));
    CAPTURE(text);
    for (const auto* word : {"linea1", "linea2", "linea3", "linea4 quinta"}) CHECK(count(text, word) == 1);
    CHECK(text.find("linea1 linea2") == std::string::npos);
}

TEST_CASE("A receipt without treatments, specifications or files says so") {
    auto facts = guide_receipt();
    facts.summary.treatments.clear();
    facts.summary.specifications.clear();
    facts.summary.files.clear();
    const auto text = test::pdf_text(drawn(facts));
    check_order(text, {"TRATAMIENTOS PREVIOS", "Sin tratamientos previos", "ESPECIFICACIONES DEL MEDICAMENTO",
                       "Sin especificaciones capturadas", "ARCHIVOS ADJUNTOS", "Sin archivos adjuntos", "SELLO DIGITAL"});
}

TEST_CASE("An empty summary and an address too long for a QR still give a valid receipt") {
    documents::cases::ReceiptFacts facts;
    facts.summary = domain::cases::summary_of({});
    facts.verify_url = std::string(5000, 'x');
    const auto bytes = drawn(facts);
    CHECK(test::pdf_check(bytes) == "");
    CHECK(test::pdf_text(bytes).find(words::no_value.view()) != std::string::npos);
}

TEST_CASE("However long each part is, every page is valid and the seal stays whole") {
    auto facts = guide_receipt();
    auto& detail = value_of(facts.summary, "diagnosis_detail");
    const auto base_detail = detail;
    // A line more each time moves every later section across the end of a page.
    for (int lines = 0; lines < 60; lines += 3) {
        detail = base_detail;
        for (int i = 0; i < lines; ++i) detail += "\nlinea" + std::to_string(100 + i);
        const auto bytes = drawn(facts);
        INFO(lines);
        const auto text = test::pdf_text(bytes);
        CHECK(without_blanks(text).find("SELLODIGITAL" + facts.seal + "LLAVE") != std::string::npos);
        for (int i = 0; i < lines; ++i) CHECK(count(text, "linea" + std::to_string(100 + i)) == 1);
    }
}
