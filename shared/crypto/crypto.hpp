#pragma once
// libsodium behind four words: random, digest (SHA-256), password (Argon2id), seal (Ed25519). Bytes travel as std::string.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace crypto {

/// Must be called once before anything else; false when the system has no randomness.
bool ready();

std::string random(std::size_t count);
/// A secret people or links carry: `bytes` random bytes as base64url without padding (32 → 43 characters).
std::string random_token(std::size_t bytes = 32);
/// Upper-case letters and digits without 0 O 1 I, for typing by hand.
std::string random_code(std::size_t letters);

/// A UUID that sorts by time (version 7): `now_ms` milliseconds since 1970.
std::string uuid(std::int64_t now_ms);

/// SHA-256, 32 raw bytes.
std::string digest(std::string_view bytes);
std::string digest_hex(std::string_view bytes);

/// SHA-256 of what comes piece by piece.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    void add(std::string_view bytes);
    std::string finish_hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Argon2id. `recommended`: 64 MiB, 2 passes (OWASP); `minimal` for tests and the demo in the browser.
enum class PasswordCost { recommended, minimal };
/// "$argon2id$…"; "" when memory is short.
std::string hash_password(std::string_view password, PasswordCost cost);
/// Constant time. An empty `hash` costs as much as a real one and never matches.
bool password_matches(std::string_view hash, std::string_view password, PasswordCost cost);

struct SealKey {
    std::string id{};      ///< First eight hexadecimal digits of the digest of the public key.
    std::string secret{};  ///< 64 bytes
    std::string open{};    ///< The public key, 32 bytes
};
SealKey new_seal_key();
/// From a stored 64-byte secret; an empty id when it is malformed.
SealKey seal_key_from(std::string_view secret);
std::string seal(const SealKey& key, std::string_view text);  ///< 64 raw bytes
bool seal_is_valid(std::string_view open_key, std::string_view text, std::string_view signature);

bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace crypto
