#include "server/auth/rate_limits.hpp"

#include <algorithm>
#include <cmath>

#include "server/http/addresses.hpp"

namespace server {
namespace {

constexpr double ms_per_minute = 60'000;

}  // namespace

const RateLimit* RateLimitSettings::of(api::Door door) const {
    switch (door) {
        case api::Door::open: return nullptr;
        case api::Door::sign_in: return &sign_in;
        case api::Door::registration: return &registration;
        case api::Door::recovery: return &recovery;
        case api::Door::verification: return &verification;
        case api::Door::patients: return &patients;
    }
    return nullptr;
}

std::optional<int> RateLimits::refused(api::Door door, const std::string& address, std::int64_t now_ms) {
    const auto* of_door = settings_.of(door);
    if (of_door == nullptr) return std::nullopt;
    const auto& limit = *of_door;
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= settings_.addresses_max) forget_full(now_ms);
    auto [found, is_new] =
        buckets_.try_emplace(std::to_string(static_cast<int>(door)) + " " + network_of(address), Bucket{limit.burst, now_ms});
    auto& bucket = found->second;
    const auto elapsed = static_cast<double>(now_ms - bucket.filled_ms);
    bucket.tokens = std::min(limit.burst, bucket.tokens + elapsed * limit.per_minute / ms_per_minute);
    bucket.filled_ms = now_ms;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    const double seconds = (1 - bucket.tokens) * 60 / limit.per_minute;
    return std::max(1, static_cast<int>(std::ceil(seconds)));
}

/// An address that has not called for ten minutes has got all its tokens back.
void RateLimits::forget_full(std::int64_t now_ms) {
    std::erase_if(buckets_, [&](const auto& each) { return now_ms - each.second.filled_ms > 10 * 60'000; });
    if (buckets_.size() >= settings_.addresses_max) buckets_.clear();  // a flood: start anew rather than grow
}

}  // namespace server
