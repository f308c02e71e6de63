#pragma once
// PostgreSQL by its connection string, for several servers over one database. Not part of the demo in the browser.

#include <memory>
#include <string>

#include "shared/storage/engine/engine.hpp"

namespace storage {

/// `url`: postgresql://user@host/database, with libpq's own ways to give the password (PGPASSWORD, ~/.pgpass).
std::unique_ptr<Engine> postgresql_engine(const std::string& url);

}  // namespace storage
