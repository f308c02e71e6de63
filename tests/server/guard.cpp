// The request guard against what clients, proxies and attackers send, byte by byte.

#include "shared/storage/audit.hpp"
#include "support.hpp"

using namespace server_tests;

namespace {

/// Everything the server says to these bytes; a smuggled second request would be a second "HTTP/1.1".
std::string said(TestServer& server, const std::string& bytes) {
    Client client(server.port());
    client.send(bytes);
    return client.read_to_end();
}

int count_responses(const std::string& said) {
    int count = 0;
    for (auto at = said.find("HTTP/1.1 "); at != std::string::npos; at = said.find("HTTP/1.1 ", at + 1))
        ++count;
    return count;
}

const std::string host = "Host: localhost\r\n";

}  // namespace

TEST_CASE("The guard answers a malformed request once and closes") {
    TestServer server;
    const auto body = std::string("{}");
    const auto start = "POST /api/identity/who-am-i HTTP/1.1\r\n" + host +
                       "Content-Type: application/json\r\nX-Requested-By: prestaciones\r\n";
    std::string many;
    for (int i = 0; i < 100; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    struct Case {
        const char* name;
        std::string bytes;
        int status;
    };
    const std::vector<Case> cases{
        {"length and transfer encoding",
         start + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"chunked", start + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 411},
        {"xchunked", start + "Transfer-Encoding: xchunked\r\n\r\n", 411},
        {"two lengths", start + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", 400},
        {"two different lengths", start + "Content-Length: 2\r\nContent-Length: 30\r\n\r\n{}", 400},
        {"length +5", start + "Content-Length: +5\r\n\r\n{}   ", 400},
        {"length 0x5", start + "Content-Length: 0x5\r\n\r\n{}   ", 400},
        {"length 5,5", start + "Content-Length: 5,5\r\n\r\n{}   ", 400},
        {"length -1", start + "Content-Length: -1\r\n\r\n", 400},
        {"length with 30 digits", start + "Content-Length: 000000000000000000000000000002\r\n\r\n{}", 400},
        {"no length", start + "\r\n", 411},
        {"content encoding", start + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}", 415},
        {"body beyond 1 MiB", start + "Content-Length: 1048577\r\n\r\n", 413},
        {"blank before the colon", "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400},
        {"obs-fold", "GET / HTTP/1.1\r\n" + host + "X-A: 1\r\n  2\r\n\r\n", 400},
        {"bare line feeds", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
        {"one bare line feed", "GET / HTTP/1.1\r\nHost: localhost\n\r\n", 400},
        {"bare carriage return", "GET / HTTP/1.1\r\nHost: local\rhost\r\n\r\n", 400},
        {"NUL in a value", std::string("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ") + '\0' + "\r\n\r\n",
         400},
        {"a header without colon", "GET / HTTP/1.1\r\n" + host + "Nonsense\r\n\r\n", 400},
        {"underscore in a name", "GET / HTTP/1.1\r\n" + host + "Content_Length: 3\r\n\r\n", 400},
        {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},
        {"a host with a slash", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"GET with a body", "GET / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", 400},
        {"TRACE", "TRACE / HTTP/1.1\r\n" + host + "\r\n", 405},
        {"CONNECT", "CONNECT localhost:80 HTTP/1.1\r\n" + host + "\r\n", 405},
        {"OPTIONS", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 405},
        {"DELETE", "DELETE / HTTP/1.1\r\n" + host + "\r\n", 405},
        {"PATCH", "PATCH / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n", 405},
        {"no method of HTTP", "G@T / HTTP/1.1\r\n" + host + "\r\n", 400},
        {"absolute form", "GET http://localhost/ HTTP/1.1\r\n" + host + "\r\n", 400},
        {"HTTP/1.0", "GET / HTTP/1.0\r\n" + host + "\r\n", 505},
        {"HTTP/0.9", "GET /\r\n", 400},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"TLS", std::string("\x16\x03\x01\x02\x00\x01", 6), 400},
        {"100 headers", "GET / HTTP/1.1\r\n" + host + many + "\r\n", 431},
        {"a head of 20 KB", "GET / HTTP/1.1\r\n" + host + "X-A: " + std::string(20'000, 'a') + "\r\n\r\n",
         431},
        {"a path of 600 bytes", "GET /" + std::string(600, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
        {"a query of 3 KB", "GET /?" + std::string(3000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
        {"an endless first line", "GET /" + std::string(8000, 'a'), 414},
        {"dot segments", "GET /a/../../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"escaped dot segments", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"escaped slash and dots", "GET /..%2f..%2fetc/passwd HTTP/1.1\r\n" + host + "\r\n", 400},
        {"a backslash", "GET /..%5cetc HTTP/1.1\r\n" + host + "\r\n", 400},
        {"an escaped NUL", "GET /index.html%00.png HTTP/1.1\r\n" + host + "\r\n", 400},
        {"escaped line breaks in the path", "GET /%0d%0aX-A:1 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"escaped line breaks in a value", "GET / HTTP/1.1\r\n" + host + "Origin: a%0d%0ab\r\n\r\n", 400},
        {"%u escapes", "GET /%u0041 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"an unfinished escape", "GET /%4 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"thousands of ranges", "GET / HTTP/1.1\r\n" + host + "Range: bytes=0-1,2-3\r\n\r\n", 416},
        {"an expectation nobody knows", start + "Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{}", 417},
    };
    for (const auto& each : cases) {
        INFO(each.name);
        const auto answer = said(server, each.bytes + "GET /api/health HTTP/1.1\r\n" + host + "\r\n");
        INFO(answer);
        CHECK(answer.starts_with("HTTP/1.1 " + std::to_string(each.status) + " "));
        CHECK(count_responses(answer) == 1);
    }
    // Whatever was sent, the server still answers.
    CHECK(ask(server.port(), get("/api/health")).status == 200);
}

TEST_CASE("What a browser calls itself is kept as text, whatever bytes it sends") {
    TestServer server;
    const auto path = "/api/identity/sign-in";
    const auto body = R"({"user_name":"nadie01","password":"equivocada"})";
    CHECK(ask(server.port(), post(path, body, "User-Agent: caf\xe9 1.0\r\n")).status == 401);
    const auto events = server.database().read([](storage::Connection& db) -> base::Result<std::string> {
        const auto event = storage::last_audit_event(db);
        return event ? event->client : std::string{};
    });
    CHECK(events.value() == "caf? 1.0");
}

TEST_CASE("Headers that name the client are not believed from strangers") {
    TestServer::Options options;
    options.http.rate_limits.sign_in = {1, 1};
    TestServer server(options);
    const auto status_from = [&](const std::string& address) {
        const auto headers = "Remote-Addr: " + address + "\r\nX-Real-IP: " + address +
                             "\r\nX-Forwarded-For: " + address + "\r\n";
        return ask(server.port(),
                   post("/api/identity/sign-in", R"({"user_name":"nadie00","password":"x"})", headers))
            .status;
    };
    CHECK(status_from("9.9.9.9") == 401);
    CHECK(status_from("8.8.8.8") == 429);  // one caller, whatever he says
}

TEST_CASE("Requests in one packet are answered in order") {
    TestServer server;
    Client client(server.port());
    std::string many;
    for (int i = 0; i < 100; ++i) many += i % 2 == 0 ? get("/api/health") : get("/api/none");
    client.send(many);
    for (int i = 0; i < 100; ++i) CHECK(client.read().status == (i % 2 == 0 ? 200 : 404));
}

TEST_CASE("A slow head is given up, and holds up nobody") {
    TestServer::Options options;
    options.http.listener.head_ms = 600;
    TestServer server(options);
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<Client>(server.port()));
        slow.back()->send("GET / HTT");
    }
    CHECK(ask(server.port(), get("/api/health")).status == 200);  // eight workers, two hundred slow clients
    CHECK(slow.front()->read().status == 408);
    CHECK(slow.back()->read_to_end().starts_with("HTTP/1.1 408"));
}

TEST_CASE("A slow JSON body holds up nobody either") {
    TestServer::Options options;
    options.http.listener.body_ms = 600;
    TestServer server(options);
    std::vector<std::unique_ptr<Client>> slow;
    const auto whole = post("/api/identity/who-am-i", "{   }");
    for (int i = 0; i < 50; ++i) {
        slow.push_back(std::make_unique<Client>(server.port()));
        slow.back()->send(whole.substr(0, whole.size() - 2));
    }
    CHECK(ask(server.port(), get("/api/health")).status == 200);
    CHECK(slow.front()->read().status == 408);
}

TEST_CASE("An idle connection is closed") {
    TestServer::Options options;
    options.http.listener.idle_ms = 300;
    TestServer server(options);
    Client client(server.port());
    client.send(get("/api/health"));
    CHECK(client.read().status == 200);
    CHECK(client.read_to_end().empty());
}

TEST_CASE("A reader that does not read is given up") {
    TemporaryFolder folder;
    folder.write("site/large.0123456789ab.wasm", std::string(30'000'000, 'x'));
    TestServer::Options options;
    options.http.site_folder = folder.path() + "/site";
    options.http.listener.stall_ms = 400;
    TestServer server(options);
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 12; ++i) {  // more than there are workers
        slow.push_back(std::make_unique<Client>(server.port()));
        slow.back()->send(get("/large.0123456789ab.wasm"));
    }
    CHECK(ask(server.port(), get("/api/health")).status == 200);
    std::this_thread::sleep_for(std::chrono::milliseconds(1200));
    CHECK(slow.front()->read().body.size() < 30'000'000);
}

TEST_CASE("Slow readers never hold all workers") {
    constexpr std::size_t file_bytes = 30'000'000;  // more than the buffers of both ends
    constexpr int hardly_any = 4096;
    const auto target = "/large.0123456789ab.wasm";
    TemporaryFolder folder;
    folder.write("site/large.0123456789ab.wasm", std::string(file_bytes, 'x'));
    TestServer::Options options;
    options.http.site_folder = folder.path() + "/site";
    options.http.listener.stall_ms = 60'000;  // longer than this test waits for anything
    options.http.trusted_proxies = {"127.0.0.1"};
    const auto request_of = [&](const std::string& address) {
        return get(target, "X-Forwarded-For: " + address + "\r\n");
    };

    SECTION("however many they are") {
        options.http.listener.slow_readers_max = 4;  // of eight workers
        TestServer server(options);
        std::vector<std::unique_ptr<Client>> slow;
        for (int i = 0; i < 12; ++i) {
            slow.push_back(std::make_unique<Client>(server.port(), hardly_any));
            slow.back()->send(request_of("10.0.0." + std::to_string(i)));
        }
        CHECK(ask(server.port(), get("/api/health")).status == 200);
    }
    SECTION("least of all those of one address, and others have their places") {
        options.http.listener.slow_readers_max = 8;
        options.http.listener.slow_readers_of_one_address_max = 2;
        TestServer server(options);
        std::vector<std::unique_ptr<Client>> slow;
        for (int i = 0; i < 8; ++i) {
            slow.push_back(std::make_unique<Client>(server.port(), hardly_any));
            slow.back()->send(request_of("2001:db8::" + std::to_string(i)));  // one customer's network
        }
        CHECK(ask(server.port(), get("/api/health")).status == 200);
        CHECK(ask(server.port(), request_of("10.0.0.1")).body.size() == file_bytes);
    }
    SECTION("a place is free again when its reader has gone") {
        options.http.listener.slow_readers_of_one_address_max = 1;
        TestServer server(options);
        const auto whole = [&] {
            return ask(server.port(), request_of("10.0.0.1")).body.size() == file_bytes;
        };
        std::unique_ptr<Client> slow;
        CHECK(wait_until([&] {
            slow = std::make_unique<Client>(server.port(), hardly_any);
            slow->send(request_of("10.0.0.1"));
            return !whole();  // unless it overtook the slow one, which is then the one that is cut
        }));
        slow->cut();
        CHECK(wait_until(whole));
        CHECK(whole());
    }
}

TEST_CASE("More requests than can wait are sent away at once") {
    TemporaryFolder folder;
    folder.write("site/large.0123456789ab.wasm", std::string(30'000'000, 'x'));
    TestServer::Options options;
    options.http.site_folder = folder.path() + "/site";
    options.http.listener.stall_ms = 1000;
    options.http.listener.waiting_requests_max = 2;
    TestServer server(options);
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 11; ++i) {
        slow.push_back(std::make_unique<Client>(server.port()));
        slow.back()->send(get("/large.0123456789ab.wasm"));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const auto answer = ask(server.port(), get("/api/health"));
    CHECK(answer.status == 503);
    CHECK(answer.header("retry-after") == "5");
}
