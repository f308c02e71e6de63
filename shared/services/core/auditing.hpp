#pragma once
// The audit chain as whoever checks it sees it.

#include <string>

#include "shared/storage/audit.hpp"

namespace services {

/// SHA-256 (hexadecimal) over the hash before and every field of the event.
std::string audit_hash(const storage::AuditEvent& event);

}  // namespace services
