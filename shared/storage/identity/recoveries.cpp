#include "shared/storage/identity/recoveries.hpp"

#include "shared/base/time.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::identity {

void insert_recovery(Connection& db, const RecoveryRow& recovery) { insert(db, "recovery", recovery); }

std::optional<RecoveryRow> recovery_by_hash(Connection& db, const std::string& token_hash) {
    return select_one<RecoveryRow>(db, "SELECT " + columns<RecoveryRow>() + " FROM recovery WHERE token_hash = :hash",
                                   token_hash);
}

void use_recoveries_of(Connection& db, const std::string& account_id, base::Instant now) {
    execute(db, "UPDATE recovery SET used_at = :now WHERE account_id = :account AND used_at = 0", static_cast<long long>(now),
            account_id);
}

long long count_recoveries_between(Connection& db, const std::string& account_id, base::Instant since, base::Instant now) {
    return number(db, "SELECT count(*) FROM recovery WHERE account_id = :account AND created_at >= :since AND created_at <= :now",
                  account_id, static_cast<long long>(since), static_cast<long long>(now));
}

std::int64_t delete_recoveries_before(Connection& db, base::Instant created_before) {
    return execute(db, "DELETE FROM recovery WHERE created_at < :created", static_cast<long long>(created_before));
}

}  // namespace storage::identity
