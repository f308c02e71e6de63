#pragma once
// A file that has come, for who reads it before it is decided what becomes of it.

#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/uploads.hpp"

namespace services {

/// An account's own upload of this purpose, once its bytes are there. Errors: not_found.
base::Result<storage::Upload> stored_upload(storage::Connection& db, std::string_view purpose, const std::string& account_id,
                                            const std::string& id);
/// The whole file; only of kinds whose size is bounded.
base::Result<std::string> bytes_of(const Ports& ports, const std::string& sha256);

}  // namespace services
