#include "shared/storage/audit.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage {
namespace {

const std::string event_query = "SELECT " + columns<AuditEvent>() + " FROM audit_event ";

}  // namespace

std::optional<AuditEvent> last_audit_event(Connection& db) {
    return select_one<AuditEvent>(db, event_query + "ORDER BY sequence DESC LIMIT 1");
}

void insert_audit_event(Connection& db, const AuditEvent& event) { insert(db, "audit_event", event); }

std::vector<AuditEvent> audit_events(Connection& db, std::int64_t after_sequence, int rows_max) {
    return select<AuditEvent>(db, event_query + "WHERE sequence > :after ORDER BY sequence LIMIT :rows",
                              static_cast<long long>(after_sequence), rows_max);
}

}  // namespace storage
