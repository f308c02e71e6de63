#pragma once
// What makes an account the shared one of an OOAD or UMAE, for the division and for the demonstration.

#include <optional>
#include <string>

#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::surplus {

std::optional<domain::identity::Account> shared_account_of(storage::Connection& db, const domain::catalog::Entity& entity);
/// With a user name that is free; not stored yet, and without a password.
domain::identity::Account new_shared_account(storage::Connection& db, const domain::catalog::Entity& entity, std::string id,
                                             base::Instant now);
/// Sixty bits, in groups that can be read out over the telephone.
std::string readable_password();

}  // namespace services::surplus
