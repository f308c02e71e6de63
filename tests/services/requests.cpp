// From the patient to the sealed receipt, as services do it (A7-A13, R4, R10, R20, R21).

#include <catch2/catch.hpp>

#include <cctype>

#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/audit.hpp"
#include "shared/services/requests.hpp"
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

std::string confirmation_of(test::Actor& actor, const std::string& id) {
    return actor.must<api::PreviewRequest>({id}).confirmation;
}

domain::NewPatient patient() { return {"SANECE", " ", "PACIENTE", "femenino", "1f1980or", "45", "70", "170"}; }

}  // namespace

TEST_CASE("Several patients share one NSS and are told apart by the agregado médico [A7.4] [A7.6] [A7.11]",
          "[A7.4][A7.6][A7.11]") {
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

TEST_CASE("A disagreement of the agregado with gender or age is a warning one may pass [R10]", "[R10]") {
    World world;
    auto director = world.director();
    auto odd = patient();
    odd.gender_id = "masculino";
    CHECK(refuses(director.refused<api::RegisterPatient>({"1111111111", odd, false}), "agregado_warning"));
    director.must<api::RegisterPatient>({"1111111111", odd, true});
}

TEST_CASE("A draft is kept as typed, continued, and belongs to one director [A6.4]", "[A6.4]") {
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

TEST_CASE("An attachment is refused with a reason: name, size, slot, bytes [A8.4] [A11.7] [R5] [R7]", "[A8.4][A11.7][R5][R7]") {
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
    CHECK(no_pdf.error().message == words::file_is_another(words::kind_page));
}

TEST_CASE("A slot keeps one file, the general slot any number, and nine fit in one request [A8.3] [A11.6] [A11.8]",
          "[A8.3][A11.6][A11.8]") {
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

TEST_CASE("The confirmation shows everything captured, or every field that is missing [A12.1] [R9]", "[A12.1][R9]") {
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
    for (const char* field : {"patient_id", "slots.vigencia", "entity_id", "doctor_matricula", "generic_id", "recommendation_id",
                              "cie10_code", "diagnosis_date", "diagnosis_detail"}) {
        CAPTURE(field);
        CHECK(refuses(error, field));
    }
}

TEST_CASE("Sending gives a folio of the day, once, however often it is sent [A12.2] [A13.1] [R20]", "[A12.2][A13.1][R20]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto confirmation = confirmation_of(director, id);
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
    const auto sent = director.must<api::SendRequest>({id, confirmation}, key);
    CHECK(sent.folio == "20250723001");
    CHECK(director.must<api::SendRequest>({id, confirmation}, key).folio == sent.folio);
    CHECK(director.must<api::SendRequest>({id, confirmation}).folio == sent.folio);
    CHECK(director.refused<api::SendRequest>({id, "other"}, key).kind == base::ErrorKind::invalid_input);
    CHECK(director.must<api::ListSent>({}).requests.at(0).folio == sent.folio);
    CHECK(director.refused<api::OpenDraft>({id}).kind == base::ErrorKind::conflict);

    const auto second = world.full_draft(director, "2222222222");
    CHECK(director.must<api::SendRequest>({second, confirmation_of(director, second)}).folio == "20250723002");
}

TEST_CASE("A stale form and a live request for the same patient, drug and diagnosis are refused") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto draft = director.must<api::OpenDraft>({id});
    CHECK(director.refused<api::SendRequest>({id, {}}).kind == base::ErrorKind::conflict);
    const auto folio = director.must<api::SendRequest>({id, confirmation_of(director, id)}).folio;

    const auto again = director.must<api::SaveDraft>({{}, 0, draft.content});
    for (const auto& each : draft.attachments) REQUIRE(director.attach(again.id, each.slot, each.name, World::pdf()));
    CHECK(director.refused<api::SendRequest>({again.id, confirmation_of(director, again.id)}).message ==
          words::live_duplicate(folio));
}

TEST_CASE("What is sent is what was confirmed: a change of fields or files in between is refused [A12.2]", "[A12.2]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto confirmed = confirmation_of(director, id);
    const auto draft = director.must<api::OpenDraft>({id});
    SECTION("a replaced file") { REQUIRE(director.attach(id, "vigencia", "otra.pdf", World::pdf() + "2")); }
    SECTION("one more file") { REQUIRE(director.attach(id, "evidencia", "mas.pdf", World::pdf() + "3")); }
    SECTION("a field") {
        auto content = draft.content;
        content.weight_kg = "71";
        director.must<api::SaveDraft>({id, draft.version, content});
    }
    const auto refusal = director.refused<api::SendRequest>({id, confirmed});
    CHECK(refusal.kind == base::ErrorKind::conflict);
    CHECK(refusal.message == words::draft_changed_elsewhere);
    director.must<api::SendRequest>({id, confirmation_of(director, id)});
}

TEST_CASE("A previous treatment bears the name of the catalogue, whatever the caller says [A10.3]", "[A10.3]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    auto draft = director.must<api::OpenDraft>({id});
    draft.content.treatments.at(0).generic_name = std::string(300, 'x');
    director.must<api::SaveDraft>({id, draft.version, draft.content});
    CHECK(director.must<api::PreviewRequest>({id}).summary.treatments.at(0).generic_name == "IMATINIB");
}

TEST_CASE("A mutation that is not in the catalogue is proposed to it [A11.4]", "[A11.4]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    director.must<api::SendRequest>({id, confirmation_of(director, id)});
    const auto proposed = world.write([](storage::Connection& db) -> base::Result<std::optional<domain::ListValue>> {
        return storage::list_value(db, "mutaciones", "Z999X");
    });
    REQUIRE(proposed);
    REQUIRE(proposed.value());
    CHECK_FALSE(proposed.value()->accepted);
}

TEST_CASE("A request that was sent is told of by a mail with its receipt, once [A13.1]", "[A13.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto confirmation = director.must<api::PreviewRequest>({id}).confirmation;
    const auto folio = director.must<api::SendRequest>({id, confirmation}).folio;
    director.must<api::SendRequest>({id, confirmation});
    const auto mails = world.mails();
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].recipient == "director@imss.gob.mx");
    CHECK(mails[0].subject == "Solicitud registrada");
    CHECK(mails[0].receipt_folio == folio);
    CHECK(mails[0].body.find(folio) != std::string::npos);
    // Who the patient is stands in the receipt alone.
    CHECK(mails[0].body.find("1111111111") == std::string::npos);
    CHECK(mails[0].body.find("1F1980OR") == std::string::npos);

    const auto& ports = world.dispatcher().ports();
    const auto drawn = services::receipt_document(world.database(), ports, folio);
    REQUIRE(drawn);
    CHECK(drawn.value().file_name == "SAnECE-" + folio + ".pdf");
    CHECK(drawn.value().bytes.starts_with("%PDF-"));
    CHECK(services::receipt_document(world.database(), ports, "20250723999").error().kind == base::ErrorKind::not_found);
}

