#pragma once
// Sessions.

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::identity {

/// Table `session`. Only the hash of the token is stored.
struct SessionRow {
    std::string token_hash{};
    std::string account_id{};
    base::Instant created_at = 0, last_seen_at = 0;
    std::string address{}, client{};
    std::string person{};         ///< Who opened it, of a shared account.
    std::string delegation_id{};  ///< Under which it acts in another's place; "" when in its own.

    static constexpr auto fields() {
        using T = SessionRow;
        return base::fields<&T::token_hash, &T::account_id, &T::created_at, &T::last_seen_at, &T::address, &T::client, &T::person,
                            &T::delegation_id>();
    }
};

void insert_session(Connection& db, const SessionRow& session);
std::optional<SessionRow> session_by_hash(Connection& db, const std::string& token_hash);
void touch_session(Connection& db, const std::string& token_hash, base::Instant now);
void delete_session(Connection& db, const std::string& token_hash);
/// All of an account but `kept` ("" keeps none).
void delete_sessions_of(Connection& db, const std::string& account_id, const std::string& kept);
/// Those that have not ended by themselves: seen and opened since then.
long long count_sessions_of(Connection& db, const std::string& account_id, base::Instant seen_since, base::Instant opened_since);
/// How many were deleted.
std::int64_t delete_sessions_before(Connection& db, base::Instant last_seen_before, base::Instant created_before);

}  // namespace storage::identity
