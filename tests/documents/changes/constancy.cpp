// "Constancia de cambio": drawn of what was sealed alone.

#include <catch2/catch.hpp>

#include <string>

#include "shared/documents/changes/constancy.hpp"
#include "shared/text/changes/paper.hpp"
#include "tests/support/pdf.hpp"

namespace words = text::changes;

namespace {

documents::changes::ConstancyFacts extended() {
    documents::changes::ConstancyFacts facts;
    facts.folio = "20250723016";
    facts.sealed_at = 1753309620000;
    facts.seal = "SELLO";
    facts.key_id = "k1";
    facts.code = "ABCDE12345";
    facts.verify_page = "https://sanece.example/#/verificar";
    facts.verify_url = facts.verify_page + "?folio=20250723016&codigo=ABCDE12345";
    auto& record = facts.record;
    record.format = domain::changes::change_format;
    record.number = 12;
    record.kind = "Ampliación de la fecha de vencimiento";
    record.reason = "La consulta es posterior";
    record.asked_at = 1753200000000;
    record.applied_at = facts.sealed_at;
    record.asked_by = "María Pérez";
    record.asked_as = "Director";
    record.applied_by = "Alejandra Núñez";
    record.applied_as = "Mesa de cambios";
    record.patient = "SANECE PRUEBA PACIENTE";
    record.nss = "1111111111";
    record.entity = "Aguascalientes";
    record.unit = "HGZ 1";
    record.generic = "PONATINIB";
    record.changes = {{"Fecha de vencimiento", "23/07/2026", "23/01/2027"}};
    record.folios = {"20250723016"};
    record.files = {{"PDF adjunto", "oficio.pdf", std::string(64, 'a'), 1024}};
    return facts;
}

std::string drawn(const documents::changes::ConstancyFacts& facts) {
    auto bytes = documents::changes::constancy(facts);
    REQUIRE(bytes);
    return std::move(bytes).value();
}

}  // namespace

TEST_CASE("A constancia says what was before and after, who asked, who applied, and how to verify it [A18.7]", "[A18.7]") {
    const auto text = test::pdf_text(drawn(extended()));
    for (const auto* part : {"CONSTANCIA DE CAMBIO", "20250723016", "Aplicado el 23/07/2025", "Ampliación de la fecha",
                             "María Pérez", "Alejandra Núñez", "La consulta es posterior", "PONATINIB", "Fecha de vencimiento",
                             "23/07/2026", "23/01/2027", "oficio.pdf", "ABCDE12345", "https://sanece.example/#/verificar"}) {
        CAPTURE(part, text);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find(words::paper_undone.words()) == std::string::npos);
    auto undone = extended();
    undone.record.is_undone = true;
    const auto other = test::pdf_text(drawn(undone));
    CHECK(other.find(words::paper_undone.words()) != std::string::npos);
    CHECK(other.find("Deshecho el 23/07/2025") != std::string::npos);
    auto of_others = extended();
    of_others.other_folios = 2;
    CHECK(test::pdf_text(drawn(of_others)).find(words::paper_other_folios(2)) != std::string::npos);
}

TEST_CASE("A constancia is a valid letter-size file; the same facts give the same bytes [A18.7]", "[A18.7]") {
    const auto bytes = drawn(extended());
    CHECK(test::pdf_check(bytes).empty());
    CHECK(test::pdf_info(bytes)["Page size"].find("612 x 792") == 0);
    CHECK(drawn(extended()) == bytes);
}
