#pragma once
// The starter catalogues that the program carries (storage/seeds), enough to try everything.

#include "shared/base/result.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// The file of a kind in storage/seeds: "ooad.csv", "forms.json".
std::string seed_name(catalog::ImportKind kind);

/// Loads them into a database without OOAD and UMAE, all in one transaction; does nothing to any other.
base::Result<void> load_starter_catalogs(storage::Database& database);

}  // namespace services
