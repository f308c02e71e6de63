// Which units may ask for drugs.

#include <catch2/catch.hpp>

#include "shared/domain/catalog/units.hpp"

TEST_CASE("A hospital of the OOAD may ask, and a UMAE as the unit it is [A3.2] [A9.2] [R22]", "[A3.2][A9.2][R22]") {
    using domain::catalog::EntityKind;
    const auto [kind, entity_id, is_hospital, active, may] = GENERATE(table<EntityKind, std::string, bool, bool, bool>({
        {EntityKind::ooad, "here", true, true, true},
        {EntityKind::ooad, "here", false, true, false},
        {EntityKind::ooad, "here", true, false, false},
        {EntityKind::ooad, "elsewhere", true, true, false},
        {EntityKind::umae, "here", false, true, true},
        {EntityKind::umae, "here", true, true, true},
        {EntityKind::umae, "here", true, false, false},
        {EntityKind::umae, "elsewhere", true, true, false},
    }));
    CAPTURE(kind, entity_id, is_hospital, active);
    domain::catalog::Entity entity;
    entity.id = "here";
    entity.kind = kind;
    domain::catalog::Unit unit;
    unit.entity_id = entity_id;
    unit.is_hospital = is_hospital;
    unit.active = active;
    CHECK(domain::catalog::may_request(unit, entity) == may);
}
