#include "shared/services/identity.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/fields.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/dispatcher.hpp"
#include "shared/storage/catalog.hpp"
#include "shared/storage/identity.hpp"
#include "shared/text/identity.hpp"
#include "shared/text/shared.hpp"

namespace services {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Account;
using domain::AccountAct;
using domain::AccountState;
namespace words = text::identity;
namespace limits = domain::limits;

std::string object_of(const Account& account) { return "account:" + account.id; }

std::string address_of_page(const Context& context, std::string_view page) {
    return context.ports.settings.base_url + "/#/" + std::string(page);
}

// ---- sign-in and sign-out ------------------------------------------------------------------------------------------

struct CheckedPassword {
    std::string account_id{};  ///< "" when there is no such account
    std::string hash{};        ///< What the password was compared with: it may be another one by the time it counts.
    bool matches = false;
};

std::string network_of(const Caller& caller) { return caller.network.empty() ? caller.address : caller.network; }

/// Whose wrong passwords count together: of one name, at a browser that its account was signed in with before, or else in
/// one network (R35). So the owner elsewhere is not kept out. A name that nobody has waits like any other, or waiting would
/// tell which names exist.
struct Standing {
    std::string who{};
    bool known_device = false;
};

Standing standing_of(storage::Connection& db, const Caller& caller, std::string_view user_name, const std::string& account_id) {
    const auto counted = [&](const std::string& place) {
        return crypto::digest_hex(base::folded(base::trimmed(user_name)) + place);
    };
    for (const auto& mark : caller.devices) {
        const auto device = crypto::digest_hex(mark);
        if (!account_id.empty() && storage::is_device_of(db, device, account_id)) return {counted("\ndevice " + device), true};
    }
    return {counted("\nnetwork " + network_of(caller)), false};
}

/// Whole seconds, so that who waits as long as told has waited long enough.
long long seconds_of(base::Instant wait_ms) { return (wait_ms + base::second_ms - 1) / base::second_ms; }

/// While wrong passwords make one wait.
Result<void> may_try(const Ports& ports, const Standing& standing) {
    const auto wait_ms = ports.memory->wait_of(standing.who, ports.clock.elapsed());
    if (wait_ms <= 0) return base::done();
    return Error{ErrorKind::too_many, words::wait_before_sign_in(seconds_of(wait_ms)), {}, {}};
}

/// Each wrong password makes the next try wait longer, and speaks against its network.
void count_wrong_password(Context& context, const Standing& standing) {
    const auto elapsed = context.ports.clock.elapsed();
    context.ports.memory->failed(standing.who, elapsed);
    if (!standing.known_device) context.ports.memory->suspect(network_of(context.session.caller), elapsed);
    context.keep_when_refused = true;  // the row of the audit
}

/// When more passwords come than can be hashed, a name that nobody has and a network of many wrong tries stand last.
Precedence precedence_in(const Ports& ports, const Caller& caller) {
    const bool doubtful = ports.memory->is_doubtful(network_of(caller), ports.clock.elapsed());
    return doubtful ? Precedence::doubtful : Precedence::ordinary;
}

Precedence precedence_of(const Ports& ports, const Caller& caller, const Standing& standing, bool has_account) {
    if (standing.known_device) return Precedence::known;
    return has_account ? precedence_in(ports, caller) : Precedence::doubtful;
}

/// Hashing takes long, so it happens before the transaction; an unknown user costs as much as a known one.
Result<CheckedPassword> check_password(const Preparation& preparation, const api::SignIn::Request& request) {
    std::vector<base::FieldError> missing;
    if (base::is_blank(request.user_name)) missing.push_back({"user_name", words::user_name_required.words()});
    if (request.password.empty()) missing.push_back({"password", words::password_required.words()});
    TRY(domain::all_or_error(std::move(missing)));

    const auto& caller = preparation.session.caller;
    Standing standing;
    const auto account = TRY(preparation.database.read([&](storage::Connection& db) -> Result<std::optional<Account>> {
        const auto name = base::trimmed(request.user_name);
        auto found = storage::account_by_user_name(db, name);
        if (!found) found = storage::former_account_by_user_name(db, name);
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
        return storage::is_device(context.db, crypto::digest_hex(mark));
    });
    auto mark = ours != caller.devices.end() ? *ours : crypto::random_token();
    storage::keep_device(context.db, {crypto::digest_hex(mark), account.id, context.now, context.now});
    return mark;
}

void open_session(Context& context, const Account& account) {
    const auto token = crypto::random_token();
    storage::insert_session(context.db, {crypto::digest_hex(token), account.id, context.now, context.now,
                                         context.session.caller.address, context.session.caller.client});
    context.session_change = SessionChange{token, keep_device(context, account)};
}

Result<api::Me> sign_in(Context& context, const api::SignIn::Request& request, const CheckedPassword& checked) {
    auto account = storage::account_by_id(context.db, checked.account_id);
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
    const auto closed = [](const text::Text& why) { return Error{ErrorKind::not_signed_in, why.words(), {}, {}}; };
    switch (account->state) {
        case AccountState::solicitada: return closed(words::account_pending);
        case AccountState::rechazada: return closed(words::account_rejected);
        case AccountState::suspendida:
        case AccountState::baja: return closed(words::account_suspended);
        case AccountState::validada: break;
    }
    context.ports.memory->forgive(standing.who);
    if (!context.session.token_hash.empty()) storage::delete_session(context.db, context.session.token_hash);
    open_session(context, *account);
    return me_of(context, *account);
}

Result<api::Nothing> sign_out(Context& context, const api::Nothing&) {
    if (context.session.signed_in()) {
        context.audit_object = object_of(context.account());
        storage::delete_session(context.db, context.session.token_hash);
    }
    context.nothing_done = !context.session.signed_in();
    context.session_change = SessionChange{};
    return api::Nothing{};
}

Result<api::Me> who_am_i(Context& context, const api::Nothing&) {
    if (context.session.signed_in()) return me_of(context, context.account());
    api::Me visitor;
    visitor.demo = context.ports.settings.demo;
    visitor.demo_accounts = context.ports.settings.demo_accounts;
    return visitor;
}

// ---- registration --------------------------------------------------------------------------------------------------

struct HashedPassword {
    std::string hash{};
};

/// A director must know that the mail or matrícula has an account (R36); who asks about many waits like one who guesses.
std::string asker_of(const Caller& caller) { return "registration " + network_of(caller); }

Result<void> may_register(const Ports& ports, const Caller& caller) {
    const auto wait_ms = ports.memory->wait_of(asker_of(caller), ports.clock.elapsed());
    if (wait_ms <= 0) return base::done();
    return Error{ErrorKind::too_many, words::wait_before_registration(seconds_of(wait_ms)), {}, {}};
}

Result<HashedPassword> check_and_hash(const Preparation& preparation, const domain::Registration& registration) {
    TRY(domain::all_or_error(domain::validate(registration)));
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

/// What only storage knows: whether the choices exist and the names are free.
std::vector<base::FieldError> refusals_of_storage(Context& context, const domain::Registration& person, Taken& taken) {
    domain::Checker check;
    const auto entity = storage::entity_by_id(context.db, person.entity_id);
    if (!entity || !entity->active) {
        check.refuse("entity_id", text::shared::choose_from_list);
    } else if (entity->kind == domain::EntityKind::ooad) {
        const auto unit = storage::unit_by_id(context.db, person.unit_id);
        if (person.unit_id.empty()) {
            check.refuse("unit_id", words::unit_required);
        } else if (!unit || unit->entity_id != entity->id || !unit->active || !unit->is_hospital) {
            check.refuse("unit_id", words::unit_not_of_entity);
        }
    }
    const auto position = storage::item_by_id(context.db, storage::ItemList::job_position, person.position_id);
    if (!position || !position->active) check.refuse("position_id", text::shared::choose_from_list);
    const auto named = storage::account_by_user_name(context.db, person.user_name);
    const auto mailed = storage::account_by_email(context.db, person.email);
    const auto numbered = storage::account_by_matricula(context.db, person.matricula);
    if (named) check.refuse("user_name", words::user_name_taken);
    if (mailed) check.refuse("email", words::email_taken);
    if (numbered) check.refuse("matricula", words::matricula_taken);
    taken.note("user_name", named);
    taken.note("email", mailed);
    taken.note("matricula", numbered);
    return check.take();
}

/// A UMAE is its own single unit (R22).
std::string unit_of(Context& context, const domain::Registration& person) {
    const auto entity = storage::entity_by_id(context.db, person.entity_id);
    if (entity->kind == domain::EntityKind::ooad) return person.unit_id;
    const auto units = storage::units_of(context.db, person.entity_id, false);
    return units.empty() ? std::string{} : units.front().id;
}

Result<api::Register::Response> register_account(Context& context, const domain::Registration& person,
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
    account.entity_id = person.entity_id;
    account.unit_id = unit_of(context, person);
    account.position_id = person.position_id;
    account.paternal_surname = base::trimmed(person.paternal_surname);
    account.maternal_surname = base::trimmed(person.maternal_surname);
    account.given_names = base::trimmed(person.given_names);
    account.created_at = context.now;
    storage::insert_account(context.db, account);
    context.audit_object = object_of(account);
    send_mail(context, account.email, words::mail_registration_subject.words(),
              words::mail_registration_body(account.full_name(), account.user_name));
    return api::Register::Response{account.email, context.ports.settings.contact_mailboxes};
}

// ---- recovery ------------------------------------------------------------------------------------------------------

Result<api::Nothing> request_recovery(Context& context, const api::RequestRecovery::Request& request) {
    const auto email = base::trimmed(request.email);
    if (!domain::is_email(email)) return domain::refused_field("email", words::email_rule.words());
    const auto account = storage::account_by_email(context.db, email);
    if (!account || account->state != AccountState::validada) return api::Nothing{};
    context.audit_object = object_of(*account);
    const auto recent = storage::count_recoveries_between(context.db, account->id, context.now - base::hour_ms, context.now);
    if (recent >= limits::recovery_mails_per_hour_max) return api::Nothing{};
    storage::use_recoveries_of(context.db, account->id, context.now);  // one live link per person
    const auto token = crypto::random_token();
    storage::insert_recovery(context.db, {crypto::digest_hex(token), account->id, context.now, 0});
    context.ports.memory->link_made(crypto::digest_hex(token), context.ports.clock.elapsed());
    send_mail(context, account->email, words::mail_recovery_subject.words(),
              words::mail_recovery_body(account->full_name(), address_of_page(context, "sanece/contrasena/nueva?token=" + token)),
              context.now + limits::recovery_life_ms);
    return api::Nothing{};
}

/// By the calendar, and in the process that made the link by the clock that only goes forward, too: it lives no longer because
/// somebody set the clock back. Of another process, a link of the future is none.
bool is_alive(const storage::RecoveryRow& recovery, const Ports& ports) {
    const auto age_ms = ports.clock.now() - recovery.created_at;
    const auto known_age_ms = ports.memory->age_of_link(recovery.token_hash, ports.clock.elapsed());
    if (recovery.used_at != 0 || (age_ms < 0 && !known_age_ms)) return false;
    return std::max(age_ms, known_age_ms.value_or(0)) <= limits::recovery_life_ms;
}

/// The account of a live link: unused and not older than ten minutes (R3).
std::optional<Account> account_of_link(storage::Connection& db, const std::string& token, const Ports& ports) {
    const auto recovery = storage::recovery_by_hash(db, crypto::digest_hex(token));
    if (!recovery || !is_alive(*recovery, ports)) return std::nullopt;
    auto account = storage::account_by_id(db, recovery->account_id);
    if (!account || account->state != AccountState::validada) return std::nullopt;
    return account;
}

Error dead_link() { return {ErrorKind::conflict, words::reset_link_invalid.words(), {}, {}}; }

Result<HashedPassword> prepare_reset(const Preparation& preparation, const api::ResetPassword::Request& request) {
    const auto account = TRY(preparation.database.read([&](storage::Connection& db) -> Result<std::optional<Account>> {
        return account_of_link(db, request.token, preparation.ports);
    }));
    if (!account) return dead_link();
    if (auto refusal = domain::password_refusal(request.password, domain::own_words(*account)); !refusal.empty()) {
        return domain::refused_field("password", std::move(refusal));
    }
    return HashedPassword{TRY(preparation.ports.passwords.hash(request.password, Precedence::known))};
}

void set_password(Context& context, Account account, const HashedPassword& password, const std::string& kept_session) {
    account.password_hash = password.hash;
    account.version += 1;
    storage::update_account(context.db, account);
    storage::delete_sessions_of(context.db, account.id, kept_session);
    storage::use_recoveries_of(context.db, account.id, context.now);
    send_mail(context, account.email, words::mail_password_changed_subject.words(),
              words::mail_password_changed_body(account.full_name()));
    context.audit_object = object_of(account);
}

Result<api::Nothing> reset_password(Context& context, const api::ResetPassword::Request& request,
                                    const HashedPassword& password) {
    const auto account = account_of_link(context.db, request.token, context.ports);
    if (!account) return dead_link();
    // Who has the link is the owner: what was tried wrongly here is over.
    context.ports.memory->forgive(standing_of(context.db, context.session.caller, account->user_name, account->id).who);
    set_password(context, *account, password, {});
    return api::Nothing{};
}

struct CheckedChange {
    HashedPassword password{};  ///< No hash: the current password was wrong.
    std::string compared{};     ///< The hash that the current password was compared with.
};

Result<CheckedChange> prepare_change(const Preparation& preparation, const api::ChangePassword::Request& request) {
    const auto& account = *preparation.session.account;
    auto& passwords = preparation.ports.passwords;
    const auto standing = TRY(preparation.database.read([&](storage::Connection& db) -> Result<Standing> {
        return standing_of(db, preparation.session.caller, account.user_name, account.id);
    }));
    TRY(may_try(preparation.ports, standing));
    const bool matches = TRY(passwords.matches(account.password_hash, request.current_password, Precedence::known));
    if (!matches) return CheckedChange{};
    if (auto refusal = domain::password_refusal(request.password, domain::own_words(account)); !refusal.empty()) {
        return domain::refused_field("password", std::move(refusal));
    }
    return CheckedChange{{TRY(passwords.hash(request.password, Precedence::known))}, account.password_hash};
}

Result<api::Nothing> change_password(Context& context, const api::ChangePassword::Request&, const CheckedChange& checked) {
    const auto account = storage::account_by_id(context.db, context.account().id);
    if (!account) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    const auto standing = standing_of(context.db, context.session.caller, account->user_name, account->id);
    TRY(may_try(context.ports, standing));
    if (checked.password.hash.empty() || account->password_hash != checked.compared) {
        context.audit_object = object_of(*account);
        count_wrong_password(context, standing);
        return domain::refused_field("current_password", words::current_password_wrong.words());
    }
    context.ports.memory->forgive(standing.who);
    set_password(context, *account, checked.password, context.session.token_hash);
    return api::Nothing{};
}

// ---- the jefatura --------------------------------------------------------------------------------------------------

struct UnitNames {
    std::string entity{}, unit{};
};

UnitNames unit_names(Context& context, const Account& account) {
    const auto entity = storage::entity_by_id(context.db, account.entity_id);
    const auto unit = storage::unit_by_id(context.db, account.unit_id);
    return {entity ? entity->name : std::string{}, unit ? unit->name : std::string{}};
}

Result<api::PendingRegistrations::Response> pending_registrations(Context& context, const api::Nothing&) {
    api::PendingRegistrations::Response response;
    response.roles = domain::grantable_roles(context.account().role);
    for (const auto& account : storage::accounts_in_state(context.db, AccountState::solicitada, limits::list_rows_max)) {
        const auto names = unit_names(context, account);
        const auto position = storage::item_by_id(context.db, storage::ItemList::job_position, account.position_id);
        response.registrations.push_back({account.id, account.version, account.full_name(), account.user_name, account.email,
                                          account.matricula, names.entity, names.unit, position ? position->name : std::string{},
                                          account.created_at, domain::is_overdue(account.created_at, context.now)});
    }
    return response;
}

/// The registration to decide, moved to its new state; conflict when somebody was faster.
Result<Account> decided(Context& context, const std::string& account_id, std::int64_t version, AccountAct act) {
    auto account = storage::account_by_id(context.db, account_id);
    if (!account) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    context.audit_object = object_of(*account);
    account->state = TRY(domain::after(account->state, act));
    if (account->version != version) return Error{ErrorKind::conflict, words::already_decided.words(), {}, {}};
    account->decided_at = context.now;
    account->decided_by = context.account().id;
    account->version += 1;
    return *std::move(account);
}

Result<api::Nothing> validate_registration(Context& context, const api::ValidateRegistration::Request& request) {
    const auto roles = domain::grantable_roles(context.account().role);
    if (std::find(roles.begin(), roles.end(), request.role) == roles.end()) {
        return domain::refused_field("role", words::role_not_granted_here.words());
    }
    auto account = TRY(decided(context, request.account_id, request.version, AccountAct::validate));
    account.role = request.role;
    context.audit_reason = "role:" + std::string(base::name_of(request.role));
    storage::update_account(context.db, account);
    send_mail(context, account.email, words::mail_validated_subject.words(),
              words::mail_validated_body(account.full_name(), account.user_name, address_of_page(context, "sanece/login")));
    return api::Nothing{};
}

Result<api::Nothing> reject_registration(Context& context, const api::RejectRegistration::Request& request) {
    domain::Checker check;
    if (base::is_blank(request.reason)) {
        check.refuse("reason", words::rejection_reason_required);
    } else {
        check.optional_text("reason", request.reason, limits::reason_letters_max);
    }
    TRY(domain::all_or_error(check.take()));
    auto account = TRY(decided(context, request.account_id, request.version, AccountAct::reject));
    account.rejection_reason = base::trimmed(request.reason);
    context.audit_reason = account.rejection_reason;
    storage::update_account(context.db, account);
    send_mail(context, account.email, words::mail_rejected_subject.words(),
              words::mail_rejected_body(account.full_name(), account.rejection_reason));
    return api::Nothing{};
}

}  // namespace

api::Me me_of(Context& context, const Account& account) {
    const auto names = unit_names(context, account);
    api::Me me;
    me.signed_in = true;
    me.account_id = account.id;
    me.user_name = account.user_name;
    me.full_name = account.full_name();
    me.email = account.email;
    me.role = account.role;
    me.entity_id = account.entity_id;
    me.entity = names.entity;
    me.unit_id = account.unit_id;
    me.unit = names.unit;
    me.matricula = account.matricula;
    me.demo = context.ports.settings.demo;
    return me;
}

void send_mail(Context& context, const std::string& recipient, const std::string& subject, const std::string& body,
               base::Instant expires_at, const std::string& receipt_folio) {
    storage::insert_mail(
        context.db, {context.new_id(), recipient, subject, body, context.now, 0, 0, context.now, {}, expires_at, receipt_folio});
}

void add_identity_routes(Dispatcher& dispatcher) {
    dispatcher.serve<api::WhoAmI>(who_am_i);
    dispatcher.serve<api::SignIn, CheckedPassword>(check_password, sign_in);
    dispatcher.serve<api::SignOut>(sign_out);
    dispatcher.serve<api::Register, HashedPassword>(check_and_hash, register_account);
    dispatcher.serve<api::RequestRecovery>(request_recovery);
    dispatcher.serve<api::ResetPassword, HashedPassword>(prepare_reset, reset_password);
    dispatcher.serve<api::ChangePassword, CheckedChange>(prepare_change, change_password);
    dispatcher.serve<api::PendingRegistrations>(pending_registrations);
    dispatcher.serve<api::ValidateRegistration>(validate_registration);
    dispatcher.serve<api::RejectRegistration>(reject_registration);
}

}  // namespace services
