#include "shared/storage/identity.hpp"

#include "shared/base/text.hpp"
#include "shared/storage/rows.hpp"

namespace storage {
namespace {

const std::string account_query = "SELECT " + columns<domain::Account>() + " FROM account ";
const std::string live = " AND state NOT IN ('rechazada', 'baja')";

}  // namespace

void insert_account(Connection& db, const domain::Account& account) { insert(db.sql(), "account", account); }

bool update_account(Connection& db, const domain::Account& account) {
    const long long stored = number(db.sql(), "SELECT version FROM account WHERE id = :id", account.id);
    if (stored != account.version - 1) return false;
    return update(db.sql(), "account", account);
}

std::optional<domain::Account> account_by_id(Connection& db, const std::string& id) {
    return select_one<domain::Account>(db.sql(), account_query + "WHERE id = :id", id);
}

std::optional<domain::Account> account_by_user_name(Connection& db, std::string_view user_name) {
    const auto folded = base::folded(user_name);
    return select_one<domain::Account>(db.sql(), account_query + "WHERE user_name_folded = :name" + live, folded);
}

std::optional<domain::Account> former_account_by_user_name(Connection& db, std::string_view user_name) {
    const auto folded = base::folded(user_name);
    return select_one<domain::Account>(db.sql(),
                                       account_query +
                                           "WHERE user_name_folded = :name AND state IN ('rechazada', 'baja') "
                                           "ORDER BY decided_at DESC, id LIMIT 1",
                                       folded);
}

std::optional<domain::Account> account_by_email(Connection& db, std::string_view email) {
    const auto folded = base::folded(email);
    return select_one<domain::Account>(db.sql(), account_query + "WHERE email_folded = :email" + live, folded);
}

std::optional<domain::Account> account_by_matricula(Connection& db, const std::string& matricula) {
    return select_one<domain::Account>(db.sql(), account_query + "WHERE matricula = :matricula" + live, matricula);
}

std::vector<domain::Account> accounts_in_state(Connection& db, domain::AccountState state, int rows_max) {
    const std::string name(base::name_of(state));
    return select<domain::Account>(db.sql(), account_query + "WHERE state = :state ORDER BY created_at, id LIMIT :rows", name,
                                   rows_max);
}

long long count_accounts(Connection& db) { return number(db.sql(), "SELECT count(*) FROM account"); }

bool is_device(Connection& db, const std::string& token_hash) {
    return number(db.sql(), "SELECT count(*) FROM device WHERE token_hash = :hash", token_hash) > 0;
}

bool is_device_of(Connection& db, const std::string& token_hash, const std::string& account_id) {
    return number(db.sql(), "SELECT count(*) FROM device WHERE token_hash = :hash AND account_id = :account", token_hash,
                  account_id) > 0;
}

void keep_device(Connection& db, const DeviceRow& device) {
    constexpr int kept = 50;
    if (is_device_of(db, device.token_hash, device.account_id)) {
        execute(db.sql(), "UPDATE device SET last_seen_at = :seen WHERE token_hash = :hash AND account_id = :account",
                static_cast<long long>(device.last_seen_at), device.token_hash, device.account_id);
        return;
    }
    insert(db.sql(), "device", device);
    execute(db.sql(),
            "DELETE FROM device WHERE account_id = :account AND token_hash NOT IN (SELECT token_hash FROM device "
            "WHERE account_id = :same ORDER BY last_seen_at DESC, token_hash LIMIT :kept)",
            device.account_id, device.account_id, kept);
}

void delete_devices_before(Connection& db, base::Instant last_seen_before) {
    execute(db.sql(), "DELETE FROM device WHERE last_seen_at < :seen", static_cast<long long>(last_seen_before));
}

void insert_session(Connection& db, const SessionRow& session) { insert(db.sql(), "session", session); }

std::optional<SessionRow> session_by_hash(Connection& db, const std::string& token_hash) {
    return select_one<SessionRow>(db.sql(), "SELECT " + columns<SessionRow>() + " FROM session WHERE token_hash = :hash",
                                  token_hash);
}

void touch_session(Connection& db, const std::string& token_hash, base::Instant now) {
    // One that was opened by a clock that was ahead lives no longer than any other.
    execute(db.sql(),
            "UPDATE session SET last_seen_at = :now, created_at = CASE WHEN created_at > :same THEN :again ELSE created_at END "
            "WHERE token_hash = :hash",
            static_cast<long long>(now), static_cast<long long>(now), static_cast<long long>(now), token_hash);
}

void delete_session(Connection& db, const std::string& token_hash) {
    execute(db.sql(), "DELETE FROM session WHERE token_hash = :hash", token_hash);
}

void delete_sessions_of(Connection& db, const std::string& account_id, const std::string& kept) {
    execute(db.sql(), "DELETE FROM session WHERE account_id = :account AND token_hash <> :kept", account_id, kept);
}

void delete_sessions_before(Connection& db, base::Instant last_seen_before, base::Instant created_before) {
    execute(db.sql(), "DELETE FROM session WHERE last_seen_at < :seen OR created_at < :created",
            static_cast<long long>(last_seen_before), static_cast<long long>(created_before));
}

void insert_recovery(Connection& db, const RecoveryRow& recovery) { insert(db.sql(), "recovery", recovery); }

std::optional<RecoveryRow> recovery_by_hash(Connection& db, const std::string& token_hash) {
    return select_one<RecoveryRow>(db.sql(), "SELECT " + columns<RecoveryRow>() + " FROM recovery WHERE token_hash = :hash",
                                   token_hash);
}

void use_recoveries_of(Connection& db, const std::string& account_id, base::Instant now) {
    execute(db.sql(), "UPDATE recovery SET used_at = :now WHERE account_id = :account AND used_at = 0",
            static_cast<long long>(now), account_id);
}

long long count_recoveries_between(Connection& db, const std::string& account_id, base::Instant since, base::Instant now) {
    return number(db.sql(),
                  "SELECT count(*) FROM recovery WHERE account_id = :account AND created_at >= :since AND created_at <= :now",
                  account_id, static_cast<long long>(since), static_cast<long long>(now));
}

void delete_recoveries_before(Connection& db, base::Instant created_before) {
    execute(db.sql(), "DELETE FROM recovery WHERE created_at < :created", static_cast<long long>(created_before));
}

void insert_mail(Connection& db, const MailRow& mail) { insert(db.sql(), "mail", mail); }

void bring_mails_forward(Connection& db, base::Instant now, base::Instant set_back_ms) {
    const auto by = static_cast<long long>(set_back_ms);
    execute(db.sql(),
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
    return select<MailRow>(db.sql(),
                           "SELECT " + columns<MailRow>() +
                               " FROM mail WHERE sent_at = 0 AND (next_attempt_at <= :now OR (next_attempt_at > :later AND "
                               "next_attempt_at < :never)) " +
                               of_lane + "ORDER BY " + order + "LIMIT :rows",
                           static_cast<long long>(now), static_cast<long long>(later), static_cast<long long>(mail_given_up),
                           rows_max);
}

void delete_mails_before(Connection& db, base::Instant sent_before) {
    execute(db.sql(), "DELETE FROM mail WHERE sent_at > 0 AND sent_at < :sent", static_cast<long long>(sent_before));
}

void update_mail(Connection& db, const MailRow& mail) { update(db.sql(), "mail", mail); }

}  // namespace storage
