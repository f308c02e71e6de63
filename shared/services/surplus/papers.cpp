#include "shared/api/surplus/papers.hpp"

#include "shared/api/json.hpp"
#include "shared/api/surplus/sheets.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/surplus/report.hpp"
#include "shared/documents/surplus/sheets.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/surplus/paper.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/reports.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/paper.hpp"
#include "shared/text/surplus/report.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using documents::surplus::ReportPaper;
namespace words = text::surplus;

Result<ReportPaper> gather_preliminary(Context& context, const api::surplus::ReportId& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    if (is_finalized(open.report.state)) return Error{ErrorKind::conflict, words::final_is_there.words(), {}, {}};
    if (open.report.answer == domain::surplus::Answer::none)
        return Error{ErrorKind::conflict, words::answer_first.words(), {}, {}};
    return ReportPaper{paper_of(context, open), context.now, false, {}, {}, {}};
}

/// Paper is drawn from what was frozen or not at all.
Result<domain::surplus::Paper> frozen(const storage::surplus::FinalRow& row) {
    auto paper = TRY(api::decode<domain::surplus::Paper>(row.record));
    const bool is_whole = crypto::digest_hex(row.record) == row.record_sha256;
    if (is_whole && paper.format == domain::surplus::paper_format) return paper;
    return Error{ErrorKind::internal, {}, {}, "altered or of another format: " + row.report_id};
}

Result<ReportPaper> gather_final(Context& context, const api::surplus::ReportId& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    if (!is_finalized(open.report.state)) return Error{ErrorKind::not_found, words::not_finalized.words(), {}, {}};
    const auto row = storage::surplus::final_of(context.db, open.report.id, open.report.edition);
    if (!row) return Error{ErrorKind::internal, {}, {}, "no frozen report: " + open.report.id};
    ReportPaper facts;
    facts.paper = TRY(frozen(*row));
    facts.printed_at = row->finalized_at;
    facts.is_final = true;
    facts.code = row->code;
    facts.verify_page = context.ports.settings.address_of("excedentes/verificar");
    facts.verify_url = facts.verify_page + "?codigo=" + row->code;
    return facts;
}

/// "OOAD Chihuahua", 2026 → "excedentes-2026-ooad-chihuahua-preliminar.pdf"
std::string file_name(const ReportPaper& facts) {
    std::string name;
    for (const char c : base::folded(facts.paper.entity)) {
        const bool stands = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (stands) name += c;
        else if (!name.empty() && name.back() != '-') name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    return "excedentes-" + std::to_string(facts.paper.year) + "-" + name + (facts.is_final ? "-final.pdf" : "-preliminar.pdf");
}

Result<Document> draw(const ReportPaper& facts) {
    auto bytes = TRY(documents::surplus::report(facts));
    return Document{file_name(facts), std::string(api::surplus::FinalPaper::mime), std::move(bytes), {}, true};
}

/// The one that counts now: what was finalized, or how it stands.
Result<ReportPaper> gather_sheet(Context& context, const api::surplus::ReportId& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    return is_finalized(open.report.state) ? gather_final(context, request) : gather_preliminary(context, request);
}

Result<Document> draw_sheet(const ReportPaper& facts) {
    auto name = file_name(facts);
    name.replace(name.rfind('.'), std::string::npos, ".xlsx");
    Document document{name, std::string(api::surplus::sheet_mime), {}, {}, true};
    document.produce = [facts](const std::string& path) {
        return documents::surplus::report_sheet(facts.paper, path, facts.printed_at);
    };
    return document;
}

Result<api::surplus::VerifyPaper::Response> verify_paper(Context& context, const api::surplus::VerifyPaper::Request& request) {
    if (request.code.empty()) return domain::refused_field("code", words::code_required.words());
    api::surplus::VerifyPaper::Response response;
    const auto row = storage::surplus::final_by_code(context.db, base::upper(request.code));
    if (!row) return response;
    response.found = true;
    response.finalized_at = row->finalized_at;
    const auto paper = frozen(*row);
    response.is_whole = static_cast<bool>(paper);
    if (paper) response.entity = paper.value().entity;
    const auto open = TRY(open_report(context, row->report_id));
    response.state = open.report.state;
    response.is_current = open.report.edition == row->edition && is_finalized(open.report.state);
    response.period = open.period.title;
    return response;
}

}  // namespace

void add_papers(Dispatcher& dispatcher) {
    dispatcher.serve_document<api::surplus::PreliminaryPaper, ReportPaper>(gather_preliminary, draw);
    dispatcher.serve_document<api::surplus::FinalPaper, ReportPaper>(gather_final, draw);
    dispatcher.serve_document<api::surplus::ReportSheet, ReportPaper>(gather_sheet, draw_sheet);
    dispatcher.serve<api::surplus::VerifyPaper>(verify_paper);
}

}  // namespace services::surplus
