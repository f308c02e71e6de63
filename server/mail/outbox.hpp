#pragma once
// Empties the outbox: each mail at least once, marked after it was sent, tried again from a minute to an hour
// later. Given up are those that nobody can deliver, that have expired, or that did not go out for three
// days.

#include <string>

#include "server/mail/carrier.hpp"
#include "shared/services/ports.hpp"
#include "shared/storage/database.hpp"

namespace server {

class Outbox {
public:
    Outbox(storage::Database& database, const services::Clock& clock, MailCarrier& carrier, std::string from)
        : database_(database), clock_(clock), carrier_(carrier), from_(std::move(from)) {}

    /// Sends what is due; how many were sent.
    int send_due();

private:
    bool send(storage::MailRow mail);
    /// Errors: invalid_input when no further try would help.
    base::Result<void> try_to_send(const storage::MailRow& mail, base::Instant now);

    storage::Database& database_;
    const services::Clock& clock_;
    MailCarrier& carrier_;
    std::string from_;
};

/// The pause after so many failed attempts.
base::Instant mail_pause_ms(std::int64_t attempts);

}  // namespace server
