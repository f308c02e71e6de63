// Buckets per address, and the queue before password hashing.

#include <atomic>

#include "server/auth/passwords.hpp"
#include "server/auth/rate_limits.hpp"
#include "server/http/places.hpp"
#include "shared/api/identity.hpp"
#include "shared/api/requests.hpp"
#include "support.hpp"

TEST_CASE("A bucket empties and fills again") {
    server::RateLimitSettings settings;
    settings.recovery = {2, 6};  // one more each ten seconds
    server::RateLimits limits(settings);
    const auto path = api::RequestRecovery::path;
    CHECK_FALSE(limits.refused(path, "10.0.0.1", 0));
    CHECK_FALSE(limits.refused(path, "10.0.0.1", 0));
    CHECK(limits.refused(path, "10.0.0.1", 0) == 10);
    CHECK(limits.refused(path, "10.0.0.1", 4'000) == 6);
    CHECK_FALSE(limits.refused(path, "10.0.0.2", 0));
    CHECK_FALSE(limits.refused(api::Register::path, "10.0.0.1", 0));
    CHECK_FALSE(limits.refused(path, "10.0.0.1", 10'000));
    CHECK(limits.refused(path, "10.0.0.1", 10'000));
    for (int i = 0; i < 1000; ++i) CHECK_FALSE(limits.refused(api::WhoAmI::path, "10.0.0.1", 0));
}

TEST_CASE("A customer with a whole IPv6 network is one address") {
    server::RateLimitSettings settings;
    settings.verification = {1, 1};
    server::RateLimits limits(settings);
    CHECK_FALSE(limits.refused(api::VerifySeal::path, "2001:db8:1:2:3::1", 0));
    CHECK(limits.refused(api::VerifySeal::path, "2001:db8:1:2:4::9", 0));
    CHECK_FALSE(limits.refused(api::VerifySeal::path, "2001:db8:1:3::1", 0));
    // However its zeros are written.
    CHECK(limits.refused(api::VerifySeal::path, "2001:db8:1:3:0:0:0:2", 0));
    CHECK_FALSE(limits.refused(api::VerifySeal::path, "2001:db8::1", 0));
    CHECK(limits.refused(api::VerifySeal::path, "2001:db8::2", 0));
}

TEST_CASE("Places are counted in all and per address, and come back") {
    server::Places places(3, 2);
    {
        const server::HeldPlace first(places, "10.0.0.1"), second(places, "10.0.0.1");
        CHECK(first.granted());
        CHECK(second.granted());
        CHECK_FALSE(server::HeldPlace(places, "10.0.0.1").granted());
        const server::HeldPlace other(places, "10.0.0.2");
        CHECK(other.granted());
        CHECK_FALSE(server::HeldPlace(places, "10.0.0.3").granted());
    }
    CHECK(server::HeldPlace(places, "10.0.0.3").granted());
    CHECK(server::HeldPlace(places, "10.0.0.1").granted());
}

TEST_CASE("A flood of addresses does not grow the table") {
    server::RateLimitSettings settings;
    settings.addresses_max = 100;
    server::RateLimits limits(settings);
    for (int i = 0; i < 100'000; ++i) {
        static_cast<void>(limits.refused(
            api::SignIn::path, "10.0." + std::to_string(i / 250) + "." + std::to_string(i % 250), i));
    }
    CHECK_FALSE(limits.refused(api::SignIn::path, "10.9.9.9", 100'000));
}

TEST_CASE("Passwords are hashed two at a time, some wait, the rest comes back later") {
    server::HashingPasswords passwords({crypto::PasswordCost::recommended, 2, 3});
    std::atomic<int> hashed{0}, sent_away{0};
    std::vector<std::thread> people;
    for (int i = 0; i < 20; ++i) {
        people.emplace_back([&] {
            const auto result = passwords.hash("una clave larga");
            if (result)
                ++hashed;
            else if (result.error().kind == base::ErrorKind::unavailable)
                ++sent_away;
        });
    }
    for (auto& each : people) each.join();
    CHECK(hashed + sent_away == 20);
    CHECK(hashed >= 2);
    CHECK(sent_away >= 1);
    CHECK(passwords.matches(passwords.hash("otra").value(), "otra").value());
}
