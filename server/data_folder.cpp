#include "server/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <utility>

#include "server/files/file_store.hpp"
#include "server/log.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/engine/engine.hpp"
#include "shared/storage/engine/postgresql.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/settings.hpp"
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
constexpr const char* seal_key_setting = "seal_key";
constexpr const char* demo_words = "demo";
constexpr const char* production_words = "production";

Error unusable(const std::string& path, const std::string& why) {
    return {ErrorKind::unavailable, words::folder_unusable(path, why), {}, {}};
}

Error unusable(const std::string& path, const std::error_code& failure) { return unusable(path, why_words(failure)); }

Result<std::unique_ptr<storage::Database>> with_words(Result<std::unique_ptr<storage::Database>> opened) {
    if (opened || opened.error().detail.empty()) return opened;  // refused with words of this file
    if (opened.error().kind == ErrorKind::outdated || opened.error().kind == ErrorKind::conflict) return opened;
    auto error = std::move(opened).error();
    error.message = words::database_refused(error.detail);
    return error;
}

/// Of SQLite: what could be opened, but not read, is damaged.
Result<std::unique_ptr<storage::Database>> with_words_of_file(Result<std::unique_ptr<storage::Database>> opened) {
    if (opened || opened.error().kind != ErrorKind::internal) return with_words(std::move(opened));
    return with_words_for_damage(std::move(opened).error());
}

/// SQLite makes a new database of an empty file, and changes what it opens to write.
Result<void> check_database_file(const std::string& path, storage::Opening opening, bool may_be_empty = false) {
    constexpr std::string_view signature("SQLite format 3\0", 16);
    if (!TRY(is_there(path))) return base::done();
    const auto refused = [] { return Error{ErrorKind::unavailable, words::database_refused(why_words(last_failure())), {}, {}}; };
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return refused();
    std::array<char, signature.size()> beginning{};
    const auto got = ::read(descriptor, beginning.data(), beginning.size());
    ::close(descriptor);
    if (got < 0) return refused();
    if (got == 0 && may_be_empty) return base::done();
    if (got == 0) return Error{ErrorKind::conflict, words::database_empty(path), {}, {}};
    if (std::string_view(beginning.data(), static_cast<std::size_t>(got)) != signature)
        return Error{ErrorKind::conflict, words::database_no_sqlite(path), {}, {}};
    const auto folder = fs::path(path).parent_path();
    const bool writes = opening != storage::Opening::as_it_is;
    if (writes && (::access(path.c_str(), W_OK) != 0 || ::access(folder.c_str(), W_OK | X_OK) != 0)) return refused();
    return base::done();
}

Result<std::unique_ptr<storage::Engine>> postgresql(const std::string& url) {
    if (!url.starts_with("postgresql://") && !url.starts_with("postgres://")) {
        return Error{ErrorKind::invalid_input, words::database_invalid.words(), {}, {}};
    }
    return storage::postgresql_engine(url);
}

/// Whether there is any file in a folder, or below it.
Result<bool> holds_files(const std::string& path) {
    if (!TRY(is_there(path))) return false;
    std::error_code failure;
    for (fs::recursive_directory_iterator each(path, failure), end; !failure && each != end; each.increment(failure)) {
        if (each->is_regular_file(failure)) return true;
    }
    if (failure) return Error{ErrorKind::unavailable, words::folder_not_read(path, why_words(failure)), {}, {}};
    return false;
}

/// Nothing was ever done with it: its first start was cut short, or is going on.
Result<bool> is_untouched(const DataFolder& folder, storage::Connection& db) {
    if (storage::identity::count_accounts(db) > 0 || storage::last_audit_event(db)) return false;
    return !TRY(holds_files(folder.keys())) && !TRY(holds_files(folder.files()));
}

Result<std::string> identity_of(const DataFolder& folder) {
    if (!TRY(is_there(folder.installation()))) return std::string{};
    auto content = read_file(folder.installation());
    if (!content) return Error{ErrorKind::unavailable, std::move(content).error().message, {}, {}};
    return std::string(base::trimmed(content.value()));
}

/// One identity in both; or the folder's alone, when the first start was cut short between the two.
Result<void> check_same_installation(const DataFolder& folder, storage::Connection& db) {
    const auto in_folder = TRY(identity_of(folder)), in_database = storage::setting(db, installation_setting);
    if (in_folder == in_database || (in_database.empty() && TRY(is_untouched(folder, db)))) return base::done();
    return other_installation(folder);
}

