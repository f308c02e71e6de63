#pragma once
// What services need of the place they run in. The server, the demo in the browser and the tests each bring their own.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/short_memory.hpp"

namespace services {

class Clock {
public:
    virtual ~Clock() = default;
    virtual base::Instant now() const = 0;  ///< What the calendar says. Somebody may set it, forward or back.
    /// Milliseconds from any beginning, of a clock that only goes forward: for what lasts (R34).
    virtual base::Instant elapsed() const = 0;
};

enum class FileKind;  // core/file_kinds.hpp

struct StoredFile {
    std::string sha256{};  ///< Hexadecimal: its address in the store.
    std::uint64_t size_bytes = 0;
    std::vector<std::string> codes{};  ///< Of final papers, that a `FileKind::paper` shows.
};

/// An upload on its way. Destroyed before `finish` it leaves nothing behind.
class Incoming {
public:
    virtual ~Incoming() = default;
    /// Refuses past the limit or when the disk is full.
    virtual base::Result<void> write(std::string_view bytes) = 0;
    /// Checks that it is of its kind and may be kept (security.md 2), and puts it under its hash.
    virtual base::Result<StoredFile> finish() = 0;
};

class FileReader {
public:
    virtual ~FileReader() = default;
    virtual std::uint64_t size_bytes() const = 0;
    /// At most `count` bytes from `offset`; empty at the end or when they can no longer be read.
    virtual std::string read(std::uint64_t offset, std::size_t count) = 0;
};

/// Of a file that lies in memory.
class BytesReader final : public FileReader {
public:
    explicit BytesReader(std::string bytes) : bytes_(std::move(bytes)) {}
    std::uint64_t size_bytes() const override { return bytes_.size(); }
    std::string read(std::uint64_t offset, std::size_t count) override {
        return offset < bytes_.size() ? bytes_.substr(static_cast<std::size_t>(offset), count) : std::string{};
    }

private:
    std::string bytes_;
};

/// Files under their SHA-256; never whole in memory on the server.
class FileStore {
public:
    virtual ~FileStore() = default;
    /// `expected_bytes` lets it refuse at once when there is no room.
    virtual base::Result<std::unique_ptr<Incoming>> begin(FileKind kind, std::uint64_t expected_bytes) = 0;
    virtual base::Result<std::unique_ptr<FileReader>> open(const std::string& sha256) = 0;
};

/// Who goes first when more passwords wait than can be hashed at once.
enum class Precedence {
    known,  ///< Signed in now, or at a browser that the account was signed in with before.
    ordinary,
    doubtful,  ///< A name that nobody has, or a network of many wrong tries.
};

/// Slow password hashing, bounded: a few at once, the others wait for their turn, for some time; then `unavailable`.
class Passwords {
public:
    virtual ~Passwords() = default;
    virtual base::Result<std::string> hash(std::string_view password, Precedence precedence = Precedence::ordinary) = 0;
    virtual base::Result<bool> matches(std::string_view hash, std::string_view password,
                                       Precedence precedence = Precedence::ordinary) = 0;
};

struct SealKeys {
    crypto::SealKey active{};
    /// Public keys of all times by id, the active one too: old receipts stay verifiable.
    std::vector<std::pair<std::string, std::string>> open_keys{};
};

struct Settings {
    std::string base_url = "http://localhost:8080";  ///< For links in mails and the QR; from configuration, never from Host.
    std::string page_url{};                          ///< Where the program's page has a name of its own: the demonstration's.
    bool demo = false;
    std::string demo_accounts{};  ///< Lines "user password role" for the sign-in page; only where all is in one's own machine.
    std::uint64_t file_bytes_max = domain::limits::file_size_bytes_max;
    std::string temporary_folder{};   ///< Where documents are produced; "" is the machine's own.
    std::string contact_mailboxes{};  ///< Shown after registering (S1:136); data of the installation.

    /// The full address of a page of the program: "verificar", "sanece/cambio?numero=7".
    std::string address_of(std::string_view page) const {
        return (page_url.empty() ? base_url + "/" : page_url) + "#/" + std::string(page);
    }
};

struct Ports {
    const Clock& clock;
    FileStore& files;
    Passwords& passwords;
    const SealKeys& seal_keys;
    const Settings& settings;
    /// Shared by all copies of these ports.
    std::shared_ptr<ShortMemory> memory = std::make_shared<ShortMemory>();
};

}  // namespace services
