#pragma once
// What is done every ten minutes: old sessions and replies
// go, half uploads and unreferenced files are put away.

#include "server/files/file_store.hpp"
#include "shared/services/ports.hpp"
#include "shared/storage/database.hpp"

namespace server {

void tidy_up(storage::Database& database, DiskFileStore& files, base::Instant now);

}  // namespace server
