#include "server/jobs/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>
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

/// What is wrong with a stored file, in words; "" when it is there and is what its name says.
std::string problem_of(const std::string& files, const std::string& sha256) {
    const auto path = stored_path(files, sha256);
    if (::access(path.c_str(), R_OK) != 0) return words::file_missing(sha256);
    return digest_of_file(path) == sha256 ? std::string{} : words::file_altered(sha256);
}

bool sync_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

/// What a file is called until it is whole, here and in write_private_file.
std::string fresh_name(const std::string& path) { return path + ".new"; }

Error not_copied(const std::string& path, const std::error_code& failure) {
    return {ErrorKind::unavailable, words::copy_failed(path, failure.message()), {}, {}};
}

/// Onto the disk, but under its fresh name.
Result<void> copy_fresh(const std::string& from, const std::string& to) {
    std::error_code failure;
    const auto fresh = fresh_name(to);
    fs::create_directories(fs::path(to).parent_path(), failure);
    fs::remove(fresh, failure);
    fs::copy_file(from, fresh, failure);
    if (!failure && !sync_file(fresh)) failure = std::make_error_code(std::errc::io_error);
    if (failure) return not_copied(from, failure);
    return base::done();
}

Result<void> take_name(const std::string& path) {
    std::error_code failure;
    fs::rename(fresh_name(path), path, failure);
    if (failure) return not_copied(path, failure);
    sync_folder(fs::path(path).parent_path());
    return base::done();
}

Result<void> copy_whole(const std::string& from, const std::string& to) {
    TRY(copy_fresh(from, to));
    return take_name(to);
}

/// Without what somebody is still writing.
Result<std::vector<std::string>> names_in(const std::string& folder) {
    std::error_code failure;
    std::vector<std::string> names;
    for (fs::directory_iterator each(folder, failure), end; !failure && each != end;
         each.increment(failure)) {
        const auto name = each->path().filename().string();
        if (each->is_regular_file(failure) && !name.ends_with(fresh_name({}))) names.push_back(name);
    }
    if (failure) return not_copied(folder, failure);
    return names;
}

/// Adds to `to` what it lacks or has otherwise.
Result<void> copy_folder(const std::string& from, const std::string& to) {
    for (const auto& name : TRY(names_in(from))) {
        const auto source = from + "/" + name, target = to + "/" + name;
        const auto digest = digest_of_file(target);
        if (digest.empty() || digest != digest_of_file(source)) TRY(copy_whole(source, target));
    }
    return base::done();
}

bool is_seal_key(std::string_view name) { return name.starts_with("seal-") && name.ends_with(".key"); }

/// Two keys would not be known apart: those that the folder no longer seals with go.
Result<void> remove_retired_keys(const DataFolder& folder, const DataFolder& copy) {
    const auto current = TRY(names_in(folder.keys()));
    for (const auto& name : TRY(names_in(copy.keys()))) {
        const bool retired =
            is_seal_key(name) && std::find(current.begin(), current.end(), name) == current.end();
        std::error_code failure;
        if (retired) fs::remove(copy.keys() + "/" + name, failure);
        if (failure) return not_copied(name, failure);
    }
    return base::done();
}

/// `problem` answers with words for what is wrong with a stored file, or "".
Result<Inspection> inspect_all(storage::Database& database,
                               const std::function<Result<std::string>(const std::string& sha256)>& problem) {
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
        inspection.files += 1;
        if (auto found = TRY(problem(sha256)); !found.empty())
            inspection.problems.push_back(std::move(found));
    }
    return inspection;
}

/// Brings the files that `database` refers to; those that are there already, and sound, stay.
Result<Inspection> copy_files(const std::string& from, const std::string& to, storage::Database& database) {
    return inspect_all(database, [&](const std::string& sha256) -> Result<std::string> {
        if (problem_of(to, sha256).empty()) return std::string{};
        TRY(copy_whole(stored_path(from, sha256), stored_path(to, sha256)));
        return problem_of(to, sha256);
    });
}

Error problem_error(const Inspection& inspection) {
    std::string lines;
    for (const auto& problem : inspection.problems) lines += (lines.empty() ? "" : "\n") + problem;
    return {ErrorKind::conflict, lines, {}, {}};
}

}  // namespace

Result<Inspection> inspect(const DataFolder& folder, storage::Database& database) {
    return inspect_all(database, [&](const std::string& sha256) -> Result<std::string> {
        return problem_of(folder.files(), sha256);
    });
}

Result<Inspection> make_backup(const DataFolder& folder, storage::Database& database,
                               const std::string& target) {
    auto copy = TRY(DataFolder::open(target, DataFolder::Missing::create));
    TRY(copy.lock());
    const auto fresh = fresh_name(copy.database());
    const auto remove_beside = [](const std::string& path) {
        std::error_code ignored;  // most often there is none
        for (const char* rest : {"-wal", "-shm", "-journal"}) fs::remove(path + rest, ignored);
    };
    std::error_code ignored;
    fs::remove(fresh, ignored);
    remove_beside(fresh);
    // The database first: files and mails that come after it are not missed by anything in it.
    TRY(database.copy_to(fresh));
    if (!sync_file(fresh)) return not_copied(fresh, std::make_error_code(std::errc::io_error));

    // What an earlier backup put here is only added to until the new one is whole and inspected.
    std::vector<std::string> named_last{copy.database()};
    for (const auto& name : TRY(names_in(folder.keys()))) {
        named_last.push_back(copy.keys() + "/" + name);
        TRY(copy_fresh(folder.keys() + "/" + name, named_last.back()));
    }
    if (fs::exists(folder.demo_accounts(), ignored)) {
        named_last.push_back(copy.demo_accounts());
        TRY(copy_fresh(folder.demo_accounts(), named_last.back()));
    }
    TRY(copy_folder(folder.mail(), copy.mail()));
    Inspection inspection;
    {
        const auto copied = TRY(DataFolder::look_into(fresh));
        inspection = TRY(copy_files(folder.files(), copy.files(), *copied));
    }
    if (!inspection.problems.empty()) return problem_error(inspection);

    remove_beside(copy.database());
    for (const auto& path : named_last) TRY(take_name(path));
    TRY(remove_retired_keys(folder, copy));
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
    TRY(copy_folder(from.mail(), to.mail()));
    if (fs::exists(from.demo_accounts(), failure)) TRY(copy_whole(from.demo_accounts(), to.demo_accounts()));
    const auto database = TRY(to.open_database());
    auto inspection = TRY(copy_files(from.files(), to.files(), *database));
    if (!inspection.problems.empty()) return problem_error(inspection);
    return inspection;
}

}  // namespace server
