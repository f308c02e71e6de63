#pragma once
// Copies of a data folder and the check of one: database, audit chain, every stored file, keys, mails.

#include <cstdint>
#include <string>
#include <vector>

#include "server/chain.hpp"
#include "server/data_folder.hpp"
#include "shared/storage/engine/database.hpp"

namespace server {

struct Inspection {
    std::int64_t files = 0;
    ChainHead chain{};
    std::vector<std::string> problems{};  ///< Words for the person, one per thing that is wrong.
    bool database_is_damaged = false;     ///< Then nothing else was looked at.
};

/// Database integrity, the audit chain, and that every referenced file is there with the right content.
base::Result<Inspection> inspect(const DataFolder& folder, storage::Database& database);

/// Copies everything into `target`, where sound files of an earlier backup are not copied again. A live
/// server may go on writing. The copy is inspected before its database takes the place of the earlier one,
/// which otherwise stays whole. Errors: conflict when the target is in use or what was copied is damaged.
base::Result<Inspection> make_backup(const DataFolder& folder, storage::Database& database, const std::string& target);

enum class MissingFiles { refuse, allow };

/// Brings back all that the backup has; what it lacks is named. Until it is whole the folder is marked, nobody serves it,
/// and the same restore can be repeated. Errors: conflict when the new folder is not empty, or when files are missing or
/// damaged and that is not allowed; invalid_input when `source` is no backup.
base::Result<Inspection> restore_backup(const std::string& source, const std::string& new_folder,
                                        MissingFiles missing = MissingFiles::refuse);

}  // namespace server
