#pragma once
// Catalogues come in as files: CSV by header name, forms as JSON. All or nothing, and again without harm.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::catalog {

/// In the order in which they may refer to one another.
enum class ImportKind {
    ooad,
    umae,
    units,
    positions,
    specialties,
    genders,
    denial_reasons,
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
    return base::EnumTable<ImportKind, 14>{{{ImportKind::ooad, "ooad"sv},
                                            {ImportKind::umae, "umae"sv},
                                            {ImportKind::units, "units"sv},
                                            {ImportKind::positions, "positions"sv},
                                            {ImportKind::specialties, "specialties"sv},
                                            {ImportKind::genders, "genders"sv},
                                            {ImportKind::denial_reasons, "denial_reasons"sv},
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

/// One datum that the file changes; for a new row there is no field.
struct Difference {
    int line = 0;
    std::string key{}, field{}, before{}, after{};
    std::vector<std::string> subjects{};  ///< Whose version this changes: drugs, or a reason of denial.
};

struct ImportReport {
    int added = 0, changed = 0, unchanged = 0;
    std::vector<Rejection> rejected{};           ///< By line.
    std::vector<Difference> differences{};       ///< By line.
    std::vector<std::string> missing{};          ///< Keys that are stored, active and not in the file.
    std::vector<std::string> published_forms{};  ///< New versions of forms that were there before.
    std::vector<std::string> not_offered{};      ///< New drugs, which come in as not active.
    std::vector<std::string> unknown_columns{};  ///< Which nothing was read from.
    std::string read_as{};                       ///< Encoding and separator, in words; "" for forms.
};

/// Rejections by their reason, a line each: "Renglones 2, 3, 4 y 2854 más: …"; in the order of their first lines.
std::vector<std::string> rejection_lines(const ImportReport& report);
/// What the file brings, changes and lacks, a line each.
std::vector<std::string> difference_lines(const ImportReport& report);

/// The names of all kinds, as they are imported one after the other.
std::vector<std::string> import_kinds();

/// The starter load brings a drug, its claves and its diagnoses file by file, and is whole when all are there. Later nobody may be
/// offered a drug that cannot be sent: new ones come in as not active unless the file says otherwise, and a row that would leave an
/// active one without an active clave or diagnosis is rejected.
enum class Load { starter, later };

/// Reads `file` into the catalogue within the caller's transaction. A report with rejections must be rolled
/// back by the caller. Errors: invalid_input when the file as a whole cannot be read, lacks a column or has no row.
///
/// A column "activo" (SI, NO) withdraws or brings back rows of every kind but forms, which go with their recommendation;
/// without it rows stay as they are and new ones are active.
base::Result<ImportReport> import_catalog(storage::Connection& db, ImportKind kind, std::string_view file,
                                          Load load = Load::later);

enum class DryRun { no, yes };

/// Tells the histories of an import that was kept: who brought in which catalogue, what it changed of which drug or reason, so that
/// who edits them has to look again, and that its forms have new versions.
/// `account_id`: "" when it was done on the server itself.
void note_import(storage::Connection& db, ImportKind kind, const ImportReport& report, base::Instant now,
                 const std::string& account_id);

/// What `read` makes of a file, in a transaction of its own, kept only when nothing was rejected and it is no dry run; `with_it` is
/// then done in the same transaction.
base::Result<ImportReport> import_within(storage::Database& database,
                                         const std::function<base::Result<ImportReport>(storage::Connection&)>& read,
                                         DryRun dry_run,
                                         const std::function<void(storage::Connection&, const ImportReport&)>& with_it = nullptr);

/// The same of `import_catalog`.
base::Result<ImportReport> import_file(storage::Database& database, ImportKind kind, std::string_view file, DryRun dry_run,
                                       const std::function<void(storage::Connection&, const ImportReport&)>& with_it = nullptr);

}  // namespace services::catalog
