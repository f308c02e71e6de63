#pragma once
// Accounts to try the system with. Each data folder gets
// its own random passwords, listed in demo-accounts.tsv.

#include "server/data_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace server {

/// Makes the accounts unless their list exists; the answer is the list's content.
base::Result<std::string> demo_accounts(const DataFolder& folder, storage::Database& database, services::Passwords& passwords,
                                        base::Instant now);

}  // namespace server
