#include "tests/support/catalogued_database.hpp"

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <utility>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/engine/postgresql.hpp"
#include "tests/support/database.hpp"

namespace test {
namespace {

/// Addresses of schemas whose tests have ended. What is in them is thrown away by the next one.
std::vector<std::string>& left_schemas() {
    static std::vector<std::string> left;
    return left;
}

std::unique_ptr<storage::Database> opened(const std::string& address) {
    auto database = storage::Database::open(storage::postgresql_engine(address), 1);
    if (!database) FAIL(database.error().detail);
    return std::move(database).value();
}

/// The tables of the schema, those that others refer to first.
std::vector<std::string> tables_of(storage::Connection& db) {
    std::vector<std::string> names;
    soci::rowset<std::string> tables =
        (db.sql().prepare << "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relname <> 'migration' AND "
                             "relnamespace = CAST(current_schema() AS regnamespace) ORDER BY oid");
    for (const auto& name : tables) names.push_back(name);
    return names;
}

bool has_rows(storage::Connection& db, const std::string& table) {
    int rows = 0;
    db.sql() << "SELECT CAST(EXISTS (SELECT 1 FROM " + table + ") AS INT)", soci::into(rows);
    return rows != 0;
}

/// A schema with the starter catalogues, all its tables, and those that have rows.
struct Prepared {
    std::string schema{};
    std::vector<std::string> tables{}, filled{};
};

Prepared prepare() {
    const auto database = empty_database();
    REQUIRE(services::load_starter_catalogs(*database));
    return database
        ->write([](storage::Connection& db) -> base::Result<Prepared> {
            Prepared made;
            db.sql() << "SELECT CAST(current_schema() AS TEXT)", soci::into(made.schema);
            made.tables = tables_of(db);
            for (const auto& table : made.tables) {
                if (has_rows(db, table)) made.filled.push_back(table);
            }
            return made;
        })
        .value();
}

base::Result<void> fill(storage::Connection& db, const Prepared& prepared) {
    for (auto table = prepared.tables.rbegin(); table != prepared.tables.rend(); ++table) {
        if (has_rows(db, *table)) run_sql(db, "DELETE FROM " + *table);
    }
    for (const auto& table : prepared.filled) {
        run_sql(db, "INSERT INTO " + table + " SELECT * FROM " + prepared.schema + "." + table);
    }
    return base::done();
}

}  // namespace

Catalogued::Catalogued() {
    REQUIRE(crypto::ready());
    if (postgresql_server().empty()) {
        database_ = empty_database();
        REQUIRE(services::load_starter_catalogs(*database_));
        return;
    }
    static const auto prepared = prepare();
    auto& left = left_schemas();
    if (left.empty()) {
        address_ = new_postgresql_schema();
    } else {
        address_ = std::move(left.back());
        left.pop_back();
    }
    database_ = opened(address_);
    REQUIRE(database_->write([](storage::Connection& db) { return fill(db, prepared); }));
}

Catalogued::~Catalogued() {
    database_.reset();
    if (!address_.empty()) left_schemas().push_back(std::move(address_));
}

}  // namespace test
