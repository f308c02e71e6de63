// What a director does with a folio of his own: where it is, withdraw it, follow it with another request.

#include "shared/api/cases/following.hpp"

#include <utility>

#include "shared/api/json.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/cases/following.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/cases/following.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/refusals.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Case;
using domain::cases::Content;
using domain::cases::State;
using History = api::cases::CaseHistory::Response;
namespace limits = domain::limits;
namespace words = text::cases;

// ---- where it is ----

/// What the central area says within itself happened, and that is all of it that a director sees.
api::cases::EventCard card_of(Context& context, const domain::cases::Event& event) {
    api::cases::EventCard card;
    card.at = event.at;
    card.act = event.act;
    card.state = event.state;
    card.role = event.role;
    card.by_itself = event.account_id.empty();
    if (domain::cases::is_internal(event.act)) return card;
    card.person = who_did(context, event);
    card.words = event.words;
    card.due_on = event.due_on;
    return card;
}

/// The director's own day, or the one from which on the central area counts the case as late.
base::Instant due_at(const Case& row) {
    switch (row.state) {
        case State::requiere_info: return row.due_at;
        case State::enviada:
        case State::en_evaluacion:
        case State::en_opinion: return base::after_working_days(row.in_state_since, limits::late_working_days);
        default: return 0;
    }
}

void add_decision(Context& context, const Case& row, History& history) {
    const auto evaluation = storage::cases::evaluation_of(context.db, row.id);
    if (!evaluation) return;
    history.requerimiento = domain::cases::requerimiento(evaluation->decision, evaluation->clave, evaluation->dose);
    history.reason = evaluation->reason;
    history.unmet_requirement = evaluation->unmet_requirement;
    history.observations = evaluation->observations;
    history.expires_on = row.expires_on;
    history.decided_at = evaluation->decided_at;
}

Result<History> case_history(Context& context, const api::cases::CaseFolio& request) {
    const auto row = TRY(case_to_read(context, request.folio));
    auto& db = context.db;
    History history;
    history.folio = row.folio;
    if (const auto patient = storage::cases::patient_by_id(db, row.patient_id)) history.patient = patient->full_name();
    if (const auto generic = storage::catalog::generic_by_id(db, row.generic_id)) history.generic = generic->name;
    if (const auto found = storage::catalog::recommendation_by_id(db, row.recommendation_id)) history.diagnosis = found->name;
    history.now = now_of(context, row);
    history.due_at = due_at(row);
    for (const auto& each : storage::cases::events_of(db, row.id)) history.events.push_back(card_of(context, each));
    add_decision(context, row, history);
    history.renews_folio = row.renews_folio;
    history.reconsiders_folio = row.reconsiders_folio;
    history.followed_by = storage::cases::folios_following(db, row.folio);
    return history;
}

// ---- withdrawing ----

Result<api::cases::CaseNow> withdraw_case(Context& context, const api::cases::WithdrawCase::Request& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::withdraw));
    domain::Checker check;
    check.required_text("reason", request.reason, limits::reason_letters_max);
    TRY(domain::all_or_error(check.take()));
    TRY(act_on(context, row, Act::withdraw, {request.reason, {}}));
    if (const auto evaluator = reachable(context, row.evaluator_id)) {
        send_mail(context,
                  {evaluator->email, words::mail_withdrawn_subject(row.folio),
                   words::mail_withdrawn_body(evaluator->full_name(), row.folio, page_of(context, evaluator_page, row.folio))});
    }
    return now_of(context, row);
}

// ---- following ----

/// As it was sent last; what was completed and came too late is not lost either.
Result<Content> content_to_follow(Context& context, const Case& row) {
    const auto late = storage::cases::open_correction(context.db, row.id);
    return content_of(late && !late->content.empty() ? late->content : row.content);
}

std::string authorized_clave(Context& context, const Case& row) {
    const auto evaluation = storage::cases::evaluation_of(context.db, row.id);
    return evaluation ? evaluation->clave : std::string{};
}

/// The draft that follows it already; of copies one that nobody has typed in.
std::string draft_there(Context& context, const Case& followed, Act as, const std::string& encoded) {
    const auto& me = context.account().id;
    if (as == Act::renew) return storage::cases::renewing_draft(context.db, me, followed.folio);
    if (as == Act::reconsider) return storage::cases::reconsidering_draft(context.db, me, followed.folio);
    return storage::cases::draft_of_content(context.db, me, encoded);
}

Case new_draft(const Context& context, const Case& followed, Act as, const Content& content, std::string encoded) {
    Case draft;
    draft.id = context.new_id();
    draft.account_id = context.account().id;
    draft.created_at = draft.updated_at = context.now;
    draft.content = std::move(encoded);
    set_copies(draft, content);
    if (as == Act::renew) draft.renews_folio = followed.folio;
    if (as == Act::reconsider) draft.reconsiders_folio = followed.folio;
    return draft;
}

Result<api::cases::DraftId> follow_case(Context& context, const api::cases::FollowCase::Request& request) {
    const auto as = request.as;
    if (as != Act::renew && as != Act::reconsider && as != Act::copy) {
        return domain::refused_field("as", text::shared::field_malformed.words());
    }
    const auto row = TRY(case_to_act(context, request.folio, -1, as));
    if (as == Act::renew && row.expires_on.empty()) return conflict(words::needs_no_renewal.words());
    auto content = domain::cases::followed(TRY(content_to_follow(context, row)), as, authorized_clave(context, row));
    content.format = domain::cases::content_format;
    auto encoded = api::encode(content);
    if (auto there = draft_there(context, row, as, encoded); !there.empty()) {
        context.nothing_done = true;
        return api::cases::DraftId{std::move(there)};
    }
    if (storage::cases::count_drafts(context.db, context.account().id) >= limits::drafts_per_account_max) {
        return conflict(words::too_many_drafts.words());
    }
    const auto draft = new_draft(context, row, as, content, std::move(encoded));
    if (as != Act::copy) {
        const auto live = storage::cases::live_duplicate(context.db, draft);
        if (!live.empty()) return conflict(words::live_duplicate(live));
    }
    storage::cases::insert_case(context.db, draft);
    context.audit_object = "case:" + draft.id;
    context.audit_reason = std::string(base::name_of(as)) + " " + row.folio;
    context.version_after = draft.version;
    return api::cases::DraftId{draft.id};
}

}  // namespace

void add_following(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::CaseHistory>(case_history);
    dispatcher.serve<api::cases::WithdrawCase>(withdraw_case);
    dispatcher.serve<api::cases::FollowCase>(follow_case);
}

}  // namespace services::cases
