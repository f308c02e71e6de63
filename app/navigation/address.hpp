#pragma once
// Addresses of screens: what follows "#/" in the browser, e.g. "sanece/solicitud/vigencia?id=0190…".

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace navigation {

struct Address {
    std::string path{};
    std::vector<std::pair<std::string, std::string>> parameters{};

    /// The value of a parameter, "" when it is not there.
    std::string parameter(std::string_view name) const;
    /// True when `path` is `prefix` or lies below it.
    bool is_below(std::string_view prefix) const;

    friend bool operator==(const Address&, const Address&) = default;
};

Address parse(std::string_view text);
std::string format(const Address& address);
/// "#/sanece/login", for links.
std::string href(const Address& address);
std::string href(std::string_view path);

}  // namespace navigation
