#include "server/jobs/backup.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <set>

#include "server/files/file_store.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/cases/seal.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/stored_files.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"

namespace server {
namespace {

namespace fs = std::filesystem;
namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;
using namespace std::string_view_literals;

/// The hashes that anything refers to.
Result<std::set<std::string>> referenced_files(storage::Database& database) {
    return database.read([&](storage::Connection& db) -> Result<std::set<std::string>> {
        const auto hashes = storage::referenced_hashes(db);
        return std::set<std::string>(hashes.begin(), hashes.end());
    });
}

std::string stored_path(const std::string& files, const std::string& sha256) {
    return files + "/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2) + "/" + sha256;
}

/// The words for a file that may not be read: of a whole folder they are the same for every file in it.
std::string forbidden(const std::string& files, const std::string& sha256) {
    const auto path = fs::path(stored_path(files, sha256));
    for (const auto& folder : {fs::path(files), path.parent_path().parent_path(), path.parent_path()}) {
        if (::access(folder.c_str(), X_OK) != 0 && errno == EACCES)
            return words::folder_not_read(folder, words::no_permission.words());
    }
    return words::not_readable(path, words::no_permission.words());
}

enum class Strays {
    brought_back,  ///< What is in quarantine and referred to takes its place again.
    left,          ///< For who only looks: it counts as there, and the server brings it back.
};

/// What is wrong with a stored file, in words; "" when it is there and is what its name says.
std::string problem_of(const std::string& files, const std::string& sha256, Strays strays = Strays::brought_back) {
    const auto path = stored_path(files, sha256);
    if (::access(path.c_str(), R_OK) != 0) {
        if (errno == EACCES) return forbidden(files, sha256);
        const bool is_stray =
            strays == Strays::left ? digest_of_file(files + "/quarantine/" + sha256) == sha256 : bring_back(files, sha256);
        if (!is_stray) return words::file_missing(sha256);
        if (strays == Strays::left) return {};
    }
    const auto digest = digest_of_file(path);
    if (digest.empty()) return words::not_readable(path, words::disk_fails.words());
    return digest == sha256 ? std::string{} : words::file_altered(sha256);
}

std::error_code sync_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return last_failure();
    const auto failure = ::fsync(descriptor) == 0 ? std::error_code{} : last_failure();
    ::close(descriptor);
    return failure;
}

/// What a file is called until it is whole, here and in write_private_file.
std::string fresh_name(const std::string& path) { return path + ".new"; }

/// `path` is the one that failed: of a full disk the copy, not what was to be copied.
Error not_copied(const std::string& path, const std::error_code& failure) {
    return {ErrorKind::unavailable, words::copy_failed(path, why_words(failure)), {}, {}};
}

/// Of one file at its source, beside which others may be sound; a target that fails, fails for all.
Error not_read(const std::string& path, const std::error_code& failure) {
    return {ErrorKind::not_found, words::copy_failed(path, why_words(failure)), {}, {}};
}

struct Descriptor {
    explicit Descriptor(int opened) : number(opened) {}
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    const int number;
};

/// std::filesystem::copy_file says "Input/output error" of a full disk, and not on which side.
Result<void> copy_bytes(const std::string& from, const std::string& to) {
    const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.number < 0) return not_read(from, last_failure());
    const Descriptor target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (target.number < 0) return not_copied(to, last_failure());
    std::vector<char> piece(256 * 1024);
    for (;;) {
        const auto got = ::read(source.number, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return not_read(from, last_failure());
        if (got == 0) break;
        for (ssize_t at = 0; at < got;) {
            const auto count = ::write(target.number, piece.data() + at, static_cast<std::size_t>(got - at));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return not_copied(to, last_failure());
            at += count;
        }
    }
    struct stat like {};
    if (::fstat(source.number, &like) != 0) return not_read(from, last_failure());
    // A backup on a disc is read-only; its copy is for use.
    if (::fchmod(target.number, (like.st_mode & 0777) | S_IRUSR | S_IWUSR) != 0 || ::fsync(target.number) != 0)
        return not_copied(to, last_failure());
    return base::done();
}

/// Onto the disk, but under its fresh name.
Result<void> copy_fresh(const std::string& from, const std::string& to) {
    std::error_code failure;
    const auto fresh = fresh_name(to);
    fs::create_directories(fs::path(to).parent_path(), failure);
    fs::remove(fresh, failure);
    auto copied = copy_bytes(from, fresh);
    if (!copied) fs::remove(fresh, failure);  // half a file takes the room that is short
    return copied;
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

/// Without what somebody is still writing; none where there is no such folder.
Result<std::vector<std::string>> names_in(const std::string& folder) {
    std::error_code failure;
    std::vector<std::string> names;
    if (!TRY(is_there(folder))) return names;
    for (fs::directory_iterator each(folder, failure), end; !failure && each != end; each.increment(failure)) {
        const auto name = each->path().filename().string();
        if (each->is_regular_file(failure) && !name.ends_with(fresh_name({}))) names.push_back(name);
    }
    if (failure) return not_read(folder, failure);
    return names;
}

/// Adds to `to` what it lacks or has otherwise.
Result<void> copy_changed(const std::string& source, const std::string& target) {
    const auto digest = digest_of_file(target);
    return !digest.empty() && digest == digest_of_file(source) ? base::done() : copy_whole(source, target);
}

Result<void> copy_folder(const std::string& from, const std::string& to) {
    for (const auto& name : TRY(names_in(from))) TRY(copy_changed(from + "/" + name, to + "/" + name));
    return base::done();
}

/// What cannot be read is named, and is no reason to leave out what comes after it.
Result<void> or_name(Result<void> copied, std::vector<std::string>& problems) {
    if (copied || copied.error().kind != ErrorKind::not_found) return copied;
    problems.push_back(std::move(copied).error().message);
    return base::done();
}

Result<void> bring_folder(const std::string& from, const std::string& to, std::vector<std::string>& problems) {
    const auto names = names_in(from);
    if (!names) {
        problems.push_back(names.error().message);
        return base::done();
    }
    for (const auto& name : names.value()) TRY(or_name(copy_changed(from + "/" + name, to + "/" + name), problems));
    return base::done();
}

/// All stored files, when nothing tells which are needed.
Result<void> bring_all_files(const std::string& from, const std::string& to, std::vector<std::string>& problems) {
    std::error_code failure;
    for (fs::recursive_directory_iterator each(from, fs::directory_options::skip_permission_denied, failure), end;
         !failure && each != end; each.increment(failure)) {
        const auto sha256 = each->path().filename().string();
        constexpr std::size_t hash_letters = 64;
        if (sha256.size() != hash_letters || each->path() != stored_path(from, sha256)) continue;
        if (!problem_of(to, sha256).empty()) TRY(or_name(copy_whole(each->path(), stored_path(to, sha256)), problems));
    }
    return base::done();
}

bool is_seal_key(std::string_view name) { return name.starts_with("seal-") && name.ends_with(".key"); }

/// Two keys would not be known apart: those that the folder no longer seals with go.
Result<void> remove_retired_keys(const DataFolder& folder, const DataFolder& copy) {
    const auto current = TRY(names_in(folder.keys()));
    for (const auto& name : TRY(names_in(copy.keys()))) {
        const bool retired = is_seal_key(name) && std::find(current.begin(), current.end(), name) == current.end();
        std::error_code failure;
        if (retired) fs::remove(copy.keys() + "/" + name, failure);
        if (failure) return not_copied(name, failure);
    }
    return base::done();
}

std::string broken_words(domain::cases::Paper paper, const std::string& folio) {
    switch (paper) {
        case domain::cases::Paper::receipt: return words::seal_broken(folio);
        case domain::cases::Paper::evaluation: return words::evaluation_seal_broken(folio);
        case domain::cases::Paper::change: return words::change_seal_broken(folio);
    }
    return {};
}

std::string file_gone_words(domain::cases::Paper paper, const std::string& folio, const std::string& sha256) {
    switch (paper) {
        case domain::cases::Paper::receipt: return words::sealed_file_gone(folio, sha256);
        case domain::cases::Paper::evaluation: return words::evaluation_file_gone(folio, sha256);
        case domain::cases::Paper::change: return words::change_file_gone(folio, sha256);
    }
    return {};
}

/// The seals of one kind of paper and what they seal; `named` are keys that a problem speaks of already.
void inspect_papers(storage::Connection& db, domain::cases::Paper paper, const services::SealKeys& keys,
                    std::set<std::string>& named, const std::set<std::string>& referenced, std::vector<std::string>& problems) {
    const auto inspect = [&](const std::string& folio, const domain::cases::SealedPaper& sealed) {
        const bool known = std::any_of(keys.open_keys.begin(), keys.open_keys.end(),
                                       [&](const auto& key) { return key.first == sealed.key_id; });
        if (!known) {
            if (named.insert(sealed.key_id).second) problems.push_back(words::seal_public_key_gone(sealed.key_id));
        } else if (!services::cases::seal_holds(keys, paper, sealed)) {
            return problems.push_back(broken_words(paper, folio));
        }
        for (const auto& sha256 : services::cases::sealed_files(paper, sealed)) {
            if (!referenced.contains(sha256)) problems.push_back(file_gone_words(paper, folio, sha256));
        }
    };
    for (const auto& folio : storage::cases::paper_folios(db, paper)) {
        for (const auto& sealed : storage::cases::papers_of(db, paper, folio)) inspect(folio, sealed);
    }
}

/// The keys that sealed, the seals, and what they seal, against what is stored; the end of the audit against what was signed of
/// it last (R39). A key that is damaged or gone is named once, in place of all that it signed.
Result<void> inspect_seals(storage::Database& database, const DataFolder& keys_of, const std::string& checkpoint,
                           Inspection& inspection) {
    const auto found = keys_of.find_seal_keys();
    const auto& keys = found.keys;
    auto& problems = inspection.problems;
    problems.insert(problems.end(), found.problems.begin(), found.problems.end());
    if (found.unread) return base::done();
    if (found.unusable.empty()) {
        if (auto problem = TRY(seal_key_problem(database, keys)); !problem.empty()) problems.push_back(std::move(problem));
    }
    const auto end = TRY(checkpoint_problem(database, keys, checkpoint));
    const bool is_signed = TRY(is_there(checkpoint));
    const auto referenced = TRY(referenced_files(database));
    auto named = found.damaged;
    TRY(database.read([&](storage::Connection& db) -> Result<void> {
        if (!is_signed && has_served(db, found)) problems.push_back(words::checkpoint_missing(keys_of.audit_checkpoint()));
        for (const auto& [paper, name] : enum_names(domain::cases::Paper{}))
            inspect_papers(db, paper, keys, named, referenced, problems);
        return base::done();
    }));
    if (!end.words.empty() && !named.contains(end.unknown_key)) problems.push_back(end.words);
    return base::done();
}

/// The forms that requests need.
Result<void> inspect_forms(storage::Database& database, Inspection& inspection) {
    return database.read([&](storage::Connection& db) -> Result<void> {
        for (const auto& id : storage::catalog::form_ids(db)) {
            const auto description = storage::catalog::form_json(db, id);
            if (description && !api::decode<domain::catalog::FormDescription>(*description))
                inspection.problems.push_back(words::form_damaged(id));
        }
        return base::done();
    });
}

/// `problem` answers with words for what is wrong with a stored file, or "".
Result<Inspection> inspect_all(storage::Database& database, const DataFolder& keys_of, const std::string& checkpoint,
                               const std::function<Result<std::string>(const std::string& sha256)>& problem) {
    Inspection inspection;
    if (const auto sound = database.check(); !sound) {
        inspection.database_is_damaged = true;
        inspection.problems.push_back(words::database_damaged(sound.error().detail));
        return inspection;
    }
    if (const auto chain = check_chain(database)) {
        inspection.chain = chain.value();
    } else {
        inspection.problems.push_back(with_words_for_damage(chain.error()).message);
    }
    TRY(inspect_forms(database, inspection));
    TRY(inspect_seals(database, keys_of, checkpoint, inspection));
    auto& problems = inspection.problems;
    for (const auto& sha256 : TRY(referenced_files(database))) {
        inspection.files += 1;
        auto found = TRY(problem(sha256));
        // A folder that may not be read is one problem, of however many files.
        if (!found.empty() && (problems.empty() || problems.back() != found)) problems.push_back(std::move(found));
    }
    return inspection;
}

/// Brings the files that `database` refers to; those that are there already, and sound, stay.
Result<Inspection> copy_files(const std::string& from, const std::string& to, storage::Database& database,
                              const DataFolder& keys_of, const std::string& checkpoint) {
    return inspect_all(database, keys_of, checkpoint, [&](const std::string& sha256) -> Result<std::string> {
        if (problem_of(to, sha256).empty()) return std::string{};
        // What is missing is named, and is no reason to leave out what comes after it.
        if (::access(stored_path(from, sha256).c_str(), R_OK) != 0) {
            if (errno == EACCES) return forbidden(from, sha256);
            if (!bring_back(from, sha256)) return words::file_missing(sha256);
        }
        std::vector<std::string> problems;
        TRY(or_name(copy_whole(stored_path(from, sha256), stored_path(to, sha256)), problems));
        return problems.empty() ? problem_of(to, sha256) : problems.front();
    });
}

/// Names that a file system or a desktop puts into every folder; anybody else's count, hidden ones too.
bool is_of_the_system(std::string_view name) {
    constexpr std::array names{"lost+found"sv,
                               ".snapshot"sv,
                               ".snapshots"sv,
                               ".zfs"sv,
                               ".DS_Store"sv,
                               ".fseventsd"sv,
                               ".directory"sv,
                               ".Spotlight-V100"sv,
                               ".Trashes"sv,
                               ".TemporaryItems"sv,
                               ".apdisk"sv,
                               "$RECYCLE.BIN"sv,
                               "System Volume Information"sv,
                               "Thumbs.db"sv,
                               "desktop.ini"sv,
                               "@eaDir"sv,
                               "#recycle"sv,
                               "aquota.user"sv,
                               "aquota.group"sv,
                               ".keep"sv,
                               ".gitkeep"sv};
    return std::find(names.begin(), names.end(), name) != names.end() || name.starts_with(".Trash-") || name.starts_with("._") ||
           name.starts_with(".nfs");
}

bool counts_as_empty(const std::string& folder) {
    std::error_code failure;
    for (fs::directory_iterator each(folder, failure), end; !failure && each != end; each.increment(failure)) {
        const auto name = each->path().filename().string();
        if (!is_of_the_system(name)) return false;
    }
    return true;
}

bool is_inside(const fs::path& inner, const fs::path& outer) {
    std::error_code failure;
    const auto relative = fs::weakly_canonical(inner, failure).lexically_relative(fs::weakly_canonical(outer, failure));
    return !relative.empty() && *relative.begin() != "..";
}

/// Nothing is ever written over but an earlier backup of the same installation.
Result<void> check_target(const DataFolder& folder, const std::string& target) {
    std::error_code failure;
    if (is_inside(target, folder.path()) || is_inside(folder.path(), target))
        return Error{ErrorKind::invalid_input, words::target_inside(target, folder.path()), {}, {}};
    if (!fs::exists(target, failure) || counts_as_empty(target)) return base::done();
    const auto mark = read_file(target + "/backup");
    if (mark && base::trimmed(mark.value()) == installation_of(folder)) return base::done();
    return Error{ErrorKind::conflict, words::not_a_backup_target(target), {}, {}};
}

/// The file that says whose a backup is may be gone or damaged; its database says it too, and most often its mark (R37).
Result<void> settle_identity(const DataFolder& from, const DataFolder& to, std::vector<std::string>& problems) {
    const auto own = TRY(installation_in(to.database()));
    const auto told = installation_of(from);
    if (own.empty() || told == own) return base::done();
    const auto mark = read_file(from.backup_mark());
    const auto marked = mark ? std::string(base::trimmed(mark.value())) : std::string{};
    const bool is_mixture = marked.empty() ? !told.empty() : marked != own;
    if (is_mixture) return other_installation(to);
    problems.push_back(TRY(is_there(from.installation())) ? words::backup_identity_damaged(from.installation())
                                                          : words::backup_lacks_identity(from.installation()));
    return write_private_file(to.installation(), own + "\n");
}

Error problem_error(const Inspection& inspection) {
    std::string lines;
    for (const auto& problem : inspection.problems) lines += (lines.empty() ? "" : "\n") + problem;
    return {ErrorKind::conflict, lines, {}, {}};
}

}  // namespace

Result<Inspection> inspect(const DataFolder& folder, storage::Database& database) {
    return inspect_all(database, folder, folder.audit_checkpoint(), [&](const std::string& sha256) -> Result<std::string> {
        return problem_of(folder.files(), sha256, Strays::left);
    });
}

Result<Inspection> make_backup(const DataFolder& folder, storage::Database& database, const std::string& target) {
    TRY(check_target(folder, target));
    auto copy = TRY(DataFolder::open(target, DataFolder::Missing::create));
    if (!copy.lock()) return Error{ErrorKind::conflict, words::backup_target_in_use(target), {}, {}};
    TRY(write_private_file(copy.backup_mark(), installation_of(folder) + "\n"));
    const auto fresh = fresh_name(copy.database());
    const auto remove_beside = [](const std::string& path) {
        std::error_code ignored;  // most often there is none
        for (const char* rest : {"-wal", "-shm", "-journal"}) fs::remove(path + rest, ignored);
    };
    std::error_code ignored;
    fs::remove(fresh, ignored);
    remove_beside(fresh);
    // What is signed of the audit comes before the database, which may be longer than it but never shorter; the database
    // before files and mails, which it would miss.
    std::vector<std::string> named_last{copy.database()};
    fs::remove(fresh_name(copy.audit_checkpoint()), ignored);
    if (fs::exists(folder.audit_checkpoint(), ignored)) {
        named_last.push_back(copy.audit_checkpoint());
        TRY(copy_fresh(folder.audit_checkpoint(), named_last.back()));
    }
    if (auto copied = database.copy_to(fresh); !copied) {
        auto error = std::move(copied).error();
        if (error.message == text::shared::storage_full.words())
            error.message = words::copy_failed(fresh, words::no_room.words());
        return with_words_for_damage(std::move(error));
    }
    if (const auto failure = sync_file(fresh)) return not_copied(fresh, failure);

    // What an earlier backup put here is only added to until the new one is whole and inspected.
    for (const auto& name : TRY(names_in(folder.keys()))) {
        named_last.push_back(copy.keys() + "/" + name);
        TRY(copy_fresh(folder.keys() + "/" + name, named_last.back()));
    }
    if (fs::exists(folder.installation(), ignored)) {
        named_last.push_back(copy.installation());
        TRY(copy_fresh(folder.installation(), named_last.back()));
    }
    if (fs::exists(folder.demo_accounts(), ignored)) {
        named_last.push_back(copy.demo_accounts());
        TRY(copy_fresh(folder.demo_accounts(), named_last.back()));
    }
    TRY(copy_folder(folder.mail(), copy.mail()));
    Inspection inspection;
    {
        const auto copied = TRY(DataFolder::look_into(fresh));
        inspection = TRY(copy_files(folder.files(), copy.files(), *copied, folder, fresh_name(copy.audit_checkpoint())));
    }
    if (!inspection.problems.empty()) return problem_error(inspection);

    remove_beside(copy.database());
    for (const auto& path : named_last) TRY(take_name(path));
    TRY(remove_retired_keys(folder, copy));
    return inspection;
}

Result<Inspection> restore_backup(const std::string& source, const std::string& new_folder, MissingFiles missing) {
    std::error_code failure;
    if (!fs::is_regular_file(source + "/prestaciones.sqlite", failure)) {
        const bool there_is_none =
            !failure || failure == std::errc::no_such_file_or_directory || failure == std::errc::not_a_directory;
        if (!there_is_none) return Error{ErrorKind::unavailable, words::folder_not_read(source, why_words(failure)), {}, {}};
        return Error{ErrorKind::invalid_input, words::not_a_backup(source), {}, {}};
    }
    if (is_inside(new_folder, source) || is_inside(source, new_folder))
        return Error{ErrorKind::invalid_input, words::target_inside(source, new_folder), {}, {}};
    const bool unfinished = TRY(is_there(new_folder + "/restoring"));
    if (TRY(is_there(new_folder)) && !unfinished && !counts_as_empty(new_folder)) {
        return Error{ErrorKind::conflict, words::folder_not_empty(new_folder), {}, {}};
    }
    const auto from = TRY(DataFolder::look_at(source));
    const auto to = TRY(DataFolder::open(new_folder, DataFolder::Missing::create));
    // While this stands nobody serves the folder, and the same restore may be begun again.
    TRY(write_private_file(to.restore_mark(), source + "\n"));
    TRY(copy_whole(from.database(), to.database()));
    // A copy that was opened since may have its last changes beside it.
    if (TRY(is_there(from.database() + "-wal"))) TRY(copy_whole(from.database() + "-wal", to.database() + "-wal"));
    std::vector<std::string> problems;
    TRY(bring_folder(from.keys(), to.keys(), problems));
    TRY(bring_folder(from.mail(), to.mail(), problems));
    for (const auto& [kept, brought] :
         {std::pair{from.installation(), to.installation()}, std::pair{from.audit_checkpoint(), to.audit_checkpoint()},
          std::pair{from.demo_accounts(), to.demo_accounts()}}) {
        if (TRY(is_there(kept))) TRY(or_name(copy_whole(kept, brought), problems));
    }
    auto inspected = [&]() -> Result<Inspection> {
        TRY(settle_identity(from, to, problems));
        const auto database = TRY(to.open_database());
        return copy_files(from.files(), to.files(), *database, to, to.audit_checkpoint());
    }();
    const bool is_damaged = inspected ? inspected.value().database_is_damaged : inspected.error().kind == ErrorKind::internal;
    if (is_damaged) {
        // Whatever becomes of the rows, the PDFs are there.
        TRY(bring_all_files(from.files(), to.files(), problems));
        if (!inspected) return with_words_for_damage(std::move(inspected).error());
    }
    auto inspection = TRY(std::move(inspected));
    inspection.problems.insert(inspection.problems.begin(), problems.begin(), problems.end());
    if (!inspection.problems.empty() && (missing == MissingFiles::refuse || is_damaged)) return problem_error(inspection);
    fs::remove(to.restore_mark(), failure);
    if (failure) return not_copied(to.restore_mark(), failure);
    return inspection;
}

}  // namespace server
