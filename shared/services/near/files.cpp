#include "shared/services/near/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <utility>

#include "shared/crypto/crypto.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/files.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"

namespace services {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;
using base::Result;

Error unusable(const std::string& path, const std::string& why) {
    return {ErrorKind::unavailable, text::server::folder_unusable(path, why), {}, {}};
}

std::optional<std::string> content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string content{std::istreambuf_iterator<char>(file), {}};
    if (file.bad()) return std::nullopt;
    return content;
}

Result<void> write_file(const fs::path& path, std::string_view content) {
    const auto fresh = path.string() + ".new";
    const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    bool written = file >= 0;
    for (std::size_t at = 0; written && at < content.size();) {
        const auto count = ::write(file, content.data() + at, content.size() - at);
        written = count > 0;
        if (written) at += static_cast<std::size_t>(count);
    }
    written = written && ::fsync(file) == 0;
    if (file >= 0) written = ::close(file) == 0 && written;
    std::error_code failure;
    if (!written) {
        fs::remove(fresh, failure);
        return Error{ErrorKind::unavailable, text::shared::storage_full.words(), {}, "write " + path.string()};
    }
    fs::rename(fresh, path, failure);
    if (failure) return unusable(path.string(), failure.message());
    return base::done();
}

namespace {

Error refused(std::string why) { return {ErrorKind::invalid_input, std::move(why), {}, {}}; }

class NearIncoming final : public Incoming {
public:
    NearIncoming(NearFileStore& store, FileKind kind, std::uint64_t expected_bytes) : store_(store), kind_(kind), look_(kind) {
        bytes_.reserve(static_cast<std::size_t>(expected_bytes));
    }

    Result<void> write(std::string_view bytes) override {
        if (bytes_.size() + bytes.size() > domain::limits::file_size_bytes_max) {
            return refused(text::files::larger_than(domain::limits::file_size_bytes_max));
        }
        bytes_.append(bytes);
        look_.add(bytes);
        return base::done();
    }

    Result<StoredFile> finish() override {
        if (auto why = domain::file_size_refusal(bytes_.size()); !why.empty()) return refused(std::move(why));
        if (auto why = look_.refusal(); !why.empty()) return refused(std::move(why));
        if (kind_ == FileKind::sheet) TRY(check_sheet(bytes_));
        if (kind_ == FileKind::text) TRY(check_text(bytes_));
        auto codes = kind_ == FileKind::paper ? codes_said_by(bytes_) : std::vector<std::string>{};
        auto stored = TRY(store_.keep(std::move(bytes_)));
        stored.codes = std::move(codes);
        return stored;
    }

private:
    NearFileStore& store_;
    FileKind kind_;
    std::string bytes_{};
    FirstLook look_;
};

}  // namespace

Result<std::unique_ptr<Incoming>> NearFileStore::begin(FileKind kind, std::uint64_t expected_bytes) {
    if (expected_bytes > domain::limits::file_size_bytes_max)
        return refused(text::files::larger_than(domain::limits::file_size_bytes_max));
    return std::unique_ptr<Incoming>(std::make_unique<NearIncoming>(*this, kind, expected_bytes));
}

Result<StoredFile> NearFileStore::keep(std::string bytes) {
    const StoredFile file{crypto::digest_hex(bytes), bytes.size()};
    if (folder_.empty()) {
        in_memory_[file.sha256] = std::move(bytes);
        return file;
    }
    const auto path = path_of(file.sha256);
    std::error_code failure;
    // A copy that was damaged meanwhile is replaced by the good one.
    if (const auto known = content_of(path); known && crypto::digest_hex(*known) == file.sha256) return file;
    fs::create_directories(path.parent_path(), failure);
    if (failure) return unusable(path.parent_path().string(), failure.message());
    TRY(write_file(path, bytes));
    return file;
}

Result<std::unique_ptr<FileReader>> NearFileStore::open(const std::string& sha256) {
    const bool is_hash = sha256.size() == 64 && sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!is_hash) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, "not a hash"};
    std::optional<std::string> bytes;
    if (!folder_.empty()) {
        bytes = content_of(path_of(sha256));
    } else if (const auto found = in_memory_.find(sha256); found != in_memory_.end()) {
        bytes = found->second;
    }
    if (!bytes) return Error{ErrorKind::internal, {}, {}, "stored file " + sha256};
    if (crypto::digest_hex(*bytes) != sha256) return Error{ErrorKind::internal, {}, {}, "stored file " + sha256 + ": altered"};
    return std::unique_ptr<FileReader>(std::make_unique<BytesReader>(std::move(*bytes)));
}

}  // namespace services
