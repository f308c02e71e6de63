// Returned to be completed, and sent again on the same folio.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/corrections.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/stored_files.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/cases/refusals.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/refusals.hpp"

using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
using domain::cases::Mark;
using test::message_of;
using test::refuses;
using test::World;
namespace words = text::cases;

namespace {

const std::vector<Mark> weight_and_vigencia{{"weight_kg", "No coincide con el expediente"}, {"slots.vigencia", "Está vencida"}};

std::vector<std::string> names_of(const std::vector<api::cases::AttachmentCard>& cards, const std::string& slot) {
    std::vector<std::string> names;
    for (const auto& each : cards) {
        if (each.slot == slot) names.push_back(each.name);
    }
    return names;
}

base::ErrorKind kind_of(test::Actor& actor, const std::string& attachment_id) {
    const auto body = api::encode(api::cases::AttachmentDocument::Request{attachment_id});
    const auto document = actor.document(api::cases::AttachmentDocument::path, body);
    return document ? base::ErrorKind::internal : document.error().kind;  // internal stands for: it was opened
}

constexpr auto opened = base::ErrorKind::internal;

}  // namespace

TEST_CASE("What is returned is told to its director, with what is marked, until when and where to complete it [A18.9]",
          "[A18.9]") {
    Desk desk;
    const auto folio = desk.taken();
    desk.give_back(folio, weight_and_vigencia);
    CHECK(desk.state(folio) == State::requiere_info);
    const auto mail = desk.mails_to("director").back();
    CHECK(mail.subject == words::mail_returned_subject(folio));
    for (const auto* told :
         {"Peso", "Comprobante de vigencia", "30/07/2025", "https://sanece.example/#/sanece/completar?folio="}) {
        CAPTURE(told, mail.body);
        CHECK(mail.body.find(told) != std::string::npos);
    }
    CHECK(mail.body.find("PACIENTE") == std::string::npos);

    const auto open = desk.director.must<api::cases::OpenCorrection>({folio});
    CHECK(open.words == "Complete lo que se marca");
    CHECK(open.due_on == "2025-07-30");
    CHECK(open.marks == weight_and_vigencia);
    REQUIRE(open.targets.size() == 2);
    CHECK(open.content.weight_kg == "70.5");
    CHECK(open.attachments.size() == 3);
    auto other = desk.world.other_director();
    CHECK(other.refused<api::cases::OpenCorrection>({folio}).kind == base::ErrorKind::not_found);
}

TEST_CASE("A return says what, why and until when") {
    Desk desk;
    const auto folio = desk.taken();
    const auto refusal = [&](std::vector<Mark> marks, const std::string& why, const std::string& due_on) {
        return desk.evaluator.refused<api::cases::ReturnCase>({folio, desk.version(folio), std::move(marks), why, due_on});
    };
    CHECK(refuses(refusal({}, "Complete", "2025-07-30"), "marks"));
    CHECK(refuses(refusal({{"generic_id", ""}}, "Complete", "2025-07-30"), "marks"));
    CHECK(refuses(refusal({{"weight_kg", ""}}, "", "2025-07-30"), "words"));
    CHECK(refuses(refusal({{"weight_kg", ""}}, "Complete", "2025-07-23"), "due_on"));
    CHECK(refuses(refusal({{"weight_kg", ""}}, "Complete", "mañana"), "due_on"));
    CHECK(desk.state(folio) == State::en_evaluacion);
    CHECK(desk.evaluator.refused<api::cases::ReturnCase>({folio, 1, {{"weight_kg", ""}}, "Complete", "2025-07-30"}).message ==
          words::changed_since);
    CHECK(desk.director.refused<api::cases::ReturnCase>({folio, 1, {{"weight_kg", ""}}, "Complete", "2025-07-30"}).kind ==
          base::ErrorKind::not_allowed);
}

TEST_CASE("Only what is marked is corrected, and what is typed waits until it is sent [A18.9]", "[A18.9]") {
    Desk desk;
    const auto folio = desk.taken();
    desk.give_back(folio, weight_and_vigencia);
    auto typed = desk.content(folio);
    typed.weight_kg = "72";
    typed.height_cm = "180";
    desk.director.must<api::cases::SaveCorrection>({folio, typed});
    CHECK(desk.content(folio).weight_kg == "70.5");  // what was sent is as it was
    const auto open = desk.director.must<api::cases::OpenCorrection>({folio});
    CHECK(open.content.weight_kg == "72");
    CHECK(open.content.height_cm == "170");

    const auto id = desk.row(folio).id;
    CHECK(refuses(desk.director.refused<api::cases::AnnounceAttachment>({id, "evidencia", "a.pdf", 10}), "slot"));
    REQUIRE(desk.director.attach(id, "vigencia", "nueva.pdf", World::pdf() + "nueva"));
    const auto with_file = desk.director.must<api::cases::OpenCorrection>({folio}).attachments;
    CHECK(names_of(with_file, "vigencia") == std::vector<std::string>{"nueva.pdf"});
    CHECK(with_file.size() == 3);
    const auto shown = desk.evaluator.must<api::cases::OpenCase>({folio});
    for (const auto& each : shown.files) CHECK(each.name != "nueva.pdf");
    for (const auto& each : with_file) {
        if (each.name == "nueva.pdf") CHECK(kind_of(desk.evaluator, each.id) == base::ErrorKind::not_found);
    }
}

