#pragma once
// First answers to commands, for those that are repeated.

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage {

/// Table `command_reply`.
struct CommandReply {
    std::string account_id{}, command_key{}, path{}, body_sha256{}, reply{};
    base::Instant created_at = 0;

    static constexpr auto fields() {
        using T = CommandReply;
        return base::fields<&T::account_id, &T::command_key, &T::path, &T::body_sha256, &T::reply, &T::created_at>();
    }
};

std::optional<CommandReply> command_reply(Connection& db, const std::string& account_id, const std::string& key);
void insert_command_reply(Connection& db, const CommandReply& reply);
/// How many were deleted.
std::int64_t delete_command_replies_before(Connection& db, base::Instant before);

}  // namespace storage
