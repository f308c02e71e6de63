#pragma once
// Where somebody may belong: OOAD or UMAE, and unit.

#include <string>

#include "shared/domain/checker.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/context.hpp"

namespace services::identity {

/// Refuses "entity_id" and "unit_id" of somebody of this role: a director is of a hospital, whoever reports excedentes y
/// faltantes of any unit or of the whole.
void check_place(Context& context, domain::Checker& check, domain::identity::Role role, const std::string& entity_id,
                 const std::string& unit_id);

/// A UMAE is its own single unit for a director (R22); a responsable is of the whole.
std::string unit_of(Context& context, domain::identity::Role role, const std::string& entity_id, const std::string& unit_id);

}  // namespace services::identity
