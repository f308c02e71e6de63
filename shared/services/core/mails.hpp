#pragma once
// Mails are put into the outbox within the transaction of what they tell of.

#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/settings/setting.hpp"
#include "shared/services/core/context.hpp"

namespace services {

/// A file of the store that goes along; while the mail is kept, so is the file.
struct MailFile {
    std::string name{}, mime{}, sha256{};
};

struct Mail {
    std::string recipient{}, subject{}, body{};
    base::Instant expires_at = 0;  ///< It goes out before then or never, and stands behind no mail that can wait; 0: never.
    std::string receipt_folio{};   ///< Its comprobante goes along, drawn when the mail is sent.
    std::vector<MailFile> files{};
    const domain::settings::Setting* sender_name = &domain::settings::mail_name;  ///< Of the system that writes.
    std::string evaluation_folio{};                                               ///< Its evaluation goes along, likewise.
};

/// Puts a mail in the outbox within the command's transaction.
void send_mail(Context& context, const Mail& mail);

}  // namespace services
