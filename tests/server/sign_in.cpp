// Signing in through the listener: a browser that is known again, a rush of honest people, strangers beside them.

#include <atomic>
#include <chrono>
#include <thread>

#include "server/auth/passwords.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/crypto/crypto.hpp"
#include "support.hpp"

using namespace server_tests;

namespace {

std::string sign_in_from(const std::string& address, const std::string& user_name, const std::string& typed,
                         const std::string& cookie = {}) {
    const api::json::Value body{{"user_name", user_name}, {"password", typed}};
    return post("/api/identity/sign-in", body.dump(),
                "X-Forwarded-For: " + address + "\r\n" + (cookie.empty() ? "" : "Cookie: " + cookie + "\r\n"));
}

/// Behind a gateway that names its clients.
TestServer::Options behind_gateway() {
    TestServer::Options options;
    options.http.trusted_proxies = server::TrustedProxies::parse({"127.0.0.1"}).value();
    return options;
}

}  // namespace

TEST_CASE("A browser is known again by a mark that outlives its session and that no script reads [R35]", "[R35]") {
    auto options = behind_gateway();
    SECTION("over HTTPS") { options.base_url = "https://sanece.example"; }
    SECTION("over HTTP, for a trial") {}
    const bool secure = options.base_url.starts_with("https");
    TestServer server(options);
    server.signed_in_requester("director");
    const auto signed_in = ask(server.port(), sign_in_from("10.0.0.1", "director", password_of_all));
    const auto mark = signed_in.cookie(secure ? "__Host-d-" : "d-");
    const std::string secured = secure ? "; Secure" : "";
    CHECK(mark.ends_with("; Path=/; HttpOnly; SameSite=Strict" + secured + "; Max-Age=34560000"));
    CHECK(signed_in.cookie(secure ? "__Host-s" : "s").find("Max-Age") == std::string::npos);

    // Somebody of the same network does not know the password.
    for (int i = 0; i < 6; ++i) ask(server.port(), sign_in_from("10.0.0.1", "director", "otra cosa 55"));
    CHECK(ask(server.port(), sign_in_from("10.0.0.1", "director", password_of_all)).status == 429);
    CHECK(ask(server.port(), sign_in_from("10.0.0.2", "director", password_of_all)).status == 200);
    const auto known = mark.substr(0, mark.find(';'));
    const auto again = ask(server.port(), sign_in_from("10.0.0.1", "director", password_of_all, known));
    CHECK(again.status == 200);
    CHECK(again.cookie(known).starts_with(known));  // one mark, kept for longer
    // Another system of the same machine or domain has put one of that name beside it.
    const auto planted = known.substr(0, known.find('=') + 1) + "otro; ";
    CHECK(ask(server.port(), sign_in_from("10.0.0.1", "director", password_of_all, planted + known)).status == 200);
}

TEST_CASE("Sixty people who sign in within a second from sixty places all get in [R35]", "[R35]") {
    auto options = behind_gateway();
    options.workers = server::ListenerSettings{}.workers;
    options.password_cost = crypto::PasswordCost::recommended;
    TestServer server(options);
    server.signed_in_requester("director");
    std::atomic<int> in{0}, refused_early{0};
    std::vector<std::thread> people;
    for (int i = 0; i < 60; ++i) {
        people.emplace_back([&, i] {
            // As the page does: who has waited as long as one waits asks again.
            for (int tries = 0; tries < 3; ++tries) {
                const auto asked = std::chrono::steady_clock::now();
                Client client(server.port());
                client.send(sign_in_from("10.0.1." + std::to_string(i), "director", password_of_all));
                Response response;
                while (response.status == 0 && std::chrono::steady_clock::now() - asked < std::chrono::minutes(1))
                    response = client.read();  // gives up after ten seconds, a person does not
                if (response.status == 200) {
                    ++in;
                    return;
                }
                if (std::chrono::steady_clock::now() - asked < server::PasswordSettings{}.patience) ++refused_early;
            }
        });
    }
    for (auto& each : people) each.join();
    CHECK(in == 60);
    CHECK(refused_early == 0);  // by time, never by their number
}

TEST_CASE("Strangers who try names that nobody has, without a pause, do not shut the owner out [R35]", "[R35]") {
    auto options = behind_gateway();
    options.workers = server::ListenerSettings{}.workers;
    options.password_cost = crypto::PasswordCost::recommended;
    options.http.rate_limits.sign_in = {1'000'000, 1'000'000};  // many more addresses than this test has
    TestServer server(options);
    server.signed_in_requester("director");
    std::atomic<bool> over{false};
    std::vector<std::thread> strangers;
    for (int i = 0; i < 24; ++i) {
        strangers.emplace_back([&, i] {
            for (int name = 0; !over; ++name) {
                ask(server.port(), sign_in_from("10.0.2." + std::to_string(i), "nadie" + std::to_string(name), "otra cosa 55"));
            }
        });
    }
    int in = 0;
    for (int i = 0; i < 6; ++i) {
        if (ask(server.port(), sign_in_from("10.0.3." + std::to_string(i), "director", password_of_all)).status == 200) ++in;
    }
    over = true;
    for (auto& each : strangers) each.join();
    CHECK(in == 6);
}

TEST_CASE("Each answer of the programs' interface tells the server's time [R34]", "[R34]") {
    TestServer server;
    const auto time_of = [](const Response& response) { return response.header("server-time"); };
    const auto now = std::to_string(server.clock.now_ms);
    CHECK(time_of(server.call("/api/identity/who-am-i", api::json::Value::object())) == now);
    CHECK(time_of(server.call("/api/cases/drafts", api::json::Value::object())) == now);  // refused
    CHECK(time_of(server.call("/api/none", api::json::Value::object())) == now);
    CHECK(time_of(ask(server.port(), get("/"))).empty());
}
