#include "shared/storage/uploads.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage {

void insert_upload(Connection& db, const Upload& upload) { insert(db, "upload", upload); }

bool update_upload(Connection& db, const Upload& upload) { return update(db, "upload", upload); }

std::optional<Upload> upload_by_id(Connection& db, const std::string& id) {
    return select_one<Upload>(db, "SELECT " + columns<Upload>() + " FROM upload WHERE id = :id", id);
}

void keep_newest_announced(Connection& db, const std::string& account_id, int kept) {
    const std::string announced(base::name_of(UploadState::announced));
    execute(db,
            "DELETE FROM upload WHERE account_id = :account AND state = :state AND id NOT IN (SELECT id FROM upload WHERE "
            "account_id = :same AND state = :same_state ORDER BY created_at DESC, id DESC LIMIT :kept)",
            account_id, announced, account_id, announced, kept);
}

std::int64_t delete_uploads_before(Connection& db, base::Instant created_before) {
    return execute(db, "DELETE FROM upload WHERE created_at < :before", static_cast<long long>(created_before));
}

}  // namespace storage