/// What lies in a folder without installation, as one that lost it has: "files/, keys/", or "".
Result<std::string> remains_in(const DataFolder& folder) {
    std::vector<std::string> found;
    for (const auto& part : {folder.files(), folder.keys(), folder.mail()}) {
        if (TRY(holds_files(part))) found.push_back(fs::path(part).filename().string() + "/");
    }
    if (TRY(is_there(folder.audit_checkpoint()))) found.push_back(fs::path(folder.audit_checkpoint()).filename().string());
    return base::joined(found, ", ");
}

/// Refuses a database of another installation before its tables are changed.
Result<std::unique_ptr<storage::Database>> open_own(const DataFolder& folder, std::unique_ptr<storage::Engine> engine,
                                                    storage::Opening opening) {
    constexpr int readers = 4;
    auto admitted = base::done();
    const auto admits = [&](storage::Connection& db, bool is_new) {
        if (!is_new) {
            admitted = check_same_installation(folder, db);
        } else {
            const auto identity = identity_of(folder);
            if (!identity) admitted = identity.error();
            else if (!identity.value().empty()) admitted = other_installation(folder);
        }
        return admitted;
    };
    auto opened = storage::Database::open(std::move(engine), readers, opening, admits);
    TRY(std::move(admitted));
    return opened;
}

bool holds_public_key(const std::string& path, const crypto::SealKey& key) {
    const auto content = read_file(path);
    return content && base::unbase64(base::trimmed(content.value())) == key.open;
}

}  // namespace

std::error_code last_failure() { return {errno, std::generic_category()}; }

std::string why_words(const std::error_code& failure) {
    switch (failure.value()) {
        case ENOSPC:
        case EDQUOT: return words::no_room.words();
        case EACCES:
        case EPERM: return words::no_permission.words();
        case ENOENT: return words::not_there.words();
        case ENOTDIR: return words::not_a_folder.words();
        case EEXIST: return words::already_there.words();
        case EISDIR: return words::is_a_folder.words();
        case EINVAL: return words::not_possible_there.words();
        case EROFS: return words::read_only.words();
        case ELOOP: return words::links_in_circles.words();
        case ENAMETOOLONG: return words::name_too_long.words();
        case EIO: return words::disk_fails.words();
        case EFBIG: return words::too_large_there.words();
        case EMFILE:
        case ENFILE: return words::too_many_open.words();
        default: return words::other_failure(failure.value());
    }
}

Result<bool> is_there(const std::string& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) == 0) return true;
    const auto failure = last_failure();
    if (failure.value() == ENOENT || failure.value() == ENOTDIR) return false;
    return Error{ErrorKind::unavailable, words::not_readable(path, why_words(failure)), {}, {}};
}

Error with_words_for_damage(Error error) {
    if (error.kind == ErrorKind::internal && error.message.empty()) error.message = words::database_damaged(error.detail);
    return error;
}

Error other_installation(const DataFolder& folder) {
    return {ErrorKind::conflict, words::other_installation(folder.path()), {}, {}};
}

Result<DataFolder> DataFolder::look_at(const std::string& path) {
    std::error_code failure;
    if (!TRY(is_there(path)) || !fs::is_directory(path, failure))
        return Error{ErrorKind::not_found, words::folder_missing(path), {}, {}};
    const auto whole = fs::canonical(path, failure).string();
    if (failure) return unusable(path, failure);
    if (::access(whole.c_str(), R_OK | X_OK) != 0)
        return Error{ErrorKind::unavailable, words::folder_not_read(path, why_words(last_failure())), {}, {}};
    return DataFolder(whole);
}

Result<DataFolder> DataFolder::open(const std::string& path, Missing missing) {
    std::error_code failure;
    if (missing == Missing::refuse) TRY(look_at(path));
    fs::create_directories(path, failure);
    if (failure) return unusable(path, failure);
    const auto whole = fs::canonical(path, failure).string();
    if (failure) return unusable(path, failure);
    DataFolder folder(whole);
    for (const auto& part : {folder.files(), folder.keys(), folder.mail()}) {
        fs::create_directories(part, failure);
        if (failure) return unusable(part, failure);
    }
    fs::permissions(folder.keys(), fs::perms::owner_all, failure);
    return folder;
}

Result<DataFolder> DataFolder::open_installation(const std::string& path, Missing missing) {
    std::error_code failure;
    const auto whole = fs::canonical(path, failure).string();
    const DataFolder as_it_is(failure ? path : whole);
    const bool is_new = !TRY(is_there(as_it_is.installation())) &&
                        (!TRY(is_there(as_it_is.database())) || fs::file_size(as_it_is.database(), failure) == 0);
    TRY(check_marks(as_it_is));  // before the database is opened, which would change it
    if (is_new) {
        if (const auto remains = TRY(remains_in(as_it_is)); !remains.empty())
            return Error{ErrorKind::conflict, words::folder_has_remains(path, remains), {}, {}};
        if (missing == Missing::refuse) return Error{ErrorKind::not_found, words::folder_is_new(path), {}, {}};
    }
    auto folder = TRY(open(path, missing));
    folder.is_new_ = is_new;
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
    if (lock_ < 0) return unusable(file, last_failure());
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) return Error{ErrorKind::conflict, words::folder_in_use(path_), {}, {}};
    return base::done();
}

