#include "shared/storage/cases/receipts.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {

void insert_receipt(Connection& db, const domain::cases::Receipt& receipt) { insert(db.sql(), "receipt", receipt); }

std::vector<std::string> receipt_folios(Connection& db) {
    const soci::rowset<std::string> found = (db.sql().prepare << "SELECT folio FROM receipt ORDER BY folio");
    return {found.begin(), found.end()};
}

std::optional<domain::cases::Receipt> receipt_by_folio(Connection& db, const std::string& folio) {
    return select_one<domain::cases::Receipt>(
        db.sql(), "SELECT " + columns<domain::cases::Receipt>() + " FROM receipt WHERE folio = :folio", folio);
}

}  // namespace storage::cases
