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

/// While wrong passwords make one wait.
Result<void> may_try(base::Instant locked_until, base::Instant now) {
    if (locked_until <= now) return base::done();
    const auto seconds = (locked_until - now + base::second_ms - 1) / base::second_ms;
    return Error{ErrorKind::too_many, words::wait_before_sign_in(seconds), {}, {}};
}

/// A name that nobody has waits like any other, or waiting would tell which names exist.
storage::UnknownNameRow unknown_name(storage::Connection& db, std::string_view user_name) {
    const auto name_sha256 = crypto::digest_hex(base::folded(base::trimmed(user_name)));
    const auto known = storage::unknown_name_by_hash(db, name_sha256);
    return known ? *known : storage::UnknownNameRow{name_sha256, 0, 0, 0};
}

base::Instant locked_until(storage::Connection& db, const std::optional<Account>& account, std::string_view user_name) {
    return account ? account->locked_until : unknown_name(db, user_name).locked_until;
}

/// Hashing takes long, so it happens before the transaction; an unknown user costs as much as a known one.
Result<CheckedPassword> check_password(const Preparation& preparation, const api::SignIn::Request& request) {
    std::vector<base::FieldError> missing;
    if (base::is_blank(request.user_name)) missing.push_back({"user_name", words::user_name_required.words()});
    if (request.password.empty()) missing.push_back({"password", words::password_required.words()});
    TRY(domain::all_or_error(std::move(missing)));

    base::Instant until = 0;
    const auto account = TRY(preparation.database.read([&](storage::Connection& db) -> Result<std::optional<Account>> {
        const auto name = base::trimmed(request.user_name);
        auto found = storage::account_by_user_name(db, name);
        if (!found) found = storage::former_account_by_user_name(db, name);
        until = locked_until(db, found, request.user_name);
        return found;
    }));
    TRY(may_try(until, preparation.ports.clock.now()));
    const std::string hash = account ? account->password_hash : std::string{};
    const bool matches = TRY(preparation.ports.passwords.matches(hash, request.password));
    return CheckedPassword{account ? account->id : std::string{}, hash, account && matches};
}

/// Each wrong password makes the next try wait longer; the caller keeps the count though it refuses.
void count_wrong_password(Context& context, Account account) {
    account.failed_attempts += 1;
    const auto delay = domain::sign_in_delay_ms(account.failed_attempts);
    account.locked_until = delay > 0 ? context.now + delay : 0;
    storage::update_sign_in_attempts(context.db, account);
    context.keep_when_refused = true;
}

void count_unknown_name(Context& context, std::string_view user_name) {
    auto row = unknown_name(context.db, user_name);
    row.failed_attempts += 1;
    const auto delay = domain::sign_in_delay_ms(row.failed_attempts);
    row.locked_until = delay > 0 ? context.now + delay : 0;
    row.last_at = context.now;
    storage::keep_unknown_name(context.db, row);
    context.keep_when_refused = true;
}

void open_session(Context& context, const Account& account) {
    const auto token = crypto::random_token();
    storage::insert_session(context.db, {crypto::digest_hex(token), account.id, context.now, context.now,
                                         context.session.caller.address, context.session.caller.client});
    context.session_change = SessionChange{token};
}

