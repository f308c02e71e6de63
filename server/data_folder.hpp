#pragma once
// The data folder: what lies where in it, who holds it, whether it is for production or a demonstration.
//
//   prestaciones.sqlite  files/  keys/  mail/  installation  audit-checkpoint  lock  demo-accounts.tsv

#include <system_error>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace server {

/// What lies in `keys`. Of the key that seals the public part is derived from the private one, whatever lies beside it.
struct KeysFound {
    services::SealKeys keys{};
    std::vector<std::string> problems{};  ///< Words for the person, one per thing that is wrong.
    std::string unusable{};               ///< The one of them for which nothing can be sealed.
    std::set<std::string> damaged{};      ///< Ids of public keys that are not what their names say.
    bool unread = false;                  ///< The folder itself may not be read: nothing is known of its keys.
    /// A server has made one here.
    bool any() const { return !unusable.empty() || !keys.open_keys.empty() || !damaged.empty(); }
};

/// Errors of this file and its neighbours carry words for the person at the command line.
class DataFolder {
public:
    enum class Missing { create, refuse };

    static base::Result<DataFolder> open(const std::string& path, Missing missing);
    /// For commands that only look: nothing is made or changed in it, and parts of it may be missing. Errors: not_found.
    static base::Result<DataFolder> look_at(const std::string& path);
    /// For commands that fill what they open: a folder that holds no installation, as a typing error or a disk that is not
    /// mounted would give, is refused unless a new one is asked for; and one that has lost its installation in any case. Errors:
    /// not_found; conflict of a backup, an unfinished restore, or what is left of an installation (R37).
    static base::Result<DataFolder> open_installation(const std::string& path, Missing missing);
    ~DataFolder();
    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;

    /// Held until this object ends: one server per folder.
    base::Result<void> lock();
    /// The folder's own SQLite, or the PostgreSQL of a `postgresql://…` address. Errors: conflict, before anything is
    /// changed, for one of another installation (R37).
    base::Result<std::unique_ptr<storage::Database>> open_database(const std::string& url = {},
                                                                   storage::Opening opening = storage::Opening::migrating) const;
    /// A database as it is, without making or changing anything. Errors: outdated when another version wrote
    /// it.
    static base::Result<std::unique_ptr<storage::Database>> look_into(const std::string& database);
    /// The same for the folder's own, or for PostgreSQL. Errors: not_found, outdated.
    base::Result<std::unique_ptr<storage::Database>> open_database_as_it_is(const std::string& url = {}) const;
    /// The keys of the seal; the first is made when there is none, and a public key is mended by its private one.
    base::Result<services::SealKeys> seal_keys() const;
    /// The same without making any: `active.id` is empty when there is none.
    base::Result<services::SealKeys> known_seal_keys() const;
    KeysFound find_seal_keys() const;

    const std::string& path() const { return path_; }
    /// It held no installation when it was opened.
    bool is_new() const { return is_new_; }
    std::string database() const { return path_ + "/prestaciones.sqlite"; }
    std::string files() const { return path_ + "/files"; }
    std::string keys() const { return path_ + "/keys"; }
    std::string mail() const { return path_ + "/mail"; }
    std::string installation() const { return path_ + "/installation"; }          ///< Its identity, a UUID (R37).
    std::string audit_checkpoint() const { return path_ + "/audit-checkpoint"; }  ///< The last one that was signed (R39).
    std::string backup_mark() const { return path_ + "/backup"; }                 ///< Holds whose backup this folder is.
    std::string restore_mark() const { return path_ + "/restoring"; }             ///< There while a restore is not finished.
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
/// What a folder's own database says it is, or ""; the file's journal may change, nothing else. Errors: it is damaged.
base::Result<std::string> installation_in(const std::string& database);
base::Error other_installation(const DataFolder& folder);

/// Words when the private key that lies there is not the one that this installation seals with, or is gone; or "" (R40).
base::Result<std::string> seal_key_problem(storage::Database& database, const services::SealKeys& keys);
/// From now on it is this one.
base::Result<void> settle_seal_key(storage::Database& database, const services::SealKeys& keys);
/// Whether a server has run on this database, to which one with this key belongs, and thus has signed the audit (R39).
bool has_served(storage::Connection& db, const KeysFound& keys);

/// Why a file could not be used: the system says it in English.
std::string why_words(const std::error_code& failure);
std::error_code last_failure();
/// Whether there is anything of this name. Errors: unavailable, when that cannot be seen.
base::Result<bool> is_there(const std::string& path);
/// An error of the database that has no words of its own is damage.
base::Error with_words_for_damage(base::Error error);
template <class T>
base::Result<T> with_words_for_damage(base::Result<T> answer) {
    if (answer) return answer;
    return with_words_for_damage(std::move(answer).error());
}

/// Writes a file that only its owner reads: whole and on disk, or not at all.
base::Result<void> write_private_file(const std::string& path, std::string_view content);
/// Errors: invalid_input with the words "cannot be read", and why.
base::Result<std::string> read_file(const std::string& path);

class SystemClock final : public services::Clock {
public:
    base::Instant now() const override;
    base::Instant elapsed() const override;
};

}  // namespace server
