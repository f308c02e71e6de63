#include "server/auth/passwords.hpp"

#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"

namespace server {
namespace {

base::Error unavailable(const text::Text& words, const char* detail) {
    return {base::ErrorKind::unavailable, words.words(), {}, detail};
}

}  // namespace

/// One of the two places, held while hashing.
class HashingPasswords::Turn {
public:
    explicit Turn(HashingPasswords& owner) : owner_(owner) {
        std::unique_lock lock(owner_.mutex_);
        if (owner_.running_ >= owner_.settings_.running_max) {
            if (owner_.waiting_ >= owner_.settings_.waiting_max) return;
            ++owner_.waiting_;
            owner_.free_.wait(lock, [&] { return owner_.running_ < owner_.settings_.running_max; });
            --owner_.waiting_;
        }
        ++owner_.running_;
        granted_ = true;
    }
    ~Turn() {
        if (!granted_) return;
        {
            const std::lock_guard lock(owner_.mutex_);
            --owner_.running_;
        }
        owner_.free_.notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    bool granted() const { return granted_; }

private:
    HashingPasswords& owner_;
    bool granted_ = false;
};

base::Result<std::string> HashingPasswords::hash(std::string_view password) {
    const Turn turn(*this);
    if (!turn.granted()) return unavailable(text::server::busy, "password queue full");
    auto hashed = crypto::hash_password(password, settings_.cost);
    if (hashed.empty()) return unavailable(text::shared::unavailable, "no memory to hash a password");
    return hashed;
}

base::Result<bool> HashingPasswords::matches(std::string_view hash, std::string_view password) {
    const Turn turn(*this);
    if (!turn.granted()) return unavailable(text::server::busy, "password queue full");
    return crypto::password_matches(hash, password, settings_.cost);
}

}  // namespace server
