// Requests go from hand to hand, and are refused.

#include "shared/api/changes/requests.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/changes/request.hpp"
#include "shared/services/changes/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/refusals.hpp"

namespace services::changes {
namespace {

using base::Result;
using domain::changes::Act;
namespace words = text::changes;

Result<api::changes::ChangeNow> take_change(Context& context, const api::changes::ChangeAt& request) {
    auto row = TRY(request_to_act(context, request.number, request.version, Act::take));
    row.handler_id = context.account().id;
    row.taken_at = context.now;
    TRY(act_on(context, row, Act::take));
    mail_to(context, row.account_id, row, words::mail_taken_subject, words::mail_taken_body);
    return now_of(context, row);
}

Result<api::changes::ChangeNow> release_change(Context& context, const api::changes::ChangeAt& request) {
    auto row = TRY(request_to_act(context, request.number, request.version, Act::release));
    row.handler_id.clear();
    row.taken_at = 0;
    TRY(act_on(context, row, Act::release));
    return now_of(context, row);
}

Result<api::changes::ChangeNow> refuse_change(Context& context, const api::changes::RefuseChange::Request& request) {
    auto row = TRY(request_to_act(context, request.number, request.version, Act::refuse));
    domain::Checker check;
    if (base::is_blank(request.answer)) check.refuse("answer", words::answer_required);
    else check.required_text("answer", request.answer, domain::limits::reason_letters_max);
    TRY(domain::all_or_error(check.take()));
    row.answer = request.answer;
    TRY(act_on(context, row, Act::refuse, request.answer));
    mail_to(context, row.account_id, row, words::mail_refused_subject, words::mail_refused_body);
    return now_of(context, row);
}

}  // namespace

void add_handling(Dispatcher& dispatcher) {
    dispatcher.serve<api::changes::TakeChange>(take_change);
    dispatcher.serve<api::changes::ReleaseChange>(release_change);
    dispatcher.serve<api::changes::RefuseChange>(refuse_change);
}

}  // namespace services::changes
