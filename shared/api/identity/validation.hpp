#pragma once
// The queues of registrations: the jefatura validates those of SAnECE (A3.15-A3.19), the division also those of the collection (R18).

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/lists.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::identity {

/// A registration as the jefatura, or for the collection the division, sees it.
struct PendingRegistration {
    std::string account_id{};
    std::int64_t version = 0;
    std::string full_name{}, user_name{}, email{}, matricula{};
    std::string entity{}, unit{}, position{};
    domain::identity::Role role = domain::identity::Role::solicitante;  ///< Asked for.
    base::Instant created_at = 0;
    bool overdue = false;  ///< More than two working days (S1:136).
    std::vector<domain::identity::AccountAct> acts{};
    static constexpr auto fields() {
        using T = PendingRegistration;
        return base::fields<&T::account_id, &T::version, &T::full_name, &T::user_name, &T::email, &T::matricula, &T::entity,
                            &T::unit, &T::position, &T::role, &T::created_at, &T::overdue, &T::acts>();
    }
};

inline constexpr Access validators = Access::roles({domain::identity::Role::validador, domain::identity::Role::administrador});

/// Those that wait, of one system. Errors: not_allowed for one in which the reader decides nothing; invalid_input "page.after" for a page of another list.
struct PendingRegistrations {
    static constexpr std::string_view path = "/api/identity/pending-registrations";
    static constexpr std::string_view summary = "Registros en espera de validación, página por página";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        domain::identity::RegistrationFilter filter{};
        base::Sort<domain::identity::RegistrationBy> sort{};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    struct Response {
        base::PageOf<PendingRegistration> page{};
        std::vector<domain::identity::Role> roles{};  ///< Those that the reader may grant.
        static constexpr auto fields() { return base::fields<&Response::page, &Response::roles>(); }
    };
};

/// Grants the role and mails the notice of access (A3.16). Errors: conflict when somebody was faster; not_found;
/// not_allowed for a registration of the other system; invalid_input for a role the reader may not grant.
struct ValidateRegistration {
    static constexpr std::string_view path = "/api/identity/validate-registration";
    static constexpr std::string_view summary = "Validar un registro y otorgar el rol";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string account_id{};
        std::int64_t version = 0;
        domain::identity::Role role = domain::identity::Role::solicitante;
        static constexpr auto fields() { return base::fields<&Request::account_id, &Request::version, &Request::role>(); }
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
            return base::fields<&Request::account_id, &Request::version, &Request::reason, base::Written::paragraphs>();
        }
    };
    using Response = Nothing;
};

}  // namespace api::identity
