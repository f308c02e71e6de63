#pragma once
// Queries of cases, drafts and sent.

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

void insert_case(Connection& db, const domain::cases::Case& row);
/// False when the stored version is not `row.version - 1`.
bool update_case(Connection& db, const domain::cases::Case& row);
std::optional<domain::cases::Case> case_by_id(Connection& db, const std::string& id);
std::optional<domain::cases::Case> case_by_folio(Connection& db, const std::string& folio);
/// Newest first.
std::vector<domain::cases::Case> cases_of(Connection& db, const std::string& account_id, bool drafts, int rows_max);
long long count_drafts(Connection& db, const std::string& account_id);
void delete_draft(Connection& db, const std::string& id);
/// The folio of a live case of the same patient, drug and diagnosis, or "".
std::string live_duplicate(Connection& db, const domain::cases::Case& row);

}  // namespace storage::cases
