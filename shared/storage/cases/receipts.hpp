#pragma once
// Queries of receipts.

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

void insert_receipt(Connection& db, const domain::cases::Receipt& receipt);
/// Of every receipt, oldest first.
std::vector<std::string> receipt_folios(Connection& db);
std::optional<domain::cases::Receipt> receipt_by_folio(Connection& db, const std::string& folio);

}  // namespace storage::cases
