#pragma once
// Endpoints of accounts: sign-in, registration, recovery, validation by the jefatura.

#include <string>
#include <tuple>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/domain/identity/account.hpp"

namespace api {

/// The person behind a session, as screens show it.
struct Me {
    bool signed_in = false;
    std::string account_id{};
    std::string user_name{}, full_name{}, email{};
    domain::Role role = domain::Role::solicitante;
    std::string entity_id{}, entity{}, unit_id{}, unit{};
    std::string matricula{};
    bool demo = false;
    std::string demo_accounts{};  ///< To a visitor of a demonstration without a server: lines "user password role".
    static constexpr auto fields() {
        using T = Me;
        return std::tuple{base::field("signed_in", &T::signed_in),
                          base::field("account_id", &T::account_id),
                          base::field("user_name", &T::user_name),
                          base::field("full_name", &T::full_name),
                          base::field("email", &T::email),
                          base::field("role", &T::role),
                          base::field("entity_id", &T::entity_id),
                          base::field("entity", &T::entity),
                          base::field("unit_id", &T::unit_id),
                          base::field("unit", &T::unit),
                          base::field("matricula", &T::matricula),
                          base::field("demo", &T::demo),
                          base::field("demo_accounts", &T::demo_accounts)};
    }
};

/// Who am I: also tells a returning page that its session still lives. Never an error.
struct WhoAmI {
    static constexpr std::string_view path = "/api/identity/who-am-i";
    static constexpr std::string_view summary = "Sesión actual";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    using Response = Me;
};

/// Errors: invalid_input by field; wrong credentials, pending, rejected or suspended accounts as not_signed_in with
/// their words (A2.5: the account's state is told only to who knows the password); too_many while delayed.
struct SignIn {
    static constexpr std::string_view path = "/api/identity/sign-in";
    static constexpr std::string_view summary = "Ingresar con usuario y contraseña";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string user_name{};
        std::string password{};
        static constexpr auto fields() {
            return std::tuple{base::field("user_name", &Request::user_name),
                              base::field("password", &Request::password, base::Written::secret)};
        }
    };
    using Response = Me;
};

struct SignOut {
    static constexpr std::string_view path = "/api/identity/sign-out";
    static constexpr std::string_view summary = "Cerrar la sesión";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    using Request = Nothing;
    using Response = Nothing;
};

/// A director asks for an account (A3). Errors: invalid_input by field of domain::Registration, also for taken names.
struct Register {
    static constexpr std::string_view path = "/api/identity/register";
    static constexpr std::string_view summary = "Registro de usuarios";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    using Request = domain::Registration;
    struct Response {
        std::string email{};
        std::string contact_mailboxes{};
        static constexpr auto fields() {
            return std::tuple{base::field("email", &Response::email),
                              base::field("contact_mailboxes", &Response::contact_mailboxes)};
        }
    };
};

/// Mails a single-use link of ten minutes (A4, R3). The same answer whether or not the address is registered.
struct RequestRecovery {
    static constexpr std::string_view path = "/api/identity/request-recovery";
    static constexpr std::string_view summary = "Solicitar recuperación de contraseña";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string email{};
        static constexpr auto fields() { return std::tuple{base::field("email", &Request::email)}; }
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
    struct Request {
        std::string token{};
        std::string password{};
        static constexpr auto fields() {
            return std::tuple{base::field("token", &Request::token),
                              base::field("password", &Request::password, base::Written::secret)};
        }
    };
    using Response = Nothing;
};

/// Errors: invalid_input (current password wrong, new one refused). The other sessions of the account end.
struct ChangePassword {
    static constexpr std::string_view path = "/api/identity/change-password";
    static constexpr std::string_view summary = "Cambiar la contraseña propia";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string current_password{};
        std::string password{};
        static constexpr auto fields() {
            return std::tuple{base::field("current_password", &Request::current_password, base::Written::secret),
                              base::field("password", &Request::password, base::Written::secret)};
        }
    };
    using Response = Nothing;
};

/// A registration as the jefatura sees it.
struct PendingRegistration {
    std::string account_id{};
    std::int64_t version = 0;
    std::string full_name{}, user_name{}, email{}, matricula{};
    std::string entity{}, unit{}, position{};
    base::Instant created_at = 0;
    bool overdue = false;  ///< More than two working days (S1:136).
    static constexpr auto fields() {
        using T = PendingRegistration;
        return std::tuple{base::field("account_id", &T::account_id), base::field("version", &T::version),
                          base::field("full_name", &T::full_name),   base::field("user_name", &T::user_name),
                          base::field("email", &T::email),           base::field("matricula", &T::matricula),
                          base::field("entity", &T::entity),         base::field("unit", &T::unit),
                          base::field("position", &T::position),     base::field("created_at", &T::created_at),
                          base::field("overdue", &T::overdue)};
    }
};

inline constexpr Access validators = Access::roles({domain::Role::validador, domain::Role::administrador});

struct PendingRegistrations {
    static constexpr std::string_view path = "/api/identity/pending-registrations";
    static constexpr std::string_view summary = "Registros en espera de validación, los más antiguos primero";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<PendingRegistration> registrations{};
        std::vector<domain::Role> roles{};  ///< Those that the reader may grant.
        static constexpr auto fields() {
            return std::tuple{base::field("registrations", &Response::registrations), base::field("roles", &Response::roles)};
        }
    };
};

/// Grants the role and mails the notice of access (A3.16). Errors: conflict when somebody was faster; not_found;
/// invalid_input for a role the reader may not grant.
struct ValidateRegistration {
    static constexpr std::string_view path = "/api/identity/validate-registration";
    static constexpr std::string_view summary = "Validar un registro y otorgar el rol";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string account_id{};
        std::int64_t version = 0;
        domain::Role role = domain::Role::solicitante;
        static constexpr auto fields() {
            return std::tuple{base::field("account_id", &Request::account_id), base::field("version", &Request::version),
                              base::field("role", &Request::role)};
        }
    };
    using Response = Nothing;
};

/// Rejects with a reason that is mailed (A3.19). Errors as ValidateRegistration; invalid_input without a reason.
struct RejectRegistration {
    static constexpr std::string_view path = "/api/identity/reject-registration";
    static constexpr std::string_view summary = "Rechazar un registro con motivo";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string account_id{};
        std::int64_t version = 0;
        std::string reason{};
        static constexpr auto fields() {
            return std::tuple{base::field("account_id", &Request::account_id), base::field("version", &Request::version),
                              base::field("reason", &Request::reason, base::Written::paragraphs)};
        }
    };
    using Response = Nothing;
};

}  // namespace api
