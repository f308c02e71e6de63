#include "shared/storage/identity/accounts.hpp"

#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::identity {
namespace {

const std::string account_query = "SELECT " + columns<domain::identity::Account>() + " FROM account ";
const std::string live = " AND " + is_none_of("state", names_of(domain::identity::freed_states));

}  // namespace

void insert_account(Connection& db, const domain::identity::Account& account) { insert(db, "account", account); }

base::Result<void> update_account(Connection& db, const domain::identity::Account& account) {
    const long long stored = number(db, "SELECT version FROM account WHERE id = :id", account.id);
    if (stored != account.version - 1 || !update(db, "account", account)) return changed_meanwhile();
    return base::done();
}

std::optional<domain::identity::Account> account_by_id(Connection& db, const std::string& id) {
    return select_one<domain::identity::Account>(db, account_query + "WHERE id = :id", id);
}

std::optional<domain::identity::Account> account_by_user_name(Connection& db, std::string_view user_name) {
    const auto folded = base::folded(user_name);
    return select_one<domain::identity::Account>(db, account_query + "WHERE user_name_folded = :name" + live, folded);
}

std::optional<domain::identity::Account> former_account_by_user_name(Connection& db, std::string_view user_name) {
    const auto folded = base::folded(user_name);
    return select_one<domain::identity::Account>(db,
                                                 account_query + "WHERE user_name_folded = :name AND " +
                                                     is_one_of("state", names_of(domain::identity::freed_states)) +
                                                     " ORDER BY decided_at DESC, id LIMIT 1",
                                                 folded);
}

std::optional<domain::identity::Account> account_by_email(Connection& db, std::string_view email) {
    const auto folded = base::folded(email);
    return select_one<domain::identity::Account>(db, account_query + "WHERE email_folded = :email" + live, folded);
}

std::optional<domain::identity::Account> account_by_matricula(Connection& db, const std::string& matricula) {
    return select_one<domain::identity::Account>(db, account_query + "WHERE matricula = :matricula" + live, matricula);
}

long long count_accounts(Connection& db) { return number(db, "SELECT count(*) FROM account"); }

}  // namespace storage::identity
