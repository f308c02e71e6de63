#include "shared/services/identity/administration.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/administration.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/services/identity/delegating.hpp"
#include "shared/services/identity/letters.hpp"
#include "shared/services/identity/places.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/recoveries.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using api::identity::AccountReason;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::AccountAct;
using domain::identity::AccountData;
using domain::identity::AccountState;
using domain::identity::Role;
namespace words = text::identity;

constexpr base::Instant one_time_life_ms = base::day_ms;

Error refusal(ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

/// The account that an act is for, its next state already given to it, and who it was before.
struct Act {
    Account before{}, now{};
};

/// Finds the account, and asks whether this may be done to it. Afterwards it has its next version.
Result<Act> begin(Context& context, const std::string& account_id, std::int64_t version, AccountAct act,
                  const std::string& reason) {
    auto account = storage::identity::account_by_id(context.db, account_id);
    if (!account || !sees(acting(context), account->role)) return refusal(ErrorKind::not_found, text::shared::not_found);
    context.audit_object = object_of(*account);
    TRY(domain::identity::check_reason(reason));
    TRY(domain::identity::check(acting(context), facts_of(context, *account), act));
    if (account->version != version) return refusal(ErrorKind::conflict, words::account_changed_meanwhile);
    context.audit_reason = base::trimmed(reason);
    context.version_before = version;
    context.version_after = version + 1;
    Act begun{*account, *account};
    begun.now.state = TRY(domain::identity::after(account->state, act));
    begun.now.version += 1;
    return begun;
}

Result<Act> begin(Context& context, const AccountReason& request, AccountAct act) {
    return begin(context, request.account_id, request.version, act, request.reason);
}

/// Who is in is out, and no link of before leads back in.
void shut_out(Context& context, const Account& account) {
    storage::identity::delete_sessions_of(context.db, account.id, {});
    storage::identity::use_recoveries_of(context.db, account.id, context.now);
}

/// "el usuario y la matrícula": what of a rejected account is another's by now.
std::string names_taken(Context& context, const Account& account) {
    std::vector<std::string> taken;
    const auto note = [&](const std::optional<Account>& holder, const text::Text& what) {
        if (holder && holder->id != account.id) taken.push_back(what.words());
    };
    note(storage::identity::account_by_user_name(context.db, account.user_name), words::names_taken_user);
    note(storage::identity::account_by_email(context.db, account.email), words::names_taken_email);
    note(storage::identity::account_by_matricula(context.db, account.matricula), words::names_taken_matricula);
    return base::joined(taken, words::names_taken_and.view());
}

/// What only storage knows of the new data, and which role may be granted.
Result<void> check_data(Context& context, const AccountData& before, const AccountData& data, const std::string& account_id) {
    domain::Checker check;
    for (const auto& each : domain::identity::validate(data, before)) check.refuse(each.field, each.message);
    if (data.email != before.email && !check.refused("email")) {
        const auto holder = storage::identity::account_by_email(context.db, data.email);
        if (holder && holder->id != account_id) check.refuse("email", words::email_of_another);
    }
    if (data.role != before.role) {
        const auto system = domain::identity::system_of(before.role);
        const auto roles = domain::identity::grantable_roles(acting(context).role, system);
        if (domain::identity::system_of(data.role) != system) check.refuse("role", words::role_of_other_system);
        else if (std::find(roles.begin(), roles.end(), data.role) == roles.end()) check.refuse("role", words::role_not_granted);
    }
    const bool needs_place =
        data.role == Role::solicitante || domain::identity::system_of(data.role) != domain::identity::System::sanece;
    if (domain::identity::changes_place(before, data) && (needs_place || !data.entity_id.empty()))
        check_place(context, check, data.role, data.entity_id, data.unit_id);
    return domain::all_or_error(check.take());
}

/// What of an account became another, for the audit: "role:evaluador place:ooad-01/…", and never an old or new name.
std::string changes_words(const AccountData& before, const AccountData& now) {
    std::string changes;
    const auto add = [&](const std::string& change) { changes += (changes.empty() ? "" : " ") + change; };
    if (now.role != before.role) add("role:" + std::string(base::name_of(now.role)));
    if (now.entity_id != before.entity_id || now.unit_id != before.unit_id) add("place:" + now.entity_id + "/" + now.unit_id);
    if (now.email != before.email) add("email");
    if (now.paternal_surname != before.paternal_surname || now.maternal_surname != before.maternal_surname ||
        now.given_names != before.given_names)
        add("names");
    return changes;
}

void put(Account& account, const AccountData& data) {
    account.paternal_surname = data.paternal_surname;
    account.maternal_surname = data.maternal_surname;
    account.given_names = data.given_names;
    account.email = data.email;
    account.email_folded = base::folded(data.email);
    account.role = data.role;
    account.entity_id = data.entity_id;
    account.unit_id = data.unit_id;
}

Result<MadePassword> prepare_password(const Preparation& preparation, const AccountReason&) {
    return make_password(preparation.ports);
}

}  // namespace

