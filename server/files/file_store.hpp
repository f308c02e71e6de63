#pragma once
// Attachments on disk under their SHA-256: incoming file, fsync, gate, rename to files/ab/cd/<sha256>, fsync
// of the folder. What is referenced is complete; what is not is swept.

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/files/pdf_gate.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/ports.hpp"

namespace server {

struct FileStoreSettings {
    std::string folder{};  ///< The `files` folder of the data folder.
    std::uint64_t file_bytes_max = 0;
    std::uint64_t reserve_bytes = 0;  ///< Of the disk; uploads never touch it.
};

/// SHA-256 of each piece of a file, so that any part of it can be read and trusted.
using BlockDigests = std::vector<std::string>;

struct Swept {
    int moved = 0;
    int too_many = 0;  ///< How many would have gone, when that was refused.
};

class DiskFileStore final : public services::FileStore {
public:
    DiskFileStore(FileStoreSettings settings, PdfGate& gate);

    /// Makes the folders and removes what a former run left half done. Errors: internal, detail for the log.
    base::Result<void> prepare();

    base::Result<std::unique_ptr<services::Incoming>> begin(services::FileKind kind, std::uint64_t expected_bytes) override;
    base::Result<std::unique_ptr<services::FileReader>> open(const std::string& sha256) override;

    std::string path_of(const std::string& sha256) const;
    /// Calls with each stored hash.
    void for_each(const std::function<void(const std::string& sha256)>& visit) const;
    /// Moves files that are older than `age_ms` and that nothing refers to into `quarantine`; none at all when they are
    /// suspiciously many (R38).
    Swept sweep(base::Instant age_ms, const std::function<bool(const std::string& sha256)>& is_referenced);
    /// Removes for good what has been in quarantine for `age_ms`; what is referred to after all comes back. How many went.
    int empty_quarantine(base::Instant age_ms, const std::function<bool(const std::string& sha256)>& is_referenced);
    /// Removes incoming files without progress for `age_ms`.
    void sweep_incoming(base::Instant age_ms);

private:
    friend class DiskIncoming;
    base::Result<services::StoredFile> keep(const std::string& incoming, int descriptor, services::StoredFile file);
    /// Whether what came whole may stay; the codes that a paper shows.
    base::Result<std::vector<std::string>> check(const std::string& path, int descriptor, services::FileKind kind);
    bool has_room(std::uint64_t bytes) const;
    /// Null when the file is not what its name says.
    std::shared_ptr<const BlockDigests> known_digests(int descriptor, const std::string& sha256);

    FileStoreSettings settings_;
    PdfGate& gate_;
    std::atomic<std::uint64_t> next_{0};
    std::mutex names_mutex_;  ///< Renaming in and sweeping out.
    std::mutex digests_mutex_;
    std::unordered_map<std::string, std::shared_ptr<const BlockDigests>> digests_;
};

/// Takes a file out of the quarantine of a `files` folder, if it is there and whole.
bool bring_back(const std::string& files, const std::string& sha256);
/// SHA-256 of a file on disk, or "" when it cannot be read.
std::string digest_of_file(const std::string& path);
/// fsync of a folder, so that names in it survive a power cut.
bool sync_folder(const std::string& path);

}  // namespace server
