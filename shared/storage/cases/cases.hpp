#pragma once
// Queries of cases, drafts and sent.

#include <optional>
#include <string>

#include "shared/base/result.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

void insert_case(Connection& db, const domain::cases::Case& row);
/// Errors: conflict when the stored version is not `row.version - 1`.
base::Result<void> update_case(Connection& db, const domain::cases::Case& row);
std::optional<domain::cases::Case> case_by_id(Connection& db, const std::string& id);
std::optional<domain::cases::Case> case_by_folio(Connection& db, const std::string& folio);
bool has_cases(Connection& db);
long long count_drafts(Connection& db, const std::string& account_id);
void delete_draft(Connection& db, const std::string& id);
/// The folio of a live case of the same patient, drug and diagnosis, or "".
std::string live_duplicate(Connection& db, const domain::cases::Case& row);
/// All cases of an account, drafts too, are another's from now on; how many. What they say stays as it is, also their versions.
long long hand_over_cases(Connection& db, const std::string& from, const std::string& to);

}  // namespace storage::cases
