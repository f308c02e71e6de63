// What every response carries, what the static site answers,
// what comes from foreign pages, sessions, OpenAPI.

#include <zlib.h>

#include <set>

#include "server/auth/cookies.hpp"
#include "server/http/guard.hpp"
#include "server/http/responses.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/build.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"
#include "support.hpp"

using namespace server_tests;

namespace {

void has_the_header_set(const Response& response) {
    INFO(response.head);
    CHECK(response.header("content-security-policy").find("default-src 'none'") != std::string::npos);
    CHECK(response.header("content-security-policy").find("frame-ancestors 'none'") != std::string::npos);
    CHECK(response.header("x-content-type-options") == "nosniff");
    CHECK(response.header("referrer-policy") == "no-referrer");
    CHECK(response.header("cross-origin-opener-policy") == "same-origin");
    CHECK(response.header("cache-control") != "");
    CHECK(response.header("access-control-allow-origin") == "");
    CHECK(response.header("server") == "");
}

struct WithSite {
    TemporaryFolder folder;
    std::unique_ptr<TestServer> server;

    explicit WithSite(const std::string& base_url = "http://localhost") {
        folder.write("site/index.html", "<!doctype html>inicio");
        folder.write("site/index.html.gz", "(gz)");
        folder.write("site/demo.html", "demo");
        folder.write("site/boot.0123456789ab.js", "let a;");
        folder.write("site/boot.0123456789ab.js.br", "(br)");
        folder.write("site/boot.0123456789ab.js.gz", "(gz)");
        folder.write("site/prestaciones_web.0123456789ab.wasm", "wasm");
        folder.write("site/NotoSans.0123456789ab.woff2", "font");
        folder.write("site/NotoSans.0123456789ab.ttf", "font");
        folder.write("site/logo.0123456789ab.svg", "<svg/>");
        folder.write("site/x.0123456789ab.mjs", "export {}");
        folder.write("site/.hidden", "secret");
        folder.write("outside.txt", "secret");
        std::filesystem::create_symlink(folder.path() + "/outside.txt", folder.path() + "/site/link.txt");
        TestServer::Options options;
        options.http.site_folder = folder.path() + "/site";
        options.base_url = base_url;
        server = std::make_unique<TestServer>(options);
    }
    Response get_it(const std::string& target, const std::string& more = {}) { return ask(server->port(), get(target, more)); }
};

}  // namespace

TEST_CASE("Every kind of response carries the header set") {
    WithSite site;
    const int port = site.server->port();
    has_the_header_set(site.get_it("/"));
    has_the_header_set(site.get_it("/boot.0123456789ab.js"));
    has_the_header_set(site.get_it("/none"));
    has_the_header_set(site.get_it("/api/none"));
    has_the_header_set(site.get_it("/api/health"));
    has_the_header_set(site.get_it("/api/openapi.json"));
    has_the_header_set(site.get_it("/api/cases/receipt?folio=1"));
    has_the_header_set(site.get_it("/", "If-None-Match: " + site.get_it("/").header("etag") + "\r\n"));
    has_the_header_set(ask(port, post("/api/identity/who-am-i", "{}")));
    has_the_header_set(ask(port, post("/api/identity/who-am-i", "{")));
    has_the_header_set(ask(port, "POST /api/identity/who-am-i HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"));
    has_the_header_set(ask(port, "NONSENSE\r\n\r\n"));
    CHECK(site.get_it("/").header("strict-transport-security").empty());
    CHECK(site.get_it("/").header("content-security-policy").find("script-src 'self' 'wasm-unsafe-eval';") != std::string::npos);
}

TEST_CASE("Over HTTPS the browser is told to stay there") {
    WithSite site("https://prestaciones.example");
    CHECK(site.get_it("/").header("strict-transport-security") == "max-age=31536000; includeSubDomains");
}

