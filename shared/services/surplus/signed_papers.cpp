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
#include "shared/text/surplus/report.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::ReportAct;
using storage::surplus::SignedRow;
namespace words = text::surplus;

Result<void> may_upload(Context& context, const storage::Upload& upload) {
    return must_be_allowed(context, TRY(open_report(context, upload.object)), ReportAct::upload_signed);
}

std::uint64_t paper_bytes_max(const Settings& settings) { return settings.file_bytes_max; }

constexpr UploadPurpose signed_upload{"surplus-signed", api::surplus::responsibles, FileKind::paper, paper_bytes_max, may_upload};

/// "3", or "3 confirmado" when the person has said that the file is the right one whatever it shows.
std::string slot_of(std::int64_t edition, bool confirmed) { return std::to_string(edition) + (confirmed ? " confirmado" : ""); }

Result<api::surplus::AnnounceSigned::Response> announce_signed(Context& context,
                                                               const api::surplus::AnnounceSigned::Request& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    TRY(must_be_allowed(context, open, ReportAct::upload_signed));
    domain::Checker check;
    domain::check_file(check, request.name, request.size_bytes, domain::pdf_names, context.ports.settings.file_bytes_max);
    TRY(domain::all_or_error(check.take()));
    const auto slot = slot_of(open.report.edition, request.confirmed);
    return api::surplus::AnnounceSigned::Response{
        TRY(announce_upload(context, signed_upload, {open.report.id, slot, request.name, request.size_bytes}))};
}

Result<api::surplus::ListSigned::Response> papers_of(Context& context, const OpenReport& open) {
    api::surplus::ListSigned::Response response;
    response.report = view_of(context, open);
    for (const auto& row : storage::surplus::signed_files(context.db, open.report.id))
        response.papers.push_back({row.id, row.name, row.size_bytes, row.is_current, row.uploaded_by, row.uploaded_at});
    return response;
}

std::string named(const OpenReport& open) { return words::report_of(full_name(open.entity), open.period.title); }

/// The same for a report that is not the one of the audit; "" when it is gone.
std::string named(Context& context, const std::string& report_id) {
    auto object = context.audit_object;
    const auto open = open_report(context, report_id);
    context.audit_object = std::move(object);
    return open ? named(open.value()) : std::string{};
}

/// Which other paper the file shows, in words; "" when it shows this one or none, as a scan whose code cannot be read. A code that
/// nobody knows may be one that was misread, so the right one beside it counts more.
std::string other_paper(Context& context, const OpenReport& open, const std::vector<std::string>& codes) {
    bool is_own = false, is_earlier = false;
    std::string unknown;
    for (const auto& code : codes) {
        const auto row = storage::surplus::final_by_code(context.db, code);
        if (!row) {
            unknown = code;
        } else if (row->report_id != open.report.id) {
            return words::file_of_another(named(context, row->report_id), named(open));
        } else {
            (row->edition == open.report.edition ? is_own : is_earlier) = true;
        }
    }
    if (is_earlier) return words::file_of_earlier(named(open));
    return is_own || unknown.empty() ? std::string{} : words::file_of_none(unknown);
}

/// Of the edition that was current when it was announced: a paper of an earlier one signs nothing.
Result<api::surplus::ListSigned::Response> keep_signed(Context& context, const storage::Upload& upload, const StoredFile& file) {
    auto open = TRY(open_report(context, upload.object));
    for (const auto& row : storage::surplus::signed_files(context.db, open.report.id)) {
        if (row.id == upload.id) return papers_of(context, open);  // done before; its answer was lost
    }
    TRY(must_be_allowed(context, open, ReportAct::upload_signed));
    const bool is_confirmed = upload.slot == slot_of(open.report.edition, true);
    if (!is_confirmed && upload.slot != slot_of(open.report.edition, false))
        return Error{ErrorKind::conflict, text::shared::conflict.words(), {}, {}};
    if (auto why = is_confirmed ? std::string{} : other_paper(context, open, file.codes); !why.empty())
        return domain::refused_field("confirmed", std::move(why));
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
