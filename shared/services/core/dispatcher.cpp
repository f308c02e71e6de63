#include "shared/services/core/dispatcher.hpp"

#include <algorithm>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/normal.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/replies.hpp"
#include "shared/text/shared.hpp"

namespace services {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

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

Error refusal(ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

Result<std::optional<std::string>> reply_of(storage::Connection& db, const std::string& account_id, const std::string& key,
                                            std::string_view action, const std::string& body_hash) {
    auto first = storage::command_reply(db, account_id, key);
    if (!first) return std::optional<std::string>{};
    if (first->path == action && first->body_sha256 == body_hash) return std::optional(std::move(first->reply));
    return Error{ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "key used for another command"};
}

}  // namespace

namespace {

/// A key that means nothing is refused: who sends one relies on it.
Result<std::string> understood_key(std::string_view key) {
    std::string lower(key);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? char(c + ('a' - 'A')) : c; });
    if (lower.empty() || base::is_uuid(lower)) return lower;
    return Error{ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "the idempotency key is no UUID"};
}

}  // namespace

/// One call on its way: who asks what of which route.
struct Dispatcher::Call {
    const Route& route;
    Session session;
    Held request;
    std::string_view body;
    std::string key;  ///< A UUID, or "" when there is none.

    const api::Facts& facts() const { return *route.facts; }
    std::string account_id() const { return session.signed_in() ? session.account->id : std::string{}; }
};

std::string Context::new_id() const { return crypto::uuid(now); }

Dispatcher::Dispatcher(storage::Database& database, Ports ports) : database_(database), ports_(ports) {}

// ---- the way of a call --------------------------------------------------------------------------------------------------

Answer Dispatcher::handle(const Caller& caller, std::string_view path, std::string_view body, const std::string& key) {
    const auto call = begin(caller, route_at(path, false), body, key);
    if (!call) return {call.error(), {}};
    if (call.value().facts().effect != api::Effect::writes) return {question(call.value()), {}};
    std::optional<SessionChange> change;
    auto reply = command(call.value(), change);
    return {std::move(reply), std::move(change)};
}

DocumentAnswer Dispatcher::handle_document(const Caller& caller, std::string_view path, std::string_view body) {
    const auto begun = begin(caller, route_at(path, true), body, {});
    if (!begun) return {begun.error()};
    const auto& call = begun.value();
    Outcome outcome;
    const auto facts = look(call, outcome);
    if (!facts) return {facts.error()};
    auto document = call.route.draw(call.route.drawing, facts.value().get());
    if (!document) return {std::move(document)};
    if (auto told = tell_of_reading(call, outcome); !told) return {std::move(told).error()};
    auto made = std::move(document).value();
    if (made.produce_from) {
        made.produce = [&database = database_, write = made.produce_from](const std::string& place) {
            return write(database, place);
        };
    }
    return {std::move(made)};
}

/// Who asks, may he, and what.
Result<Dispatcher::Call> Dispatcher::begin(const Caller& caller, const Route* route, std::string_view body,
                                           const std::string& key) {
    if (route == nullptr) return refusal(ErrorKind::not_found, text::shared::wrong_build_path);
    auto session = TRY(session_of(caller));
    TRY(check_access(session, *route->facts));
    auto request = TRY(understood(*route, body));
    auto known_key = TRY(understood_key(key));
    return Call{*route, std::move(session), std::move(request), body, std::move(known_key)};
}

/// One snapshot; nothing is encoded or drawn while it is open.
Result<Held> Dispatcher::look(const Call& call, Outcome& outcome) {
    auto seen = database_.read([&](storage::Connection& connection) {
        Context context(call.session, connection, ports_);
        auto answer = call.route.act(call.route.serving, context, call.request.get(), nullptr);
        outcome = outcome_of(context);
        return answer;
    });
    if (!seen && call.facts().effect == api::Effect::reads_patient)
        audit_refusal(call.session, call.facts().path, outcome, seen.error());
    return seen;
}

/// Who has read a patient's data stands in the audit, on disk, before the answer leaves.
Result<void> Dispatcher::tell_of_reading(const Call& call, const Outcome& outcome) {
    if (call.facts().effect != api::Effect::reads_patient) return base::done();
    return database_.write([&](storage::Connection& connection) {
        audit(connection, call.session, call.facts().path, outcome, "done");
        return base::done();
    });
}

Result<std::string> Dispatcher::question(const Call& call) {
    Outcome outcome;
    const auto response = TRY(look(call, outcome));
    auto reply = api::encode(*call.facts().response, response.get());
    TRY(tell_of_reading(call, outcome));
    return reply;
}

Result<std::string> Dispatcher::command(const Call& call, std::optional<SessionChange>& change) {
    const auto& route = call.route;
    auto prepared = nothing_held();
    if (route.prepare) {
        // What was done already is not prepared again: a link that is used up would refuse what it was used for.
        if (auto first = TRY(first_reply(call))) return *std::move(first);
        auto made = route.prepare(route.preparing, Preparation{call.session, database_, ports_}, call.request.get());
        if (!made) {
            audit_refusal(call.session, call.facts().path, {}, made.error());
            return std::move(made).error();
        }
        prepared = std::move(made).value();
    }
    const auto digest = call.key.empty() ? std::string{} : digest_without_secrets(call.body);
    return act(call.session, call.facts().path, [&](Context& context) -> Result<std::string> {
        if (!call.key.empty()) {
            auto first = TRY(reply_of(context.db, call.account_id(), call.key, call.facts().path, digest));
            if (first) return *std::move(first);
        }
        const auto response = TRY(route.act(route.serving, context, call.request.get(), prepared.get()));
        change = context.session_change;
        auto reply = api::encode(*call.facts().response, response.get());
        // A session is opened or ended each time, never told of again; nor is a secret.
        if (call.key.empty() || change || call.facts().told_once) return reply;
        storage::insert_command_reply(context.db,
                                      {call.account_id(), call.key, std::string(call.facts().path), digest, reply, context.now});
        return reply;
    });
}

