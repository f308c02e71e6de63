#include "server/jobs/housekeeping.hpp"

#include <string>
#include <unordered_set>
#include <vector>

#include "server/log.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/stored_files.hpp"

namespace server {

void tidy_up(storage::Database& database, DiskFileStore& files, base::Instant uptime_ms) {
    constexpr auto incoming_life_ms = base::hour_ms;
    constexpr auto unreferenced_life_ms = base::day_ms;
    constexpr auto quarantine_life_ms = 30 * base::day_ms;
    constexpr auto quiet_after_start_ms = 6 * base::hour_ms;
    files.sweep_incoming(incoming_life_ms);
    // What was referred to a moment ago stays; only the others are asked about one by one, since a file that nobody referred to
    // may be attached again meanwhile.
    const auto stored = database.read(
        [](storage::Connection& db) -> base::Result<std::vector<std::string>> { return storage::referenced_hashes(db); });
    const std::unordered_set<std::string> known =
        stored ? std::unordered_set<std::string>(stored.value().begin(), stored.value().end())
               : std::unordered_set<std::string>{};
    const auto is_referenced = [&](const std::string& sha256) {
        if (known.contains(sha256)) return true;
        const auto referenced =
            database.read([&](storage::Connection& db) -> base::Result<bool> { return storage::is_referenced(db, sha256); });
        return !referenced || referenced.value();  // what cannot be asked about stays
    };
    // Whoever starts with the wrong database has hours to notice before a file moves.
    if (uptime_ms < quiet_after_start_ms) return;
    const auto swept = files.sweep(unreferenced_life_ms, is_referenced);
    if (swept.moved > 0) log(Level::info, "files_quarantined", {{"count", std::to_string(swept.moved)}});
    if (swept.too_many > 0) log(Level::error, "files_quarantine_refused", {{"count", std::to_string(swept.too_many)}});
    const int removed = files.empty_quarantine(quarantine_life_ms, is_referenced);
    if (removed > 0) log(Level::info, "quarantine_emptied", {{"count", std::to_string(removed)}});
}

}  // namespace server
