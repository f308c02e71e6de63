#pragma once
// The comprobante.

#include <string>

#include "shared/base/result.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::cases {

/// The comprobante of a folio for the mail that tells of it. Errors: not_found; conflict when its seal does not hold (R39).
base::Result<Document> receipt_document(storage::Database& database, const Ports& ports, const std::string& folio);

}  // namespace services::cases
