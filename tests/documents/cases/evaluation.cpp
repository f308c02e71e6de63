// The sealed evaluation, read back as a person and as a program would.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/cases/evaluation.hpp"
#include "shared/domain/cases/evaluation_record.hpp"
#include "shared/text/cases/evaluation_paper.hpp"
#include "shared/text/cases/receipt.hpp"
#include "shared/text/documents.hpp"
#include "tests/support/pdf.hpp"

namespace {

namespace words = text::documents;
using documents::cases::EvaluationFacts;
using domain::cases::Decision;
using test::without_blanks;

domain::cases::Summary summary() {
    domain::cases::Summary summary;
    summary.format = domain::cases::summary_format;
    summary.sections = {
        {"entity", "OOAD / UMAE Y UNIDAD", {{"entity_id", "OOAD / UMAE", "Aguascalientes"}, {"unit_id", "HOSPITAL", "HGZ 1"}}},
        {"doctor", "MEDICO TRATANTE", {{"doctor", "NOMBRE", "CARLOS MEDICO TRATANTE"}}},
        {"patient", "PACIENTE", {{"patient", "NOMBRE", "SANECE PRUEBA PACIENTE"}, {"nss", "NSS", "1111111111", true}}},
        {"medicine", "MEDICAMENTO SOLICITADO", {{"generic_id", "NOMBRE", "PONATINIB"}, {"clave", "CLAVE", "010.000.6302.00"}}}};
    summary.files = {{"Nota médica", "nota medica.pdf", crypto::digest_hex("n"), 84213},
                     {"Estudios de laboratorio", "laboratorio.pdf", crypto::digest_hex("l"), 1350021}};
    return summary;
}

EvaluationFacts authorized() {
    EvaluationFacts facts;
    facts.folio = "20250723016";
    facts.sealed_at = 1753309620000;  // 2025-07-23T22:27:00Z
    facts.seal = base::base64(crypto::digest("uno") + crypto::digest("dos"));
    facts.key_id = "3fa9c21e";
    facts.code = "K7QX2MPB9R";
    facts.verify_page = "https://sanece.example.mx/#/verificar";
    facts.verify_url = facts.verify_page + "?folio=" + facts.folio + "&codigo=" + facts.code;
    auto& record = facts.record;
    record.format = domain::cases::evaluation_format;
    record.decision = Decision::autorizada;
    record.result = words::result_authorized.words();
    record.clave = "010.000.6302.00";
    record.presentation = "TABLETA Cada tableta contiene: Ponatinib 45 mg. Envase con 30 tabletas.";
    record.dose = "45 mg cada 24 horas";
    record.months = 12;
    record.expires_on = "2026-07-23";
    record.observations = "Vigilar función hepática cada mes.";
    record.sent_at = facts.sealed_at - 5 * base::day_ms;
    record.decided_at = facts.sealed_at;
    record.decided_by = "ELENA EVALUADORA PRUEBA";
    record.decided_as = "Evaluador";
    record.summary = summary();
    return facts;
}

EvaluationFacts denied() {
    auto facts = authorized();
    auto& record = facts.record;
    record.decision = Decision::no_autorizada;
    record.result = words::result_denied.words();
    record.reason = "Información insuficiente para evaluar";
    record.unmet_requirement = "Reporte de mutaciones con método y fecha";
    record.clave = record.presentation = record.dose = record.expires_on = {};
    record.months = 0;
    record.observations = "El reporte de mutaciones no tiene fecha.\nAgregue el original.";
    return facts;
}

/// Everything long at once.
EvaluationFacts long_denial() {
    auto facts = denied();
    auto& record = facts.record;
    record.observations.clear();
    for (int i = 1000; record.observations.size() < 6000; ++i) record.observations += "palabra" + std::to_string(i) + " ";
    record.unmet_requirement =
        "Requisito " + std::string(60, 'x') + " que ocupa más de un renglón, y otro más, y otro más todavía";
    for (int i = 1; i <= 40; ++i) {
        const auto n = std::to_string(100 + i);
        record.summary.files.push_back({"Requisito " + n + ": estudio de laboratorio o gabinete de los últimos tres meses",
                                        "archivo_" + n + "_" + std::string(70, 'x') + ".pdf", crypto::digest_hex(n),
                                        i * 4000000});
    }
    return facts;
}

std::string drawn(const EvaluationFacts& facts) {
    auto bytes = documents::cases::evaluation(facts);
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

}  // namespace

TEST_CASE("An authorization says what is authorized, how much and until when [A18.1] [A18.4] [A18.5]", "[A18.1][A18.4][A18.5]") {
    const auto text = test::pdf_text(drawn(authorized()));
    check_order(text, {"EVALUACIÓN DE SOLICITUD DE MEDICAMENTO",
                       "FOLIO",
                       "20250723016",
                       "FEVAL 23/07/2025",
                       "ENVÍO",
                       "18/07/2025",
                       "EVALUACIÓN (FEVAL)",
                       "23/07/2025",
                       "OOAD / UMAE Y UNIDAD",
                       "Aguascalientes",
                       "HGZ 1",
                       "PACIENTE",
                       "SANECE PRUEBA PACIENTE",
                       "MEDICAMENTO SOLICITADO",
                       "PONATINIB",
                       "RESULTADO",
                       "AUTORIZADA",
                       "DICTAMINÓ",
                       "ELENA EVALUADORA PRUEBA · Evaluador",
                       "REQUERIMIENTO",
                       "CLAVE",
                       "010.000.6302.00",
                       "PRESENTACION",
                       "Ponatinib 45 mg",
                       "DOSIS",
                       "45 mg cada 24 horas",
                       "VENCIMIENTO",
                       "23/07/2026 (12 meses)",
                       "OBSERVACIONES",
                       "Vigilar función hepática cada mes.",
                       "ARCHIVOS EVALUADOS",
                       "nota medica.pdf",
                       "laboratorio.pdf",
                       "SELLO DIGITAL"});
    CHECK(text.find("RECONSIDERACIÓN") == std::string::npos);
    CHECK(text.find("MOTIVO") == std::string::npos);
    CHECK(text.find("Verifique esta evaluación") != std::string::npos);
}

TEST_CASE("An authorization that needs no renewal says so; one of a month is not of months [A18.4]", "[A18.4]") {
    auto facts = authorized();
    facts.record.months = 0;
    facts.record.expires_on.clear();
    CHECK(test::pdf_text(drawn(facts)).find("No requiere renovación") != std::string::npos);
    facts.record.months = 1;
    facts.record.expires_on = "2025-08-23";
    CHECK(test::pdf_text(drawn(facts)).find("23/08/2025 (1 mes)") != std::string::npos);
}

TEST_CASE("A denial says its reason, what was not met and how to ask for reconsideration [A18.1]", "[A18.1]") {
    auto facts = denied();
    const auto text = test::pdf_text(drawn(facts));
    check_order(text, {"RESULTADO", "NO AUTORIZADA", "MOTIVO", "Información insuficiente para evaluar", "REQUISITO NO CUMPLIDO",
                       "Reporte de mutaciones con método y fecha", "OBSERVACIONES", "no tiene fecha.", "Agregue el original.",
                       "RECONSIDERACIÓN", words::how_to_reconsider.words(), "ARCHIVOS EVALUADOS"});
    CHECK(text.find("REQUERIMIENTO") == std::string::npos);
    CHECK(text.find("VENCIMIENTO") == std::string::npos);
    facts.record.unmet_requirement.clear();
    CHECK(test::pdf_text(drawn(facts)).find("REQUISITO NO CUMPLIDO") == std::string::npos);
}

TEST_CASE("The evaluation is a valid letter-size file; the same facts give the same bytes [A18.1]", "[A18.1]") {
    const auto bytes = drawn(authorized());
    CHECK(test::pdf_check(bytes).empty());
    auto info = test::pdf_info(bytes);
    CHECK(info["Title"] == "Evaluación SAnECE 20250723016");
    CHECK(info["Page size"].find("612 x 792") == 0);
    CHECK(drawn(authorized()) == bytes);
    auto other = authorized();
    other.record.dose = "30 mg cada 24 horas";
    CHECK(drawn(other) != bytes);
    const auto pages = std::stoi(info["Pages"]);
    CHECK(test::pdf_qr(bytes, pages).find(authorized().verify_url) != std::string::npos);
}

TEST_CASE("A long evaluation continues on more pages and nothing of it is cut [A18.1]", "[A18.1]") {
    const auto facts = long_denial();
    const auto bytes = drawn(facts);
    CHECK(test::pdf_check(bytes).empty());
    const auto text = without_blanks(test::pdf_text(bytes));
    CHECK(text.find("OBSERVACIONES(continuación)") != std::string::npos);
    CHECK(text.find(without_blanks(words::verify_evaluation_at(facts.verify_page, facts.code))) != std::string::npos);
    for (int i = 1; i <= 40; ++i) CHECK(text.find(std::to_string(100 + i) + ":estudio") != std::string::npos);
    CHECK(text.find("palabra1000") != std::string::npos);
    CHECK(text.find(facts.record.observations.substr(facts.record.observations.size() - 12, 11)) != std::string::npos);
}

TEST_CASE("Every result stands whole on the paper", "[A18.1]") {
    for (const auto& result :
         {text::documents::result_authorized, text::documents::result_with_changes, text::documents::result_denied}) {
        auto facts = authorized();
        facts.record.result = result.words();
        CHECK(test::pdf_text(drawn(facts)).find(result.words()) != std::string::npos);
    }
}
