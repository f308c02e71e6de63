// The four words of shared/crypto against published vectors.

#include "shared/crypto/crypto.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <functional>
#include <set>

#include "shared/base/text.hpp"

namespace {

std::string unhex(std::string_view digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
    }
    return bytes;
}

bool only(std::string_view text, std::string_view alphabet) { return text.find_first_not_of(alphabet) == std::string_view::npos; }

using Clock = std::chrono::steady_clock;
double ms_of(const std::function<void()>& act) {
    const auto start = Clock::now();
    act();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

TEST_CASE("SHA-256 gives the digests of FIPS 180") {
    REQUIRE(crypto::ready());
    CHECK(crypto::digest_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(crypto::digest_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(crypto::digest_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(base::hex(crypto::digest("abc")) == crypto::digest_hex("abc"));

    SECTION("also piece by piece") {
        crypto::Digest digest;
        const std::string thousand(1000, 'a');
        for (int i = 0; i < 1000; ++i) digest.add(thousand);
        auto moved = std::move(digest);
        CHECK(moved.finish_hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
}

TEST_CASE("A seal is an Ed25519 signature as RFC 8032 defines it") {
    REQUIRE(crypto::ready());
    struct Vector {
        const char *seed, *open, *text, *signature;
    };
    const auto vector = GENERATE(values<Vector>({{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                                                  "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                                                  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590"
                                                  "a33bacc61e39701cf9b46bd25bf5f0595bbe2465"
                                                  "5141438e7a100b"},
                                                 {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                                                  "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                                                  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e"
                                                  "15996e458f3613d0f11d8c387b2eaeb4302aeeb0"
                                                  "0d291612bb0c00"}}));
    const auto key = crypto::seal_key_from(unhex(std::string(vector.seed) + vector.open));
    REQUIRE(key.open == unhex(vector.open));
    CHECK(key.id == crypto::digest_hex(key.open).substr(0, 8));
    CHECK(base::hex(crypto::seal(key, unhex(vector.text))) == vector.signature);
    CHECK(crypto::seal_is_valid(key.open, unhex(vector.text), unhex(vector.signature)));
}

TEST_CASE("A seal of which one byte changed is not valid") {
    REQUIRE(crypto::ready());
    const auto key = crypto::new_seal_key();
    const std::string text = "SAnECE-sello-v1\n" + key.id + "\n20250611082\n";
    const auto signature = crypto::seal(key, text);
    REQUIRE(signature.size() == 64);
    REQUIRE(crypto::seal_is_valid(key.open, text, signature));
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK_FALSE(crypto::seal_is_valid(key.open, changed, signature));
    }
    for (std::size_t i = 0; i < signature.size(); ++i) {
        auto changed = signature;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK_FALSE(crypto::seal_is_valid(key.open, text, changed));
    }
    CHECK_FALSE(crypto::seal_is_valid(crypto::new_seal_key().open, text, signature));
    CHECK_FALSE(crypto::seal_is_valid(key.open, text, signature.substr(1)));
    CHECK_FALSE(crypto::seal_is_valid("", text, signature));
    CHECK_FALSE(crypto::seal_is_valid(key.open, text, ""));
    CHECK_FALSE(crypto::seal_is_valid(key.open, text + " ", signature));
}

TEST_CASE("A seal key is stored as its secret alone and refused when it is malformed") {
    REQUIRE(crypto::ready());
    const auto key = crypto::new_seal_key();
    CHECK(key.id.size() == 8);
    const auto again = crypto::seal_key_from(key.secret);
    CHECK(again.id == key.id);
    CHECK(again.open == key.open);
    CHECK(crypto::seal_key_from("").id.empty());
    CHECK(crypto::seal_key_from(key.secret.substr(1)).id.empty());
    CHECK(crypto::seal_key_from(key.secret + "x").id.empty());
    auto mixed = key.secret;
    mixed[40] = static_cast<char>(mixed[40] ^ 1);
    CHECK(crypto::seal_key_from(mixed).id.empty());
    CHECK(crypto::seal({}, "text").empty());
}

TEST_CASE("A password matches its own hash only") {
    REQUIRE(crypto::ready());
    const auto cost = crypto::PasswordCost::minimal;
    const std::string password = " contraseña con ñ, 😀 y un blanco al final ";
    const auto hash = crypto::hash_password(password, cost);
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(hash != crypto::hash_password(password, cost));
    CHECK(crypto::password_matches(hash, password, cost));
    CHECK_FALSE(crypto::password_matches(hash, base::trimmed(password), cost));
    CHECK_FALSE(crypto::password_matches(hash, "", cost));
    CHECK_FALSE(crypto::password_matches(hash, password + std::string(1, '\0'), cost));
    for (const auto* malformed : {"x", "$argon2id$", "$argon2id$v=19$m=8,t=1,p=1$", "$argon2i$v=19$m=8,t=1,p=1$AA$AA"}) {
        CHECK_FALSE(crypto::password_matches(malformed, password, cost));
    }
    CHECK_FALSE(crypto::password_matches(std::string(4000, '$'), password, cost));

    SECTION("up to 128 letters, all of which count") {
        const std::string long_one = std::string(127, 'a') + "b";
        const auto long_hash = crypto::hash_password(long_one, cost);
        CHECK(crypto::password_matches(long_hash, long_one, cost));
        CHECK_FALSE(crypto::password_matches(long_hash, std::string(127, 'a') + "c", cost));
    }
}

TEST_CASE("The recommended cost is 64 MiB and two passes, and nobody's password costs as much") {
    REQUIRE(crypto::ready());
    const auto cost = crypto::PasswordCost::recommended;
    const auto hash = crypto::hash_password("una contraseña", cost);
    CHECK(hash.find("m=65536,t=2,p=1") != std::string::npos);
    CHECK(crypto::password_matches(hash, "una contraseña", cost));
    // A loaded machine may double either time; skipping the work would make it a hundredth.
    const auto real = ms_of([&] { CHECK_FALSE(crypto::password_matches(hash, "otra", cost)); });
    const auto nobody = ms_of([&] { CHECK_FALSE(crypto::password_matches("", "otra", cost)); });
    CHECK(nobody > real / 8);
    CHECK(real > nobody / 8);
}

TEST_CASE("Secrets are random and of the letters people and links can carry") {
    REQUIRE(crypto::ready());
    std::set<std::string> seen;
    std::set<char> letters;
    for (int i = 0; i < 500; ++i) {
        const auto token = crypto::random_token();
        CHECK(token.size() == 43);
        CHECK(only(token, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"));
        CHECK(seen.insert(token).second);
        const auto code = crypto::random_code(10);
        CHECK(code.size() == 10);
        CHECK(only(code, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"));
        CHECK(seen.insert(code).second);
        letters.insert(code.begin(), code.end());
    }
    CHECK(letters.size() == 32);
    CHECK(crypto::random(0).empty());
    CHECK(crypto::random(16).size() == 16);
    CHECK(crypto::random(16) != crypto::random(16));
    CHECK(crypto::random_token(16).size() == 22);
}

TEST_CASE("Secrets are compared in constant time and exactly") {
    CHECK(crypto::equal_in_constant_time("", ""));
    CHECK(crypto::equal_in_constant_time("K7QX", "K7QX"));
    CHECK_FALSE(crypto::equal_in_constant_time("K7QX", "K7QY"));
    CHECK_FALSE(crypto::equal_in_constant_time("K7QX", "K7Q"));
}
