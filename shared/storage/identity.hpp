#pragma once
// Queries of accounts, sessions, recovery links and outgoing mail.

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/identity/account.hpp"
#include "shared/storage/database.hpp"

namespace storage {

/// Table `session`. Only the hash of the token is stored.
struct SessionRow {
    std::string token_hash{};
    std::string account_id{};
    base::Instant created_at = 0, last_seen_at = 0;
    std::string address{}, client{};

    static constexpr auto fields() {
        using T = SessionRow;
        return std::tuple{base::field("token_hash", &T::token_hash), base::field("account_id", &T::account_id),
                          base::field("created_at", &T::created_at), base::field("last_seen_at", &T::last_seen_at),
                          base::field("address", &T::address),       base::field("client", &T::client)};
    }
};

/// Table `recovery`.
struct RecoveryRow {
    std::string token_hash{};
    std::string account_id{};
    base::Instant created_at = 0, used_at = 0;

    static constexpr auto fields() {
        using T = RecoveryRow;
        return std::tuple{base::field("token_hash", &T::token_hash), base::field("account_id", &T::account_id),
                          base::field("created_at", &T::created_at), base::field("used_at", &T::used_at)};
    }
};

/// Table `device`: a browser that an account was signed in with. Only the hash of its mark is stored.
struct DeviceRow {
    std::string token_hash{};
    std::string account_id{};
    base::Instant created_at = 0, last_seen_at = 0;

    static constexpr auto fields() {
        using T = DeviceRow;
        return std::tuple{base::field("token_hash", &T::token_hash), base::field("account_id", &T::account_id),
                          base::field("created_at", &T::created_at), base::field("last_seen_at", &T::last_seen_at)};
    }
};

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

void insert_account(Connection& db, const domain::Account& account);
/// False when the row is no longer of the version before `account.version` (which the caller has raised by one).
bool update_account(Connection& db, const domain::Account& account);
std::optional<domain::Account> account_by_id(Connection& db, const std::string& id);
/// Live accounts only: rejected and closed ones have freed their names.
std::optional<domain::Account> account_by_user_name(Connection& db, std::string_view user_name);
/// The newest account that had this name and was rejected or closed.
std::optional<domain::Account> former_account_by_user_name(Connection& db, std::string_view user_name);
std::optional<domain::Account> account_by_email(Connection& db, std::string_view email);
std::optional<domain::Account> account_by_matricula(Connection& db, const std::string& matricula);
std::vector<domain::Account> accounts_in_state(Connection& db, domain::AccountState state, int rows_max);
long long count_accounts(Connection& db);

bool is_device(Connection& db, const std::string& token_hash);
bool is_device_of(Connection& db, const std::string& token_hash, const std::string& account_id);
/// Notes that it was seen; of one account only the last fifty are kept.
void keep_device(Connection& db, const DeviceRow& device);
void delete_devices_before(Connection& db, base::Instant last_seen_before);

void insert_session(Connection& db, const SessionRow& session);
std::optional<SessionRow> session_by_hash(Connection& db, const std::string& token_hash);
void touch_session(Connection& db, const std::string& token_hash, base::Instant now);
void delete_session(Connection& db, const std::string& token_hash);
/// All of an account but `kept` ("" keeps none).
void delete_sessions_of(Connection& db, const std::string& account_id, const std::string& kept);
void delete_sessions_before(Connection& db, base::Instant last_seen_before, base::Instant created_before);

void insert_recovery(Connection& db, const RecoveryRow& recovery);
std::optional<RecoveryRow> recovery_by_hash(Connection& db, const std::string& token_hash);
void use_recoveries_of(Connection& db, const std::string& account_id, base::Instant now);
/// Those of a clock that was ahead, and was set back since, do not count.
long long count_recoveries_between(Connection& db, const std::string& account_id, base::Instant since, base::Instant now);

void delete_recoveries_before(Connection& db, base::Instant created_before);

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
