#include "shared/services/core/documents.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>

#include "shared/text/shared.hpp"

namespace services {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

/// Of a file that has no name any more.
class TemporaryReader final : public FileReader {
public:
    TemporaryReader(int descriptor, std::uint64_t size_bytes) : descriptor_(descriptor), size_bytes_(size_bytes) {}
    ~TemporaryReader() override { ::close(descriptor_); }
    TemporaryReader(const TemporaryReader&) = delete;
    TemporaryReader& operator=(const TemporaryReader&) = delete;

    std::uint64_t size_bytes() const override { return size_bytes_; }
    std::string read(std::uint64_t offset, std::size_t count) override {
        std::string piece(count, '\0');
        const auto got = ::pread(descriptor_, piece.data(), count, static_cast<off_t>(offset));
        piece.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return piece;
    }

private:
    int descriptor_;
    std::uint64_t size_bytes_;
};

Error no_room(const std::string& why) { return {ErrorKind::unavailable, text::shared::storage_full.words(), {}, why}; }

/// A folder of one's own, removed with all that is in it.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const std::string& below) {
        std::error_code failure;
        const auto parent = below.empty() ? std::filesystem::temp_directory_path(failure) : std::filesystem::path(below);
        path_ = (parent / "document-XXXXXX").string();
        if (::mkdtemp(path_.data()) == nullptr) path_.clear();
    }
    ~TemporaryFolder() {
        std::error_code failure;
        if (!path_.empty()) std::filesystem::remove_all(path_, failure);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

Result<std::unique_ptr<FileReader>> produced(const Document& document, const std::string& below) {
    const TemporaryFolder folder(below);
    if (folder.path().empty()) return no_room("no temporary folder");
    const auto file = folder.path() + "/document";
    TRY(document.produce(file));
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat now {};
    if (descriptor < 0 || ::fstat(descriptor, &now) != 0) return no_room("what was produced cannot be read");
    return std::unique_ptr<FileReader>(std::make_unique<TemporaryReader>(descriptor, static_cast<std::uint64_t>(now.st_size)));
}

}  // namespace

Result<std::unique_ptr<FileReader>> reader_of(Document document, const Ports& ports) {
    if (!document.stored_sha256.empty()) return ports.files.open(document.stored_sha256);
    if (document.produce) return produced(document, ports.settings.temporary_folder);
    return std::unique_ptr<FileReader>(std::make_unique<BytesReader>(std::move(document.bytes)));
}

}  // namespace services
