#include "server/auth/forgery.hpp"

#include <strings.h>

#include <algorithm>
#include <utility>

#include "server/http/addresses.hpp"

namespace server {
namespace {

bool same(std::string_view one, std::string_view other) {
    return one.size() == other.size() && ::strncasecmp(one.data(), other.data(), one.size()) == 0;
}

/// Without the port that goes without saying.
std::string_view host_of(std::string_view host, std::string_view usual_port) {
    if (host.ends_with(usual_port)) host.remove_suffix(usual_port.size());
    return host;
}

std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, std::min(host.find(']') + 1, host.size()));
    return host.substr(0, host.find(':'));
}

bool can_be_owned_outside(std::string_view host) {
    auto name = without_port(host);
    while (name.ends_with('.')) name.remove_suffix(1);
    constexpr std::string_view this_machine = ".localhost";
    const bool local = name.size() >= this_machine.size() && same(name.substr(name.size() - this_machine.size()), this_machine);
    return !local && name.find('.') != std::string_view::npos && !plain_address(name);
}

}  // namespace

bool is_own_page(const Provenance& provenance, std::string_view base_url, Names names) {
    if (provenance.requested_by != "prestaciones") return false;
    const auto& site = provenance.fetch_site;
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    if (provenance.origin.empty() || same(provenance.origin, base_url)) return true;
    for (const auto& [scheme, usual_port] :
         {std::pair<std::string_view, std::string_view>{"https://", ":443"}, {"http://", ":80"}}) {
        if (!provenance.origin.starts_with(scheme)) continue;
        const auto host = provenance.origin.substr(scheme.size());
        if (names == Names::own && can_be_owned_outside(host)) return false;
        return !host.empty() && same(host_of(host, usual_port), host_of(provenance.host, usual_port));
    }
    return false;  // "null", of a sandboxed page
}

}  // namespace server
