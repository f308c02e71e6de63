#pragma once
// The two ways out of the outbox: an SMTP server, or a folder of .eml files where there is none.

#include <memory>
#include <string>

#include "shared/base/result.hpp"
#include "shared/storage/identity.hpp"

namespace server {

class MailCarrier {
public:
    virtual ~MailCarrier() = default;
    /// Errors: unavailable, to be tried again; invalid_input when no further try would help. Detail for the
    /// log, without the server's address or password.
    virtual base::Result<void> carry(const storage::MailRow& mail, const std::string& message) = 0;
};

/// `url` is smtp://[user:password@]host:port or smtps://…; STARTTLS is used when offered.
std::unique_ptr<MailCarrier> smtp_carrier(std::string url, std::string from);
/// Files "<created ms>-<id>.eml", which sort by time.
std::unique_ptr<MailCarrier> folder_carrier(std::string folder);

}  // namespace server
