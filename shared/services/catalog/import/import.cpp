#include "shared/services/catalog/import/import.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/services/catalog/import/rows.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/storage/contents/reasons.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/catalog/importing.hpp"
#include "shared/text/shared.hpp"

namespace services::catalog {

namespace words = text::catalog;
using base::Error;
using base::ErrorKind;
using base::Result;
using storage::Connection;
using storage::Database;

std::vector<std::string> import_kinds() {
    std::vector<std::string> names;
    for (const auto& each : enum_names(ImportKind{})) names.emplace_back(each.second);
    return names;
}

std::vector<std::string> rejection_lines(const ImportReport& report) {
    constexpr std::size_t lines_shown = 5;
    std::vector<std::string> reasons;
    std::map<std::string, std::vector<int>> by_reason;
    for (const auto& each : report.rejected) {
        auto& lines = by_reason[each.reason];
        if (lines.empty()) reasons.push_back(each.reason);
        lines.push_back(each.line);
    }
    std::vector<std::string> out;
    for (const auto& reason : reasons) {
        const auto& lines = by_reason[reason];
        if (lines.size() == 1) {
            out.push_back(words::rejected_row(lines.front(), reason));
            continue;
        }
        std::vector<std::string> first;
        for (std::size_t i = 0; i < lines.size() && i < lines_shown; ++i) first.push_back(std::to_string(lines[i]));
        out.push_back(words::rejected_rows(base::joined(first, ", "), lines.size() - first.size(), reason));
    }
    return out;
}

std::vector<std::string> difference_lines(const ImportReport& report) {
    std::vector<std::string> out;
    for (const auto& each : report.differences) {
        out.push_back(each.field.empty() ? words::row_new(each.line, each.key)
                                         : words::row_changed(each.line, each.key, each.field, each.before, each.after));
    }
    for (const auto& key : report.missing) out.push_back(words::row_missing(key));
    return out;
}

Result<ImportReport> import_catalog(Connection& db, ImportKind kind, std::string_view file, Load load) {
    switch (kind) {
        case ImportKind::ooad: return importing::import_ooad(db, file);
        case ImportKind::umae: return importing::import_umae(db, file);
        case ImportKind::units: return importing::import_units(db, file);
        case ImportKind::positions: return importing::import_items(db, storage::catalog::ItemList::job_position, file);
        case ImportKind::specialties: return importing::import_items(db, storage::catalog::ItemList::specialty, file);
        case ImportKind::genders: return importing::import_items(db, storage::catalog::ItemList::gender, file);
        case ImportKind::denial_reasons: return importing::import_items(db, storage::catalog::ItemList::denial_reason, file);
        case ImportKind::generics: return importing::import_generics(db, file, load);
        case ImportKind::presentations: return importing::import_presentations(db, file);
        case ImportKind::forms: return importing::import_forms(db, file);
        case ImportKind::recommendations: return importing::import_recommendations(db, file);
        case ImportKind::list_values: return importing::import_list_values(db, file);
        case ImportKind::cie10: return importing::import_cie10(db, file);
        case ImportKind::medicines: return importing::import_medicines(db, file);
    }
    return Error{ErrorKind::internal, {}, {}, "unknown kind of catalogue"};
}

namespace {

using domain::catalog::FieldChange;
using Changes = std::vector<FieldChange>;

bool is_of_drugs(ImportKind kind) {
    return kind == ImportKind::generics || kind == ImportKind::presentations || kind == ImportKind::recommendations;
}

/// Who has one of these drugs open on a screen has to look at it again.
void note_drugs(Connection& db, const ImportReport& report, base::Instant now, const std::string& account_id) {
    using namespace domain::catalog;
    std::map<std::string, Changes> by_drug;
    for (const auto& each : report.differences) {
        const auto label = each.field.empty() ? each.key : each.key + text::shared::dot.words() + each.field;
        for (const auto& drug : each.subjects)
            by_drug[drug].push_back({label, each.before, each.field.empty() ? words::is_new.words() : each.after});
    }
    for (const auto& [drug, changes] : by_drug) {
        CatalogChange change;
        change.subject = drug;
        change.at = now;
        change.account_id = account_id;
        change.act = CatalogAct::import;
        change.words = words::imported_file.words();
        change.changes = api::encode(base::type_of<Changes>, &changes);
        storage::catalog::append_change(db, std::move(change));
    }
}

void note_reasons(Connection& db, const ImportReport& report, base::Instant now, const std::string& account_id) {
    std::set<std::string> reasons;
    for (const auto& each : report.differences) reasons.insert(each.subjects.begin(), each.subjects.end());
    for (const auto& id : reasons) {
        auto change = storage::contents::reason_change(db, id).value_or(domain::contents::ReasonChange{.reason_id = id});
        change.version += 1;
        change.changed_at = now;
        change.changed_by = account_id;
        storage::contents::save_reason_change(db, change);
    }
}

}  // namespace

void note_import(Connection& db, ImportKind kind, const ImportReport& report, base::Instant now, const std::string& account_id) {
    using namespace domain::catalog;
    if (report.added + report.changed == 0) return;
    for (const auto& id : report.published_forms) {
        Publication publication;
        publication.kind = EditedKind::form;
        publication.id = form_base(id);
        publication.number = form_version(id);
        publication.row_id = id;
        publication.published_at = now;
        publication.published_by = account_id;
        storage::catalog::insert_publication(db, publication);
    }
    CatalogChange change;
    change.kind = EditedKind::import;
    change.subject = base::name_of(kind);
    change.at = now;
    change.account_id = account_id;
    change.act = CatalogAct::import;
    change.words = words::import_words(report.added, report.changed);
    change.changes = "[]";
    change.in_drug_list = is_of_drugs(kind);
    storage::catalog::append_change(db, std::move(change));
    if (is_of_drugs(kind)) note_drugs(db, report, now, account_id);
    if (kind == ImportKind::denial_reasons) note_reasons(db, report, now, account_id);
}

Result<ImportReport> import_within(Database& database, const std::function<Result<ImportReport>(Connection&)>& read,
                                   DryRun dry_run, const std::function<void(Connection&, const ImportReport&)>& with_it) {
    std::optional<ImportReport> not_kept;
    auto result = database.write([&](Connection& db) -> Result<ImportReport> {
        auto report = TRY(read(db));
        if (report.rejected.empty() && dry_run == DryRun::no) {
            if (with_it) with_it(db, report);
            return report;
        }
        not_kept = std::move(report);
        return Error{ErrorKind::invalid_input, {}, {}, "rolled back"};
    });
    if (not_kept) return std::move(*not_kept);
    return result;
}

Result<ImportReport> import_file(Database& database, ImportKind kind, std::string_view file, DryRun dry_run,
                                 const std::function<void(Connection&, const ImportReport&)>& with_it) {
    return import_within(
        database, [&](Connection& db) { return import_catalog(db, kind, file); }, dry_run, with_it);
}

}  // namespace services::catalog
