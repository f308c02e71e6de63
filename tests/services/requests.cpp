// From the patient to the sealed receipt, as services do it (A7-A13, R4, R10, R20, R21).

#include <catch2/catch.hpp>

#include "shared/base/text.hpp"
#include "shared/services/audit.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/catalog.hpp"
#include "shared/storage/requests.hpp"
#include "shared/text/requests.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/world.hpp"

using test::World;
namespace words = text::requests;

namespace {

bool refuses(const base::Error& error, std::string_view field) {
    for (const auto& each : error.fields) {
        if (each.field == field) return true;
    }
    return false;
}

std::int64_t version_of(test::Actor& actor, const std::string& id) { return actor.must<api::OpenDraft>({id}).version; }

domain::NewPatient patient() { return {"SANECE", " ", "PACIENTE", "femenino", "1f1980or", "45", "70", "170"}; }

}  // namespace

TEST_CASE("Several patients share one NSS and are told apart by the agregado médico [A7.4] [A7.6] [A7.11]") {
    World world;
    auto director = world.director();
    CHECK(director.must<api::SearchPatients>({"1111111111"}).patients.empty());
    const auto first = director.must<api::RegisterPatient>({"1111111111", patient(), false});
    CHECK(first.agregado_medico == "1F1980OR");
    CHECK(first.full_name == "SANECE PACIENTE");
    auto child = patient();
    child.agregado_medico = "2M2015OR";
    child.gender_id = "masculino";
    child.age_years = "10";
    director.must<api::RegisterPatient>({"1111111111", child, false});
    CHECK(director.must<api::SearchPatients>({"1111111111"}).patients.size() == 2);
    CHECK(director.refused<api::RegisterPatient>({"1111111111", patient(), false}).message == words::patient_exists);
    CHECK(director.refused<api::SearchPatients>({"123"}).fields.at(0).message == words::nss_rule);
}

TEST_CASE("A disagreement of the agregado with gender or age is a warning one may pass [R10]") {
    World world;
    auto director = world.director();
    auto odd = patient();
    odd.gender_id = "masculino";
    CHECK(refuses(director.refused<api::RegisterPatient>({"1111111111", odd, false}), "agregado_warning"));
    director.must<api::RegisterPatient>({"1111111111", odd, true});
}

TEST_CASE("A draft is kept as typed, continued, and belongs to one director [A6.4]") {
    World world;
    auto director = world.director();
    domain::RequestContent content;
    content.nss = "12";
    content.weight_kg = "mucho";
    const auto saved = director.must<api::SaveDraft>({{}, 0, content});
    CHECK(director.must<api::OpenDraft>({saved.id}).content == content);
    CHECK(director.must<api::ListDrafts>({}).drafts.size() == 1);
    auto other = world.other_director();
    CHECK(other.refused<api::OpenDraft>({saved.id}).kind == base::ErrorKind::not_found);
    CHECK(other.refused<api::SaveDraft>({saved.id, saved.version, content}).kind == base::ErrorKind::not_found);
    CHECK(other.refused<api::DiscardDraft>({saved.id}).kind == base::ErrorKind::not_found);
    director.must<api::SaveDraft>({saved.id, saved.version, content});
    CHECK(director.refused<api::SaveDraft>({saved.id, saved.version, content}).kind == base::ErrorKind::conflict);
    director.must<api::DiscardDraft>({saved.id});
    CHECK(director.must<api::ListDrafts>({}).drafts.empty());
}

TEST_CASE("An attachment is refused with a reason: name, size, slot, bytes [A8.4] [A11.7] [R5] [R7]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto refusal = [&](const std::string& slot, const std::string& name, std::int64_t size) {
        return director.refused<api::AnnounceAttachment>({id, slot, name, size});
    };
    CHECK(refuses(refusal("vigencia", std::string(77, 'a') + ".pdf", 10), "name"));
    CHECK(refuses(refusal("evidencia", std::string(96, 'a') + ".pdf", 10), "name"));
    CHECK(refuses(refusal("evidencia", "a,b.pdf", 10), "name"));
    CHECK(refuses(refusal("evidencia", "foto.jpg", 10), "name"));
    CHECK(refuses(refusal("evidencia", "a.pdf", 0), "size_bytes"));
    CHECK(refuses(refusal("evidencia", "a.pdf", 150ll * 1024 * 1024 + 1), "size_bytes"));
    CHECK(refuses(refusal("ajeno", "a.pdf", 10), "slot"));
    const auto no_pdf = director.attach(id, "evidencia", "a.pdf", "<html>");
    REQUIRE_FALSE(no_pdf);
    CHECK(no_pdf.error().message == words::file_not_pdf);
}

TEST_CASE("A slot keeps one file, the general slot any number, and nine fit in one request [A8.3] [A11.6] [A11.8]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    REQUIRE(director.attach(id, "vigencia", "nueva.pdf", World::pdf() + "2"));
    for (int i = 0; i < 7; ++i) {
        REQUIRE(director.attach(id, "evidencia", "hoja " + std::to_string(i) + ".pdf", World::pdf() + std::to_string(i)));
    }
    const auto attachments = director.must<api::OpenDraft>({id}).attachments;
    CHECK(attachments.size() == 10);
    int vigencias = 0;
    for (const auto& each : attachments) vigencias += each.slot == "vigencia";
    CHECK(vigencias == 1);
    const auto summary = director.must<api::PreviewRequest>({id}).summary;
    CHECK(summary.files.size() == 10);
}

