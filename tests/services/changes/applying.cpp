// What applying a change does to a folio: a version, an event, a sealed paper, a mail.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/cases/worklist.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/paper.hpp"
#include "shared/text/changes/refusals.hpp"
#include "tests/services/changes/modulo.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"

using changes_tests::Act;
using changes_tests::Decision;
using changes_tests::Kind;
using changes_tests::Modulo;
using changes_tests::State;
using changes_tests::Wanted;
using domain::cases::Paper;
namespace words = text::changes;
using CaseAct = domain::cases::Act;
using CaseState = domain::cases::State;

namespace {

std::vector<domain::cases::SealedPaper> papers(Modulo& at, const std::string& folio) {
    auto found = at.world.read([&](storage::Connection& db) -> base::Result<std::vector<domain::cases::SealedPaper>> {
        return storage::cases::papers_of(db, Paper::change, folio);
    });
    return std::move(found).value();
}

std::int64_t versions(Modulo& at, const std::string& folio) {
    const auto id = at.row(folio).id;
    auto found = at.world.read(
        [&](storage::Connection& db) -> base::Result<std::int64_t> { return storage::cases::version_of(db, id)->number; });
    return found.value();
}

}  // namespace

TEST_CASE("An extension moves the last day, and the warnings begin anew [A17.2] [A18.4]", "[A17.2][A18.4]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    at.later("2026-07-10");
    at.run_jobs();
    REQUIRE(at.state(folio) == CaseState::por_vencer);
    const auto before = versions(at, folio);
    const auto number = at.applied(Kind::extend, folio, at.until("2027-01-23"));
    const auto row = at.row(folio);
    CHECK(row.state == CaseState::autorizada);
    CHECK(row.expires_on == "2027-01-23");
    CHECK(row.warned_days == 0);
    CHECK(versions(at, folio) == before + 1);
    const auto history = at.director.must<api::cases::CaseHistory>({folio});
    CHECK(history.expires_on == "2027-01-23");
    CHECK(history.events.back().act == CaseAct::extend);
    CHECK(history.events.back().words == words::event_words(number, words::kind_extend.words()));
    CHECK(at.mails_to("director").back().subject == words::mail_applied_subject(number));
    at.run_jobs();
    CHECK(at.state(folio) == CaseState::autorizada);
    at.come_to("2026-11-30");
    at.run_jobs();
    CHECK(at.state(folio) == CaseState::por_vencer);
}

TEST_CASE("What the Módulo applied is seen on the case, with a sealed paper that can be verified [A17.2] [A18.7]",
          "[A17.2][A18.7]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto receipt = at.world.receipt(folio).record;
    auto wanted = at.today(folio);
    wanted.dose = "15 mg cada 24 horas";
    const auto number = at.applied(Kind::requirement, folio, wanted);

    for (auto* reader : {&at.evaluator, &at.director, &at.mesa}) {
        const auto seen = reader->must<api::changes::ChangesOfCase>({folio}).changes;
        REQUIRE(seen.size() == 1);
        CHECK(seen[0].number == number);
        REQUIRE(seen[0].changes.size() == 1);
        CHECK(seen[0].changes[0].before == "45 mg cada 24 horas");
        CHECK(seen[0].changes[0].after == "15 mg cada 24 horas");
        CHECK(seen[0].has_paper);
        const auto paper =
            reader->document(api::changes::ConstancyDocument::path, api::encode(api::changes::ChangeNumber{number}));
        REQUIRE(paper);
        const auto text = test::pdf_text(paper.value().bytes);
        for (const auto* part : {"CONSTANCIA DE CAMBIO", "15 mg cada 24 horas", "45 mg cada 24 horas"}) {
            CAPTURE(part);
            CHECK(text.find(part) != std::string::npos);
        }
    }
    CHECK(at.director.must<api::cases::CaseHistory>({folio}).requerimiento.find("15 mg") != std::string::npos);
    CHECK(at.world.receipt(folio).record == receipt);

    const auto sealed = papers(at, folio);
    REQUIRE(sealed.size() == 1);
    auto visitor = at.world.visitor();
    const auto verified = visitor.must<api::cases::VerifySeal>({folio, sealed[0].code});
    CHECK(verified.found);
    CHECK(verified.seal_valid);
    CHECK(verified.paper == Paper::change);
    CHECK(verified.generic == "PONATINIB");
    auto other = at.world.other_director();
    const auto asked = api::encode(api::changes::ChangeNumber{number});
    CHECK_FALSE(other.document(api::changes::ConstancyDocument::path, asked));

    at.world.tamper("UPDATE change_paper SET record = replace(record, '15 mg', '90 mg')");
    CHECK_FALSE(visitor.must<api::cases::VerifySeal>({folio, sealed[0].code}).seal_valid);
    const auto altered = at.director.document(api::changes::ConstancyDocument::path, asked);
    REQUIRE_FALSE(altered);
    CHECK(altered.error().message == words::paper_altered(folio));
}