TEST_CASE("What is sent again is a new version with its difference, in the same hands, who is told [A18.9]", "[A18.9]") {
    Desk desk;
    const auto folio = desk.taken();
    const auto before = desk.evaluator.must<api::cases::OpenCase>({folio});
    desk.give_back(folio, weight_and_vigencia);
    const auto id = desk.row(folio).id;
    REQUIRE(desk.director.attach(id, "vigencia", "nueva.pdf", World::pdf() + "nueva"));
    auto typed = desk.content(folio);
    typed.weight_kg = "72";
    typed.height_cm = "180";
    const auto now = desk.director.must<api::cases::ResubmitCase>({folio, desk.version(folio), typed, "Se corrigió el peso"});
    CHECK(now.state == State::en_evaluacion);
    const auto row = desk.row(folio);
    CHECK(row.evaluator_id == "account-evaluar");
    CHECK(row.due_at == 0);
    CHECK(desk.content(folio).weight_kg == "72");
    CHECK(desk.content(folio).height_cm == "170");
    const auto mail = desk.mails_to("evaluar").back();
    CHECK(mail.subject == words::mail_completed_subject(folio));
    CHECK(mail.body.find("/#/sanece/caso?folio=" + folio) != std::string::npos);

    const auto shown = desk.evaluator.must<api::cases::OpenCase>({folio});
    REQUIRE(shown.corrections.size() == 1);
    const auto& changes = shown.corrections.front().changes;
    REQUIRE(changes.size() == 2);
    const auto changed_to = [&](const std::string& value) {
        return std::any_of(changes.begin(), changes.end(),
                           [&](const auto& each) { return each.after.find(value) != std::string::npos; });
    };
    CHECK(changed_to("72"));
    CHECK(changed_to("nueva.pdf"));
    CHECK(shown.summary.value_of("weight_kg").find("72") != std::string::npos);
    CHECK(shown.files.size() == before.files.size());
    CHECK(shown.events.back().words == "Se corrigió el peso");

    // What was sealed stays in the store, and may still be looked at.
    for (const auto& each : before.files) {
        CHECK(kind_of(desk.evaluator, each.attachment_id) == opened);
    }
    const auto kept = desk.world.read(
        [](storage::Connection& db) -> base::Result<std::vector<std::string>> { return storage::referenced_hashes(db); });
    CHECK(kept.value().size() == 4);
    CHECK(desk.director.refused<api::cases::ResubmitCase>({folio, desk.version(folio), typed, ""}).message ==
          words::resubmission_not_asked);
}

TEST_CASE("A slot for several files keeps those that were sent beside the new one") {
    Desk desk;
    const auto folio = desk.taken();
    desk.give_back(folio, {{"slots.evidencia", ""}});
    const auto id = desk.row(folio).id;
    REQUIRE(desk.director.attach(id, "evidencia", "uno.pdf", World::pdf() + "1"));
    REQUIRE(desk.director.attach(id, "evidencia", "dos.pdf", World::pdf() + "2"));
    const auto there = desk.director.must<api::cases::OpenCorrection>({folio}).attachments;
    const auto names = names_of(there, "evidencia");
    CHECK(std::find(names.begin(), names.end(), "uno.pdf") != names.end());
    CHECK(std::find(names.begin(), names.end(), "dos.pdf") != names.end());
    CHECK(there.size() >= 5);
    for (const auto& each : there) {
        if (each.name == "dos.pdf") desk.director.must<api::cases::RemoveAttachment>({each.id});
    }
    desk.director.must<api::cases::ResubmitCase>({folio, desk.version(folio), desk.content(folio), ""});
    CHECK(desk.evaluator.must<api::cases::OpenCase>({folio}).files.size() == there.size() - 1);
}

TEST_CASE("What is sent again is checked as at first, and something of it has changed") {
    Desk desk;
    const auto folio = desk.taken();
    desk.give_back(folio, weight_and_vigencia);
    auto typed = desk.content(folio);
    const auto refusal = [&] {
        return desk.director.refused<api::cases::ResubmitCase>({folio, desk.version(folio), typed, "Ya está"});
    };
    CHECK(message_of(refusal(), "marks") == words::nothing_corrected);
    typed.weight_kg = "7000";
    CHECK(refuses(refusal(), "weight_kg"));
    typed.weight_kg.clear();
    CHECK(refuses(refusal(), "weight_kg"));
    CHECK(desk.state(folio) == State::requiere_info);
    CHECK(desk.content(folio).weight_kg == "70.5");
    // What left its catalogue meanwhile, and he may not change, is not held against him.
    desk.world.tamper("UPDATE specialty SET active = 0");
    typed.weight_kg = "71";
    CHECK(desk.director.refused<api::cases::ResubmitCase>({folio, desk.version(folio) - 1, typed, ""}).kind ==
          base::ErrorKind::conflict);
    desk.director.must<api::cases::ResubmitCase>({folio, desk.version(folio), typed, ""});
}

