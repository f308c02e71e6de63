#include "shared/api/surplus/requests.hpp"

#include "shared/base/pages.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/lists.hpp"
#include "shared/storage/surplus/requests.hpp"
#include "shared/text/surplus/requests.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::RequestKind;
using storage::surplus::RequestRow;
namespace words = text::surplus;

RequestRow row_of(const Context& context, const OpenReport& open, RequestKind kind) {
    RequestRow row;
    row.id = context.new_id();
    row.period_id = open.period.id;
    row.entity_id = open.entity.id;
    row.kind = kind;
    row.account_id = context.account().id;
    row.asked_by = person_of(context);
    row.asked_at = context.now;
    return row;
}

/// The division reads the mailbox of the period.
void tell(Context& context, const domain::surplus::Period& period, std::string subject, std::string body) {
    Mail mail{period.mailbox, std::move(subject), std::move(body)};
    mail.sender_name = &domain::settings::surplus_mail_name;
    send_mail(context, mail);
}

Result<api::Nothing> ask_opening(Context& context, const api::surplus::AskOpening::Request& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    TRY(must_be_allowed(context, open, domain::surplus::ReportAct::request_opening));
    domain::Checker check;
    check.required_text("reason", request.reason, domain::limits::reason_letters_max);
    TRY(domain::all_or_error(check.take()));
    if (storage::surplus::waits_for_opening(context.db, request.period_id, request.entity_id))
        return Error{ErrorKind::conflict, words::opening_asked_already.words(), {}, {}};
    auto row = row_of(context, open, RequestKind::opening);
    row.reason = request.reason;
    storage::surplus::insert_request(context.db, row);
    context.audit_reason = request.reason;
    const auto name = full_name(open.entity);
    tell(context, open.period, words::mail_opening_subject(name),
         words::mail_opening_body(name, open.period.title, row.asked_by, request.reason));
    return api::Nothing{};
}

Result<api::Nothing> ask_product(Context& context, const api::surplus::AskProduct::Request& request) {
    const auto open = TRY(open_unit(context, request.period_id, request.unit_id));
    const auto place = TRY(place_of(context, request.period_id, request.group_id, {}));
    if (context.account().entity_id != open.unit.entity_id)
        return Error{ErrorKind::not_allowed, words::not_yours.words(), {}, {}};
    domain::Checker check;
    check.required_text("product", request.product, domain::limits::product_name_letters_max);
    check.optional_text("reason", request.reason, domain::limits::reason_letters_max);
    TRY(domain::all_or_error(check.take()));
    auto row = row_of(context, open.report, RequestKind::product);
    row.unit_id = request.unit_id;
    row.group_id = request.group_id;
    row.product = request.product;
    row.reason = request.reason;
    storage::surplus::insert_request(context.db, row);
    tell(context, open.report.period, words::mail_product_subject.words(),
         words::mail_product_body(request.product, place.group, open.unit.name, full_name(open.report.entity), row.asked_by,
                                  request.reason));
    return api::Nothing{};
}

api::surplus::RequestCard request_card(const storage::surplus::ListedRequest& row) {
    domain::surplus::PeriodEntity entity;
    entity.kind = row.entity_kind;
    entity.name = row.entity;
    return {row.id,    row.kind,    row.state,  full_name(entity), row.unit,
            row.group, row.product, row.reason, row.asked_by,      row.asked_at};
}

Result<api::surplus::ListRequests::Response> list_requests(Context& context, const api::surplus::ListRequests::Request& request) {
    const auto page = TRY(storage::surplus::requests(context.db, request.filter, request.sort, request.page));
    return base::each_as(page, request_card);
}

}  // namespace

void add_requests(Dispatcher& dispatcher) {
    dispatcher.serve<api::surplus::AskOpening>(ask_opening);
    dispatcher.serve<api::surplus::AskProduct>(ask_product);
    dispatcher.serve<api::surplus::ListRequests>(list_requests);
}

}  // namespace services::surplus