Result<std::unique_ptr<storage::Database>> DataFolder::open_database(const std::string& url, storage::Opening opening) const {
    if (!url.empty()) return with_words(open_own(*this, TRY(postgresql(url)), opening));
    if (TRY(is_there(installation())) && !TRY(is_there(database())))  // it is kept elsewhere, or not mounted
        return Error{ErrorKind::not_found, words::database_missing(path_), {}, {}};
    // As a first start leaves it that was cut short before anything was written.
    const bool untouched = !TRY(is_there(installation())) && TRY(remains_in(*this)).empty();
    TRY(check_database_file(database(), opening, untouched));
    return with_words_of_file(open_own(*this, storage::sqlite_engine(database()), opening));
}

Result<std::unique_ptr<storage::Database>> DataFolder::look_into(const std::string& database) {
    TRY(check_database_file(database, storage::Opening::as_it_is));
    return with_words_of_file(storage::Database::open({database, 1, storage::Opening::as_it_is}));
}

Result<std::unique_ptr<storage::Database>> DataFolder::open_database_as_it_is(const std::string& url) const {
    if (!url.empty()) return with_words(storage::Database::open(TRY(postgresql(url)), 1, storage::Opening::as_it_is));
    if (!TRY(is_there(database()))) return Error{ErrorKind::not_found, words::database_missing(path_), {}, {}};
    return look_into(database());
}

KeysFound DataFolder::find_seal_keys() const {
    KeysFound found;
    std::vector<fs::path> private_keys, public_keys;
    std::error_code failure;
    for (fs::directory_iterator each(keys(), failure), end; !failure && each != end; each.increment(failure)) {
        const auto name = each->path().filename().string();
        if (name.starts_with("seal-") && name.ends_with(".key")) private_keys.push_back(each->path());
        else if (name.ends_with(".pub")) public_keys.push_back(each->path());
    }
    const auto cannot_seal = [&](std::string why) {
        found.problems.push_back(why);
        found.unusable = std::move(why);
    };
    found.unread = failure && failure != std::errc::no_such_file_or_directory;
    if (found.unread) cannot_seal(words::folder_not_read(keys(), why_words(failure)));
    std::sort(public_keys.begin(), public_keys.end());
    auto& active = found.keys.active;
    if (private_keys.size() > 1) {
        cannot_seal(words::several_seal_keys.words());
    } else if (!private_keys.empty()) {
        const auto content = read_file(private_keys.front());
        if (content) active = crypto::seal_key_from(base::unbase64(base::trimmed(content.value())));
        if (!content) cannot_seal(content.error().message);
        else if (active.id.empty()) cannot_seal(words::seal_key_malformed(private_keys.front()));
    }
    bool own_is_there = false;
    for (const auto& path : public_keys) {
        const auto id = path.stem().string();
        const auto content = read_file(path);
        const auto open_key = content ? base::unbase64(base::trimmed(content.value())) : std::string{};
        const bool is_own = !active.id.empty() && id == active.id;
        own_is_there = own_is_there || is_own;
        if (!open_key.empty() && crypto::digest_hex(open_key).starts_with(id)) {  // as crypto::SealKey has it
            if (!is_own) found.keys.open_keys.emplace_back(id, open_key);
            continue;
        }
        if (is_own) {
            found.problems.push_back(words::own_public_key_damaged(id));
            continue;
        }
        found.damaged.insert(id);
        found.problems.push_back(content ? words::seal_public_key_damaged(id) : content.error().message);
    }
    if (active.id.empty()) return found;
    if (!own_is_there) found.problems.push_back(words::own_public_key_gone(active.id));
    found.keys.open_keys.emplace_back(active.id, active.open);
    return found;
}

Result<services::SealKeys> DataFolder::known_seal_keys() const {
    auto found = find_seal_keys();
    if (!found.unusable.empty()) return Error{ErrorKind::conflict, std::move(found.unusable), {}, {}};
    return std::move(found.keys);
}

