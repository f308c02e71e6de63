// What is done without anybody asking.

#include <catch2/catch.hpp>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/engine/rows.hpp"
#include "tests/support/world.hpp"

using test::World;

namespace {

long long count(World& world, const std::string& table) {
    return world
        .read([&](storage::Connection& db) -> base::Result<long long> {
            return storage::number(db, "SELECT count(*) FROM " + table);
        })
        .value();
}

}  // namespace

TEST_CASE("What is due is a command of the system, with a row in the audit when it did something", "[jobs]") {
    World world;
    world.dispatcher().run_due_jobs();
    auto director = world.director();
    director.must<api::cases::SaveDraft>({}, "0190163d-8694-739b-aea5-966c26f8ad91");
    REQUIRE(count(world, "session") == 1);
    REQUIRE(count(world, "command_reply") == 1);
    const auto before = world.audit_events().size();
    world.clock.pass(11 * base::minute_ms);
    CHECK(world.dispatcher().run_due_jobs() == 0);
    CHECK(world.audit_events().size() == before);  // nothing was due for any of them
    world.clock.pass(25 * base::hour_ms);
    CHECK(world.dispatcher().run_due_jobs() == 2);
    CHECK(count(world, "session") == 0);
    CHECK(count(world, "command_reply") == 0);
    const auto events = world.audit_events();
    REQUIRE(events.size() == before + 2);
    for (auto event = events.begin() + static_cast<std::ptrdiff_t>(before); event != events.end(); ++event) {
        CHECK(event->actor == services::system_actor);
        CHECK(event->action.substr(0, 4) == "job/");
        CHECK(event->result == "done");
        CHECK(event->reason == "1");
        CHECK(event->role.empty());
    }
}

TEST_CASE("A job that is done is not due again before its time", "[jobs]") {
    World world;
    static int runs;
    runs = 0;
    world.dispatcher().add_job({"job/counted", base::hour_ms, [](services::Context&) -> base::Result<std::int64_t> {
                                    ++runs;
                                    return 0;
                                }});
    for (int minute = 0; minute < 150; ++minute) {
        world.dispatcher().run_due_jobs();
        world.clock.pass(base::minute_ms);
    }
    CHECK(runs == 3);
}

TEST_CASE("A job that fails is told, leaves nothing behind, and holds up no other", "[jobs]") {
    World world;
    world.dispatcher().add_job({"job/broken", base::hour_ms, [](services::Context& context) -> base::Result<std::int64_t> {
                                    storage::execute(context.db, "INSERT INTO setting (name, value) VALUES ('half', 'done')");
                                    return base::Error{base::ErrorKind::internal, {}, {}, "broken"};
                                }});
    world.dispatcher().add_job({"job/after", base::hour_ms, [](services::Context&) -> base::Result<std::int64_t> { return 1; }});
    std::vector<std::string> failed;
    const int busy = world.dispatcher().run_due_jobs(
        [&](std::string_view job, const base::Error& error) { failed.push_back(std::string(job) + ": " + error.detail); });
    CHECK(failed == std::vector<std::string>{"job/broken: broken"});
    CHECK(busy == 1);
    CHECK(count(world, "setting WHERE name = 'half'") == 0);
    CHECK(world.audit_events().back().action == "job/after");
}
