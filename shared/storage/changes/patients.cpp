#include "shared/storage/changes/patients.hpp"

#include <utility>

#include "shared/domain/cases/life.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::changes {
namespace {

using domain::cases::Case;
using domain::cases::Patient;
using domain::changes::Move;
using domain::changes::PatientVersion;

const std::string case_query = "SELECT " + columns<Case>() + " FROM case_file ";

}  // namespace

base::Result<void> update_patient(Connection& db, const Patient& patient) {
    const long long stored = number(db, "SELECT version FROM patient WHERE id = :id", patient.id);
    if (stored != patient.version - 1 || !update(db, "patient", patient)) return changed_meanwhile();
    storage::cases::index_patient(db, patient);
    return base::done();
}

void free_number(Connection& db, const std::string& patient_id) {
    execute(db, "UPDATE patient SET nss = id WHERE id = :id", patient_id);
}

void append_patient_version(Connection& db, PatientVersion version) {
    version.number =
        number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM patient_version WHERE patient_id = :patient", version.patient_id);
    insert(db, "patient_version", version);
}

bool has_patient_versions(Connection& db, const std::string& patient_id) {
    return number(db, "SELECT count(*) FROM patient_version WHERE patient_id = :patient", patient_id) > 0;
}

std::vector<Case> sent_cases_of_patient(Connection& db, const std::string& patient_id) {
    return select<Case>(db, case_query + "WHERE patient_id = :patient AND folio <> '' ORDER BY sent_at, id", patient_id);
}

std::vector<Case> drafts_of_patient(Connection& db, const std::string& patient_id) {
    return select<Case>(db, case_query + "WHERE patient_id = :patient AND folio = '' ORDER BY id", patient_id);
}

std::int64_t count_sent_of_patient(Connection& db, const std::string& patient_id) {
    return number(db, "SELECT count(*) FROM case_file WHERE patient_id = :patient AND folio <> ''", patient_id);
}

void move_draft(Connection& db, const Case& draft) {
    execute(db, "UPDATE case_file SET patient_id = :patient, content = :content WHERE id = :id AND folio = ''", draft.patient_id,
            draft.content, draft.id);
}

std::vector<std::string> live_of_both(Connection& db, const std::string& one, const std::string& other) {
    const auto live = names_of(domain::cases::live_states);
    const auto folio_of = [&](const std::string& shown) {
        return "SELECT " + shown + ".folio FROM case_file a JOIN case_file b ON b.generic_id = a.generic_id AND " +
               "b.recommendation_id = a.recommendation_id WHERE a.patient_id = :one AND " + is_one_of("a.state", live) +
               " AND b.patient_id = :other AND " + is_one_of("b.state", live);
    };
    auto folios = texts(db, folio_of("a"), one, other);
    for (auto& each : texts(db, folio_of("b"), one, other)) folios.push_back(std::move(each));
    return folios;
}

bool has_case_sent_after(Connection& db, const std::string& patient_id, base::Instant after) {
    return number(db, "SELECT count(*) FROM case_file WHERE patient_id = :patient AND sent_at > :after", patient_id, after) > 0;
}

void insert_move(Connection& db, const Move& move) { insert(db, "change_move", move); }

std::vector<Move> moves_of(Connection& db, const std::string& request_id) {
    return select<Move>(db, "SELECT " + columns<Move>() + " FROM change_move WHERE request_id = :request ORDER BY case_id",
                        request_id);
}

void requests_follow(Connection& db, const std::string& case_id, const std::string& patient_id) {
    execute(db, "UPDATE change_request SET patient_id = :patient WHERE case_id = :case AND decided_at = 0", patient_id, case_id);
}

}  // namespace storage::changes
