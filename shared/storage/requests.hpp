#pragma once
// Queries of patients, requests, attachments and receipts.

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/requests/request.hpp"
#include "shared/storage/database.hpp"

namespace storage {

/// The next value of a counter row, from 1 (or `first` when it is new).
std::int64_t next_number(Connection& db, const std::string& counter, std::int64_t first = 1);

std::vector<domain::Patient> patients_by_nss(Connection& db, const std::string& nss);
std::optional<domain::Patient> patient_by_id(Connection& db, const std::string& id);
void insert_patient(Connection& db, const domain::Patient& patient);

void insert_request(Connection& db, const domain::RequestRow& request);
/// False when the stored version is not `request.version - 1`.
bool update_request(Connection& db, const domain::RequestRow& request);
std::optional<domain::RequestRow> request_by_id(Connection& db, const std::string& id);
std::optional<domain::RequestRow> request_by_folio(Connection& db, const std::string& folio);
/// Newest first.
std::vector<domain::RequestRow> requests_of(Connection& db, const std::string& account_id, bool drafts, int rows_max);
long long count_drafts(Connection& db, const std::string& account_id);
void delete_draft(Connection& db, const std::string& id);
/// The folio of a live request for the same patient, drug and diagnosis, or "".
std::string live_duplicate(Connection& db, const domain::RequestRow& request);

void insert_attachment(Connection& db, const domain::Attachment& attachment);
bool update_attachment(Connection& db, const domain::Attachment& attachment);
std::optional<domain::Attachment> attachment_by_id(Connection& db, const std::string& id);
/// Stored ones, in the order they came.
std::vector<domain::Attachment> attachments_of(Connection& db, const std::string& request_id);
/// The hashes of all stored files that attachments refer to, each once.
std::vector<std::string> stored_hashes(Connection& db);
/// True while any attachment that is not removed has these bytes.
bool is_referenced(Connection& db, const std::string& sha256);

void insert_receipt(Connection& db, const domain::Receipt& receipt);
/// Of every receipt, oldest first.
std::vector<std::string> receipt_folios(Connection& db);
std::optional<domain::Receipt> receipt_by_folio(Connection& db, const std::string& folio);

}  // namespace storage
