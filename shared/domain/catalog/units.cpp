#include "shared/domain/catalog/units.hpp"

namespace domain::catalog {

bool may_request(const Unit& unit, const Entity& entity) {
    const bool fits = entity.kind == EntityKind::umae || unit.is_hospital;
    return unit.active && unit.entity_id == entity.id && fits;
}

}  // namespace domain::catalog