TEST_CASE("The static site") {
    WithSite site;
    SECTION("pages are asked for again, hashed names never") {
        CHECK(site.get_it("/").body == "<!doctype html>inicio");
        CHECK(site.get_it("/").header("cache-control") == "no-cache");
        CHECK(site.get_it("/demo.html").header("cache-control") == "no-cache");
        CHECK(site.get_it("/boot.0123456789ab.js").header("cache-control") == "public, max-age=31536000, immutable");
    }
    SECTION("compressed siblings go to who accepts them") {
        const auto brotli = site.get_it("/boot.0123456789ab.js", "Accept-Encoding: gzip, deflate, br\r\n");
        CHECK(brotli.body == "(br)");
        CHECK(brotli.header("content-encoding") == "br");
        CHECK(brotli.header("vary") == "Accept-Encoding");
        CHECK(brotli.header("content-type") == "text/javascript; charset=utf-8");
        CHECK(site.get_it("/boot.0123456789ab.js", "Accept-Encoding: gzip\r\n").body == "(gz)");
        CHECK(site.get_it("/boot.0123456789ab.js", "Accept-Encoding: br;q=0, gzip;q=0.5\r\n").body == "(gz)");
        CHECK(site.get_it("/boot.0123456789ab.js").body == "let a;");
        CHECK(site.get_it("/", "Accept-Encoding: br\r\n").body == "<!doctype html>inicio");
    }
    SECTION("an ETag saves the second transfer") {
        const auto etag = site.get_it("/").header("etag");
        CHECK(site.get_it("/", "If-None-Match: " + etag + "\r\n").status == 304);
        CHECK(site.get_it("/", "If-None-Match: \"x\", W/" + etag + "\r\n").status == 304);
        CHECK(site.get_it("/", "If-None-Match: \"x\"\r\n").status == 200);
        site.folder.write("site/index.html", "nuevo");
        CHECK(site.get_it("/", "If-None-Match: " + etag + "\r\n").body == "nuevo");
    }
    SECTION("types") {
        CHECK(site.get_it("/prestaciones_web.0123456789ab.wasm").header("content-type") == "application/wasm");
        CHECK(site.get_it("/NotoSans.0123456789ab.woff2").header("content-type") == "font/woff2");
        CHECK(site.get_it("/NotoSans.0123456789ab.ttf").header("content-type") == "font/ttf");
        CHECK(site.get_it("/logo.0123456789ab.svg").header("content-type") == "image/svg+xml");
        CHECK(site.get_it("/x.0123456789ab.mjs").header("content-type") == "text/javascript; charset=utf-8");
    }
    SECTION("HEAD tells the size and sends nothing") {
        Client client(site.server->port());
        client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/demo.html"));
        const auto head = client.read(true);
        CHECK(head.status == 200);
        CHECK(head.header("content-length") == "21");
        CHECK(client.read().body == "demo");
    }
    SECTION("ranges") {
        const std::string whole = "demo";
        const std::vector<std::pair<std::string, std::string>> parts{{"bytes=0-", whole},
                                                                     {"bytes=0-3", whole},
                                                                     {"bytes=0-99", whole},
                                                                     {"Bytes=3-", "o"},
                                                                     {"bytes=-1", "o"},
                                                                     {"bytes=-99", whole},
                                                                     {"bytes=0-0", "d"},
                                                                     {"bytes=0-99999999999999999999999", whole},
                                                                     {"bytes=-99999999999999999999999", whole}};
        for (const auto& [range, content] : parts) {
            INFO(range);
            const auto part = site.get_it("/demo.html", "Range: " + range + "\r\n");
            CHECK(part.status == 206);
            CHECK(part.body == content);
            CHECK(part.header("content-length") == std::to_string(content.size()));
        }
        CHECK(site.get_it("/demo.html", "Range: bytes=-1\r\n").header("content-range") == "bytes 3-3/4");
        for (const auto* range : {"bytes=0-0,2-3", "lines=1-2", "bytes=3-2", "bytes", "bytes=", "bytes=-", "bytes=a-b",
                                  "bytes=0-1, 2-3", "bytes=1"}) {
            INFO(range);
            const auto answer = site.get_it("/demo.html", "Range: " + std::string(range) + "\r\n");
            CHECK(answer.status == 200);
            CHECK(answer.body == whole);
        }
        for (const auto* range : {"bytes=4-", "bytes=4-9", "bytes=-0", "bytes=99999999999999999999-"}) {
            INFO(range);
            const auto answer = site.get_it("/demo.html", "Range: " + std::string(range) + "\r\n");
            CHECK(answer.status == 416);
            CHECK(answer.header("content-range") == "bytes */4");
        }
    }
    SECTION("one range") {
        const auto part = site.get_it("/demo.html", "Range: bytes=1-2\r\n");
        CHECK(part.status == 206);
        CHECK(part.body == "em");
        CHECK(site.get_it("/demo.html", "Range: bytes=1-2\r\nIf-Range: \"old\"\r\n").body == "demo");
        CHECK(site.get_it("/demo.html", "Range: bytes=90-99\r\n").status == 416);
    }
    SECTION("nothing outside, nothing hidden") {
        for (const auto* path : {"/.hidden", "/link.txt", "/boot.0123456789ab.js.br", "/../outside.txt", "//etc/passwd", "/site",
                                 "/%2e%2e/outside.txt"}) {
            INFO(path);
            const auto answer = site.get_it(path);
            CHECK((answer.status == 404 || answer.status == 400));
            CHECK(answer.body.find("secret") == std::string::npos);
        }
    }
    SECTION("a file has one name, so that nobody fills the cache with copies of it") {
        for (const auto* path : {"//", "//demo.html", "///demo.html", "/%2fdemo.html"}) {
            INFO(path);
            const auto status = site.get_it(path).status;
            CHECK((status == 404 || status == 400));
        }
        site.folder.write("site/part/page.html", "parte");
        CHECK(site.get_it("/part/page.html").body == "parte");
        CHECK(site.get_it("/part//page.html").status == 404);
    }
    SECTION("an unknown page is told in Spanish") {
        const auto answer = site.get_it("/none");
        CHECK(answer.status == 404);
        CHECK(answer.header("content-type") == "text/html; charset=utf-8");
        CHECK(answer.body.find(text::server::page_not_found_title.words()) != std::string::npos);
    }
}

