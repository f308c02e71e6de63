#pragma once
// Queries of evaluations, in preparation and decided, and of the reasons for a denial.

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

void save_evaluation_draft(Connection& db, const domain::cases::EvaluationDraft& draft);
std::optional<domain::cases::EvaluationDraft> evaluation_draft(Connection& db, const std::string& case_id);
void delete_evaluation_draft(Connection& db, const std::string& case_id);

void insert_evaluation(Connection& db, const domain::cases::Evaluation& evaluation);
bool update_evaluation(Connection& db, const domain::cases::Evaluation& evaluation);
std::optional<domain::cases::Evaluation> evaluation_of(Connection& db, const std::string& case_id);

/// Table `denial_reason`, those that may be chosen, in their order.
std::vector<domain::catalog::ListItem> active_denial_reasons(Connection& db);
std::optional<domain::catalog::ListItem> denial_reason(Connection& db, const std::string& id);
void save_denial_reason(Connection& db, const domain::catalog::ListItem& reason);

}  // namespace storage::cases
