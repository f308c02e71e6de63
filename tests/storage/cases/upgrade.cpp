// Cases that were sent before they could be answered.

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <catch2/catch.hpp>

#include <string>

#include "shared/base/result.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "tests/support/folder.hpp"

namespace {

/// As the program before this migration left it.
void make_old_database(const std::string& path) {
    soci::session sql(soci::sqlite3, "dbname=" + path);
    sql << "PRAGMA foreign_keys = OFF";  // the people and lists behind the rows are left out
    sql << "CREATE TABLE migration (name TEXT PRIMARY KEY)";
    for (const auto& file : storage::migrations()) {
        const std::string name(file.name);
        if (name >= "0006") break;
        for (const auto& statement : storage::statements_of(file.content)) sql << statement;
        sql << "INSERT INTO migration (name) VALUES (:name)", soci::use(name);
    }
    const std::string values = ", 'patient-1', 'ponatinib', 'ponatinib-lmc', 'ooad-01', '01HC010000', 500, 1000, 1000)";
    const std::string sent = R"({"visit":"subsecuente"})";
    sql << "INSERT INTO case_file VALUES ('case-1', 'account-1', 'enviada', 2, '20250723001', :content" + values, soci::use(sent);
    sql << "INSERT INTO case_file VALUES ('case-2', 'account-1', 'borrador', 1, '', '{}', '', '', '', '', '', 500, 500, 0)";
    sql << "INSERT INTO generic VALUES ('ponatinib', 'PONATINIB', 1)";
    sql << "INSERT INTO form VALUES ('formulario-1', '{}')";
    sql << "INSERT INTO recommendation VALUES ('ponatinib-lmc', 'ponatinib', 'LMC', '', '', '', 'formulario-1', 1, 1)";
    sql << "INSERT INTO receipt VALUES ('20250723001', 'case-1', 1000, '{\"format\":1}', '', '', '', '', 'ABCDEFGHJK')";
}

}  // namespace

TEST_CASE("A case that was sent before has its visit, its first version, that of its form, and the first line of its time line",
          "[schema]") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() + "/old.sqlite";
    make_old_database(path);
    const auto opened = storage::Database::open({path, 1});
    if (!opened) FAIL(opened.error().detail);
    const auto outcome = opened.value()->read([](storage::Connection& db) -> base::Result<void> {
        const auto row = storage::cases::case_by_folio(db, "20250723001");
        REQUIRE(row);
        CHECK(row->visit == domain::cases::Visit::subsecuente);
        CHECK(row->in_state_since == 1000);
        CHECK(row->decided_at == 0);
        const auto version = storage::cases::version_of(db, "case-1");
        REQUIRE(version);
        CHECK(version->number == 1);
        CHECK(version->content == row->content);
        CHECK(row->content == R"({"form_id":"formulario-1","visit":"subsecuente"})");
        CHECK(storage::cases::case_by_id(db, "case-2")->content == "{}");
        CHECK(version->record == R"({"format":1})");
        const auto events = storage::cases::events_of(db, "case-1");
        REQUIRE(events.size() == 1);
        CHECK(events.front().act == domain::cases::Act::send);
        CHECK(events.front().at == 1000);
        CHECK(storage::cases::events_of(db, "case-2").empty());
        CHECK_FALSE(storage::cases::version_of(db, "case-2"));
        return base::done();
    });
    REQUIRE(outcome);
}
