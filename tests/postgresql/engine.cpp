// What PostgreSQL has of its own: connections that are lost, several servers on one database, its codes of failure.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <set>
#include <thread>

#include "shared/base/result.hpp"
#include "shared/storage/counters.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/engine.hpp"
#include "shared/storage/engine/postgresql.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/storage.hpp"
#include "tests/support/database.hpp"

namespace {

std::unique_ptr<storage::Database> opened(const std::string& url, int readers = 2) {
    auto database = storage::Database::open(storage::postgresql_engine(url), readers);
    if (!database) FAIL(database.error().detail);
    return std::move(database).value();
}

base::Result<void> set(storage::Database& database, const std::string& name, const std::string& value) {
    return database.write([&](storage::Connection& db) {
        storage::set_setting(db, name, value);
        return base::done();
    });
}

base::Result<std::string> setting(storage::Database& database, const std::string& name) {
    return database.read([&](storage::Connection& db) -> base::Result<std::string> { return storage::setting(db, name); });
}

/// Ends every connection to the test server but the one that says so.
void cut_all_connections() {
    const auto engine = storage::postgresql_engine(test::postgresql_server());
    soci::session sql;
    engine->open(sql, storage::Engine::Mode::writer);
    sql << "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
           "AND backend_type = 'client backend'";
}

}  // namespace

TEST_CASE("A database is migrated once and holds what was written", "[postgresql]") {
    const auto url = test::new_postgresql_schema();
    REQUIRE(set(*opened(url), "mode", "production"));
    CHECK(setting(*opened(url), "mode").value() == "production");
    CHECK(opened(url)->check());
}

TEST_CASE("A database that could not hold ours is refused in words, and nothing is made in it", "[postgresql]") {
    const auto engine = storage::postgresql_engine(test::postgresql_server());
    soci::session sql;
    engine->open(sql, storage::Engine::Mode::writer);
    const auto tables_in = [](const std::string& url) {
        soci::session inside;
        storage::postgresql_engine(url)->open(inside, storage::Engine::Mode::guest);
        int tables = 0;
        inside << "SELECT CAST(count(*) AS INT) FROM pg_tables WHERE schemaname = current_schema()", soci::into(tables);
        return tables;
    };
    const auto refused = [](const std::string& url) {
        const auto database = storage::Database::open(storage::postgresql_engine(url), 1);
        REQUIRE_FALSE(database);
        return database.error().message;
    };
    SECTION("of another encoding") {
        sql << "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0";
        const auto server = test::postgresql_server();
        const auto url = server.substr(0, server.rfind('/')) + "/latin";
        CHECK(refused(url) == text::storage::other_encoding.words());
        CHECK(tables_in(url) == 0);
        sql << "DROP DATABASE latin";
    }
    SECTION("with tables of another program") {
        const auto url = test::new_postgresql_schema();
        const auto schema = url.substr(url.rfind("%3D") + 3);
        sql << "CREATE TABLE " + schema + ".account (theirs TEXT)";
        CHECK(refused(url) == text::storage::of_another_program.words());
        CHECK(tables_in(url) == 1);
    }
}

TEST_CASE("A write that is refused or throws leaves nothing", "[postgresql]") {
    const auto database = opened(test::new_postgresql_schema());
    const auto refused = database->write([](storage::Connection& db) -> base::Result<void> {
        storage::set_setting(db, "a", "1");
        return base::Error{base::ErrorKind::conflict, "no", {}, {}};
    });
    CHECK(refused.error().message == "no");
    const auto thrown = database->write([](storage::Connection& db) -> base::Result<void> {
        storage::set_setting(db, "a", "1");
        throw std::runtime_error("out of the blue");
    });
    CHECK(thrown.error().kind == base::ErrorKind::internal);
    CHECK(setting(*database, "a").value().empty());
    CHECK(set(*database, "a", "2"));
}

TEST_CASE("Failures have the kinds that SQLite's have", "[postgresql]") {
    const auto database = opened(test::new_postgresql_schema());
    const auto kind_of = [&](const std::string& statement) {
        const auto outcome = database->write([&](storage::Connection& db) {
            db.sql() << statement;
            return base::done();
        });
        return outcome.error().kind;
    };
    CHECK(kind_of("INSERT INTO setting (name, value) VALUES ('a', 'x'), ('a', 'y')") == base::ErrorKind::conflict);
    CHECK(kind_of("INSERT INTO presentation VALUES ('c', 'nobody', 'w', 1)") == base::ErrorKind::conflict);
    CHECK(kind_of("INSERT INTO entity VALUES ('e', 'k', 'n', 1, 7)") == base::ErrorKind::conflict);
    CHECK(kind_of("SELECT * FROM nowhere") == base::ErrorKind::internal);
    const auto written = database->read([](storage::Connection& db) {
        storage::set_setting(db, "a", "1");
        return base::done();
    });
    CHECK(written.error().kind == base::ErrorKind::unavailable);  // a reader cannot write
    const auto nowhere = storage::Database::open(storage::postgresql_engine("postgresql://localhost:1/none"), 1);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == base::ErrorKind::unavailable);
}

