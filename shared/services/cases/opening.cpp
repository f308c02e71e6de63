// A case on one screen, for those who evaluate and those who are asked.

#include <algorithm>
#include <optional>
#include <utility>

#include "shared/api/cases/evaluation.hpp"
#include "shared/api/json.hpp"
#include "shared/base/lines.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/earlier.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Case;
using domain::cases::EvaluationContent;
using domain::identity::Role;
using Opened = api::cases::OpenCase::Response;

void add_case(Context& context, const Case& row, Opened& opened) {
    opened.folio = row.folio;
    opened.now = now_of(context, row);
    opened.sent_at = row.sent_at;
    opened.in_state_since = row.in_state_since;
    opened.due_at = row.due_at;
    opened.decided_at = row.decided_at;
    opened.expires_on = row.expires_on;
    opened.visit = row.visit;
    opened.sender = name_of_account(context, row.account_id);
    opened.evaluator = name_of_account(context, row.evaluator_id);
    opened.renews_folio = row.renews_folio;
    opened.reconsiders_folio = row.reconsiders_folio;
    if (const auto patient = storage::cases::patient_by_id(context.db, row.patient_id)) opened.patient = patient->full_name();
    if (const auto generic = storage::catalog::generic_by_id(context.db, row.generic_id)) opened.generic = generic->name;
    if (const auto recommendation = storage::catalog::recommendation_by_id(context.db, row.recommendation_id)) {
        opened.diagnosis = recommendation->name;
        opened.advice = recommendation->advice;
    }
}

/// As it was decided, in what it was prepared of.
EvaluationContent content_of_decision(const domain::cases::Evaluation& decision) {
    EvaluationContent content;
    content.decision = decision.decision;
    content.reason_id = decision.reason_id;
    content.unmet_requirement = decision.unmet_requirement;
    content.clave = decision.clave;
    content.dose = decision.dose;
    if (decision.months != 0) content.months = std::to_string(decision.months);
    content.observations = decision.observations;
    content.met = base::lines_of(decision.met);
    return content;
}

/// As it is prepared; at the beginning with what is usual.
Result<EvaluationContent> prepared(Context& context, const Case& row, const std::string& clave) {
    if (const auto draft = storage::cases::evaluation_draft(context.db, row.id)) {
        return api::decode<EvaluationContent>(draft->content, api::Reading::stored);
    }
    EvaluationContent content;
    content.clave = clave;
    const auto recommendation = storage::catalog::recommendation_by_id(context.db, row.recommendation_id);
    if (recommendation && recommendation->valid_months > 0) content.months = std::to_string(recommendation->valid_months);
    return content;
}

/// What was ticked on the day of the decision is shown, though the catalogue asks for something else today.
void add_missing(const std::vector<std::string>& met, std::vector<std::string>& requirements) {
    for (const auto& each : met) {
        if (std::find(requirements.begin(), requirements.end(), each) == requirements.end()) requirements.push_back(each);
    }
}

/// What the decision is chosen from, and how far it is.
Result<void> add_evaluation(Context& context, const Case& row, const domain::cases::Content& sent,
                            const domain::catalog::FormDescription* form, Opened& opened) {
    const auto against = evaluated(context, row, sent);
    opened.requirements = against.requirements;
    opened.clave = against.clave;
    opened.expires = against.expires;
    const auto decision = storage::cases::evaluation_of(context.db, row.id);
    if (decision) opened.evaluation = content_of_decision(*decision);
    if (decision) add_missing(opened.evaluation.met, opened.requirements);
    opened.targets = domain::cases::targets(form);
    if (context.account().role == Role::asesor) return base::done();
    for (const auto& each : against.presentations) opened.presentations.push_back({each.clave, each.words});
    for (const auto& each : against.reasons) opened.reasons.push_back({each.id, each.name});
    if (!decision && context.account().role == Role::evaluador) opened.evaluation = TRY(prepared(context, row, against.clave));
    return base::done();
}

std::vector<api::cases::EarlierCase> earlier(Context& context, const Case& row) {
    std::vector<api::cases::EarlierCase> list;
    for (auto& each : storage::cases::other_cases_of_patient(context.db, row)) {
        api::cases::EarlierCase card;
        if (each.decided_at != 0) card.requerimiento = domain::cases::requerimiento(each.decision, each.clave, each.dose);
        card.folio = std::move(each.folio);
        card.generic = std::move(each.generic);
        card.diagnosis = std::move(each.diagnosis);
        card.state = each.state;
        card.sent_at = each.sent_at;
        card.decided_at = each.decided_at;
        card.reason = std::move(each.reason);
        card.observations = std::move(each.observations);
        card.expires_on = std::move(each.expires_on);
        list.push_back(std::move(card));
    }
    return list;
}

/// An asesor sees what he was asked, nobody else's answer.
std::vector<api::cases::OpinionCard> opinions(Context& context, const Case& row) {
    const bool is_asked = context.account().role == Role::asesor;
    std::vector<api::cases::OpinionCard> cards;
    for (const auto& each : storage::cases::opinions_of(context.db, row.id)) {
        if (is_asked && each.adviser_id != context.account().id) continue;
        cards.push_back({name_of_account(context, each.adviser_id), each.question, each.answer, each.asked_at, each.answered_at,
                         each.taken_back_at});
    }
    return cards;
}

std::vector<api::cases::EventCard> events(Context& context, const Case& row) {
    const bool is_asked = context.account().role == Role::asesor;
    std::vector<api::cases::EventCard> cards;
    for (const auto& each : storage::cases::events_of(context.db, row.id)) {
        if (is_asked && is_internal(each.act)) continue;
        const bool by_itself = each.account_id.empty();
        cards.push_back({each.at, each.act, each.state, each.role, by_itself, who_did(context, each), each.words, each.due_on});
    }
    return cards;
}

Result<Opened> open_case(Context& context, const api::cases::CaseFolio& request) {
    const auto row = TRY(case_to_read(context, request.folio));
    const auto sent = TRY(content_of(row));
    const auto form = form_of(context, row, sent);
    const auto* form_description = form ? &*form : nullptr;
    Opened opened;
    add_case(context, row, opened);
    opened.summary = TRY(recorded_summary(context, row));
    opened.files = sent_files(context, row, form_description);
    TRY(add_evaluation(context, row, sent, form_description, opened));
    if (context.account().role != Role::asesor) opened.earlier = earlier(context, row);
    opened.opinions = opinions(context, row);
    opened.corrections = TRY(correction_cards(context, row));
    opened.events = events(context, row);
    return opened;
}

}  // namespace

void add_opening(Dispatcher& dispatcher) { dispatcher.serve<api::cases::OpenCase>(open_case); }

}  // namespace services::cases
