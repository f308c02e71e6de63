// Confirmation, sending, folio.

#include <catch2/catch.hpp>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/services/cases/receipt.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/catalog/forms.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::refuses;
using test::World;

namespace words = text::cases;
namespace {

std::string confirmation_of(test::Actor& actor, const std::string& id) {
    return actor.must<api::cases::PreviewCase>({id}).confirmation;
}

}  // namespace

TEST_CASE("The confirmation shows everything captured, or every field that is missing [A12.1] [R9]", "[A12.1][R9]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto summary = director.must<api::cases::PreviewCase>({id}).summary;
    CHECK(summary.value_of("entity_id") == "Aguascalientes");
    CHECK(summary.value_of("generic_id") == "PONATINIB");
    CHECK(summary.value_of("agregado_medico") == "1F1980OR");
    CHECK(summary.value_of("umf") == "1");
    CHECK(summary.value_of("diagnosis_date") == "14/03/2025");
    CHECK(summary.treatments.size() == 1);
    CHECK(summary.files.size() == 3);

    const auto empty = director.must<api::cases::SaveDraft>({{}, 0, {}});
    const auto error = director.refused<api::cases::PreviewCase>({empty.id});
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
    const auto sent = director.must<api::cases::SendCase>({id, confirmation}, key);
    CHECK(sent.folio == "20250723001");
    CHECK(director.must<api::cases::SendCase>({id, confirmation}, key).folio == sent.folio);
    CHECK(director.must<api::cases::SendCase>({id, confirmation}).folio == sent.folio);
    CHECK(director.refused<api::cases::SendCase>({id, "other"}, key).kind == base::ErrorKind::invalid_input);
    CHECK(director.must<api::cases::ListSent>({}).rows.at(0).folio == sent.folio);
    CHECK(director.refused<api::cases::OpenDraft>({id}).kind == base::ErrorKind::conflict);

    const auto second = world.full_draft(director, "2222222222");
    CHECK(director.must<api::cases::SendCase>({second, confirmation_of(director, second)}).folio == "20250723002");
}

TEST_CASE("A stale form and a live request for the same patient, drug and diagnosis are refused") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto draft = director.must<api::cases::OpenDraft>({id});
    CHECK(director.refused<api::cases::SendCase>({id, {}}).kind == base::ErrorKind::conflict);
    const auto folio = director.must<api::cases::SendCase>({id, confirmation_of(director, id)}).folio;

    const auto again = director.must<api::cases::SaveDraft>({{}, 0, draft.content});
    for (const auto& each : draft.attachments) REQUIRE(director.attach(again.id, each.slot, each.name, World::pdf()));
    CHECK(director.refused<api::cases::SendCase>({again.id, confirmation_of(director, again.id)}).message ==
          words::live_duplicate(folio));
}

TEST_CASE("What is sent is what was confirmed: a change of fields or files in between is refused [A12.2]", "[A12.2]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto confirmed = confirmation_of(director, id);
    const auto draft = director.must<api::cases::OpenDraft>({id});
    SECTION("a replaced file") { REQUIRE(director.attach(id, "vigencia", "otra.pdf", World::pdf() + "2")); }
    SECTION("one more file") { REQUIRE(director.attach(id, "evidencia", "mas.pdf", World::pdf() + "3")); }
    SECTION("a field") {
        auto content = draft.content;
        content.weight_kg = "71";
        director.must<api::cases::SaveDraft>({id, draft.version, content});
    }
    const auto refusal = director.refused<api::cases::SendCase>({id, confirmed});
    CHECK(refusal.kind == base::ErrorKind::conflict);
    CHECK(refusal.message == words::draft_changed_elsewhere);
    director.must<api::cases::SendCase>({id, confirmation_of(director, id)});
}

TEST_CASE("A mutation that is not in the catalogue is proposed to it [A11.4]", "[A11.4]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    director.must<api::cases::SendCase>({id, confirmation_of(director, id)});
    const auto proposed = world.write([](storage::Connection& db) -> base::Result<std::optional<domain::catalog::ListValue>> {
        return storage::catalog::list_value(db, "mutaciones", "Z999X");
    });
    REQUIRE(proposed);
    REQUIRE(proposed.value());
    CHECK_FALSE(proposed.value()->accepted);
}

