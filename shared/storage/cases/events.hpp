#pragma once
// Queries of what happened to a case: its time line, its versions, its returns, the opinions on it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

/// After the events that the case has.
void append_event(Connection& db, domain::cases::Event event);
/// In the order they happened.
std::vector<domain::cases::Event> events_of(Connection& db, const std::string& case_id);

/// Whose hands sent it, or sent it again; somebody may be named twice.
std::vector<std::string> senders_of(Connection& db, const std::string& case_id);

/// After the versions that the case has; the answer is its number.
std::int64_t append_version(Connection& db, domain::cases::Version version);
std::optional<domain::cases::Version> version_of(Connection& db, const std::string& case_id, std::int64_t number);
/// The last one.
std::optional<domain::cases::Version> version_of(Connection& db, const std::string& case_id);

void insert_correction(Connection& db, const domain::cases::Correction& correction);
bool update_correction(Connection& db, const domain::cases::Correction& correction);
/// The one that waits for its answer.
std::optional<domain::cases::Correction> open_correction(Connection& db, const std::string& case_id);
/// Oldest first.
std::vector<domain::cases::Correction> corrections_of(Connection& db, const std::string& case_id);

void insert_opinion(Connection& db, const domain::cases::Opinion& opinion);
bool update_opinion(Connection& db, const domain::cases::Opinion& opinion);
/// The one that waits for its answer.
std::optional<domain::cases::Opinion> open_opinion(Connection& db, const std::string& case_id);
/// Oldest first.
std::vector<domain::cases::Opinion> opinions_of(Connection& db, const std::string& case_id);

}  // namespace storage::cases
