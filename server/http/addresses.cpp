#include "server/http/addresses.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/base/text.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

constexpr std::size_t address_bytes = 16;
constexpr std::string_view four_in_six("\0\0\0\0\0\0\0\0\0\0\xff\xff", 12);

/// The 16 bytes of "10.0.0.1" or "2001:db8::1".
std::optional<std::string> bytes_of(const std::string& address) {
    std::array<char, address_bytes> bytes{};
    if (::inet_pton(AF_INET, address.c_str(), bytes.data()) == 1) return std::string(four_in_six).append(bytes.data(), 4);
    if (::inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1) return std::string(bytes.data(), bytes.size());
    return std::nullopt;
}

std::string spelled(const std::string& bytes) {
    std::array<char, INET6_ADDRSTRLEN> words{};
    if (bytes.starts_with(four_in_six)) {
        ::inet_ntop(AF_INET, bytes.data() + four_in_six.size(), words.data(), words.size());
    } else {
        ::inet_ntop(AF_INET6, bytes.data(), words.data(), words.size());
    }
    return words.data();
}

bool is_port(std::string_view text) {
    return !text.empty() && text.size() <= 5 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::string> bytes_of_written(std::string_view written) {
    constexpr std::size_t longest = 100;
    auto text = base::trimmed(written);
    if (text.size() > longest) return std::nullopt;
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        const auto after = text.substr(end + 1);
        if (!after.empty() && !(after.front() == ':' && is_port(after.substr(1)))) return std::nullopt;
        text = text.substr(1, end - 1);
    } else if (const auto colon = text.find(':'); colon != std::string_view::npos && colon == text.rfind(':')) {
        if (!is_port(text.substr(colon + 1))) return std::nullopt;  // one colon: IPv4 and its port
        text = text.substr(0, colon);
    }
    if (const auto zone = text.find('%'); zone != std::string_view::npos) text = text.substr(0, zone);
    return bytes_of(std::string(text));
}

bool same_bits(const std::string& one, const std::string& other, int bits) {
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (one.compare(0, whole, other, 0, whole) != 0) return false;
    const int rest = bits % 8;
    if (rest == 0) return true;
    const auto mask = static_cast<unsigned char>(0xFF << (8 - rest));
    return (static_cast<unsigned char>(one[whole]) & mask) == (static_cast<unsigned char>(other[whole]) & mask);
}

}  // namespace

std::optional<std::string> plain_address(std::string_view written) {
    const auto bytes = bytes_of_written(written);
    return bytes ? std::optional(spelled(*bytes)) : std::nullopt;
}

std::string network_of(const std::string& address) {
    constexpr std::size_t network_bytes = 8;
    const auto bytes = bytes_of(address);
    return bytes && !bytes->starts_with(four_in_six) ? base::hex(bytes->substr(0, network_bytes)) : address;
}

base::Result<TrustedProxies> TrustedProxies::parse(const std::vector<std::string>& written) {
    TrustedProxies proxies;
    for (const auto& each : written) {
        const base::Error wrong{base::ErrorKind::invalid_input, text::server::trusted_proxy_invalid(each), {}, {}};
        const auto slash = each.find('/');
        const auto bytes = bytes_of(each.substr(0, slash));
        if (!bytes) return wrong;
        Network network{*bytes, 128};
        if (slash != std::string::npos) {
            const bool four = each.find(':') == std::string::npos;
            const auto digits = each.substr(slash + 1);
            int bits = 0;
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
            const bool fits = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
            // /0 would believe everybody.
            if (!fits || bits < 1 || bits > (four ? 32 : 128)) return wrong;
            network.bits = four ? 96 + bits : bits;
        }
        proxies.networks_.push_back(std::move(network));
    }
    return proxies;
}

bool TrustedProxies::hold(std::string_view address) const {
    const auto bytes = bytes_of(std::string(address));
    return bytes && std::any_of(networks_.begin(), networks_.end(),
                                [&](const Network& each) { return same_bits(each.bytes, *bytes, each.bits); });
}

TrustedProxies::Asker TrustedProxies::asker(const std::string& peer, std::string_view forwarded_for) const {
    Asker asker{peer, true};
    auto hops = base::split(forwarded_for, ',');
    while (!hops.empty() && hold(asker.address)) {
        if (base::trimmed(hops.back()).empty()) {  // no element of the list (RFC 9110, 5.6.1.2)
            hops.pop_back();
            continue;
        }
        auto address = plain_address(hops.back());
        if (!address) return {asker.address, false};
        asker.address = *std::move(address);
        hops.pop_back();
    }
    return asker;
}

}  // namespace server
