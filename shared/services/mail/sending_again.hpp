#pragma once
// Sending again what is in the outbox: the same for the page and for the command line.

#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"

namespace services::mail {

/// Why the last try came to nothing, in words; "" when it did not.
std::string refusal_words(const std::string& last_error);

/// Errors: not_found.
base::Result<storage::MailRow> mail_at(storage::Connection& db, const std::string& id);
/// Errors: see api::mail::ResendMail.
base::Result<void> resend(storage::Connection& db, const std::string& id, base::Instant now);
/// The answer is the id of the copy, `new_id`. Errors: see api::mail::CopyMail.
base::Result<void> copy(storage::Connection& db, const std::string& id, const std::string& new_id, base::Instant now);
/// Answers with the address that it had. Errors: see api::mail::CorrectRecipient.
base::Result<std::string> correct(storage::Connection& db, const std::string& id, const std::string& recipient,
                                  base::Instant now);

}  // namespace services::mail
