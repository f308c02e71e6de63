#pragma once
// A diagnosis that was published anew, a form and a drug that are being prepared: an editor's desk.

#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// By the account of `demo_editor`. Made once: where anybody has edited already, or there is no such account, nothing is made.
base::Result<void> make_demo_catalog(storage::Database& database, const Ports& ports);

}  // namespace services
