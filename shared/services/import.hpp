#pragma once
// Catalogues come in as files: CSV by header name, forms as JSON. All or nothing, and again without harm.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"
#include "shared/storage/database.hpp"

namespace services {

/// In the order in which they may refer to one another.
enum class ImportKind {
    ooad,
    umae,
    units,
    positions,
    specialties,
    genders,
    generics,
    presentations,
    forms,  ///< JSON: {"forms": […]}, the line of a rejection is the number of the form.
    recommendations,
    list_values,
    cie10,
    medicines,
};

constexpr auto enum_names(ImportKind) {
    using namespace std::string_view_literals;
    return base::EnumTable<ImportKind, 13>{{{ImportKind::ooad, "ooad"sv},
                                            {ImportKind::umae, "umae"sv},
                                            {ImportKind::units, "units"sv},
                                            {ImportKind::positions, "positions"sv},
                                            {ImportKind::specialties, "specialties"sv},
                                            {ImportKind::genders, "genders"sv},
                                            {ImportKind::generics, "generics"sv},
                                            {ImportKind::presentations, "presentations"sv},
                                            {ImportKind::forms, "forms"sv},
                                            {ImportKind::recommendations, "recommendations"sv},
                                            {ImportKind::list_values, "list_values"sv},
                                            {ImportKind::cie10, "cie10"sv},
                                            {ImportKind::medicines, "medicines"sv}}};
}

struct Rejection {
    int line = 0;
    std::string reason{};  ///< Spanish; text::catalog::rejected_row puts the line before it.
};

struct ImportReport {
    int added = 0, changed = 0, unchanged = 0;
    std::vector<Rejection> rejected{};  ///< By line.
};

/// Reads `file` into the catalogue within the caller's transaction. A report with rejections must be rolled
/// back by the caller. Errors: invalid_input when the file as a whole cannot be read or lacks a column.
///
/// A column "activo" (SI, NO) withdraws or brings back rows; without it rows stay as they are and new ones
/// are active.
base::Result<ImportReport> import_catalog(storage::Connection& db, ImportKind kind, std::string_view file);

enum class DryRun { no, yes };

/// The same in a transaction of its own, kept only when nothing was rejected and it is no dry run.
base::Result<ImportReport> import_file(storage::Database& database, ImportKind kind, std::string_view file,
                                       DryRun dry_run);

}  // namespace services
