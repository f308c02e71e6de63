// Accounts as they are seen: the list, and one with what may be done with it.

#include <algorithm>
#include <string>
#include <vector>

#include "shared/api/identity/accounts.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/administration.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/services/identity/administration.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/services/mail/sending_again.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/lists.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::AccountAct;
using domain::identity::AccountState;
using domain::identity::Actor;
using domain::identity::Role;
namespace limits = domain::limits;
namespace words = text::identity;

Error refusal(ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

api::identity::AccountCard card_of(const storage::identity::AccountRow& row) {
    api::identity::AccountCard card;
    card.account_id = row.id;
    card.full_name = domain::given_names_first(row.given_names, row.paternal_surname, row.maternal_surname);
    card.user_name = row.user_name;
    card.email = row.email;
    card.matricula = row.is_shared ? std::string{} : row.matricula;
    card.role = row.role;
    card.state = row.state;
    card.is_shared = row.is_shared;
    card.entity = row.entity;
    card.unit = row.unit;
    card.created_at = row.created_at;
    card.signed_in_at = row.signed_in_at;
    return card;
}

api::identity::AccountCard card_of(Context& context, const Account& account, base::Instant signed_in_at) {
    const auto names = unit_names(context, account);
    api::identity::AccountCard card;
    card.account_id = account.id;
    card.full_name = account.full_name();
    card.user_name = account.user_name;
    card.email = account.email;
    card.matricula = account.is_shared ? std::string{} : account.matricula;
    card.role = account.role;
    card.state = account.state;
    card.is_shared = account.is_shared;
    card.entity = names.entity;
    card.unit = names.unit;
    card.created_at = account.created_at;
    card.signed_in_at = signed_in_at;
    return card;
}

Result<api::identity::ListAccounts::Response> list_accounts(Context& context,
                                                            const api::identity::ListAccounts::Request& request) {
    auto roles = domain::identity::visible_roles(context.account().role);
    api::identity::ListAccounts::Response response;
    response.roles = roles;
    if (const auto& wanted = request.filter.role) {
        if (!sees(context.actor(), *wanted)) return refusal(ErrorKind::not_allowed, text::shared::not_allowed);
        roles = {*wanted};
    }
    const auto page = TRY(storage::identity::accounts(context.db, roles, request.filter, request.sort, request.page));
    response.page = base::each_as(page, [](const storage::identity::AccountRow& row) { return card_of(row); });
    return response;
}

std::string name_of_decider(Context& context, const std::string& decided_by) {
    if (decided_by.empty()) return {};
    const auto decider = storage::identity::account_by_id(context.db, decided_by);
    return decider ? decider->full_name() : words::decided_at_the_machine.words();
}

std::vector<api::identity::Successor> successors_of(Context& context, const Account& account) {
    std::vector<api::identity::Successor> found;
    for (const auto& each : storage::identity::accounts_of_unit(context.db, account.unit_id, Role::solicitante)) {
        if (each.id != account.id) found.push_back({each.id, each.full_name()});
    }
    return found;
}

}  // namespace

Actor acting(const Context& context) {
    if (context.session.signed_in()) return context.actor();
    return {.account_id = std::string(operator_actor), .person = {}, .role = Role::administrador, .entity_id = {}, .unit_id = {}};
}

bool sees(const Actor& actor, Role of) {
    const auto roles = domain::identity::visible_roles(actor.role);
    return std::find(roles.begin(), roles.end(), of) != roles.end();
}

domain::identity::AccountFacts facts_of(Context& context, const Account& account) {
    const bool is_last = account.role == Role::administrador && account.state == AccountState::validada &&
                         storage::identity::count_other_administrators(context.db, account.id) == 0;
    return {.id = account.id,
            .role = account.role,
            .state = account.state,
            .is_shared = account.is_shared,
            .is_last_administrator = is_last};
}

Result<api::identity::ShowAccount::Response> show_account(Context& context, const api::identity::ShowAccount::Request& request) {
    const auto account = storage::identity::account_by_id(context.db, request.account_id);
    if (!account || !sees(acting(context), account->role)) return refusal(ErrorKind::not_found, text::shared::not_found);
    const auto access = storage::identity::access_of(context.db, account->id);
    const auto position =
        storage::catalog::item_by_id(context.db, storage::catalog::ItemList::job_position, account->position_id);
    const auto notice = storage::identity::last_notice_to(context.db, account->email);
    api::identity::ShowAccount::Response response;
    response.card = card_of(context, *account, access.signed_in_at);
    response.version = account->version;
    response.data = domain::identity::data_of(*account);
    if (position) response.position = position->name;
    response.decided_at = account->decided_at;
    response.decided_by = name_of_decider(context, account->decided_by);
    if (account->state == AccountState::rechazada) response.rejection_reason = account->rejection_reason;
    response.sessions = storage::identity::count_sessions_of(context.db, account->id, context.now - limits::session_idle_ms,
                                                             context.now - limits::session_absolute_ms);
    response.one_time_until = access.one_time_until;
    if (notice.given_up()) {
        response.undelivered = notice.subject;
        response.undelivered_why = mail::refusal_words(notice.last_error);
    }
    response.acts = domain::identity::acts_of(acting(context), facts_of(context, *account));
    response.roles = domain::identity::grantable_roles(acting(context).role, domain::identity::system_of(account->role));
    if (domain::allows(response.acts, AccountAct::replace)) response.successors = successors_of(context, *account);
    return response;
}

void add_account_lists(Dispatcher& dispatcher) {
    dispatcher.serve<api::identity::ListAccounts>(list_accounts);
    dispatcher.serve<api::identity::ShowAccount>(show_account);
}

}  // namespace services::identity
