#pragma once
// Addresses as gateways write them, and which of them are gateways of ours.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"

namespace server {

/// An address alone, in its one usual spelling: without port, brackets, quotes or zone; an IPv4 address
/// inside an IPv6 one is an IPv4 address. Nothing when it is none ("unknown", a name).
std::optional<std::string> plain_address(std::string_view written);

/// Whom an address stands for: itself, or the /64 that an IPv6 customer owns.
std::string network_of(const std::string& address);

class TrustedProxies {
public:
    /// Each an address or a network ("10.0.0.0/8"). Errors: invalid_input, naming the one that is neither.
    static base::Result<TrustedProxies> parse(const std::vector<std::string>& written);

    bool hold(std::string_view address) const;

    struct Asker {
        std::string address{};
        bool readable = true;  ///< False: the gateway wrote something else than an address, so its own counts.
    };
    /// Who asks, when `peer` says that it asks for `forwarded_for` (the values of all headers, joined by
    /// commas): the last address that is not a gateway of ours. Strangers are not believed.
    Asker asker(const std::string& peer, std::string_view forwarded_for) const;

private:
    struct Network {
        std::string bytes{};  ///< 16; IPv4 inside IPv6.
        int bits = 128;
    };
    std::vector<Network> networks_;
};

}  // namespace server
