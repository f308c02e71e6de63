// Returned for more information, completed, and sent again on the same folio (beyond 3).

#include "shared/api/cases/corrections.hpp"

#include <algorithm>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/captured.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/returned.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/cases/refusals.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Captured;
using domain::cases::Case;
using domain::cases::Content;
using domain::cases::Correction;
using domain::cases::Mark;
using domain::cases::Target;
namespace words = text::cases;

/// What is marked, as a person reads it.
std::vector<Target> marked_targets(Context& context, const Case& row, const std::vector<Mark>& marks) {
    const auto form = form_of(context, row);
    auto targets = domain::cases::targets(form ? &*form : nullptr);
    targets.erase(std::remove_if(targets.begin(), targets.end(),
                                 [&](const auto& each) { return !domain::cases::is_marked(marks, each.key); }),
                  targets.end());
    return targets;
}

void tell_director(Context& context, const Case& row, const std::vector<Mark>& marks) {
    const auto director = reachable(context, row.account_id);
    if (!director) return;
    std::vector<std::string> labels;
    for (const auto& each : marked_targets(context, row, marks)) labels.push_back(each.label);
    const auto last_day = base::dd_mm_yyyy(base::mexico_city(row.due_at - 1).date);
    send_mail(context, {director->email, words::mail_returned_subject(row.folio),
                        words::mail_returned_body(director->full_name(), row.folio, labels, last_day,
                                                  page_of(context, completing_page, row.folio))});
}

Result<api::cases::CaseNow> return_case(Context& context, const api::cases::ReturnCase::Request& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::return_for_info));
    const auto form = form_of(context, row);
    TRY(domain::all_or_error(
        domain::cases::refusals(request.marks, request.words, request.due_on, form ? &*form : nullptr, today(context))));
    const auto last_day = *base::parse_date(request.due_on);
    Correction correction;
    correction.id = context.new_id();
    correction.case_id = row.id;
    correction.asked_by = context.account().id;
    correction.asked_at = context.now;
    correction.words = request.words;
    correction.due_on = base::iso(last_day);
    correction.marks = encoded(request.marks);
    if (const auto sent = storage::cases::version_of(context.db, row.id)) correction.version_before = sent->number;
    storage::cases::insert_correction(context.db, correction);
    row.due_at = end_of(last_day);
    TRY(act_on(context, row, Act::return_for_info, {correction.words, correction.due_on}));
    tell_director(context, row, request.marks);
    return now_of(context, row);
}

/// As it was sent, with what was corrected since.
Result<Content> content_now(const Case& row, const Correction& correction) {
    return content_of(correction.content.empty() ? row.content : correction.content);
}

Result<api::cases::OpenCorrection::Response> open_correction(Context& context, const api::cases::CaseFolio& request) {
    const auto row = TRY(case_to_act(context, request.folio, -1, Act::correct));
    auto returned = TRY(returned_of(context, row));
    api::cases::OpenCorrection::Response response;
    response.folio = row.folio;
    response.case_id = row.id;
    response.version = row.version;
    if (const auto patient = storage::cases::patient_by_id(context.db, row.patient_id)) response.patient = patient->full_name();
    if (const auto generic = storage::catalog::generic_by_id(context.db, row.generic_id)) response.generic = generic->name;
    if (const auto found = storage::catalog::recommendation_by_id(context.db, row.recommendation_id))
        response.diagnosis = found->name;
    response.words = returned.row.words;
    response.due_on = returned.row.due_on;
    response.targets = marked_targets(context, row, returned.marks);
    response.content = TRY(content_now(row, returned.row));
    response.recommendation_id = row.recommendation_id;
    response.attachments = cards_of(files_now(context, row));
    response.marks = std::move(returned.marks);
    return response;
}

