#include "server/auth/rate_limits.hpp"

#include <algorithm>
#include <cmath>

#include "server/http/addresses.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"

namespace server {
namespace {

constexpr double ms_per_minute = 60'000;

struct Door {
    char name;
    const RateLimit* limit;
};

std::optional<Door> door_of(std::string_view path, const RateLimitSettings& settings) {
    if (path == api::identity::SignIn::path || path == api::identity::ChangePassword::path) return Door{'s', &settings.sign_in};
    if (path == api::identity::Register::path) return Door{'r', &settings.registration};
    if (path == api::identity::RequestRecovery::path || path == api::identity::ResetPassword::path)
        return Door{'p', &settings.recovery};
    if (path == api::cases::VerifySeal::path) return Door{'v', &settings.verification};
    return std::nullopt;
}

}  // namespace

std::optional<int> RateLimits::refused(std::string_view path, const std::string& address, std::int64_t now_ms) {
    const auto door = door_of(path, settings_);
    if (!door) return std::nullopt;
    const auto& limit = *door->limit;
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= settings_.addresses_max) forget_full(now_ms);
    auto [found, is_new] = buckets_.try_emplace(door->name + network_of(address), Bucket{limit.burst, now_ms});
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
