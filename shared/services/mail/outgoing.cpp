// The outgoing mail for the administrator.

#include "shared/api/mail/outgoing.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/mail/outgoing.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/services/mail/routes.hpp"
#include "shared/services/mail/sending_again.hpp"
#include "shared/storage/mail/lists.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/mail/outgoing.hpp"

namespace services::mail {
namespace {

using api::mail::MailCard;
using base::Result;
using domain::mail::MailState;
namespace words = text::mail;

/// The time of the next try, when there will be one.
base::Instant next_of(MailState state, base::Instant next_attempt_at) {
    return state == MailState::waiting || state == MailState::refused ? next_attempt_at : 0;
}

MailCard card_of(const storage::mail::OutgoingRow& row, base::Instant now) {
    MailCard card{row.id, row.recipient, row.subject, row.state, row.attempts, row.created_at, row.sent_at};
    card.next_attempt_at = next_of(row.state, row.next_attempt_at);
    card.refusal = refusal_words(row.last_error);
    card.acts = domain::mail::acts_on({row.state, row.body_kept, row.expires_at}, now);
    return card;
}

MailCard card_of(const storage::MailRow& row, base::Instant now) {
    const auto facts = storage::facts_of(row);
    MailCard card{row.id, row.recipient, row.subject, facts.state, row.attempts, row.created_at, row.sent_at};
    card.next_attempt_at = next_of(facts.state, row.next_attempt_at);
    card.refusal = refusal_words(row.last_error);
    card.acts = domain::mail::acts_on(facts, now);
    return card;
}

/// Only an id of ours becomes the object of an act.
void note_object(Context& context, const std::string& id) {
    if (base::is_uuid(id)) context.audit_object = "mail:" + id;
}

Result<api::mail::ListMails::Response> list_mails(Context& context, const api::mail::ListMails::Request& request) {
    const auto page = TRY(storage::mail::outgoing(context.db, request.filter, request.sort, request.page));
    api::mail::ListMails::Response response;
    response.page = base::each_as(page, [&](const storage::mail::OutgoingRow& row) { return card_of(row, context.now); });
    response.given_up = storage::mail::count_given_up(context.db);
    return response;
}

Result<api::mail::ShowMail::Response> show_mail(Context& context, const api::mail::MailAt& request) {
    note_object(context, request.mail_id);
    const auto mail = TRY(mail_at(context.db, request.mail_id));
    api::mail::ShowMail::Response response;
    response.card = card_of(mail, context.now);
    response.sender_name = mail.sender_name;
    response.secret = domain::mail::is_secret(storage::facts_of(mail));
    if (!response.secret) response.body = mail.body;
    response.detail = mail.last_error;
    if (!mail.receipt_folio.empty()) response.attachments.push_back(words::receipt_of(mail.receipt_folio));
    if (!mail.evaluation_folio.empty()) response.attachments.push_back(words::evaluation_of(mail.evaluation_folio));
    for (auto& file : storage::mail_files(context.db, mail.id)) response.attachments.push_back(std::move(file.name));
    return response;
}

Result<api::Nothing> resend_mail(Context& context, const api::mail::MailAt& request) {
    note_object(context, request.mail_id);
    TRY(resend(context.db, request.mail_id, context.now));
    return api::Nothing{};
}

Result<api::mail::MailAt> copy_mail(Context& context, const api::mail::MailAt& request) {
    note_object(context, request.mail_id);
    api::mail::MailAt made{context.new_id()};
    TRY(copy(context.db, request.mail_id, made.mail_id, context.now));
    context.audit_reason = words::copy_of(request.mail_id);
    context.audit_object = "mail:" + made.mail_id;
    return made;
}

Result<api::Nothing> correct_recipient(Context& context, const api::mail::CorrectRecipient::Request& request) {
    note_object(context, request.mail_id);
    const auto before = TRY(correct(context.db, request.mail_id, request.recipient, context.now));
    context.audit_reason = words::recipient_changed(before, request.recipient);
    return api::Nothing{};
}

/// A body may say whom a case is about: it is kept as long as somebody may still want it sent.
Result<std::int64_t> old_given_up(Context& context) {
    return storage::empty_given_up_before(context.db, context.now - domain::mail::mail_kept_ms - domain::mail::mail_patience_ms);
}

}  // namespace

void add_outgoing(Dispatcher& dispatcher) {
    dispatcher.serve<api::mail::ListMails>(list_mails);
    dispatcher.serve<api::mail::ShowMail>(show_mail);
    dispatcher.serve<api::mail::ResendMail>(resend_mail);
    dispatcher.serve<api::mail::CopyMail>(copy_mail);
    dispatcher.serve<api::mail::CorrectRecipient>(correct_recipient);
    dispatcher.add_job({"job/given-up-mails", base::hour_ms, old_given_up});
}

}  // namespace services::mail
