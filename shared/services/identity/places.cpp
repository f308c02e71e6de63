#include "shared/services/identity/places.hpp"

#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/units.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using domain::catalog::Entity;
using domain::identity::Role;
namespace words = text::identity;

/// The hospital of a director: one of his OOAD's, or the one unit that his UMAE is.
void check_hospital(Context& context, domain::Checker& check, const Entity& entity, const std::string& unit_id) {
    if (entity.kind != domain::catalog::EntityKind::ooad) return;
    const auto unit = storage::catalog::unit_by_id(context.db, unit_id);
    if (unit_id.empty()) {
        check.refuse("unit_id", words::unit_required);
    } else if (!unit || !domain::catalog::may_request(*unit, entity)) {
        check.refuse("unit_id", words::unit_not_of_entity);
    }
}

/// The unit that somebody else is bound to, if any: no hospital need it be.
void check_unit(Context& context, domain::Checker& check, const Entity& entity, const std::string& unit_id) {
    if (unit_id.empty()) return;
    const auto unit = storage::catalog::unit_by_id(context.db, unit_id);
    if (!unit || !unit->active || unit->entity_id != entity.id) check.refuse("unit_id", words::collection::unit_not_of_entity);
}

}  // namespace

void check_place(Context& context, domain::Checker& check, Role role, const std::string& entity_id, const std::string& unit_id) {
    const auto entity = storage::catalog::entity_by_id(context.db, entity_id);
    if (!entity || !entity->active) {
        check.refuse("entity_id", text::shared::choose_from_list);
    } else if (role == Role::solicitante) {
        check_hospital(context, check, *entity, unit_id);
    } else {
        check_unit(context, check, *entity, unit_id);
    }
}

std::string unit_of(Context& context, Role role, const std::string& entity_id, const std::string& unit_id) {
    if (role == Role::responsable) return {};
    if (role != Role::solicitante) return unit_id;
    const auto entity = storage::catalog::entity_by_id(context.db, entity_id);
    if (!entity || entity->kind == domain::catalog::EntityKind::ooad) return unit_id;
    const auto units = storage::catalog::units_of(context.db, entity_id, false);
    return units.empty() ? std::string{} : units.front().id;
}

}  // namespace services::identity
