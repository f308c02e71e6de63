#pragma once
// What the Módulo does to the records of patients and to whose a case is.

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::changes {

/// Errors: conflict when the stored version is not `patient.version - 1`. The words of his names follow.
base::Result<void> update_patient(Connection& db, const domain::cases::Patient& patient);
/// The record gives its NSS up to another one, until it is written with the one that it gets.
void free_number(Connection& db, const std::string& patient_id);
/// After the versions that the record has.
void append_patient_version(Connection& db, domain::changes::PatientVersion version);
bool has_patient_versions(Connection& db, const std::string& patient_id);

/// Every case of a patient that was sent, oldest first.
std::vector<domain::cases::Case> sent_cases_of_patient(Connection& db, const std::string& patient_id);
std::vector<domain::cases::Case> drafts_of_patient(Connection& db, const std::string& patient_id);
std::int64_t count_sent_of_patient(Connection& db, const std::string& patient_id);
/// A draft goes to another record, as it is for whoever types in it.
void move_draft(Connection& db, const domain::cases::Case& draft);
/// Folios of both records that wait for an answer about the same drug and diagnosis.
std::vector<std::string> live_of_both(Connection& db, const std::string& one, const std::string& other);
/// Sent of this record after an instant and not moved to it.
bool has_case_sent_after(Connection& db, const std::string& patient_id, base::Instant after);

void insert_move(Connection& db, const domain::changes::Move& move);
std::vector<domain::changes::Move> moves_of(Connection& db, const std::string& request_id);
/// Open requests about these cases name the record that they are of by now.
void requests_follow(Connection& db, const std::string& case_id, const std::string& patient_id);

}  // namespace storage::changes
