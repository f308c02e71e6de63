#pragma once
// Registration (S1:99-140).

#include <string>
#include <string_view>
#include <tuple>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/identity/account.hpp"

namespace api::identity {

/// A director asks for an account of SAnECE (A3), somebody of an OOAD or UMAE for one of the collection (R18). Errors:
/// invalid_input by field of domain::Registration, also for taken names.
struct Register {
    static constexpr std::string_view path = "/api/identity/register";
    static constexpr std::string_view summary = "Registro de usuarios";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    static constexpr Door door = Door::registration;
    static constexpr bool hashes_password = true;
    using Request = domain::identity::Registration;
    struct Response {
        std::string email{};
        std::string contact_mailboxes{};
        static constexpr auto fields() { return base::fields<&Response::email, &Response::contact_mailboxes>(); }
    };
};

}  // namespace api::identity
