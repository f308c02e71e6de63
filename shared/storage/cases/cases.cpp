#include "shared/storage/cases/cases.hpp"

#include <array>

#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/storage/cases/overview.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

using domain::cases::Case;

constexpr std::array draft{domain::cases::State::borrador};

const std::string case_query = "SELECT " + columns<Case>() + " FROM case_file ";

}  // namespace

void insert_case(Connection& db, const Case& row) { insert(db, "case_file", row); }

base::Result<void> update_case(Connection& db, const Case& row) {
    const long long stored = number(db, "SELECT version FROM case_file WHERE id = :id", row.id);
    if (stored != row.version - 1 || !update(db, "case_file", row)) return changed_meanwhile();
    if (!row.folio.empty()) note_figure(db, row);
    return base::done();
}

std::optional<Case> case_by_id(Connection& db, const std::string& id) {
    return select_one<Case>(db, case_query + "WHERE id = :id", id);
}

std::optional<Case> case_by_folio(Connection& db, const std::string& folio) {
    if (folio.empty()) return std::nullopt;
    return select_one<Case>(db, case_query + "WHERE folio = :folio AND folio <> ''", folio);
}

bool has_cases(Connection& db) { return number(db, "SELECT count(*) FROM (SELECT 1 FROM case_file LIMIT 1) AS first_case") > 0; }

long long count_drafts(Connection& db, const std::string& account_id) {
    return number(db, "SELECT count(*) FROM case_file WHERE account_id = :account AND " + is_one_of("state", names_of(draft)),
                  account_id);
}

void delete_draft(Connection& db, const std::string& id) {
    execute(db, "DELETE FROM attachment WHERE case_id = :id", id);
    execute(db, "DELETE FROM case_file WHERE id = :id AND " + is_one_of("state", names_of(draft)), id);
}

std::string live_duplicate(Connection& db, const Case& row) {
    const auto found = texts(db,
                             "SELECT folio FROM case_file WHERE patient_id = :patient AND generic_id = :generic "
                             "AND recommendation_id = :recommendation AND id <> :id AND " +
                                 is_one_of("state", names_of(domain::cases::live_states)),
                             row.patient_id, row.generic_id, row.recommendation_id, row.id);
    return found.empty() ? std::string{} : found.front();
}

long long hand_over_cases(Connection& db, const std::string& from, const std::string& to) {
    execute(db,
            "UPDATE attachment SET account_id = :to WHERE account_id = :from AND case_id IN "
            "(SELECT id FROM case_file WHERE account_id = :owner)",
            to, from, from);
    // With the cases go the changes that are asked for of them.
    execute(db, "UPDATE change_request SET account_id = :to WHERE account_id = :from", to, from);
    return execute(db, "UPDATE case_file SET account_id = :to WHERE account_id = :from", to, from);
}

}  // namespace storage::cases
