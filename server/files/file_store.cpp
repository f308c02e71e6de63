#include "server/files/file_store.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <utility>

#include "server/log.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/file_kinds.hpp"
#include "shared/text/files.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/sheets.hpp"

namespace server {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;
using base::Result;
using services::StoredFile;

Error disk_error(const char* what) {
    const int code = errno;
    const auto& words = code == ENOSPC || code == EDQUOT ? text::shared::storage_full : text::shared::unavailable;
    return {ErrorKind::unavailable, words.words(), {}, std::string(what) + ": " + std::strerror(code)};
}

Error storage_full() { return {ErrorKind::unavailable, text::shared::storage_full.words(), {}, "disk reserve reached"}; }

Error refused(std::string why) { return {ErrorKind::invalid_input, std::move(why), {}, {}}; }

bool is_hash(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

base::Instant age_of(const fs::path& path) {
    std::error_code failure;
    const auto changed = fs::last_write_time(path, failure);
    if (failure) return 0;
    return std::chrono::duration_cast<std::chrono::milliseconds>(fs::file_time_type::clock::now() - changed).count();
}

std::string quarantine_path(const std::string& files, const std::string& sha256) { return files + "/quarantine/" + sha256; }

std::vector<fs::path> entries_of(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code failure;
    for (fs::directory_iterator each(folder, failure), end; !failure && each != end; each.increment(failure)) {
        entries.push_back(each->path());
    }
    return entries;
}

constexpr std::size_t block_bytes = 256 * 1024;

/// Reads up to a block; "" at the end, or when the disk refuses.
std::string read_block(int descriptor, std::uint64_t offset) {
    std::string block(block_bytes, '\0');
    std::size_t filled = 0;
    while (filled < block.size()) {
        const auto got = ::pread(descriptor, block.data() + filled, block.size() - filled, static_cast<off_t>(offset + filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
    }
    block.resize(filled);
    return block;
}

/// The digest of each block of a file whose whole is what its name says; nothing otherwise.
std::shared_ptr<const BlockDigests> digests_of(int descriptor, const std::string& sha256) {
    auto digests = std::make_shared<BlockDigests>();
    crypto::Digest whole;
    for (std::uint64_t offset = 0;;) {
        const auto block = read_block(descriptor, offset);
        if (block.empty()) break;
        whole.add(block);
        digests->push_back(crypto::digest(block));
        offset += block.size();
    }
    if (whole.finish_hex() != sha256) return nullptr;
    return digests;
}

/// Gives out nothing that is not what was stored, wherever one begins to read: each block is compared with its digest.
class DiskReader final : public services::FileReader {
public:
    DiskReader(int descriptor, std::uint64_t size, std::string sha256, std::shared_ptr<const BlockDigests> digests)
        : descriptor_(descriptor), size_(size), sha256_(std::move(sha256)), digests_(std::move(digests)) {}
    ~DiskReader() override { ::close(descriptor_); }
    DiskReader(const DiskReader&) = delete;
    DiskReader& operator=(const DiskReader&) = delete;

    std::uint64_t size_bytes() const override { return size_; }

    std::string read(std::uint64_t offset, std::size_t count) override {
        const auto index = static_cast<std::size_t>(offset / block_bytes);
        if (offset >= size_ || index >= digests_->size()) return {};
        if (!held_ || index != held_index_) {
            held_ = false;
            block_ = read_block(descriptor_, index * block_bytes);
            if (crypto::digest(block_) != (*digests_)[index]) {
                log(Level::error, "stored_file_altered", {{"sha256", sha256_}});
                return {};
            }
            held_ = true;
            held_index_ = index;
        }
        const auto within = static_cast<std::size_t>(offset - index * block_bytes);
        return within < block_.size() ? block_.substr(within, count) : std::string{};
    }

private:
    int descriptor_;
    std::uint64_t size_;
    std::string sha256_;
    std::shared_ptr<const BlockDigests> digests_;
    bool held_ = false;
    std::size_t held_index_ = 0;
    std::string block_{};  ///< The one that was read last.
};

}  // namespace

class DiskIncoming final : public services::Incoming {
public:
    DiskIncoming(DiskFileStore& store, services::FileKind kind, std::string path, int descriptor)
        : store_(store), kind_(kind), path_(std::move(path)), descriptor_(descriptor), look_(kind) {}
    ~DiskIncoming() override {
        ::close(descriptor_);
        if (!kept_) ::unlink(path_.c_str());
    }
    DiskIncoming(const DiskIncoming&) = delete;
    DiskIncoming& operator=(const DiskIncoming&) = delete;

    Result<void> write(std::string_view bytes) override {
        if (size_ + bytes.size() > store_.settings_.file_bytes_max) {
            return refused(text::files::larger_than(store_.settings_.file_bytes_max));
        }
        look_.add(bytes);
        if (auto why = look_.refusal_so_far(); !why.empty()) return refused(std::move(why));
        digest_.add(bytes);
        size_ += bytes.size();
        if (size_ / room_step != checked_steps_) {
            checked_steps_ = size_ / room_step;
            if (!store_.has_room(0)) return storage_full();
        }
        while (!bytes.empty()) {
            const auto written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return disk_error("write");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return base::done();
    }

    Result<StoredFile> finish() override {
        if (auto why = look_.refusal(); !why.empty()) return refused(std::move(why));
        if (::fdatasync(descriptor_) != 0) return disk_error("fdatasync");
        StoredFile file{digest_.finish_hex(), size_};
        file.codes = TRY(store_.check(path_, descriptor_, kind_));
        auto stored = store_.keep(path_, descriptor_, std::move(file));
        kept_ = static_cast<bool>(stored);
        return stored;
    }

private:
    static constexpr std::uint64_t room_step = 4 * 1024 * 1024;

    DiskFileStore& store_;
    services::FileKind kind_;
    std::string path_;
    int descriptor_;
    bool kept_ = false;
    services::FirstLook look_;
    crypto::Digest digest_;
    std::uint64_t size_ = 0, checked_steps_ = 0;
};

DiskFileStore::DiskFileStore(FileStoreSettings settings, PdfGate& gate) : settings_(std::move(settings)), gate_(gate) {}

Result<void> DiskFileStore::prepare() {
    std::error_code failure;
    for (const char* part : {"incoming", "quarantine"}) {
        fs::create_directories(fs::path(settings_.folder) / part, failure);
        if (failure) return Error{ErrorKind::internal, {}, {}, settings_.folder + ": " + failure.message()};
    }
    sweep_incoming(0);
    return base::done();
}

bool DiskFileStore::has_room(std::uint64_t bytes) const {
    struct statvfs disk {};
    if (::statvfs(settings_.folder.c_str(), &disk) != 0) return true;  // the write itself will tell
    const auto free_bytes = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
    return free_bytes >= settings_.reserve_bytes + bytes;
}

Result<std::unique_ptr<services::Incoming>> DiskFileStore::begin(services::FileKind kind, std::uint64_t expected_bytes) {
    if (expected_bytes > settings_.file_bytes_max) return refused(text::files::larger_than(settings_.file_bytes_max));
    if (!has_room(expected_bytes)) return storage_full();
    const auto path = settings_.folder + "/incoming/" + std::to_string(::getpid()) + "-" + std::to_string(++next_) + "-" +
                      base::hex(crypto::random(8));
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return disk_error("open");
    auto incoming = std::make_unique<DiskIncoming>(*this, kind, path, descriptor);
    // Takes the room now, so that two uploads do not count on the same; not every file system can.
    if (expected_bytes > 0 && ::fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(expected_bytes)) != 0 &&
        errno == ENOSPC) {
        return disk_error("fallocate");
    }
    return std::unique_ptr<services::Incoming>(std::move(incoming));
}

Result<std::vector<std::string>> DiskFileStore::check(const std::string& path, int descriptor, services::FileKind kind) {
    std::vector<std::string> none;
    if (kind == services::FileKind::paper) return gate_.check_paper(path);
    if (kind == services::FileKind::pdf) {
        TRY(gate_.check(path));
        return none;
    }
    // Small, and nothing to a program that reads cells or text alone: judged here, in memory.
    const auto size = fs::file_size(path);
    if (size > domain::limits::workbooks.file_bytes) {
        return refused(text::sheets::file_too_large(
            text::shared::file_size(static_cast<std::int64_t>(domain::limits::workbooks.file_bytes))));
    }
    std::string bytes;
    for (auto block = read_block(descriptor, 0); !block.empty(); block = read_block(descriptor, bytes.size())) bytes += block;
    if (kind == services::FileKind::text) TRY(services::check_text(bytes));
    else TRY(services::check_sheet(std::move(bytes)));
    return none;
}

Result<StoredFile> DiskFileStore::keep(const std::string& incoming, int descriptor, StoredFile file) {
    const auto target = path_of(file.sha256);
    const auto folder = fs::path(target).parent_path();
    const std::lock_guard lock(names_mutex_);
    std::error_code failure;
    const bool folder_is_new = fs::create_directories(folder, failure);
    if (failure) {
        errno = failure.value();
        return disk_error("create_directories");
    }
    if (digest_of_file(target) == file.sha256) {
        ::utimensat(AT_FDCWD, target.c_str(), nullptr, 0);  // young again: no sweep before its row is written
        ::unlink(incoming.c_str());
        return file;
    }
    // A copy that was damaged meanwhile is replaced by the good one.
    if (::access(target.c_str(), F_OK) == 0) log(Level::warning, "stored_file_replaced", {{"sha256", file.sha256}});
    ::fchmod(descriptor, 0400);
    if (::rename(incoming.c_str(), target.c_str()) != 0) return disk_error("rename");
    const bool synced =
        sync_folder(folder) && (!folder_is_new || (sync_folder(folder.parent_path()) && sync_folder(settings_.folder)));
    if (!synced) {
        ::unlink(target.c_str());
        return disk_error("fsync of the folder");
    }
    return file;
}

Result<std::unique_ptr<services::FileReader>> DiskFileStore::open(const std::string& sha256) {
    if (!is_hash(sha256)) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, "not a hash"};
    if (::access(path_of(sha256).c_str(), F_OK) != 0) {
        const std::lock_guard lock(names_mutex_);
        bring_back(settings_.folder, sha256);
    }
    const int descriptor = ::open(path_of(sha256).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) {
        return Error{ErrorKind::internal, {}, {}, "stored file " + sha256 + ": " + std::strerror(errno)};
    }
    struct stat now {};
    ::fstat(descriptor, &now);
    auto digests = known_digests(descriptor, sha256);
    if (!digests) {
        ::close(descriptor);
        log(Level::error, "stored_file_altered", {{"sha256", sha256}});
        return Error{ErrorKind::internal, {}, {}, "stored file " + sha256 + ": altered"};
    }
    return std::unique_ptr<services::FileReader>(
        std::make_unique<DiskReader>(descriptor, static_cast<std::uint64_t>(now.st_size), sha256, std::move(digests)));
}

std::shared_ptr<const BlockDigests> DiskFileStore::known_digests(int descriptor, const std::string& sha256) {
    constexpr std::size_t files_max = 512;  // of 150 MB each these are some ten megabytes
    {
        const std::lock_guard lock(digests_mutex_);
        if (const auto known = digests_.find(sha256); known != digests_.end()) return known->second;
    }
    auto digests = digests_of(descriptor, sha256);
    if (!digests) return nullptr;
    const std::lock_guard lock(digests_mutex_);
    if (digests_.size() >= files_max) digests_.clear();
    digests_.emplace(sha256, digests);
    return digests;
}

std::string DiskFileStore::path_of(const std::string& sha256) const {
    return settings_.folder + "/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2) + "/" + sha256;
}

void DiskFileStore::for_each(const std::function<void(const std::string& sha256)>& visit) const {
    for (const auto& outer : entries_of(settings_.folder)) {
        if (outer.filename().string().size() != 2) continue;
        for (const auto& inner : entries_of(outer)) {
            for (const auto& file : entries_of(inner)) {
                if (is_hash(file.filename().string())) visit(file.filename().string());
            }
        }
    }
}

Swept DiskFileStore::sweep(base::Instant age_ms, const std::function<bool(const std::string& sha256)>& is_referenced) {
    std::vector<std::string> candidates;
    std::size_t all = 0, referenced = 0;
    for_each([&](const std::string& sha256) {
        ++all;
        if (is_referenced(sha256)) ++referenced;
        else if (age_of(path_of(sha256)) >= age_ms) candidates.push_back(sha256);
    });
    Swept swept;
    // A tenth of all files are not forgotten at once: this is another database, or one from before. Of one that refers to
    // none of them at all, a few are too many (R38).
    constexpr std::size_t few = 20, few_of_none = 3, share = 10;
    if (candidates.size() > (referenced == 0 ? few_of_none : std::max(few, all / share))) {
        swept.too_many = static_cast<int>(candidates.size());
        return swept;
    }
    for (const auto& sha256 : candidates) {
        const std::lock_guard lock(names_mutex_);
        if (age_of(path_of(sha256)) < age_ms) continue;  // uploaded again meanwhile
        const auto away = quarantine_path(settings_.folder, sha256);
        if (::rename(path_of(sha256).c_str(), away.c_str()) != 0) continue;
        ::utimensat(AT_FDCWD, away.c_str(), nullptr, 0);  // its days in quarantine count from now
        ++swept.moved;
    }
    return swept;
}

int DiskFileStore::empty_quarantine(base::Instant age_ms, const std::function<bool(const std::string& sha256)>& is_referenced) {
    int removed = 0;
    for (const auto& file : entries_of(fs::path(settings_.folder) / "quarantine")) {
        const auto sha256 = file.filename().string();
        const std::lock_guard lock(names_mutex_);
        if (is_hash(sha256) && is_referenced(sha256)) {
            bring_back(settings_.folder, sha256);
        } else if (age_of(file) >= age_ms && ::unlink(file.c_str()) == 0) {
            ++removed;
        }
    }
    return removed;
}

void DiskFileStore::sweep_incoming(base::Instant age_ms) {
    std::error_code failure;
    for (const auto& each : entries_of(fs::path(settings_.folder) / "incoming")) {
        if (age_of(each) >= age_ms) fs::remove_all(each, failure);  // a folder in which a document was being produced, too
    }
}

bool bring_back(const std::string& files, const std::string& sha256) {
    if (!is_hash(sha256)) return false;
    const auto away = quarantine_path(files, sha256);
    if (digest_of_file(away) != sha256) return false;
    const auto home = fs::path(files) / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
    std::error_code failure;
    fs::create_directories(home.parent_path(), failure);
    if (::rename(away.c_str(), home.c_str()) != 0) return false;
    sync_folder(home.parent_path());
    log(Level::warning, "file_brought_back", {{"sha256", sha256}});
    return true;
}

std::string digest_of_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return {};
    crypto::Digest digest;
    std::array<char, 64 * 1024> piece;
    ssize_t got = 0;
    while ((got = ::read(descriptor, piece.data(), piece.size())) > 0) {
        digest.add({piece.data(), static_cast<std::size_t>(got)});
    }
    ::close(descriptor);
    return got < 0 ? std::string{} : digest.finish_hex();
}

bool sync_folder(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

}  // namespace server
