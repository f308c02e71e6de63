#include "shared/storage/cases/patients.hpp"

#include "shared/storage/cases/patient_search.hpp"
#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

const std::string patient_query = "SELECT " + columns<domain::cases::Patient>() + " FROM patient ";

}  // namespace

std::vector<domain::cases::Patient> patients_by_nss(Connection& db, const std::string& nss) {
    return select<domain::cases::Patient>(db, patient_query + "WHERE nss = :nss AND merged_into = '' ORDER BY number", nss);
}

std::optional<domain::cases::Patient> patient_by_numbers(Connection& db, const std::string& nss,
                                                         const std::string& agregado_medico) {
    return select_one<domain::cases::Patient>(db, patient_query + "WHERE nss = :nss AND agregado_medico = :agregado", nss,
                                              agregado_medico);
}

std::optional<domain::cases::Patient> patient_by_id(Connection& db, const std::string& id) {
    return select_one<domain::cases::Patient>(db, patient_query + "WHERE id = :id", id);
}

domain::cases::Patient standing_patient(Connection& db, domain::cases::Patient patient) {
    while (!patient.merged_into.empty()) {
        auto next = patient_by_id(db, patient.merged_into);
        if (!next) break;
        patient = *std::move(next);
    }
    return patient;
}

void insert_patient(Connection& db, const domain::cases::Patient& patient) {
    insert(db, "patient", patient);
    index_patient(db, patient);
}

void index_patient(Connection& db, const domain::cases::Patient& patient) {
    execute(db, "DELETE FROM patient_word WHERE patient_id = :patient", patient.id);
    const auto names = patient.paternal_surname + " " + patient.maternal_surname + " " + patient.given_names;
    for (const auto& word : name_words(names)) {
        execute(db, "INSERT INTO patient_word (word, patient_id) VALUES (:word, :patient)", word, patient.id);
    }
}

std::int64_t index_patients_without_words(Connection& db) {
    const auto found = select<domain::cases::Patient>(
        db, patient_query + "WHERE NOT EXISTS (SELECT 1 FROM patient_word w WHERE w.patient_id = patient.id)");
    std::int64_t count = 0;
    for (const auto& each : found) {
        index_patient(db, each);
        count += name_words(each.full_name()).empty() ? 0 : 1;
    }
    return count;
}

}  // namespace storage::cases
