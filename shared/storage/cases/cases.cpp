#include "shared/storage/cases/cases.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

const std::string case_query = "SELECT " + columns<domain::cases::Case>() + " FROM case_file ";

}  // namespace

void insert_case(Connection& db, const domain::cases::Case& row) { insert(db, "case_file", row); }

bool update_case(Connection& db, const domain::cases::Case& row) {
    const long long stored = number(db, "SELECT version FROM case_file WHERE id = :id", row.id);
    if (stored != row.version - 1) return false;
    return update(db, "case_file", row);
}

std::optional<domain::cases::Case> case_by_id(Connection& db, const std::string& id) {
    return select_one<domain::cases::Case>(db, case_query + "WHERE id = :id", id);
}

std::optional<domain::cases::Case> case_by_folio(Connection& db, const std::string& folio) {
    if (folio.empty()) return std::nullopt;
    return select_one<domain::cases::Case>(db, case_query + "WHERE folio = :folio", folio);
}

std::vector<domain::cases::Case> cases_of(Connection& db, const std::string& account_id, bool drafts, int rows_max) {
    const std::string which = drafts ? "state = 'borrador'" : "state <> 'borrador'";
    return select<domain::cases::Case>(
        db, case_query + "WHERE account_id = :account AND " + which + " ORDER BY updated_at DESC, id DESC LIMIT :rows",
        account_id, rows_max);
}

long long count_drafts(Connection& db, const std::string& account_id) {
    return number(db, "SELECT count(*) FROM case_file WHERE account_id = :account AND state = 'borrador'", account_id);
}

void delete_draft(Connection& db, const std::string& id) {
    execute(db, "DELETE FROM attachment WHERE case_id = :id", id);
    execute(db, "DELETE FROM case_file WHERE id = :id AND state = 'borrador'", id);
}

std::string live_duplicate(Connection& db, const domain::cases::Case& row) {
    const auto found = select_one<domain::cases::Case>(
        db,
        case_query +
            "WHERE patient_id = :patient AND generic_id = :generic AND recommendation_id = :recommendation "
            "AND id <> :id AND state IN ('enviada', 'en_evaluacion', 'en_opinion', 'requiere_info')",
        row.patient_id, row.generic_id, row.recommendation_id, row.id);
    return found ? found->folio : std::string{};
}

}  // namespace storage::cases
