#include "shared/storage/surplus/requests.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::surplus {

void insert_request(Connection& db, const RequestRow& row) { insert(db, "surplus_request", row); }

bool waits_for_opening(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return number(
               db,
               "SELECT count(*) FROM surplus_request WHERE period_id = :period AND entity_id = :entity AND kind = 'opening' AND "
               "state = 'pedida'",
               period_id, entity_id) > 0;
}

}  // namespace storage::surplus
