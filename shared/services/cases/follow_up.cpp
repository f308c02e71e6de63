#include "shared/api/cases/follow_up.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/cases/evaluations.hpp"
#include "shared/text/cases/verification.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace words = text::cases;

namespace limits = domain::limits;

Result<api::cases::ListSent::Response> list_sent(Context& context, const api::Nothing&) {
    api::cases::ListSent::Response response;
    context.audit_object = "list:sent";
    for (const auto& row : storage::cases::cases_of(context.db, context.account().id, false, limits::list_rows_max)) {
        const auto patient = storage::cases::patient_by_id(context.db, row.patient_id);
        const auto entity = storage::catalog::entity_by_id(context.db, row.entity_id);
        const auto generic = storage::catalog::generic_by_id(context.db, row.generic_id);
        response.cases.push_back({row.folio, patient ? patient->full_name() : std::string{},
                                  patient ? patient->nss : std::string{}, patient ? patient->agregado_medico : std::string{},
                                  entity ? entity->name : std::string{}, generic ? generic->name : std::string{}, row.state,
                                  row.sent_at});
    }
    return response;
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
