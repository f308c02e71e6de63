#include <algorithm>

#include "shared/api/endpoint.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/services/identity/attempts.hpp"
#include "shared/services/identity/letters.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/recoveries.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/text/identity/passwords.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::AccountState;
namespace words = text::identity;

namespace limits = domain::limits;

Result<api::Nothing> request_recovery(Context& context, const api::identity::RequestRecovery::Request& request) {
    const auto email = base::trimmed(request.email);
    if (!domain::identity::is_email(email)) return domain::refused_field("email", words::email_rule.words());
    const auto account = storage::identity::account_by_email(context.db, email);
    if (!account || account->state != AccountState::validada) return api::Nothing{};
    context.audit_object = object_of(*account);
    const auto recent =
        storage::identity::count_recoveries_between(context.db, account->id, context.now - base::hour_ms, context.now);
    if (recent >= limits::recovery_mails_per_hour_max) return api::Nothing{};
    storage::identity::use_recoveries_of(context.db, account->id, context.now);  // one live link per person
    const auto token = crypto::random_token();
    storage::identity::insert_recovery(context.db, {crypto::digest_hex(token), account->id, context.now, 0});
    context.ports.memory->link_made(crypto::digest_hex(token), context.ports.clock.elapsed());
    tell_recovery(context, *account, token);
    return api::Nothing{};
}

/// By the calendar, and in the process that made the link by the clock that only goes forward, too: it lives no longer because
/// somebody set the clock back. Of another process, a link of the future is none.
bool is_alive(const storage::identity::RecoveryRow& recovery, const Ports& ports) {
    const auto age_ms = ports.clock.now() - recovery.created_at;
    const auto known_age_ms = ports.memory->age_of_link(recovery.token_hash, ports.clock.elapsed());
    if (recovery.used_at != 0 || (age_ms < 0 && !known_age_ms)) return false;
    return std::max(age_ms, known_age_ms.value_or(0)) <= limits::recovery_life_ms;
}

/// The account of a live link: unused and not older than ten minutes (R3).
std::optional<Account> account_of_link(storage::Connection& db, const std::string& token, const Ports& ports) {
    const auto recovery = storage::identity::recovery_by_hash(db, crypto::digest_hex(token));
    if (!recovery || !is_alive(*recovery, ports)) return std::nullopt;
    auto account = storage::identity::account_by_id(db, recovery->account_id);
    if (!account || account->state != AccountState::validada) return std::nullopt;
    return account;
}

Error dead_link() { return {ErrorKind::conflict, words::reset_link_invalid.words(), {}, {}}; }

Result<HashedPassword> prepare_reset(const Preparation& preparation, const api::identity::ResetPassword::Request& request) {
    const auto account = TRY(preparation.database.read([&](storage::Connection& db) -> Result<std::optional<Account>> {
        return account_of_link(db, request.token, preparation.ports);
    }));
    if (!account) return dead_link();
    if (auto refusal = domain::identity::password_refusal(request.password, domain::identity::own_words(*account));
        !refusal.empty()) {
        return domain::refused_field("password", std::move(refusal));
    }
    return HashedPassword{TRY(preparation.ports.passwords.hash(request.password, Precedence::known))};
}

Result<void> set_password(Context& context, Account account, const HashedPassword& password, const std::string& kept_session) {
    account.password_hash = password.hash;
    account.version += 1;
    TRY(storage::identity::update_account(context.db, account));
    storage::identity::delete_sessions_of(context.db, account.id, kept_session);
    storage::identity::use_recoveries_of(context.db, account.id, context.now);
    storage::identity::set_one_time_until(context.db, account.id, 0);
    tell_password_changed(context, account);
    context.audit_object = object_of(account);
    return base::done();
}

Result<api::Nothing> reset_password(Context& context, const api::identity::ResetPassword::Request& request,
                                    const HashedPassword& password) {
    const auto account = account_of_link(context.db, request.token, context.ports);
    if (!account) return dead_link();
    // Who has the link is the owner: what was tried wrongly here is over.
    context.ports.memory->forgive(standing_of(context.db, context.session.caller, account->user_name, account->id).who);
    TRY(set_password(context, *account, password, {}));
    return api::Nothing{};
}

struct CheckedChange {
    HashedPassword password{};  ///< No hash: the current password was wrong.
    std::string compared{};     ///< The hash that the current password was compared with.
};

Result<CheckedChange> prepare_change(const Preparation& preparation, const api::identity::ChangePassword::Request& request) {
    const auto& account = *preparation.session.account;
    if (account.is_shared) return Error{ErrorKind::conflict, words::shared_password_is_the_divisions.words(), {}, {}};
    auto& passwords = preparation.ports.passwords;
    const auto standing = TRY(preparation.database.read([&](storage::Connection& db) -> Result<Standing> {
        return standing_of(db, preparation.session.caller, account.user_name, account.id);
    }));
    TRY(may_try(preparation.ports, standing));
    const bool matches = TRY(passwords.matches(account.password_hash, request.current_password, Precedence::known));
    if (!matches) return CheckedChange{};
    if (auto refusal = domain::identity::password_refusal(request.password, domain::identity::own_words(account));
        !refusal.empty()) {
        return domain::refused_field("password", std::move(refusal));
    }
    return CheckedChange{{TRY(passwords.hash(request.password, Precedence::known))}, account.password_hash};
}

Result<api::Nothing> change_password(Context& context, const api::identity::ChangePassword::Request&,
                                     const CheckedChange& checked) {
    const auto account = storage::identity::account_by_id(context.db, context.account().id);
    if (!account) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    const auto standing = standing_of(context.db, context.session.caller, account->user_name, account->id);
    TRY(may_try(context.ports, standing));
    if (checked.password.hash.empty() || account->password_hash != checked.compared) {
        context.audit_object = object_of(*account);
        count_wrong_password(context, standing);
        return domain::refused_field("current_password", words::current_password_wrong.words());
    }
    context.ports.memory->forgive(standing.who);
    TRY(set_password(context, *account, checked.password, context.session.token_hash));
    return api::Nothing{};
}

}  // namespace

void add_passwords(Dispatcher& dispatcher) {
    dispatcher.serve<api::identity::RequestRecovery>(request_recovery);
    dispatcher.serve<api::identity::ResetPassword, HashedPassword>(prepare_reset, reset_password);
    dispatcher.serve<api::identity::ChangePassword, CheckedChange>(prepare_change, change_password);
}

}  // namespace services::identity