TEST_CASE("A request that was sent is told of by a mail with its receipt, once [A13.1]", "[A13.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto confirmation = director.must<api::cases::PreviewCase>({id}).confirmation;
    const auto folio = director.must<api::cases::SendCase>({id, confirmation}).folio;
    director.must<api::cases::SendCase>({id, confirmation});
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
    const auto drawn = services::cases::receipt_document(world.database(), ports, folio);
    REQUIRE(drawn);
    CHECK(drawn.value().file_name == "SAnECE-" + folio + ".pdf");
    CHECK(drawn.value().bytes.starts_with("%PDF-"));
    CHECK(services::cases::receipt_document(world.database(), ports, "20250723999").error().kind == base::ErrorKind::not_found);
}

TEST_CASE("After sending nothing of a request changes any more [A12.2]", "[A12.2]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto draft = director.must<api::cases::OpenDraft>({id});
    const auto waiting = director.must<api::cases::AnnounceAttachment>({id, "evidencia", "a.pdf", 10}).upload_id;
    director.must<api::cases::SendCase>({id, confirmation_of(director, id)});
    const auto conflict = base::ErrorKind::conflict;
    CHECK(director.refused<api::cases::SaveDraft>({id, draft.version + 1, draft.content}).kind == conflict);
    CHECK(director.refused<api::cases::DiscardDraft>({id}).kind == conflict);
    CHECK(director.refused<api::cases::PreviewCase>({id}).kind == conflict);
    CHECK(director.refused<api::cases::AnnounceAttachment>({id, "evidencia", "b.pdf", 10}).kind == conflict);
    CHECK(director.refused<api::cases::RemoveAttachment>({draft.attachments.at(0).id}).kind == conflict);
    CHECK(world.dispatcher().finish_upload(director.caller(), waiting, {std::string(64, 'a'), 10}).error().kind == conflict);
    CHECK(director.must<api::cases::ListDrafts>({}).rows.empty());
}

