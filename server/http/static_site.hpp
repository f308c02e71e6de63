#pragma once
// The files of the built site (build-scripts/site.mjs): names with a hash are cached for ever, pages are
// asked again; compressed siblings made at build time are sent to who accepts them.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace server {

struct SiteFile {
    std::shared_ptr<const std::string> content{};
    std::string mime{}, etag{}, encoding{};  ///< `encoding`: "br", "gzip" or "".
    bool immutable = false;
};

class StaticSite {
public:
    /// "" serves nothing.
    explicit StaticSite(std::string folder) : folder_(std::move(folder)) {}

    /// `path` as the guard let it through: decoded, without dot segments.
    std::optional<SiteFile> find(std::string_view path, std::string_view accept_encoding);

private:
    struct Cached {
        SiteFile file;
        long long size = 0, changed_ns = 0;
        unsigned long long inode = 0;
    };
    std::optional<SiteFile> read(const std::string& name, std::string_view encoding);

    std::string folder_;
    std::mutex mutex_;
    std::unordered_map<std::string, Cached> cache_;
};

}  // namespace server