TEST_CASE("A large answer goes gzipped to who takes that, and is the same") {
    TestServer server;
    domain::surplus::Period period;
    period.id = "2026";
    period.title = "Recolección 2026";
    for (int i = 0; i < 2000; ++i) period.notes += "nota " + std::to_string(i) + "\n";
    REQUIRE(server.database().write([&](storage::Connection& db) {
        storage::surplus::insert_period(db, period);
        return base::done();
    }));
    const auto asked = [&](const std::string& more) { return ask(server.port(), post("/api/surplus/periods", "{}", more)); };
    const auto plain = asked("");
    REQUIRE(plain.status == 200);
    CHECK(plain.header("content-encoding").empty());
    CHECK(plain.body.find("nota 1999") != std::string::npos);
    const auto packed = asked("Accept-Encoding: gzip, br\r\n");
    REQUIRE(packed.header("content-encoding") == "gzip");
    CHECK(packed.header("vary") == "Accept-Encoding");
    CHECK(packed.body.size() * 3 < plain.body.size());
    std::string unpacked(plain.body.size() + 1, '\0');
    z_stream stream{};
    REQUIRE(::inflateInit2(&stream, 15 + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.body.data()));
    stream.avail_in = static_cast<uInt>(packed.body.size());
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
    stream.avail_out = static_cast<uInt>(unpacked.size());
    CHECK(::inflate(&stream, Z_FINISH) == Z_STREAM_END);
    unpacked.resize(stream.total_out);
    ::inflateEnd(&stream);
    CHECK(unpacked == plain.body);
    CHECK(asked("Accept-Encoding: gzip;q=0\r\n").body == plain.body);
    const auto small = ask(server.port(), post("/api/identity/who-am-i", "{}", "Accept-Encoding: gzip\r\n"));
    CHECK(small.header("content-encoding").empty());
}

