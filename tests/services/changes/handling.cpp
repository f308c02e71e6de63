// The queue of the Módulo: taken, released, refused.

#include <catch2/catch.hpp>

#include "shared/domain/life.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/refusals.hpp"
#include "tests/services/changes/modulo.hpp"
#include "tests/support/refusals.hpp"

using changes_tests::Act;
using changes_tests::Decision;
using changes_tests::Kind;
using changes_tests::Modulo;
using changes_tests::State;
using domain::changes::Part;
using domain::identity::Role;
using test::refuses;
namespace words = text::changes;

namespace {

std::int64_t rows(test::Actor& actor, domain::changes::Filter filter) {
    return actor.must<api::changes::ListChanges>({.filter = std::move(filter)}).page.total;
}

}  // namespace

TEST_CASE("The queue is divided and filtered, each request with its days and those that are late marked [A18.7]", "[A18.7]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto number = at.asked(Kind::drop, folio);
    at.asked(Kind::extend, folio, at.until("2027-01-23"));
    CHECK(rows(at.mesa, {}) == 2);
    CHECK(rows(at.mesa, {.kind = Kind::drop}) == 1);
    CHECK(rows(at.mesa, {.entity_id = "ooad-01"}) == 2);
    CHECK(rows(at.mesa, {.entity_id = "ooad-02"}) == 0);
    for (const auto* search : {"sanece", "1111111111"}) CHECK(rows(at.mesa, {.search = search}) == 2);
    CHECK(rows(at.mesa, {.search = folio}) == 2);
    CHECK(rows(at.mesa, {.search = "nadie"}) == 0);
    CHECK(rows(at.mesa, {.late = true}) == 0);

    at.mesa.must<api::changes::TakeChange>({number, 1});
    const auto mine = at.mesa.must<api::changes::ListChanges>({.filter = {.part = Part::mine}});
    REQUIRE(mine.page.rows.size() == 1);
    CHECK(mine.page.rows[0].number == number);
    CHECK(mine.waiting == 1);
    CHECK(mine.mine == 1);
    auto reader = at.world.of_role(Role::consulta);
    CHECK(rows(reader, {.part = Part::team}) == 1);

    at.later("2025-07-31");
    const auto late = at.mesa.must<api::changes::ListChanges>({.filter = {.part = Part::waiting, .late = true}});
    REQUIRE(late.page.rows.size() == 1);
    CHECK(late.page.rows[0].late);
    CHECK(late.page.rows[0].days_waiting == 8);
    at.apply(number);
    CHECK(rows(at.mesa, {.part = Part::answered}) == 1);
    CHECK(rows(at.mesa, {.part = Part::answered, .late = true}) == 0);
}

TEST_CASE("A request is in the hands of one alone; the second is told by whom and since when [A18.7]", "[A18.7]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto number = at.asked(Kind::drop, folio);
    CHECK(at.mesa.refused<api::changes::ApplyChange>({number, -1, -1}).message == words::not_taken_yet);
    const auto taken = at.mesa.must<api::changes::TakeChange>({number, 1});
    CHECK(taken.state == State::en_revision);
    CHECK(at.mails_to("director").back().subject == words::mail_taken_subject(number));
    at.world.tamper("UPDATE account SET role = 'mesa_cambios' WHERE user_name = 'otro001'");
    auto second = at.world.other_director();
    const auto refusal = second.refused<api::changes::TakeChange>({number, 1});
    CHECK(refusal.kind == base::ErrorKind::conflict);
    CHECK(refusal.message.find("23/07/2025") != std::string::npos);
    CHECK(refusal.message.find("tiene esta solicitud de cambio desde") != std::string::npos);
    CHECK(second.refused<api::changes::ApplyChange>({number, -1, -1}).kind == base::ErrorKind::conflict);
    CHECK(second.refused<api::changes::RefuseChange>({number, -1, "No"}).kind == base::ErrorKind::conflict);
    CHECK(at.mesa.refused<api::changes::TakeChange>({number, -1}).message == words::taken_by_yourself);

    at.mesa.must<api::changes::ReleaseChange>({number, taken.version});
    CHECK(second.must<api::changes::TakeChange>({number, -1}).state == State::en_revision);
    CHECK(at.world.administrator().must<api::changes::ReleaseChange>({number, -1}).state == State::solicitado);
}

TEST_CASE("Refused with a reason, which the director reads and the mail does not repeat [A18.7]", "[A18.7]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto number = at.in_hand(Kind::drop, folio);
    CHECK(refuses(at.mesa.refused<api::changes::RefuseChange>({number, -1, " "}), "answer"));
    CHECK(at.mesa.refused<api::changes::RefuseChange>({number, 1, "Falta el oficio"}).message == words::changed_since);
    at.mesa.must<api::changes::RefuseChange>({number, -1, "Falta el oficio"});
    const auto mail = at.mails_to("director").back();
    CHECK(mail.subject == words::mail_refused_subject(number));
    CHECK(mail.body.find("oficio") == std::string::npos);
    const auto seen = at.director.must<api::changes::OpenChange>({number});
    CHECK(seen.now.state == State::rechazado);
    CHECK(seen.answer == "Falta el oficio");
    CHECK(seen.handler.empty());
    REQUIRE(seen.events.size() == 3);
    CHECK(seen.events[0].person.size() > 0);
    CHECK(seen.events[2].act == Act::refuse);
    CHECK(at.state(folio) == cases_tests::State::autorizada);
    CHECK(at.mesa.refused<api::changes::ApplyChange>({number, -1, -1}).message == words::was_refused);
    CHECK(at.world.other_director().refused<api::changes::OpenChange>({number}).kind == base::ErrorKind::not_found);
}
