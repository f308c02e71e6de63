#include "server/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <utility>

#include "server/files/file_store.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/identity.hpp"
#include "shared/storage/engine_postgresql.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

namespace fs = std::filesystem;
namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

constexpr const char* mode_setting = "mode";
constexpr const char* installation_setting = "installation";
constexpr const char* demo_words = "demo";
constexpr const char* production_words = "production";

Error unusable(const std::string& path, const std::string& why) {
    return {ErrorKind::unavailable, words::folder_unusable(path, why), {}, {}};
}

Result<std::unique_ptr<storage::Database>> with_words(Result<std::unique_ptr<storage::Database>> opened) {
    if (opened || opened.error().kind == ErrorKind::outdated || opened.error().kind == ErrorKind::conflict) return opened;
    auto error = std::move(opened).error();
    error.message = words::database_refused(error.detail);
    return error;
}

Result<std::unique_ptr<storage::Engine>> postgresql(const std::string& url) {
    if (!url.starts_with("postgresql://") && !url.starts_with("postgres://")) {
        return Error{ErrorKind::invalid_input, words::database_invalid.words(), {}, {}};
    }
    return storage::postgresql_engine(url);
}

Error other_installation(const DataFolder& folder) {
    return {ErrorKind::conflict, words::other_installation(folder.path()), {}, {}};
}

/// Nothing was ever done with it: its first start was cut short, or is going on.
bool is_untouched(const DataFolder& folder, storage::Connection& db) {
    if (storage::count_accounts(db) > 0 || storage::last_audit_event(db)) return false;
    std::error_code failure;
    if (!fs::is_empty(folder.keys(), failure) || failure) return false;
    for (const auto& entry : fs::recursive_directory_iterator(folder.files(), failure)) {
        if (entry.is_regular_file(failure)) return false;
    }
    return !failure;
}

/// One identity in both; or the folder's alone, when the first start was cut short between the two.
Result<void> check_same_installation(const DataFolder& folder, storage::Connection& db) {
    const auto in_folder = installation_of(folder), in_database = storage::setting(db, installation_setting);
    if (in_folder == in_database || (in_database.empty() && is_untouched(folder, db))) return base::done();
    return other_installation(folder);
}

/// Refuses a database of another installation before its tables are changed.
Result<std::unique_ptr<storage::Database>> open_own(const DataFolder& folder, std::unique_ptr<storage::Engine> engine,
                                                    storage::Opening opening) {
    constexpr int readers = 4;
    auto admitted = base::done();
    const auto admits = [&](storage::Connection& db, bool is_new) {
        if (!is_new) {
            admitted = check_same_installation(folder, db);
        } else if (!installation_of(folder).empty()) {
            admitted = other_installation(folder);
        }
        return admitted;
    };
    auto opened = storage::Database::open(std::move(engine), readers, opening, admits);
    TRY(std::move(admitted));
    return with_words(std::move(opened));
}

}  // namespace

Result<DataFolder> DataFolder::open(const std::string& path, Missing missing) {
    std::error_code failure;
    if (missing == Missing::refuse && !fs::is_directory(path, failure)) {
        return Error{ErrorKind::not_found, words::folder_missing(path), {}, {}};
    }
    fs::create_directories(path, failure);
    if (failure) return unusable(path, failure.message());
    const auto whole = fs::canonical(path, failure).string();
    if (failure) return unusable(path, failure.message());
    DataFolder folder(whole);
    for (const auto& part : {folder.files(), folder.keys(), folder.mail()}) {
        fs::create_directories(part, failure);
        if (failure) return unusable(part, failure.message());
    }
    fs::permissions(folder.keys(), fs::perms::owner_all, failure);
    return folder;
}

Result<DataFolder> DataFolder::open_installation(const std::string& path, Missing missing) {
    std::error_code failure;
    const bool is_new = !fs::exists(path + "/installation", failure) && !fs::exists(path + "/prestaciones.sqlite", failure);
    if (is_new && missing == Missing::refuse) return Error{ErrorKind::not_found, words::folder_is_new(path), {}, {}};
    auto folder = TRY(open(path, missing));
    folder.is_new_ = is_new;
    TRY(check_marks(folder));  // before the database is opened, which would change it
    return folder;
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : path_(std::move(other.path_)), is_new_(other.is_new_), lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
    if (lock_ >= 0) ::close(lock_);
}

Result<void> DataFolder::lock() {
    const auto file = path_ + "/lock";
    lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock_ < 0) return unusable(file, std::strerror(errno));
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorKind::conflict, words::folder_in_use(path_), {}, {}};
    return base::done();
}

Result<std::unique_ptr<storage::Database>> DataFolder::open_database(const std::string& url,
                                                                    storage::Opening opening) const {
    if (!url.empty()) return open_own(*this, TRY(postgresql(url)), opening);
    std::error_code failure;
    if (fs::exists(installation(), failure) && !fs::exists(database(), failure))  // it is kept elsewhere, or not mounted
        return Error{ErrorKind::not_found, words::database_missing(path_), {}, {}};
    return open_own(*this, storage::sqlite_engine(database()), opening);
}

Result<std::unique_ptr<storage::Database>> DataFolder::look_into(const std::string& database) {
    return with_words(storage::Database::open({database, 1, storage::Opening::as_it_is}));
}

Result<std::unique_ptr<storage::Database>> DataFolder::open_database_as_it_is(const std::string& url) const {
    if (!url.empty()) return with_words(storage::Database::open(TRY(postgresql(url)), 1, storage::Opening::as_it_is));
    if (::access(database().c_str(), F_OK) != 0)
        return Error{ErrorKind::not_found, words::database_missing(path_), {}, {}};
    return look_into(database());
}