Result<api::Nothing> change_account(Context& context, const api::identity::ChangeAccount::Request& request) {
    const auto stored = storage::identity::account_by_id(context.db, request.account_id);
    if (!stored) return refusal(ErrorKind::not_found, text::shared::not_found);
    const auto before = domain::identity::data_of(*stored);
    auto data = request.data;
    data.unit_id = unit_of(context, data.role, data.entity_id, data.unit_id);
    const bool moves = domain::identity::changes_place(before, data), renames = domain::identity::changes_person(before, data);
    auto act = TRY(begin(context, request.account_id, request.version, moves ? AccountAct::change_place : AccountAct::change,
                         request.reason));
    if (moves && renames) TRY(domain::identity::check(acting(context), facts_of(context, *stored), AccountAct::change));
    if (!moves && !renames) return refusal(ErrorKind::conflict, words::nothing_changed);
    TRY(check_data(context, before, data, stored->id));
    put(act.now, data);
    context.audit_reason = changes_words(before, data) + ": " + context.audit_reason;
    TRY(storage::identity::update_account(context.db, act.now));
    if (moves) storage::identity::delete_sessions_of(context.db, act.now.id, {});
    if (moves) TRY(end_unfit_delegations(context, act.now));
    if (data.email != before.email) storage::identity::use_recoveries_of(context.db, act.now.id, context.now);
    tell_changed(context, act.before, act.now, std::string(base::trimmed(request.reason)));
    return api::Nothing{};
}

Result<api::Nothing> suspend_account(Context& context, const AccountReason& request) {
    const auto act = TRY(begin(context, request, AccountAct::suspend));
    TRY(storage::identity::update_account(context.db, act.now));
    shut_out(context, act.now);
    TRY(end_unfit_delegations(context, act.now));
    tell_suspended(context, act.now, context.audit_reason);
    return api::Nothing{};
}

Result<api::Nothing> restore_account(Context& context, const AccountReason& request) {
    const auto act = TRY(begin(context, request, AccountAct::restore));
    TRY(storage::identity::update_account(context.db, act.now));
    tell_restored(context, act.now, context.audit_reason);
    return api::Nothing{};
}

Result<api::Nothing> close_account(Context& context, const AccountReason& request) {
    const auto act = TRY(begin(context, request, AccountAct::close));
    TRY(storage::identity::update_account(context.db, act.now));
    shut_out(context, act.now);
    TRY(end_unfit_delegations(context, act.now));
    tell_closed(context, act.now, context.audit_reason);
    return api::Nothing{};
}

