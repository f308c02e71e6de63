#include "server/chain.hpp"

#include <unistd.h>

#include <pwd.h>
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "server/data_folder.hpp"
#include "server/log.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/core/auditing.hpp"
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
    storage::AuditEvent event;
    event.happened_at = now;
    event.actor = services::operator_actor;
    event.action = action;
    event.object = object;
    event.result = "done";
    event.reason = reason;
    event.client = "prestaciones-server, user " + user_of_machine();
    services::append_audit(db, std::move(event));
}

base::Result<ChainHead> check_chain(storage::Database& database) {
    constexpr int rows = 1000;
    ChainHead head;
    for (;;) {
        const auto events = TRY(database.read([&](storage::Connection& db) -> base::Result<std::vector<storage::AuditEvent>> {
            return storage::audit_events(db, head.events, rows);
        }));
        if (events.empty()) return head;
        for (const auto& event : events) {
            const bool follows = event.sequence == head.events + 1 && event.previous_hash == head.hash &&
                                 event.hash == services::audit_hash(event);
            if (!follows) {
                return base::Error{base::ErrorKind::conflict, text::server::chain_broken(head.events + 1), {}, {}};
            }
            head = {event.sequence, event.hash};
        }
    }
}

namespace {

constexpr std::string_view checkpoint_kind = "audit";

/// What is signed; the file has the signature as one line more.
std::string checkpoint_text(const ChainHead& head, base::Instant now, const std::string& key_id) {
    return std::string(checkpoint_kind) + "\n" + std::to_string(head.events) + "\n" + head.hash + "\n" + base::iso_utc(now) +
           "\n" + key_id;
}

struct Checkpoint {
    ChainHead head{};
    std::string key_id{}, signed_text{}, signature{};
};

std::optional<Checkpoint> parsed(const std::string& file) {
    const auto text = base::trimmed(file);
    const auto lines = base::split(text, '\n');
    if (lines.size() != 6 || lines[0] != checkpoint_kind) return std::nullopt;
    return Checkpoint{{std::strtoll(std::string(lines[1]).c_str(), nullptr, 10), std::string(lines[2])},
                      std::string(lines[4]),
                      std::string(text.substr(0, text.rfind('\n'))),
                      base::unbase64(lines[5])};
}

void log_failure(const std::string& detail) {
    log(Level::error, "audit_checkpoint_failed", {{"detail", without_values(detail)}});
}

/// Takes the place of the one before, whatever that said.
void write_checkpoint(storage::Database& database, const services::SealKeys& keys, base::Instant now, const std::string& path) {
    const auto last = database.read([](storage::Connection& db) -> base::Result<storage::AuditEvent> {
        return storage::last_audit_event(db).value_or(storage::AuditEvent{});
    });
    if (!last) return log_failure(last.error().detail);
    const ChainHead head{last.value().sequence, last.value().hash};
    const auto text = checkpoint_text(head, now, keys.active.id);
    const auto signature = base::base64(crypto::seal(keys.active, text));
    log(Level::info, "audit_checkpoint",
        {{"events", std::to_string(head.events)},
         {"head", head.hash},
         {"at", base::iso_utc(now)},
         {"key", keys.active.id},
         {"signature", signature}});
    if (const auto written = write_private_file(path, text + "\n" + signature + "\n"); !written)
        log_failure(written.error().message);
}

}  // namespace

base::Result<CheckpointProblem> checkpoint_problem(storage::Database& database, const services::SealKeys& keys,
                                                   const std::string& path) {
    namespace words = text::server;
    if (!TRY(is_there(path))) return CheckpointProblem{};
    const auto file = read_file(path);
    if (!file) return CheckpointProblem{file.error().message, {}};
    const auto checkpoint = parsed(file.value());
    if (!checkpoint) return CheckpointProblem{words::checkpoint_invalid(path), {}};
    const auto key = std::find_if(keys.open_keys.begin(), keys.open_keys.end(),
                                  [&](const auto& each) { return each.first == checkpoint->key_id; });
    if (key == keys.open_keys.end())
        return CheckpointProblem{words::checkpoint_key_unknown(path, checkpoint->key_id), checkpoint->key_id};
    if (!crypto::seal_is_valid(key->second, checkpoint->signed_text, checkpoint->signature))
        return CheckpointProblem{words::checkpoint_invalid(path), {}};
    const auto& head = checkpoint->head;
    return database.read([&](storage::Connection& db) -> base::Result<CheckpointProblem> {
        const auto last = storage::last_audit_event(db);
        const auto events = last ? last->sequence : 0;
        if (head.events == 0) return CheckpointProblem{};  // signed before anything was done
        if (events < head.events) return CheckpointProblem{words::chain_cut(events, head.events), {}};
        const auto at = storage::audit_events(db, head.events - 1, 1);
        if (at.empty() || at.front().sequence != head.events || at.front().hash != head.hash)
            return CheckpointProblem{words::chain_replaced(head.events), {}};
        return CheckpointProblem{};
    });
}

void sign_checkpoint(storage::Database& database, const services::SealKeys& keys, base::Instant now, const std::string& path) {
    // What was signed last is never replaced by what contradicts it, nor when it was taken away: the evidence would be gone.
    const auto there = is_there(path);
    if (!there) return log_failure(there.error().message);
    if (!there.value()) return log(Level::error, "audit_checkpoint_missing", {{"file", path}});
    const auto problem = checkpoint_problem(database, keys, path);
    if (!problem) return log_failure(problem.error().detail);
    if (!problem.value().words.empty()) return log(Level::error, "audit_checkpoint_contradicted", {{"file", path}});
    write_checkpoint(database, keys, now, path);
}

base::Result<std::string> begin_checkpoints(storage::Database& database, const services::SealKeys& keys, base::Instant now,
                                            const std::string& path, bool is_first, Audit audit) {
    const bool is_missing = !is_first && !TRY(is_there(path));
    const auto problem =
        is_missing ? text::server::checkpoint_missing(path) : TRY(checkpoint_problem(database, keys, path)).words;
    if (problem.empty()) {
        write_checkpoint(database, keys, now, path);
        return problem;
    }
    if (audit == Audit::as_signed) {
        log(Level::error, is_missing ? "audit_checkpoint_missing" : "audit_checkpoint_contradicted", {{"file", path}});
        return problem;
    }
    log(Level::warning, "audit_checkpoint_accepted", {{"problem", problem}});
    TRY(database.write([&](storage::Connection& db) -> base::Result<void> {
        append_act(db, now, "new-audit-checkpoint", "audit", text::server::checkpoint_accepted(problem));
        return base::done();
    }));
    write_checkpoint(database, keys, now, path);
    return std::string{};
}

}  // namespace server
