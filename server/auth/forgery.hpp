#pragma once
// Whether a request that changes something comes from this site's own pages: the custom header, which a
// foreign page cannot send without asking first, and what the browser says about the origin (ASVS 3.5).

#include <string_view>

namespace server {

struct Provenance {
    std::string_view requested_by;  ///< X-Requested-By
    std::string_view origin;        ///< Origin, may be absent
    std::string_view fetch_site;    ///< Sec-Fetch-Site, may be absent
    std::string_view host;          ///< Host
};

/// Under which names a page may call this server its own. Whoever owns a name can let it point here and would
/// then be "the same origin"; so once the public address is known, only it counts, and what nobody outside
/// can own: addresses, names without a dot, names of this machine.
enum class Names { any, own };

/// `base_url` is the public address, which a gateway may hide from Host.
bool is_own_page(const Provenance& provenance, std::string_view base_url, Names names = Names::any);

}  // namespace server