Result<services::SealKeys> DataFolder::known_seal_keys() const {
    services::SealKeys seal_keys;
    std::string active_path;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(keys(), failure)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("seal-") && name.ends_with(".key")) {
            if (!active_path.empty())
                return Error{ErrorKind::conflict, words::several_seal_keys.words(), {}, {}};
            active_path = entry.path();
        } else if (name.ends_with(".pub")) {
            const auto open_key = base::unbase64(base::trimmed(TRY(read_file(entry.path()))));
            seal_keys.open_keys.emplace_back(entry.path().stem().string(), open_key);
        }
    }
    if (failure) return unusable(keys(), failure.message());
    if (active_path.empty()) return seal_keys;
    seal_keys.active = crypto::seal_key_from(base::unbase64(base::trimmed(TRY(read_file(active_path)))));
    if (seal_keys.active.id.empty()) {
        return Error{ErrorKind::invalid_input, words::seal_key_malformed(active_path), {}, {}};
    }
    return seal_keys;
}

Result<services::SealKeys> DataFolder::seal_keys() const {
    auto seal_keys = TRY(known_seal_keys());
    if (seal_keys.active.id.empty()) {
        seal_keys.active = crypto::new_seal_key();
        const auto& key = seal_keys.active;
        // The public key first: a seal without its public key could never be verified.
        TRY(write_private_file(keys() + "/" + key.id + ".pub", base::base64(key.open) + "\n"));
        TRY(write_private_file(keys() + "/seal-" + key.id + ".key", base::base64(key.secret) + "\n"));
        seal_keys.open_keys.emplace_back(key.id, key.open);
        return seal_keys;
    }
    const auto known = [&] {
        for (const auto& [id, open_key] : seal_keys.open_keys) {
            if (id == seal_keys.active.id) return true;
        }
        return false;
    };
    if (!known()) {
        const auto& key = seal_keys.active;
        TRY(write_private_file(keys() + "/" + key.id + ".pub", base::base64(key.open) + "\n"));
        seal_keys.open_keys.emplace_back(key.id, key.open);
    }
    return seal_keys;
}

std::string installation_of(const DataFolder& folder) {
    const auto content = read_file(folder.installation());
    return content ? std::string(base::trimmed(content.value())) : std::string{};
}

Result<void> check_marks(const DataFolder& folder) {
    std::error_code failure;
    if (fs::exists(folder.restore_mark(), failure))
        return Error{ErrorKind::conflict, words::folder_unfinished(folder.path()), {}, {}};
    if (fs::exists(folder.backup_mark(), failure))
        return Error{ErrorKind::conflict, words::folder_is_backup(folder.path()), {}, {}};
    return base::done();
}

Result<void> settle_installation(const DataFolder& folder, storage::Database& database) {
    TRY(check_marks(folder));
    return database.write([&](storage::Connection& db) -> Result<void> {
        TRY(check_same_installation(folder, db));
        if (!storage::setting(db, installation_setting).empty()) return base::done();
        auto identity = installation_of(folder);
        if (identity.empty()) {
            // The file first: a folder that is cut off here is known again, a database would belong to nobody.
            identity = crypto::random_token(16);
            TRY(write_private_file(folder.installation(), identity + "\n"));
        }
        storage::set_setting(db, installation_setting, identity);
        return base::done();
    });
}

Result<void> check_installation(const DataFolder& folder, storage::Database& database) {
    return database.read([&](storage::Connection& db) { return check_same_installation(folder, db); });
}

Result<void> settle_mode(storage::Database& database, Mode mode) {
    return database.write([&](storage::Connection& db) -> Result<void> {
        auto known = storage::setting(db, mode_setting);
        if (known.empty()) {
            // Accounts without the setting were made by something other than a demonstration.
            known = mode == Mode::demo && storage::count_accounts(db) == 0 ? demo_words : production_words;
            storage::set_setting(db, mode_setting, known);
        }
        if (known == demo_words && mode == Mode::production) {
            return Error{ErrorKind::conflict, words::production_on_demo.words(), {}, {}};
        }
        if (known != demo_words && mode == Mode::demo) {
            return Error{ErrorKind::conflict, words::demo_on_production.words(), {}, {}};
        }
        return base::done();
    });
}

Result<void> write_private_file(const std::string& path, std::string_view content) {
    const auto fresh = path + ".new";
    ::unlink(fresh.c_str());
    const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return unusable(path, std::strerror(errno));
    bool written = true;
    for (std::size_t at = 0; written && at < content.size();) {
        const auto count = ::write(descriptor, content.data() + at, content.size() - at);
        if (count < 0 && errno == EINTR) continue;
        written = count > 0;
        if (written) at += static_cast<std::size_t>(count);
    }
    written = written && ::fsync(descriptor) == 0;
    const int code = errno;
    ::close(descriptor);
    if (written && ::rename(fresh.c_str(), path.c_str()) == 0) {
        sync_folder(fs::path(path).parent_path());
        return base::done();
    }
    ::unlink(fresh.c_str());
    return unusable(path, std::strerror(code));
}

Result<std::string> read_file(const std::string& path) {
    const Error unreadable{ErrorKind::invalid_input, words::file_unreadable(path), {}, {}};
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return unreadable;
    std::string content;
    std::array<char, 64 * 1024> piece;
    ssize_t got = 0;
    while ((got = ::read(descriptor, piece.data(), piece.size())) > 0) {
        content.append(piece.data(), static_cast<std::size_t>(got));
    }
    ::close(descriptor);
    if (got < 0) return unreadable;
    return content;
}

base::Instant SystemClock::now() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

base::Instant SystemClock::elapsed() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace server
