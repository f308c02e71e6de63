#include "shared/storage/identity/accounts.hpp"

#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/storage/cases/patient_search.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::identity {
namespace {

const std::string account_query = "SELECT " + columns<domain::identity::Account>() + " FROM account ";
const std::string live = " AND " + is_none_of("state", names_of(domain::identity::freed_states));

/// What it is found by in the list of accounts.
void note_words(Connection& db, const domain::identity::Account& account) {
    execute(db, "DELETE FROM account_word WHERE account_id = :account", account.id);
    const auto all = base::joined({account.paternal_surname, account.maternal_surname, account.given_names, account.user_name,
                                   account.email, account.matricula},
                                  " ");
    for (const auto& word : cases::name_words(all)) {
        execute(db, "INSERT INTO account_word (account_id, word) VALUES (:account, :word)", account.id, word);
    }
}

const auto with_access = base::name_of(domain::identity::AccountState::validada);

}  // namespace

void insert_account(Connection& db, const domain::identity::Account& account) {
    insert(db, "account", account);
    note_words(db, account);
}

base::Result<void> update_account(Connection& db, const domain::identity::Account& account) {
    const long long stored = number(db, "SELECT version FROM account WHERE id = :id", account.id);
    if (stored != account.version - 1 || !update(db, "account", account)) return changed_meanwhile();
    note_words(db, account);
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

std::vector<domain::identity::Account> accounts_of_role(Connection& db, domain::identity::Role role) {
    return select<domain::identity::Account>(db,
                                             account_query +
                                                 "WHERE state = :state AND role = :role "
                                                 "ORDER BY paternal_surname, maternal_surname, given_names, id",
                                             with_access, base::name_of(role));
}

std::vector<domain::identity::Account> accounts_of_unit(Connection& db, const std::string& unit_id, domain::identity::Role role) {
    if (unit_id.empty()) return {};
    return select<domain::identity::Account>(db,
                                             account_query +
                                                 "WHERE unit_id = :unit AND role = :role AND state = :state "
                                                 "ORDER BY paternal_surname, maternal_surname, given_names, id",
                                             unit_id, base::name_of(role), with_access);
}

long long count_other_administrators(Connection& db, const std::string& id) {
    return number(db, "SELECT count(*) FROM account WHERE state = :state AND role = :role AND id <> :id", with_access,
                  base::name_of(domain::identity::Role::administrador), id);
}

std::int64_t index_accounts(Connection& db, int rows_max) {
    const auto without_words = select<domain::identity::Account>(
        db,
        account_query + "WHERE NOT EXISTS (SELECT 1 FROM account_word w WHERE w.account_id = account.id) ORDER BY id LIMIT :rows",
        rows_max);
    for (const auto& each : without_words) note_words(db, each);
    return static_cast<std::int64_t>(without_words.size());
}

}  // namespace storage::identity
