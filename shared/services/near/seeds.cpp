#include "shared/services/near/seeds.hpp"

#include "shared/base/records.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "shared/text/catalog/import.hpp"

namespace services {
namespace {

base::Error broken(const std::string& name, const std::string& why) {
    return {base::ErrorKind::internal, {}, {}, "seed " + name + ": " + why};
}

base::Result<void> load(storage::Connection& db, catalog::ImportKind kind) {
    const auto name = seed_name(kind);
    for (const auto& file : storage::seeds()) {
        if (file.name != name) continue;
        const auto report = catalog::import_catalog(db, kind, file.content, catalog::Load::starter);
        if (!report) return broken(name, report.error().message + report.error().detail);
        if (!report.value().rejected.empty()) {
            const auto& first = report.value().rejected.front();
            return broken(name, text::catalog::rejected_row(first.line, first.reason));
        }
        return base::done();
    }
    return broken(name, "missing");
}

}  // namespace

std::string seed_name(catalog::ImportKind kind) {
    return std::string(base::name_of(kind)) + (kind == catalog::ImportKind::forms ? ".json" : ".csv");
}

base::Result<void> load_starter_catalogs(storage::Database& database) {
    return database.write([](storage::Connection& db) -> base::Result<void> {
        if (storage::catalog::has_entities(db)) {
            // Of a database that is older than this list: without a reason nothing can be denied.
            const bool has_reasons = !storage::cases::active_denial_reasons(db).empty();
            return has_reasons ? base::done() : load(db, catalog::ImportKind::denial_reasons);
        }
        for (const auto& [kind, name] : enum_names(catalog::ImportKind{})) TRY(load(db, kind));
        return base::done();
    });
}

}  // namespace services
