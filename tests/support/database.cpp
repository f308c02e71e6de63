#include "tests/support/database.hpp"

#include <soci/soci.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>

#include "shared/storage/engine/engine.hpp"
#include "shared/storage/engine/postgresql.hpp"

namespace test {

std::string postgresql_server() {
    const char* url = std::getenv("PRESTACIONES_POSTGRESQL");
    return url ? url : "";
}

std::string new_postgresql_schema() {
    static std::atomic<int> number{0};
    const auto schema = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++number);
    const auto engine = storage::postgresql_engine(postgresql_server());
    soci::session sql;
    engine->open(sql, storage::Engine::Mode::writer);
    sql << "CREATE SCHEMA " + schema;
    return postgresql_server() + "?options=-csearch_path%3D" + schema;
}

std::unique_ptr<storage::Database> empty_database() {
    auto opened = postgresql_server().empty() ? storage::Database::open({})
                                              : storage::Database::open(storage::postgresql_engine(new_postgresql_schema()), 1);
    if (!opened) FAIL(opened.error().detail);
    return std::move(opened).value();
}

void run_sql(storage::Connection& db, const std::string& statement) { db.sql() << statement; }

}  // namespace test
