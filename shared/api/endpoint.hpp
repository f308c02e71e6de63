#pragma once
// An endpoint is a type: its path, who may call it, what it does, and the two structs that cross.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <tuple>

#include "shared/base/records.hpp"
#include "shared/domain/identity/role.hpp"

namespace api {

/// Who may call: anyone, anyone signed in, or accounts with one of some roles.
class Access {
public:
    static constexpr Access anyone() { return Access(true, 0); }
    static constexpr Access signed_in() { return Access(false, ~std::uint32_t{0}); }
    static constexpr Access roles(std::initializer_list<domain::identity::Role> roles) {
        std::uint32_t mask = 0;
        for (auto role : roles) mask |= bit(role);
        return Access(false, mask);
    }

    constexpr bool is_open() const { return open_; }
    constexpr bool admits(domain::identity::Role role) const { return open_ || (mask_ & bit(role)) != 0; }
    friend constexpr bool operator==(const Access&, const Access&) = default;

private:
    constexpr Access(bool open, std::uint32_t mask) : open_(open), mask_(mask) {}
    static constexpr std::uint32_t bit(domain::identity::Role role) { return 1u << static_cast<std::uint32_t>(role); }

    bool open_;
    std::uint32_t mask_;
};

enum class Effect {
    reads,          ///< Nothing is written, nothing is audited.
    reads_patient,  ///< Nothing is changed; the reading of patient data is audited.
    writes,         ///< Audited, in one transaction, needs the anti-forgery header, honours the idempotency key.
};

struct Nothing {
    static constexpr auto fields() { return std::tuple{}; }
};

template <class E>
concept Endpoint = base::HasFields<typename E::Request> && base::HasFields<typename E::Response> && requires {
    { E::path } -> std::convertible_to<std::string_view>;
    { E::access } -> std::convertible_to<Access>;
    { E::effect } -> std::convertible_to<Effect>;
    { E::summary } -> std::convertible_to<std::string_view>;
};

template <class E>
concept Answers = requires {
    typename E::Response;
};

/// An endpoint whose answer is a document (PDF, spreadsheet): opened by a link with GET, its Request in the query.
template <class E>
concept DocumentEndpoint = base::HasFields<typename E::Request> && !Answers<E> && requires {
    { E::path } -> std::convertible_to<std::string_view>;
    { E::access } -> std::convertible_to<Access>;
    { E::effect } -> std::convertible_to<Effect>;
    { E::summary } -> std::convertible_to<std::string_view>;
    { E::mime } -> std::convertible_to<std::string_view>;
};

}  // namespace api
