#pragma once
// The catalogues of a period as files: products with their groups and specialties, units of OOAD and UMAE.

#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::surplus {

/// CSV with the columns servicio, grupo, especialidad, clave, producto, unidad_medida; services, groups and specialties come in as
/// the products name them, in the order of the file. A report with rejections must be rolled back by the caller. Errors: as of
/// catalog::import_catalog; not_found for a period that is not there, conflict for a closed one.
base::Result<catalog::ImportReport> import_products(storage::Connection& db, const std::string& period_id, std::string_view file);

/// CSV as of the institute's units (catalog::ImportKind::units), into the period alone. Errors: as above.
base::Result<catalog::ImportReport> import_units(storage::Connection& db, const std::string& period_id, std::string_view file);

/// The products that the program carries (storage/seeds/products.csv). Errors: internal.
base::Result<void> import_starter_products(storage::Connection& db, const std::string& period_id);

}  // namespace services::surplus
