#pragma once
// What the lists of accounts show, and in which order.

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/records.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::identity {

enum class RegistrationBy { registered };

constexpr auto enum_names(RegistrationBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<RegistrationBy, 1>{{{RegistrationBy::registered, "registrado"sv}}};
}

/// Whose registrations: those of one system.
struct RegistrationFilter {
    System system = System::sanece;
    static constexpr auto fields() { return base::fields<&RegistrationFilter::system>(); }
};

enum class AccountBy { registered };

constexpr auto enum_names(AccountBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<AccountBy, 1>{{{AccountBy::registered, "registrada"sv}}};
}

struct AccountFilter {
    std::optional<AccountState> state{};
    std::optional<Role> role{};
    std::string entity_id{};  ///< "" is any.
    std::string search{};     ///< Beginnings of words: of names, user, mail, matrícula.

    static constexpr auto fields() {
        using T = AccountFilter;
        return base::fields<&T::state, &T::role, &T::entity_id, &T::search>();
    }
    friend bool operator==(const AccountFilter&, const AccountFilter&) = default;
};

}  // namespace domain::identity
