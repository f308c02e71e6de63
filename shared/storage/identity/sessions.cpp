#include "shared/storage/identity/sessions.hpp"

#include "shared/base/time.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::identity {

void insert_session(Connection& db, const SessionRow& session) { insert(db, "session", session); }

std::optional<SessionRow> session_by_hash(Connection& db, const std::string& token_hash) {
    return select_one<SessionRow>(db, "SELECT " + columns<SessionRow>() + " FROM session WHERE token_hash = :hash", token_hash);
}

void touch_session(Connection& db, const std::string& token_hash, base::Instant now) {
    // One that was opened by a clock that was ahead lives no longer than any other.
    execute(db,
            "UPDATE session SET last_seen_at = :now, created_at = CASE WHEN created_at > :same THEN :again ELSE created_at END "
            "WHERE token_hash = :hash",
            static_cast<long long>(now), static_cast<long long>(now), static_cast<long long>(now), token_hash);
}

void delete_session(Connection& db, const std::string& token_hash) {
    execute(db, "DELETE FROM session WHERE token_hash = :hash", token_hash);
}

void delete_sessions_of(Connection& db, const std::string& account_id, const std::string& kept) {
    execute(db, "DELETE FROM session WHERE account_id = :account AND token_hash <> :kept", account_id, kept);
}

long long count_sessions_of(Connection& db, const std::string& account_id, base::Instant seen_since, base::Instant opened_since) {
    return number(db,
                  "SELECT count(*) FROM session WHERE account_id = :account AND last_seen_at > :seen AND created_at > :opened",
                  account_id, static_cast<long long>(seen_since), static_cast<long long>(opened_since));
}

std::int64_t delete_sessions_before(Connection& db, base::Instant last_seen_before, base::Instant created_before) {
    return execute(db, "DELETE FROM session WHERE last_seen_at < :seen OR created_at < :created",
                   static_cast<long long>(last_seen_before), static_cast<long long>(created_before));
}

}  // namespace storage::identity
