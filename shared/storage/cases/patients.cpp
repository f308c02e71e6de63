#include "shared/storage/cases/patients.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

const std::string patient_query = "SELECT " + columns<domain::cases::Patient>() + " FROM patient ";

}  // namespace

std::vector<domain::cases::Patient> patients_by_nss(Connection& db, const std::string& nss) {
    return select<domain::cases::Patient>(db, patient_query + "WHERE nss = :nss ORDER BY number", nss);
}

std::optional<domain::cases::Patient> patient_by_id(Connection& db, const std::string& id) {
    return select_one<domain::cases::Patient>(db, patient_query + "WHERE id = :id", id);
}

void insert_patient(Connection& db, const domain::cases::Patient& patient) { insert(db, "patient", patient); }

}  // namespace storage::cases
