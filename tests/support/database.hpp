#pragma once
// A database of the engine that is being tested: SQLite in memory, or a schema of its own in the PostgreSQL that
// PRESTACIONES_POSTGRESQL names.

#include <memory>
#include <string>

#include "shared/storage/engine/database.hpp"

namespace test {

/// "" when the tests run on SQLite.
std::string postgresql_server();
/// An address of a new, empty schema on that server.
std::string new_postgresql_schema();
std::unique_ptr<storage::Database> empty_database();
/// Behind the program's back, as somebody with the database's file could.
void run_sql(storage::Connection& db, const std::string& statement);

}  // namespace test
