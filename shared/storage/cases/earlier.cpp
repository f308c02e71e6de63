#include "shared/storage/cases/earlier.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {

std::vector<EarlierRow> other_cases_of_patient(Connection& db, const domain::cases::Case& row) {
    constexpr int rows_max = 100;
    return select<EarlierRow>(
        db,
        "SELECT c.folio, COALESCE(g.name, ''), COALESCE(r.name, ''), c.state, c.sent_at, c.decided_at, "
        "COALESCE(v.decision, 'no_autorizada'), COALESCE(v.clave, ''), COALESCE(v.dose, ''), COALESCE(v.reason, ''), "
        "COALESCE(v.observations, ''), c.expires_on FROM case_file c LEFT JOIN generic g ON g.id = c.generic_id "
        "LEFT JOIN recommendation r ON r.id = c.recommendation_id LEFT JOIN evaluation v ON v.case_id = c.id "
        "WHERE c.patient_id = :patient AND c.folio <> '' AND c.id <> :id ORDER BY c.sent_at DESC, c.id DESC LIMIT :most",
        row.patient_id, row.id, rows_max);
}

}  // namespace storage::cases
