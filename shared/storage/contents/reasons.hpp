#pragma once
// Reasons of denial as who edits them sees them: the offered and the others, how often each was said, who changed it last.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::contents {

/// All of them, in their order.
std::vector<domain::catalog::ListItem> denial_reasons(Connection& db);
std::int64_t uses_of_reason(Connection& db, const std::string& id);
void delete_reason(Connection& db, const std::string& id);

std::optional<domain::contents::ReasonChange> reason_change(Connection& db, const std::string& reason_id);
void save_reason_change(Connection& db, const domain::contents::ReasonChange& change);

}  // namespace storage::contents
