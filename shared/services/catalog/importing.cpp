// A catalogue comes in from the screen: its file is looked at without a trace, then taken whole or not at all.

#include "shared/api/catalog/importing.hpp"

#include <utility>

#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/services/catalog/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/stored_uploads.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/catalog/importing.hpp"
#include "shared/text/shared.hpp"

namespace services::catalog {
namespace {

using api::catalog::ApplyImport;
using api::catalog::ImportReview;
using base::Result;
namespace words = text::catalog;

constexpr std::size_t shown_max = 200;

Result<void> anybody_who_may(Context&, const storage::Upload&) { return base::done(); }

std::uint64_t import_bytes_max(const Settings&) { return domain::limits::workbooks.file_bytes; }

constexpr UploadPurpose import_upload{"catalog-import", api::catalog::importers, FileKind::text, import_bytes_max,
                                      anybody_who_may};

const domain::FileNames& names_of(ImportKind kind) {
    static constexpr domain::FileNames csv{".csv", words::file_not_csv_name};
    static constexpr domain::FileNames json{".json", words::file_not_json_name};
    return kind == ImportKind::forms ? json : csv;
}

Result<api::catalog::AnnounceImport::Response> announce_import(Context& context,
                                                               const api::catalog::AnnounceImport::Request& request) {
    const auto kind = base::from_name<ImportKind>(request.kind);
    if (!kind) return domain::refused_field("kind", text::shared::choose_from_list.words());
    domain::Checker check;
    domain::check_file(check, request.name, request.size_bytes, names_of(*kind), domain::limits::workbooks.file_bytes);
    TRY(domain::all_or_error(check.take()));
    return api::catalog::AnnounceImport::Response{
        TRY(announce_upload(context, import_upload, {request.kind, {}, request.name, request.size_bytes}))};
}

/// The file is there; what it would do is asked for next.
Result<api::catalog::ImportStored> arrived(Context& context, const storage::Upload& upload, const StoredFile&) {
    context.audit_object = "catalog:" + upload.object;
    return api::catalog::ImportStored{upload.id};
}

template <class From, class To, class Make>
void take_first(const std::vector<From>& from, std::vector<To>& to, const Make& make) {
    for (std::size_t i = 0; i < from.size() && i < shown_max; ++i) to.push_back(make(from[i]));
}

/// The same report always has the same digest.
std::string digest_of(const ImportReport& report) {
    std::string all = std::to_string(report.added) + "/" + std::to_string(report.changed);
    for (const auto& each : report.differences) {
        all.append("\n").append(std::to_string(each.line)).append("\t").append(each.key).append("\t").append(each.field);
        all.append("\t").append(each.before).append("\t").append(each.after);
    }
    return crypto::digest_hex(all);
}

ImportReview review_of(const storage::Upload& upload, const ImportReport& report) {
    ImportReview review;
    review.upload_id = upload.id;
    review.kind = upload.object;
    review.name = upload.name;
    review.added = report.added;
    review.changed = report.changed;
    review.unchanged = report.unchanged;
    review.problem_count = static_cast<std::int64_t>(report.rejected.size());
    review.change_count = static_cast<std::int64_t>(report.differences.size());
    review.missing_count = static_cast<std::int64_t>(report.missing.size());
    take_first(report.rejected, review.problems, [](const auto& each) {
        return api::catalog::ImportProblem{each.line, each.reason};
    });
    take_first(report.differences, review.changes, [](const auto& each) {
        return api::catalog::ImportChange{each.line, each.key, each.field, each.before, each.after};
    });
    take_first(report.missing, review.missing, [](const auto& each) { return each; });
    review.unknown_columns = report.unknown_columns;
    review.not_offered = static_cast<std::int64_t>(report.not_offered.size());
    review.read_as = report.read_as;
    review.digest = digest_of(report);
    return review;
}

/// A file that has come, with what is in it.
struct ImportFile {
    storage::Upload upload{};
    ImportKind kind{};
    std::string content{};
};

/// Reading takes long, so it happens before the transaction.
Result<ImportFile> import_file_of(const Preparation& preparation, const std::string& upload_id) {
    ImportFile file;
    file.upload = TRY(preparation.database.read([&](storage::Connection& db) {
        return stored_upload(db, import_upload.name, preparation.session.account->id, upload_id);
    }));
    const auto kind = base::from_name<ImportKind>(file.upload.object);
    if (!kind) return base::Error{base::ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    file.kind = *kind;
    file.content = TRY(bytes_of(preparation.ports, file.upload.sha256));
    return file;
}

/// What it would do is seen by doing it in a transaction that is not kept.
Result<ImportReview> reviewed(const Preparation& preparation, const api::catalog::ReviewImport::Request& request) {
    const auto file = TRY(import_file_of(preparation, request.upload_id));
    const auto report = TRY(import_file(preparation.database, file.kind, file.content, DryRun::yes));
    return review_of(file.upload, report);
}

Result<ImportReview> review_import(Context& context, const api::catalog::ReviewImport::Request&, const ImportReview& review) {
    context.audit_object = "catalog:" + review.kind;
    return review;
}

Result<ImportFile> read_import(const Preparation& preparation, const ApplyImport::Request& request) {
    return import_file_of(preparation, request.upload_id);
}

Result<ImportReview> apply_import(Context& context, const ApplyImport::Request& request, const ImportFile& file) {
    context.audit_object = "catalog:" + file.upload.object;
    const auto report = TRY(import_catalog(context.db, file.kind, file.content));
    const auto refuse = [](const text::Text& why) {
        return base::Error{base::ErrorKind::conflict, why.words(), {}, {}};  // which undoes it all
    };
    if (!report.rejected.empty()) return refuse(words::import_has_errors);
    if (digest_of(report) != request.digest) return refuse(words::import_changed);
    note_import(context.db, file.kind, report, context.now, context.account().id);
    context.audit_reason = file.upload.name + " " + file.upload.sha256 + ": " + words::import_words(report.added, report.changed);
    return review_of(file.upload, report);
}

}  // namespace

void add_importing(Dispatcher& dispatcher) {
    dispatcher.serve<api::catalog::AnnounceImport>(announce_import);
    dispatcher.take_uploads<api::catalog::ImportStored>(import_upload, arrived);
    dispatcher.serve<api::catalog::ReviewImport, ImportReview>(reviewed, review_import);
    dispatcher.serve<ApplyImport, ImportFile>(read_import, apply_import);
}

}  // namespace services::catalog
