// What a director does with a folio of his own: where it is, withdraw it, follow it with another request.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/cases/refusals.hpp"
#include "shared/text/cases/wizard.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/refusals.hpp"

using cases_tests::Act;
using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
using domain::identity::Role;
using test::refuses;
namespace words = text::cases;

TEST_CASE("A director sees where his request is: who has it, what comes next and by when, and nothing internal [A18.1] [A18.8]",
          "[A18.1][A18.8]") {
    Desk desk;
    auto adviser = desk.world.of_role(Role::asesor);
    const auto folio = desk.taken();
    desk.evaluator.must<api::cases::AskOpinion>({folio, desk.version(folio), "account-asesor", "¿Dosis tan alta?"});
    adviser.must<api::cases::GiveOpinion>({folio, "Es excesiva"});
    desk.give_back(folio, {{"weight_kg", ""}});

    const auto history = desk.director.must<api::cases::CaseHistory>({folio});
    CHECK(history.now.state == State::requiere_info);
    CHECK(history.patient.find("SANECE") != std::string::npos);
    CHECK(history.generic == "PONATINIB");
    CHECK(history.due_at == desk.row(folio).due_at);
    REQUIRE(history.events.size() >= 4);
    const auto encoded = api::encode(history);
    for (const auto* internal : {"excesiva", "tan alta"}) CHECK(encoded.find(internal) == std::string::npos);
    for (const auto& each : history.events) {
        CAPTURE(base::name_of(each.act));
        if (domain::cases::is_internal(each.act)) {
            CHECK(each.person.empty());
            CHECK(each.words.empty());
        }
        if (each.act == Act::return_for_info) {
            CHECK(each.words == "Complete lo que se marca");
            CHECK(each.due_on == "2025-07-30");
            CHECK(each.role == Role::evaluador);
        }
    }
    CHECK(history.events.back().act == Act::return_for_info);
    CHECK(domain::allows(history.now.acts, Act::resubmit));
    auto other = desk.world.other_director();
    CHECK(other.refused<api::cases::CaseHistory>({folio}).kind == base::ErrorKind::not_found);
}

TEST_CASE("What was decided stands in the director's time line [A18.1] [A18.4] [A18.5]", "[A18.1][A18.4][A18.5]") {
    Desk desk;
    const auto authorized = desk.decided(Decision::autorizada);
    const auto history = desk.director.must<api::cases::CaseHistory>({authorized});
    CHECK(history.requerimiento.find("45 mg cada 24 horas") != std::string::npos);
    CHECK(history.expires_on == "2026-07-23");
    CHECK(history.decided_at > 0);
    CHECK(history.due_at == 0);
    const auto denied = desk.decided(Decision::no_autorizada, "2222222222");
    const auto refusal = desk.director.must<api::cases::CaseHistory>({denied});
    CHECK(refusal.requerimiento == "X");
    CHECK_FALSE(refusal.reason.empty());
    CHECK(refusal.observations == "Se revisó el expediente");
    CHECK(refusal.expires_on.empty());
}

TEST_CASE("A director withdraws with a reason, and who evaluates is told [A18.9]", "[A18.9]") {
    Desk desk;
    const auto folio = desk.taken();
    CHECK(refuses(desk.director.refused<api::cases::WithdrawCase>({folio, desk.version(folio), ""}), "reason"));
    const auto now = desk.director.must<api::cases::WithdrawCase>({folio, desk.version(folio), "Cambió el tratamiento"});
    CHECK(now.state == State::cancelada);
    CHECK(desk.mails_to("evaluar").back().subject == words::mail_withdrawn_subject(folio));
    CHECK(desk.director.must<api::cases::CaseHistory>({folio}).events.back().words == "Cambió el tratamiento");
    const auto decision = desk.decision_of(folio, Decision::autorizada);
    CHECK(desk.evaluator.refused<api::cases::DecideCase>({folio, desk.version(folio), decision}).message == words::was_withdrawn);

    const auto decided = desk.decided(Decision::autorizada, "2222222222");
    CHECK(desk.director.refused<api::cases::WithdrawCase>({decided, desk.version(decided), "Ya no"}).message ==
          words::decided_not_withdrawn);
    auto other = desk.world.other_director();
    CHECK(other.refused<api::cases::WithdrawCase>({decided, 1, "Ya no"}).kind == base::ErrorKind::not_found);
}

