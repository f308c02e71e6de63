#pragma once
// The sealed evaluation, for whoever sends it with a mail.

#include <string>

#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/core/route.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::cases {

/// Errors: not_found; conflict when its seal does not hold.
base::Result<Document> evaluation_document(storage::Database& database, const Ports& ports, const std::string& folio);

}  // namespace services::cases
