#pragma once
// A database with the starter catalogues, for whoever links the services. On PostgreSQL they are loaded once for each program and
// copied from there, into a schema that another test has left: to make its tables and to load them takes longer than most tests.

#include <memory>
#include <string>

#include "shared/storage/engine/database.hpp"

namespace test {

class Catalogued {
public:
    Catalogued();
    ~Catalogued();
    Catalogued(const Catalogued&) = delete;
    Catalogued& operator=(const Catalogued&) = delete;

    storage::Database& operator*() const { return *database_; }
    storage::Database* operator->() const { return database_.get(); }

private:
    std::string address_{};  ///< Of its schema; "" on SQLite.
    std::unique_ptr<storage::Database> database_{};
};

}  // namespace test
