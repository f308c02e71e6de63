#pragma once
// Browsers that accounts were signed in with.

#include <cstdint>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::identity {

/// Table `device`: a browser that an account was signed in with. Only the hash of its mark is stored.
struct DeviceRow {
    std::string token_hash{};
    std::string account_id{};
    base::Instant created_at = 0, last_seen_at = 0;

    static constexpr auto fields() {
        using T = DeviceRow;
        return base::fields<&T::token_hash, &T::account_id, &T::created_at, &T::last_seen_at>();
    }
};

bool is_device(Connection& db, const std::string& token_hash);
bool is_device_of(Connection& db, const std::string& token_hash, const std::string& account_id);
/// Notes that it was seen; of one account only the last fifty are kept.
void keep_device(Connection& db, const DeviceRow& device);
/// How many were deleted.
std::int64_t delete_devices_before(Connection& db, base::Instant last_seen_before);

}  // namespace storage::identity
