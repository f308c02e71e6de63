#pragma once
// Who may use the endpoints of cases.

#include "shared/api/endpoint.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::cases {

inline constexpr Access requesters = Access::roles({domain::identity::Role::solicitante});

}  // namespace api::cases
