#include "shared/services/cases/deciding.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "shared/api/cases/evaluation.hpp"
#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"
#include "shared/documents/cases/evaluation.hpp"
#include "shared/domain/cases/evaluation_record.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/seal.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/evaluation_mails.hpp"
#include "shared/text/cases/evaluation_paper.hpp"
#include "shared/text/identity/roles.hpp"
#include "shared/text/signs.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::cases::Act;
using domain::cases::Case;
using domain::cases::Decision;
using domain::cases::Evaluated;
using domain::cases::Evaluation;
using domain::cases::EvaluationContent;
using domain::cases::EvaluationRecord;
using domain::cases::Paper;
namespace words = text::cases;

text::Text words_of(Decision decision) {
    switch (decision) {
        case Decision::autorizada: return text::documents::result_authorized;
        case Decision::autorizada_con_cambios: return text::documents::result_with_changes;
        case Decision::no_autorizada: return text::documents::result_denied;
    }
    return text::documents::result_denied;
}

template <class List, class Is>
const typename List::value_type* find(const List& list, Is is) {
    const auto at = std::find_if(list.begin(), list.end(), is);
    return at == list.end() ? nullptr : &*at;
}

std::vector<std::string> ticked(const std::vector<std::string>& met, const std::vector<std::string>& requirements) {
    std::vector<std::string> lines;
    const auto is_met = [&](const std::string& line) { return std::find(met.begin(), met.end(), line) != met.end(); };
    std::copy_if(requirements.begin(), requirements.end(), std::back_inserter(lines), is_met);
    return lines;
}

/// What is decided of what has no refusals: of a denial no requerimiento, of an authorization no reason, whatever was typed.
Evaluation decided(const Context& context, const Case& row, const EvaluationContent& content, const Evaluated& against) {
    Evaluation decision;
    decision.case_id = row.id;
    decision.decision = *content.decision;
    decision.observations = std::string(base::trimmed(content.observations));
    decision.decided_at = context.now;
    decision.decided_by = context.account().id;
    decision.met = base::joined(ticked(content.met, against.requirements), "\n");
    if (!authorizes(*content.decision)) {
        const auto* reason = find(against.reasons, [&](const auto& each) { return each.id == content.reason_id; });
        decision.reason_id = content.reason_id;
        decision.reason = reason ? reason->name : std::string{};
        decision.unmet_requirement = content.unmet_requirement;
        return decision;
    }
    decision.clave = content.clave;
    decision.dose = std::string(base::trimmed(content.dose));
    if (!against.expires) return decision;
    const auto months = domain::cases::parse_integer(content.months).value_or(0);
    decision.months = months;
    decision.expires_on = base::iso(domain::cases::expiry(today(context), static_cast<int>(months)));
    return decision;
}

Result<EvaluationRecord> record_of(Context& context, const Case& row, const Evaluation& decision, const Evaluated& against) {
    EvaluationRecord record;
    record.format = domain::cases::evaluation_format;
    record.decision = decision.decision;
    record.result = words_of(decision.decision).words();
    record.reason = decision.reason;
    record.unmet_requirement = decision.unmet_requirement;
    record.clave = decision.clave;
    const auto* presentation = find(against.presentations, [&](const auto& each) { return each.clave == decision.clave; });
    if (presentation) record.presentation = presentation->words;
    record.dose = decision.dose;
    record.months = decision.months;
    record.expires_on = decision.expires_on;
    record.observations = decision.observations;
    record.sent_at = row.sent_at;
    record.decided_at = decision.decided_at;
    record.decided_by = context.account().full_name();
    record.decided_as = text::identity::role_evaluador.words();
    record.summary = TRY(recorded_summary(context, row));
    if (const auto sign = base::foreign_sign_in(record)) {
        return Error{ErrorKind::invalid_input, words::summary_not_shown(text::shared::sign_in_words(sign->code_point)), {}, {}};
    }
    return record;
}

void mail_evaluation(Context& context, const Case& row, Decision decision) {
    const auto director = storage::identity::account_by_id(context.db, row.account_id);
    if (!director) return;
    Mail mail;
    mail.recipient = director->email;
    mail.subject = words::evaluation_mail_subject.words();
    mail.body = words::evaluation_mail_body(director->full_name(), row.folio, words_of(decision).words(),
                                            page_of(context, director_page, row.folio));
    mail.evaluation_folio = row.folio;
    send_mail(context, mail);
}

Result<api::cases::CaseNow> decide_case(Context& context, const api::cases::DecideCase::Request& request) {
    const auto act = act_of(request.content.decision.value_or(Decision::no_autorizada));
    auto row = TRY(case_to_act(context, request.folio, request.version, act));
    const auto content = TRY(content_of(row));
    const auto against = evaluated(context, row, content);
    TRY(domain::all_or_error(domain::cases::refusals(request.content, against)));
    const auto decision = decided(context, row, request.content, against);
    const auto record = TRY(record_of(context, row, decision, against));
    storage::cases::insert_evaluation(context.db, decision);
    storage::cases::insert_paper(context.db, Paper::evaluation, sealed_evaluation(context, row, record));
    storage::cases::delete_evaluation_draft(context.db, row.id);
    row.decided_at = context.now;
    row.expires_on = decision.expires_on;
    TRY(act_on(context, row, act, {decision.reason, {}}));
    mail_evaluation(context, row, decision.decision);
    return now_of(context, row);
}

Result<documents::cases::EvaluationFacts> facts_of(storage::Connection& db, const Ports& ports, const std::string& folio) {
    const auto sealed = storage::cases::paper_by_folio(db, Paper::evaluation, folio);
    if (!sealed) return not_found();
    if (!seal_holds(ports.seal_keys, Paper::evaluation, *sealed)) {  // R39: what was altered is not drawn as sealed
        return Error{ErrorKind::conflict, words::evaluation_altered(folio), {}, "seal does not hold: " + folio};
    }
    documents::cases::EvaluationFacts facts{printed_with(ports, *sealed)};
    facts.record = TRY(evaluation_record(*sealed));
    return facts;
}

Result<documents::cases::EvaluationFacts> gather_evaluation(Context& context, const api::cases::CaseFolio& request) {
    TRY(case_to_read(context, request.folio));
    return facts_of(context.db, context.ports, request.folio);
}

Result<Document> draw_evaluation(const documents::cases::EvaluationFacts& facts) {
    auto bytes = TRY(documents::cases::evaluation(facts));
    return Document{"SAnECE-evaluacion-" + facts.folio + ".pdf",
                    std::string(api::cases::EvaluationDocument::mime),
                    std::move(bytes),
                    {},
                    true};
}

}  // namespace

Result<Document> evaluation_document(storage::Database& database, const Ports& ports, const std::string& folio) {
    return draw_evaluation(TRY(database.read([&](storage::Connection& db) { return facts_of(db, ports, folio); })));
}

void add_deciding(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::DecideCase>(decide_case);
    dispatcher.serve_document<api::cases::EvaluationDocument, documents::cases::EvaluationFacts>(gather_evaluation,
                                                                                                 draw_evaluation);
}

}  // namespace services::cases
