#include "shared/services/core/dispatcher.hpp"

#include <array>
#include <cstdint>

#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/attachments.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/storage/replies.hpp"
#include "shared/text/shared.hpp"

namespace services {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::string_view upload_action = "/api/uploads";

/// A session counts as alive again at most this often, so that reading does not write each time.
constexpr base::Instant touch_interval_ms = base::minute_ms;

std::string new_uuid(base::Instant now) {
    const auto bytes = crypto::random(10);
    std::array<std::uint8_t, 10> random{};
    for (std::size_t i = 0; i < random.size(); ++i) random[i] = static_cast<std::uint8_t>(bytes[i]);
    return base::uuid_v7(now, random);
}

/// One line per event; the hash of the line before goes in, so that nothing can be taken out unseen.
std::string chained_text(const storage::AuditEvent& event) {
    std::string line = event.previous_hash;
    for (const auto& part : {std::to_string(event.sequence), event.id, std::to_string(event.happened_at), event.account_id,
                             event.role, event.action, event.object, event.result, event.reason, event.address, event.client}) {
        line += '\x1f';
        line += part;
    }
    return line;
}

/// What tells one command from another under the same key. A password has no part in it: beside the other members,
/// which stand in the database, its digest would let one be tried at the speed of SHA-256 instead of Argon2id's.
std::string digest_without_secrets(std::string_view body) {
    auto members = api::json::parsed(body);
    if (!members || !members->is_object()) return crypto::digest_hex(body);
    for (auto member = members->begin(); member != members->end();) {
        const bool secret = member.key().find("password") != std::string::npos || member.key() == "token";
        member = secret ? members->erase(member) : std::next(member);
    }
    return crypto::digest_hex(members->dump(-1, ' ', false, api::json::Value::error_handler_t::replace));
}

/// Refusals that say something about a person's doing; slips of typing do not.
bool worth_auditing(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::not_signed_in:
        case ErrorKind::not_allowed:
        case ErrorKind::not_found:
        case ErrorKind::conflict:
        case ErrorKind::too_many:
        case ErrorKind::internal: return true;
        case ErrorKind::invalid_input:
        case ErrorKind::outdated:
        case ErrorKind::unavailable: return false;
    }
    return false;
}

}  // namespace

std::string Context::new_id() const { return new_uuid(now); }

std::string audit_hash(const storage::AuditEvent& event) { return crypto::digest_hex(chained_text(event)); }

Dispatcher::Dispatcher(storage::Database& database, Ports ports) : database_(database), ports_(ports) {}

void Dispatcher::add(Route route) {
    auto path = route.description.path;
    routes_.emplace(std::move(path), std::move(route));
}

std::vector<RouteDescription> Dispatcher::routes() const {
    std::vector<RouteDescription> descriptions;
    for (const auto& [path, route] : routes_) descriptions.push_back(route.description);
    return descriptions;
}

bool Dispatcher::has_document(std::string_view path) const {
    const auto found = routes_.find(path);
    return found != routes_.end() && found->second.document;
}

Answer Dispatcher::handle(const Caller& caller, std::string_view path, std::string_view body, const std::string& key) {
    const auto found = routes_.find(path);
    if (found == routes_.end() || !found->second.call) {
        return {Error{ErrorKind::not_found, text::shared::wrong_build_path.words(), {}, {}}, {}};
    }
    auto session = session_of(caller);
    if (!session) return {std::move(session).error(), {}};
    if (auto allowed = check_access(session.value(), found->second); !allowed) return {std::move(allowed).error(), {}};
    std::optional<SessionChange> change;
    auto reply = found->second.call(session.value(), body, key, change);
    return {std::move(reply), std::move(change)};
}

DocumentAnswer Dispatcher::handle_document(const Caller& caller, std::string_view path, std::string_view body) {
    const auto found = routes_.find(path);
    if (found == routes_.end() || !found->second.document) {
        return {Error{ErrorKind::not_found, text::shared::wrong_build_path.words(), {}, {}}};
    }
    auto session = session_of(caller);
    if (!session) return {std::move(session).error()};
    if (auto allowed = check_access(session.value(), found->second); !allowed) return {std::move(allowed).error()};
    return {found->second.document(session.value(), body)};
}

