#include <algorithm>

#include "shared/api/endpoint.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/services/identity/letters.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/lists.hpp"
#include "shared/text/identity/validation.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::AccountAct;
using domain::identity::AccountState;
using domain::identity::Role;
namespace words = text::identity;

namespace limits = domain::limits;

api::identity::PendingRegistration card_of(const Context& context, const storage::identity::RegistrationRow& row) {
    api::identity::PendingRegistration card;
    card.account_id = row.id;
    card.version = row.version;
    card.full_name = domain::given_names_first(row.given_names, row.paternal_surname, row.maternal_surname);
    card.user_name = row.user_name;
    card.email = row.email;
    card.matricula = row.matricula;
    card.entity = row.entity;
    card.unit = row.unit;
    card.position = row.position;
    card.role = row.role;
    card.created_at = row.created_at;
    card.overdue = domain::identity::is_overdue(row.created_at, context.now);
    card.acts = domain::identity::acts_of(context.actor(), {.id = row.id, .role = row.role, .state = AccountState::solicitada});
    return card;
}

Result<api::identity::PendingRegistrations::Response> pending_registrations(
    Context& context, const api::identity::PendingRegistrations::Request& request) {
    const auto roles = domain::identity::grantable_roles(context.account().role, request.filter.system);
    if (roles.empty()) return Error{ErrorKind::not_allowed, text::shared::not_allowed.words(), {}, {}};
    const auto page = TRY(storage::identity::registrations(context.db, roles, request.sort, request.page));
    api::identity::PendingRegistrations::Response response;
    response.page = base::each_as(page, [&](const auto& row) { return card_of(context, row); });
    response.roles = roles;
    return response;
}

/// The registration to decide, moved to its new state; conflict when somebody was faster.
Result<Account> decided(Context& context, const std::string& account_id, std::int64_t version, AccountAct act) {
    auto account = storage::identity::account_by_id(context.db, account_id);
    if (!account) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    context.audit_object = object_of(*account);
    // A registration that was decided is told as such, whoever comes second.
    const auto next = TRY(domain::identity::after(account->state, act));
    TRY(domain::identity::check(context.actor(), {.id = account->id, .role = account->role, .state = account->state}, act));
    account->state = next;
    if (account->version != version) return Error{ErrorKind::conflict, words::already_decided.words(), {}, {}};
    context.version_before = version;
    context.version_after = version + 1;
    account->decided_at = context.now;
    account->decided_by = context.account().id;
    account->version += 1;
    return *std::move(account);
}

Result<api::Nothing> validate_registration(Context& context, const api::identity::ValidateRegistration::Request& request) {
    auto account = TRY(decided(context, request.account_id, request.version, AccountAct::validate));
    const auto roles = domain::identity::grantable_roles(context.account().role, domain::identity::system_of(account.role));
    if (std::find(roles.begin(), roles.end(), request.role) == roles.end()) {
        return domain::refused_field("role", words::role_not_granted_here.words());
    }
    account.role = request.role;
    if (account.role == Role::responsable) account.unit_id.clear();  // of all units of his OOAD
    context.audit_reason = "role:" + std::string(base::name_of(request.role));
    TRY(storage::identity::update_account(context.db, account));
    tell_validated(context, account);
    return api::Nothing{};
}

Result<api::Nothing> reject_registration(Context& context, const api::identity::RejectRegistration::Request& request) {
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
    TRY(storage::identity::update_account(context.db, account));
    tell_rejected(context, account);
    return api::Nothing{};
}

}  // namespace

void add_validation(Dispatcher& dispatcher) {
    dispatcher.serve<api::identity::PendingRegistrations>(pending_registrations);
    dispatcher.serve<api::identity::ValidateRegistration>(validate_registration);
    dispatcher.serve<api::identity::RejectRegistration>(reject_registration);
}

}  // namespace services::identity
