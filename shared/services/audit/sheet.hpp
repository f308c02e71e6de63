#pragma once
// The audit as a workbook, written piece by piece from the database.

#include <cstdint>
#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/audit/lists.hpp"
#include "shared/storage/engine/database.hpp"

namespace services::audit {

struct SheetFacts {
    storage::audit::Wanted wanted{};
    std::int64_t before = 0;  ///< The first act that is not in it: what happens while it is written is left out.
    base::Instant made_at = 0;
    std::string sheet{}, file_name{};
};

/// Errors: those of the database and of a full disk.
base::Result<void> write_acts(storage::Database& database, const SheetFacts& facts, const std::string& path);

}  // namespace services::audit
