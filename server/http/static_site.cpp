#include "server/http/static_site.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

#include "server/http/compression.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"

namespace server {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 19> mime_types{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".ttf", "font/ttf"},
    {".woff", "font/woff"},
    {".woff2", "font/woff2"},
    {".pdf", "application/pdf"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
}};

std::string_view mime_of(std::string_view name) {
    for (const auto& [ending, mime] : mime_types) {
        if (name.ends_with(ending)) return mime;
    }
    return "application/octet-stream";
}

/// "boot.0123456789ab.js": the part before the extension is a hash of the content.
bool has_hash(std::string_view name) {
    const auto parts = base::split(name.substr(name.rfind('/') + 1), '.');
    if (parts.size() < 3) return false;
    const auto hash = parts[parts.size() - 2];
    return hash.size() >= 8 &&
           std::all_of(hash.begin(), hash.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::optional<SiteFile> StaticSite::find(std::string_view path, std::string_view accept_encoding) {
    if (folder_.empty() || path.empty() || path.front() != '/') return std::nullopt;
    // One name per file: the cache would otherwise keep a copy for each way to write it.
    if (path.find("//") != std::string_view::npos) return std::nullopt;
    std::string name(path.substr(1));
    if (name.empty()) name = "index.html";
    const bool hidden =
        name.front() == '.' || name.find("/.") != std::string::npos || name.ends_with(".br") || name.ends_with(".gz");
    if (hidden) return std::nullopt;
    if (accepts(accept_encoding, "br")) {
        if (auto file = read(name, "br")) return file;
    }
    if (accepts(accept_encoding, "gzip")) {
        if (auto file = read(name, "gzip")) return file;
    }
    return read(name, "");
}

std::optional<SiteFile> StaticSite::read(const std::string& name, std::string_view encoding) {
    const std::string suffix = encoding == "br" ? ".br" : encoding == "gzip" ? ".gz" : "";
    const std::string path = folder_ + "/" + name + suffix;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return std::nullopt;
    struct Closing {
        int descriptor;
        ~Closing() { ::close(descriptor); }
    } const closing{descriptor};
    struct stat now {};
    if (::fstat(descriptor, &now) != 0 || !S_ISREG(now.st_mode)) return std::nullopt;
    const long long changed_ns = now.st_mtim.tv_sec * 1'000'000'000LL + now.st_mtim.tv_nsec;
    {
        const std::lock_guard lock(mutex_);
        const auto found = cache_.find(path);
        if (found != cache_.end() && found->second.size == now.st_size && found->second.changed_ns == changed_ns &&
            found->second.inode == now.st_ino) {
            return found->second.file;
        }
    }
    auto content = std::make_shared<std::string>(static_cast<std::size_t>(now.st_size), '\0');
    for (std::size_t at = 0; at < content->size();) {
        const auto got = ::read(descriptor, content->data() + at, content->size() - at);
        if (got <= 0) return std::nullopt;
        at += static_cast<std::size_t>(got);
    }
    SiteFile file;
    file.mime = mime_of(name);
    file.etag = '"' + crypto::digest_hex(*content).substr(0, 20) + '"';
    file.encoding = encoding;
    file.immutable = has_hash(name);
    file.content = std::move(content);
    const std::lock_guard lock(mutex_);
    cache_[path] = {file, now.st_size, changed_ns, now.st_ino};
    return file;
}

}  // namespace server
