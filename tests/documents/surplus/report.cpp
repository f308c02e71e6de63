// The printed report, read back as a person and as a program would.

#include <catch2/catch.hpp>

#include "shared/base/text.hpp"
#include "shared/documents/surplus/report.hpp"
#include "shared/text/surplus/paper.hpp"
#include "tests/support/pdf.hpp"

using documents::surplus::ReportPaper;
using domain::surplus::Answer;
using domain::surplus::Cause;
namespace words = text::surplus;

namespace {

constexpr base::Instant printed = 1690669623000;  // 29/07/2023 16:27:03 in Mexico City

/// The sample of the guide (S2:512-551), with an Excedente more.
ReportPaper preliminary() {
    ReportPaper facts;
    facts.printed_at = printed;
    auto& paper = facts.paper;
    paper.header_lines = {"INSTITUTO MEXICANO DEL SEGURO SOCIAL", "DIRECCIÓN DE PRESTACIONES MÉDICAS",
                          "COORDINACIÓN DE PLANEACIÓN DE INFRAESTRUCTURA MÉDICA", "DIVISIÓN DE COLABORACIÓN CON EL SECTOR SALUD"};
    paper.year = 2023;
    paper.entity = "OOAD Chihuahua";
    paper.answer = Answer::si;
    paper.units = 57;
    paper.reporting = 2;
    domain::surplus::PaperUnit first{"HGZ 6, Ciudad Juárez", {}, {}}, second{"HGZ 35, Ciudad Juárez", {}, {}};
    add_rows(
        first, "Hemodiálisis",
        "Procedimiento de hemodiálisis con reuso de dializador equipo con tecnología de punta, incluye líneas arteriovenosas, "
        "concentrado electrolítico, fístulas, heparina, soluciones parenterales, material de curación",
        {2989, 0, Cause::carencia_servicio, 250, 0, 0, 0});
    add_rows(second, "Laboratorio de análisis clínicos", "Procalcitonina (pct).",
             {200, 0, Cause::carencia_servicio, 200, 0, 0, 0});
    add_rows(second, "Laboratorio de análisis clínicos", "Sodio (na) orina.", {15, 0, Cause::falta_equipo, 15, 0, 1200, 40});
    sort_rows(second);
    paper.reported = {first, second};
    return facts;
}

ReportPaper final_of(ReportPaper facts) {
    facts.is_final = true;
    facts.code = "K7Q2M9X4TB";
    facts.verify_page = "https://intranet.imss.example/#/excedentes/verificar";
    facts.verify_url = facts.verify_page + "?codigo=" + facts.code;
    return facts;
}

std::vector<std::string> pages_of(const std::string& bytes) {
    std::vector<std::string> pages;
    const auto text = test::pdf_text(bytes);
    for (const auto page : base::split(text, '\f')) {
        if (!base::is_blank(page)) pages.emplace_back(page);
    }
    return pages;
}

bool says(const std::string& page, std::string_view sentence) {
    return test::without_blanks(page).find(test::without_blanks(std::string(sentence))) != std::string::npos;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

/// A report of this many rows in one unit.
ReportPaper large(int rows) {
    auto facts = preliminary();
    facts.paper.reported = {{"HGZ 1, Saltillo", {}, {}}};
    for (int i = 0; i < rows; ++i) {
        add_rows(facts.paper.reported.at(0), "Laboratorio de análisis clínicos", "Determinación número " + std::to_string(i),
                 {rows - i, 0, Cause::falta_personal, 10, 0, 0, 0});
    }
    sort_rows(facts.paper.reported.at(0));
    return facts;
}

}  // namespace

TEST_CASE("The preliminary report says what the guide's says, in its order [B7.1] [B7.2] [B7.3] [B7.4]",
          "[B7.1][B7.2][B7.3][B7.4]") {
    const auto bytes = documents::surplus::report(preliminary()).value();
    CHECK(test::pdf_check(bytes).empty());
    CHECK(test::pdf_info(bytes).at("Page size").find("612 x 792") == 0);
    const auto pages = pages_of(bytes);
    REQUIRE(pages.size() == 1);
    const auto& page = pages.front();
    INFO(page);
    for (const auto* sentence :
         {"INSTITUTO MEXICANO DEL SEGURO SOCIAL", "DIVISIÓN DE COLABORACIÓN CON EL SECTOR SALUD",
          "Fecha de impresión:", "29/07/2023 16:27:03",
          "Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales para el 2023", "OOAD Chihuahua",
          "2 de 57 Unidades Médicas reportan Excedentes y/o Faltantes", "HGZ 6, Ciudad Juárez", "Faltantes", "Grupo de Servicio",
          "Causa Principal", "Eventos", "Pacientes", "Carencia de", "2,989", "Excedentes", "1,200", "Hospitalario"}) {
        CAPTURE(sentence);
        CHECK(says(page, sentence));
    }
    CHECK(page.find("HGZ 6") < page.find("HGZ 35"));
    CHECK(page.find("Procalcitonina") < page.find("Sodio"));
    CHECK(count(page, "Excedentes") >= 2);
}

TEST_CASE("Without official validity: so says every page of the preliminary, and nobody signs it [B7.6] [B7.9] [R12]",
          "[B7.6][B7.9][R12]") {
    const auto pages = pages_of(documents::surplus::report(large(200)).value());
    REQUIRE(pages.size() > 3);
    for (const auto& page : pages) {
        CHECK(says(page, words::not_official.view()));
        CHECK(says(page, words::not_closed_yet.view()));
        CHECK_FALSE(says(page, "Autoriza"));
    }
}

TEST_CASE("Both signatures stand on every page of the final report, with the code that verifies it [B7.7] [B7.9]",
          "[B7.7][B7.9]") {
    const auto bytes = documents::surplus::report(final_of(large(200))).value();
    const auto pages = pages_of(bytes);
    REQUIRE(pages.size() > 3);
    for (const auto& page : pages) {
        CHECK(says(page, words::signs_head.view()));
        CHECK(says(page, words::signs_services.view()));
        CHECK(says(page, "K7Q2M9X4TB"));
        CHECK_FALSE(says(page, "Sin Validez Oficial"));
    }
    CHECK(test::pdf_qr(bytes, 1) == "https://intranet.imss.example/#/excedentes/verificar?codigo=K7Q2M9X4TB\n");
    CHECK(says(pages.front(), "https://intranet.imss.example/#/excedentes/verificar con el código K7Q2M9X4TB"));
    CHECK(bytes == documents::surplus::report(final_of(large(200))).value());
}

TEST_CASE("Each page has its number, its unit and the heads of its table, and the rows go on counting [B7.5] [B7.8]",
          "[B7.5][B7.8]") {
    const auto pages = pages_of(documents::surplus::report(large(300)).value());
    int number = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CAPTURE(pages[i]);
        CHECK(says(pages[i], "Página " + std::to_string(i + 1) + " de " + std::to_string(pages.size())));
        CHECK(says(pages[i], "HGZ 1, Saltillo"));
        if (says(pages[i], "Determinación número")) CHECK(says(pages[i], "Causa Principal"));
        for (auto at = pages[i].find("Determinación número"); at != std::string::npos;
             at = pages[i].find("Determinación número", at + 1)) {
            const auto line = pages[i].rfind('\n', at) + 1;
            CHECK(std::stoi(pages[i].substr(line)) == ++number);
        }
    }
    CHECK(number == 300);
}