TEST_CASE("A file that was sent is not taken away while it is evaluated", "[bad-input]") {
    Desk desk;
    const auto folio = desk.taken();
    const auto file = desk.evaluator.must<api::cases::OpenCase>({folio}).files.front();
    const auto refused = [&] { return desk.director.refused<api::cases::RemoveAttachment>({file.attachment_id}); };
    CHECK(refused().kind == base::ErrorKind::conflict);
    CHECK(refused().message == words::sent_file_stays);
    desk.give_back(folio, {{"slots." + file.slot, ""}});
    CHECK(refused().message == words::sent_file_stays);
    const auto id = desk.row(folio).id;
    REQUIRE(desk.director.attach(id, file.slot, "otra.pdf", World::pdf() + "otra"));
    const auto added = names_of(desk.director.must<api::cases::OpenCorrection>({folio}).attachments, file.slot);
    CHECK(added == std::vector<std::string>{"otra.pdf"});
    // What was added is his own until it is sent; without it what was sent is there again.
    for (const auto& each : desk.director.must<api::cases::OpenCorrection>({folio}).attachments) {
        if (each.name == "otra.pdf") desk.director.must<api::cases::RemoveAttachment>({each.id});
    }
    CHECK(names_of(desk.director.must<api::cases::OpenCorrection>({folio}).attachments, file.slot) ==
          std::vector<std::string>{file.name});
}

TEST_CASE("After its last day a case is not completed any more, and nothing that was typed is lost", "[bad-input]") {
    Desk desk;
    const auto folio = desk.taken();
    desk.give_back(folio, weight_and_vigencia);
    const auto id = desk.row(folio).id;
    auto typed = desk.content(folio);
    typed.weight_kg = "72";
    const auto refusal = [&] {
        return desk.director.refused<api::cases::ResubmitCase>({folio, desk.version(folio), typed, ""}).message;
    };
    SECTION("before the job has closed it") {
        desk.world.clock.set(desk.row(folio).due_at);  // the first moment of the day after
        desk.director = desk.world.director();
        CHECK(refusal() == words::resubmission_late);
        CHECK(desk.director.must<api::cases::OpenCorrection>({folio}).content.weight_kg == "72");
        desk.run_jobs();
    }
    SECTION("after it") {
        desk.director.must<api::cases::SaveCorrection>({folio, typed});
        desk.come_to("2025-07-31");
        desk.run_jobs();
        CHECK(refusal() == words::resubmission_late);
        CHECK(desk.director.refused<api::cases::SaveCorrection>({folio, typed}).message == words::resubmission_late);
        CHECK(desk.director.refused<api::cases::AnnounceAttachment>({id, "vigencia", "a.pdf", 10}).message ==
              words::resubmission_late);
    }
    CHECK(desk.state(folio) == State::cerrada_sin_respuesta);
    const auto copy = desk.director.must<api::cases::FollowCase>({folio, domain::cases::Act::copy}).id;
    CHECK(desk.director.must<api::cases::OpenDraft>({copy}).content.weight_kg == "72");
}

TEST_CASE("On its last day a case is still completed") {
    Desk desk;
    const auto folio = desk.taken();
    desk.give_back(folio, weight_and_vigencia);
    desk.world.clock.set(desk.row(folio).due_at - 1000);
    desk.director = desk.world.director();
    auto typed = desk.content(folio);
    typed.weight_kg = "72";
    desk.director.must<api::cases::ResubmitCase>({folio, desk.version(folio), typed, ""});
}

TEST_CASE("The PDFs of a case are opened by whoever may read it, those of a draft by their owner [A18.9]", "[A18.9]") {
    Desk desk;
    const auto draft = desk.world.full_draft(desk.director, "2222222222");
    const auto hidden = desk.director.must<api::cases::OpenDraft>({draft}).attachments.front().id;
    const auto folio = desk.taken();
    const auto file = desk.evaluator.must<api::cases::OpenCase>({folio}).files.front().attachment_id;
    auto adviser = desk.world.of_role(domain::identity::Role::asesor);
    auto other = desk.world.other_director();
    auto administrator = desk.world.administrator();
    CHECK(kind_of(desk.director, file) == opened);
    CHECK(kind_of(desk.evaluator, file) == opened);
    CHECK(kind_of(administrator, file) == opened);
    CHECK(kind_of(adviser, file) == base::ErrorKind::not_found);
    CHECK(kind_of(other, file) == base::ErrorKind::not_found);
    desk.evaluator.must<api::cases::AskOpinion>({folio, desk.version(folio), "account-asesor", "¿Procede?"});
    CHECK(kind_of(adviser, file) == opened);
    CHECK(kind_of(desk.director, hidden) == opened);
    CHECK(kind_of(desk.evaluator, hidden) == base::ErrorKind::not_found);
    CHECK(kind_of(administrator, hidden) == base::ErrorKind::not_found);
}
