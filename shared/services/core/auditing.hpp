#pragma once
// The audit chain: the one writer of its rows, and what checks them.

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/time.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// Actors that are no account: what the program does by itself, and who works at the machine.
inline constexpr std::string_view system_actor = "system";
inline constexpr std::string_view operator_actor = "operator";

/// Appends `event` to the chain, in the transaction that did what it tells: sequence, id and hashes are filled in here.
void append_audit(storage::Connection& db, storage::AuditEvent event);

/// SHA-256 (hexadecimal) over the hash before and every field of the event, in the way that `format` says.
std::string audit_hash(const storage::AuditEvent& event);

}  // namespace services
