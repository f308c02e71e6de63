// Homologación: two records of one patient become one, and two again.

#include <catch2/catch.hpp>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/json.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/storage/cases/papers.hpp"
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

TEST_CASE("What was asked of a record that was joined since is not done to another one [A17.2] [A18.10]", "[A17.2][A18.10]") {
    Twice at;
    const auto third = at.decided(Decision::no_autorizada, "3333333333");
    Wanted with_third;
    with_third.other_id = at.row(third).patient_id;
    const auto stale = at.in_hand(Kind::merge, at.wrong, with_third);
    const auto joined = at.applied(Kind::merge, at.kept, at.joined());
    CHECK(at.opened(stale).obstacle == words::record_joined_since);
    CHECK(at.mesa.refused<api::changes::ApplyChange>({stale, -1, -1}).message == words::record_joined_since);
    CHECK(at.row(third).patient_id == with_third.other_id);
    CHECK(at.patient(with_third.other_id).merged_into.empty());

    at.mesa.must<api::changes::UndoChange>({joined, -1});
    CHECK(at.opened(stale).obstacle.empty());
    at.apply(stale);
    CHECK(at.row(third).patient_id == at.wrong_id);
    at.mesa.must<api::changes::UndoChange>({stale, -1});
    CHECK(at.row(third).patient_id == with_third.other_id);
}

TEST_CASE("The NSS of the record that was joined can be the patient's own [A17.2] [A18.10]", "[A17.2][A18.10]") {
    Twice at;
    at.applied(Kind::merge, at.kept, at.joined());
    auto wanted = at.today(at.kept);
    wanted.nss = "2222222222";
    at.applied(Kind::patient, at.kept, wanted);
    CHECK(at.patient(at.kept_id).nss == "2222222222");
    CHECK(at.patient(at.wrong_id).nss == "1111111111");
    CHECK(at.content(at.kept).nss == "2222222222");
    CHECK(at.director.must<api::cases::SearchPatients>({"2222222222"}).patients.size() == 1);
    CHECK(at.director.must<api::cases::SearchPatients>({"1111111111"}).patients.empty());
    wanted.nss = "1111111111";
    at.applied(Kind::patient, at.kept, wanted);
    CHECK(at.patient(at.kept_id).nss == "1111111111");
}

namespace {

std::string constancy(test::Actor& reader, std::int64_t number, bool undone) {
    const auto paper = reader.document(api::changes::ConstancyDocument::path,
                                       api::encode(api::changes::ConstancyDocument::Request{number, undone}));
    return paper ? test::pdf_text(paper.value().bytes) : std::string{};
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The constancia of what was joined stays when it is undone, and says so when it is verified [A17.2] [A18.7]",
          "[A17.2][A18.7]") {
    Twice at;
    const auto number = at.applied(Kind::merge, at.kept, at.joined());
    CHECK(constancy(at.director, number, true).empty());
    at.mesa.must<api::changes::UndoChange>({number, -1});
    const auto opened = at.director.must<api::changes::OpenChange>({number});
    CHECK(opened.has_paper);
    CHECK(opened.has_undo_paper);
    const auto first = constancy(at.director, number, false), second = constancy(at.director, number, true);
    CHECK(holds(first, "Aplicado el"));
    CHECK_FALSE(holds(first, "Deshecho el"));
    CHECK(holds(second, "Deshecho el"));
    const auto row = at.director.must<api::changes::ChangesOfCase>({at.kept}).changes.front();
    CHECK(row.has_paper);
    CHECK(row.has_undo_paper);

    const auto papers = at.world.read([&](storage::Connection& db) -> base::Result<std::vector<domain::cases::SealedPaper>> {
        return storage::cases::papers_of(db, domain::cases::Paper::change, at.kept);
    });
    REQUIRE(papers.value().size() == 2);
    auto visitor = at.world.visitor();
    for (const auto& each : papers.value()) {
        const auto verified = visitor.must<api::cases::VerifySeal>({at.kept, each.code});
        CHECK(verified.seal_valid);
        CHECK(verified.undone == !holds(each.record, "\"is_undone\":true"));
    }
}

TEST_CASE("Of another director's folio of the patient one reads that there is one; he is told of his own [A17.2] [A18.10]",
          "[A17.2][A18.10]") {
    Modulo at;
    auto other = at.world.other_director();
    const auto own = at.decided(Decision::autorizada), theirs = at.world.sent(other, "2222222222");
    Wanted wanted;
    wanted.other_id = at.row(theirs).patient_id;
    const auto number = at.applied(Kind::merge, own, wanted);

    const auto seen = other.must<api::changes::ChangesOfCase>({theirs}).changes;
    REQUIRE(seen.size() == 1);
    CHECK(seen.front().folio.empty());
    CHECK(seen.front().changes.size() == 1);
    CHECK_FALSE(seen.front().has_paper);
    const auto told = at.mails_to("otro001");
    REQUIRE_FALSE(told.empty());
    CHECK(told.back().subject == words::mail_reached_subject);
    CHECK(holds(told.back().body, theirs));
    CHECK_FALSE(holds(told.back().body, own));
    CHECK_FALSE(holds(told.back().body, "PACIENTE"));
    CHECK(at.mails_to("director").back().subject == words::mail_applied_subject(number));

    const auto paper = constancy(at.director, number, false);
    CHECK(holds(paper, own));
    CHECK_FALSE(holds(paper, theirs));
    CHECK(holds(paper, words::paper_other_folios(1)));
    CHECK(holds(constancy(at.mesa, number, false), theirs));

    at.mesa.must<api::changes::UndoChange>({number, -1});
    CHECK(other.must<api::changes::ChangesOfCase>({theirs}).changes.front().changes.empty());
    CHECK(at.director.must<api::changes::ChangesOfCase>({own}).changes.front().changes.size() == 1);
    CHECK(at.mails_to("otro001").size() == told.size() + 1);
}
