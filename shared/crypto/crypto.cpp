#include "shared/crypto/crypto.hpp"

#include <sodium.h>

#include <array>

#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"

namespace crypto {
namespace {

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

struct Cost {
    unsigned long long passes;
    std::size_t memory_bytes;
    const char* hash_of_nobody;  ///< The same cost and an arbitrary tag: verifying takes as long as a real one.
};

Cost cost_of(PasswordCost cost) {
    if (cost == PasswordCost::minimal) {
        return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN,
                "$argon2id$v=19$m=8,t=1,p=1$c2FsIGRlIG5hZGllICAgIA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"};
    }
    return {2, std::size_t{64} << 20,
            "$argon2id$v=19$m=65536,t=2,p=1$c2FsIGRlIG5hZGllICAgIA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"};
}

bool verified(std::string_view hash, std::string_view password) {
    if (hash.size() >= crypto_pwhash_argon2id_STRBYTES) return false;
    const std::string terminated(hash);
    return crypto_pwhash_argon2id_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

}  // namespace

bool ready() { return sodium_init() >= 0; }

std::string random(std::size_t count) {
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string uuid(std::int64_t now_ms) {
    const auto bytes = random(10);
    std::array<std::uint8_t, 10> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = static_cast<std::uint8_t>(bytes[i]);
    return base::uuid_v7(now_ms, parts);
}

std::string random_token(std::size_t bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    const auto secret = random(bytes);
    std::string text(sodium_base64_encoded_len(bytes, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes_of(secret), secret.size(), variant);
    text.pop_back();  // The terminating zero.
    return text;
}

std::string random_code(std::size_t letters) {
    static constexpr std::string_view alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    static_assert(alphabet.size() == 32, "a byte must choose every letter equally often");
    auto code = random(letters);
    for (auto& each : code) each = alphabet[static_cast<unsigned char>(each) % alphabet.size()];
    return code;
}

std::string digest(std::string_view bytes) {
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(bytes_of(hash), bytes_of(bytes), bytes.size());
    return hash;
}

std::string digest_hex(std::string_view bytes) { return base::hex(digest(bytes)); }

struct Digest::State {
    crypto_hash_sha256_state hash{};
};

Digest::Digest() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->hash); }
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view bytes) { crypto_hash_sha256_update(&state_->hash, bytes_of(bytes), bytes.size()); }

std::string Digest::finish_hex() {
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&state_->hash, bytes_of(hash));
    return base::hex(hash);
}

std::string hash_password(std::string_view password, PasswordCost cost) {
    const auto [passes, memory_bytes, unused] = cost_of(cost);
    char text[crypto_pwhash_argon2id_STRBYTES];
    if (crypto_pwhash_argon2id_str(text, password.data(), password.size(), passes, memory_bytes) != 0) return {};
    return text;
}

bool password_matches(std::string_view hash, std::string_view password, PasswordCost cost) {
    if (!hash.empty()) return verified(hash, password);
    verified(cost_of(cost).hash_of_nobody, password);
    return false;
}

SealKey new_seal_key() {
    std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_keypair(bytes_of(open), bytes_of(secret));
    return seal_key_from(secret);
}

SealKey seal_key_from(std::string_view secret) {
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return {};
    // The second half is the public key; one that does not belong to the first would leak the secret when
    // signing.
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    std::string derived(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytes_of(open), bytes_of(derived), bytes_of(secret));
    if (!equal_in_constant_time(derived, secret)) return {};
    return {digest_hex(open).substr(0, 8), std::move(derived), std::move(open)};
}

std::string seal(const SealKey& key, std::string_view text) {
    if (key.secret.size() != crypto_sign_SECRETKEYBYTES) return {};
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(text), text.size(), bytes_of(key.secret));
    return signature;
}

bool seal_is_valid(std::string_view open_key, std::string_view text, std::string_view signature) {
    if (open_key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
    return crypto_sign_verify_detached(bytes_of(signature), bytes_of(text), text.size(), bytes_of(open_key)) == 0;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace crypto
