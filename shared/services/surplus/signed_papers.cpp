// Step 9: the paper that was signed by hand comes back as a PDF; one that is replaced stays as history (S2:151, R25).

#include "shared/api/surplus/signed_papers.hpp"

#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/reports.hpp"
#include "shared/text/shared.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::ReportAct;
using storage::surplus::SignedRow;

Result<void> may_upload(Context& context, const storage::Upload& upload) {
    return must_be_allowed(context, TRY(open_report(context, upload.object)), ReportAct::upload_signed);
}

std::uint64_t paper_bytes_max(const Settings& settings) { return settings.file_bytes_max; }

constexpr UploadPurpose signed_upload{"surplus-signed", api::surplus::responsibles, FileKind::pdf, paper_bytes_max, may_upload};

Result<api::surplus::AnnounceSigned::Response> announce_signed(Context& context,
                                                               const api::surplus::AnnounceSigned::Request& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    TRY(must_be_allowed(context, open, ReportAct::upload_signed));
    domain::Checker check;
    domain::check_file(check, request.name, request.size_bytes, domain::pdf_names, context.ports.settings.file_bytes_max);
    TRY(domain::all_or_error(check.take()));
    const auto edition = std::to_string(open.report.edition);
    return api::surplus::AnnounceSigned::Response{
        TRY(announce_upload(context, signed_upload, {open.report.id, edition, request.name, request.size_bytes}))};
}

Result<api::surplus::ListSigned::Response> papers_of(Context& context, const OpenReport& open) {
    api::surplus::ListSigned::Response response;
    response.report = view_of(context, open);
    for (const auto& row : storage::surplus::signed_files(context.db, open.report.id))
        response.papers.push_back({row.id, row.name, row.size_bytes, row.is_current, row.uploaded_by, row.uploaded_at});
    return response;
}

/// Of the edition that was current when it was announced: a paper of an earlier one signs nothing.
Result<api::surplus::ListSigned::Response> keep_signed(Context& context, const storage::Upload& upload, const StoredFile& file) {
    auto open = TRY(open_report(context, upload.object));
    for (const auto& row : storage::surplus::signed_files(context.db, open.report.id)) {
        if (row.id == upload.id) return papers_of(context, open);  // done before; its answer was lost
    }
    TRY(must_be_allowed(context, open, ReportAct::upload_signed));
    if (upload.slot != std::to_string(open.report.edition))
        return Error{ErrorKind::conflict, text::shared::conflict.words(), {}, {}};
    SignedRow row;
    row.id = upload.id;
    row.report_id = open.report.id;
    row.edition = open.report.edition;
    row.name = upload.name;
    row.size_bytes = upload.size_bytes;
    row.sha256 = file.sha256;
    row.uploaded_by = person_of(context);
    row.uploaded_at = context.now;
    storage::surplus::keep_signed(context.db, row);
    TRY(keep_act(context, open, ReportAct::upload_signed));
    return papers_of(context, open);
}

Result<api::surplus::ListSigned::Response> list_signed(Context& context, const api::surplus::ReportId& request) {
    return papers_of(context, TRY(open_report(context, request.period_id, request.entity_id)));
}

Result<Document> gather_signed(Context& context, const api::surplus::SignedDocument::Request& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    for (const auto& row : storage::surplus::signed_files(context.db, open.report.id)) {
        if (row.id == request.id)
            return Document{row.name, std::string(api::surplus::SignedDocument::mime), {}, row.sha256, false};
    }
    return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
}

Result<Document> as_it_is(const Document& document) { return document; }

}  // namespace

void add_signed_papers(Dispatcher& dispatcher) {
    dispatcher.serve<api::surplus::AnnounceSigned>(announce_signed);
    dispatcher.take_uploads<api::surplus::ListSigned::Response>(signed_upload, keep_signed);
    dispatcher.serve<api::surplus::ListSigned>(list_signed);
    dispatcher.serve_document<api::surplus::SignedDocument, Document>(gather_signed, as_it_is);
}

}  // namespace services::surplus
