#pragma once
// The two ways out of the outbox: an SMTP server, or a folder of .eml files where there is none.

#include <memory>
#include <string>

#include "shared/base/result.hpp"
#include "shared/storage/outbox.hpp"

namespace server {

class MailCarrier {
public:
    virtual ~MailCarrier() = default;
    /// Errors: unavailable, to be tried again; invalid_input when no further try would help. Detail for the
    /// log: the cause in the words of who met it, without a password.
    virtual base::Result<void> carry(const storage::MailRow& mail, const std::string& message) = 0;
    /// From any thread: what is under way ends within a second or so, and nothing more is carried.
    virtual void stop() {}
    virtual bool stopped() const { return false; }
};

/// Whether a mail may travel in clear where the mail server offers no STARTTLS, or somebody on the way takes the offer out.
enum class MailTls { offered, required };

/// `url` is smtp://[user[:password]@]host:port or smtps://…; STARTTLS is used when offered. A `password` that is given
/// counts before the one in the address, which every user of the machine can read.
std::unique_ptr<MailCarrier> smtp_carrier(std::string url, std::string from, std::string password = {},
                                          MailTls tls = MailTls::offered);
/// Files "<created ms>-<id>.eml", which sort by time.
std::unique_ptr<MailCarrier> folder_carrier(std::string folder);

}  // namespace server
