#pragma once
// Outgoing mail.

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/mail/outgoing.hpp"
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
    base::Instant expires_at = 0;    ///< From then on it is worthless and not sent; 0: never.
    std::string receipt_folio{};     ///< Its comprobante goes along, drawn when the mail is sent.
    std::string sender_name{};       ///< Of the system it comes from, before the address of the installation.
    std::string evaluation_folio{};  ///< Its evaluation goes along, drawn when the mail is sent.
    base::Instant resent_at = 0;     ///< Somebody wanted it tried again then; 0: never.

    static constexpr auto fields() {
        using T = MailRow;
        return base::fields<&T::id, &T::recipient, &T::subject, &T::body, &T::created_at, &T::sent_at, &T::attempts,
                            &T::next_attempt_at, &T::last_error, &T::expires_at, &T::receipt_folio, &T::sender_name,
                            &T::evaluation_folio, &T::resent_at>();
    }
};

/// Table `mail_file`.
struct MailFileRow {
    std::string mail_id{};
    std::int64_t position = 0;
    std::string name{}, mime{}, sha256{};

    static constexpr auto fields() {
        using T = MailFileRow;
        return base::fields<&T::mail_id, &T::position, &T::name, &T::mime, &T::sha256>();
    }
};

/// `next_attempt_at` of a mail that will not be tried again.
inline constexpr base::Instant mail_given_up = std::numeric_limits<base::Instant>::max();
void insert_mail(Connection& db, const MailRow& mail);
void insert_mail_file(Connection& db, const MailFileRow& file);
/// In the order they go along.
std::vector<MailFileRow> mail_files(Connection& db, const std::string& mail_id);
/// The clock was set back: what waits, waits no longer for that.
void bring_mails_forward(Connection& db, base::Instant now, base::Instant set_back_ms);
/// A mail that expires (a link that lives ten minutes) never stands behind one that can wait.
enum class MailLane { all, expiring, patient };
std::vector<MailRow> mails_due(Connection& db, base::Instant now, int rows_max, MailLane lane = MailLane::all);
/// Only those that were sent; how many were deleted.
std::int64_t delete_mails_before(Connection& db, base::Instant sent_before);
/// Bodies and files of those that were given up, and written or wanted again before; how many were emptied.
std::int64_t empty_given_up_before(Connection& db, base::Instant before);
std::optional<MailRow> mail_by_id(Connection& db, const std::string& id);
void update_mail(Connection& db, const MailRow& mail);
/// What a try has come to. That it went out is noted whatever somebody wanted meanwhile; that it did not, only when nobody
/// wanted it tried again since `mail` was read. False when nothing was noted.
bool mark_mail(Connection& db, const MailRow& mail);

domain::mail::MailFacts facts_of(const MailRow& mail);

}  // namespace storage
