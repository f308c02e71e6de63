#pragma once
// What is done every ten minutes: old sessions and replies
// go, half uploads and unreferenced files are put away.

#include "server/files/file_store.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace server {

/// `uptime_ms`: how long this server has been running; in its first hours no file is moved (R38).
void tidy_up(storage::Database& database, DiskFileStore& files, base::Instant now, base::Instant uptime_ms);

}  // namespace server
