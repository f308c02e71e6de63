// Homologación: two records of one patient become one, and two again.

#include <catch2/catch.hpp>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/refusals.hpp"
#include "tests/services/changes/modulo.hpp"
#include "tests/support/refusals.hpp"

using changes_tests::Act;
using changes_tests::Decision;
using changes_tests::Kind;
using changes_tests::Modulo;
using changes_tests::State;
using changes_tests::Wanted;
namespace words = text::changes;
using CaseAct = domain::cases::Act;

namespace {

/// One person under two NSS, with a folio under each.
struct Twice : Modulo {
    std::string kept = decided(Decision::autorizada), wrong = decided(Decision::no_autorizada, "2222222222");
    std::string kept_id = row(kept).patient_id, wrong_id = row(wrong).patient_id;

    Wanted joined() {
        Wanted wanted;
        wanted.other_id = wrong_id;
        return wanted;
    }
};

}  // namespace

TEST_CASE("Two records become one: its folios are of the one that stays, the other is not found any more [A17.2] [A18.10]",
          "[A17.2][A18.10]") {
    Twice at;
    const auto draft = at.director.must<api::cases::FollowCase>({at.wrong, CaseAct::reconsider}).id;
    const auto number = at.in_hand(Kind::merge, at.kept, at.joined());
    const auto preview = at.opened(number);
    CHECK(preview.folios == 1);
    CHECK(preview.effects.size() == 5);
    CHECK(preview.effects[2] == words::effect_of_move(at.wrong));
    at.apply(number);

    CHECK(at.row(at.wrong).patient_id == at.kept_id);
    CHECK(at.content(at.wrong).nss == "1111111111");
    CHECK(at.patient(at.wrong_id).merged_into == at.kept_id);
    CHECK(at.director.must<api::cases::SearchPatients>({"2222222222"}).patients.empty());
    CHECK(at.director.must<api::cases::ListSent>({.filter = {.search = "1111111111"}}).total == 2);
    CHECK(at.director.must<api::cases::ListSent>({.filter = {.search = "2222222222"}}).total == 0);
    CHECK(at.director.must<api::cases::OpenDraft>({draft}).content.patient_id == at.kept_id);
    const auto opened = at.evaluator.must<api::cases::OpenCase>({at.wrong});
    CHECK(opened.summary.value_of("nss") == "1111111111");
    CHECK(opened.earlier.size() == 1);
    CHECK(opened.events.back().act == CaseAct::join_patients);
    for (const auto& folio : {at.kept, at.wrong})
        CHECK(at.director.must<api::changes::ChangesOfCase>({folio}).changes.size() == 1);

    // Who would register the other one again is told where he is.
    const domain::cases::NewPatient again{"SANECE", " ", "PACIENTE", "femenino", "1f1980or", "45", "70.5", "170"};
    CHECK(at.director.refused<api::cases::RegisterPatient>({"2222222222", again, false}).message ==
          words::record_merged(at.patient(at.kept_id).number, "1111111111"));
}

TEST_CASE("A page that still names the record that is no more saves the one that stays [A18.10]", "[A18.10]") {
    Twice at;
    const auto id = at.director.must<api::cases::FollowCase>({at.wrong, CaseAct::copy}).id;
    const auto before = at.director.must<api::cases::OpenDraft>({id});
    at.applied(Kind::merge, at.kept, at.joined());
    auto typed = before.content;
    typed.weight_kg = "81";
    at.director.must<api::cases::SaveDraft>({id, before.version, typed});
    const auto now = at.director.must<api::cases::OpenDraft>({id}).content;
    CHECK(now.patient_id == at.kept_id);
    CHECK(now.weight_kg == "81");
}

