#pragma once
// Who may use the endpoints of cases.

#include "shared/api/endpoint.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::cases {

using domain::identity::Role;

inline constexpr Access requesters = Access::roles({Role::solicitante});
/// Evaluates and decides.
inline constexpr Access evaluators = Access::roles({Role::evaluador});
/// Gives cases into other hands.
inline constexpr Access assigners = Access::roles({Role::evaluador, Role::administrador});
inline constexpr Access advisers = Access::roles({Role::asesor});
/// The worklist and a case of it.
inline constexpr Access central_area = Access::roles({Role::evaluador, Role::mesa_cambios, Role::administrador, Role::consulta});
/// Some case or other, each within his scope (domain/cases/life).
inline constexpr Access readers =
    Access::roles({Role::solicitante, Role::evaluador, Role::asesor, Role::mesa_cambios, Role::administrador, Role::consulta});

}  // namespace api::cases
