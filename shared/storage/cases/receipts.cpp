#include "shared/storage/cases/receipts.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {

void insert_receipt(Connection& db, const domain::cases::Receipt& receipt) { insert(db, "receipt", receipt); }

std::vector<std::string> receipt_folios(Connection& db) { return texts(db, "SELECT folio FROM receipt ORDER BY folio"); }

std::optional<domain::cases::Receipt> receipt_by_folio(Connection& db, const std::string& folio) {
    return select_one<domain::cases::Receipt>(
        db, "SELECT " + columns<domain::cases::Receipt>() + " FROM receipt WHERE folio = :folio", folio);
}

}  // namespace storage::cases
