#pragma once
// Queries of what the dashboard counts.

#include <string>
#include <vector>

#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/overview.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

/// What is counted of a case that was sent, as it is now.
void note_figure(Connection& db, const domain::cases::Case& row);

enum class CountedBy { month, generic, entity };

/// What is asked, for whoever reads its plan.
std::string counted_query(CountedBy by, const domain::cases::OverviewFilter& filter);
std::string waiting_query(const domain::cases::OverviewFilter& filter);

/// In the order of what they are counted by. The filter has months.
std::vector<domain::cases::Counted> counted_cases(Connection& db, CountedBy by, const domain::cases::OverviewFilter& filter);
std::vector<domain::cases::Waiting> waiting_cases(Connection& db, const domain::cases::OverviewFilter& filter);

}  // namespace storage::cases
