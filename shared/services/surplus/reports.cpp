// Steps 2 and 7: the answer that begins a report, and the act that ends it.

#include "shared/api/surplus/reports.hpp"
#include "shared/api/json.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/surplus/code.hpp"
#include "shared/domain/surplus/paper.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/surplus/paper.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/cells.hpp"
#include "shared/storage/surplus/reports.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/report.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::Answer;
using domain::surplus::ReportAct;
namespace words = text::surplus;

/// What is done to a report by who has seen this version of it.
Result<OpenReport> for_change(Context& context, const std::string& period_id, const std::string& entity_id, std::int64_t version,
                              ReportAct act) {
    auto open = TRY(open_report(context, period_id, entity_id));
    TRY(must_be_allowed(context, open, act));
    if (open.report.version != version) return Error{ErrorKind::conflict, text::shared::conflict.words(), {}, {}};
    return open;
}

Result<api::surplus::ReportView> answer_question(Context& context, const api::surplus::AnswerQuestion::Request& request) {
    if (request.answer == Answer::none) return domain::refused_field("answer", words::answer_required.words());
    const auto act = request.answer == Answer::si ? ReportAct::answer_si : ReportAct::answer_no;
    auto open = TRY(for_change(context, request.period_id, request.entity_id, request.version, act));
    const bool hides = request.answer == Answer::no && open.report.answer == Answer::si &&
                       storage::surplus::has_cells(context.db, request.period_id, request.entity_id);
    if (hides && !request.confirmed) return domain::refused_field("confirmed", words::confirm_answer_no.words());
    open.report.answer = request.answer;
    context.audit_reason = std::string(base::name_of(request.answer));
    TRY(keep_act(context, open, act));
    return view_of(context, open);
}

Result<api::surplus::ReportView> finalize_report(Context& context, const api::surplus::FinalizeReport::Request& request) {
    auto open = TRY(for_change(context, request.period_id, request.entity_id, request.version, ReportAct::finalize));
    auto paper = paper_of(context, open);
    if (open.report.answer == Answer::si && paper.reporting == 0 && !request.confirmed)
        return domain::refused_field("confirmed", words::confirm_nothing_reported.words());
    open.report.edition += 1;
    open.report.finalized_at = context.now;
    open.report.finalized_by = person_of(context);
    storage::surplus::FinalRow row;
    row.report_id = open.report.id;
    row.edition = open.report.edition;
    row.code = crypto::random_code(domain::surplus::code_letters);
    row.record = api::encode(paper);
    row.record_sha256 = crypto::digest_hex(row.record);
    row.finalized_at = context.now;
    TRY(keep_act(context, open, ReportAct::finalize));
    storage::surplus::insert_final(context.db, row);
    return view_of(context, open);
}

}  // namespace

void add_reports(Dispatcher& dispatcher) {
    dispatcher.serve<api::surplus::AnswerQuestion>(answer_question);
    dispatcher.serve<api::surplus::FinalizeReport>(finalize_report);
}

}  // namespace services::surplus
