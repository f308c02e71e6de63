#include "server/auth/cookies.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"

namespace server {

SessionCookie::SessionCookie(std::string_view base_url, std::string_view installation)
    : secure_(base_url.starts_with("https://")) {
    constexpr std::size_t digits = 8;
    // The address too: a restored copy is tried beside its original.
    const auto digest = crypto::digest_hex(std::string(installation) + ' ' + std::string(base_url));
    name_ = (secure_ ? "__Host-s-" : "s-") + digest.substr(0, digits);
}

std::vector<std::string> SessionCookie::tokens(std::string_view cookie_header) const {
    constexpr std::size_t token_bytes_max = 128, tokens_max = 8;
    std::vector<std::string> found;
    for (const auto part : base::split(cookie_header, ';')) {
        const auto pair = base::trimmed(part);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != name_) continue;
        std::string token(pair.substr(equals + 1));
        const bool known = std::find(found.begin(), found.end(), token) != found.end();
        if (!token.empty() && token.size() <= token_bytes_max && !known && found.size() < tokens_max)
            found.push_back(std::move(token));
    }
    return found;
}

std::string SessionCookie::set(const services::SessionChange& change) const {
    std::string cookie = name_ + "=" + change.token + "; Path=/; HttpOnly; SameSite=Strict";
    if (secure_) cookie += "; Secure";
    if (change.token.empty()) cookie += "; Max-Age=0";
    return cookie;
}

}  // namespace server