Result<api::Nothing> undo_decision(Context& context, const AccountReason& request) {
    auto act = TRY(begin(context, request, AccountAct::undo));
    if (const auto taken = names_taken(context, act.now); !taken.empty())
        return Error{ErrorKind::conflict, words::undo_names_taken(taken), {}, {}};
    // Of SAnECE everybody registers as a director; another role was granted, and is granted anew.
    if (domain::identity::system_of(act.now.role) == domain::identity::System::sanece) act.now.role = Role::solicitante;
    act.now.decided_at = 0;
    act.now.decided_by.clear();
    act.now.rejection_reason.clear();
    TRY(storage::identity::update_account(context.db, act.now));
    shut_out(context, act.now);
    TRY(end_unfit_delegations(context, act.now));
    tell_undone(context, act.now, context.audit_reason);
    return api::Nothing{};
}

Result<api::Nothing> end_sessions(Context& context, const AccountReason& request) {
    const auto act = TRY(begin(context, request, AccountAct::end_sessions));
    storage::identity::delete_sessions_of(context.db, act.now.id, {});
    context.version_after = context.version_before;  // nothing of the account itself
    return api::Nothing{};
}

Result<MadePassword> make_password(const Ports& ports) {
    const auto code = crypto::random_code(12);
    MadePassword made{code.substr(0, 4) + "-" + code.substr(4, 4) + "-" + code.substr(8), {}};
    made.hash = TRY(ports.passwords.hash(made.words, Precedence::known));
    return made;
}

Result<api::identity::OneTimePassword::Response> one_time_password(Context& context, const AccountReason& request,
                                                                   const MadePassword& made) {
    auto act = TRY(begin(context, request, AccountAct::one_time_password));
    act.now.password_hash = made.hash;
    TRY(storage::identity::update_account(context.db, act.now));
    shut_out(context, act.now);
    const auto until = context.now + one_time_life_ms;
    storage::identity::set_one_time_until(context.db, act.now.id, until);
    tell_one_time_password(context, act.now, context.audit_reason);
    return api::identity::OneTimePassword::Response{act.now.user_name, act.now.full_name(), made.words, until};
}

Result<api::identity::ReplaceDirector::Response> replace_director(Context& context,
                                                                  const api::identity::ReplaceDirector::Request& request) {
    const auto act = TRY(begin(context, request.account_id, request.version, AccountAct::replace, request.reason));
    if (request.successor_id.empty()) return domain::refused_field("successor_id", words::successor_required.words());
    const auto successor = storage::identity::account_by_id(context.db, request.successor_id);
    const bool fits = successor && successor->id != act.now.id && successor->role == Role::solicitante &&
                      successor->state == AccountState::validada && !act.now.unit_id.empty() &&
                      successor->unit_id == act.now.unit_id;
    if (!fits) return domain::refused_field("successor_id", words::successor_unfit.words());
    context.audit_reason = "successor:" + successor->id + ": " + context.audit_reason;
    context.audit_acting_for = successor->id;
    TRY(storage::identity::update_account(context.db, act.now));
    shut_out(context, act.now);
    TRY(end_unfit_delegations(context, act.now));
    const auto cases = storage::cases::hand_over_cases(context.db, act.now.id, successor->id);
    tell_closed(context, act.now, std::string(base::trimmed(request.reason)));
    tell_successor(context, *successor, act.now, cases);
    return api::identity::ReplaceDirector::Response{cases};
}

void add_administration(Dispatcher& dispatcher) {
    dispatcher.serve<api::identity::ChangeAccount>(change_account);
    dispatcher.serve<api::identity::SuspendAccount>(suspend_account);
    dispatcher.serve<api::identity::RestoreAccount>(restore_account);
    dispatcher.serve<api::identity::CloseAccount>(close_account);
    dispatcher.serve<api::identity::UndoDecision>(undo_decision);
    dispatcher.serve<api::identity::OneTimePassword, MadePassword>(prepare_password, one_time_password);
    dispatcher.serve<api::identity::EndSessions>(end_sessions);
    dispatcher.serve<api::identity::ReplaceDirector>(replace_director);
}

}  // namespace services::identity
