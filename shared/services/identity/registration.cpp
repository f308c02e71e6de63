#include "shared/api/identity/registration.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/services/identity/attempts.hpp"
#include "shared/services/identity/letters.hpp"
#include "shared/services/identity/places.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/services/settings/settings.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::System;
namespace words = text::identity;

/// A director must know that the mail or matrícula has an account (R36); who asks about many waits like one who guesses.
std::string asker_of(const Caller& caller) { return "registration " + network_of(caller); }

Result<void> may_register(const Ports& ports, const Caller& caller) {
    const auto wait_ms = ports.memory->wait_of(asker_of(caller), ports.clock.elapsed());
    if (wait_ms <= 0) return base::done();
    return Error{ErrorKind::too_many, words::wait_before_registration(seconds_of(wait_ms)), {}, {}};
}

Result<HashedPassword> check_and_hash(const Preparation& preparation, const domain::identity::Registration& registration) {
    TRY(domain::all_or_error(domain::identity::validate(registration)));
    const auto& [session, database, ports] = preparation;
    TRY(may_register(ports, session.caller));
    // Who registers has nothing yet that speaks for him: many of one network stand behind those who sign in.
    const auto precedence = precedence_in(ports, session.caller);
    ports.memory->suspect(network_of(session.caller), ports.clock.elapsed());
    return HashedPassword{TRY(ports.passwords.hash(registration.password, precedence))};
}

/// Of the names that must be free, those that somebody has.
struct Taken {
    std::string fields{};  ///< "user_name email"
    std::string account{};

    void note(std::string_view field, const std::optional<Account>& holder) {
        if (!holder) return;
        if (!fields.empty()) fields += ' ';
        fields += field;
        account = object_of(*holder);
    }
};

void check_choices(Context& context, domain::Checker& check, const domain::identity::Registration& person) {
    check_place(context, check, person.role, person.entity_id, person.unit_id);
    if (person.system == System::surplus && person.position_id.empty()) return;
    const auto position = storage::catalog::item_by_id(context.db, storage::catalog::ItemList::job_position, person.position_id);
    if (!position || !position->active) check.refuse("position_id", text::shared::choose_from_list);
}

/// What only storage knows: whether the choices exist and the names are free.
std::vector<base::FieldError> refusals_of_storage(Context& context, const domain::identity::Registration& person, Taken& taken) {
    domain::Checker check;
    check_choices(context, check, person);
    const auto named = storage::identity::account_by_user_name(context.db, person.user_name);
    const auto mailed = storage::identity::account_by_email(context.db, person.email);
    const auto numbered = storage::identity::account_by_matricula(context.db, person.matricula);
    if (named) check.refuse("user_name", words::user_name_taken);
    const bool of_collection = person.system == System::surplus;
    if (mailed) check.refuse("email", of_collection ? words::collection::email_taken : words::email_taken);
    if (numbered) check.refuse("matricula", of_collection ? words::collection::matricula_taken : words::matricula_taken);
    taken.note("user_name", named);
    taken.note("email", mailed);
    taken.note("matricula", numbered);
    return check.take();
}

/// Where one asks when no answer comes: of the collection, the newest period's.
std::string mailboxes_of(Context& context, System system) {
    if (system == System::sanece) return settings::value_of(context, domain::settings::mailboxes);
    const auto periods = storage::surplus::periods(context.db);
    return periods.empty() ? std::string{} : periods.front().mailbox;
}

Result<api::identity::Register::Response> register_account(Context& context, const domain::identity::Registration& person,
                                                           const HashedPassword& password) {
    TRY(may_register(context.ports, context.session.caller));  // again: others asked while this password was hashed
    Taken taken;
    auto refusals = refusals_of_storage(context, person, taken);
    if (!taken.fields.empty()) {
        context.ports.memory->failed(asker_of(context.session.caller), context.ports.clock.elapsed());
        context.audit_object = taken.account;
        context.audit_reason = "taken: " + taken.fields;
        context.keep_when_refused = true;
    }
    TRY(domain::all_or_error(std::move(refusals)));
    Account account;
    account.id = context.new_id();
    account.user_name = person.user_name;
    account.user_name_folded = base::folded(person.user_name);
    account.email = person.email;
    account.email_folded = base::folded(person.email);
    account.matricula = person.matricula;
    account.password_hash = password.hash;
    account.role = person.role;
    account.entity_id = person.entity_id;
    account.unit_id = unit_of(context, person.role, person.entity_id, person.unit_id);
    account.position_id = person.position_id;
    account.paternal_surname = base::trimmed(person.paternal_surname);
    account.maternal_surname = base::trimmed(person.maternal_surname);
    account.given_names = base::trimmed(person.given_names);
    account.created_at = context.now;
    storage::identity::insert_account(context.db, account);
    context.audit_object = object_of(account);
    tell_registered(context, account);
    return api::identity::Register::Response{account.email, mailboxes_of(context, person.system)};
}

}  // namespace

void add_registration(Dispatcher& dispatcher) {
    dispatcher.serve<api::identity::Register, HashedPassword>(check_and_hash, register_account);
}

}  // namespace services::identity