Result<api::Me> sign_in(Context& context, const api::SignIn::Request& request, const CheckedPassword& checked) {
    auto account = storage::account_by_id(context.db, checked.account_id);
    if (account) context.audit_object = object_of(*account);
    // Again: others may have failed while this password was hashed.
    TRY(may_try(locked_until(context.db, account, request.user_name), context.now));
    const Error wrong{ErrorKind::not_signed_in, words::wrong_credentials.words(), {}, {}};
    if (!account) {
        count_unknown_name(context, request.user_name);
        return wrong;
    }
    if (!checked.matches || account->password_hash != checked.hash) {
        count_wrong_password(context, *account);
        return wrong;
    }
    const auto closed = [](const text::Text& why) { return Error{ErrorKind::not_signed_in, why.words(), {}, {}}; };
    switch (account->state) {
        case AccountState::solicitada: return closed(words::account_pending);
        case AccountState::rechazada: return closed(words::account_rejected);
        case AccountState::suspendida:
        case AccountState::baja: return closed(words::account_suspended);
        case AccountState::validada: break;
    }
    if (account->failed_attempts > 0) {
        account->failed_attempts = 0;
        account->locked_until = 0;
        storage::update_sign_in_attempts(context.db, *account);
    }
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

Result<HashedPassword> check_and_hash(const Preparation& preparation, const domain::Registration& registration) {
    TRY(domain::all_or_error(domain::validate(registration)));
    return HashedPassword{TRY(preparation.ports.passwords.hash(registration.password))};
}

/// What only storage knows: whether the choices exist and the names are free.
std::vector<base::FieldError> refusals_of_storage(Context& context, const domain::Registration& person) {
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
    if (storage::account_by_user_name(context.db, person.user_name)) check.refuse("user_name", words::user_name_taken);
    if (storage::account_by_email(context.db, person.email)) check.refuse("email", words::email_taken);
    if (storage::account_by_matricula(context.db, person.matricula)) check.refuse("matricula", words::matricula_taken);
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
    TRY(domain::all_or_error(refusals_of_storage(context, person)));
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
    const auto recent = storage::count_recoveries_since(context.db, account->id, context.now - base::hour_ms);
    if (recent >= limits::recovery_mails_per_hour_max) return api::Nothing{};
    storage::use_recoveries_of(context.db, account->id, context.now);  // one live link per person
    const auto token = crypto::random_token();
    storage::insert_recovery(context.db, {crypto::digest_hex(token), account->id, context.now, 0});
    send_mail(context, account->email, words::mail_recovery_subject.words(),
              words::mail_recovery_body(account->full_name(),
                                        address_of_page(context, "sanece/contrasena/nueva?token=" + token)),
              context.now + limits::recovery_life_ms);
    return api::Nothing{};
}

/// The account of a live link: unused and not older than ten minutes (R3).
std::optional<Account> account_of_link(storage::Connection& db, const std::string& token, base::Instant now) {
    const auto recovery = storage::recovery_by_hash(db, crypto::digest_hex(token));
    if (!recovery || recovery->used_at != 0 || now - recovery->created_at > limits::recovery_life_ms) return std::nullopt;
    auto account = storage::account_by_id(db, recovery->account_id);
    if (!account || account->state != AccountState::validada) return std::nullopt;
    return account;
}

Error dead_link() { return {ErrorKind::conflict, words::reset_link_invalid.words(), {}, {}}; }

Result<HashedPassword> prepare_reset(const Preparation& preparation, const api::ResetPassword::Request& request) {
    const auto now = preparation.ports.clock.now();
    const auto account = TRY(preparation.database.read([&](storage::Connection& db) -> Result<std::optional<Account>> {
        return account_of_link(db, request.token, now);
    }));
    if (!account) return dead_link();
    if (auto refusal = domain::password_refusal(request.password, domain::own_words(*account)); !refusal.empty()) {
        return domain::refused_field("password", std::move(refusal));
    }
    return HashedPassword{TRY(preparation.ports.passwords.hash(request.password))};
}

void set_password(Context& context, Account account, const HashedPassword& password, const std::string& kept_session) {
    account.password_hash = password.hash;
    account.failed_attempts = 0;
    account.locked_until = 0;
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
    const auto account = account_of_link(context.db, request.token, context.now);
    if (!account) return dead_link();
    set_password(context, *account, password, {});
    return api::Nothing{};
}

struct CheckedChange {
    HashedPassword password{};  ///< No hash: the current password was wrong.
    std::string compared{};     ///< The hash that the current password was compared with.
};

Result<CheckedChange> prepare_change(const Preparation& preparation, const api::ChangePassword::Request& request) {
    const auto& account = *preparation.session.account;
    TRY(may_try(account.locked_until, preparation.ports.clock.now()));
    if (!TRY(preparation.ports.passwords.matches(account.password_hash, request.current_password))) return CheckedChange{};
    if (auto refusal = domain::password_refusal(request.password, domain::own_words(account)); !refusal.empty()) {
        return domain::refused_field("password", std::move(refusal));
    }
    return CheckedChange{{TRY(preparation.ports.passwords.hash(request.password))}, account.password_hash};
}

Result<api::Nothing> change_password(Context& context, const api::ChangePassword::Request&, const CheckedChange& checked) {
    const auto account = storage::account_by_id(context.db, context.account().id);
    if (!account) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    TRY(may_try(account->locked_until, context.now));
    if (checked.password.hash.empty() || account->password_hash != checked.compared) {
        context.audit_object = object_of(*account);
        count_wrong_password(context, *account);
        return domain::refused_field("current_password", words::current_password_wrong.words());
    }
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
                                          account.matricula, names.entity, names.unit,
                                          position ? position->name : std::string{}, account.created_at,
                                          domain::is_overdue(account.created_at, context.now)});
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
    storage::insert_mail(context.db, {context.new_id(), recipient, subject, body, context.now, 0, 0, context.now, {},
                                      expires_at, receipt_folio});
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
