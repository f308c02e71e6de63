#pragma once
// Which units may ask for drugs of Catálogo II (R22).

#include "shared/domain/catalog/catalog.hpp"

namespace domain::catalog {

/// A hospital of the OOAD, or the one unit that a UMAE is.
bool may_request(const Unit& unit, const Entity& entity);

}  // namespace domain::catalog
