#pragma once
// Queries of change requests, what happened to them, their files, and what is typed of one that is not sent yet.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::changes {

void insert_request(Connection& db, const domain::changes::Request& row);
/// Errors: conflict when the stored version is not `row.version - 1`.
base::Result<void> update_request(Connection& db, const domain::changes::Request& row);
std::optional<domain::changes::Request> request_by_number(Connection& db, std::int64_t number);
/// The one of this kind about this case or patient that waits for its answer.
std::optional<domain::changes::Request> open_request(Connection& db, domain::changes::Kind kind, const std::string& object);
/// What was applied, or undone, to a case: by its own requests, and by those of its patient. Oldest first.
std::vector<domain::changes::Request> applied_to(Connection& db, const std::string& case_id, const std::string& patient_id);
/// Applied to this record after this instant, but for one request.
bool patient_changed_after(Connection& db, const std::string& patient_id, base::Instant after, const std::string& but_for);

/// After the events that the request has.
void append_event(Connection& db, domain::changes::Event event);
std::vector<domain::changes::Event> events_of(Connection& db, const std::string& request_id);

/// Whose hands asked.
std::vector<std::string> askers_of(Connection& db, const std::string& request_id);

void insert_file(Connection& db, const domain::changes::File& file);
bool update_file(Connection& db, const domain::changes::File& file);
std::optional<domain::changes::File> file_by_id(Connection& db, const std::string& id);
std::optional<domain::changes::File> file_of(Connection& db, const std::string& request_id);
/// Those of no request that came before; how many went.
std::int64_t delete_unused_files(Connection& db, base::Instant before);

void save_draft(Connection& db, const domain::changes::Draft& draft);
std::optional<domain::changes::Draft> draft_of(Connection& db, const std::string& account_id, const std::string& target);
/// What was typed is gone; saves that are still under way come too late.
void end_draft(Connection& db, const std::string& account_id, const std::string& target);

}  // namespace storage::changes
