#include "shared/services/core/mails.hpp"

#include "shared/base/time.hpp"
#include "shared/services/settings/settings.hpp"
#include "shared/storage/outbox.hpp"

namespace services {

void send_mail(Context& context, const Mail& mail) {
    storage::MailRow row;
    row.id = context.new_id();
    row.recipient = mail.recipient;
    row.subject = mail.subject;
    row.body = mail.body;
    row.created_at = row.next_attempt_at = context.now;
    row.expires_at = mail.expires_at;
    row.receipt_folio = mail.receipt_folio;
    row.evaluation_folio = mail.evaluation_folio;
    row.sender_name = settings::value_of(context, *mail.sender_name);
    storage::insert_mail(context.db, row);
    std::int64_t position = 0;
    for (const auto& file : mail.files)
        storage::insert_mail_file(context.db, {row.id, ++position, file.name, file.mime, file.sha256});
}

}  // namespace services
