#include "shared/services/core/mails.hpp"

#include "shared/base/time.hpp"
#include "shared/services/settings/settings.hpp"
#include "shared/storage/outbox.hpp"

namespace services {

void send_mail(Context& context, const std::string& recipient, const std::string& subject, const std::string& body,
               base::Instant expires_at, const std::string& receipt_folio) {
    storage::insert_mail(context.db, {context.new_id(),
                                      recipient,
                                      subject,
                                      body,
                                      context.now,
                                      0,
                                      0,
                                      context.now,
                                      {},
                                      expires_at,
                                      receipt_folio,
                                      settings::value_of(context, domain::settings::mail_name)});
}

}  // namespace services