std::string Dispatcher::living_token(const std::vector<std::string>& tokens) {
    if (tokens.size() < 2) return tokens.empty() ? std::string{} : tokens.front();
    std::string living, account_id;
    for (const auto& token : tokens) {
        const auto session = session_of({token, {}, {}});
        if (!session || !session.value().signed_in()) continue;
        const auto& id = session.value().account->id;
        if (!living.empty() && id != account_id) return {};
        if (living.empty()) living = token;
        account_id = id;
    }
    return living.empty() ? tokens.front() : living;
}

Result<UploadPermit> Dispatcher::begin_upload(const Caller& caller, const std::string& upload_id) {
    auto session = TRY(session_of(caller));
    if (!session.signed_in()) return Error{ErrorKind::not_signed_in, text::shared::not_signed_in.words(), {}, {}};
    Outcome outcome;
    auto size = database_.read([&](storage::Connection& connection) -> Result<std::uint64_t> {
        Context context(session, connection, ports_);
        auto bytes = services::cases::begin_upload(context, upload_id);
        outcome.object = context.audit_object;
        return bytes;
    });
    if (!size) {
        audit_refusal(session, upload_action, outcome, size.error());
        return std::move(size).error();
    }
    return UploadPermit{upload_id, size.value(), std::move(session), ports_.clock.now()};
}

void Dispatcher::bytes_arrived(UploadPermit& permit) {
    const auto now = ports_.clock.now();
    const auto quiet = now - permit.seen_at;
    // A session that was let end meanwhile stays so.
    if (quiet < touch_interval_ms || quiet >= domain::limits::session_idle_ms) return;
    permit.seen_at = now;
    const auto touched = database_.write([&](storage::Connection& connection) {
        storage::identity::touch_session(connection, permit.session.token_hash, now);
        return base::done();
    });
    static_cast<void>(touched);  // the upload goes on without; the session may end
}

Result<std::string> Dispatcher::finish_upload(const UploadPermit& permit, const StoredFile& file) {
    return run<std::string>(permit.session, upload_action, api::Effect::writes, [&](Context& context) -> Result<std::string> {
        const auto account = storage::identity::account_by_id(context.db, context.account().id);
        if (!account || account->state != domain::identity::AccountState::validada) {
            return Error{ErrorKind::not_signed_in, text::shared::not_signed_in.words(), {}, {}};
        }
        const auto attachments = TRY(services::cases::finish_upload(context, permit.upload_id, file));
        return api::encode(attachments);
    });
}

Result<std::string> Dispatcher::finish_upload(const Caller& caller, const std::string& upload_id, const StoredFile& file) {
    return finish_upload(TRY(begin_upload(caller, upload_id)), file);
}

Result<Session> Dispatcher::session_of(const Caller& caller) {
    Session session;
    session.caller = caller;
    if (caller.token.empty()) return session;
    const auto hash = crypto::digest_hex(caller.token);
    const auto now = ports_.clock.now();
    bool touch = false;
    auto found = database_.read([&](storage::Connection& connection) -> Result<std::optional<domain::identity::Account>> {
        const auto row = storage::identity::session_by_hash(connection, hash);
        if (!row) return std::optional<domain::identity::Account>{};
        const bool alive = now - row->last_seen_at < domain::limits::session_idle_ms &&
                           now - row->created_at < domain::limits::session_absolute_ms;
        if (!alive) return std::optional<domain::identity::Account>{};
        touch = now - row->last_seen_at >= touch_interval_ms || now < row->last_seen_at;  // the clock was set back
        return storage::identity::account_by_id(connection, row->account_id);
    });
    if (!found) return std::move(found).error();
    auto account = std::move(found).value();
    if (!account || account->state != domain::identity::AccountState::validada)
        return session;  // a suspended account dies at once
    session.account = std::move(account);
    session.token_hash = hash;
    if (touch) {
        auto touched = database_.write([&](storage::Connection& connection) {
            storage::identity::touch_session(connection, hash, now);
            return base::done();
        });
        if (!touched && touched.error().kind != ErrorKind::unavailable) return std::move(touched).error();
    }
    return session;
}

Result<void> Dispatcher::check_access(const Session& session, const Route& route) {
    const auto& access = route.description.access;
    if (access.is_open()) return base::done();
    if (!session.signed_in()) return Error{ErrorKind::not_signed_in, text::shared::not_signed_in.words(), {}, {}};
    if (access.admits(session.account->role)) return base::done();
    const Error refusal{ErrorKind::not_allowed, text::shared::not_allowed.words(), {}, {}};
    audit_refusal(session, route.description.path, {}, refusal);
    return refusal;
}

