#include "server/auth/cookies.hpp"

#include "shared/base/text.hpp"

namespace server {

SessionCookie::SessionCookie(std::string_view base_url)
    : secure_(base_url.starts_with("https://")), name_(secure_ ? "__Host-s" : "s") {}

std::string SessionCookie::token(std::string_view cookie_header) const {
    std::string found;
    for (const auto part : base::split(cookie_header, ';')) {
        const auto pair = base::trimmed(part);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != name_) continue;
        if (!found.empty()) return {};  // somebody planted a second one: neither is trusted
        found = pair.substr(equals + 1);
    }
    constexpr std::size_t token_bytes_max = 128;
    return found.size() <= token_bytes_max ? found : std::string{};
}

std::string SessionCookie::set(const services::SessionChange& change) const {
    std::string cookie = name_ + "=" + change.token + "; Path=/; HttpOnly; SameSite=Strict";
    if (secure_) cookie += "; Secure";
    if (change.token.empty()) cookie += "; Max-Age=0";
    return cookie;
}

}  // namespace server