TEST_CASE("Only this site's own pages change anything") {
    TestServer server;
    const auto asked = [&](const std::string& headers, const std::string& type = "application/json") {
        return ask(server.port(), "POST /api/identity/who-am-i HTTP/1.1\r\nHost: localhost:8080\r\nContent-Type: " + type +
                                      "\r\n" + headers + "Content-Length: 2\r\n\r\n{}")
            .status;
    };
    CHECK(asked(own_page()) == 200);
    CHECK(asked(own_page(), "application/json; charset=utf-8") == 200);
    CHECK(asked(own_page() + "Origin: http://localhost:8080\r\nSec-Fetch-Site: same-origin\r\n") == 200);
    CHECK(asked("") == 403);
    CHECK(asked("X-Requested-By: XMLHttpRequest\r\n") == 403);
    CHECK(asked(own_page() + "Origin: http://evil.example\r\n") == 403);
    CHECK(asked(own_page() + "Origin: http://localhost:8081\r\n") == 403);
    CHECK(asked(own_page() + "Origin: null\r\n") == 403);
    CHECK(asked(own_page() + "Origin: http://\r\n") == 403);
    CHECK(asked(own_page() + "Origin: http://LOCALHOST:8080\r\n") == 200);
    CHECK(asked(own_page() + "Origin: http://localhost\r\n") == 200);  // the base URL, whatever a gateway made of Host
    CHECK(asked(own_page() + "Sec-Fetch-Site: cross-site\r\n") == 403);
    CHECK(asked(own_page() + "Sec-Fetch-Site: same-site\r\n") == 403);
    CHECK(asked(own_page(), "text/plain") == 415);
    CHECK(asked(own_page(), "application/x-www-form-urlencoded") == 415);
    CHECK(asked(own_page(), "multipart/form-data; boundary=x") == 415);
    CHECK(asked("", "text/plain") == 403);
    CHECK(asked(own_page() + "X-Build: other\r\n") == 426);
    CHECK(asked(own_page() + "X-Build: " + std::string(base::build_number()) + "\r\n") == 200);
}

TEST_CASE("A page of another build may call what still means the same") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    for (const auto& route : server.dispatcher().routes()) {
        if (!route.mime.empty()) continue;
        CAPTURE(route.path);
        const auto asked = [&](const std::string& build) {
            return ask(server.port(), post(std::string(route.path), "[]", "X-Build: " + build + "\r\nCookie: " + cookie + "\r\n"))
                .status;
        };
        CHECK(asked(api::build_of(route)) != 426);
        CHECK((asked("0123456789abcdef") == 426) == !route.survives_upgrade);
    }
}

TEST_CASE("A page of an older build may still save its draft, and nothing else") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto asked = [&](std::string_view path, const std::string& body) {
        return ask(server.port(), post(std::string(path), body, "X-Build: older\r\nCookie: " + cookie + "\r\n"));
    };
    CHECK(asked(api::cases::ListDrafts::path, "{}").status == 426);
    const auto saved = asked(api::cases::SaveDraft::path, api::encode(api::cases::SaveDraft::Request{}));
    CHECK(saved.status == 200);
    CHECK(api::decode<api::cases::SaveDraft::Response>(saved.body));
    CHECK(asked(api::cases::SaveDraft::path, "{\"content\":1}").status == 422);
    CHECK(ask(server.port(), post(std::string(api::cases::SaveDraft::path), "{}", "X-Build: older\r\n")).status == 401);
}

