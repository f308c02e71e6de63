#pragma once
// The account that the people of an OOAD or UMAE share, and its password, which the division issues (S2:64, R18).

#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace api::surplus {

struct SharedAccount {
    std::string entity_id{}, entity{};
    std::string user_name{};      ///< "" until a password was issued.
    base::Instant issued_at = 0;  ///< Of its password; 0: none was issued yet.
    static constexpr auto fields() {
        using T = SharedAccount;
        return base::fields<&T::entity_id, &T::entity, &T::user_name, &T::issued_at>();
    }
};

/// Every active OOAD and UMAE in its order.
struct ListSharedAccounts {
    static constexpr std::string_view path = "/api/surplus/shared-accounts";
    static constexpr std::string_view summary = "Cuentas compartidas de las OOAD y UMAE";
    static constexpr Access access = division;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<SharedAccount> accounts{};
        static constexpr auto fields() { return base::fields<&Response::accounts>(); }
    };
};

/// A new random password; the one before and its sessions end. It is told this once and never again. Errors: not_found.
struct IssueSharedPassword {
    static constexpr std::string_view path = "/api/surplus/issue-shared-password";
    static constexpr std::string_view summary = "Asignar o renovar la contraseña compartida de una OOAD o UMAE";
    static constexpr Access access = division;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool hashes_password = true;
    static constexpr bool told_once = true;
    struct Request {
        std::string entity_id{};
        static constexpr auto fields() { return base::fields<&Request::entity_id>(); }
    };
    struct Response {
        std::string entity{}, user_name{};
        std::string password{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::entity, &T::user_name, &T::password, base::Written::secret>();
        }
    };
};

}  // namespace api::surplus
