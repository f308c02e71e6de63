#include "shared/services/core/auditing.hpp"

#include "shared/crypto/crypto.hpp"

namespace services {
namespace {

/// Each value with its length before it, so that no two events have one text. Numbers stand in digits.
std::string chained_text(const storage::AuditEvent& event) {
    std::string text = "audit v" + std::to_string(event.format) + "\n";
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    for (const auto& part :
         {event.previous_hash, number(event.sequence), event.id, number(event.happened_at), event.actor, event.person,
          event.acting_for, event.role, event.scope, event.action, event.object, number(event.version_before),
          number(event.version_after), event.reason, event.result, event.address, event.client}) {
        text += std::to_string(part.size()) + ":" + part + "\n";
    }
    return text;
}

}  // namespace

void append_audit(storage::Connection& db, storage::AuditEvent event) {
    const auto last = storage::last_audit_event(db);
    event.sequence = last ? last->sequence + 1 : 1;
    event.previous_hash = last ? last->hash : std::string{};
    event.id = crypto::uuid(event.happened_at);
    event.hash = audit_hash(event);
    storage::insert_audit_event(db, event);
}

std::string audit_hash(const storage::AuditEvent& event) { return crypto::digest_hex(chained_text(event)); }

}  // namespace services
