#pragma once
// A director and those who answer him, with a case on its way between them.

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"
#include "tests/support/world.hpp"

namespace cases_tests {

using domain::cases::Act;
using domain::cases::Decision;
using domain::cases::State;

struct Desk {
    test::World world{};
    test::Actor director = world.director();
    test::Actor evaluator = world.evaluator();

    domain::cases::Case row(const std::string& folio) {
        auto found = world.read([&](storage::Connection& db) -> base::Result<std::optional<domain::cases::Case>> {
            return storage::cases::case_by_folio(db, folio);
        });
        REQUIRE(found);
        REQUIRE(found.value());
        return *std::move(found).value();
    }
    std::int64_t version(const std::string& folio) { return row(folio).version; }
    State state(const std::string& folio) { return row(folio).state; }
    domain::cases::Content content(const std::string& folio) {
        return api::decode<domain::cases::Content>(row(folio).content).value();
    }

    /// Sent and in the evaluator's hands; the answer is its folio.
    std::string taken(const std::string& nss = "1111111111") {
        const auto folio = world.sent(director, nss);
        evaluator.must<api::cases::TakeCase>({folio, version(folio)});
        return folio;
    }
    /// Back to the director, until a day.
    void give_back(const std::string& folio, std::vector<domain::cases::Mark> marks, const std::string& due_on = "2025-07-30") {
        evaluator.must<api::cases::ReturnCase>({folio, version(folio), std::move(marks), "Complete lo que se marca", due_on});
    }
    domain::cases::EvaluationContent decision_of(const std::string& folio, Decision decision, const std::string& months = "12") {
        domain::cases::EvaluationContent made;
        made.decision = decision;
        if (decision == Decision::no_autorizada) made.reason_id = "no-cumple-criterios";
        else made.clave = content(folio).clave;
        made.dose = "45 mg cada 24 horas";
        made.months = months;
        made.observations = "Se revisó el expediente";
        return made;
    }
    void decide(const std::string& folio, Decision decision, const std::string& months = "12") {
        evaluator.must<api::cases::DecideCase>({folio, version(folio), decision_of(folio, decision, months)});
    }
    /// Sent, taken and decided.
    std::string decided(Decision decision, const std::string& nss = "1111111111", const std::string& months = "12") {
        auto folio = taken(nss);
        decide(folio, decision, months);
        return folio;
    }

    /// Noon of a day in Mexico City; sessions of before have ended.
    void come_to(const std::string& day) {
        world.clock.set(base::days_from_civil(*base::parse_date(day)) * base::day_ms + 18 * base::hour_ms);
        director = world.director();
        evaluator = world.evaluator();
    }
    /// All that is due, once.
    int run_jobs() {
        world.clock.pass(11 * base::minute_ms);
        std::string failed;
        const int busy = world.dispatcher().run_due_jobs(
            [&](std::string_view job, const base::Error& error) { failed.append(job).append(": ").append(error.detail); });
        CHECK(failed.empty());
        return busy;
    }

    /// Those that went to somebody since there were so many.
    std::vector<storage::MailRow> mails_to(const std::string& user, std::size_t since = 0) {
        std::vector<storage::MailRow> found;
        const auto all = world.mails();
        for (std::size_t i = since; i < all.size(); ++i) {
            if (all[i].recipient == user + "@imss.gob.mx") found.push_back(all[i]);
        }
        return found;
    }
};

}  // namespace cases_tests
