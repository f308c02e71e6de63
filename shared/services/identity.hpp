#pragma once
// Use cases of accounts: sign-in and out, registration, recovery, validation by the jefatura.

#include "shared/api/identity.hpp"
#include "shared/services/context.hpp"

namespace services {

class Dispatcher;

/// The account as screens show it.
api::Me me_of(Context& context, const domain::Account& account);
/// Puts a mail in the outbox within the command's transaction. With `expires_at` it goes out before then or never; with
/// `receipt_folio` it carries that comprobante.
void send_mail(Context& context, const std::string& recipient, const std::string& subject, const std::string& body,
               base::Instant expires_at = 0, const std::string& receipt_folio = {});

void add_identity_routes(Dispatcher& dispatcher);

}  // namespace services
