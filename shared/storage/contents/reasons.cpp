#include "shared/storage/contents/reasons.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::contents {

using domain::catalog::ListItem;
using domain::contents::ReasonChange;

std::vector<ListItem> denial_reasons(Connection& db) {
    return select<ListItem>(db, "SELECT " + columns<ListItem>() + " FROM denial_reason ORDER BY position, id");
}

std::int64_t uses_of_reason(Connection& db, const std::string& id) {
    return number(db, "SELECT count(*) FROM evaluation WHERE reason_id = :id AND reason_id <> ''", id);
}

void delete_reason(Connection& db, const std::string& id) {
    execute(db, "DELETE FROM denial_reason WHERE id = :id", id);
    execute(db, "DELETE FROM denial_reason_change WHERE reason_id = :id", id);
}

std::optional<ReasonChange> reason_change(Connection& db, const std::string& reason_id) {
    return select_one<ReasonChange>(db, "SELECT " + columns<ReasonChange>() + " FROM denial_reason_change WHERE reason_id = :id",
                                    reason_id);
}

void save_reason_change(Connection& db, const ReasonChange& change) { upsert(db, "denial_reason_change", "reason_id", change); }

}  // namespace storage::contents