TEST_CASE("A connection that was lost is opened again at its next use", "[postgresql]") {
    const auto database = opened(test::new_postgresql_schema());
    REQUIRE(set(*database, "a", "1"));
    cut_all_connections();
    CHECK(set(*database, "a", "2"));
    CHECK(setting(*database, "a").value() == "2");
    SECTION("in the middle of a transaction everything of it is gone, and the next one works") {
        const auto cut = database->write([](storage::Connection& db) {
            storage::set_setting(db, "a", "3");
            cut_all_connections();
            storage::set_setting(db, "a", "4");
            return base::done();
        });
        CHECK(cut.error().kind == base::ErrorKind::unavailable);
        CHECK(setting(*database, "a").value() == "2");
        CHECK(set(*database, "a", "5"));
    }
}

TEST_CASE("Two servers on one database never give a number twice, nor leave one out [R20]", "[postgresql][R20]") {
    const auto url = test::new_postgresql_schema();
    constexpr int each = 100;
    std::vector<std::unique_ptr<storage::Database>> servers;
    for (int i = 0; i < 2; ++i) servers.push_back(opened(url, 1));
    std::vector<long long> numbers(2 * each);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < servers.size(); ++i) {
        threads.emplace_back([&, i] {
            for (std::size_t k = 0; k < each; ++k) {
                const auto number = servers[i]->write(
                    [](storage::Connection& db) -> base::Result<long long> { return storage::next_number(db, "folio"); });
                numbers[i * each + k] = number ? number.value() : -1;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    const std::set<long long> different(numbers.begin(), numbers.end());
    CHECK(different.size() == numbers.size());
    CHECK(*different.begin() == 1);
    CHECK(*different.rbegin() == 2 * each);
}

TEST_CASE("One database has one server, also after its connection was lost [R37]", "[postgresql][R37]") {
    const auto url = test::new_postgresql_schema();
    const auto serve = [&] { return storage::Database::open(storage::postgresql_engine(url), 1, storage::Opening::alone); };
    auto begun = serve();
    REQUIRE(begun);
    auto first = std::move(begun).value();
    const auto is_refused = [&] {
        const auto second = serve();
        return !second && second.error().kind == base::ErrorKind::conflict &&
               second.error().message == text::shared::database_in_use.words();
    };
    CHECK(is_refused());
    CHECK(set(*opened(url), "a", "1"));  // commands work beside it
    SECTION("it comes back") {
        cut_all_connections();
        CHECK(set(*first, "a", "2"));
        CHECK(is_refused());
    }
    SECTION("another was faster: the first writes nothing any more, until that one is gone") {
        cut_all_connections();
        auto faster = serve();
        REQUIRE(faster);
        auto second = std::move(faster).value();
        for (int tries = 0; tries < 2; ++tries) {
            const auto refused = set(*first, "a", "2");
            REQUIRE_FALSE(refused);
            CHECK(refused.error().kind == base::ErrorKind::unavailable);
        }
        CHECK(set(*second, "a", "3"));
        second.reset();
        CHECK(set(*first, "a", "4"));
        CHECK(is_refused());
    }
    SECTION("it ends") {
        first.reset();
        CHECK(serve());
    }
    SECTION("another schema is another database") {
        CHECK(storage::Database::open(storage::postgresql_engine(test::new_postgresql_schema()), 1, storage::Opening::alone));
    }
}

TEST_CASE("Two servers that start together migrate one database once", "[postgresql]") {
    const auto url = test::new_postgresql_schema();
    std::vector<bool> opened_well(4);
    std::vector<std::thread> threads;
    std::mutex mutex;
    for (std::size_t i = 0; i < opened_well.size(); ++i) {
        threads.emplace_back([&, i] {
            const bool well = static_cast<bool>(storage::Database::open(storage::postgresql_engine(url), 1));
            const std::lock_guard lock(mutex);
            opened_well[i] = well;
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(opened_well == std::vector<bool>(4, true));
}

TEST_CASE("A database of a newer program is refused", "[postgresql]") {
    const auto url = test::new_postgresql_schema();
    REQUIRE(opened(url)->write([](storage::Connection& db) {
        db.sql() << "INSERT INTO migration (name) VALUES ('9999_later.sql')";
        return base::done();
    }));
    const auto refused = storage::Database::open(storage::postgresql_engine(url), 1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::ErrorKind::outdated);
    CHECK(refused.error().detail.find("9999_later.sql") != std::string::npos);
}

TEST_CASE("Who only looks makes no tables", "[postgresql]") {
    const auto url = test::new_postgresql_schema();
    for (int i = 0; i < 2; ++i) {
        const auto looked = storage::Database::open(storage::postgresql_engine(url), 1, storage::Opening::as_it_is);
        REQUIRE_FALSE(looked);
        CHECK(looked.error().kind == base::ErrorKind::outdated);
    }
    opened(url);
    CHECK(storage::Database::open(storage::postgresql_engine(url), 1, storage::Opening::as_it_is));
}
