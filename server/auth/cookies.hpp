#pragma once
// The session token in a cookie: `__Host-s` with Secure over HTTPS, `s` over plain HTTP (a trial, loopback).

#include <string>
#include <string_view>

#include "shared/services/context.hpp"

namespace server {

class SessionCookie {
public:
    explicit SessionCookie(std::string_view base_url);

    /// The token of a Cookie header; "" when there is none, or more than one.
    std::string token(std::string_view cookie_header) const;
    /// The value of Set-Cookie for a new or ended session.
    std::string set(const services::SessionChange& change) const;
    const std::string& name() const { return name_; }

private:
    bool secure_;
    std::string name_;
};

}  // namespace server