TEST_CASE("A folio that was dropped is not renewed, nor extended [A17.2] [A18.4]", "[A17.2][A18.4]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    at.applied(Kind::drop, folio);
    CHECK(at.state(folio) == CaseState::baja);
    CHECK(at.director.refused<api::cases::FollowCase>({folio, CaseAct::renew}).message == text::cases::renewal_ended);
    const auto kinds = at.director.must<api::changes::PrepareChange>({folio}).kinds;
    CHECK(kinds == std::vector<Kind>{Kind::patient, Kind::merge});
}

TEST_CASE("A unit is corrected while the case is evaluated, too; its receipt stays as it was sealed [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.taken();
    const auto receipt = at.world.receipt(folio).record;
    const auto prepared = at.director.must<api::changes::PrepareChange>({folio});
    Wanted wanted;
    for (const auto& each : prepared.units) {
        if (each.id != prepared.today.unit_id) wanted.unit_id = each.id;
    }
    const auto version = at.version(folio);
    at.applied(Kind::unit, folio, wanted);
    const auto row = at.row(folio);
    CHECK(row.unit_id == wanted.unit_id);
    CHECK(row.state == CaseState::en_evaluacion);
    CHECK(at.content(folio).unit_id == wanted.unit_id);
    const auto open = at.evaluator.must<api::cases::OpenCase>({folio});
    CHECK(open.summary.value_of("unit_id") != prepared.unit);
    CHECK(at.world.receipt(folio).record == receipt);
    // Who had it open decides on what it says now.
    const auto decision = at.decision_of(folio, Decision::autorizada);
    CHECK(at.evaluator.refused<api::cases::DecideCase>({folio, version, decision}).kind == base::ErrorKind::conflict);
    at.decide(folio, Decision::autorizada);
}

TEST_CASE("Data of a patient change in his record and in all his folios, and he is found by them [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto renewal = at.director.must<api::cases::FollowCase>({folio, CaseAct::renew}).id;
    const auto receipt = at.world.receipt(folio).record;
    auto wanted = at.today(folio);
    wanted.nss = "3333333333";
    wanted.given_names = "FLORENCIA";
    const auto number = at.applied(Kind::patient, folio, wanted);
    const auto patient = at.patient(at.row(folio).patient_id);
    CHECK(patient.nss == "3333333333");
    CHECK(patient.version == 2);
    CHECK(at.evaluator.must<api::cases::OpenCase>({folio}).summary.value_of("patient").find("FLORENCIA") == 0);
    CHECK(at.content(folio).nss == "3333333333");
    CHECK(at.director.must<api::cases::OpenDraft>({renewal}).content.nss == "3333333333");
    CHECK(at.world.receipt(folio).record == receipt);
    CHECK(at.director.must<api::cases::SearchPatients>({"1111111111"}).patients.empty());
    CHECK(at.director.must<api::cases::SearchPatients>({"3333333333"}).patients.size() == 1);
    CHECK(at.director.must<api::cases::ListSent>({.filter = {.search = "florencia"}}).total == 1);
    CHECK(at.director.must<api::cases::CaseHistory>({folio}).events.back().act == CaseAct::change_patient);
    CHECK(at.director.must<api::changes::ChangesOfCase>({folio}).changes.at(0).number == number);
}

