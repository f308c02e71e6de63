// What is due in a case without anybody asking.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/domain/life.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/storage/audit.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "tests/services/cases/desk.hpp"

using cases_tests::Act;
using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
namespace words = text::cases;

namespace {

std::vector<storage::AuditEvent> done_by_jobs(Desk& desk, const std::string& job) {
    std::vector<storage::AuditEvent> found;
    for (const auto& each : desk.world.audit_events()) {
        if (each.action == job) found.push_back(each);
    }
    return found;
}

}  // namespace

TEST_CASE("With nothing due no job leaves a trace", "[jobs]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    const auto before = desk.world.audit_events().size();
    const auto mails = desk.world.mails().size();
    desk.run_jobs();
    desk.run_jobs();
    CHECK(desk.world.audit_events().size() == before);
    CHECK(desk.world.mails().size() == mails);
    CHECK(desk.state(folio) == State::autorizada);
}

TEST_CASE("What is not completed by its last day is closed, and its director is told [A18.9]", "[A18.9][jobs]") {
    Desk desk;
    const auto folio = desk.taken();
    desk.give_back(folio, {{"weight_kg", ""}});  // until 30/07/2025
    desk.world.clock.set(desk.row(folio).due_at - 12 * base::minute_ms);
    desk.run_jobs();
    CHECK(desk.state(folio) == State::requiere_info);
    desk.run_jobs();
    CHECK(desk.state(folio) == State::cerrada_sin_respuesta);
    const auto rows = done_by_jobs(desk, "job/close-unanswered");
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().actor == services::system_actor);
    CHECK(rows.front().object == "folio:" + folio);
    desk.come_to("2025-07-31");
    const auto told = desk.mails_to("director");
    const auto subject = words::mail_closed_subject(folio);
    CHECK(std::count_if(told.begin(), told.end(), [&](const auto& each) { return each.subject == subject; }) == 1);
    const auto last = desk.director.must<api::cases::CaseHistory>({folio}).events.back();
    CHECK(last.act == Act::close_unanswered);
    CHECK(last.by_itself);
}

TEST_CASE("Sixty, thirty and fifteen days before its end an authorization is warned of, each time once [A18.4]",
          "[A18.4][jobs]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);  // until 23/07/2026
    const auto endless = [&] {
        desk.world.tamper("UPDATE recommendation SET valid_months = 0");
        return desk.decided(Decision::autorizada, "2222222222");
    }();
    const auto warnings = [&] { return done_by_jobs(desk, "job/warn-of-expiry").size(); };
    const auto on = [&](const std::string& day) {
        desk.come_to(day);
        desk.run_jobs();
        desk.run_jobs();
        return warnings();
    };
    CHECK(on("2026-05-23") == 0);
    CHECK(desk.state(folio) == State::autorizada);
    CHECK(on("2026-05-24") == 1);
    CHECK(desk.state(folio) == State::por_vencer);
    CHECK(desk.row(folio).warned_days == 60);
    CHECK(on("2026-06-22") == 1);
    CHECK(on("2026-06-23") == 2);
    CHECK(on("2026-07-07") == 2);
    CHECK(on("2026-07-08") == 3);
    CHECK(on("2026-07-22") == 3);
    CHECK(desk.row(folio).warned_days == 15);

    const auto mails = desk.mails_to("director");
    const auto mail = std::find_if(mails.begin(), mails.end(),
                                   [&](const auto& each) { return each.subject == words::mail_expiring_subject(folio, 60); });
    REQUIRE(mail != mails.end());
    CHECK(mail->body.find("23/07/2026") != std::string::npos);
    CHECK(mail->body.find("/#/sanece/solicitud?folio=" + folio) != std::string::npos);
    CHECK(desk.state(endless) == State::autorizada);
    CHECK(domain::allows(desk.director.must<api::cases::CaseHistory>({folio}).now.acts, Act::renew));
}

TEST_CASE("An authorization holds through its last day in Mexico City, and ends with it [A18.4]", "[A18.4][jobs]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    const auto midnight = base::days_from_civil({2026, 7, 24}) * base::day_ms + 6 * base::hour_ms;
    desk.world.clock.set(midnight - 12 * base::minute_ms);
    desk.run_jobs();
    CHECK(desk.state(folio) == State::por_vencer);
    CHECK(desk.row(folio).warned_days == 15);  // warned once of what was missed
    desk.run_jobs();
    CHECK(desk.state(folio) == State::vencida);
    desk.come_to("2026-07-24");
    const auto told = desk.mails_to("director");
    CHECK(std::count_if(told.begin(), told.end(),
                        [&](const auto& each) { return each.subject == words::mail_expired_subject(folio); }) == 1);
    CHECK(desk.director.must<api::cases::CaseHistory>({folio}).events.back().act == Act::expire);
    desk.run_jobs();
    CHECK(done_by_jobs(desk, "job/expire").size() == 1);
}

TEST_CASE("What many folios are due for is done in one go, each of them named in the audit", "[jobs]") {
    Desk desk;
    const auto one = desk.decided(Decision::autorizada, "1111111111", "1");
    const auto other = desk.decided(Decision::autorizada, "2222222222", "1");
    desk.run_jobs();
    const auto rows = done_by_jobs(desk, "job/warn-of-expiry");
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().reason.find(one) != std::string::npos);
    CHECK(rows.front().reason.find(other) != std::string::npos);
    CHECK(rows.front().version_after == 0);
}

TEST_CASE("Nobody without access is written to") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada, "1111111111", "1");
    desk.world.tamper("UPDATE account SET state = 'suspendida' WHERE id = 'account-director'");
    const auto before = desk.world.mails().size();
    desk.run_jobs();
    CHECK(desk.state(folio) == State::por_vencer);
    CHECK(desk.world.mails().size() == before);
}

TEST_CASE("What an evaluator had who evaluates no longer is anybody's again, with what was prepared [issue 9]",
          "[jobs][evaluation]") {
    Desk desk;
    const auto* const lost = GENERATE("state = 'suspendida'", "state = 'baja'", "role = 'consulta'");
    CAPTURE(lost);
    auto absent = desk.world.of_role(domain::identity::Role::evaluador);
    const auto kept = desk.taken(), folio = desk.world.sent(desk.director, "2222222222");
    absent.must<api::cases::TakeCase>({folio, -1});
    const auto prepared = desk.decision_of(folio, Decision::autorizada);
    absent.must<api::cases::SaveEvaluation>({folio, prepared});
    const auto id = desk.row(folio).evaluator_id;
    desk.run_jobs();
    CHECK(desk.row(folio).evaluator_id == id);

    desk.world.tamper("UPDATE account SET " + std::string(lost) + " WHERE id = '" + id + "'");
    desk.run_jobs();
    CHECK(desk.state(folio) == State::enviada);
    CHECK(desk.row(folio).evaluator_id.empty());
    CHECK(desk.state(kept) == State::en_evaluacion);
    REQUIRE(done_by_jobs(desk, "job/release-from-absent").size() == 1);
    desk.evaluator.must<api::cases::TakeCase>({folio, desk.version(folio)});
    const auto opened = desk.evaluator.must<api::cases::OpenCase>({folio});
    CHECK(opened.evaluation == prepared);
    const auto& events = opened.events;
    const auto release = std::find_if(events.begin(), events.end(), [](const auto& each) { return each.act == Act::release; });
    REQUIRE(release != events.end());
    CHECK(release->by_itself);
    CHECK(release->words == text::cases::released_from_absent.view());
}
