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
    std::int64_t format = 1;  ///< Of what the hash goes over; a row keeps the one it was written with.
    std::string id{};
    base::Instant happened_at = 0;
    std::string actor{};       ///< An account, "system", "operator"; "" for a visitor.
    std::string person{};      ///< Who stands behind an account that several share (R18).
    std::string acting_for{};  ///< The account in whose place the actor acted.
    std::string role{};
    std::string scope{};                                 ///< The OOAD or UMAE of the actor and his unit: "ooad-09/unit-…".
    std::string action{};                                ///< The endpoint's path, or a name for what has none.
    std::string object{};                                ///< "case:0190…", "account:…", "folio:2025…"
    std::int64_t version_before = 0, version_after = 0;  ///< Of the object, where it has versions.
    std::string reason{};
    std::string result{};  ///< "done" or the name of an ErrorKind
    std::string address{}, client{};
    std::string previous_hash{}, hash{};

    static constexpr auto fields() {
        using T = AuditEvent;
        return base::fields<&T::sequence, &T::format, &T::id, &T::happened_at, &T::actor, &T::person, &T::acting_for, &T::role,
                            &T::scope, &T::action, &T::object, &T::version_before, &T::version_after, &T::reason, &T::result,
                            &T::address, &T::client, &T::previous_hash, &T::hash>();
    }
};

std::optional<AuditEvent> last_audit_event(Connection& db);
void insert_audit_event(Connection& db, const AuditEvent& event);
std::vector<AuditEvent> audit_events(Connection& db, std::int64_t after_sequence, int rows_max);

}  // namespace storage
