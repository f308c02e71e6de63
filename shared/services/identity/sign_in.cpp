#include <algorithm>

#include "shared/api/endpoint.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/delegating.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/services/identity/attempts.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/services/settings/settings.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/devices.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace services::identity {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::AccountState;
namespace words = text::identity;

struct CheckedPassword {
    std::string account_id{};  ///< "" when there is no such account
    std::string hash{};        ///< What the password was compared with: it may be another one by the time it counts.
    bool matches = false;
};

/// Hashing takes long, so it happens before the transaction; an unknown user costs as much as a known one.
Result<CheckedPassword> check_password(const Preparation& preparation, const api::identity::SignIn::Request& request) {
    std::vector<base::FieldError> missing;
    if (base::is_blank(request.user_name)) missing.push_back({"user_name", words::user_name_required.words()});
    if (request.password.empty()) missing.push_back({"password", words::password_required.words()});
    TRY(domain::all_or_error(std::move(missing)));

    const auto& caller = preparation.session.caller;
    Standing standing;
    const auto account = TRY(preparation.database.read([&](storage::Connection& db) -> Result<std::optional<Account>> {
        const auto name = base::trimmed(request.user_name);
        auto found = storage::identity::account_by_user_name(db, name);
        if (!found) found = storage::identity::former_account_by_user_name(db, name);
        standing = standing_of(db, caller, request.user_name, found ? found->id : std::string{});
        return found;
    }));
    TRY(may_try(preparation.ports, standing));
    const std::string hash = account ? account->password_hash : std::string{};
    const auto precedence = precedence_of(preparation.ports, caller, standing, account.has_value());
    const bool matches = TRY(preparation.ports.passwords.matches(hash, request.password, precedence));
    return CheckedPassword{account ? account->id : std::string{}, hash, account && matches};
}

/// The mark by which a browser is known again; one that several people use has one mark for all of them.
std::string keep_device(Context& context, const Account& account) {
    const auto& caller = context.session.caller;
    if (caller.network.empty()) return {};  // at one's own machine there are no strangers
    const auto ours = std::find_if(caller.devices.begin(), caller.devices.end(), [&](const std::string& mark) {
        return storage::identity::is_device(context.db, crypto::digest_hex(mark));
    });
    auto mark = ours != caller.devices.end() ? *ours : crypto::random_token();
    storage::identity::keep_device(context.db, {crypto::digest_hex(mark), account.id, context.now, context.now});
    return mark;
}

void open_session(Context& context, const Account& account, const Session& opened) {
    const auto token = crypto::random_token();
    storage::identity::insert_session(
        context.db, {crypto::digest_hex(token), account.id, context.now, context.now, context.session.caller.address,
                     context.session.caller.client, opened.person, opened.delegation_id});
    context.session_change = SessionChange{token, keep_device(context, account)};
}

/// A closed account is told why, and of whom to ask: its system's own validators.
Result<void> must_be_open(const Account& account) {
    const bool of_collection = domain::identity::system_of(account.role) == domain::identity::System::surplus;
    const auto closed = [](const text::Text& why) { return Error{ErrorKind::not_signed_in, why.words(), {}, {}}; };
    switch (account.state) {
        case AccountState::solicitada: return closed(of_collection ? words::collection::account_pending : words::account_pending);
        case AccountState::rechazada: return closed(words::account_rejected);
        case AccountState::suspendida:
        case AccountState::baja: return closed(of_collection ? words::collection::account_suspended : words::account_suspended);
        case AccountState::validada: break;
    }
    return base::done();
}

Result<api::identity::Me> sign_in(Context& context, const api::identity::SignIn::Request& request,
                                  const CheckedPassword& checked) {
    auto account = storage::identity::account_by_id(context.db, checked.account_id);
    if (account) context.audit_object = object_of(*account);
    const auto& caller = context.session.caller;
    const auto standing = standing_of(context.db, caller, request.user_name, checked.account_id);
    // Again: others may have failed while this password was hashed.
    TRY(may_try(context.ports, standing));
    if (!account || !checked.matches || account->password_hash != checked.hash) {
        count_wrong_password(context, standing);
        return Error{ErrorKind::not_signed_in, words::wrong_credentials.words(), {}, {}};
    }
    if (!standing.known_device) context.ports.memory->trust(network_of(caller));
    TRY(must_be_open(*account));
    const auto one_time_until = storage::identity::access_of(context.db, account->id).one_time_until;
    if (one_time_until != 0 && one_time_until < context.now)
        return Error{ErrorKind::not_signed_in, words::one_time_password_expired.words(), {}, {}};
    std::string person;
    if (account->is_shared) {
        const domain::identity::Person who{request.person_name, request.person_matricula};
        TRY(domain::all_or_error(validate(who)));
        person = words_of(who);
        context.audit_reason = person;
    }
    context.ports.memory->forgive(standing.who);
    if (!context.session.token_hash.empty()) storage::identity::delete_session(context.db, context.session.token_hash);
    Session opened;
    opened.account = account;
    opened.person = person;
    // A new password is chosen first, in one's own account.
    if (one_time_until == 0) act_under(context.db, opened, request.delegation_id, context.now);
    open_session(context, *account, opened);
    storage::identity::note_sign_in(context.db, account->id, context.now);
    return me_of(context, opened);
}

Result<api::Nothing> sign_out(Context& context, const api::Nothing&) {
    if (context.session.signed_in()) {
        context.audit_object = object_of(context.session.hands());
        storage::identity::delete_session(context.db, context.session.token_hash);
    }
    context.nothing_done = !context.session.signed_in();
    context.session_change = SessionChange{};
    return api::Nothing{};
}

Result<api::identity::Me> who_am_i(Context& context, const api::Nothing&) {
    if (context.session.signed_in()) return me_of(context, context.session);
    api::identity::Me visitor;
    visitor.demo = context.ports.settings.demo;
    visitor.demo_accounts = context.ports.settings.demo_accounts;
    visitor.contact = settings::value_of(context, domain::settings::contact);
    visitor.surplus_contact = settings::value_of(context, domain::settings::surplus_contact);
    return visitor;
}

}  // namespace

void add_sign_in(Dispatcher& dispatcher) {
    dispatcher.serve<api::identity::WhoAmI>(who_am_i);
    dispatcher.serve<api::identity::SignIn, CheckedPassword>(check_password, sign_in);
    dispatcher.serve<api::identity::SignOut>(sign_out);
}

}  // namespace services::identity
