#pragma once
// Argon2id at most twice at once, since each takes 64 MiB;
// a short queue waits, the rest is told to come back.

#include <condition_variable>
#include <mutex>

#include "shared/crypto/crypto.hpp"
#include "shared/services/ports.hpp"

namespace server {

struct PasswordSettings {
    crypto::PasswordCost cost = crypto::PasswordCost::recommended;
    int running_max = 2;
    int waiting_max = 16;
};

class HashingPasswords final : public services::Passwords {
public:
    using Settings = PasswordSettings;
    explicit HashingPasswords(Settings settings = {}) : settings_(settings) {}

    base::Result<std::string> hash(std::string_view password) override;
    base::Result<bool> matches(std::string_view hash, std::string_view password) override;

private:
    class Turn;

    Settings settings_;
    std::mutex mutex_;
    std::condition_variable free_;
    int running_ = 0;
    int waiting_ = 0;
};

}  // namespace server
