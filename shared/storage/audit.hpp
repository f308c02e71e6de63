#pragma once
// The audit chain.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage {

/// Table `audit_event`: one per command, named after what the person meant to do. `hash` chains it to the one before.
struct AuditEvent {
    std::int64_t sequence = 0;
    std::string id{};
    base::Instant happened_at = 0;
    std::string account_id{}, role{};
    std::string action{};  ///< The endpoint's path, or a name for what has none.
    std::string object{};  ///< "case:0190…", "account:…", "folio:2025…"
    std::string result{};  ///< "done" or the name of an ErrorKind
    std::string reason{};
    std::string address{}, client{};
    std::string previous_hash{}, hash{};

    static constexpr auto fields() {
        using T = AuditEvent;
        return std::tuple{base::field("sequence", &T::sequence),
                          base::field("id", &T::id),
                          base::field("happened_at", &T::happened_at),
                          base::field("account_id", &T::account_id),
                          base::field("role", &T::role),
                          base::field("action", &T::action),
                          base::field("object", &T::object),
                          base::field("result", &T::result),
                          base::field("reason", &T::reason),
                          base::field("address", &T::address),
                          base::field("client", &T::client),
                          base::field("previous_hash", &T::previous_hash),
                          base::field("hash", &T::hash)};
    }
};

std::optional<AuditEvent> last_audit_event(Connection& db);
void insert_audit_event(Connection& db, const AuditEvent& event);
std::vector<AuditEvent> audit_events(Connection& db, std::int64_t after_sequence, int rows_max);

}  // namespace storage
