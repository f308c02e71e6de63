#pragma once
// Who may use the endpoints of excedentes y faltantes. What they may do there is said by rights and lives.

#include "shared/api/endpoint.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::surplus {

/// Everyone signed in sees the whole dashboard (S2:150-168).
inline constexpr Access readers = Access::signed_in();
/// Whoever reports: steps 2 to 6.
inline constexpr Access reporters = Access::roles({domain::identity::Role::capturista, domain::identity::Role::responsable});
/// Whoever finalizes, prints and uploads: steps 7 to 9.
inline constexpr Access responsibles = Access::roles({domain::identity::Role::responsable});
inline constexpr Access division = Access::roles({domain::identity::Role::administrador});

}  // namespace api::surplus