TEST_CASE("One press renews: a draft with what stays, and what is filled anew is empty [A18.6]", "[A18.6]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    const auto before = desk.content(folio);
    const auto id = desk.director.must<api::cases::FollowCase>({folio, Act::renew}).id;
    const auto draft = desk.director.must<api::cases::OpenDraft>({id});
    const auto& content = draft.content;
    CHECK(content.visit == domain::cases::Visit::subsecuente);
    CHECK(content.patient_id == before.patient_id);
    CHECK(content.generic_id == before.generic_id);
    CHECK(content.clave == before.clave);
    CHECK(content.recommendation_id == before.recommendation_id);
    CHECK(content.cie10_code == before.cie10_code);
    CHECK(content.diagnosis_detail == before.diagnosis_detail);
    CHECK(content.doctor_matricula == before.doctor_matricula);
    CHECK(content.treatments == before.treatments);
    CHECK(content.weight_kg.empty());
    CHECK(content.age_years.empty());
    CHECK(content.answers.empty());
    CHECK(draft.attachments.empty());

    // Pressed twice there is one; a save keeps what it follows.
    CHECK(desk.director.must<api::cases::FollowCase>({folio, Act::renew}).id == id);
    auto typed = content;
    typed.weight_kg = "71";
    desk.director.must<api::cases::SaveDraft>({id, draft.version, typed});
    CHECK(desk.director.must<api::cases::FollowCase>({folio, Act::renew}).id == id);
    CHECK(desk.director.must<api::cases::ListDrafts>({}).total == 1);
    auto other = desk.world.other_director();
    CHECK(other.refused<api::cases::FollowCase>({folio, Act::renew}).kind == base::ErrorKind::not_found);
}

TEST_CASE("A renewal that was sent says what it renews, and a second one while it is answered is refused [A18.6] [A18.10]",
          "[A18.6][A18.10]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    const auto id = desk.director.must<api::cases::FollowCase>({folio, Act::renew}).id;
    auto draft = desk.director.must<api::cases::OpenDraft>({id});
    const auto before = desk.content(folio);
    draft.content.weight_kg = "71";
    draft.content.age_years = "46";
    draft.content.answers = before.answers;
    desk.director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
    for (const auto& each : desk.evaluator.must<api::cases::OpenCase>({folio}).files) {
        REQUIRE(desk.director.attach(id, each.slot, each.name, test::World::pdf() + each.slot));
    }
    const auto renewal =
        desk.director.must<api::cases::SendCase>({id, desk.director.must<api::cases::PreviewCase>({id}).confirmation}).folio;
    CHECK(desk.director.must<api::cases::CaseHistory>({renewal}).renews_folio == folio);
    CHECK(desk.director.must<api::cases::CaseHistory>({folio}).followed_by == std::vector<std::string>{renewal});
    CHECK(desk.director.refused<api::cases::FollowCase>({folio, Act::renew}).message == words::live_duplicate(renewal));
    CHECK(desk.evaluator.must<api::cases::OpenCase>({folio}).requirements.front() ==
          "Nota médica de hematología con la fase de la enfermedad");
    CHECK(desk.evaluator.must<api::cases::OpenCase>({renewal}).requirements.front() ==
          "Nota médica con la mejor respuesta hematológica, citogenética o molecular");
}

TEST_CASE("What was authorized with changes is renewed as it was authorized [A18.6]", "[A18.6]") {
    Desk desk;
    const auto folio = desk.taken();
    auto decision = desk.decision_of(folio, Decision::autorizada_con_cambios);
    const auto presentations = desk.evaluator.must<api::cases::OpenCase>({folio}).presentations;
    decision.clave = presentations.back().id;
    desk.evaluator.must<api::cases::DecideCase>({folio, desk.version(folio), decision});
    const auto id = desk.director.must<api::cases::FollowCase>({folio, Act::renew}).id;
    CHECK(desk.director.must<api::cases::OpenDraft>({id}).content.clave == decision.clave);
}

