#pragma once
// Argon2id at most twice at once, since each takes 64 MiB. The others wait for their turn, for some time; who is known here
// goes first, strangers last, so that a flood of them keeps nobody else out.

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>

#include "shared/crypto/crypto.hpp"
#include "shared/services/core/ports.hpp"

namespace server {

struct PasswordSettings {
    crypto::PasswordCost cost = crypto::PasswordCost::recommended;
    int running_max = 2;
    // Who waits holds a worker of the listener. Nobody takes the places of who goes before him.
    int known_waiting_max = 48;
    int waiting_max = 128;
    int doubtful_waiting_max = 48;
    std::chrono::milliseconds patience{50'000};  ///< Less than a page waits for an answer.
};

class HashingPasswords final : public services::Passwords {
public:
    using Settings = PasswordSettings;
    using Precedence = services::Precedence;
    explicit HashingPasswords(Settings settings = {}) : settings_(settings) {}

    base::Result<std::string> hash(std::string_view password, Precedence precedence = Precedence::ordinary) override;
    base::Result<bool> matches(std::string_view hash, std::string_view password,
                               Precedence precedence = Precedence::ordinary) override;
    /// Who still waits is sent away.
    void stop();

private:
    class Turn;
    static constexpr std::size_t lanes = 3;

    Settings settings_;
    std::mutex mutex_;
    std::condition_variable moved_;
    int running_ = 0;
    bool stopping_ = false;
    std::uint64_t next_ticket_ = 0;
    std::array<std::deque<std::uint64_t>, lanes> waiting_{};  ///< By Precedence.
};

}  // namespace server