/// Keeps what is typed of what is marked.
Result<Content> save(Context& context, const Case& row, Returned& returned, const Content& typed) {
    TRY(fits_a_draft(typed, api::encode(typed)));
    auto content = domain::cases::corrected(TRY(content_of(row)), typed, returned.marks);
    content.format = domain::cases::content_format;
    returned.row.content = api::encode(content);
    returned.row.saved_at = context.now;
    if (!storage::cases::update_correction(context.db, returned.row)) return conflict(words::resubmission_not_asked.words());
    return content;
}

Result<api::cases::SaveCorrection::Response> save_correction(Context& context,
                                                             const api::cases::SaveCorrection::Request& request) {
    const auto row = TRY(case_to_act(context, request.folio, -1, Act::correct));
    auto returned = TRY(returned_of(context, row));
    TRY(save(context, row, returned, request.content));
    return api::cases::SaveCorrection::Response{returned.row.saved_at};
}

/// A field is refused under its own key or below it.
bool is_about(const base::FieldError& refusal, const Mark& mark) {
    return refusal.field == mark.target || refusal.field.starts_with(mark.target + ".");
}

/// All checks are asked again, but a director is refused only what he may correct: a catalogue may have changed since the rest
/// was sent.
Result<Captured> completed(Context& context, const Case& row, const std::vector<Mark>& marks) {
    auto captured = TRY(captured_of(context, row));
    auto errors = domain::cases::refusals(captured, today(context));
    const bool unreadable = captured.recommendation && !captured.form;
    if (!unreadable) {
        errors.erase(std::remove_if(errors.begin(), errors.end(),
                                    [&](const auto& each) {
                                        return std::none_of(marks.begin(), marks.end(),
                                                            [&](const auto& mark) { return is_about(each, mark); });
                                    }),
                     errors.end());
    }
    if (errors.empty()) return captured;
    return base::Error{base::ErrorKind::invalid_input, words::incomplete.words(), std::move(errors), {}};
}

void tell_evaluator(Context& context, const Case& row) {
    const auto evaluator = reachable(context, row.evaluator_id);
    if (!evaluator) return;
    send_mail(context,
              {evaluator->email, words::mail_completed_subject(row.folio),
               words::mail_completed_body(evaluator->full_name(), row.folio, page_of(context, evaluator_page, row.folio))});
}

Result<api::cases::CaseNow> resubmit_case(Context& context, const api::cases::ResubmitCase::Request& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::resubmit));
    auto returned = TRY(returned_of(context, row));
    auto content = TRY(save(context, row, returned, request.content));
    if (row.due_at != 0 && context.now >= row.due_at) {
        context.keep_when_refused = true;  // What was typed goes into the copy that is offered.
        return conflict(words::resubmission_late.words());
    }
    domain::Checker check;
    check.optional_text("words", request.words, domain::limits::observations_letters_max);
    TRY(domain::all_or_error(check.take()));
    const auto sent = TRY(content_of(row));
    content.format = sent.format;
    if (content == sent && storage::cases::attachments_of_correction(context.db, returned.row.id).empty()) {
        return domain::refused_field("marks", words::nothing_corrected.words());
    }
    TRY(take_added_files(context, row, returned.row.id));
    row.content = returned.row.content;
    set_copies(row, content);
    const auto captured = TRY(completed(context, row, returned.marks));
    const auto summary = TRY(shown_summary(captured));
    propose_open_values(context, captured);
    returned.row.answered_at = context.now;
    returned.row.version_after = keep_version(context, row, Act::resubmit, summary);
    storage::cases::update_correction(context.db, returned.row);
    TRY(act_on(context, row, Act::resubmit, {request.words, {}}));
    tell_evaluator(context, row);
    return now_of(context, row);
}

}  // namespace

void add_corrections(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::ReturnCase>(return_case);
    dispatcher.serve<api::cases::OpenCorrection>(open_correction);
    dispatcher.serve<api::cases::SaveCorrection>(save_correction);
    dispatcher.serve<api::cases::ResubmitCase>(resubmit_case);
}

}  // namespace services::cases
