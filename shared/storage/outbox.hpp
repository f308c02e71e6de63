#pragma once
// Outgoing mail.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage {

/// Table `mail`, the outbox: written with the act it tells of, sent by a worker.
struct MailRow {
    std::string id{};
    std::string recipient{}, subject{}, body{};
    base::Instant created_at = 0, sent_at = 0;
    std::int64_t attempts = 0;
    base::Instant next_attempt_at = 0;
    std::string last_error{};
    base::Instant expires_at = 0;  ///< From then on it is worthless and not sent; 0: never.
    std::string receipt_folio{};   ///< Its comprobante goes along, drawn when the mail is sent.

    static constexpr auto fields() {
        using T = MailRow;
        return std::tuple{base::field("id", &T::id),
                          base::field("recipient", &T::recipient),
                          base::field("subject", &T::subject),
                          base::field("body", &T::body),
                          base::field("created_at", &T::created_at),
                          base::field("sent_at", &T::sent_at),
                          base::field("attempts", &T::attempts),
                          base::field("next_attempt_at", &T::next_attempt_at),
                          base::field("last_error", &T::last_error),
                          base::field("expires_at", &T::expires_at),
                          base::field("receipt_folio", &T::receipt_folio)};
    }
};

/// `next_attempt_at` of a mail that will not be tried again.
inline constexpr base::Instant mail_given_up = std::numeric_limits<base::Instant>::max();
void insert_mail(Connection& db, const MailRow& mail);
/// The clock was set back: what waits, waits no longer for that.
void bring_mails_forward(Connection& db, base::Instant now, base::Instant set_back_ms);
/// A mail that expires (a link that lives ten minutes) never stands behind one that can wait.
enum class MailLane { all, expiring, patient };
std::vector<MailRow> mails_due(Connection& db, base::Instant now, int rows_max, MailLane lane = MailLane::all);
/// Only those that were sent.
void delete_mails_before(Connection& db, base::Instant sent_before);
void update_mail(Connection& db, const MailRow& mail);

}  // namespace storage
