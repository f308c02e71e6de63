// Buckets per address, and the queue before password hashing.

#include <algorithm>
#include <atomic>
#include <mutex>

#include "server/auth/passwords.hpp"
#include "server/auth/rate_limits.hpp"
#include "server/http/addresses.hpp"
#include "server/http/places.hpp"
#include "server/worker.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/text/server.hpp"
#include "support.hpp"

TEST_CASE("A bucket empties and fills again") {
    server::RateLimitSettings settings;
    settings.recovery = {2, 6};  // one more each ten seconds
    server::RateLimits limits(settings);
    const auto door = api::Door::recovery;
    CHECK_FALSE(limits.refused(door, "10.0.0.1", 0));
    CHECK_FALSE(limits.refused(door, "10.0.0.1", 0));
    CHECK(limits.refused(door, "10.0.0.1", 0) == 10);
    CHECK(limits.refused(door, "10.0.0.1", 4'000) == 6);
    CHECK_FALSE(limits.refused(door, "10.0.0.2", 0));
    CHECK_FALSE(limits.refused(api::Door::registration, "10.0.0.1", 0));
    CHECK_FALSE(limits.refused(door, "10.0.0.1", 10'000));
    CHECK(limits.refused(door, "10.0.0.1", 10'000));
    for (int i = 0; i < 1000; ++i) CHECK_FALSE(limits.refused(api::Door::open, "10.0.0.1", 0));
}

TEST_CASE("A customer with a whole IPv6 network is one address") {
    server::RateLimitSettings settings;
    settings.verification = {1, 1};
    server::RateLimits limits(settings);
    CHECK_FALSE(limits.refused(api::Door::verification, "2001:db8:1:2:3::1", 0));
    CHECK(limits.refused(api::Door::verification, "2001:db8:1:2:4::9", 0));
    CHECK_FALSE(limits.refused(api::Door::verification, "2001:db8:1:3::1", 0));
    // However its zeros are written.
    CHECK(limits.refused(api::Door::verification, "2001:db8:1:3:0:0:0:2", 0));
    CHECK_FALSE(limits.refused(api::Door::verification, "2001:db8::1", 0));
    CHECK(limits.refused(api::Door::verification, "2001:db8::2", 0));
}

TEST_CASE("An address is read however a gateway writes it") {
    const std::vector<std::pair<std::string, std::string>> written{
        {"203.0.113.7", "203.0.113.7"},
        {" 203.0.113.7\t", "203.0.113.7"},
        {"203.0.113.7:40074", "203.0.113.7"},
        {"\"203.0.113.7:40074\"", "203.0.113.7"},
        {"[203.0.113.7]:80", "203.0.113.7"},
        {"::ffff:203.0.113.7", "203.0.113.7"},
        {"[::ffff:203.0.113.7]:80", "203.0.113.7"},
        {"2001:db8::9", "2001:db8::9"},
        {"2001:DB8:0:0::9", "2001:db8::9"},
        {"[2001:db8::9]", "2001:db8::9"},
        {"[2001:db8::9]:443", "2001:db8::9"},
        {"\"[2001:db8::9]:443\"", "2001:db8::9"},
        {"fe80::1%eth0", "fe80::1"},
        {"[fe80::1%25eth0]:443", "fe80::1"},
        {"::1", "::1"},
    };
    for (const auto& [text, address] : written) {
        INFO(text);
        CHECK(server::plain_address(text) == address);
    }
    for (const auto* text : {"", " ", "unknown", "_hidden", "-", "localhost", "203.0.113", "203.0.113.256",
                             "203.0.113.7:", "203.0.113.7:x", "203.0.113.7:123456", "[2001:db8::9", "[2001:db8::9]x", "[]",
                             "2001:db8::9]", "1.2.3.4, 5.6.7.8", "%eth0", "for=203.0.113.7"}) {
        INFO(text);
        CHECK_FALSE(server::plain_address(text));
    }
    CHECK_FALSE(server::plain_address(std::string(10'000, '1')));
}

TEST_CASE("Gateways are addresses or networks, and who asked is the last that is none of them") {
    const auto proxies = server::TrustedProxies::parse({"127.0.0.1", "10.0.0.0/8", "2001:db8::/32", "192.168.1.64/26"}).value();
    for (const auto* address : {"127.0.0.1", "10.255.0.1", "2001:db8:ffff::1", "192.168.1.127"}) CHECK(proxies.hold(address));
    for (const auto* address : {"127.0.0.2", "11.0.0.1", "2001:db9::1", "192.168.1.128", "nonsense", ""})
        CHECK_FALSE(proxies.hold(address));
    const auto asker = [&](const std::string& peer, const std::string& forwarded_for) {
        return proxies.asker(peer, forwarded_for);
    };
    CHECK(asker("10.0.0.1", "203.0.113.7").address == "203.0.113.7");
    CHECK(asker("10.0.0.1", "1.1.1.1, 203.0.113.7:99, 10.0.0.2").address == "203.0.113.7");
    CHECK(asker("10.0.0.1", "10.0.0.3, 10.0.0.2").address == "10.0.0.3");
    CHECK(asker("9.9.9.9", "203.0.113.7").address == "9.9.9.9");  // a stranger
    CHECK(asker("10.0.0.1", "203.0.113.7, unknown").address == "10.0.0.1");
    CHECK_FALSE(asker("10.0.0.1", "203.0.113.7, unknown").readable);
    CHECK(asker("10.0.0.1", "unknown, 203.0.113.7").readable);

    for (const auto* wrong : {"", "nginx", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.0/", "10.0.0.0/x", "10.0.0/8", "2001:db8::/129",
                              "127.0.0.1:80", "10.0.0.0/8/8", "10.0.0.0/-1"}) {
        INFO(wrong);
        const auto refused = server::TrustedProxies::parse({"127.0.0.1", wrong});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message == text::server::trusted_proxy_invalid(wrong));
    }
}

TEST_CASE("Places are counted in all and for each who holds some, and come back") {
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

TEST_CASE("Who takes too long is cut off, who is in time is not") {
    std::atomic<int> cut{0};
    const auto count = [&] { ++cut; };
    { const server::Deadline in_time(std::chrono::hours(1), count); }
    CHECK(cut == 0);
    const server::Deadline late(std::chrono::milliseconds(1), count);
    CHECK(server_tests::wait_until([&] { return cut == 1; }));
}

TEST_CASE("A flood of addresses does not grow the table") {
    server::RateLimitSettings settings;
    settings.addresses_max = 100;
    server::RateLimits limits(settings);
    for (int i = 0; i < 100'000; ++i) {
        static_cast<void>(
            limits.refused(api::Door::sign_in, "10.0." + std::to_string(i / 250) + "." + std::to_string(i % 250), i));
    }
    CHECK_FALSE(limits.refused(api::Door::sign_in, "10.9.9.9", 100'000));
}

namespace {

/// One who holds the only place until told, so that others line up.
struct Line {
    server::HashingPasswords passwords;
    std::vector<std::thread> people{};
    std::mutex mutex{};
    std::vector<std::string> served{};

    void join(const std::string& name, services::Precedence precedence) {
        people.emplace_back([this, name, precedence] {
            const auto hashed = passwords.hash("una clave larga", precedence);
            const std::lock_guard lock(mutex);
            served.push_back(hashed ? name : name + " sent away");
        });
    }
    void wait() {
        for (auto& each : people) each.join();
    }
};

}  // namespace

TEST_CASE("Sixty people who come at once are all served, one after the other [R35]", "[R35]") {
    Line line{server::HashingPasswords({.cost = crypto::PasswordCost::minimal})};
    for (int i = 0; i < 60; ++i) line.join("person", services::Precedence::ordinary);
    line.wait();
    CHECK(std::count(line.served.begin(), line.served.end(), "person") == 60);
}

TEST_CASE("Who is known here goes before others, strangers last, and these hold no place of the others [R35]", "[R35]") {
    using services::Precedence;
    Line line{server::HashingPasswords({.running_max = 1, .waiting_max = 4, .doubtful_waiting_max = 3})};
    const auto join_slowly = [&](const std::string& name, Precedence precedence) {
        line.join(name, precedence);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    };
    for (int i = 0; i < 30; ++i) join_slowly("stranger", Precedence::doubtful);
    join_slowly("owner", Precedence::ordinary);
    join_slowly("owner at a known browser", Precedence::known);
    line.wait();
    const auto place = [&](const std::string& name) { return std::find(line.served.begin(), line.served.end(), name); };
    CHECK(place("owner") != line.served.end());
    CHECK(place("owner at a known browser") != line.served.end());
    const auto last = std::find(line.served.rbegin(), line.served.rend(), "stranger");
    CHECK(last.base() > place("owner"));
    CHECK(std::count(line.served.begin(), line.served.end(), "stranger sent away") > 0);
}

TEST_CASE("However many wait, who goes before them finds a place [R35]", "[R35]") {
    using services::Precedence;
    Line line{server::HashingPasswords({.running_max = 1, .known_waiting_max = 1, .waiting_max = 2, .doubtful_waiting_max = 2})};
    const auto join_slowly = [&](const std::string& name, Precedence precedence) {
        line.join(name, precedence);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    };
    for (int i = 0; i < 8; ++i) join_slowly("stranger", Precedence::doubtful);
    for (int i = 0; i < 8; ++i) join_slowly("other", Precedence::ordinary);
    join_slowly("owner at a known browser", Precedence::known);
    line.wait();
    CHECK(std::count(line.served.begin(), line.served.end(), "other sent away") > 0);
    CHECK(std::count(line.served.begin(), line.served.end(), "owner at a known browser") == 1);
}

TEST_CASE("Nobody waits for a password longer than a while, nor at a stop [R35]", "[R35]") {
    server::HashingPasswords passwords({.running_max = 0, .patience = std::chrono::milliseconds(50)});
    SECTION("a while") {
        const auto refusal = passwords.hash("una clave larga");
        REQUIRE_FALSE(refusal);
        CHECK(refusal.error().kind == base::ErrorKind::unavailable);
    }
    SECTION("at a stop") {
        server::HashingPasswords patient({.running_max = 0, .patience = std::chrono::minutes(5)});
        std::atomic<bool> sent_away{false};
        std::thread person([&] { sent_away = !patient.matches({}, "una clave larga"); });
        patient.stop();
        person.join();
        CHECK(sent_away);
    }
}

TEST_CASE("Passwords are hashed two at a time, some wait, the rest comes back later") {
    server::HashingPasswords passwords({.running_max = 2, .waiting_max = 3});
    std::atomic<int> hashed{0}, sent_away{0};
    std::vector<std::thread> people;
    for (int i = 0; i < 20; ++i) {
        people.emplace_back([&] {
            const auto result = passwords.hash("una clave larga");
            if (result) ++hashed;
            else if (result.error().kind == base::ErrorKind::unavailable) ++sent_away;
        });
    }
    for (auto& each : people) each.join();
    CHECK(hashed + sent_away == 20);
    CHECK(hashed >= 2);
    CHECK(sent_away >= 1);
    CHECK(passwords.matches(passwords.hash("otra").value(), "otra").value());
}

TEST_CASE("Who walks through the numbers of patients is slowed, and told when to come back", "[limits]") {
    using namespace server_tests;
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    int answered = 0;
    Response answer;
    do {
        answer = ask(server.port(),
                     post(std::string(api::cases::SearchPatients::path),
                          R"({"nss":")" + std::to_string(1000000000 + answered) + R"("})", "Cookie: " + cookie + "\r\n"));
        answered += answer.status == 200;
    } while (answer.status == 200 && answered < 1000);
    CHECK(answer.status == 429);
    CHECK_FALSE(answer.header("retry-after").empty());
    CHECK(answered >= 100);  // a morning's work of a whole hospital behind one address
    // Everything else of the same page goes on.
    CHECK(ask(server.port(), post(std::string(api::cases::ListDrafts::path), "{}", "Cookie: " + cookie + "\r\n")).status == 200);
}
