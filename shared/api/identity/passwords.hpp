#pragma once
// Recovery and change of passwords (S1:142-210, R3).

#include <string>
#include <string_view>
#include <tuple>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"

namespace api::identity {

/// Mails a single-use link of ten minutes (A4, R3). The same answer whether or not the address is registered.
struct RequestRecovery {
    static constexpr std::string_view path = "/api/identity/request-recovery";
    static constexpr std::string_view summary = "Solicitar recuperación de contraseña";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    static constexpr Door door = Door::recovery;
    struct Request {
        std::string email{};
        static constexpr auto fields() { return base::fields<&Request::email>(); }
    };
    using Response = Nothing;
};

/// Sets a new password with the mailed link's token; ends every session of the account. Errors: conflict when the link
/// was used, is older than ten minutes, was superseded or never existed; invalid_input for the password.
struct ResetPassword {
    static constexpr std::string_view path = "/api/identity/reset-password";
    static constexpr std::string_view summary = "Elegir contraseña nueva con el enlace recibido";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    static constexpr Door door = Door::recovery;
    static constexpr bool hashes_password = true;
    struct Request {
        std::string token{};
        std::string password{};
        static constexpr auto fields() { return base::fields<&Request::token, &Request::password, base::Written::secret>(); }
    };
    using Response = Nothing;
};

/// Errors: invalid_input (current password wrong, new one refused). The other sessions of the account end.
struct ChangePassword {
    static constexpr std::string_view path = "/api/identity/change-password";
    static constexpr std::string_view summary = "Cambiar la contraseña propia";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::writes;
    static constexpr Door door = Door::sign_in;
    static constexpr bool hashes_password = true;
    static constexpr bool in_person = true;
    struct Request {
        std::string current_password{};
        std::string password{};
        static constexpr auto fields() {
            return base::fields<&Request::current_password, base::Written::secret, &Request::password, base::Written::secret>();
        }
    };
    using Response = Nothing;
};

}  // namespace api::identity