TEST_CASE("The confirmation shows everything captured, or every field that is missing [A12.1] [R9]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto summary = director.must<api::PreviewRequest>({id}).summary;
    CHECK(summary.entity == "Aguascalientes");
    CHECK(summary.generic == "PONATINIB");
    CHECK(summary.agregado_medico == "1F1980OR");
    CHECK(summary.umf == "1");
    CHECK(summary.diagnosis_date == "14/03/2025");
    CHECK(summary.treatments.size() == 1);
    CHECK(summary.files.size() == 3);

    const auto empty = director.must<api::SaveDraft>({{}, 0, {}});
    const auto error = director.refused<api::PreviewRequest>({empty.id});
    for (const char* field : {"patient_id", "slots.vigencia", "entity_id", "doctor_matricula", "generic_id",
                              "recommendation_id", "cie10_code", "diagnosis_date", "diagnosis_detail"}) {
        CAPTURE(field);
        CHECK(refuses(error, field));
    }
}

TEST_CASE("Sending gives a folio of the day, once, however often it is sent [A12.2] [A13.1] [R20]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto version = version_of(director, id);
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
    const auto sent = director.must<api::SendRequest>({id, version}, key);
    CHECK(sent.folio == "20250723001");
    CHECK(director.must<api::SendRequest>({id, version}, key).folio == sent.folio);
    CHECK(director.must<api::SendRequest>({id, version}).folio == sent.folio);
    CHECK(director.refused<api::SendRequest>({id, version + 7}, key).kind == base::ErrorKind::invalid_input);
    CHECK(director.must<api::ListSent>({}).requests.at(0).folio == sent.folio);
    CHECK(director.refused<api::OpenDraft>({id}).kind == base::ErrorKind::conflict);

    const auto second = world.full_draft(director, "2222222222");
    CHECK(director.must<api::SendRequest>({second, version_of(director, second)}).folio == "20250723002");
}

TEST_CASE("A stale form and a live request for the same patient, drug and diagnosis are refused") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto draft = director.must<api::OpenDraft>({id});
    CHECK(director.refused<api::SendRequest>({id, draft.version - 1}).kind == base::ErrorKind::conflict);
    const auto folio = director.must<api::SendRequest>({id, draft.version}).folio;

    const auto again = director.must<api::SaveDraft>({{}, 0, draft.content});
    for (const auto& each : draft.attachments) REQUIRE(director.attach(again.id, each.slot, each.name, World::pdf()));
    CHECK(director.refused<api::SendRequest>({again.id, version_of(director, again.id)}).message ==
          words::live_duplicate(folio));
}

TEST_CASE("A mutation that is not in the catalogue is proposed to it [A11.4]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    director.must<api::SendRequest>({id, version_of(director, id)});
    const auto proposed = world.write([](storage::Connection& db) -> base::Result<std::optional<domain::ListValue>> {
        return storage::list_value(db, "mutaciones", "Z999X");
    });
    REQUIRE(proposed);
    REQUIRE(proposed.value());
    CHECK_FALSE(proposed.value()->accepted);
}

TEST_CASE("The receipt is the director's own, and its seal breaks with one changed byte [A13.3-A13.5] [R21]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto folio = director.must<api::SendRequest>({id, version_of(director, id)}).folio;
    const auto body = api::encode(api::ReceiptDocument::Request{folio});
    const auto document = director.document(api::ReceiptDocument::path, body);
    REQUIRE(document);
    const auto printed = test::pdf_text(document.value().bytes);
    CHECK(printed.find(folio) != std::string::npos);
    CHECK(printed.find("SELLO DIGITAL") != std::string::npos);
    auto other = world.other_director();
    CHECK(other.document(api::ReceiptDocument::path, body).error().kind == base::ErrorKind::not_found);
    CHECK(world.visitor().document(api::ReceiptDocument::path, body).error().kind == base::ErrorKind::not_signed_in);

    const auto receipt = world.write([&](storage::Connection& db) -> base::Result<std::optional<domain::Receipt>> {
        return storage::receipt_by_folio(db, folio);
    });
    REQUIRE(receipt);
    const auto code = receipt.value()->code;
    const auto verified = world.visitor().must<api::VerifySeal>({folio, code});
    CHECK(verified.found);
    CHECK(verified.seal_valid);
    CHECK(api::encode(verified).find("1F1980OR") == std::string::npos);
    CHECK_FALSE(world.visitor().must<api::VerifySeal>({folio, "ZZZZZZZZZZ"}).found);
}

TEST_CASE("Every command leaves a row in a chain that verifies") {
    World world;
    auto director = world.director();
    world.full_draft(director);
    const auto events = world.write([](storage::Connection& db) -> base::Result<std::vector<storage::AuditEvent>> {
        return storage::audit_events(db, 0, 1000);
    });
    REQUIRE(events);
    REQUIRE(events.value().size() > 5);
    std::string previous;
    for (const auto& event : events.value()) {
        CHECK(event.previous_hash == previous);
        CHECK(event.hash == services::audit_hash(event));
        previous = event.hash;
    }
}
