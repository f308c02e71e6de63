// A database with the starter catalogues, for whoever links the services.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/engine/database.hpp"
#include "tests/support/database.hpp"

namespace test {
namespace {

/// The tables of a schema that have rows, those that others refer to first.
std::vector<std::string> filled_tables(storage::Connection& db, const std::string& schema) {
    std::vector<std::string> names, filled;
    soci::rowset<std::string> tables =
        (db.sql().prepare << "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relnamespace = CAST(:schema AS "
                             "regnamespace) AND relname <> 'migration' ORDER BY oid",
         soci::use(schema));
    for (const auto& name : tables) names.push_back(name);
    for (const auto& name : names) {
        int rows = 0;
        db.sql() << "SELECT CAST(count(*) AS INT) FROM " + schema + "." + name, soci::into(rows);
        if (rows > 0) filled.push_back(name);
    }
    return filled;
}

/// A schema with the starter catalogues, and what is in it.
struct Prepared {
    std::string schema{};
    std::vector<std::string> tables{};
};

Prepared prepare() {
    const auto database = empty_database();
    REQUIRE(services::load_starter_catalogs(*database));
    return database
        ->write([](storage::Connection& db) -> base::Result<Prepared> {
            Prepared made;
            db.sql() << "SELECT CAST(current_schema() AS TEXT)", soci::into(made.schema);
            made.tables = filled_tables(db, made.schema);
            return made;
        })
        .value();
}

}  // namespace

std::unique_ptr<storage::Database> catalogued_database() {
    auto database = empty_database();
    if (postgresql_server().empty()) {
        REQUIRE(services::load_starter_catalogs(*database));
        return database;
    }
    static const auto prepared = prepare();
    const auto copied = database->write([](storage::Connection& db) -> base::Result<void> {
        for (const auto& table : prepared.tables) {
            run_sql(db, "INSERT INTO " + table + " SELECT * FROM " + prepared.schema + "." + table);
        }
        return base::done();
    });
    REQUIRE(copied);
    return database;
}

}  // namespace test
