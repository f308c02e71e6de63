#pragma once
// Empties the outbox: each mail at least once, marked after it was sent, tried again from a minute to an hour
// later, or every half minute while it has an expiry. Given up are those that nobody can deliver, that have expired, or that did not go out for three
// days.

#include <functional>
#include <mutex>
#include <string>

#include "server/mail/carrier.hpp"
#include "server/mail/message.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"

namespace server {

class Outbox {
public:
    /// Draws a sealed paper of a folio. Errors: invalid_input when it can never be drawn.
    using Papers = std::function<base::Result<MailAttachment>(domain::cases::Paper paper, const std::string& folio)>;

    /// Mails with files need `files`.
    Outbox(storage::Database& database, const services::Clock& clock, MailCarrier& carrier, std::string from, Papers papers = {},
           services::FileStore* files = nullptr)
        : database_(database),
          clock_(clock),
          carrier_(carrier),
          from_(std::move(from)),
          papers_(std::move(papers)),
          files_(files) {}

    /// Sends what is due in a lane; how many were sent. One thread for each lane.
    int send_due(storage::MailLane lane = storage::MailLane::all);

private:
    bool send(storage::MailRow mail);
    /// A clock that was set back makes no mail wait longer.
    void follow_clock();
    /// What goes along: its sealed papers first. Errors: invalid_input when no further try would help.
    base::Result<std::vector<MailAttachment>> attachments_of(const storage::MailRow& mail);
    /// Errors: as of `attachments_of`.
    base::Result<void> try_to_send(const storage::MailRow& mail, base::Instant now);

    storage::Database& database_;
    const services::Clock& clock_;
    /// The cause is not the one that was met last.
    bool is_news(const std::string& cause);

    MailCarrier& carrier_;
    std::string from_;
    Papers papers_;
    services::FileStore* files_;
    std::mutex mutex_;
    std::string last_cause_;
    base::Instant ahead_ms_ = 0;  ///< Of the calendar before the clock that only goes forward, when last looked at.
    bool ahead_known_ = false;
};

inline constexpr base::Instant expiring_pause_ms = 30 * 1000;
/// The pause after so many failed attempts.
base::Instant mail_pause_ms(std::int64_t attempts);

}  // namespace server
