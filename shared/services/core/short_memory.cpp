#include "shared/services/core/short_memory.hpp"

#include <algorithm>

#include "shared/domain/identity/account.hpp"

namespace services {
namespace {

constexpr std::size_t rows_max = 100'000;
constexpr base::Instant kept_ms = base::day_ms;  ///< Longer than any wait, and than any link lives.
/// Twice what a person types wrongly before asking for a new password; a hospital shares one network.
constexpr double honest_tries = 8;

}  // namespace

template <class Row>
Row& ShortMemory::row_of(std::unordered_map<std::string, Row>& rows, const std::string& key, base::Instant elapsed) {
    if (rows.size() >= rows_max) {
        std::erase_if(rows, [&](const auto& each) { return elapsed - each.second.last > base::hour_ms; });
        if (rows.size() >= rows_max) rows.clear();  // a flood: start anew rather than grow
    }
    auto& row = rows[key];
    if (elapsed - row.last > kept_ms) row = {};
    return row;
}

base::Instant ShortMemory::wait_of(const std::string& who, base::Instant elapsed) {
    const std::lock_guard lock(mutex_);
    const auto found = waits_.find(who);
    return found == waits_.end() ? 0 : std::max<base::Instant>(found->second.until - elapsed, 0);
}

void ShortMemory::failed(const std::string& who, base::Instant elapsed) {
    const std::lock_guard lock(mutex_);
    auto& wait = row_of(waits_, who, elapsed);
    wait.failed += 1;
    wait.until = elapsed + domain::identity::sign_in_delay_ms(wait.failed);
    wait.last = elapsed;
}

void ShortMemory::forgive(const std::string& who) {
    const std::lock_guard lock(mutex_);
    waits_.erase(who);
}

void ShortMemory::suspect(const std::string& network, base::Instant elapsed) {
    const std::lock_guard lock(mutex_);
    auto& row = row_of(networks_, network, elapsed);
    const auto forgotten = static_cast<double>(elapsed - row.last) / static_cast<double>(base::minute_ms);
    row.tries = std::max(0.0, row.tries - forgotten) + 1;
    row.last = elapsed;
}

void ShortMemory::trust(const std::string& network) {
    const std::lock_guard lock(mutex_);
    const auto found = networks_.find(network);
    if (found != networks_.end()) found->second.tries = std::max(0.0, found->second.tries - 1);
}

bool ShortMemory::is_doubtful(const std::string& network, base::Instant elapsed) {
    const std::lock_guard lock(mutex_);
    const auto found = networks_.find(network);
    if (found == networks_.end()) return false;
    const auto forgotten = static_cast<double>(elapsed - found->second.last) / static_cast<double>(base::minute_ms);
    return found->second.tries - forgotten > honest_tries;
}

void ShortMemory::link_made(const std::string& token_hash, base::Instant elapsed) {
    const std::lock_guard lock(mutex_);
    row_of(links_, token_hash, elapsed).last = elapsed;
}

std::optional<base::Instant> ShortMemory::age_of_link(const std::string& token_hash, base::Instant elapsed) {
    const std::lock_guard lock(mutex_);
    const auto found = links_.find(token_hash);
    if (found == links_.end()) return std::nullopt;
    return elapsed - found->second.last;
}

}  // namespace services
