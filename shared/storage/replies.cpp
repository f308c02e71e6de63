#include "shared/storage/replies.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage {

std::optional<CommandReply> command_reply(Connection& db, const std::string& account_id, const std::string& key) {
    return select_one<CommandReply>(
        db, "SELECT " + columns<CommandReply>() + " FROM command_reply WHERE account_id = :account AND command_key = :key",
        account_id, key);
}

void insert_command_reply(Connection& db, const CommandReply& reply) { insert(db, "command_reply", reply); }

std::int64_t delete_command_replies_before(Connection& db, base::Instant before) {
    return execute(db, "DELETE FROM command_reply WHERE created_at < :before", static_cast<long long>(before));
}

}  // namespace storage