TEST_CASE("The receipt is the director's own, and its seal breaks with one changed byte [A13.3-A13.5] [R21]",
          "[A13.3-A13.5][R21]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto folio = director.must<api::SendRequest>({id, confirmation_of(director, id)}).folio;
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

TEST_CASE("A patient is found by ten digits, or eleven with the right last one [A7.2] [R4]", "[A7.2][R4]") {
    World world;
    auto director = world.director();
    director.must<api::RegisterPatient>({"12345678903", patient(), false});
    const auto found = director.must<api::SearchPatients>({"1234567890"});
    REQUIRE(found.patients.size() == 1);
    CHECK(found.patients.at(0).nss == "1234567890");
    CHECK(found.patients.at(0).number > 100000);
    CHECK(director.must<api::SearchPatients>({" 12345678903 "}).nss == "1234567890");
    CHECK(director.refused<api::SearchPatients>({"12345678901"}).fields.at(0).message == words::nss_check_digit);
    CHECK(director.refused<api::SearchPatients>({"123456789"}).fields.at(0).message == words::nss_rule);
    CHECK(director.refused<api::RegisterPatient>({"123456789", patient(), true}).fields.at(0).field == "nss");
}

TEST_CASE("A new patient needs all eight data, and a warning passed does not excuse a fault [A7.10] [R10]", "[A7.10][R10]") {
    World world;
    auto director = world.director();
    const auto empty = director.refused<api::RegisterPatient>({"1111111111", {}, true});
    for (const char* field : {"paternal_surname", "maternal_surname", "given_names", "gender_id", "agregado_medico", "age_years",
                              "weight_kg", "height_cm"}) {
        CAPTURE(field);
        CHECK(refuses(empty, field));
    }
    auto odd = patient();
    odd.gender_id = "ninguno";
    CHECK(refuses(director.refused<api::RegisterPatient>({"1111111111", odd, true}), "gender_id"));
    CHECK(director.must<api::SearchPatients>({"1111111111"}).patients.empty());
    auto other = world.other_director();  // patients belong to all directors
    director.must<api::RegisterPatient>({"1111111111", patient(), false});
    CHECK(other.must<api::SearchPatients>({"1111111111"}).patients.size() == 1);
    CHECK(other.refused<api::RegisterPatient>({"1111111111", patient(), true}).kind == base::ErrorKind::conflict);
}

TEST_CASE("Drafts: fifty at most, the last changed first, discarded with their files [A6.4]", "[A6.4]") {
    World world;
    auto director = world.director();
    const auto first = director.must<api::SaveDraft>({});
    REQUIRE(director.attach(first.id, "vigencia", "v.pdf", World::pdf()));
    for (int i = 0; i < 49; ++i) director.must<api::SaveDraft>({});
    CHECK(director.refused<api::SaveDraft>({}).message == words::too_many_drafts);
    director.must<api::SaveDraft>({first.id, first.version, {}});
    CHECK(director.must<api::ListDrafts>({}).drafts.at(0).id == first.id);
    director.must<api::DiscardDraft>({first.id});
    CHECK(director.refused<api::OpenDraft>({first.id}).kind == base::ErrorKind::not_found);
    director.must<api::SaveDraft>({});
    auto other = world.other_director();
    CHECK(other.must<api::ListDrafts>({}).drafts.empty());
    other.must<api::SaveDraft>({});
}

TEST_CASE("A draft keeps what is wrong but not what no honest form holds [A6.4]", "[A6.4]") {
    World world;
    auto director = world.director();
    domain::RequestContent content;
    content.diagnosis_detail = std::string(300 * 1024, 'a');
    CHECK(director.refused<api::SaveDraft>({{}, 0, content}).kind == base::ErrorKind::invalid_input);
    content.diagnosis_detail = std::string(5000, 'a');
    content.doctor_matricula = "no es";
    content.diagnosis_date = "mañana";
    const auto saved = director.must<api::SaveDraft>({{}, 0, content});
    CHECK(director.must<api::OpenDraft>({saved.id}).content == content);
    content.treatments.resize(41);
    CHECK(director.refused<api::SaveDraft>({saved.id, saved.version, content}).kind == base::ErrorKind::invalid_input);
    content.treatments.clear();
    content.patient_id = "nadie";
    CHECK(refuses(director.refused<api::SaveDraft>({saved.id, saved.version, content}), "patient_id"));
}

TEST_CASE("An upload belongs to one director, comes once, and with the size that was announced [A8.3]", "[A8.3]") {
    World world;
    auto director = world.director();
    auto other = world.other_director();
    auto visitor = world.visitor();
    const auto id = director.must<api::SaveDraft>({}).id;
    const auto bytes = World::pdf();
    const auto announced = [&] {
        return director.must<api::AnnounceAttachment>({id, "vigencia", "v.pdf", static_cast<std::int64_t>(bytes.size())})
            .upload_id;
    };
    const services::StoredFile file{std::string(64, 'a'), bytes.size()};
    const services::StoredFile longer{std::string(64, 'a'), bytes.size() + 1};
    auto& door = world.dispatcher();
    const auto upload = announced();
    CHECK(door.begin_upload(director.caller(), upload).value().size_bytes == bytes.size());
    CHECK(door.begin_upload(other.caller(), upload).error().kind == base::ErrorKind::not_found);
    CHECK(door.begin_upload(visitor.caller(), upload).error().kind == base::ErrorKind::not_signed_in);
    CHECK(door.finish_upload(other.caller(), upload, file).error().kind == base::ErrorKind::not_found);
    CHECK(door.finish_upload(visitor.caller(), upload, file).error().kind == base::ErrorKind::not_signed_in);
    CHECK(refuses(door.finish_upload(director.caller(), upload, longer).error(), "size_bytes"));
    CHECK(director.must<api::OpenDraft>({id}).attachments.empty());
    CHECK(door.finish_upload(director.caller(), upload, file));
    // Whose answer was lost is sent again, and is the same one.
    CHECK(door.begin_upload(director.caller(), upload));
    CHECK(door.finish_upload(director.caller(), upload, file));
    CHECK(director.must<api::OpenDraft>({id}).attachments.size() == 1);
    const services::StoredFile another{std::string(64, 'b'), bytes.size()};
    CHECK(door.finish_upload(director.caller(), upload, another).error().kind == base::ErrorKind::conflict);
    CHECK(director.must<api::OpenDraft>({id}).attachments.size() == 1);
    director.must<api::RemoveAttachment>({upload});
    CHECK(door.finish_upload(director.caller(), upload, file).error().kind == base::ErrorKind::conflict);
    CHECK(other.refused<api::AnnounceAttachment>({id, "vigencia", "v.pdf", 10}).kind == base::ErrorKind::not_found);

    const auto late = announced();
    director.must<api::DiscardDraft>({id});
    CHECK(door.finish_upload(director.caller(), late, file).error().kind == base::ErrorKind::not_found);
}

TEST_CASE("An attached PDF is opened and removed by its director alone [A8.3]", "[A8.3]") {
    World world;
    auto director = world.director();
    auto other = world.other_director();
    const auto id = world.full_draft(director);
    const auto attached = director.must<api::OpenDraft>({id}).attachments.at(0);
    const auto body = api::encode(api::AttachmentDocument::Request{attached.id});
    const auto document = director.document(api::AttachmentDocument::path, body);
    REQUIRE(document);
    CHECK(document.value().file_name == attached.name);
    CHECK_FALSE(document.value().own_making);
    CHECK(world.files.kept.count(document.value().stored_sha256) == 1);
    CHECK(other.document(api::AttachmentDocument::path, body).error().kind == base::ErrorKind::not_found);
    CHECK(other.refused<api::RemoveAttachment>({attached.id}).kind == base::ErrorKind::not_found);
    CHECK(director.must<api::RemoveAttachment>({attached.id}).attachments.size() == 2);
    CHECK(director.document(api::AttachmentDocument::path, body).error().kind == base::ErrorKind::not_found);
    CHECK(refuses(director.refused<api::PreviewRequest>({id}), "slots." + attached.slot));
}

TEST_CASE("After sending nothing of a request changes any more [A12.2]", "[A12.2]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto draft = director.must<api::OpenDraft>({id});
    const auto waiting = director.must<api::AnnounceAttachment>({id, "evidencia", "a.pdf", 10}).upload_id;
    director.must<api::SendRequest>({id, confirmation_of(director, id)});
    const auto conflict = base::ErrorKind::conflict;
    CHECK(director.refused<api::SaveDraft>({id, draft.version + 1, draft.content}).kind == conflict);
    CHECK(director.refused<api::DiscardDraft>({id}).kind == conflict);
    CHECK(director.refused<api::PreviewRequest>({id}).kind == conflict);
    CHECK(director.refused<api::AnnounceAttachment>({id, "evidencia", "b.pdf", 10}).kind == conflict);
    CHECK(director.refused<api::RemoveAttachment>({draft.attachments.at(0).id}).kind == conflict);
    CHECK(world.dispatcher().finish_upload(director.caller(), waiting, {std::string(64, 'a'), 10}).error().kind == conflict);
    CHECK(director.must<api::ListDrafts>({}).drafts.empty());
}

TEST_CASE("An incomplete request is not sent, and each thing that is missing or wrong is named [A12.1]", "[A12.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto whole = director.must<api::OpenDraft>({id});
    auto version = whole.version;
    const std::string clinic = "01UMF00001";
    world.tamper("INSERT INTO unit SELECT '" + clinic +
                 "', entity_id, name, kind, number, search, 0, 1 FROM unit WHERE id = '01HC010000'");
    const auto refusal = [&](auto change) {
        auto content = whole.content;
        change(content);
        version = director.must<api::SaveDraft>({id, version, content}).version;
        const auto preview = director.refused<api::PreviewRequest>({id});
        const auto sending = director.refused<api::SendRequest>({id, {}});
        CHECK(preview.fields == sending.fields);
        CHECK(preview.kind == base::ErrorKind::invalid_input);
        return sending;
    };
    CHECK(refuses(refusal([](auto& c) { c.patient_id.clear(); }), "patient_id"));
    CHECK(refuses(refusal([](auto& c) { c.unit_id = "08HD660000"; }), "unit_id"));
    CHECK(refuses(refusal([&](auto& c) { c.unit_id = clinic; }), "unit_id"));
    CHECK(refuses(refusal([](auto& c) { c.entity_id = "ooad-02"; }), "unit_id"));
    CHECK(refuses(refusal([](auto& c) { c.clave = "010.000.4225.00"; }), "clave"));
    CHECK(refuses(refusal([](auto& c) { c.recommendation_id = "otra"; }), "recommendation_id"));
    CHECK(refuses(refusal([](auto& c) { c.cie10_code = "Z99.X"; }), "cie10_code"));
    CHECK(refuses(refusal([](auto& c) { c.diagnosis_date = "2025-07-24"; }), "diagnosis_date"));
    CHECK(refuses(refusal([](auto& c) { c.umf = "12345"; }), "umf"));
    CHECK(refuses(refusal([](auto& c) { c.doctor_matricula = "1"; }), "doctor_matricula"));
    CHECK(refuses(refusal([](auto& c) { c.treatments.push_back({"x", "X", "", "no"}); }), "treatments.1.dose"));
    CHECK(refuses(refusal([](auto& c) { c.treatments.push_back({"999.NO", "X", "1 g", "1"}); }), "treatments.1.clave"));
    CHECK(refuses(refusal([](auto& c) { c.doctor_paternal_surname = " "; }), "doctor_paternal_surname"));
    const auto text = refusal([](auto& c) { c.diagnosis_detail = "a\x01"; });
    CHECK(refuses(text, "diagnosis_detail"));
    director.must<api::SaveDraft>({id, version, whole.content});
    director.must<api::SendRequest>({id, confirmation_of(director, id)});
}

TEST_CASE("A request without previous treatments, or without UMF, is complete [A10.6]", "[A10.6]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    auto draft = director.must<api::OpenDraft>({id});
    draft.content.treatments.clear();
    draft.content.umf.clear();
    director.must<api::SaveDraft>({id, draft.version, draft.content});
    CHECK(director.must<api::PreviewRequest>({id}).summary.treatments.empty());
    director.must<api::SendRequest>({id, confirmation_of(director, id)});
}

TEST_CASE("The sequence of folios begins again with the day in Mexico City and grows past 999 [A13.1] [R20]", "[A13.1][R20]") {
    World world;
    auto director = world.director();
    world.tamper("INSERT INTO counter (name, value) VALUES ('folio-20250723', 998)");
    CHECK(world.sent(director, "1000000001") == "20250723999");
    CHECK(world.sent(director, "1000000002") == "202507231000");
    world.clock.set(1753336800000 - 1000);  // 23/07/2025 23:59:59
    director = world.director();
    CHECK(world.sent(director, "1000000003") == "202507231001");
    world.clock.set(1753336800000);  // midnight; in Greenwich it was the 24th for six hours
    CHECK(world.sent(director, "1000000004") == "20250724001");
}

TEST_CASE("A refused sending takes no folio [R20]", "[R20]") {
    World world;
    auto director = world.director();
    const auto empty = director.must<api::SaveDraft>({});
    director.refused<api::SendRequest>({empty.id, {}});
    CHECK(world.sent(director) == "20250723001");
}

TEST_CASE("Another director's request can be neither sent nor seen [A18.8]", "[A18.8]") {
    World world;
    auto director = world.director();
    auto umae = world.director_of_umae();
    const auto id = world.full_draft(director);
    CHECK(umae.refused<api::SendRequest>({id, confirmation_of(director, id)}).kind == base::ErrorKind::not_found);
    CHECK(umae.refused<api::PreviewRequest>({id}).kind == base::ErrorKind::not_found);
    director.must<api::SendRequest>({id, confirmation_of(director, id)});
    CHECK(umae.must<api::ListSent>({}).requests.empty());
    CHECK(umae.refused<api::ResendEvaluation>({"20250723001"}).message ==
          umae.refused<api::ResendEvaluation>({"20250723999"}).message);
}

TEST_CASE("Whatever is changed behind the seal makes it invalid [R21]", "[R21]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    const auto code = world.receipt(folio).code;
    auto shown_folio = folio;
    const auto valid = [&] {
        const auto answer = world.visitor().must<api::VerifySeal>({shown_folio, code});
        CHECK(answer.found);
        return answer.seal_valid;
    };
    REQUIRE(valid());

    SECTION("the record") { world.tamper("UPDATE receipt SET record = replace(record, 'PONATINIB', 'IMATINIB')"); }
    SECTION("a record that is no record any more") { world.tamper("UPDATE receipt SET record = 'x'"); }
    SECTION("one letter of the record") { world.tamper("UPDATE receipt SET record = record || ' '"); }
    SECTION("the hash of the record that is shown") {
        world.tamper("UPDATE receipt SET record_sha256 = '" + std::string(64, 'a') + "'");
    }
    SECTION("the hash of an attachment") {
        const auto record = world.receipt(folio).record;
        const auto at = record.find("\"sha256\":\"") + 10;
        const auto hash = record.substr(at, 64);
        world.tamper("UPDATE receipt SET record = replace(record, '" + hash + "', '" + std::string(64, 'b') + "')");
    }
    SECTION("record and its hash together") {
        world.tamper("UPDATE receipt SET record = replace(record, 'PONATINIB', 'IMATINIB')");
        world.tamper("UPDATE receipt SET record_sha256 = '" + crypto::digest_hex(world.receipt(folio).record) + "'");
    }
    SECTION("the instant") { world.tamper("UPDATE receipt SET sealed_at = sealed_at + 1000"); }
    SECTION("the folio") {
        shown_folio = "20250722001";
        world.tamper("UPDATE receipt SET folio = '20250722001'");
        world.tamper("UPDATE request SET folio = '20250722001'");
    }
    SECTION("the seal") { world.tamper("UPDATE receipt SET seal = 'AAAA'"); }
    SECTION("the key") { world.tamper("UPDATE receipt SET key_id = 'otra'"); }
    CHECK_FALSE(valid());
    // and nobody is handed a comprobante of it [R39]
    const auto receipt = director.document(api::ReceiptDocument::path, api::encode(api::ReceiptDocument::Request{shown_folio}));
    REQUIRE_FALSE(receipt);
    CHECK(receipt.error().kind == base::ErrorKind::conflict);
    CHECK(receipt.error().message == text::requests::receipt_altered(shown_folio));
}

TEST_CASE("A form that cannot be read lets nothing be sent unchecked [A12.1] [A11.1]", "[A12.1][A11.1]") {
    World world;
    auto director = world.director();
    const auto draft = world.full_draft(director);
    const auto confirmation = director.must<api::PreviewRequest>({draft}).confirmation;
    SECTION("a kind of field that this version does not know") {
        world.tamper("UPDATE form SET description = replace(description, '\"open_list\"', '\"fecha_futura\"')");
    }
    SECTION("no JSON at all") { world.tamper("UPDATE form SET description = 'x'"); }
    SECTION("cut in the middle") { world.tamper("UPDATE form SET description = substr(description, 1, 100)"); }
    for (const auto& error :
         {director.refused<api::PreviewRequest>({draft}), director.refused<api::SendRequest>({draft, confirmation})}) {
        CHECK(error.kind == base::ErrorKind::invalid_input);
        REQUIRE(error.fields.size() >= 1);
        CHECK(error.fields.front().field == "recommendation_id");
        CHECK(error.fields.front().message == text::requests::form_unreadable.words());
        CHECK(error.detail.find("unreadable form") == 0);
    }
    CHECK(director.must<api::ListSent>({}).requests.empty());
}

TEST_CASE("Who verifies a seal learns nothing of the patient, and nothing of a folio without its code [R21]", "[R21]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    const auto receipt = world.receipt(folio);
    const auto code = receipt.code;
    const auto answer = api::encode(world.visitor().must<api::VerifySeal>({folio, code}));
    for (const char* word : {"1111111111", "1F1980OR", "SANECE PACIENTE", "PACIENTE", "Leucemia", "C92", "MEDICO", "222222222"}) {
        CAPTURE(word);
        CHECK(answer.find(word) == std::string::npos);
    }
    const auto unknown = api::encode(world.visitor().must<api::VerifySeal>({"20250101001", code}));
    CHECK(api::encode(world.visitor().must<api::VerifySeal>({folio, "AAAAAAAAAA"})) == unknown);
    CHECK(api::encode(world.visitor().must<api::VerifySeal>({"no es un folio", code})) == unknown);
    std::string spaced = " " + code.substr(0, 5) + "-" + code.substr(5);
    for (auto& c : spaced) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK(world.visitor().must<api::VerifySeal>({folio, spaced}).seal_valid);  // as a person types it
    const auto empty = world.visitor().refused<api::VerifySeal>({});
    CHECK(refuses(empty, "folio"));
    CHECK(refuses(empty, "code"));
}

TEST_CASE("The receipt is a PDF with everything that was sent, drawn the same years later [A13.3] [A13.4] [R9]",
          "[A13.4][R9][A13.3]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    const auto body = api::encode(api::ReceiptDocument::Request{folio});
    const auto first = director.document(api::ReceiptDocument::path, body);
    REQUIRE(first);
    CHECK(first.value().bytes.rfind("%PDF", 0) == 0);
    CHECK(first.value().own_making);
    CHECK(first.value().file_name == "SAnECE-" + folio + ".pdf");
    const auto text = test::without_blanks(test::pdf_text(first.value().bytes));
    for (const char* words_of_it : {"SANECEPACIENTE", "1F1980OR", "PONATINIB", "IMATINIB", "vigencia.pdf", "Aguascalientes",
                                    "222222222", "Leucemia", "23/07/2025"}) {
        CAPTURE(words_of_it);
        const auto given = std::string(words_of_it) == "SANECEPACIENTE"  // given names first on paper
                               ? text.find("PACIENTESANECE") != std::string::npos || text.find(words_of_it) != std::string::npos
                               : text.find(words_of_it) != std::string::npos;
        CHECK(given);
    }
    world.clock.pass(700 * base::day_ms);
    world.tamper("UPDATE generic SET name = 'OTRO'");
    world.tamper("UPDATE patient SET given_names = 'OTRA'");
    director = world.director();
    const auto later = director.document(api::ReceiptDocument::path, body);
    REQUIRE(later);
    CHECK(test::pdf_text(later.value().bytes) == test::pdf_text(first.value().bytes));
}

TEST_CASE("A mutation is proposed once and an accepted one not again; people then find it [A11.4]", "[A11.4]") {
    World world;
    auto director = world.director();
    world.sent(director, "1000000001");
    world.sent(director, "1000000002");
    const auto count = world.read([](storage::Connection& db) -> base::Result<std::optional<domain::ListValue>> {
        return storage::list_value(db, "mutaciones", "z999x");
    });
    REQUIRE(count.value());
    CHECK(count.value()->value == "Z999X");
    CHECK(count.value()->proposed_by == "account-director");
}

TEST_CASE("A request holds forty files at most, however they were announced [A11.8]", "[A11.8]") {
    World world;
    auto director = world.director();
    const auto id = director.must<api::SaveDraft>({}).id;
    const auto announced = [&](const std::string& slot) {
        return director.must<api::AnnounceAttachment>({id, slot, "a.pdf", 10}).upload_id;
    };
    const services::StoredFile file{std::string(64, 'a'), 10};
    std::vector<std::string> uploads;
    for (int i = 0; i < 42; ++i) uploads.push_back(announced("evidencia"));
    const auto first = announced("vigencia");
    const auto second = announced("vigencia");
    auto& door = world.dispatcher();
    REQUIRE(door.finish_upload(director.caller(), first, file));
    for (int i = 0; i < 39; ++i) REQUIRE(door.finish_upload(director.caller(), uploads.at(static_cast<std::size_t>(i)), file));
    CHECK(door.finish_upload(director.caller(), uploads.at(39), file).error().message == words::too_many_files);
    CHECK(director.refused<api::AnnounceAttachment>({id, "evidencia", "a.pdf", 10}).message == words::too_many_files);
    CHECK(door.finish_upload(director.caller(), second, file));  // takes the place of the first
    CHECK(director.must<api::OpenDraft>({id}).attachments.size() == 40);
    announced("vigencia");  // a third would take its place again, so it is not one too many
}

TEST_CASE("What was withdrawn from a catalogue since the draft was written is not sent", "[A12.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto [catalogue, field] = GENERATE(table<std::string, std::string>({
        {"entity", "entity_id"},
        {"unit", "unit_id"},
        {"specialty", "specialty_id"},
        {"generic", "generic_id"},
        {"presentation", "clave"},
        {"recommendation", "recommendation_id"},
    }));
    CAPTURE(catalogue);
    director.must<api::PreviewRequest>({id});
    world.tamper("UPDATE " + catalogue + " SET active = 0");
    CHECK(refuses(director.refused<api::PreviewRequest>({id}), field));
}

