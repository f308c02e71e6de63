#include "shared/api/cases/follow_up.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/lists.hpp"
#include "shared/text/cases/evaluations.hpp"
#include "shared/text/cases/verification.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace words = text::cases;

Result<api::cases::ListSent::Response> list_sent(Context& context, const api::cases::ListSent::Request& request) {
    context.audit_object = "list:sent";
    const auto page =
        TRY(storage::cases::sent_cases(context.db, context.account().id, request.filter, request.sort, request.page));
    return base::each_as(page, [&](const storage::cases::SentRow& row) {
        return api::cases::SentCard{row.folio,           patient_name(row), row.nss,
                                    row.agregado_medico, row.entity,        row.generic,
                                    row.state,           row.sent_at,       acts_on_own(context, row.state)};
    });
}

Result<api::cases::ResendEvaluation::Response> resend_evaluation(Context& context,
                                                                 const api::cases::ResendEvaluation::Request& request) {
    const std::string folio(base::trimmed(request.folio));
    if (folio.empty()) return domain::refused_field("folio", words::folio_required.words());
    context.audit_object = object_of("folio", folio);
    // No state of today's life cycle carries an evaluation: evaluating is not yet part of the product, so every folio has
    // the answer of one that was not evaluated.
    return Error{ErrorKind::not_found, words::no_evaluation.words(), {}, {}};
}

}  // namespace

void add_follow_up(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::ListSent>(list_sent);
    dispatcher.serve<api::cases::ResendEvaluation>(resend_evaluation);
}

}  // namespace services::cases
