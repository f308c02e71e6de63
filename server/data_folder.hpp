#pragma once
// The data folder: what lies where in it, who holds it, whether it is for production or a demonstration.
//
//   prestaciones.sqlite  files/  keys/  mail/  installation  audit-checkpoint  lock  demo-accounts.tsv

#include <memory>
#include <string>

#include "shared/base/result.hpp"
#include "shared/services/ports.hpp"
#include "shared/storage/database.hpp"

namespace server {

/// Errors of this file and its neighbours carry words for the person at the command line.
class DataFolder {
public:
    enum class Missing { create, refuse };

    static base::Result<DataFolder> open(const std::string& path, Missing missing);
    /// For commands that fill what they open: a folder that holds no installation, as a typing error or a disk that is not
    /// mounted would give, is refused unless a new one is asked for. Errors: not_found; conflict of a backup or an unfinished restore (R37).
    static base::Result<DataFolder> open_installation(const std::string& path, Missing missing);
    ~DataFolder();
    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;

    /// Held until this object ends: one server per folder.
    base::Result<void> lock();
    /// The folder's own SQLite, or the PostgreSQL of a `postgresql://…` address. Errors: conflict, before anything is
    /// changed, for one of another installation (R37).
    base::Result<std::unique_ptr<storage::Database>> open_database(
        const std::string& url = {}, storage::Opening opening = storage::Opening::migrating) const;
    /// A database as it is, without making or changing anything. Errors: outdated when another version wrote
    /// it.
    static base::Result<std::unique_ptr<storage::Database>> look_into(const std::string& database);
    /// The same for the folder's own, or for PostgreSQL. Errors: not_found, outdated.
    base::Result<std::unique_ptr<storage::Database>> open_database_as_it_is(const std::string& url = {}) const;
    /// The keys of the seal; the first is made when there is none.
    base::Result<services::SealKeys> seal_keys() const;
    /// The same without making any: `active.id` is empty when there is none.
    base::Result<services::SealKeys> known_seal_keys() const;

    const std::string& path() const { return path_; }
    /// It held no installation when it was opened.
    bool is_new() const { return is_new_; }
    std::string database() const { return path_ + "/prestaciones.sqlite"; }
    std::string files() const { return path_ + "/files"; }
    std::string keys() const { return path_ + "/keys"; }
    std::string mail() const { return path_ + "/mail"; }
    std::string installation() const { return path_ + "/installation"; }  ///< Its identity, a UUID (R37).
    std::string audit_checkpoint() const { return path_ + "/audit-checkpoint"; }  ///< The last one that was signed (R39).
    std::string backup_mark() const { return path_ + "/backup"; }         ///< Holds whose backup this folder is.
    std::string restore_mark() const { return path_ + "/restoring"; }     ///< There while a restore is not finished.
    std::string demo_accounts() const { return path_ + "/demo-accounts.tsv"; }

private:
    explicit DataFolder(std::string path) : path_(std::move(path)) {}

    std::string path_;
    bool is_new_ = false;
    int lock_ = -1;
};

enum class Mode { production, demo };

/// Settles what a folder is for at its first use; afterwards refuses the other.
base::Result<void> settle_mode(storage::Database& database, Mode mode);

/// Gives folder and database one identity at their first use, which may have been cut short before; afterwards refuses a
/// mixture, a backup, and a folder whose restore did not finish. Errors: conflict (R37).
base::Result<void> settle_installation(const DataFolder& folder, storage::Database& database);
/// The same without writing, for commands that only look; what has no identity yet passes.
base::Result<void> check_installation(const DataFolder& folder, storage::Database& database);
/// Refuses a folder that is a backup, or whose restore did not finish. Errors: conflict.
base::Result<void> check_marks(const DataFolder& folder);
/// What the folder says it is, or "".
std::string installation_of(const DataFolder& folder);

/// Writes a file that only its owner reads: whole and on disk, or not at all.
base::Result<void> write_private_file(const std::string& path, std::string_view content);
/// Errors: invalid_input with the words "cannot be read".
base::Result<std::string> read_file(const std::string& path);

class SystemClock final : public services::Clock {
public:
    base::Instant now() const override;
    base::Instant elapsed() const override;
};

}  // namespace server
