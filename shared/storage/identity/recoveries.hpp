#pragma once
// Recovery links.

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::identity {

/// Table `recovery`.
struct RecoveryRow {
    std::string token_hash{};
    std::string account_id{};
    base::Instant created_at = 0, used_at = 0;

    static constexpr auto fields() {
        using T = RecoveryRow;
        return base::fields<&T::token_hash, &T::account_id, &T::created_at, &T::used_at>();
    }
};

void insert_recovery(Connection& db, const RecoveryRow& recovery);
std::optional<RecoveryRow> recovery_by_hash(Connection& db, const std::string& token_hash);
void use_recoveries_of(Connection& db, const std::string& account_id, base::Instant now);
/// Those of a clock that was ahead, and was set back since, do not count.
long long count_recoveries_between(Connection& db, const std::string& account_id, base::Instant since, base::Instant now);

/// How many were deleted.
std::int64_t delete_recoveries_before(Connection& db, base::Instant created_before);

}  // namespace storage::identity