TEST_CASE("Live cases of both about one drug and diagnosis are named, and nothing is joined [A17.2] [A18.10]",
          "[A17.2][A18.10]") {
    Modulo at;
    const auto one = at.taken(), other = at.world.sent(at.director, "2222222222");
    Wanted wanted;
    wanted.other_id = at.row(other).patient_id;
    const auto number = at.in_hand(Kind::merge, one, wanted);
    const auto live = words::live_of_both(one + ", " + other);
    CHECK(at.opened(number).obstacle == live);
    CHECK(at.mesa.refused<api::changes::ApplyChange>({number, -1, -1}).message == live);
    CHECK(at.row(other).patient_id == wanted.other_id);
    at.director.must<api::cases::WithdrawCase>({other, at.version(other), "Está repetida"});
    at.apply(number);
    CHECK(at.row(other).patient_id == at.row(one).patient_id);
}

TEST_CASE("The other record may be the one that stays [A18.10]", "[A18.10]") {
    Twice at;
    auto wanted = at.joined();
    wanted.other_stays = true;
    at.applied(Kind::merge, at.kept, wanted);
    CHECK(at.row(at.kept).patient_id == at.wrong_id);
    CHECK(at.patient(at.kept_id).merged_into == at.wrong_id);
    auto again = at.typed(Kind::merge, at.wrong, at.joined());
    again.wanted.other_id = at.kept_id;
    CHECK(test::message_of(at.director.refused<api::changes::AskChange>({{}, again}), "other_id") == words::other_unknown.view());
}

TEST_CASE("What was joined is parted again while nothing depends on it [A17.2] [A18.10]", "[A17.2][A18.10]") {
    Twice at;
    const auto number = at.applied(Kind::merge, at.kept, at.joined());
    CHECK(domain::allows(at.opened(number).now.acts, Act::undo));
    CHECK(at.mesa.must<api::changes::UndoChange>({number, -1}).state == State::deshecho);
    CHECK(at.row(at.wrong).patient_id == at.wrong_id);
    CHECK(at.content(at.wrong).nss == "2222222222");
    CHECK(at.patient(at.wrong_id).merged_into.empty());
    CHECK(at.director.must<api::cases::SearchPatients>({"2222222222"}).patients.size() == 1);
    CHECK(at.evaluator.must<api::cases::OpenCase>({at.wrong}).summary.value_of("nss") == "2222222222");
    CHECK(at.mails_to("director").back().subject == words::mail_undone_subject(number));
    CHECK(at.mesa.refused<api::changes::UndoChange>({number, -1}).message == words::was_undone);

    const auto extended = at.applied(Kind::extend, at.kept, at.until("2027-01-23"));
    CHECK(at.mesa.refused<api::changes::UndoChange>({extended, -1}).kind != base::ErrorKind::internal);
}

TEST_CASE("Joined records are not parted once the one that stays was changed or asked for again [A18.10]", "[A18.10]") {
    Twice at;
    const auto number = at.applied(Kind::merge, at.kept, at.joined());
    SECTION("changed") {
        at.world.clock.pass(base::minute_ms);
        auto wanted = at.today(at.kept);
        wanted.given_names = "FLORENCIA";
        at.applied(Kind::patient, at.kept, wanted);
    }
    SECTION("asked for again") {
        at.world.clock.pass(base::minute_ms);
        const auto id = at.director.must<api::cases::FollowCase>({at.kept, CaseAct::renew}).id;
        auto draft = at.director.must<api::cases::OpenDraft>({id});
        draft.content.weight_kg = "71";
        draft.content.age_years = "46";
        draft.content.answers = at.content(at.kept).answers;
        at.director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
        for (const auto& each : at.evaluator.must<api::cases::OpenCase>({at.kept}).files) {
            REQUIRE(at.director.attach(id, each.slot, each.name, test::World::pdf() + each.slot));
        }
        at.director.must<api::cases::SendCase>({id, at.director.must<api::cases::PreviewCase>({id}).confirmation});
    }
    CHECK(at.mesa.refused<api::changes::UndoChange>({number, -1}).message == words::undo_too_late);
    CHECK(at.row(at.wrong).patient_id == at.kept_id);
}
