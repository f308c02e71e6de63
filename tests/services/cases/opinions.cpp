// The opinion of an asesor honorífico.

#include <catch2/catch.hpp>

#include "shared/api/cases/opinions.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/cases/refusals.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/refusals.hpp"

using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
using domain::identity::Role;
using test::message_of;
using test::refuses;
namespace words = text::cases;

namespace {

struct Asked : Desk {
    test::Actor adviser = world.of_role(Role::asesor);
    std::string folio = taken();

    void ask() { evaluator.must<api::cases::AskOpinion>({folio, version(folio), "account-asesor", "¿Procede la dosis?"}); }
};

}  // namespace

TEST_CASE("An asesor is asked, sees that case alone, and his answer leads back to who evaluates [A18.1]", "[A18.1]") {
    Asked desk;
    const auto another = desk.taken("2222222222");
    CHECK(desk.adviser.must<api::cases::ListAsked>({}).rows.empty());
    CHECK(desk.adviser.refused<api::cases::OpenCase>({desk.folio}).kind == base::ErrorKind::not_found);
    desk.ask();
    CHECK(desk.state(desk.folio) == State::en_opinion);
    const auto mail = desk.mails_to("asesor").back();
    CHECK(mail.subject == words::mail_opinion_asked_subject(desk.folio));
    CHECK(mail.body.find("/#/sanece/opinion?folio=" + desk.folio) != std::string::npos);

    const auto asked = desk.adviser.must<api::cases::ListAsked>({}).rows;
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().folio == desk.folio);
    CHECK(asked.front().question == "¿Procede la dosis?");
    CHECK(asked.front().generic == "PONATINIB");
    CHECK_FALSE(asked.front().diagnosis.empty());
    CHECK(desk.adviser.must<api::cases::OpenCase>({desk.folio}).folio == desk.folio);
    CHECK(desk.adviser.refused<api::cases::OpenCase>({another}).kind == base::ErrorKind::not_found);
    CHECK(desk.adviser.refused<api::cases::GiveOpinion>({another, "Sí"}).kind == base::ErrorKind::not_found);

    CHECK(refuses(desk.adviser.refused<api::cases::GiveOpinion>({desk.folio, ""}), "words"));
    desk.adviser.must<api::cases::GiveOpinion>({desk.folio, "Procede con vigilancia"});
    CHECK(desk.state(desk.folio) == State::en_evaluacion);
    CHECK(desk.adviser.must<api::cases::ListAsked>({}).rows.empty());
    CHECK(desk.mails_to("evaluar").back().subject == words::mail_opinion_given_subject(desk.folio));
    const auto opinions = desk.evaluator.must<api::cases::OpenCase>({desk.folio}).opinions;
    REQUIRE(opinions.size() == 1);
    CHECK(opinions.front().answer == "Procede con vigilancia");
    desk.decide(desk.folio, Decision::autorizada);  // who prepared goes on
}

TEST_CASE("An opinion is asked of an asesor with access, about something") {
    Asked desk;
    const auto refusal = [&](const std::string& adviser, const std::string& question) {
        return desk.evaluator.refused<api::cases::AskOpinion>({desk.folio, desk.version(desk.folio), adviser, question});
    };
    CHECK(message_of(refusal("account-director", "¿?"), "adviser_id") == words::adviser_required);
    CHECK(refuses(refusal("nadie", "¿?"), "adviser_id"));
    CHECK(refuses(refusal("account-asesor", ""), "question"));
    desk.world.tamper("UPDATE account SET state = 'suspendida' WHERE id = 'account-asesor'");
    CHECK(refuses(refusal("account-asesor", "¿?"), "adviser_id"));
    CHECK(desk.state(desk.folio) == State::en_evaluacion);
}

TEST_CASE("An opinion that is no longer awaited is refused in words: taken back, decided, given", "[bad-input]") {
    Asked desk;
    desk.ask();
    const auto refusal = [&] { return desk.adviser.refused<api::cases::GiveOpinion>({desk.folio, "Procede"}); };
    SECTION("taken back") {
        desk.evaluator.must<api::cases::TakeBackOpinion>({desk.folio, desk.version(desk.folio)});
        CHECK(desk.state(desk.folio) == State::en_evaluacion);
        CHECK(desk.evaluator.must<api::cases::OpenCase>({desk.folio}).opinions.front().taken_back_at > 0);
    }
    SECTION("decided") {
        desk.evaluator.must<api::cases::TakeBackOpinion>({desk.folio, desk.version(desk.folio)});
        desk.decide(desk.folio, Decision::no_autorizada);
    }
    SECTION("given") { desk.adviser.must<api::cases::GiveOpinion>({desk.folio, "Procede"}); }
    CHECK(refusal().kind == base::ErrorKind::conflict);
    CHECK(refusal().message == words::opinion_not_asked);
    CHECK(desk.adviser.must<api::cases::ListAsked>({}).rows.empty());
}

TEST_CASE("While an opinion is awaited nobody decides, and an asesor never does [A18.1]", "[A18.1]") {
    Asked desk;
    desk.ask();
    const auto decision = desk.decision_of(desk.folio, Decision::autorizada);
    CHECK(desk.evaluator.refused<api::cases::DecideCase>({desk.folio, desk.version(desk.folio), decision}).kind ==
          base::ErrorKind::conflict);
    CHECK(desk.adviser.refused<api::cases::DecideCase>({desk.folio, desk.version(desk.folio), decision}).kind ==
          base::ErrorKind::not_allowed);
}
