#include "app/navigation/address.hpp"

#include "shared/base/text.hpp"

namespace navigation {

std::string Address::parameter(std::string_view name) const {
    for (const auto& [each, value] : parameters) {
        if (each == name) return value;
    }
    return {};
}

bool Address::is_below(std::string_view prefix) const {
    return path == prefix || (path.size() > prefix.size() && path.starts_with(prefix) && path[prefix.size()] == '/');
}

Address parse(std::string_view text) {
    while (!text.empty() && (text.front() == '#' || text.front() == '/')) text.remove_prefix(1);
    Address address;
    const auto question = text.find('?');
    auto path = text.substr(0, question);
    while (!path.empty() && path.back() == '/') path.remove_suffix(1);
    address.path = path;
    if (question == std::string_view::npos) return address;
    for (const auto pair : base::split(text.substr(question + 1), '&')) {
        const auto equals = pair.find('=');
        if (pair.empty()) continue;
        address.parameters.emplace_back(
            base::percent_decoded(pair.substr(0, equals)),
            equals == std::string_view::npos ? std::string{} : base::percent_decoded(pair.substr(equals + 1)));
    }
    return address;
}

std::string format(const Address& address) {
    std::string text = address.path;
    char separator = '?';
    for (const auto& [name, value] : address.parameters) {
        text += separator;
        text += base::percent_encoded(name) + "=" + base::percent_encoded(value);
        separator = '&';
    }
    return text;
}

std::string href(const Address& address) { return "#/" + format(address); }
std::string href(std::string_view path) { return "#/" + std::string(path); }

}  // namespace navigation
