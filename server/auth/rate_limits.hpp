#pragma once
// How often one address may try what costs or tells something: a bucket of tokens per address and door.

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "shared/api/endpoint.hpp"

namespace server {

/// A hospital shares one address, so the buckets are deep; accounts have their own growing delay besides.
struct RateLimit {
    double burst = 1;
    double per_minute = 1;
};
struct RateLimitSettings {
    RateLimit sign_in{60, 60};
    RateLimit registration{20, 10};
    RateLimit recovery{20, 10};
    RateLimit verification{60, 60};
    /// A hospital's directors search some patients an hour; who walks through the numbers is slowed.
    RateLimit patients{120, 30};
    std::size_t addresses_max = 50'000;

    /// Null: as often as one likes.
    const RateLimit* of(api::Door door) const;
};

class RateLimits {
public:
    explicit RateLimits(RateLimitSettings settings = {}) : settings_(settings) {}

    /// Nothing when one may pass now, else the seconds to wait. `now_ms` only grows.
    std::optional<int> refused(api::Door door, const std::string& address, std::int64_t now_ms);

private:
    struct Bucket {
        double tokens = 0;
        std::int64_t filled_ms = 0;
    };
    void forget_full(std::int64_t now_ms);

    RateLimitSettings settings_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace server
