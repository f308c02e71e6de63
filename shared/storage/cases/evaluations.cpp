#include "shared/storage/cases/evaluations.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

using domain::cases::Evaluation;
using domain::cases::EvaluationDraft;
using domain::catalog::ListItem;

const std::string reason_query = "SELECT " + columns<ListItem>() + " FROM denial_reason ";

}  // namespace

void save_evaluation_draft(Connection& db, const EvaluationDraft& draft) { upsert(db, "evaluation_draft", "case_id", draft); }

std::optional<EvaluationDraft> evaluation_draft(Connection& db, const std::string& case_id) {
    return select_one<EvaluationDraft>(
        db, "SELECT " + columns<EvaluationDraft>() + " FROM evaluation_draft WHERE case_id = :case", case_id);
}

void delete_evaluation_draft(Connection& db, const std::string& case_id) {
    execute(db, "DELETE FROM evaluation_draft WHERE case_id = :case", case_id);
}

void insert_evaluation(Connection& db, const Evaluation& evaluation) { insert(db, "evaluation", evaluation); }

bool update_evaluation(Connection& db, const Evaluation& evaluation) { return update(db, "evaluation", evaluation); }

std::optional<Evaluation> evaluation_of(Connection& db, const std::string& case_id) {
    return select_one<Evaluation>(db, "SELECT " + columns<Evaluation>() + " FROM evaluation WHERE case_id = :case", case_id);
}

std::vector<ListItem> active_denial_reasons(Connection& db) {
    return select<ListItem>(db, reason_query + "WHERE active = 1 ORDER BY position, id");
}

std::optional<ListItem> denial_reason(Connection& db, const std::string& id) {
    return select_one<ListItem>(db, reason_query + "WHERE id = :id", id);
}

void save_denial_reason(Connection& db, const ListItem& reason) { upsert(db, "denial_reason", "id", reason); }

}  // namespace storage::cases
