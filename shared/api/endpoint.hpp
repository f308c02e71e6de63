#pragma once
// An endpoint is a type: its path, who may call it, what it does, and the two structs that cross.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
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
    static constexpr auto fields() { return base::fields<>(); }
};

/// What one address may do only so often; how often is the installation's (server/auth/rate_limits).
enum class Door { open, sign_in, registration, recovery, verification, patients };

/// What everybody but the service itself needs to know of an endpoint, for whoever walks endpoints of any type.
struct Facts {
    std::string_view path, summary;
    std::string_view mime{};  ///< Of a document; "" for JSON.
    Access access = Access::anyone();
    Effect effect = Effect::reads;
    Door door = Door::open;
    /// A page of an older build may still call it: what was typed since the upgrade lives only there.
    bool survives_upgrade = false;
    /// The server hashes a password for it, a few at once: who is turned away asks again by himself.
    bool hashes_password = false;
    /// Its answer holds a secret: it is told once, not kept for whoever repeats the command.
    bool told_once = false;
    /// Done by the account's own person alone: a delegate is refused it while he acts in another's place.
    bool in_person = false;
    const base::Type* request = nullptr;
    const base::Type* response = nullptr;  ///< Null of a document.
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

namespace described {

template <class E>
constexpr Facts facts() {
    Facts facts{.path = E::path, .summary = E::summary, .access = E::access, .effect = E::effect};
    facts.request = &base::type_of<typename E::Request>;
    if constexpr (Answers<E>) facts.response = &base::type_of<typename E::Response>;
    if constexpr (requires { E::mime; }) facts.mime = E::mime;
    if constexpr (requires { E::door; }) facts.door = E::door;
    if constexpr (requires { E::survives_upgrade; }) facts.survives_upgrade = E::survives_upgrade;
    if constexpr (requires { E::hashes_password; }) facts.hashes_password = E::hashes_password;
    if constexpr (requires { E::told_once; }) facts.told_once = E::told_once;
    if constexpr (requires { E::in_person; }) facts.in_person = E::in_person;
    return facts;
}

}  // namespace described

template <class E>
inline constexpr Facts facts_of = described::facts<E>();

/// What page and server must agree on to understand each other in one call: a digest of path, effect and both records, as 16
/// hexadecimal digits. A page of another build may call whatever still means the same.
std::string build_of(const Facts& endpoint);

}  // namespace api
