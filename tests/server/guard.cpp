// The request guard against what clients, proxies and attackers send, byte by byte.

#include "shared/storage/audit.hpp"
#include "shared/storage/engine/database.hpp"
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
    for (auto at = said.find("HTTP/1.1 "); at != std::string::npos; at = said.find("HTTP/1.1 ", at + 1)) ++count;
    return count;
}

const std::string host = "Host: localhost\r\n";

}  // namespace

TEST_CASE("The guard answers a malformed request once and closes") {
    TestServer server;
    const auto body = std::string("{}");
    const auto start =
        "POST /api/identity/who-am-i HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nX-Requested-By: prestaciones\r\n";
    std::string many;
    for (int i = 0; i < 100; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    struct Case {
        const char* name;
        std::string bytes;
        int status;
    };
    const std::vector<Case> cases{
        {"length and transfer encoding", start + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"chunks that are none", start + "Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n", 400},
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
        {"NUL in a value", std::string("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ") + '\0' + "\r\n\r\n", 400},
        {"a header without colon", "GET / HTTP/1.1\r\n" + host + "Nonsense\r\n\r\n", 400},
        {"a length in disguise", "GET / HTTP/1.1\r\n" + host + "Content_Length: 3\r\n\r\n", 400},
        {"another disguise", "GET / HTTP/1.1\r\n" + host + "Transfer.Encoding: chunked\r\n\r\n", 400},
        {"an empty name", "GET / HTTP/1.1\r\n" + host + ": 3\r\n\r\n", 400},
        {"a blank in a name", "GET / HTTP/1.1\r\n" + host + "X A: 3\r\n\r\n", 400},
        {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400},
        {"a host with a slash", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"GET with a body", "GET / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc", 400},
        {"TRACE", "TRACE / HTTP/1.1\r\n" + host + "\r\n", 405},
        {"CONNECT", "CONNECT localhost:80 HTTP/1.1\r\n" + host + "\r\n", 405},
        {"DELETE", "DELETE / HTTP/1.1\r\n" + host + "\r\n", 405},
        {"PATCH", "PATCH / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n", 405},
        {"no method of HTTP", "G@T / HTTP/1.1\r\n" + host + "\r\n", 400},
        {"a target of another scheme", "GET ftp://localhost/ HTTP/1.1\r\n" + host + "\r\n", 400},
        {"a target with a user", "GET http://a@localhost/ HTTP/1.1\r\n" + host + "\r\n", 400},
        {"letters beyond ASCII in a query of ours", "GET /api/health?q=\xC3\xB1 HTTP/1.1\r\n" + host + "\r\n", 400},
        {"HTTP/1.0 with a transfer encoding", "POST / HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411},
        {"HTTP/1.0 with two lengths", "POST / HTTP/1.0\r\nContent-Length: 0\r\nContent-Length: 2\r\n\r\n{}", 400},
        {"HTTP/1.0 with two hosts", "GET / HTTP/1.0\r\n" + host + host + "\r\n", 400},
        {"HTTP/0.9", "GET /\r\n", 400},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"TLS", std::string("\x16\x03\x01\x02\x00\x01", 6), 400},
        {"100 headers", "GET / HTTP/1.1\r\n" + host + many + "\r\n", 431},
        {"a head of 20 KB", "GET / HTTP/1.1\r\n" + host + "X-A: " + std::string(20'000, 'a') + "\r\n\r\n", 431},
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
        const auto headers = "Remote-Addr: " + address + "\r\nX-Real-IP: " + address + "\r\nX-Forwarded-For: " + address + "\r\n";
        return ask(server.port(), post("/api/identity/sign-in", R"({"user_name":"nadie00","password":"x"})", headers)).status;
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

TEST_CASE("A header that nobody reads, or that is written otherwise, is never a reason to refuse") {
    TemporaryFolder folder;
    folder.write("site/index.html", "inicio");
    TestServer::Options options;
    options.http.site_folder = folder.path() + "/site";
    TestServer server(options);
    for (const auto* header : {"X_Custom: 1",
                               "X.Custom: 1",
                               "X!#$&'*+^`|~: 1",
                               "X-Empty:",
                               "X-Latin: \xe9\xff",
                               "X-Tab: a\tb",
                               "Referer: %0d%0a",
                               "Range: bytes=0-0,3-4",
                               "Range: lines=1-2",
                               "Range: bytes=",
                               "Range: bytes=5-2",
                               "Range: bytes=x-y",
                               "Range: nonsense",
                               "Range: bytes=0-1\r\nRange: bytes=2-3",
                               "Range: bytes=0-1\r\nIf-Range: \"x\"",
                               "Range: bytes=0-1,2-3\r\nIf-Range: \"x\"",
                               "Expect: 100-Continue",
                               "Expect: 100-CONTINUE",
                               "Expect:",
                               "Expect: 100-continue\r\nExpect: 100-continue",
                               "Content-Encoding: gzip",
                               "Content-Encoding: identity",
                               "Content-Length: 0",
                               "Cookie: other=a%0Ab",
                               "Cookie: a=1\r\nCookie: b=2",
                               "User-Agent: a\r\nUser-Agent: b",
                               "User-Agent: 100%",
                               "X-Forwarded-For: a\r\nX-Forwarded-For: b",
                               "Accept-Encoding: x\r\nAccept-Encoding: y",
                               "If-None-Match: x\r\nIf-None-Match: y",
                               "Connection: keep-alive, TE",
                               "Connection: not-closed",
                               "Keep-Alive: timeout=5",
                               "Upgrade: h2c",
                               "TE: trailers",
                               "Accept: */*",
                               "Cache-Control: no-cache",
                               "X-Requested-With: XMLHttpRequest",
                               "Via: 1.0 gateway"}) {
        INFO(header);
        const auto answer = ask(server.port(), get("/", std::string(header) + "\r\n"));
        CHECK(answer.status == 200);
        CHECK(answer.body == "inicio");
    }
    for (const auto* name : {"srv_sanece", "srv_sanece:8080", "localhost:18080", "[::1]:8080", "a.b.", "A-B.C", "~x", ""}) {
        INFO(name);
        CHECK(ask(server.port(), "GET /api/health HTTP/1.1\r\nHost: " + std::string(name) + "\r\n\r\n").status == 200);
    }
    for (const auto* target : {"/?x=50%", "/?%zz", "/?utm=%00", "/?a=b?c=d&&=", "/?q=\xC3\xB1", "/?q=\"<>", "http://localhost/",
                               "HTTP://otra.example:8080/?x", "https://localhost/"}) {
        INFO(target);
        CHECK(ask(server.port(), get(target)).status == 200);
    }
    // A body waits for no more than any case of the one expectation; what its type is called is no matter of
    // case either.
    const auto typed = [&](const std::string& type, const std::string& more = {}) {
        return ask(server.port(), "POST /api/identity/who-am-i HTTP/1.1\r\n" + host + own_page() + "Content-Type: " + type +
                                      "\r\n" + more + "Content-Length: 2\r\n\r\n{}")
            .status;
    };
    for (const auto* type : {"application/json", "Application/JSON", "application/json;charset=UTF-8", "application/json ; x=y"})
        CHECK(typed(type) == 200);
    for (const auto* expected : {"100-continue", "100-Continue", "100-CONTINUE"})
        CHECK(typed("application/json", "Expect: " + std::string(expected) + "\r\n") == 200);
    CHECK(typed("application/json", "Content-Encoding: identity\r\n") == 200);
}

TEST_CASE("An empty line before a request is no request [BR26]", "[BR26]") {
    TestServer server;
    Client client(server.port());
    for (const std::string before : {"\r\n", "\r\n\r\n", ""}) {
        client.send(before + get("/api/health"));
        CHECK(client.read().status == 200);
    }
    client.send("\r");
    client.send("\n" + get("/api/health"));
    CHECK(client.read().status == 200);
    const auto body = post("/api/identity/who-am-i", "{}");
    client.send(body + "\r\n" + get("/api/health"));
    CHECK(client.read().status > 0);
    CHECK(client.read().status == 200);
}

TEST_CASE("A gateway or a probe that speaks HTTP/1.0 is answered, and the connection ends") {
    TemporaryFolder folder;
    folder.write("site/index.html", "inicio");
    TestServer::Options options;
    options.http.site_folder = folder.path() + "/site";
    TestServer server(options);
    for (const auto* names : {"", "Host: localhost\r\n", "Host: srv_sanece\r\n", "Host: x\r\nConnection: close\r\n",
                              "Connection: keep-alive\r\n", "Expect: 100-continue\r\n"}) {
        INFO(names);
        const std::string more = names;
        const auto health = said(server, "GET /api/health HTTP/1.0\r\n" + more + "\r\n" + get("/api/health"));
        CHECK(health.starts_with("HTTP/1.1 200 "));
        CHECK(count_responses(health) == 1);
        CHECK(said(server, "HEAD /api/health HTTP/1.0\r\n" + more + "\r\n").starts_with("HTTP/1.1 200 "));
        CHECK(said(server, "GET / HTTP/1.0\r\n" + more + "\r\n").ends_with("inicio"));
        const auto options_said = said(server, "OPTIONS / HTTP/1.0\r\n" + more + "\r\n");
        CHECK(options_said.starts_with("HTTP/1.1 204 "));
        const auto post_said = said(server, "POST /api/identity/who-am-i HTTP/1.0\r\n" + more + own_page() +
                                                "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        CHECK(post_said.starts_with("HTTP/1.1 200 "));
        CHECK(count_responses(post_said) == 1);
    }
    CHECK(ask(server.port(), "GET /api/health HTTP/1.2\r\n" + host + "\r\n").status == 200);
}

TEST_CASE("A body in chunks is one body, however it is cut, and nothing is read behind it [BR26]", "[BR26]") {
    TestServer server;
    const auto head =
        "POST /api/identity/who-am-i HTTP/1.1\r\n" + host + own_page() + "Content-Type: application/json\r\nTransfer-Encoding: ";
    const auto said_to = [&](const std::string& body, const std::string& coding = "chunked") {
        return said(server, head + coding + "\r\n\r\n" + body);
    };
    for (const auto* body : {"2\r\n{}\r\n0\r\n\r\n", "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", "02;a=b\r\n{}\r\n00\r\n\r\n",
                             "2 \r\n{}\r\n0\r\nX-Trailer: 1\r\n\r\n", "A\r\n{        }\r\n0\r\n\r\n"}) {
        INFO(body);
        CHECK(said_to(body).starts_with("HTTP/1.1 200 "));
        CHECK(said_to(body, "Chunked").starts_with("HTTP/1.1 200 "));
        const auto two = said_to(std::string(body) + get("/api/health"));
        CHECK(two.starts_with("HTTP/1.1 200 "));
        CHECK(count_responses(two) == 1);
    }
    for (const auto* body :
         {"x\r\n{}\r\n0\r\n\r\n", "2\n{}\n0\n\n", "2\r{}\r\n0\r\n\r\n", "2\r\n{}}\r\n0\r\n\r\n", "-2\r\n{}\r\n0\r\n\r\n",
          "0x2\r\n{}\r\n0\r\n\r\n", " 2\r\n{}\r\n0\r\n\r\n", "\r\n2\r\n{}\r\n0\r\n\r\n", "2\r\n{}0\r\n\r\n",
          "fffffffffffffffff\r\n{}", "+2\r\n{}\r\n0\r\n\r\n", "2\r\n{}\n0\r\n\r\n"}) {
        INFO(body);
        CHECK(said_to(body).starts_with("HTTP/1.1 400 "));
    }
    CHECK(said_to("2;" + std::string(500, 'x') + "\r\n{}\r\n0\r\n\r\n").starts_with("HTTP/1.1 400 "));
    std::string trailers;
    for (int i = 0; i < 100; ++i) trailers += "X: " + std::string(200, 'x') + "\r\n";
    CHECK(said_to("0\r\n" + trailers + "\r\n").starts_with("HTTP/1.1 400 "));
    CHECK(said_to("200000\r\n" + std::string(0x200000, ' ') + "\r\n0\r\n\r\n").starts_with("HTTP/1.1 413 "));
    for (const auto* coding : {"gzip", "gzip, chunked", "chunked, chunked", "identity", "chunked;a", "\"chunked\"", ""}) {
        INFO(coding);
        CHECK(said_to("2\r\n{}\r\n0\r\n\r\n", coding).starts_with("HTTP/1.1 411 "));
    }
    CHECK(said(server, "GET / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n").starts_with("HTTP/1.1 400 "));

    // One byte at a time, and waiting to be told to go on.
    Client slow(server.port());
    slow.send(head + "chunked\r\nExpect: 100-continue\r\n\r\n");
    CHECK(slow.starts());
    for (const char c : std::string("2;x\r\n{}\r\n0\r\nA: b\r\n\r\n")) slow.send(std::string(1, c));
    CHECK(slow.read().status == 200);
}

TEST_CASE("OPTIONS tells what a path takes, and allows nothing to pages of others") {
    TestServer server;
    const auto allowed = [&](const std::string& target) {
        const auto answer = ask(server.port(), "OPTIONS " + target + " HTTP/1.1\r\n" + host +
                                                   "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        CHECK(answer.status == 204);
        CHECK(answer.body.empty());
        CHECK(answer.header("access-control-allow-origin").empty());
        CHECK(answer.header("access-control-allow-methods").empty());
        return answer.header("allow");
    };
    CHECK(allowed("*") == "GET, HEAD, POST, PUT, OPTIONS");
    CHECK(allowed("/") == "GET, HEAD, OPTIONS");
    CHECK(allowed("/api/health") == "GET, HEAD, OPTIONS");
    CHECK(allowed("/api/identity/sign-in") == "POST, OPTIONS");
    CHECK(allowed("/api/cases/receipt") == "GET, HEAD, OPTIONS");
    CHECK(allowed("/api/uploads/x") == "PUT, OPTIONS");
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

TEST_CASE("A hundred people on lines of a hospital get the whole page, more than there are workers") {
    constexpr std::size_t page_bytes = 275'000, bytes_per_second = 60'000;
    constexpr int people = 100;
    TemporaryFolder folder;
    folder.write("site/page.0123456789ab.wasm", std::string(page_bytes, 'x'));
    TestServer::Options options;
    options.http.site_folder = folder.path() + "/site";
    TestServer server(options);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < people; ++i) {
        clients.push_back(std::make_unique<Client>(server.port(), Client::hospital_line));
        clients.back()->send(get("/page.0123456789ab.wasm", "Connection: close\r\n"));
    }
    using Now = std::chrono::steady_clock;
    const auto begun = Now::now();
    std::vector<std::size_t> got(people, 0);
    std::size_t open = people;
    bool asked_between = false;
    while (open > 0 && Now::now() - begun < std::chrono::seconds(60)) {
        const auto elapsed_ms = std::chrono::duration_cast<std::chrono::milliseconds>(Now::now() - begun).count();
        const auto due = static_cast<std::size_t>(elapsed_ms) * bytes_per_second / 1000;
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if (!clients[i] || got[i] >= due) continue;
            const auto count = clients[i]->take(due - got[i]);
            if (count) got[i] += *count;
            if (count) continue;
            clients[i].reset();
            --open;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        if (!asked_between && elapsed_ms > 1000) {
            CHECK(open == people);
            CHECK(ask(server.port(), get("/api/health")).status == 200);
            asked_between = true;
        }
    }
    for (const auto bytes : got) CHECK(bytes > page_bytes);  // its head too
}

TEST_CASE("Slow readers hold no worker, however many they are and whatever they read") {
    constexpr std::size_t file_bytes = 30'000'000;  // more than the buffers of both ends
    constexpr int hardly_any = 4096;
    TemporaryFolder folder;
    folder.write("site/large.0123456789ab.wasm", std::string(file_bytes, 'x'));
    TestServer::Options options;
    options.http.site_folder = folder.path() + "/site";
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(8'000'000);
    const auto id = server.announced_upload(cookie, bytes.size());
    REQUIRE(server.upload(cookie, id, bytes).status == 200);
    const auto pdf_request = get("/api/cases/attachment?attachment_id=" + id, "Cookie: " + cookie + "\r\n");
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<Client>(server.port(), hardly_any));
        slow.back()->send(i % 2 == 0 ? get("/large.0123456789ab.wasm") : pdf_request);
    }
    CHECK(ask(server.port(), get("/api/health")).status == 200);
    CHECK(ask(server.port(), get("/large.0123456789ab.wasm")).body.size() == file_bytes);
    CHECK(ask(server.port(), pdf_request).body == bytes);
    CHECK(slow.back()->read().body == bytes);  // and who was slow still gets all of it
}

TEST_CASE("When unsent answers fill the memory, who has kept one waiting longest goes") {
    constexpr int hardly_any = 4096;
    TestServer::Options options;
    options.http.listener.unsent_bytes_max = 200'000;
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(8'000'000);
    const auto id = server.announced_upload(cookie, bytes.size());
    REQUIRE(server.upload(cookie, id, bytes).status == 200);
    const auto request = get("/api/cases/attachment?attachment_id=" + id, "Cookie: " + cookie + "\r\n");
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 24; ++i) {
        slow.push_back(std::make_unique<Client>(server.port(), hardly_any));
        slow.back()->send(request);
        CHECK(slow.back()->starts());
    }
    CHECK(slow.front()->read().body.size() < bytes.size());
    CHECK(slow.back()->read().body == bytes);
}

TEST_CASE("Who keeps many answers waiting is cut before a neighbour with one [F7]", "[F7]") {
    constexpr int hardly_any = 4096;
    TestServer::Options options;
    options.http.listener.unsent_bytes_max = 200'000;
    options.http.trusted_proxies = server::TrustedProxies::parse({"127.0.0.1"}).value();
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(8'000'000);
    const auto id = server.announced_upload(cookie, bytes.size());
    REQUIRE(server.upload(cookie, id, bytes).status == 200);
    std::vector<std::unique_ptr<Client>> readers;
    const auto begins = [&](const std::string& address) {
        readers.push_back(std::make_unique<Client>(server.port(), hardly_any));
        readers.back()->send(
            get("/api/cases/attachment?attachment_id=" + id, "Cookie: " + cookie + "\r\nX-Forwarded-For: " + address + "\r\n"));
        CHECK(readers.back()->starts());
    };
    begins("10.0.0.1");
    for (int i = 0; i < 24; ++i) begins("2001:db8::" + std::to_string(i));  // one customer's network
    CHECK(readers[1]->read().body.size() < bytes.size());
    CHECK(readers.front()->read().body == bytes);
}

TEST_CASE("A stop has an end, whoever is silent") {
    TestServer::Options options;
    options.http.listener.stop_ms = 300;
    auto server = std::make_unique<TestServer>(options);
    const auto cookie = server->signed_in_requester("director");
    const auto bytes = large_pdf(8'000'000);
    const auto id = server->announced_upload(cookie, bytes.size());
    REQUIRE(server->upload(cookie, id, bytes).status == 200);
    Client reader(server->port(), 4096);
    reader.send(get("/api/cases/attachment?attachment_id=" + id, "Cookie: " + cookie + "\r\n"));
    REQUIRE(reader.starts());
    Client sender(server->port());
    sender.send("PUT /api/uploads/" + server->announced_upload(cookie, bytes.size()) + " HTTP/1.1\r\n" + host +
                "Content-Type: application/pdf\r\n" + own_page() + "Cookie: " + cookie +
                "\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n\r\n" + bytes.substr(0, 100'000));
    REQUIRE(wait_until([&] { return files_below(server->files_folder() + "/incoming").size() == 1; }));
    Client head(server->port());
    head.send("GET / HTTP/1.1\r\n");
    const auto begun = std::chrono::steady_clock::now();
    server.reset();
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(3));
}

TEST_CASE("More requests than can wait are sent away at once") {
    TestServer::Options options;
    options.http.listener.waiting_requests_max = 2;
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(400'000);
    std::vector<std::unique_ptr<Client>> busy;
    for (int i = 0; i < 8; ++i) {  // as many as there are workers
        const auto id = server.announced_upload(cookie, bytes.size());
        busy.push_back(std::make_unique<Client>(server.port()));
        busy.back()->send("PUT /api/uploads/" + id + " HTTP/1.1\r\n" + host + "Content-Type: application/pdf\r\n" + own_page() +
                          "Cookie: " + cookie + "\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n\r\n");
        const auto under_way = static_cast<std::size_t>(i) + 1;
        REQUIRE(wait_until([&] { return files_below(server.files_folder() + "/incoming").size() == under_way; }));
    }
    for (int i = 0; i < 2; ++i) {
        busy.push_back(std::make_unique<Client>(server.port()));
        busy.back()->send(get("/api/health"));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(300));  // nothing shows that they wait
    const auto answer = ask(server.port(), get("/api/health"));
    CHECK(answer.status == 503);
    CHECK(answer.header("retry-after") == "5");
}
