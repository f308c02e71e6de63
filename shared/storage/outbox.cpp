#include "shared/storage/outbox.hpp"

#include "shared/base/time.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage {

void insert_mail(Connection& db, const MailRow& mail) { insert(db, "mail", mail); }

void insert_mail_file(Connection& db, const MailFileRow& file) { insert(db, "mail_file", file); }

std::vector<MailFileRow> mail_files(Connection& db, const std::string& mail_id) {
    return select<MailFileRow>(db, "SELECT " + columns<MailFileRow>() + " FROM mail_file WHERE mail_id = :mail ORDER BY position",
                               mail_id);
}

void bring_mails_forward(Connection& db, base::Instant now, base::Instant set_back_ms) {
    const auto by = static_cast<long long>(set_back_ms);
    execute(db,
            "UPDATE mail SET next_attempt_at = next_attempt_at - :by, "
            "expires_at = CASE WHEN expires_at > 0 THEN expires_at - :as_much ELSE 0 END "
            "WHERE sent_at = 0 AND next_attempt_at > :now AND next_attempt_at < :never",
            by, by, static_cast<long long>(now), static_cast<long long>(mail_given_up));
}

std::vector<MailRow> mails_due(Connection& db, base::Instant now, int rows_max, MailLane lane) {
    std::string of_lane;
    if (lane == MailLane::expiring) of_lane = "AND expires_at > 0 ";
    if (lane == MailLane::patient) of_lane = "AND expires_at = 0 ";
    const std::string order = lane == MailLane::expiring ? "expires_at, id " : "next_attempt_at, id ";
    // No pause is longer than an hour: one that is belongs to a clock that was set back while nobody ran, and has passed.
    constexpr base::Instant longest_pause_ms = base::hour_ms;
    const auto later = now < mail_given_up - longest_pause_ms ? now + longest_pause_ms : mail_given_up;
    return select<MailRow>(db,
                           "SELECT " + columns<MailRow>() +
                               " FROM mail WHERE sent_at = 0 AND (next_attempt_at <= :now OR (next_attempt_at > :later AND "
                               "next_attempt_at < :never)) " +
                               of_lane + "ORDER BY " + order + "LIMIT :rows",
                           static_cast<long long>(now), static_cast<long long>(later), static_cast<long long>(mail_given_up),
                           rows_max);
}

std::int64_t delete_mails_before(Connection& db, base::Instant sent_before) {
    execute(db, "DELETE FROM mail_file WHERE mail_id IN (SELECT id FROM mail WHERE sent_at > 0 AND sent_at < :sent)",
            static_cast<long long>(sent_before));
    return execute(db, "DELETE FROM mail WHERE sent_at > 0 AND sent_at < :sent", static_cast<long long>(sent_before));
}

void update_mail(Connection& db, const MailRow& mail) { update(db, "mail", mail); }

}  // namespace storage
