// Who stands at the door.

#include "shared/storage/identity/sessions.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/delegating.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/delegation.hpp"
#include "shared/text/shared.hpp"

namespace services {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// A session counts as alive again at most this often, so that reading does not write each time.
constexpr base::Instant touch_interval_ms = base::minute_ms;

}  // namespace

std::string Dispatcher::living_token(const std::vector<std::string>& tokens) {
    if (tokens.size() < 2) return tokens.empty() ? std::string{} : tokens.front();
    std::string living, account_id;
    for (const auto& token : tokens) {
        const auto session = session_of({token, {}, {}});
        if (!session || !session.value().signed_in()) continue;
        const auto& id = session.value().hands().id;
        if (!living.empty() && id != account_id) return {};
        if (living.empty()) living = token;
        account_id = id;
    }
    return living.empty() ? tokens.front() : living;
}

Result<Session> Dispatcher::session_of(const Caller& caller) {
    Session session;
    session.caller = caller;
    if (caller.token.empty()) return session;
    const auto hash = crypto::digest_hex(caller.token);
    const auto now = ports_.clock.now();
    bool touch = false;
    const auto found = database_.read([&](storage::Connection& connection) -> Result<void> {
        const auto row = storage::identity::session_by_hash(connection, hash);
        if (!row) return base::done();
        const bool alive = now - row->last_seen_at < domain::limits::session_idle_ms &&
                           now - row->created_at < domain::limits::session_absolute_ms;
        if (!alive) return base::done();
        session.person = row->person;
        touch = now - row->last_seen_at >= touch_interval_ms || now < row->last_seen_at;  // the clock was set back
        session.must_change_password = storage::identity::access_of(connection, row->account_id).one_time_until != 0;
        auto account = storage::identity::account_by_id(connection, row->account_id);
        if (!account || account->state != domain::identity::AccountState::validada)
            return base::done();  // a suspended account dies at once
        session.account = std::move(account);
        // A new password is chosen in one's own account, before anything else.
        if (!session.must_change_password) act_under(connection, session, row->delegation_id, now);
        return base::done();
    });
    if (!found) return found.error();
    if (!session.account) return session;
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

Result<void> Dispatcher::check_access(const Session& session, const api::Facts& facts) {
    if (facts.access.is_open()) return base::done();
    if (!session.signed_in()) return Error{ErrorKind::not_signed_in, text::shared::not_signed_in.words(), {}, {}};
    TRY(check_place(session, facts));
    if (session.must_change_password && facts.path != api::identity::ChangePassword::path)
        return Error{ErrorKind::not_allowed, text::identity::must_change_password.words(), {}, {}};
    // To one's own account one goes back as who one is, whatever became of the other.
    const bool goes_back = facts.path == api::identity::ActFor::path;
    const auto& asks = goes_back ? session.hands() : *session.account;
    if (facts.access.admits(asks.role)) return base::done();
    const Error refusal{ErrorKind::not_allowed, text::shared::not_allowed.words(), {}, {}};
    audit_refusal(session, facts.path, {}, refusal);
    return refusal;
}

/// What the page of another place is refused: everything but to go back to it. What a delegate is refused: everything after his last day but to go back to his own account, and what is never done for another.
Result<void> Dispatcher::check_place(const Session& session, const api::Facts& facts) {
    if (facts.path == api::identity::ActFor::path) return base::done();
    if (auto elsewhere = why_elsewhere(session); !elsewhere.empty()) {
        Error refusal{ErrorKind::conflict, std::move(elsewhere), {}, {}};
        audit_refusal(session, facts.path, {}, refusal);
        return refusal;
    }
    if (!session.delegate) return base::done();
    auto why = session.delegation_over;
    if (why.empty() && facts.in_person) why = text::identity::only_in_person(session.account->full_name());
    if (why.empty()) return base::done();
    Error refusal{ErrorKind::not_allowed, std::move(why), {}, {}};
    audit_refusal(session, facts.path, {}, refusal);
    return refusal;
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

}  // namespace services
