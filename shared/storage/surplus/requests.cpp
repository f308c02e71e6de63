#include "shared/storage/surplus/requests.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::surplus {

void insert_request(Connection& db, const RequestRow& row) { insert(db, "surplus_request", row); }

std::vector<RequestRow> requests_of(Connection& db, const std::string& period_id) {
    return select<RequestRow>(
        db, "SELECT " + columns<RequestRow>() + " FROM surplus_request WHERE period_id = :period ORDER BY asked_at DESC, id DESC",
        period_id);
}

bool waits_for_opening(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return number(
               db,
               "SELECT count(*) FROM surplus_request WHERE period_id = :period AND entity_id = :entity AND kind = 'opening' AND "
               "state = 'pedida'",
               period_id, entity_id) > 0;
}

}  // namespace storage::surplus
