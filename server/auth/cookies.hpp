#pragma once
// The session token in a cookie, `__Host-s-…` with Secure over HTTPS, `s-…` over plain HTTP (a trial,
// loopback). The name belongs to the installation: a browser keeps cookies per machine, whatever the port,
// and those of a whole domain.

#include <string>
#include <string_view>
#include <vector>

#include "shared/services/core/context.hpp"

namespace server {

class SessionCookie {
public:
    SessionCookie(std::string_view base_url, std::string_view installation);

    /// What may be the token in a Cookie header: another system can have planted a cookie of the same name
    /// beside it.
    std::vector<std::string> tokens(std::string_view cookie_header) const;
    /// The value of Set-Cookie for a new or ended session.
    std::string set(const services::SessionChange& change) const;
    const std::string& name() const { return name_; }

private:
    bool secure_;
    std::string name_;
};

}  // namespace server