Result<services::SealKeys> DataFolder::seal_keys() const {
    auto seal_keys = TRY(known_seal_keys());
    const bool is_new = seal_keys.active.id.empty();
    if (is_new) {
        seal_keys.active = crypto::new_seal_key();
        seal_keys.open_keys.emplace_back(seal_keys.active.id, seal_keys.active.open);
    }
    const auto& key = seal_keys.active;
    // The public key first: a seal without its public key could never be verified.
    if (const auto path = keys() + "/" + key.id + ".pub"; !holds_public_key(path, key)) {
        if (!is_new) log(Level::warning, "seal_public_key_restored", {{"key", key.id}});
        TRY(write_private_file(path, base::base64(key.open) + "\n"));
    }
    if (is_new) TRY(write_private_file(keys() + "/seal-" + key.id + ".key", base::base64(key.secret) + "\n"));
    return seal_keys;
}

Result<std::string> seal_key_problem(storage::Database& database, const services::SealKeys& keys) {
    return database.read([&](storage::Connection& db) -> Result<std::string> {
        const auto used = storage::cases::paper_keys(db);
        if (keys.active.id.empty()) return used.empty() ? std::string{} : words::seal_key_gone.words();
        auto own = storage::setting(db, seal_key_setting);
        if (own.empty()) {
            // No server has said so yet. The key of the seals, of which not even the public part is here.
            for (const auto& id : used) {
                if (id == keys.active.id) return std::string{};
                const bool known =
                    std::any_of(keys.open_keys.begin(), keys.open_keys.end(), [&](const auto& key) { return key.first == id; });
                if (!known) own = id;
            }
        }
        if (own.empty() || own == keys.active.id) return std::string{};
        return words::seal_key_foreign(keys.active.id, own);
    });
}

Result<void> settle_seal_key(storage::Database& database, const services::SealKeys& keys) {
    return database.write([&](storage::Connection& db) -> Result<void> {
        if (storage::setting(db, seal_key_setting) != keys.active.id) storage::set_setting(db, seal_key_setting, keys.active.id);
        return base::done();
    });
}

bool has_served(storage::Connection& db, const KeysFound& keys) {
    if (!storage::setting(db, seal_key_setting).empty() || !storage::cases::paper_keys(db).empty()) return true;
    return keys.any() && storage::last_audit_event(db);
}

std::string installation_of(const DataFolder& folder) {
    const auto identity = identity_of(folder);
    return identity ? identity.value() : std::string{};
}

Result<void> check_marks(const DataFolder& folder) {
    std::error_code failure;
    if (fs::exists(folder.restore_mark(), failure))
        return Error{ErrorKind::conflict, words::folder_unfinished(folder.path()), {}, {}};
    if (fs::exists(folder.backup_mark(), failure))
        return Error{ErrorKind::conflict, words::folder_is_backup(folder.path()), {}, {}};
    return base::done();
}

Result<std::string> installation_in(const std::string& database) {
    TRY(check_database_file(database, storage::Opening::migrating));
    std::string identity;
    bool looked = false;
    const auto opened = storage::Database::open(
        storage::sqlite_engine(database), 1, storage::Opening::migrating, [&](storage::Connection& db, bool is_new) {
            if (!is_new) identity = storage::setting(db, installation_setting);
            looked = true;
            return Result<void>(Error{ErrorKind::not_allowed, {}, {}, "only looked into"});
        });
    if (looked) return identity;
    auto error = opened ? Error{ErrorKind::internal, {}, {}, database} : opened.error();
    return with_words_for_damage(std::move(error));
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
            known = mode == Mode::demo && storage::identity::count_accounts(db) == 0 ? demo_words : production_words;
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
    if (descriptor < 0) return unusable(path, last_failure());
    bool written = true;
    for (std::size_t at = 0; written && at < content.size();) {
        const auto count = ::write(descriptor, content.data() + at, content.size() - at);
        if (count < 0 && errno == EINTR) continue;
        written = count > 0;
        if (written) at += static_cast<std::size_t>(count);
    }
    written = written && ::fsync(descriptor) == 0;
    auto failure = last_failure();
    ::close(descriptor);
    if (written && ::rename(fresh.c_str(), path.c_str()) == 0) {
        sync_folder(fs::path(path).parent_path());
        return base::done();
    }
    if (written) failure = last_failure();
    ::unlink(fresh.c_str());
    return unusable(path, failure);
}

Result<std::string> read_file(const std::string& path) {
    const auto unreadable = [&] {
        return Error{ErrorKind::invalid_input, words::file_unreadable(path, why_words(last_failure())), {}, {}};
    };
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return unreadable();
    std::string content;
    std::array<char, 64 * 1024> piece;
    ssize_t got = 0;
    while ((got = ::read(descriptor, piece.data(), piece.size())) > 0) {
        content.append(piece.data(), static_cast<std::size_t>(got));
    }
    if (got < 0) {
        const auto error = unreadable();
        ::close(descriptor);
        return error;
    }
    ::close(descriptor);
    return content;
}

base::Instant SystemClock::now() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

base::Instant SystemClock::elapsed() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace server