TEST_CASE("An incomplete request is not sent, and each thing that is missing or wrong is named [A12.1]", "[A12.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto whole = director.must<api::cases::OpenDraft>({id});
    auto version = whole.version;
    const std::string clinic = "01UMF00001";
    world.tamper("INSERT INTO unit SELECT '" + clinic +
                 "', entity_id, name, kind, number, search, 0, 1 FROM unit WHERE id = '01HC010000'");
    const auto refusal = [&](auto change) {
        auto content = whole.content;
        change(content);
        version = director.must<api::cases::SaveDraft>({id, version, content}).version;
        const auto preview = director.refused<api::cases::PreviewCase>({id});
        const auto sending = director.refused<api::cases::SendCase>({id, {}});
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
    director.must<api::cases::SaveDraft>({id, version, whole.content});
    director.must<api::cases::SendCase>({id, confirmation_of(director, id)});
}

TEST_CASE("A request without previous treatments, or without UMF, is complete [A10.6]", "[A10.6]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    auto draft = director.must<api::cases::OpenDraft>({id});
    draft.content.treatments.clear();
    draft.content.umf.clear();
    director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
    CHECK(director.must<api::cases::PreviewCase>({id}).summary.treatments.empty());
    director.must<api::cases::SendCase>({id, confirmation_of(director, id)});
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
    const auto empty = director.must<api::cases::SaveDraft>({});
    director.refused<api::cases::SendCase>({empty.id, {}});
    CHECK(world.sent(director) == "20250723001");
}

TEST_CASE("Another director's request can be neither sent nor seen [A18.8]", "[A18.8]") {
    World world;
    auto director = world.director();
    auto umae = world.director_of_umae();
    const auto id = world.full_draft(director);
    CHECK(umae.refused<api::cases::SendCase>({id, confirmation_of(director, id)}).kind == base::ErrorKind::not_found);
    CHECK(umae.refused<api::cases::PreviewCase>({id}).kind == base::ErrorKind::not_found);
    director.must<api::cases::SendCase>({id, confirmation_of(director, id)});
    CHECK(umae.must<api::cases::ListSent>({}).rows.empty());
    CHECK(umae.refused<api::cases::ResendEvaluation>({"20250723001"}).message ==
          umae.refused<api::cases::ResendEvaluation>({"20250723999"}).message);
}

TEST_CASE("A form that cannot be read lets nothing be sent unchecked [A12.1] [A11.1]", "[A12.1][A11.1]") {
    World world;
    auto director = world.director();
    const auto draft = world.full_draft(director);
    const auto confirmation = director.must<api::cases::PreviewCase>({draft}).confirmation;
    SECTION("a kind of field that this version does not know") {
        world.tamper("UPDATE form SET description = replace(description, '\"open_list\"', '\"fecha_futura\"')");
    }
    SECTION("no JSON at all") { world.tamper("UPDATE form SET description = 'x'"); }
    SECTION("cut in the middle") { world.tamper("UPDATE form SET description = substr(description, 1, 100)"); }
    for (const auto& error :
         {director.refused<api::cases::PreviewCase>({draft}), director.refused<api::cases::SendCase>({draft, confirmation})}) {
        CHECK(error.kind == base::ErrorKind::invalid_input);
        REQUIRE(error.fields.size() >= 1);
        CHECK(error.fields.front().field == "recommendation_id");
        CHECK(error.fields.front().message == text::catalog::form_unreadable.words());
        CHECK(error.detail.find("unreadable form") == 0);
    }
    CHECK(director.must<api::cases::ListSent>({}).rows.empty());
}

TEST_CASE("Whoever asks for a form that cannot be read is told so, and every other form is as it was [A11.1]", "[A11.1]") {
    World world;
    auto director = world.director();
    const auto draft = world.full_draft(director);
    const auto recommendation = director.must<api::cases::OpenDraft>({draft}).content.recommendation_id;
    const std::string of_it = " WHERE id = (SELECT form_id FROM recommendation WHERE id = '" + recommendation + "')";
    SECTION("a kind of field that this version does not know") {
        world.tamper("UPDATE form SET description = replace(description, '\"open_list\"', '\"fecha_futura\"')" + of_it);
    }
    SECTION("no JSON at all") { world.tamper("UPDATE form SET description = 'x'" + of_it); }
    const auto lists = director.must<api::catalog::CaseLists>({});
    std::string form_id;
    for (const auto& generic : lists.generics) {
        for (const auto& each : generic.recommendations) {
            if (each.id == recommendation) form_id = each.form_id;
        }
    }
    const auto error = director.refused<api::catalog::SpecificationForm>({recommendation});
    CHECK(error.kind == base::ErrorKind::invalid_input);
    CHECK(error.message == text::catalog::form_unreadable);
    CHECK(refuses(error, "recommendation_id"));
    CHECK(error.detail.find("unreadable form") == 0);
    CHECK(refuses(director.refused<api::cases::PreviewCase>({draft}), "recommendation_id"));
    std::size_t read = 0;
    for (const auto& generic : lists.generics) {
        for (const auto& each : generic.recommendations) {
            if (each.form_id == form_id) continue;
            CAPTURE(each.id);
            CHECK_FALSE(director.must<api::catalog::SpecificationForm>({each.id}).form.slots.empty());
            ++read;
        }
    }
    CHECK(read > 10);
}

TEST_CASE("A mutation is proposed once and an accepted one not again; people then find it [A11.4]", "[A11.4]") {
    World world;
    auto director = world.director();
    world.sent(director, "1000000001");
    world.sent(director, "1000000002");
    const auto count = world.read([](storage::Connection& db) -> base::Result<std::optional<domain::catalog::ListValue>> {
        return storage::catalog::list_value(db, "mutaciones", "z999x");
    });
    REQUIRE(count.value());
    CHECK(count.value()->value == "Z999X");
    CHECK(count.value()->proposed_by == "account-director");
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
    director.must<api::cases::PreviewCase>({id});
    world.tamper("UPDATE " + catalogue + " SET active = 0");
    CHECK(refuses(director.refused<api::cases::PreviewCase>({id}), field));
}

TEST_CASE("A change of drug changes the form: its slots and answers are asked anew [A11.1]", "[A11.1]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    auto draft = director.must<api::cases::OpenDraft>({id});
    const auto lists = director.must<api::catalog::CaseLists>({});
    for (const auto& generic : lists.generics) {
        if (generic.name != "ABATACEPT") continue;
        draft.content.generic_id = generic.id;
        draft.content.clave = generic.presentations.at(0).id;
        draft.content.recommendation_id = generic.recommendations.at(0).id;
    }
    REQUIRE(draft.content != director.must<api::cases::OpenDraft>({id}).content);
    draft.content.set_answer("no-such-question", "x");
    const auto form = director.must<api::catalog::SpecificationForm>({draft.content.recommendation_id}).form;
    draft.content.form_id = form.id;
    const auto saved = director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
    auto preview = director.ask(api::cases::PreviewCase::path, api::encode(api::cases::PreviewCase::Request{id}));
    if (preview) {
        const auto summary = api::decode<api::cases::PreviewCase::Response>(preview.value()).value().summary;
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
        CHECK(refuses(director.refused<api::cases::AnnounceAttachment>({id, slot, "a.pdf", 10}), "slot"));
    }
    CHECK(saved.version > draft.version);
}
