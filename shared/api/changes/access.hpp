#pragma once
// Who may use the endpoints of the Módulo.

#include "shared/api/endpoint.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::changes {

using domain::identity::Role;

inline constexpr Access requesters = Access::roles({Role::solicitante});
/// Takes, applies and refuses.
inline constexpr Access desk = Access::roles({Role::mesa_cambios});
/// Frees what somebody else has in hand, too.
inline constexpr Access releasers = Access::roles({Role::mesa_cambios, Role::administrador});
/// The queue.
inline constexpr Access central_area = Access::roles({Role::mesa_cambios, Role::administrador, Role::consulta});
/// Some request or other, each within his scope (domain/changes/life).
inline constexpr Access readers = Access::roles({Role::solicitante, Role::mesa_cambios, Role::administrador, Role::consulta});
/// What was applied to a case, whoever may read the case.
inline constexpr Access case_readers =
    Access::roles({Role::solicitante, Role::evaluador, Role::mesa_cambios, Role::administrador, Role::consulta});

}  // namespace api::changes
