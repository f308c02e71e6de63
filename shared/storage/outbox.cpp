#include "shared/storage/outbox.hpp"

#include <utility>

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

std::int64_t empty_given_up_before(Connection& db, base::Instant before) {
    const std::string those = "sent_at = 0 AND next_attempt_at = :never AND created_at < :written AND resent_at < :resent";
    const auto never = static_cast<long long>(mail_given_up), then = static_cast<long long>(before);
    execute(db, "DELETE FROM mail_file WHERE mail_id IN (SELECT id FROM mail WHERE " + those + ")", never, then, then);
    return execute(db, "UPDATE mail SET body = '' WHERE body <> '' AND " + those, never, then, then);
}

std::optional<MailRow> mail_by_id(Connection& db, const std::string& id) {
    return select_one<MailRow>(db, "SELECT " + columns<MailRow>() + " FROM mail WHERE id = :id", id);
}

void update_mail(Connection& db, const MailRow& mail) { update(db, "mail", mail); }

bool mark_mail(Connection& db, const MailRow& mail) {
    const std::string came_to =
        "UPDATE mail SET sent_at = :sent, attempts = :attempts, next_attempt_at = :next, last_error = :error, body = :body "
        "WHERE id = :id AND recipient = :recipient";
    const auto number = [](std::int64_t value) { return static_cast<long long>(value); };
    std::vector<Bound> values{
        number(mail.sent_at), number(mail.attempts), number(mail.next_attempt_at), mail.last_error, mail.body, mail.id,
        mail.recipient};
    if (mail.sent_at > 0) return execute(db, came_to, std::move(values)) > 0;
    values.emplace_back(number(mail.resent_at));
    return execute(db, came_to + " AND resent_at = :resent", std::move(values)) > 0;
}

domain::mail::MailFacts facts_of(const MailRow& mail) {
    using domain::mail::MailState;
    auto state = MailState::waiting;
    if (mail.sent_at > 0) state = MailState::sent;
    else if (mail.next_attempt_at == mail_given_up) state = MailState::given_up;
    else if (!mail.last_error.empty()) state = MailState::refused;
    return {state, !mail.body.empty(), mail.expires_at};
}

}  // namespace storage
