#pragma once
// Files on their way: announced, then stored. What they are attached to is the areas' own.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage {

enum class UploadState { announced, stored };

constexpr auto enum_names(UploadState) {
    using namespace std::string_view_literals;
    return base::EnumTable<UploadState, 2>{{{UploadState::announced, "announced"sv}, {UploadState::stored, "stored"sv}}};
}

/// Table `upload`.
struct Upload {
    std::string id{};
    std::string account_id{};
    std::string purpose{};
    std::string object{}, slot{};  ///< What it is for, in the words of the purpose.
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string sha256{};  ///< Hexadecimal; "" until stored
    UploadState state = UploadState::announced;
    base::Instant created_at = 0;

    static constexpr auto fields() {
        using T = Upload;
        return base::fields<&T::id, &T::account_id, &T::purpose, &T::object, &T::slot, &T::name, &T::size_bytes, &T::sha256,
                            &T::state, &T::created_at>();
    }
};

void insert_upload(Connection& db, const Upload& upload);
/// False when it is gone.
bool update_upload(Connection& db, const Upload& upload);
std::optional<Upload> upload_by_id(Connection& db, const std::string& id);
/// Forgets all but the newest `kept` of an account's announced uploads.
void keep_newest_announced(Connection& db, const std::string& account_id, int kept);
/// How many were deleted.
std::int64_t delete_uploads_before(Connection& db, base::Instant created_before);

}  // namespace storage
