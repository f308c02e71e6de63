#pragma once
// Queries of accounts.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::identity {

void insert_account(Connection& db, const domain::identity::Account& account);
/// Errors: conflict when the row is no longer of the version before `account.version` (which the caller has raised by one).
base::Result<void> update_account(Connection& db, const domain::identity::Account& account);
std::optional<domain::identity::Account> account_by_id(Connection& db, const std::string& id);
/// Live accounts only: rejected and closed ones have freed their names.
std::optional<domain::identity::Account> account_by_user_name(Connection& db, std::string_view user_name);
/// The newest account that had this name and was rejected or closed.
std::optional<domain::identity::Account> former_account_by_user_name(Connection& db, std::string_view user_name);
std::optional<domain::identity::Account> account_by_email(Connection& db, std::string_view email);
std::optional<domain::identity::Account> account_by_matricula(Connection& db, const std::string& matricula);
long long count_accounts(Connection& db);
/// With access, of a role, by their names.
std::vector<domain::identity::Account> accounts_of_role(Connection& db, domain::identity::Role role);
/// With access, of a role, in a unit.
std::vector<domain::identity::Account> accounts_of_unit(Connection& db, const std::string& unit_id, domain::identity::Role role);
/// Those who administer and have access, but this one.
long long count_other_administrators(Connection& db, const std::string& id);
/// Accounts of before they were found by words: their words are noted, of so many at a time. How many there were.
std::int64_t index_accounts(Connection& db, int rows_max);

}  // namespace storage::identity
