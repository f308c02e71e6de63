#pragma once
// Queries of the PDFs of cases.

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/cases/attachment.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

void insert_attachment(Connection& db, const domain::cases::Attachment& attachment);
bool update_attachment(Connection& db, const domain::cases::Attachment& attachment);
std::optional<domain::cases::Attachment> attachment_by_id(Connection& db, const std::string& id);
/// Those that count, in the order they came.
std::vector<domain::cases::Attachment> attachments_of(Connection& db, const std::string& case_id);
/// Those that wait for a correction to be sent.
std::vector<domain::cases::Attachment> attachments_of_correction(Connection& db, const std::string& correction_id);

}  // namespace storage::cases
