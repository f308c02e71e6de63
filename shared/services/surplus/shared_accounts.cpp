// The account that the people of an OOAD or UMAE share: made, and its password renewed, by the division (S2:64, R18).

#include "shared/services/surplus/shared_accounts.hpp"

#include <utility>

#include "shared/api/surplus/shared_accounts.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/shared_accounts.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::catalog::Entity;
using domain::identity::Account;

/// Nobody has this mail or matrícula: no one recovers its password, and it is found by its OOAD or UMAE, whatever it is called.
std::string mark_of(const Entity& entity) { return base::folded("shared:" + entity.id); }

/// "ooad08", "umae03": of the six to eight letters that a user has, and nobody's yet. The numbers are those of the lists.
std::string free_user_name(storage::Connection& db, const Entity& entity) {
    const std::string kind(base::name_of(entity.kind));
    int number = 0;
    for (const auto& each : storage::catalog::active_entities(db)) {
        number += each.kind == entity.kind ? 1 : 0;
        if (each.id == entity.id) break;
    }
    for (;; ++number) {
        auto name = kind + (number < 10 ? "0" : "") + std::to_string(number);
        if (!storage::identity::account_by_user_name(db, name)) return name;
    }
}

Result<api::surplus::ListSharedAccounts::Response> list_shared_accounts(Context& context, const api::Nothing&) {
    api::surplus::ListSharedAccounts::Response response;
    for (const auto& entity : storage::catalog::active_entities(context.db)) {
        const auto account = shared_account_of(context.db, entity).value_or(Account{});
        response.accounts.push_back({entity.id, entity.name, account.user_name, account.decided_at});
    }
    return response;
}

struct Issued {
    std::string password{}, hash{};
};

Result<Issued> prepare_issue(const Preparation& preparation, const api::surplus::IssueSharedPassword::Request&) {
    Issued issued;
    issued.password = readable_password();
    issued.hash = TRY(preparation.ports.passwords.hash(issued.password, Precedence::known));
    return issued;
}

Result<api::surplus::IssueSharedPassword::Response> issue_password(Context& context,
                                                                   const api::surplus::IssueSharedPassword::Request& request,
                                                                   const Issued& issued) {
    const auto entity = storage::catalog::entity_by_id(context.db, request.entity_id);
    if (!entity || !entity->active) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    const auto known = shared_account_of(context.db, *entity);
    auto account = known ? *known : new_shared_account(context.db, *entity, context.new_id(), context.now);
    context.audit_object = "account:" + account.id;
    account.password_hash = issued.hash;
    account.decided_at = context.now;
    account.decided_by = context.account().id;
    if (!known) {
        storage::identity::insert_account(context.db, account);
    } else {
        context.version_before = account.version;
        context.version_after = account.version += 1;
        TRY(storage::identity::update_account(context.db, account));
        storage::identity::delete_sessions_of(context.db, account.id, {});
    }
    return api::surplus::IssueSharedPassword::Response{entity->name, account.user_name, issued.password};
}

}  // namespace

std::optional<Account> shared_account_of(storage::Connection& db, const Entity& entity) {
    return storage::identity::account_by_email(db, mark_of(entity));
}

Account new_shared_account(storage::Connection& db, const Entity& entity, std::string id, base::Instant now) {
    Account account;
    account.id = std::move(id);
    account.user_name = account.user_name_folded = free_user_name(db, entity);
    account.email_folded = account.matricula = mark_of(entity);
    account.role = domain::identity::Role::responsable;
    account.state = domain::identity::AccountState::validada;
    account.entity_id = entity.id;
    account.given_names = text::surplus::shared_account_of(entity.name);
    account.created_at = now;
    account.is_shared = true;
    return account;
}

std::string readable_password() {
    const auto code = crypto::random_code(12);
    return code.substr(0, 4) + "-" + code.substr(4, 4) + "-" + code.substr(8);
}

void add_shared_accounts(Dispatcher& dispatcher) {
    dispatcher.serve<api::surplus::ListSharedAccounts>(list_shared_accounts);
    dispatcher.serve<api::surplus::IssueSharedPassword, Issued>(prepare_issue, issue_password);
}

}  // namespace services::surplus