namespace {

Result<std::optional<std::string>> reply_of(storage::Connection& db, const std::string& account_id, const std::string& key,
                                            std::string_view action, const std::string& body_hash) {
    auto first = storage::command_reply(db, account_id, key);
    if (!first) return std::optional<std::string>{};
    if (first->path == action && first->body_sha256 == body_hash) return std::optional(std::move(first->reply));
    return Error{ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "key used for another command"};
}

}  // namespace

Result<std::optional<std::string>> Dispatcher::first_reply(const Session& session, std::string_view action, std::string_view body,
                                                           const std::string& key) {
    if (!base::is_uuid(key)) return std::optional<std::string>{};
    const std::string account_id = session.signed_in() ? session.account->id : std::string{};
    return database_.read(
        [&](storage::Connection& db) { return reply_of(db, account_id, key, action, digest_without_secrets(body)); });
}

Result<std::string> Dispatcher::once(const Session& session, std::string_view action, std::string_view body,
                                     const std::string& key, const std::function<Result<std::string>(Context&)>& work) {
    if (!base::is_uuid(key)) return run<std::string>(session, action, api::Effect::writes, work);
    const auto body_hash = digest_without_secrets(body);
    return run<std::string>(session, action, api::Effect::writes, [&](Context& context) -> Result<std::string> {
        const std::string account_id = session.signed_in() ? context.account().id : std::string{};
        if (auto first = TRY(reply_of(context.db, account_id, key, action, body_hash))) return *std::move(first);
        auto reply = TRY(work(context));
        if (context.session_change) return reply;  // a session is opened or ended each time, never told of again
        storage::insert_command_reply(context.db, {account_id, key, std::string(action), body_hash, reply, context.now});
        return reply;
    });
}

Result<void> Dispatcher::run_work(const Session& session, std::string_view action, api::Effect effect,
                                  const std::function<Result<void>(Context&)>& work) {
    if (effect == api::Effect::reads) {
        return database_.read([&](storage::Connection& connection) -> Result<void> {
            Context context(session, connection, ports_);
            return work(context);
        });
    }
    Outcome outcome;
    bool audited = false;
    // A refusal that is kept commits: the transaction succeeds, and what was refused is told beside it.
    std::optional<Error> refusal;
    auto committed = database_.write([&](storage::Connection& connection) -> Result<void> {
        Context context(session, connection, ports_);
        auto done = work(context);
        outcome = {context.audit_object, context.audit_reason};
        if (!done) {
            refusal = done.error();
            if (!context.keep_when_refused) return std::move(done).error();
        } else if (context.nothing_done) {
            return base::done();
        }
        TRY(audit(connection, session, action, outcome, refusal ? base::name_of(refusal->kind) : std::string_view("done")));
        audited = true;
        return base::done();
    });
    if (!committed) refusal = std::move(committed).error();
    if (!refusal) return base::done();
    if (!committed || !audited) audit_refusal(session, action, outcome, *refusal);
    return *std::move(refusal);
}

Result<void> Dispatcher::audit(storage::Connection& connection, const Session& session, std::string_view action,
                               const Outcome& outcome, std::string_view result) {
    storage::AuditEvent event;
    const auto last = storage::last_audit_event(connection);
    event.happened_at = ports_.clock.now();
    event.sequence = last ? last->sequence + 1 : 1;
    event.previous_hash = last ? last->hash : std::string{};
    event.id = new_uuid(event.happened_at);
    if (session.account) {
        event.account_id = session.account->id;
        event.role = base::name_of(session.account->role);
    }
    event.action = action;
    event.object = outcome.object;
    event.reason = outcome.reason;
    event.result = result;
    event.address = session.caller.address;
    event.client = session.caller.client;
    event.hash = audit_hash(event);
    storage::insert_audit_event(connection, event);
    return base::done();
}

void Dispatcher::audit_refusal(const Session& session, std::string_view action, const Outcome& outcome, const Error& error) {
    if (!worth_auditing(error.kind)) return;
    // A refusal that cannot be recorded stays a refusal: the caller gets the first error, which matters more.
    const auto recorded = database_.write(
        [&](storage::Connection& connection) { return audit(connection, session, action, outcome, base::name_of(error.kind)); });
    static_cast<void>(recorded);
}

}  // namespace services
