#include "shared/storage/audit.hpp"

#include "shared/storage/rows.hpp"

namespace storage {
namespace {

const std::string event_query = "SELECT " + columns<AuditEvent>() + " FROM audit_event ";

}  // namespace

std::optional<AuditEvent> last_audit_event(Connection& db) {
    return select_one<AuditEvent>(db.sql(), event_query + "ORDER BY sequence DESC LIMIT 1");
}

void insert_audit_event(Connection& db, const AuditEvent& event) { insert(db.sql(), "audit_event", event); }

std::vector<AuditEvent> audit_events(Connection& db, std::int64_t after_sequence, int rows_max) {
    return select<AuditEvent>(db.sql(), event_query + "WHERE sequence > :after ORDER BY sequence LIMIT :rows",
                              static_cast<long long>(after_sequence), rows_max);
}

std::optional<CommandReply> command_reply(Connection& db, const std::string& account_id, const std::string& key) {
    return select_one<CommandReply>(
        db.sql(), "SELECT " + columns<CommandReply>() + " FROM command_reply WHERE account_id = :account AND command_key = :key",
        account_id, key);
}

void insert_command_reply(Connection& db, const CommandReply& reply) { insert(db.sql(), "command_reply", reply); }

void delete_command_replies_before(Connection& db, base::Instant before) {
    execute(db.sql(), "DELETE FROM command_reply WHERE created_at < :before", static_cast<long long>(before));
}

std::string setting(Connection& db, const std::string& name) {
    std::string value;
    db.sql() << "SELECT value FROM setting WHERE name = :name", soci::use(name), soci::into(value);
    return value;
}

void set_setting(Connection& db, const std::string& name, const std::string& value) {
    db.sql() << "INSERT INTO setting (name, value) VALUES (:name, :value) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        soci::use(name), soci::use(value);
}

}  // namespace storage
