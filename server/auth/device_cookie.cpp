#include "server/auth/device_cookie.hpp"

#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"

namespace server {

DeviceCookie::DeviceCookie(std::string_view base_url) : secure_(base_url.starts_with("https://")) {
    constexpr std::size_t digits = 8;
    name_ = (secure_ ? "__Host-d-" : "d-") + crypto::digest_hex(base_url).substr(0, digits);
}

std::vector<std::string> DeviceCookie::marks(std::string_view cookie_header) const {
    constexpr std::size_t mark_bytes_max = 128, marks_max = 4;
    std::vector<std::string> found;
    for (const auto part : base::split(cookie_header, ';')) {
        const auto pair = base::trimmed(part);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != name_) continue;
        const auto mark = pair.substr(equals + 1);
        if (!mark.empty() && mark.size() <= mark_bytes_max && found.size() < marks_max) found.emplace_back(mark);
    }
    return found;
}

std::string DeviceCookie::set(const std::string& mark) const {
    constexpr std::string_view life_seconds = "34560000";  // 400 days, the longest that browsers keep one
    std::string cookie = name_ + "=" + mark + "; Path=/; HttpOnly; SameSite=Strict";
    if (secure_) cookie += "; Secure";
    cookie += "; Max-Age=";
    cookie += life_seconds;
    return cookie;
}

}  // namespace server
