// Cases go from hand to hand, and what is prepared is kept.

#include "shared/api/cases/evaluation.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/cases/evaluation_mails.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Act;
using domain::cases::Case;
using domain::identity::Account;
namespace words = text::cases;

Result<api::cases::CaseNow> take_case(Context& context, const api::cases::CaseAt& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::take));
    row.evaluator_id = context.account().id;
    TRY(act_on(context, row, Act::take));
    return now_of(context, row);
}

Result<api::cases::CaseNow> release_case(Context& context, const api::cases::CaseAt& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::release));
    row.evaluator_id.clear();
    TRY(act_on(context, row, Act::release));
    return now_of(context, row);
}

Result<Account> evaluator_for(Context& context, const Case& row, const std::string& id) {
    auto account = reachable(context, id);
    const bool evaluates = account && account->role == domain::identity::Role::evaluador;
    if (!evaluates) return domain::refused_field("evaluator_id", words::evaluator_unknown.words());
    if (id == row.evaluator_id) return domain::refused_field("evaluator_id", words::evaluator_has_it.words());
    auto facts = facts_of(row);
    facts.prepared_by = storage::cases::senders_of(context.db, row.id);
    if (has_prepared(id, facts)) return domain::refused_field("evaluator_id", words::evaluator_sent_it.words());
    return *std::move(account);
}

/// Who does it himself need not be told.
void tell_of_assignment(Context& context, const Case& row, const Account& to, const std::string& before) {
    const auto by = context.account().full_name();
    if (to.id != context.account().id) {
        send_mail(context,
                  {to.email, words::assigned_mail_subject(row.folio),
                   words::assigned_mail_body(to.full_name(), row.folio, by, page_of(context, evaluator_page, row.folio))});
    }
    const auto from = reachable(context, before);
    if (!from || from->id == context.account().id) return;
    send_mail(context, {from->email, words::handed_over_mail_subject(row.folio),
                        words::handed_over_mail_body(from->full_name(), row.folio, by, to.full_name())});
}

Result<api::cases::CaseNow> assign_case(Context& context, const api::cases::AssignCase::Request& request) {
    auto row = TRY(case_to_act(context, request.folio, request.version, Act::assign));
    const auto to = TRY(evaluator_for(context, row, request.evaluator_id));
    const auto before = row.evaluator_id;
    row.evaluator_id = to.id;
    TRY(act_on(context, row, Act::assign, {words::assigned_to(to.full_name()), {}}));
    tell_of_assignment(context, row, to, before);
    return now_of(context, row);
}

Result<api::cases::SaveEvaluation::Response> save_evaluation(Context& context,
                                                             const api::cases::SaveEvaluation::Request& request) {
    const auto row = TRY(case_to_act(context, request.folio, -1, Act::evaluate));
    storage::cases::save_evaluation_draft(context.db, {row.id, api::encode(request.content), context.now, context.account().id});
    return api::cases::SaveEvaluation::Response{context.now};
}

}  // namespace

void add_evaluation(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::TakeCase>(take_case);
    dispatcher.serve<api::cases::ReleaseCase>(release_case);
    dispatcher.serve<api::cases::AssignCase>(assign_case);
    dispatcher.serve<api::cases::SaveEvaluation>(save_evaluation);
}

}  // namespace services::cases