TEST_CASE("What is another by now is not applied, in words that say why [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto extension = at.in_hand(Kind::extend, folio, at.until("2027-01-23"));
    const auto seen = at.opened(extension);
    CHECK(seen.obstacle.empty());
    CHECK_FALSE(seen.effects.empty());
    auto wanted = at.today(folio);
    wanted.dose = "15 mg";
    at.applied(Kind::requirement, folio, wanted);
    CHECK(at.mesa.refused<api::changes::ApplyChange>({extension, seen.now.version, seen.target_version}).message ==
          words::target_changed_since);
    CHECK(at.mesa.refused<api::changes::ApplyChange>({extension, 1, -1}).message == words::changed_since);

    at.applied(Kind::drop, folio);
    CHECK(at.opened(extension).obstacle == words::no_longer_fits(words::not_in_this_state(false)));
    const auto refusal = at.mesa.refused<api::changes::ApplyChange>({extension, -1, -1});
    CHECK(refusal.kind == base::ErrorKind::conflict);
    CHECK(refusal.message == words::no_longer_fits(words::not_in_this_state(false)));
    CHECK(at.row(folio).expires_on == "2026-07-23");
}

TEST_CASE("A change is applied once, and not what a suspended account asked for [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto number = at.applied(Kind::extend, folio, at.until("2027-01-23"));
    CHECK(at.mesa.refused<api::changes::ApplyChange>({number, -1, -1}).message == words::was_applied);
    CHECK(papers(at, folio).size() == 1);
    const auto other = at.in_hand(Kind::drop, folio);
    at.world.tamper("UPDATE account SET state = 'suspendida' WHERE user_name = 'director'");
    CHECK(at.opened(other).obstacle == words::asker_without_access);
    CHECK(at.mesa.refused<api::changes::ApplyChange>({other, -1, -1}).message == words::asker_without_access);
    CHECK(at.mesa.must<api::changes::RefuseChange>({other, -1, "La cuenta ya no está"}).state == State::rechazado);
}

TEST_CASE("A draft that renews a folio that was dropped meanwhile goes on as a new request [A17.2] [A18.6]", "[A17.2][A18.6]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto id = at.director.must<api::cases::FollowCase>({folio, CaseAct::renew}).id;
    auto draft = at.director.must<api::cases::OpenDraft>({id});
    draft.content.weight_kg = "71";
    draft.content.age_years = "46";
    draft.content.answers = at.content(folio).answers;
    at.director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
    for (const auto& each : at.evaluator.must<api::cases::OpenCase>({folio}).files)
        REQUIRE(at.director.attach(id, each.slot, each.name, test::World::pdf() + each.slot));
    const auto confirmed = at.director.must<api::cases::PreviewCase>({id}).confirmation;
    at.applied(Kind::drop, folio);

    const auto why = text::cases::renews_no_more(folio);
    CHECK(test::message_of(at.director.refused<api::cases::PreviewCase>({id}), "follows") == why);
    CHECK(test::message_of(at.director.refused<api::cases::SendCase>({id, confirmed}), "follows") == why);
    auto other = at.world.other_director();
    CHECK(other.refused<api::cases::SendAsNew>({id}).kind == base::ErrorKind::not_found);
    at.director.must<api::cases::SendAsNew>({id});
    const auto sent =
        at.director.must<api::cases::SendCase>({id, at.director.must<api::cases::PreviewCase>({id}).confirmation}).folio;
    CHECK(at.director.must<api::cases::CaseHistory>({sent}).renews_folio.empty());
    CHECK(at.director.must<api::cases::CaseHistory>({folio}).followed_by.empty());
}

TEST_CASE("The dose of a folio is corrected although its clave was withdrawn from the catalogue [A17.2] [A18.5]",
          "[A17.2][A18.5]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto clave = at.today(folio).clave;
    at.world.tamper("UPDATE presentation SET active = 0 WHERE clave = '" + clave + "'");
    const auto offered = at.director.must<api::changes::PrepareChange>({folio}).presentations;
    CHECK(std::any_of(offered.begin(), offered.end(), [&](const auto& each) { return each.id == clave; }));
    auto wanted = at.today(folio);
    wanted.dose = "15 mg cada 24 horas";
    at.applied(Kind::requirement, folio, wanted);
    CHECK(at.today(folio).dose == "15 mg cada 24 horas");
}
