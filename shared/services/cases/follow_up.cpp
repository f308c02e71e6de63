// SEGUIMIENTO and BUSQUEDA DE EVALUACIONES: what a director sees of what he has sent.

#include "shared/api/cases/follow_up.hpp"

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/sent_question.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/lists.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/text/cases/evaluations.hpp"
#include "shared/text/cases/following_mails.hpp"
#include "shared/text/cases/verification.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::cases::Case;
namespace words = text::cases;

constexpr int resent_since_year = 2015;  // A15.2

api::cases::SentCard card_of(const Context& context, const storage::cases::SentRow& row) {
    api::cases::SentCard card;
    card.folio = row.folio;
    card.patient = patient_name(row);
    card.nss = row.nss;
    card.agregado_medico = row.agregado_medico;
    card.entity = row.entity;
    card.generic = row.generic;
    card.state = row.state;
    card.sent_at = row.sent_at;
    card.decided_at = row.decided_at;
    card.observations = row.observations;
    if (row.decided_at != 0) card.requerimiento = domain::cases::requerimiento(row.decision, row.clave, row.dose);
    card.expires_on = row.expires_on;
    card.due_at = row.due_at;
    card.acts = acts_on_own(context, row.state);
    return card;
}

Result<api::cases::ListSent::Response> list_sent(Context& context, const api::cases::ListSent::Request& request) {
    context.audit_object = "list:sent";
    const auto question = TRY(sent_question(context, request.filter, request.sort));
    const auto page = TRY(storage::cases::sent_cases(context.db, question, request.page));
    return base::each_as(page, [&](const storage::cases::SentRow& row) { return card_of(context, row); });
}

/// His own, and answered: of any other folio nobody learns whether it exists (A15.4).
bool has_own_evaluation(Context& context, const std::string& folio) {
    const auto row = storage::cases::case_by_folio(context.db, folio);
    if (!row || row->account_id != context.account().id) return false;
    if (base::mexico_city(row->sent_at).date.year < resent_since_year) return false;
    return storage::cases::paper_by_folio(context.db, domain::cases::Paper::evaluation, folio).has_value();
}

Result<api::cases::ResendEvaluation::Response> resend_evaluation(Context& context,
                                                                 const api::cases::ResendEvaluation::Request& request) {
    const std::string folio(base::trimmed(request.folio));
    if (folio.empty()) return domain::refused_field("folio", words::folio_required.words());
    context.audit_object = object_of("folio", folio);
    if (!has_own_evaluation(context, folio)) return Error{ErrorKind::not_found, words::no_evaluation.words(), {}, {}};
    Mail mail;
    mail.recipient = context.account().email;
    mail.subject = words::mail_resent_subject(folio);
    mail.body = words::mail_resent_body(context.account().full_name(), folio);
    mail.evaluation_folio = folio;
    send_mail(context, mail);
    return api::cases::ResendEvaluation::Response{mail.recipient};
}

}  // namespace

void add_follow_up(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::ListSent>(list_sent);
    dispatcher.serve<api::cases::ResendEvaluation>(resend_evaluation);
}

}  // namespace services::cases
