#pragma once
// Mails are put into the outbox within the transaction of what they tell of.

#include <string>

#include "shared/base/time.hpp"
#include "shared/services/core/context.hpp"

namespace services {

/// Puts a mail in the outbox within the command's transaction. With `expires_at` it goes out before then or never; with
/// `receipt_folio` it carries that comprobante.
void send_mail(Context& context, const std::string& recipient, const std::string& subject, const std::string& body,
               base::Instant expires_at = 0, const std::string& receipt_folio = {});

}  // namespace services
