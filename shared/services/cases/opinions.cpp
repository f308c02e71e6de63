// The opinion of an asesor honorífico.

#include "shared/api/cases/opinions.hpp"

#include <algorithm>
#include <utility>

#include "shared/domain/cases/event.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/cases/lists.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/cases/refusals.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Case;
using domain::cases::Opinion;
namespace limits = domain::limits;
namespace words = text::cases;

Result<api::cases::CaseNow> ask_opinion(Context& context, const api::cases::AskOpinion::Request& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::ask_opinion));
    const auto adviser = reachable(context, request.adviser_id);
    domain::Checker check;
    if (!adviser || adviser->role != domain::identity::Role::asesor) check.refuse("adviser_id", words::adviser_required);
    auto facts = facts_of(row);
    facts.prepared_by = storage::cases::senders_of(context.db, row.id);
    if (adviser && has_prepared(adviser->id, facts)) check.refuse("adviser_id", words::adviser_sent_it);
    check.required_text("question", request.question, limits::observations_letters_max);
    TRY(domain::all_or_error(check.take()));
    Opinion opinion;
    opinion.id = context.new_id();
    opinion.case_id = row.id;
    opinion.asked_by = context.account().id;
    opinion.asked_at = context.now;
    opinion.adviser_id = row.adviser_id = adviser->id;
    opinion.question = request.question;
    storage::cases::insert_opinion(context.db, opinion);
    TRY(act_on(context, row, Act::ask_opinion, {request.question, {}}));
    send_mail(context,
              {adviser->email, words::mail_opinion_asked_subject(row.folio),
               words::mail_opinion_asked_body(adviser->full_name(), row.folio, page_of(context, adviser_page, row.folio))});
    return now_of(context, row);
}

Result<api::cases::CaseNow> take_back_opinion(Context& context, const api::cases::CaseAt& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::take_back_opinion));
    if (auto opinion = storage::cases::open_opinion(context.db, row.id)) {
        opinion->taken_back_at = context.now;
        storage::cases::update_opinion(context.db, *opinion);
    }
    TRY(act_on(context, row, Act::take_back_opinion));
    return now_of(context, row);
}

/// The case about which the asesor is asked now. One that was asked before may know that he no longer is; of others he learns
/// nothing.
Result<Case> case_in_question(Context& context, const std::string& folio) {
    context.audit_object = object_of("folio", folio);
    auto row = storage::cases::case_by_folio(context.db, folio);
    if (!row) return not_found();
    if (may(context.actor(), facts_for(context, *row), Act::give_opinion)) return *std::move(row);
    const auto opinions = storage::cases::opinions_of(context.db, row->id);
    const bool was_asked =
        std::any_of(opinions.begin(), opinions.end(), [&](const auto& each) { return each.adviser_id == context.account().id; });
    if (!was_asked) return not_found();
    return conflict(words::opinion_not_asked.words());
}

void tell_evaluator(Context& context, const Case& row) {
    const auto evaluator = reachable(context, row.evaluator_id);
    if (!evaluator) return;
    send_mail(context, {evaluator->email, words::mail_opinion_given_subject(row.folio),
                        words::mail_opinion_given_body(evaluator->full_name(), context.account().full_name(), row.folio,
                                                       page_of(context, evaluator_page, row.folio))});
}

Result<api::Nothing> give_opinion(Context& context, const api::cases::GiveOpinion::Request& request) {
    auto row = TRY(case_in_question(context, request.folio));
    auto opinion = storage::cases::open_opinion(context.db, row.id);
    if (!opinion) return conflict(words::opinion_not_asked.words());
    domain::Checker check;
    check.required_text("words", request.words, limits::observations_letters_max);
    TRY(domain::all_or_error(check.take()));
    opinion->answer = request.words;
    opinion->answered_at = context.now;
    storage::cases::update_opinion(context.db, *opinion);
    TRY(act_on(context, row, Act::give_opinion, {request.words, {}}));
    tell_evaluator(context, row);
    return api::Nothing{};
}

Result<api::cases::ListAsked::Response> list_asked(Context& context, const api::Nothing&) {
    context.audit_object = "list:asked";
    api::cases::ListAsked::Response response;
    for (auto& row : storage::cases::asked_cases(context.db, context.account().id)) {
        response.rows.push_back(
            {std::move(row.folio), std::move(row.generic), std::move(row.diagnosis), std::move(row.question), row.asked_at});
    }
    return response;
}

}  // namespace

void add_opinions(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::AskOpinion>(ask_opinion);
    dispatcher.serve<api::cases::TakeBackOpinion>(take_back_opinion);
    dispatcher.serve<api::cases::GiveOpinion>(give_opinion);
    dispatcher.serve<api::cases::ListAsked>(list_asked);
}

}  // namespace services::cases
