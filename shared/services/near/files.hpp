#pragma once
// What a program keeps in a folder of its own, without a server.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/services/core/file_kinds.hpp"
#include "shared/services/core/ports.hpp"

namespace services {

base::Error unusable(const std::string& path, const std::string& why);
std::optional<std::string> content_of(const std::filesystem::path& path);
/// Whole and on the disk, or not at all: a power cut leaves no empty key behind. Only its owner reads it.
base::Result<void> write_file(const std::filesystem::path& path, std::string_view content);

/// Files as files/ab/cd/<sha256>, or in memory. A PDF is looked at from outside: the server's gate opens it.
class NearFileStore final : public FileStore {
public:
    explicit NearFileStore(std::string folder) : folder_(std::move(folder)) {}

    base::Result<std::unique_ptr<Incoming>> begin(FileKind kind, std::uint64_t expected_bytes) override;
    base::Result<std::unique_ptr<FileReader>> open(const std::string& sha256) override;
    base::Result<StoredFile> keep(std::string bytes);

private:
    std::filesystem::path path_of(const std::string& sha256) const {
        return std::filesystem::path(folder_) / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
    }

    std::string folder_;
    std::map<std::string, std::string> in_memory_{};
};

}  // namespace services
