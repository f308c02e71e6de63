#include "server/chain.hpp"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "server/log.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/audit.hpp"
#include "shared/storage/audit.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

/// "ana", or "root for ana" under sudo; a number where the machine has no name for it.
std::string user_of_machine() {
    const auto* user = getpwuid(getuid());
    std::string name = user != nullptr ? user->pw_name : std::to_string(getuid());
    const char* on_behalf = std::getenv("SUDO_USER");
    if (on_behalf != nullptr && base::is_utf8(on_behalf)) name += std::string(" for ") + on_behalf;
    return name;
}

}  // namespace

void append_act(storage::Connection& db, base::Instant now, const std::string& action, const std::string& object,
                const std::string& reason) {
    const auto last = storage::last_audit_event(db);
    std::array<std::uint8_t, 10> random{};
    const auto bytes = crypto::random(random.size());
    for (std::size_t i = 0; i < random.size(); ++i) random[i] = static_cast<std::uint8_t>(bytes[i]);
    storage::AuditEvent event;
    event.sequence = last ? last->sequence + 1 : 1;
    event.id = base::uuid_v7(now, random);
    event.happened_at = now;
    event.action = action;
    event.object = object;
    event.result = "done";
    event.reason = reason;
    event.client = "prestaciones-server, user " + user_of_machine();
    event.previous_hash = last ? last->hash : std::string{};
    event.hash = services::audit_hash(event);
    storage::insert_audit_event(db, event);
}

base::Result<ChainHead> check_chain(storage::Database& database) {
    constexpr int rows = 1000;
    ChainHead head;
    for (;;) {
        const auto events =
            TRY(database.read([&](storage::Connection& db) -> base::Result<std::vector<storage::AuditEvent>> {
                return storage::audit_events(db, head.events, rows);
            }));
        if (events.empty()) return head;
        for (const auto& event : events) {
            const bool follows = event.sequence == head.events + 1 && event.previous_hash == head.hash &&
                                 event.hash == services::audit_hash(event);
            if (!follows) {
                return base::Error{
                    base::ErrorKind::conflict, text::server::chain_broken(head.events + 1), {}, {}};
            }
            head = {event.sequence, event.hash};
        }
    }
}

void log_checkpoint(storage::Database& database, const crypto::SealKey& key, base::Instant now) {
    const auto last = database.read([](storage::Connection& db) -> base::Result<storage::AuditEvent> {
        return storage::last_audit_event(db).value_or(storage::AuditEvent{});
    });
    if (!last)
        return log(Level::error, "audit_checkpoint_failed",
                   {{"detail", without_values(last.error().detail)}});
    const auto events = std::to_string(last.value().sequence);
    const auto& head = last.value().hash;
    const auto text = "audit\n" + events + "\n" + head + "\n" + base::iso_utc(now) + "\n" + key.id;
    log(Level::info, "audit_checkpoint",
        {{"events", events},
         {"head", head},
         {"at", base::iso_utc(now)},
         {"key", key.id},
         {"signature", base::base64(crypto::seal(key, text))}});
}

}  // namespace server