TEST_CASE("Nobody reports anything: one page with the guide's sentence and the signatures [B7.10]", "[B7.10]") {
    auto facts = preliminary();
    facts.paper.answer = Answer::no;
    facts.paper.reported.clear();
    const auto pages = pages_of(documents::surplus::report(final_of(facts)).value());
    REQUIRE(pages.size() == 1);
    CHECK(says(pages.front(), "La Delegación no reporta intervenciones Excedentes/Faltantes para el año 2023"));
    CHECK(says(pages.front(), words::signs_head.view()));
    CHECK_FALSE(says(pages.front(), "Unidades Médicas reportan"));
}

TEST_CASE("No heading stands alone at the end of a page, however many rows come before it", "[B7.4]") {
    for (int rows = 30; rows < 75; ++rows) {
        auto facts = large(rows);
        domain::surplus::PaperUnit last{"HGZ 2, Saltillo", {}, {}};
        add_rows(last, "Consulta", "Última de todas", {0, 0, Cause::none, 0, 7, 0, 7});
        facts.paper.reported.push_back(last);
        for (const auto& page : pages_of(documents::surplus::report(facts).value())) {
            if (page.find("HGZ 2, Saltillo") == std::string::npos) continue;
            CAPTURE(rows, page);
            CHECK(says(page, "Última de todas"));
        }
    }
}
