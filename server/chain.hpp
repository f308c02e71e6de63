#pragma once
// The audit chain outside the dispatcher: acts of the command line, and checking all of it.

#include <cstdint>
#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/ports.hpp"
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

/// Signs length and head of the chain, into the log (one that is kept elsewhere shows what was cut off) and into the file at
/// `path`. The file stays as it is, and the log says so, when the chain does not hold what was signed last.
void sign_checkpoint(storage::Database& database, const services::SealKeys& keys, base::Instant now, const std::string& path);
/// What is wrong with the chain by the checkpoint at `path`, in words; "" when nothing is, or there is no such file (R39).
base::Result<std::string> checkpoint_problem(storage::Database& database, const services::SealKeys& keys,
                                             const std::string& path);

}  // namespace server
