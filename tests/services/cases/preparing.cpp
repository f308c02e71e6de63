// Who prepares never decides: a delegate who sent a request for a director, and has another role by now, neither evaluates it nor
// advises on it (lifecycles, "Rules taken from the anchors").

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/cases/worklist.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/changes/refusals.hpp"
#include "tests/services/changes/modulo.hpp"
#include "tests/support/refusals.hpp"

using cases_tests::Act;
using cases_tests::Desk;
using domain::identity::Role;
using test::message_of;

namespace {

/// Of these acts none is offered.
bool offers(const std::vector<Act>& acts, Act act) { return std::find(acts.begin(), acts.end(), act) != acts.end(); }

/// Signs in anew, with this role.
test::Actor become(Desk& desk, const std::string& role) {
    desk.world.tamper("UPDATE account SET role = '" + role + "' WHERE id = 'account-otro001'");
    return desk.world.other_director();
}

test::Actor delegate_of(Desk& desk) {
    auto director = desk.world.director();
    const auto id = director.must<api::identity::NameDelegate>({"otro001", "2025-07-23", "2025-07-25"}).id;
    auto delegate = desk.world.other_director();
    delegate.must<api::identity::ActFor>({id});
    return delegate;
}

}  // namespace

TEST_CASE("A delegate who sent a request for the director neither takes nor decides it as an evaluador") {
    Desk desk;
    auto delegate = delegate_of(desk);
    const auto folio = desk.world.sent(delegate);
    auto evaluator = become(desk, "evaluador");
    const auto refused = evaluator.refused<api::cases::TakeCase>({folio, desk.version(folio)});
    CHECK(refused.message == text::cases::sent_by_yourself);
    domain::cases::WorkFilter waiting;
    waiting.whose = domain::cases::Whose::unassigned;
    const auto cards = evaluator.must<api::cases::ListWorklist>({waiting, {}, {}}).page.rows;
    REQUIRE(cards.size() == 1);
    CHECK_FALSE(offers(cards.front().acts, Act::take));
    desk.evaluator.must<api::cases::TakeCase>({folio, desk.version(folio)});
    const auto assigned = desk.evaluator.refused<api::cases::AssignCase>({folio, desk.version(folio), "account-otro001"});
    CHECK(message_of(assigned, "evaluator_id") == text::cases::evaluator_sent_it);
    // Nor had he it in hand from before.
    desk.world.tamper("UPDATE case_file SET evaluator_id = 'account-otro001' WHERE folio = '" + folio + "'");
    CHECK(evaluator.refused<api::cases::SaveEvaluation>({folio, {}}).message == text::cases::sent_by_yourself);
}

TEST_CASE("A delegate who sent a request for the director is not asked for his opinion as an asesor") {
    Desk desk;
    auto delegate = delegate_of(desk);
    const auto folio = desk.world.sent(delegate);
    become(desk, "asesor");
    desk.evaluator.must<api::cases::TakeCase>({folio, desk.version(folio)});
    const auto refused = desk.evaluator.refused<api::cases::AskOpinion>({folio, desk.version(folio), "account-otro001", "¿Sí?"});
    CHECK(message_of(refused, "adviser_id") == text::cases::adviser_sent_it);
}

TEST_CASE("A delegate who asked a change for the director does not answer it in the Módulo") {
    changes_tests::Modulo modulo;
    const auto folio = modulo.decided(cases_tests::Decision::autorizada);
    modulo.director = delegate_of(modulo);
    const auto number = modulo.asked(changes_tests::Kind::extend, folio, modulo.until("2026-12-31"));
    auto mesa = become(modulo, "mesa_cambios");
    CHECK(mesa.refused<api::changes::TakeChange>({number, -1}).message == text::changes::asked_by_yourself);
    const auto acts = mesa.must<api::changes::OpenChange>({number}).now.acts;
    CHECK(std::find(acts.begin(), acts.end(), changes_tests::Act::take) == acts.end());
    modulo.mesa.must<api::changes::TakeChange>({number, -1});
}
