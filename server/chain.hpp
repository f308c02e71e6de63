#pragma once
// The audit chain outside the dispatcher: acts of the command line, and checking all of it.

#include <cstdint>
#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/storage/database.hpp"

namespace server {

/// Appends an act of the person at the machine, whose user name there it notes, within the caller's transaction.
void append_act(storage::Connection& db, base::Instant now, const std::string& action, const std::string& object,
                const std::string& reason = {});

struct ChainHead {
    std::int64_t events = 0;
    std::string hash{};
    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};
/// Errors: conflict naming the first event that does not follow from the one before.
base::Result<ChainHead> check_chain(storage::Database& database);

/// Writes length and head of the chain to the log, signed:
/// a log kept elsewhere shows when the end was cut off.
void log_checkpoint(storage::Database& database, const crypto::SealKey& key, base::Instant now);

}  // namespace server
