#pragma once
// A mail of the outbox as RFC 5322 text: UTF-8, encoded subject, quoted-printable body, a file in base64.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/outbox.hpp"

namespace server {

/// A plain addr-spec that can neither end a header nor name a second recipient.
bool is_mail_address(std::string_view address);

/// A file that goes along, under the name that a person gave it, accents and all.
struct MailAttachment {
    std::string file_name{}, mime{}, bytes{};
};

/// Lines end with CRLF. With attachments the body is the first of several parts. Errors: invalid_input when recipient,
/// subject or the name of a file could forge a header (detail for the log).
base::Result<std::string> mail_message(const storage::MailRow& mail, std::string_view from, base::Instant now,
                                       const std::vector<MailAttachment>& attachments = {});

}  // namespace server
