#pragma once
// What is done with files every ten minutes: half uploads and unreferenced files are put away. Rows are swept by the
// dispatcher's jobs.

#include "server/files/file_store.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace server {

/// `uptime_ms`: how long this server has been running; in its first hours no file is moved (R38).
void tidy_up(storage::Database& database, DiskFileStore& files, base::Instant uptime_ms);

}  // namespace server
