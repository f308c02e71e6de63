#include "server/auth/forgery.hpp"

namespace server {

bool is_own_page(const Provenance& provenance, std::string_view base_url) {
    if (provenance.requested_by != "prestaciones") return false;
    const auto& site = provenance.fetch_site;
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    if (provenance.origin.empty() || provenance.origin == base_url) return true;
    auto host = provenance.origin;
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (host.starts_with(scheme)) host.remove_prefix(scheme.size());
    }
    return host == provenance.host;  // "null", of a sandboxed page, equals no host
}

}  // namespace server
