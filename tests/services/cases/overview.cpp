// The dashboard against a world that was counted by hand, its workbook, who sees it, and that nothing but an index is read.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "shared/api/cases/overview.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/overview.hpp"
#include "shared/services/core/documents.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/overview.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "shared/storage/engine/rows.hpp"
#include "shared/text/cases/overview.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/refusals.hpp"

using cases_tests::Decision;
using cases_tests::Desk;
using domain::cases::OverviewFilter;
using domain::cases::State;
using storage::cases::CountedBy;
using test::refuses;

namespace {

using Figures = api::cases::Overview::Response;

/// Sent on 23/07/2025: one is authorized that day, one denied six days later, one returned and withdrawn, one returned and closed
/// unanswered; one that waits is sent on 01/08, and another on 20/08, which is today.
struct Counted : Desk {
    Counted() {
        decided(Decision::autorizada, "1111111111");
        const auto denied = taken("2222222222");
        const auto withdrawn = taken("3333333333");
        give_back(withdrawn, {{"weight_kg", ""}}, "2025-07-28");
        director.must<api::cases::WithdrawCase>({withdrawn, version(withdrawn), "Ya no se requiere"});
        const auto unanswered = taken("4444444444");
        give_back(unanswered, {{"weight_kg", ""}}, "2025-07-28");
        come_to("2025-07-29");
        run_jobs();
        REQUIRE(state(unanswered) == State::cerrada_sin_respuesta);
        come_to("2025-07-29");
        decide(denied, Decision::no_autorizada);
        come_to("2025-08-01");
        world.sent(director, "5555555555");
        come_to("2025-08-20");
        world.sent(director, "6666666666");
    }

    Figures figures(const OverviewFilter& filter = {}) { return evaluator.must<api::cases::Overview>({filter}); }
};

std::vector<std::string> plan_of(storage::Database& database, const std::string& statement) {
    std::vector<std::string> steps;
    const auto outcome = database.read([&](storage::Connection& db) {
        const soci::rowset<soci::row> rows = (db.sql().prepare << "EXPLAIN QUERY PLAN " + statement);
        for (const auto& each : rows) steps.push_back(each.get<std::string>(3));
        return base::done();
    });
    REQUIRE(outcome);
    return steps;
}

}  // namespace

TEST_CASE("The dashboard counts what came in, what waits and how long, what was decided and how soon") {
    Counted at;
    const auto figures = at.figures();
    CHECK(figures.filter.from == "2024-09");
    CHECK(figures.filter.until == "2025-08");
    const auto& total = figures.total;
    CHECK(total.entered == 6);
    CHECK(total.pending == 2);
    CHECK(total.authorized == 1);
    CHECK(total.changed == 0);
    CHECK(total.denied == 1);
    CHECK(total.withdrawn == 1);
    CHECK(total.unanswered == 1);
    CHECK(total.returned == 2);
    CHECK(total.median_days_twice == 6);  // 0 and 6 days
    CHECK(figures.up_to_5 == 1);
    CHECK(figures.up_to_10 == 0);
    CHECK(figures.up_to_15 == 0);
    CHECK(figures.more == 1);

    REQUIRE(figures.months.size() == 2);
    CHECK(figures.months[0].name == "2025-07");
    CHECK(figures.months[0].entered == 4);
    CHECK(figures.months[0].returned == 2);
    CHECK(figures.months[1].name == "2025-08");
    CHECK(figures.months[1].pending == 2);
    REQUIRE(figures.generics.size() == 1);
    CHECK(figures.generics[0].name == "PONATINIB");
    CHECK(figures.generics[0].entered == 6);
    CHECK(figures.generics[0].median_days_twice == 6);
    REQUIRE(figures.entities.size() == 1);
    CHECK(figures.entities[0].name == "Aguascalientes");
    CHECK(figures.entities[0].entered == 6);
}

TEST_CASE("It is narrowed by months, drug and OOAD; what is no month is refused at its field") {
    Counted at;
    const auto july = at.figures({.from = "2025-07", .until = "2025-07"});
    CHECK(july.total.entered == 4);
    CHECK(july.total.pending == 0);
    CHECK(july.more == 0);
    const auto generic = at.figures().generics.front().id;
    CHECK(at.figures({.generic_id = generic, .entity_id = "ooad-01"}).total.entered == 6);
    CHECK(at.figures({.generic_id = "otro"}).total.entered == 0);
    CHECK(at.figures({.entity_id = "ooad-02"}).months.empty());
    CHECK(refuses(at.evaluator.refused<api::cases::Overview>({{.from = "2025-13"}}), "from"));
    CHECK(refuses(at.evaluator.refused<api::cases::Overview>({{.from = "2025-07", .until = "2025-06"}}), "until"));
}

TEST_CASE("A case counts as it is now: what is completed waits again, what is withdrawn no longer") {
    Desk at;
    const auto folio = at.world.sent(at.director);
    const auto pending = [&] { return at.evaluator.must<api::cases::Overview>({}).total.pending; };
    CHECK(pending() == 1);
    at.director.must<api::cases::WithdrawCase>({folio, at.version(folio), "Ya no se requiere"});
    CHECK(pending() == 0);
    CHECK(at.evaluator.must<api::cases::Overview>({}).total.withdrawn == 1);
}

TEST_CASE("The dashboard goes to Excel with a sheet for each of its tables") {
    Counted at;
    const auto document = at.evaluator.document(api::cases::ExportOverview::path, "{}");
    REQUIRE(document);
    CHECK(document.value().file_name == "tablero-2025-08-20.xlsx");
    const auto reader = services::reader_of(document.value(), at.world.dispatcher().ports());
    REQUIRE(reader);
    CHECK(reader.value()->size_bytes() > 5000);
    CHECK(reader.value()->read(0, 2) == "PK");
}

TEST_CASE("Where a migration finds cases it counts them as the program does") {
    Counted at;
    const auto figures = [&] {
        auto found = at.world.read([](storage::Connection& db) -> base::Result<std::vector<domain::cases::Figure>> {
            return storage::select<domain::cases::Figure>(
                db, "SELECT " + storage::columns<domain::cases::Figure>() + " FROM case_figure ORDER BY case_id");
        });
        REQUIRE(found);
        return std::move(found).value();
    };
    const auto before = figures();
    REQUIRE(before.size() == 6);
    at.world.tamper("DELETE FROM case_figure");
    for (const auto& migration : storage::migrations()) {
        if (migration.name.find("0012") == std::string_view::npos) continue;
        for (const auto& statement : storage::statements_of(migration.content)) {
            if (statement.find("INSERT INTO case_figure") != std::string::npos) at.world.tamper(statement);
        }
    }
    const auto after = figures();
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) CHECK(base::same_fields(after[i], before[i]));
}

TEST_CASE("Of a hundred thousand cases the dashboard reads an index in its order, and no row of a case") {
    const auto database = storage::Database::open({}).value();
    const OverviewFilter usual{.from = "2025-01", .until = "2025-12"};
    for (const auto by : {CountedBy::month, CountedBy::generic, CountedBy::entity}) {
        const auto statement = storage::cases::counted_query(by, usual);
        CAPTURE(statement);
        for (const auto& step : plan_of(*database, statement)) {
            CAPTURE(step);
            CHECK(step.find("COVERING INDEX case_figure_") != std::string::npos);
            CHECK(step.find("TEMP B-TREE") == std::string::npos);
        }
    }
    const auto steps = plan_of(*database, storage::cases::waiting_query(usual));
    REQUIRE_FALSE(steps.empty());
    CHECK(steps.front().find("COVERING INDEX case_figure_pending") != std::string::npos);
}
