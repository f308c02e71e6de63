#pragma once
// Queries of patients.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/cases/patient.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

/// Those that stand: what became one with another record is not found any more.
std::vector<domain::cases::Patient> patients_by_nss(Connection& db, const std::string& nss);
/// The one record with both, standing or not.
std::optional<domain::cases::Patient> patient_by_numbers(Connection& db, const std::string& nss,
                                                         const std::string& agregado_medico);
std::optional<domain::cases::Patient> patient_by_id(Connection& db, const std::string& id);
/// The record that a patient has by now, after others took its place.
domain::cases::Patient standing_patient(Connection& db, domain::cases::Patient patient);
void insert_patient(Connection& db, const domain::cases::Patient& patient);
/// The words of his names, by whose beginnings he is searched for.
void index_patient(Connection& db, const domain::cases::Patient& patient);
/// Of those who came before there was such an index; how many there were.
std::int64_t index_patients_without_words(Connection& db);

}  // namespace storage::cases
