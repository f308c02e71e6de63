#include "server/jobs/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "server/files/file_store.hpp"
#include "shared/storage/identity.hpp"
#include "shared/storage/requests.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

namespace fs = std::filesystem;
namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

/// The hashes that attachments refer to.
Result<std::set<std::string>> referenced_files(storage::Database& database) {
    return database.read([&](storage::Connection& db) -> Result<std::set<std::string>> {
        const auto hashes = storage::stored_hashes(db);
        return std::set<std::string>(hashes.begin(), hashes.end());
    });
}

std::string stored_path(const std::string& files, const std::string& sha256) {
    return files + "/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2) + "/" + sha256;
}

bool sync_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

/// Under another name first, so that no half copy ever bears the right one.
Result<void> copy_whole(const std::string& from, const std::string& to) {
    std::error_code failure;
    fs::create_directories(fs::path(to).parent_path(), failure);
    const auto fresh = to + ".new";
    if (!failure) fs::copy_file(from, fresh, fs::copy_options::overwrite_existing, failure);
    if (!failure && !sync_file(fresh)) failure = std::make_error_code(std::errc::io_error);
    if (!failure) fs::rename(fresh, to, failure);
    if (failure) return Error{ErrorKind::unavailable, words::copy_failed(from, failure.message()), {}, {}};
    sync_folder(fs::path(to).parent_path());
    return base::done();
}

Result<void> copy_folder(const std::string& from, const std::string& to) {
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(from, failure)) {
        if (!entry.is_regular_file()) continue;
        TRY(copy_whole(entry.path(), to + "/" + entry.path().filename().string()));
    }
    if (failure) return Error{ErrorKind::unavailable, words::copy_failed(from, failure.message()), {}, {}};
    return base::done();
}

Result<void> copy_files(const std::set<std::string>& hashes, const std::string& from, const std::string& to) {
    std::error_code failure;
    for (const auto& sha256 : hashes) {
        const auto target = stored_path(to, sha256);
        const auto source = stored_path(from, sha256);
        const bool known =
            fs::exists(target, failure) && fs::file_size(target, failure) == fs::file_size(source, failure);
        if (!known) TRY(copy_whole(source, target));
    }
    return base::done();
}

Error problem_error(const Inspection& inspection) {
    std::string lines;
    for (const auto& problem : inspection.problems) lines += (lines.empty() ? "" : "\n") + problem;
    return {ErrorKind::conflict, lines, {}, {}};
}

}  // namespace

Result<Inspection> inspect(const DataFolder& folder, storage::Database& database) {
    Inspection inspection;
    if (const auto sound = database.check(); !sound) {
        inspection.problems.push_back(words::database_damaged(sound.error().detail));
        return inspection;
    }
    if (const auto chain = check_chain(database)) {
        inspection.chain = chain.value();
    } else {
        inspection.problems.push_back(chain.error().message.empty()
                                          ? words::database_damaged(chain.error().detail)
                                          : chain.error().message);
    }
    for (const auto& sha256 : TRY(referenced_files(database))) {
        const auto path = stored_path(folder.files(), sha256);
        inspection.files += 1;
        if (::access(path.c_str(), R_OK) != 0) {
            inspection.problems.push_back(words::file_missing(sha256));
        } else if (digest_of_file(path) != sha256) {
            inspection.problems.push_back(words::file_altered(sha256));
        }
    }
    return inspection;
}

Result<Inspection> make_backup(const DataFolder& folder, storage::Database& database,
                               const std::string& target) {
    const auto copy = TRY(DataFolder::open(target, DataFolder::Missing::create));
    const auto fresh = copy.database() + ".new";
    std::error_code failure;
    fs::remove(fresh, failure);
    // The database first: files that come after it are not missed by anything in it.
    TRY(database.copy_to(fresh));
    if (!sync_file(fresh)) return Error{ErrorKind::unavailable, words::copy_failed(fresh, "fsync"), {}, {}};
    for (const char* rest : {"-wal", "-shm"}) fs::remove(copy.database() + rest, failure);
    fs::rename(fresh, copy.database(), failure);
    if (failure) return Error{ErrorKind::unavailable, words::copy_failed(fresh, failure.message()), {}, {}};
    TRY(copy_folder(folder.keys(), copy.keys()));

    const auto copied = TRY(copy.open_database());
    const auto hashes = TRY(referenced_files(*copied));
    TRY(copy_files(hashes, folder.files(), copy.files()));
    sync_folder(copy.path());
    auto inspection = TRY(inspect(copy, *copied));
    if (!inspection.problems.empty()) return problem_error(inspection);
    return inspection;
}

Result<Inspection> restore_backup(const std::string& source, const std::string& new_folder) {
    std::error_code failure;
    if (!fs::is_regular_file(source + "/prestaciones.sqlite", failure)) {
        return Error{ErrorKind::invalid_input, words::not_a_backup(source), {}, {}};
    }
    if (fs::exists(new_folder, failure) && !fs::is_empty(new_folder, failure)) {
        return Error{ErrorKind::conflict, words::folder_not_empty(new_folder), {}, {}};
    }
    const auto from = TRY(DataFolder::open(source, DataFolder::Missing::refuse));
    const auto to = TRY(DataFolder::open(new_folder, DataFolder::Missing::create));
    TRY(copy_whole(from.database(), to.database()));
    // A copy that was opened since may have its last changes beside it.
    if (fs::exists(from.database() + "-wal", failure))
        TRY(copy_whole(from.database() + "-wal", to.database() + "-wal"));
    TRY(copy_folder(from.keys(), to.keys()));
    const auto database = TRY(to.open_database());
    const auto hashes = TRY(referenced_files(*database));
    TRY(copy_files(hashes, from.files(), to.files()));
    auto inspection = TRY(inspect(to, *database));
    if (!inspection.problems.empty()) return problem_error(inspection);
    return inspection;
}

}  // namespace server
