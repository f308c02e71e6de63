#pragma once
// Announcements in every state and values that directors proposed, so that whoever tries the system finds something to read and to
// decide.

#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// By the accounts of `make_demo_accounts`. Made once: where there is any announcement, or no such account, nothing is made.
base::Result<void> make_demo_contents(storage::Database& database, const Ports& ports);

}  // namespace services