TEST_CASE("A change of drug changes the form: its slots and answers are asked anew [A11.1]", "[A11.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    auto draft = director.must<api::OpenDraft>({id});
    const auto lists = director.must<api::RequestLists>({});
    for (const auto& generic : lists.generics) {
        if (generic.name != "ABATACEPT") continue;
        draft.content.generic_id = generic.id;
        draft.content.clave = generic.presentations.at(0).id;
        draft.content.recommendation_id = generic.recommendations.at(0).id;
    }
    REQUIRE(draft.content != director.must<api::OpenDraft>({id}).content);
    draft.content.set_answer("no-such-question", "x");
    const auto saved = director.must<api::SaveDraft>({id, draft.version, draft.content});
    const auto form = director.must<api::SpecificationForm>({draft.content.recommendation_id}).form;
    auto preview = director.ask(api::PreviewRequest::path, api::encode(api::PreviewRequest::Request{id}));
    if (preview) {
        const auto summary = api::decode<api::PreviewRequest::Response>(preview.value()).value().summary;
        CHECK(summary.form_heading == form.heading);
        for (const auto& fact : summary.specifications) CHECK(fact.value != "x");
    } else {
        for (const auto& each : preview.error().fields) {
            const bool of_the_form = each.field.rfind("answers.", 0) == 0 || each.field.rfind("slots.", 0) == 0;
            CAPTURE(each.field);
            CHECK(of_the_form);
        }
    }
    const auto slot = std::string("reporte_mutaciones");
    if (!form.slot(slot)) {
        CHECK(refuses(director.refused<api::AnnounceAttachment>({id, slot, "a.pdf", 10}), "slot"));
    }
    CHECK(saved.version > draft.version);
}
