#pragma once
// What a service gets beside its request: who asks, the open transaction, the ports, and what it tells the dispatcher.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// Who stands at the door: a token (or none), from where.
struct Caller {
    std::string token{};
    std::string address{};
    std::string client{};
    std::string network{};               ///< What `address` stands for among strangers; "" at one's own machine.
    std::vector<std::string> devices{};  ///< What may be marks that a browser got at earlier sign-ins.
    std::string place{};                 ///< Whose page asks (api::identity::place); "" when it does not say.
};

/// The account behind a live session; `account` is null for a visitor and for the program itself.
struct Session {
    std::optional<domain::identity::Account> account{};
    std::string token_hash{};
    Caller caller{};
    std::string person{};  ///< Who stands behind an account that several share.
    bool is_system = false;
    bool must_change_password = false;  ///< It was entered with a password for once: nothing else is done before.
    /// Who signed in, while he acts in the place of `account`, which named him its delegate for now; null otherwise.
    std::optional<domain::identity::Account> delegate{};
    std::string delegation_id{}, delegation_until{};
    /// Why he may no longer: nothing is done in another's place, and nothing in his own before he says so. "" while he may.
    std::string delegation_over{};

    bool signed_in() const { return account.has_value(); }
    /// Whose hands these are: the account that signed in, whoever it acts for. Only when signed in.
    const domain::identity::Account& hands() const { return delegate ? *delegate : *account; }
    /// Only when signed in.
    domain::identity::Actor actor() const { return {account->id, person, account->role, account->entity_id, account->unit_id}; }
};

/// A new or ended session, for the one who keeps the token (cookie, memory).
struct SessionChange {
    std::string token{};   ///< "" ends the session.
    std::string device{};  ///< The browser's mark, to be kept much longer than the session; "" leaves it as it is.
};

/// A service cannot begin or commit: it has no way to.
class Context {
public:
    Context(const Session& session, storage::Connection& connection, const Ports& ports)
        : session(session), db(connection), ports(ports), now(ports.clock.now()) {}

    const Session& session;
    storage::Connection& db;
    const Ports& ports;
    const base::Instant now;  ///< One instant for the whole command.

    /// The signed-in account. Only in services whose endpoint is not open to anyone.
    const domain::identity::Account& account() const { return *session.account; }
    domain::identity::Actor actor() const { return session.actor(); }
    std::string new_id() const;

    // For the audit row and the door.
    std::string audit_object{};
    std::string audit_reason{};
    std::string audit_acting_for{};                      ///< The account in whose place this is done.
    std::int64_t version_before = 0, version_after = 0;  ///< Of the object, where it has versions.
    std::optional<SessionChange> session_change{};
    /// A refusal whose traces must stay (the audit row of a wrong password) commits all the same.
    bool keep_when_refused = false;
    /// Success without a change, such as leaving when nobody is signed in: no audit row.
    bool nothing_done = false;
};

/// Before the transaction: slow work and reading, no writing.
struct Preparation {
    const Session& session;
    storage::Database& database;
    const Ports& ports;
};

}  // namespace services