TEST_CASE("An expired or dropped folio, and one that was not authorized, is not renewed", "[bad-input]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    const auto refusal = [&] { return desk.director.refused<api::cases::FollowCase>({folio, Act::renew}); };
    SECTION("expired") {
        desk.come_to("2026-07-24");
        desk.run_jobs();
        CHECK(refusal().message == words::renewal_ended);
    }
    SECTION("dropped") {
        desk.world.tamper("UPDATE case_file SET state = 'baja' WHERE folio = '" + folio + "'");
        CHECK(refusal().message == words::renewal_ended);
    }
    SECTION("not authorized") {
        desk.world.tamper("UPDATE case_file SET state = 'no_autorizada' WHERE folio = '" + folio + "'");
        CHECK(refusal().message == words::renewal_not_authorized);
    }
    CHECK(refusal().kind == base::ErrorKind::conflict);
    CHECK(desk.director.must<api::cases::ListDrafts>({}).total == 0);
}

TEST_CASE("A drug that needs no renewal is said to need none [A18.4]", "[A18.4]") {
    Desk desk;
    desk.world.tamper("UPDATE recommendation SET valid_months = 0");
    const auto folio = desk.decided(Decision::autorizada);
    CHECK(desk.row(folio).expires_on.empty());
    CHECK(desk.director.refused<api::cases::FollowCase>({folio, Act::renew}).message == words::needs_no_renewal);
}

TEST_CASE("What was not authorized is asked for again in a request of its own, linked to it [A18.1]", "[A18.1]") {
    Desk desk;
    const auto folio = desk.decided(Decision::no_autorizada);
    const auto id = desk.director.must<api::cases::FollowCase>({folio, Act::reconsider}).id;
    CHECK(desk.director.must<api::cases::FollowCase>({folio, Act::reconsider}).id == id);
    const auto draft = desk.director.must<api::cases::OpenDraft>({id});
    auto expected = desk.content(folio);
    expected.tab = draft.content.tab;
    expected.new_patient = {};
    CHECK(draft.content == expected);
    CHECK(draft.attachments.empty());
    CHECK(desk.director.refused<api::cases::FollowCase>({folio, Act::renew}).message == words::renewal_not_authorized);
    const auto other = desk.decided(Decision::autorizada, "2222222222");
    CHECK(desk.director.refused<api::cases::FollowCase>({other, Act::reconsider}).message == words::reconsideration_not_denied);
}

TEST_CASE("A reconsideration that was sent says which denial it asks about, and the denial what followed it [A18.1]", "[A18.1]") {
    Desk desk;
    const auto folio = desk.decided(Decision::no_autorizada);
    const auto id = desk.director.must<api::cases::FollowCase>({folio, Act::reconsider}).id;
    for (const auto& each : desk.evaluator.must<api::cases::OpenCase>({folio}).files) {
        REQUIRE(desk.director.attach(id, each.slot, each.name, test::World::pdf() + each.slot));
    }
    const auto again =
        desk.director.must<api::cases::SendCase>({id, desk.director.must<api::cases::PreviewCase>({id}).confirmation}).folio;
    CHECK(again != folio);
    CHECK(desk.director.must<api::cases::CaseHistory>({again}).reconsiders_folio == folio);
    CHECK(desk.director.must<api::cases::CaseHistory>({folio}).followed_by == std::vector<std::string>{again});
    CHECK(desk.evaluator.must<api::cases::OpenCase>({again}).reconsiders_folio == folio);
}

TEST_CASE("Any folio is copied, once until something is typed, while there is room for drafts") {
    Desk desk;
    const auto decided = desk.decided(Decision::no_autorizada, "2222222222");
    const auto folio = desk.world.sent(desk.director);
    const auto id = desk.director.must<api::cases::FollowCase>({folio, Act::copy}).id;
    CHECK(desk.director.must<api::cases::FollowCase>({folio, Act::copy}).id == id);
    auto draft = desk.director.must<api::cases::OpenDraft>({id});
    CHECK(draft.content.weight_kg == "70.5");
    CHECK(draft.attachments.empty());
    draft.content.weight_kg = "71";
    desk.director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
    const auto second = desk.director.must<api::cases::FollowCase>({folio, Act::copy}).id;
    CHECK(second != id);
    for (int i = 0; i < domain::limits::drafts_per_account_max - 2; ++i) desk.director.must<api::cases::SaveDraft>({});
    CHECK(desk.director.must<api::cases::FollowCase>({folio, Act::copy}).id == second);  // is there
    CHECK(desk.director.refused<api::cases::FollowCase>({decided, Act::reconsider}).message == words::too_many_drafts);
    CHECK(desk.director.refused<api::cases::FollowCase>({decided, Act::take}).kind == base::ErrorKind::invalid_input);
}
