#pragma once
// What an administrator writes about an account.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"

namespace domain::identity {

/// What of an account is changed; all of it is sent, also what stays as it was.
struct AccountData {
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string email{};
    Role role = Role::solicitante;
    std::string entity_id{}, unit_id{};

    static constexpr auto fields() {
        using T = AccountData;
        return base::fields<&T::paternal_surname, &T::maternal_surname, &T::given_names, &T::email, &T::role, &T::entity_id,
                            &T::unit_id>();
    }
    friend bool operator==(const AccountData&, const AccountData&) = default;
};

AccountData data_of(const Account& account);
/// What the act is: change, change_place, both or neither.
bool changes_person(const AccountData& before, const AccountData& now);
bool changes_place(const AccountData& before, const AccountData& now);

/// Refusals by field. A mail that stays as it was is not judged: the first administrator's need not be the institution's.
std::vector<base::FieldError> validate(const AccountData& data, const AccountData& before);
/// Every act on an account says why: its refusals at "reason".
base::Result<void> check_reason(std::string_view reason);

}  // namespace domain::identity