TEST_CASE("What a page of another account sends is refused, whoever the cookie says is signed in") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto asked = [&](const std::string& place) {
        return ask(server.port(),
                   post(std::string(api::cases::ListDrafts::path), "{}", "X-Place: " + place + "\r\nCookie: " + cookie + "\r\n"))
            .status;
    };
    CHECK(asked("account-otro001/") == 409);
}

TEST_CASE("A name that others own is no name of ours once the public address is known [F21]", "[F21]") {
    TestServer::Options options;
    options.base_url = "https://sanece.example";
    const auto status = [](TestServer& server, const std::string& origin, const std::string& name) {
        return ask(server.port(), "POST /api/identity/who-am-i HTTP/1.1\r\nHost: " + name + "\r\n" + own_page() +
                                      "Origin: " + origin + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            .status;
    };
    const std::vector<std::string> foreign{"evil.example",    "evil.example:8080",      "sanece.example.evil.example",
                                           "xsanece.example", "localhost.evil.example", "127.0.0.1.evil.example",
                                           "evil.example."};
    const std::vector<std::string> own{"localhost:8080",
                                       "srv_sanece",
                                       "SRV-SANECE:8080",
                                       "127.0.0.1:8080",
                                       "10.1.2.3",
                                       "[::1]:8080",
                                       "sanece.imss.localhost:19182"};
    SECTION("known") {
        options.http.names = server::Names::own;
        TestServer server(options);
        for (const auto& name : foreign) CHECK(status(server, "http://" + name, name) == 403);
        for (const auto& name : own) CHECK(status(server, "http://" + name, name) == 200);
        for (const auto* name : {"sanece.example", "srv_sanece", "evil.example"})
            CHECK(status(server, "https://sanece.example", name) == 200);
    }
    SECTION("not known") {
        TestServer server(options);
        for (const auto& name : own) CHECK(status(server, "http://" + name, name) == 200);
        CHECK(status(server, "http://sanece.hospital.example:8080", "sanece.hospital.example:8080") == 200);
        for (const auto& name : foreign) CHECK(status(server, "http://" + name, "sanece.hospital.example") == 403);
    }
}

TEST_CASE("The session cookie") {
    SECTION("over plain HTTP") {
        TestServer server;
        const auto cookie = server.signed_in_requester("director");
        CHECK(cookie.starts_with("s-"));
        const auto name = cookie.substr(0, cookie.find('='));
        const auto me = server.call("/api/identity/who-am-i", api::json::Value::object(), cookie);
        CHECK(api::json::parsed(me.body)->at("user_name") == "director");
        const auto out = server.call("/api/identity/sign-out", api::json::Value::object(), cookie);
        CHECK(out.header("set-cookie") == name + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
        CHECK(out.header("clear-site-data").empty());  // it would take the demonstration's data along
        const auto after = server.call("/api/identity/who-am-i", api::json::Value::object(), cookie);
        CHECK(api::json::parsed(after.body)->at("signed_in") == false);
    }
    SECTION("over HTTPS") {
        TestServer::Options options;
        options.base_url = "https://prestaciones.example";
        TestServer server(options);
        CHECK(server.signed_in_requester("director").starts_with("__Host-s-"));
        const auto again = server.call("/api/identity/sign-in", {{"user_name", "director"}, {"password", password_of_all}});
        const auto cookie = again.cookie("__Host-s");
        CHECK(cookie.find("; Path=/; HttpOnly; SameSite=Strict; Secure") != std::string::npos);
    }
    SECTION("is named after its installation and its address") {
        const std::set<std::string> names{
            server::SessionCookie("http://h:1", "a").name(), server::SessionCookie("http://h:2", "a").name(),
            server::SessionCookie("http://h:1", "b").name(), server::SessionCookie("https://h", "a").name()};
        CHECK(names.size() == 4);
        CHECK(server::SessionCookie("http://h:1", "a").name() == server::SessionCookie("http://h:1", "a").name());
    }
    SECTION("others beside it, of the same name too, keep nobody out") {
        TestServer server;
        const auto cookie = server.signed_in_requester("director");
        const auto name = cookie.substr(0, cookie.find('='));
        const auto signed_in = [&](const std::string& cookies) {
            const auto me = server.call("/api/identity/who-am-i", api::json::Value::object(), cookies);
            return api::json::parsed(me.body)->at("signed_in") == true;
        };
        CHECK(signed_in("s=other; " + cookie));
        CHECK(signed_in(name + "=other; " + cookie));
        CHECK(signed_in(cookie + "; " + name + "=other"));
        CHECK(signed_in(name + "=; " + name + "=" + std::string(500, 'x') + "; " + cookie + "; " + cookie));
        CHECK(signed_in("a=%0D%0A; b; ; =c; " + cookie));
        CHECK(signed_in("a=1\r\nCookie: " + cookie));
        CHECK(signed_in("a=" + std::string(12'000, 'x') + "; " + cookie));
        CHECK_FALSE(signed_in(name + "=other"));
        // Two sessions of two accounts: somebody planted one, and neither is believed.
        CHECK_FALSE(signed_in(cookie + "; " + server.signed_in_requester("vecina")));
    }
}

TEST_CASE("Doors that cost something open so many times for one address") {
    TestServer::Options options;
    options.http.rate_limits.sign_in = {3, 1};
    TestServer server(options);
    const api::json::Value nobody{{"user_name", "nadie00"}, {"password", "otra cosa 55"}};
    for (int i = 0; i < 3; ++i) CHECK(server.call("/api/identity/sign-in", nobody).status == 401);
    const auto answer = server.call("/api/identity/sign-in", nobody);
    CHECK(answer.status == 429);
    CHECK(std::stoi("0" + answer.header("retry-after")) > 0);
    CHECK(api::json::parsed(answer.body)->at("message") == text::shared::too_many.words());
    CHECK(server.call("/api/identity/who-am-i", api::json::Value::object()).status == 200);
}

TEST_CASE("A trusted gateway says whose address it is [BR25]", "[BR25]") {
    TestServer::Options options;
    options.http.rate_limits.sign_in = {1, 1};
    options.http.trusted_proxies = server::TrustedProxies::parse({"127.0.0.1"}).value();
    TestServer server(options);
    int people = 0;  // each another one: wrong passwords of one are counted besides
    const auto status_of = [&](const std::string& headers) {
        const auto name = "nadie" + std::to_string(10 + ++people);
        return ask(server.port(), post("/api/identity/sign-in", R"({"user_name":")" + name + R"(","password":"x"})", headers))
            .status;
    };
    const auto status_from = [&](const std::string& address) {
        return status_of("X-Forwarded-For: 1.1.1.1, " + address + "\r\n");
    };
    const auto audited_address = [&] {
        return server.database()
            .read([](storage::Connection& db) -> base::Result<std::string> { return storage::last_audit_event(db)->address; })
            .value();
    };
    CHECK(status_from("10.0.0.1") == 401);
    CHECK(audited_address() == "10.0.0.1");
    CHECK(status_from("10.0.0.1") == 429);
    CHECK(status_from("10.0.0.2") == 401);
    // However it is written, it is one caller, whose address alone is kept.
    CHECK(status_from("203.0.113.7:40074") == 401);
    CHECK(audited_address() == "203.0.113.7");
    CHECK(status_from("203.0.113.7:40075") == 429);
    CHECK(status_from("[2001:db8::9]:1234") == 401);
    CHECK(audited_address() == "2001:db8::9");
    CHECK(status_from("2001:DB8:0::9") == 429);
    CHECK(status_of("X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 10.0.0.3\r\n") == 401);
    CHECK(audited_address() == "10.0.0.3");
    for (const auto* empty : {"X-Forwarded-For: 1.1.1.1, 10.0.0.5,\r\n", "X-Forwarded-For: 10.0.0.6, ,\r\n",
                              "X-Forwarded-For: 10.0.0.7\r\nX-Forwarded-For: \r\n"}) {
        CHECK(status_of(empty) == 401);
        CHECK(audited_address().starts_with("10.0.0."));
    }
    // Who has no address takes nothing from those who have one; that a gateway gives none is said once.
    const LogOf log;
    CHECK(status_from("unknown") == 401);
    CHECK(audited_address() == "127.0.0.1");
    CHECK(status_from("_hidden") == 429);
    CHECK(status_of("X-Forwarded-For: unknown\r\n") == 429);
    CHECK(log.lines_with("forwarded_for_unreadable") == 1);
    CHECK(status_from("10.0.0.4") == 401);
    CHECK(status_of("") == 401);  // what the gateway asks by itself
}

TEST_CASE("A document that is refused is a page for the person who followed the link") {
    TestServer server;
    const auto answer = ask(server.port(), get("/api/cases/receipt?folio=20250101001"));
    CHECK(answer.status == 401);
    CHECK(answer.header("content-type") == "text/html; charset=utf-8");
    CHECK(answer.body.find(text::shared::not_signed_in.words()) != std::string::npos);
}

TEST_CASE("A path of POST is not read by GET, and the other way round") {
    TestServer server;
    const auto read = ask(server.port(), get("/api/identity/who-am-i"));
    CHECK(read.status == 405);
    CHECK(read.header("allow") == "POST");
    CHECK(server.call("/api/cases/receipt", api::json::Value::object()).status == 404);
    CHECK(server.call("/api/none", api::json::Value::object()).status == 404);
}

TEST_CASE("The OpenAPI document names every route and its references lead somewhere") {
    TestServer server;
    const auto answer = ask(server.port(), get("/api/openapi.json"));
    CHECK(answer.header("content-type") == "application/json");
    const auto document = api::json::Value::parse(answer.body);
    CHECK(document.at("openapi") == "3.1.0");
    std::set<std::string> operations;
    for (const auto& route : server.dispatcher().routes()) {
        INFO(route.path);
        const auto& operation = document.at("paths").at(route.path).at(route.mime.empty() ? "post" : "get");
        CHECK(operation.at("summary") == route.summary);
        CHECK(operation.contains("x-access"));
        CHECK(operations.insert(operation.at("operationId")).second);
        CHECK(operation.at("security").empty() == route.access.is_open());
        CHECK(operation.at("responses").contains("200"));
    }
    for (const auto* own : {"/api/health", "/api/openapi.json", "/api/uploads/{upload_id}"}) {
        CHECK(document.at("paths").contains(own));
    }
    const std::function<void(const api::json::Value&)> follow = [&](const api::json::Value& value) {
        if (value.is_object() && value.contains("$ref")) {
            const auto pointer = value.at("$ref").get<std::string>().substr(1);
            CHECK(document.contains(api::json::Value::json_pointer(pointer)));
        }
        if (value.is_structured()) {
            for (const auto& each : value) follow(each);
        }
    };
    follow(document);
}

TEST_CASE("Names of files to save are safe in a header and on a disk") {
    using server::content_disposition;
    using server::Disposition;
    CHECK(content_disposition(Disposition::show, "comprobante.pdf") ==
          "inline; filename=\"comprobante.pdf\"; filename*=UTF-8''comprobante.pdf");
    CHECK(content_disposition(Disposition::save, "reseña.pdf") ==
          "attachment; filename=\"rese_a.pdf\"; filename*=UTF-8''rese%C3%B1a.pdf");
    for (const auto* name : {"a\"; filename=\"x.exe", "a\r\nX-A: 1", "../../x", "....", "\\\\x", "a\x01", "%0d%0a"}) {
        INFO(name);
        const auto header = content_disposition(Disposition::save, name);
        CHECK(header.find('\r') == std::string::npos);
        CHECK(header.find('\n') == std::string::npos);
        CHECK(std::count(header.begin(), header.end(), '"') == 2);
        CHECK(header.find("../") == std::string::npos);
    }
}
