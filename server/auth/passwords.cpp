#include "server/auth/passwords.hpp"

#include <algorithm>

#include "shared/base/result.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace server {
namespace {

base::Error unavailable(const text::Text& words, const char* detail) {
    return {base::ErrorKind::unavailable, words.words(), {}, detail};
}

}  // namespace

/// One of the two places, held while hashing.
class HashingPasswords::Turn {
public:
    Turn(HashingPasswords& owner, Precedence precedence) : owner_(owner) {
        std::unique_lock lock(owner_.mutex_);
        auto& lane = owner_.waiting_[static_cast<std::size_t>(precedence)];
        if (is_full(precedence)) return;
        const auto ticket = owner_.next_ticket_++;
        lane.push_back(ticket);
        const auto is_next = [&] {
            return owner_.stopping_ ||
                   (owner_.running_ < owner_.settings_.running_max && lane.front() == ticket && nobody_before(precedence));
        };
        granted_ = owner_.moved_.wait_for(lock, owner_.settings_.patience, is_next) && !owner_.stopping_;
        std::erase(lane, ticket);
        if (granted_) ++owner_.running_;
        lock.unlock();
        owner_.moved_.notify_all();  // there may be another place, and another is at the front
    }
    ~Turn() {
        if (!granted_) return;
        {
            const std::lock_guard lock(owner_.mutex_);
            --owner_.running_;
        }
        owner_.moved_.notify_all();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    bool granted() const { return granted_; }

private:
    std::size_t waiting(Precedence precedence) const { return owner_.waiting_[static_cast<std::size_t>(precedence)].size(); }
    bool is_full(Precedence precedence) const {
        const auto& settings = owner_.settings_;
        if (owner_.running_ < settings.running_max) return false;
        const auto places = [&] {
            switch (precedence) {
                case Precedence::known: return settings.known_waiting_max;
                case Precedence::ordinary: return settings.waiting_max;
                case Precedence::doubtful: return settings.doubtful_waiting_max;
            }
            return 0;
        }();
        return waiting(precedence) >= static_cast<std::size_t>(places);
    }
    bool nobody_before(Precedence precedence) const {
        switch (precedence) {
            case Precedence::known: return true;
            case Precedence::ordinary: return waiting(Precedence::known) == 0;
            case Precedence::doubtful: return waiting(Precedence::known) == 0 && waiting(Precedence::ordinary) == 0;
        }
        return true;
    }

    HashingPasswords& owner_;
    bool granted_ = false;
};

base::Result<std::string> HashingPasswords::hash(std::string_view password, Precedence precedence) {
    const Turn turn(*this, precedence);
    if (!turn.granted()) return unavailable(text::server::busy, "password queue full");
    auto hashed = crypto::hash_password(password, settings_.cost);
    if (hashed.empty()) return unavailable(text::shared::unavailable, "no memory to hash a password");
    return hashed;
}

base::Result<bool> HashingPasswords::matches(std::string_view hash, std::string_view password, Precedence precedence) {
    const Turn turn(*this, precedence);
    if (!turn.granted()) return unavailable(text::server::busy, "password queue full");
    return crypto::password_matches(hash, password, settings_.cost);
}

void HashingPasswords::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    moved_.notify_all();
}

}  // namespace server
