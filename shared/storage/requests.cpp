#include "shared/storage/requests.hpp"

#include "shared/storage/rows.hpp"

namespace storage {
namespace {

const std::string patient_query = "SELECT " + columns<domain::Patient>() + " FROM patient ";
const std::string request_query = "SELECT " + columns<domain::RequestRow>() + " FROM request ";
const std::string attachment_query = "SELECT " + columns<domain::Attachment>() + " FROM attachment ";

}  // namespace

std::int64_t next_number(Connection& db, const std::string& counter, std::int64_t first) {
    long long value = 0;
    const long long start = first;
    db.sql() << "INSERT INTO counter (name, value) VALUES (:name, :first) "
                "ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value",
        soci::use(counter), soci::use(start), soci::into(value);
    return value;
}

std::vector<domain::Patient> patients_by_nss(Connection& db, const std::string& nss) {
    return select<domain::Patient>(db.sql(), patient_query + "WHERE nss = :nss ORDER BY number", nss);
}

std::optional<domain::Patient> patient_by_id(Connection& db, const std::string& id) {
    return select_one<domain::Patient>(db.sql(), patient_query + "WHERE id = :id", id);
}

void insert_patient(Connection& db, const domain::Patient& patient) { insert(db.sql(), "patient", patient); }

void insert_request(Connection& db, const domain::RequestRow& request) { insert(db.sql(), "request", request); }

bool update_request(Connection& db, const domain::RequestRow& request) {
    const long long stored = number(db.sql(), "SELECT version FROM request WHERE id = :id", request.id);
    if (stored != request.version - 1) return false;
    return update(db.sql(), "request", request);
}

std::optional<domain::RequestRow> request_by_id(Connection& db, const std::string& id) {
    return select_one<domain::RequestRow>(db.sql(), request_query + "WHERE id = :id", id);
}

std::optional<domain::RequestRow> request_by_folio(Connection& db, const std::string& folio) {
    if (folio.empty()) return std::nullopt;
    return select_one<domain::RequestRow>(db.sql(), request_query + "WHERE folio = :folio", folio);
}

std::vector<domain::RequestRow> requests_of(Connection& db, const std::string& account_id, bool drafts, int rows_max) {
    const std::string which = drafts ? "state = 'borrador'" : "state <> 'borrador'";
    return select<domain::RequestRow>(
        db.sql(), request_query + "WHERE account_id = :account AND " + which + " ORDER BY updated_at DESC, id DESC LIMIT :rows",
        account_id, rows_max);
}

long long count_drafts(Connection& db, const std::string& account_id) {
    return number(db.sql(), "SELECT count(*) FROM request WHERE account_id = :account AND state = 'borrador'", account_id);
}

void delete_draft(Connection& db, const std::string& id) {
    execute(db.sql(), "DELETE FROM attachment WHERE request_id = :id", id);
    execute(db.sql(), "DELETE FROM request WHERE id = :id AND state = 'borrador'", id);
}

std::string live_duplicate(Connection& db, const domain::RequestRow& request) {
    const auto found = select_one<domain::RequestRow>(
        db.sql(),
        request_query +
            "WHERE patient_id = :patient AND generic_id = :generic AND recommendation_id = :recommendation "
            "AND id <> :id AND state IN ('enviada', 'en_evaluacion', 'en_opinion', 'requiere_info')",
        request.patient_id, request.generic_id, request.recommendation_id, request.id);
    return found ? found->folio : std::string{};
}

void insert_attachment(Connection& db, const domain::Attachment& attachment) { insert(db.sql(), "attachment", attachment); }

bool update_attachment(Connection& db, const domain::Attachment& attachment) {
    return update(db.sql(), "attachment", attachment);
}

std::optional<domain::Attachment> attachment_by_id(Connection& db, const std::string& id) {
    return select_one<domain::Attachment>(db.sql(), attachment_query + "WHERE id = :id", id);
}

std::vector<domain::Attachment> attachments_of(Connection& db, const std::string& request_id) {
    return select<domain::Attachment>(
        db.sql(), attachment_query + "WHERE request_id = :request AND state = 'stored' ORDER BY created_at, id", request_id);
}

std::vector<std::string> stored_hashes(Connection& db) {
    const soci::rowset<std::string> found =
        (db.sql().prepare << "SELECT DISTINCT sha256 FROM attachment WHERE state = 'stored' ORDER BY sha256");
    return {found.begin(), found.end()};
}

bool is_referenced(Connection& db, const std::string& sha256) {
    return number(db.sql(), "SELECT count(*) FROM attachment WHERE sha256 = :hash AND state <> 'removed'", sha256) > 0;
}

void insert_receipt(Connection& db, const domain::Receipt& receipt) { insert(db.sql(), "receipt", receipt); }

std::vector<std::string> receipt_folios(Connection& db) {
    const soci::rowset<std::string> found = (db.sql().prepare << "SELECT folio FROM receipt ORDER BY folio");
    return {found.begin(), found.end()};
}

std::optional<domain::Receipt> receipt_by_folio(Connection& db, const std::string& folio) {
    return select_one<domain::Receipt>(db.sql(), "SELECT " + columns<domain::Receipt>() + " FROM receipt WHERE folio = :folio",
                                       folio);
}

}  // namespace storage
