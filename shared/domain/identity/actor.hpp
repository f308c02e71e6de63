#pragma once
// Who acts: what rights are asked of.

#include <string>

#include "shared/domain/identity/role.hpp"

namespace domain::identity {

struct Actor {
    std::string account_id{};
    std::string person{};  ///< Behind an account that several share (R18); "" when the account is one person's.
    Role role = Role::solicitante;
    std::string entity_id{}, unit_id{};  ///< OOAD or UMAE; unit "" when he is of the whole.
};

}  // namespace domain::identity
