#pragma once
// Queries of cases that follow another one.

#include <string>
#include <vector>

#include "shared/storage/engine/database.hpp"

namespace storage::cases {

/// The draft of an account that renews a folio, or reconsiders it; "" when there is none.
std::string renewing_draft(Connection& db, const std::string& account_id, const std::string& folio);
std::string reconsidering_draft(Connection& db, const std::string& account_id, const std::string& folio);
/// The draft of an account that holds exactly this and follows nothing; "" when there is none.
std::string draft_of_content(Connection& db, const std::string& account_id, const std::string& content);

/// A draft follows nothing from now on.
void follow_nothing(Connection& db, const std::string& draft_id);

/// Folios that renew or reconsider this one, in the order they were sent.
std::vector<std::string> folios_following(Connection& db, const std::string& folio);

}  // namespace storage::cases
