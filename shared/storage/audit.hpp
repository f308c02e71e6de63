#pragma once
// The audit chain.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
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
        return base::fields<&T::sequence, &T::id, &T::happened_at, &T::account_id, &T::role, &T::action, &T::object, &T::result,
                            &T::reason, &T::address, &T::client, &T::previous_hash, &T::hash>();
    }
};

std::optional<AuditEvent> last_audit_event(Connection& db);
void insert_audit_event(Connection& db, const AuditEvent& event);
std::vector<AuditEvent> audit_events(Connection& db, std::int64_t after_sequence, int rows_max);

}  // namespace storage
