#include "shared/storage/identity/devices.hpp"

#include "shared/base/time.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::identity {

bool is_device(Connection& db, const std::string& token_hash) {
    return number(db, "SELECT count(*) FROM device WHERE token_hash = :hash", token_hash) > 0;
}

bool is_device_of(Connection& db, const std::string& token_hash, const std::string& account_id) {
    return number(db, "SELECT count(*) FROM device WHERE token_hash = :hash AND account_id = :account", token_hash, account_id) >
           0;
}

void keep_device(Connection& db, const DeviceRow& device) {
    constexpr int kept = 50;
    if (is_device_of(db, device.token_hash, device.account_id)) {
        execute(db, "UPDATE device SET last_seen_at = :seen WHERE token_hash = :hash AND account_id = :account",
                static_cast<long long>(device.last_seen_at), device.token_hash, device.account_id);
        return;
    }
    insert(db, "device", device);
    execute(db,
            "DELETE FROM device WHERE account_id = :account AND token_hash NOT IN (SELECT token_hash FROM device "
            "WHERE account_id = :same ORDER BY last_seen_at DESC, token_hash LIMIT :kept)",
            device.account_id, device.account_id, kept);
}

std::int64_t delete_devices_before(Connection& db, base::Instant last_seen_before) {
    return execute(db, "DELETE FROM device WHERE last_seen_at < :seen", static_cast<long long>(last_seen_before));
}

}  // namespace storage::identity
