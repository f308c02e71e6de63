#include "shared/storage/cases/attachments.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

const std::string attachment_query = "SELECT " + columns<domain::cases::Attachment>() + " FROM attachment ";

}  // namespace

void insert_attachment(Connection& db, const domain::cases::Attachment& attachment) { insert(db, "attachment", attachment); }

bool update_attachment(Connection& db, const domain::cases::Attachment& attachment) {
    return update(db, "attachment", attachment);
}

std::optional<domain::cases::Attachment> attachment_by_id(Connection& db, const std::string& id) {
    return select_one<domain::cases::Attachment>(db, attachment_query + "WHERE id = :id", id);
}

std::vector<domain::cases::Attachment> attachments_of(Connection& db, const std::string& case_id) {
    return select<domain::cases::Attachment>(
        db, attachment_query + "WHERE case_id = :case AND state = 'stored' AND correction_id = '' ORDER BY created_at, id",
        case_id);
}

std::vector<domain::cases::Attachment> attachments_of_correction(Connection& db, const std::string& correction_id) {
    if (correction_id.empty()) return {};
    return select<domain::cases::Attachment>(
        db, attachment_query + "WHERE correction_id = :correction AND state = 'stored' ORDER BY created_at, id", correction_id);
}

}  // namespace storage::cases
