#pragma once
// The audit chain outside the dispatcher: acts of the command line, and checking all of it.

#include <cstdint>
#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

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
/// `path`. The file stays as it is, and the log says so, when the chain does not hold what was signed last, or when there is
/// none any more: the first is signed by begin_checkpoints.
void sign_checkpoint(storage::Database& database, const services::SealKeys& keys, base::Instant now, const std::string& path);

enum class Audit {
    as_signed,  ///< What the last checkpoint does not confirm is left as it is, for somebody to look at.
    accepted,   ///< The person at the machine takes it as it is; that is an act of the audit.
};
/// At the start of a server. `is_first`: none has signed this audit before. Answers with what is wrong, in words; then nothing
/// was signed.
base::Result<std::string> begin_checkpoints(storage::Database& database, const services::SealKeys& keys, base::Instant now,
                                            const std::string& path, bool is_first, Audit audit = Audit::as_signed);

struct CheckpointProblem {
    std::string words{};        ///< "" when nothing is wrong, or there is no such file.
    std::string unknown_key{};  ///< Who signed it, when that key is not there.
};
/// What is wrong with the chain by the checkpoint at `path` (R39).
base::Result<CheckpointProblem> checkpoint_problem(storage::Database& database, const services::SealKeys& keys,
                                                   const std::string& path);

}  // namespace server