Result<std::string> Dispatcher::act(const Session& session, std::string_view action, const Work& work) {
    Outcome outcome;
    std::string reply;
    bool audited = false;
    // A refusal that is kept commits: the transaction succeeds, and what was refused is told beside it.
    std::optional<Error> refused;
    auto committed = database_.write([&](storage::Connection& connection) -> Result<void> {
        Context context(session, connection, ports_);
        auto done = work(context);
        outcome = outcome_of(context);
        if (!done) {
            refused = done.error();
            if (!context.keep_when_refused) return std::move(done).error();
        } else {
            reply = std::move(done).value();
            if (context.nothing_done) return base::done();
        }
        audit(connection, session, action, outcome, refused ? base::name_of(refused->kind) : std::string_view("done"));
        audited = true;
        return base::done();
    });
    if (!committed) refused = std::move(committed).error();
    if (!refused) return reply;
    if (!committed || !audited) audit_refusal(session, action, outcome, *refused);
    return *std::move(refused);
}

Result<std::optional<std::string>> Dispatcher::first_reply(const Call& call) {
    if (call.key.empty()) return std::optional<std::string>{};
    return database_.read([&](storage::Connection& db) {
        return reply_of(db, call.account_id(), call.key, call.facts().path, digest_without_secrets(call.body));
    });
}

// ---- routes -------------------------------------------------------------------------------------------------------------

void Dispatcher::add(const Route& route) { routes_.emplace(route.facts->path, route); }

const Route* Dispatcher::route_at(std::string_view path, bool document) const {
    const auto found = routes_.find(path);
    const bool fits = found != routes_.end() && (found->second.draw != nullptr) == document;
    return fits ? &found->second : nullptr;
}

Result<Held> Dispatcher::understood(const Route& route, std::string_view body) {
    auto request = route.empty_request();
    TRY(api::decode(*route.facts->request, request.get(), body));
    base::normalise(*route.facts->request, request.get());
    return request;
}

Result<Held> Dispatcher::understood(std::string_view path, std::string_view body) const {
    const auto found = routes_.find(path);
    if (found == routes_.end()) return refusal(ErrorKind::not_found, text::shared::wrong_build_path);
    return understood(found->second, body);
}

std::vector<api::Facts> Dispatcher::routes() const {
    std::vector<api::Facts> facts;
    for (const auto& [path, route] : routes_) facts.push_back(*route.facts);
    return facts;
}

const api::Facts* Dispatcher::facts_at(std::string_view path) const {
    const auto found = routes_.find(path);
    return found == routes_.end() ? nullptr : found->second.facts;
}

bool Dispatcher::has_document(std::string_view path) const { return route_at(path, true) != nullptr; }

// ---- audit --------------------------------------------------------------------------------------------------------------

Dispatcher::Outcome Dispatcher::outcome_of(const Context& context) {
    return {context.audit_object, context.audit_reason, context.audit_acting_for, context.version_before, context.version_after};
}

void Dispatcher::audit(storage::Connection& connection, const Session& session, std::string_view action, const Outcome& outcome,
                       std::string_view result) {
    storage::AuditEvent event;
    event.happened_at = ports_.clock.now();
    if (session.signed_in()) {
        const auto actor = session.actor();
        event.actor = session.hands().id;
        if (session.delegate) event.acting_for = actor.account_id;
        event.person = actor.person;
        event.role = base::name_of(actor.role);
        event.scope = actor.entity_id + (actor.unit_id.empty() ? "" : "/" + actor.unit_id);
    } else if (session.is_system) {
        event.actor = system_actor;
    }
    if (!outcome.acting_for.empty()) event.acting_for = outcome.acting_for;
    event.action = action;
    event.object = outcome.object;
    event.version_before = outcome.version_before;
    event.version_after = outcome.version_after;
    event.reason = outcome.reason;
    event.result = result;
    event.address = session.caller.address;
    event.client = session.caller.client;
    append_audit(connection, std::move(event));
}

void Dispatcher::audit_refusal(const Session& session, std::string_view action, const Outcome& outcome, const Error& error) {
    if (!worth_auditing(error.kind)) return;
    // A refusal that cannot be recorded stays a refusal: the caller gets the first error, which matters more.
    const auto recorded = database_.write([&](storage::Connection& connection) {
        audit(connection, session, action, outcome, base::name_of(error.kind));
        return base::done();
    });
    static_cast<void>(recorded);
}

// ---- jobs ---------------------------------------------------------------------------------------------------------------

void Dispatcher::add_job(const Job& job) { jobs_.push_back({job}); }

int Dispatcher::run_due_jobs(const std::function<void(std::string_view job, const Error&)>& failed) {
    Session session;
    session.is_system = true;
    int busy = 0;
    for (auto& [job, due_at] : jobs_) {
        const auto now = ports_.clock.elapsed();
        if (now < due_at) continue;
        due_at = now + job.every_ms;
        std::int64_t changed = 0;
        const auto done = act(session, job.name, [&, run = job.run](Context& context) -> Result<std::string> {
            changed = TRY(run(context));
            context.nothing_done = changed == 0;
            if (context.audit_reason.empty()) context.audit_reason = std::to_string(changed);
            return std::string{};
        });
        if (!done && failed) failed(job.name, done.error());
        if (done && changed > 0) ++busy;
    }
    return busy;
}

}  // namespace services
