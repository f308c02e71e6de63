// Uploads: what is kept, what is refused and why, and that a refusal leaves nothing behind.

#include <fstream>

#include "server/files/child_process.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/files.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"
#include "support.hpp"

using namespace server_tests;
namespace words = text::server;

namespace {

std::string message_of(const Response& response) {
    const auto value = api::json::parsed(response.body);
    return value && value->contains("message") ? value->at("message").get<std::string>() : response.body;
}

Response upload_of(TestServer& server, const std::string& bytes) {
    static int people = 0;
    const auto cookie = server.signed_in_requester("dir" + std::to_string(1000 + ++people));
    return server.upload(cookie, server.announced_upload(cookie, bytes.size()), bytes);
}

/// As `qpdf --encrypt` takes them.
constexpr std::array encryptions{"40", "128 --use-aes=n", "128 --use-aes=y", "256"};

std::string put_head(const std::string& upload_id, const std::string& cookie, std::size_t size_bytes,
                     const std::string& more = {}) {
    return "PUT /api/uploads/" + upload_id + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n" + own_page() +
           "Cookie: " + cookie + "\r\n" + more + "Content-Length: " + std::to_string(size_bytes) + "\r\n\r\n";
}

std::string encrypted(const std::string& plain, const char* user_password, const char* encryption = "256") {
    TemporaryFolder folder;
    const auto from = folder.write("plain.pdf", plain);
    const auto to = folder.path() + "/encrypted.pdf";
    const auto command =
        "qpdf --allow-weak-crypto --encrypt '" + std::string(user_password) + "' dueno " + encryption + " -- " + from + " " + to;
    REQUIRE(std::system(command.c_str()) == 0);
    return content_of(to);
}

}  // namespace

TEST_CASE("A PDF is kept under its hash and comes back byte for byte to its owner only") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = pdf();
    const auto id = server.announced_upload(cookie, bytes.size());
    const auto answer = server.upload(cookie, id, bytes);
    INFO(answer.body);
    REQUIRE(answer.status == 200);
    CHECK(answer.header("connection") == "close");
    CHECK(api::json::parsed(answer.body)->at("attachments").at(0).at("name") == "vigencia.pdf");
    CHECK(content_of(server.files().path_of(crypto::digest_hex(bytes))) == bytes);
    CHECK(files_below(server.files_folder()).size() == 1);

    const auto target = "/api/cases/attachment?attachment_id=" + id;
    const auto back = ask(server.port(), get(target, "Cookie: " + cookie + "\r\n"));
    CHECK(back.status == 200);
    CHECK(back.body == bytes);
    CHECK(back.header("content-type") == "application/pdf");
    CHECK(back.header("content-disposition").starts_with("attachment; filename=\"vigencia.pdf\""));
    CHECK(back.header("content-security-policy").starts_with("sandbox; default-src 'none'"));
    CHECK(back.header("cache-control") == "no-store");
    CHECK(back.header("x-content-type-options") == "nosniff");

    CHECK(ask(server.port(), get(target)).status == 401);
    const auto other = server.signed_in_requester("otra0001");
    CHECK(ask(server.port(), get(target, "Cookie: " + other + "\r\n")).status == 404);
    // An upload is finished once, and never by somebody else; the same again is one whose answer was lost.
    CHECK(server.upload(cookie, id, bytes).body == answer.body);
    auto another = bytes;
    another.back() = ' ';
    CHECK(server.upload(cookie, id, another).status == 409);
    CHECK(ask(server.port(), get(target, "Cookie: " + cookie + "\r\n")).body == bytes);
    const auto second = server.announced_upload(cookie, bytes.size());
    CHECK(server.upload(other, second, bytes).status == 404);
    CHECK(server.upload("", second, bytes).status == 401);
}

namespace {

/// One byte of a stored file is changed, as a bad sector does it: neither size nor time tell.
void damage(const std::string& path, long at) {
    const auto written = std::filesystem::last_write_time(path);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    auto* file = std::fopen(path.c_str(), "r+b");
    REQUIRE(file);
    std::fseek(file, at, SEEK_SET);
    const int was = std::fgetc(file);
    std::fseek(file, at, SEEK_SET);
    std::fputc(was ^ 1, file);
    std::fclose(file);
    std::filesystem::last_write_time(path, written);
}

}  // namespace

TEST_CASE("A byte that changed on disk is never given out, whichever part of the file is asked for") {
    constexpr long size = 900'000;
    const auto place = GENERATE(0L, 1000L, 262'144L, 450'000L, size - 1);
    const bool read_before = GENERATE(false, true);  // it changed after it had been read and found whole
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(size);
    const auto id = server.announced_upload(cookie, bytes.size());
    REQUIRE(server.upload(cookie, id, bytes).status == 200);
    const auto asked = [&](const std::string& range) {
        return ask(server.port(), get("/api/cases/attachment?attachment_id=" + id,
                                      "Cookie: " + cookie + "\r\n" + (range.empty() ? "" : "Range: " + range + "\r\n")));
    };
    if (read_before) {
        CHECK(asked("").body == bytes);
        CHECK(asked("bytes=400000-500000").body == bytes.substr(400'000, 100'001));
    }
    const auto path = server.files().path_of(crypto::digest_hex(bytes));
    damage(path, place);
    const auto at = std::to_string(place);
    for (const auto& range :
         std::vector<std::string>{"", "bytes=0-", "bytes=" + at + "-" + at, "bytes=" + at + "-",
                                  "bytes=-" + std::to_string(bytes.size() - static_cast<std::size_t>(place))}) {
        INFO(range << " " << place);
        const auto answer = asked(range);
        const auto whole = range.empty() || range == "bytes=0-" ? bytes : std::string();
        if (!whole.empty()) CHECK(answer.body.size() < whole.size());
        if (answer.status == 206)
            CHECK(answer.body.find(std::string(1, static_cast<char>(bytes[static_cast<std::size_t>(place)] ^ 1)) +
                                   bytes.substr(static_cast<std::size_t>(place) + 1, 30)) == std::string::npos);
    }

    SECTION("the same PDF, attached again, takes the place of the damaged one") {
        const auto again = server.announced_upload(cookie, bytes.size());
        REQUIRE(server.upload(cookie, again, bytes).status == 200);
        CHECK(server::digest_of_file(path) == crypto::digest_hex(bytes));
        CHECK(asked("").body == bytes);
        CHECK(asked("bytes=" + at + "-" + at).body == bytes.substr(static_cast<std::size_t>(place), 1));
    }
}

TEST_CASE("What is not a whole PDF is refused in the words of a person") {
    TestServer server;
    SECTION("HTML before the PDF") {
        CHECK(message_of(upload_of(server, "<html><script>alert(1)</script>" + pdf())) ==
              text::files::not_pdf_but(text::files::kind_page));
    }
    SECTION("cut at the end") {
        const auto whole = pdf();
        CHECK(message_of(upload_of(server, whole.substr(0, whole.size() - 8))) == text::files::cut_short.words());
    }
    SECTION("no objects inside") {
        CHECK(message_of(upload_of(server, "%PDF-1.4\n" + std::string(2000, 'x') + "\n%%EOF\n")) == words::pdf_damaged.words());
    }
    SECTION("protected with a password") {
        for (const auto* encryption : encryptions) {
            CAPTURE(encryption);
            CHECK(message_of(upload_of(server, encrypted(pdf(), "clave", encryption))) == words::pdf_encrypted.words());
        }
    }
    SECTION("no pages") {
        auto none = pdf();
        none.replace(none.find("/Kids[3 0 R]/Count 1"), 20, "/Kids[     ]/Count 0");
        CHECK(message_of(upload_of(server, none)) == words::pdf_no_pages.words());
    }
    CHECK(files_below(server.files_folder()).empty());
}

TEST_CASE("A PDF that acts is refused, and one that only shows is kept") {
    TestServer server;
    const auto answer = [&](const std::string& catalog, const std::vector<std::string>& objects = {}) {
        return upload_of(server, pdf(catalog, objects));
    };
    CHECK(message_of(answer("/OpenAction<</S/JavaScript/JS(1)>>")) == words::pdf_refused(words::pdf_script.words(), false));
    CHECK(message_of(answer("/AF[<</F(lector.exe)/EF<</F 4 0 R>>>>]", {"4 0 obj<</Length 2>>stream\nMZ\nendstream endobj"})) ==
          words::pdf_embedded("lector.exe", false));
    CHECK(files_below(server.files_folder()).empty());
    CHECK(answer("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>").status == 200);
}

TEST_CASE("What stands around a PDF and what only protects it from changes are no matter; it is stored as sent [R30]", "[R30]") {
    TestServer server;
    const auto kept = [&](const std::string& bytes) {
        const auto answer = upload_of(server, bytes);
        INFO(answer.body);
        CHECK(answer.status == 200);
        CHECK(content_of(server.files().path_of(crypto::digest_hex(bytes))) == bytes);
    };
    for (const auto* encryption : encryptions) {
        CAPTURE(encryption);
        kept(encrypted(pdf(), "", encryption));
        CHECK(message_of(upload_of(server, encrypted(pdf("/OpenAction<</S/JavaScript/JS(1)>>"), "", encryption))) ==
              words::pdf_refused(words::pdf_script.words(), false));
        const auto file = encrypted(
            pdf("/AF[<</F(lector.exe)/EF<</F 4 0 R>>>>]", {"4 0 obj<</Length 2>>stream\nMZ\nendstream endobj"}), "", encryption);
        CHECK(message_of(upload_of(server, file)) == words::pdf_embedded("lector.exe", false));
    }
    for (const auto& before :
         {std::string("\xEF\xBB\xBF"), std::string("\r\n"), std::string("TEXTmdos \xE9\xF3"), std::string(1000, ' ')}) {
        kept(before + pdf());
        for (const auto& after : {std::string(20, '\n'), std::string(4000, '\0'), std::string(300'000, 'x')})
            kept(before + pdf() + after);
    }
    // As later programs write them: without the word "trailer", so that nothing could be put together again.
    TemporaryFolder folder;
    const auto from = folder.write("plain.pdf", pdf()), to = folder.path() + "/streams.pdf";
    REQUIRE(std::system(("qpdf --object-streams=generate " + from + " " + to).c_str()) == 0);
    kept("\r\n" + content_of(to) + std::string(4000, '\0'));
}

TEST_CASE("What was cut is refused even where an earlier end is left [R30]", "[R30]") {
    TestServer server;
    TemporaryFolder folder;
    const auto from = folder.write(
        "plain.pdf", pdf("/X 4 0 R", {"4 0 obj<</Length 9000>>stream\n" + std::string(9000, 'x') + "\nendstream endobj"}));
    const auto to = folder.path() + "/quick.pdf";
    REQUIRE(std::system(("qpdf --linearize --stream-data=preserve " + from + " " + to).c_str()) == 0);
    const auto whole = content_of(to);
    CHECK(upload_of(server, whole).status == 200);
    for (const auto size : {whole.size() / 4, whole.size() / 2, whole.size() - 40}) {
        const auto answer = upload_of(server, whole.substr(0, size));
        INFO(size << answer.body);
        CHECK(answer.status == 422);
    }
}

TEST_CASE("Sizes") {
    TestServer::Options options;
    options.files.file_bytes_max = 100'000;
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto put = [&](const std::string& id, std::size_t declared) {
        return "PUT /api/uploads/" + id + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n" + own_page() +
               "Cookie: " + cookie + "\r\nContent-Length: " + std::to_string(declared) + "\r\n\r\n";
    };
    SECTION("one byte too many is refused before it is read") {
        const auto answer = ask(server.port(), put("x", 100'001));
        CHECK(answer.status == 413);
        CHECK(message_of(answer) == text::files::larger_than(100'000));
    }
    SECTION("another size than announced is refused before it is read") {
        const auto id = server.announced_upload(cookie, 500);
        const auto answer = ask(server.port(), put(id, 600));
        CHECK(answer.status == 422);
        CHECK(message_of(answer) == words::size_differs.words());
    }
    SECTION("more than declared is never read as part of the file") {
        const auto bytes = pdf();
        const auto id = server.announced_upload(cookie, bytes.size());
        Client client(server.port());
        client.send(put(id, bytes.size()) + bytes + get("/api/health"));
        const auto said = client.read_to_end();
        CHECK(said.starts_with("HTTP/1.1 200"));
        CHECK(said.find("HTTP/1.1", 10) == std::string::npos);
    }
    SECTION("an upload of its page waits for 100 Continue") {
        const auto bytes = pdf();
        const auto id = server.announced_upload(cookie, bytes.size());
        Client client(server.port());
        auto head = put(id, bytes.size());
        head.insert(head.size() - 2, "Expect: 100-continue\r\n");
        client.send(head);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        client.send(bytes);
        CHECK(client.read().status == 200);
    }
    CHECK(files_below(server.files_folder() + "/incoming").empty());
}

TEST_CASE("A connection cut in the middle leaves nothing") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(500'000);
    const auto id = server.announced_upload(cookie, bytes.size());
    {
        Client client(server.port());
        client.send("PUT /api/uploads/" + id + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n" + own_page() +
                    "Cookie: " + cookie + "\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n\r\n" +
                    bytes.substr(0, 250'000));
        CHECK(wait_until([&] { return files_below(server.files_folder()).size() == 1; }));
    }
    CHECK(wait_until([&] { return files_below(server.files_folder()).empty(); }));
    // The person tries again with the same announcement.
    CHECK(server.upload(cookie, id, bytes).status == 200);
}

TEST_CASE("Uploads of one address leave room for those of others") {
    TestServer::Options options;
    options.http.uploads_max = 3;
    options.http.uploads_of_one_address_max = 2;
    options.http.trusted_proxies = server::TrustedProxies::parse({"127.0.0.1"}).value();
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = pdf();
    const auto put_from = [&](const std::string& address) {
        return "PUT /api/uploads/" + server.announced_upload(cookie, bytes.size()) +
               " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n" + own_page() + "X-Forwarded-For: " + address +
               "\r\nCookie: " + cookie + "\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n\r\n";
    };
    const auto under_way = [&] { return files_below(server.files_folder() + "/incoming").size(); };
    Client first(server.port()), second(server.port()), other(server.port());
    first.send(put_from("10.0.0.1"));
    second.send(put_from("10.0.0.1"));
    REQUIRE(wait_until([&] { return under_way() == 2; }));

    const auto refused = ask(server.port(), put_from("10.0.0.1"));
    CHECK(refused.status == 503);
    CHECK(message_of(refused) == words::busy.words());
    other.send(put_from("10.0.0.2"));
    REQUIRE(wait_until([&] { return under_way() == 3; }));
    CHECK(ask(server.port(), put_from("10.0.0.3")).status == 503);  // nobody has more than all

    first.send(bytes);
    CHECK(first.read().status == 200);
    CHECK(wait_until([&] { return ask(server.port(), put_from("10.0.0.1") + bytes).status == 200; }));
}

TEST_CASE("One account cannot hold all places of uploads, from however many addresses") {
    TestServer::Options options;
    options.http.uploads_max = 6;
    options.http.uploads_of_one_account_max = 2;
    options.http.trusted_proxies = server::TrustedProxies::parse({"127.0.0.1"}).value();
    TestServer server(options);
    const auto greedy = server.signed_in_requester("director");
    const auto other = server.signed_in_requester("vecina");
    const auto bytes = pdf();
    int addresses = 0;
    const auto put_of = [&](const std::string& cookie) {
        return put_head(server.announced_upload(cookie, bytes.size()), cookie, bytes.size(),
                        "X-Forwarded-For: 10.0.0." + std::to_string(++addresses) + "\r\n");
    };
    const auto under_way = [&] { return files_below(server.files_folder() + "/incoming").size(); };
    std::vector<std::unique_ptr<Client>> held;
    for (std::size_t i = 0; i < 2; ++i) {
        held.push_back(std::make_unique<Client>(server.port()));
        held.back()->send(put_of(greedy));
        REQUIRE(wait_until([&] { return under_way() == i + 1; }));
    }
    const auto refused = ask(server.port(), put_of(greedy));
    CHECK(refused.status == 429);
    CHECK(message_of(refused) == words::uploads_of_account.words());
    CHECK(refused.header("retry-after") != "");
    CHECK(ask(server.port(), put_of(other) + bytes).status == 200);
    held.front()->send(bytes);
    CHECK(held.front()->read().status == 200);
    CHECK(wait_until([&] { return ask(server.port(), put_of(greedy) + bytes).status == 200; }));
}

TEST_CASE("An upload that falls silent is waited for, one of a stranger is not") {
    TestServer::Options options;
    options.http.listener.upload_silence_ms = 1500;
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(300'000);
    const auto begun = [&](Client& client, const std::string& whose) {
        client.send(put_head(server.announced_upload(cookie, bytes.size()), whose, bytes.size()) + bytes.substr(0, 100'000));
    };
    SECTION("shorter than what is forgiven: it is kept") {
        Client client(server.port());
        begun(client, cookie);
        std::this_thread::sleep_for(std::chrono::milliseconds(900));
        client.send(bytes.substr(100'000, 1));
        std::this_thread::sleep_for(std::chrono::milliseconds(900));
        client.send(bytes.substr(100'001));
        CHECK(client.read().status == 200);
    }
    SECTION("longer: it is told that it did not arrive") {
        Client client(server.port());
        begun(client, cookie);
        const auto answer = client.read();
        CHECK(answer.status == 503);  // nothing is wrong with the file: it is sent again
        CHECK(message_of(answer) == words::upload_incomplete.words());
    }
    SECTION("who is not signed in is refused before a byte is waited for") {
        Client client(server.port());
        const auto start = std::chrono::steady_clock::now();
        begun(client, "s=none");
        CHECK(client.read().status == 401);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds(1000));
    }
}

TEST_CASE("An upload in chunks is taken when it has the size that was announced [BR26]", "[BR26]") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(300'000);
    const auto chunk = [](const std::string& content) {
        char size[32];
        std::snprintf(size, sizeof size, "%zx\r\n", content.size());
        return size + content + "\r\n";
    };
    const auto sent = [&](std::size_t announced, const std::string& body) {
        const auto id = server.announced_upload(cookie, announced);
        return ask(server.port(), "PUT /api/uploads/" + id + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n" +
                                      own_page() + "Cookie: " + cookie + "\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
    };
    std::string small_ones;
    for (std::size_t at = 0; at < bytes.size(); at += 7'001) small_ones += chunk(bytes.substr(at, 7'001));
    CHECK(sent(bytes.size(), small_ones + "0\r\n\r\n").status == 200);
    CHECK(sent(bytes.size(), chunk(bytes) + "0\r\nX: y\r\n\r\n").status == 200);
    for (const auto announced : {bytes.size() - 1, bytes.size() + 1, std::size_t{10}}) {
        const auto answer = sent(announced, small_ones + "0\r\n\r\n");
        CHECK(answer.status == 422);
        CHECK(message_of(answer) == words::size_differs.words());
    }
    CHECK(sent(bytes.size(), "x\r\n").status == 503);
}

TEST_CASE("What a sender vouches for is what is kept, or nothing is [K4]", "[K4]") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = pdf();
    const auto sent = [&](const std::string& digest) {
        const auto id = server.announced_upload(cookie, bytes.size());
        return ask(server.port(), put_head(id, cookie, bytes.size(), "Content-Digest: " + digest + "\r\n") + bytes);
    };
    const auto digest_of = [](const std::string& content) { return "sha-256=:" + base::base64(crypto::digest(content)) + ":"; };
    CHECK(sent(digest_of(bytes)).status == 200);
    CHECK(sent("sha-512=:AAAA:, " + digest_of(bytes)).status == 200);
    for (const auto* nothing_of_ours : {"", "md5=:AAAA:", "sha-256", "nonsense"}) CHECK(sent(nothing_of_ours).status == 200);
    const auto changed = sent(digest_of(bytes + "x"));
    CHECK(changed.status == 422);
    CHECK(message_of(changed) == text::shared::file_changed.words());
}

TEST_CASE("Half a minute of silence is what the server forgives by itself") {
    CHECK(server::ListenerSettings{}.upload_silence_ms > 30'000);
    CHECK(server::ListenerSettings{}.stall_ms >= 30'000);
}

TEST_CASE("An upload is authorised when its bytes begin, and they keep the session alive") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto bytes = large_pdf(300'000);
    const auto id = server.announced_upload(cookie, bytes.size());
    const auto stored_bytes = [&] {
        const auto files = files_below(server.files_folder() + "/incoming");
        return files.size() == 1 ? std::filesystem::file_size(files.front()) : 0;
    };
    const auto signed_in = [&] {
        const auto me = server.call("/api/identity/who-am-i", api::json::Value::object(), cookie);
        return api::json::parsed(me.body)->at("signed_in") == true;
    };
    Client client(server.port());
    client.send(put_head(id, cookie, bytes.size()) + bytes.substr(0, 100'000));
    REQUIRE(wait_until([&] { return stored_bytes() == 100'000; }));
    SECTION("every twenty minutes some bytes, for an hour") {
        for (std::size_t i = 1; i < 4; ++i) {
            server.clock.now_ms += 20 * base::minute_ms;
            client.send(bytes.substr(50'000 + i * 50'000, 50'000));
            REQUIRE(wait_until([&] { return stored_bytes() == 100'000 + i * 50'000; }));
        }
        client.send(bytes.substr(250'000));
        CHECK(client.read().status == 200);
        CHECK(signed_in());
    }
    SECTION("the session ended meanwhile: the upload is finished all the same") {
        server.clock.now_ms += 13 * base::hour_ms;  // longer than any session lives
        client.send(bytes.substr(100'000));
        CHECK(client.read().status == 200);
        CHECK_FALSE(signed_in());
    }
    SECTION("an account that was suspended meanwhile finishes nothing") {
        REQUIRE(server.database().write([](storage::Connection& db) {
            auto account = *storage::identity::account_by_id(db, "director");
            account.state = domain::identity::AccountState::suspendida;
            account.version += 1;
            REQUIRE(storage::identity::update_account(db, account));
            return base::done();
        }));
        client.send(bytes.substr(100'000));
        CHECK(client.read().status == 401);
    }
}

TEST_CASE("Bytes for an upload of another are refused, and that is written down") {
    TestServer server;
    const auto cookie = server.signed_in_requester("director");
    const auto other = server.signed_in_requester("vecina");
    const auto bytes = pdf();
    const auto id = server.announced_upload(cookie, bytes.size());
    CHECK(server.upload(other, id, bytes).status == 404);
    const auto event =
        server.database()
            .read([](storage::Connection& db) -> base::Result<storage::AuditEvent> { return *storage::last_audit_event(db); })
            .value();
    CHECK(event.actor == "vecina");
    CHECK(event.action == "/api/uploads");
    CHECK(event.object == "upload:" + id);
    CHECK(event.result == "not_found");
    CHECK(server.upload(cookie, id, bytes).status == 200);
}

TEST_CASE("The limit of this installation is told in numbers when a file is announced") {
    TestServer::Options options;
    options.files.file_bytes_max = 1024 * 1024;
    TestServer server(options);
    const auto cookie = server.signed_in_requester("director");
    const auto draft = server.call(std::string(api::cases::SaveDraft::path), {{"content", api::json::Value::object()}}, cookie);
    const auto answer = server.call(std::string(api::cases::AnnounceAttachment::path),
                                    {{"case_id", api::json::parsed(draft.body)->at("id")},
                                     {"slot", "vigencia"},
                                     {"name", "vigencia.pdf"},
                                     {"size_bytes", 2 * 1024 * 1024}},
                                    cookie);
    CHECK(answer.status == 422);
    CHECK(answer.body.find("1 MB") != std::string::npos);
}

TEST_CASE("Without room nothing is taken") {
    TestServer::Options options;
    options.files.reserve_bytes = 1ull << 62;
    TestServer server(options);
    const auto answer = upload_of(server, pdf());
    CHECK(answer.status == 503);
    CHECK(message_of(answer) == text::shared::storage_full.words());
    CHECK(answer.header("retry-after") != "");
    CHECK(files_below(server.files_folder()).empty());
}

TEST_CASE("Files nobody refers to are put away after a day, half uploads after an hour") {
    TestServer server;
    REQUIRE(upload_of(server, pdf()).status == 200);
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(30);
    const auto sha256 = crypto::digest_hex(pdf());
    const auto path = server.files().path_of(sha256);
    const auto away = server.files_folder() + "/quarantine/" + sha256;
    const auto nobody = [](const std::string&) { return false; };
    const auto somebody = [](const std::string&) { return true; };
    CHECK(server.files().sweep(base::day_ms, nobody).moved == 0);
    std::filesystem::last_write_time(path, old);
    CHECK(server.files().sweep(base::day_ms, somebody).moved == 0);
    CHECK(server.files().sweep(base::day_ms, nobody).moved == 1);
    CHECK(std::filesystem::exists(away));

    SECTION("what is asked for after all comes back by itself") {
        CHECK(server.files().open(sha256));
        CHECK(std::filesystem::exists(path));
    }
    SECTION("so does what is referred to when the quarantine is gone through") {
        CHECK(server.files().empty_quarantine(30 * base::day_ms, somebody) == 0);
        CHECK(std::filesystem::exists(path));
    }
    SECTION("thirty days after it was put away it goes for good") {
        CHECK(server.files().empty_quarantine(30 * base::day_ms, nobody) == 0);
        std::filesystem::last_write_time(away, std::filesystem::file_time_type::clock::now() - std::chrono::hours(31 * 24));
        CHECK(server.files().empty_quarantine(30 * base::day_ms, nobody) == 1);
        CHECK_FALSE(std::filesystem::exists(away));
    }
    std::ofstream(server.files_folder() + "/incoming/left") << "x";
    server.files().sweep_incoming(base::hour_ms);
    CHECK(files_below(server.files_folder() + "/incoming").size() == 1);
    REQUIRE(server.files().prepare());
    CHECK(files_below(server.files_folder() + "/incoming").empty());
}

TEST_CASE("With another database a great many files look forgotten, and none of them moves [R38]") {
    const int count = GENERATE(4, 20, 30, 400);
    TestServer server;
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(30);
    for (int i = 0; i < count; ++i) {
        const auto sha256 = crypto::digest_hex(std::to_string(i));
        const auto path = server.files().path_of(sha256);
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path) << i;
        std::filesystem::last_write_time(path, old);
    }
    const auto swept = server.files().sweep(base::day_ms, [](const std::string&) { return false; });
    CHECK(swept.moved == 0);
    CHECK(swept.too_many == count);
    CHECK(files_below(server.files_folder() + "/quarantine").empty());
    // One from before knows some of them.
    const auto first = crypto::digest_hex("0");
    const auto from_before = server.files().sweep(base::day_ms, [&](const std::string& sha256) { return sha256 == first; });
    CHECK((from_before.moved == 0) == (count > 21));
}

TEST_CASE("A child is stopped when it takes too long, too much, or has said enough") {
    const auto run = [](const std::string& script, server::ChildLimits limits = {}) {
        return server::run_child({"/bin/sh", "-c", script}, limits,
                                 [](std::string_view piece) { return piece.find("enough") == std::string_view::npos; });
    };
    CHECK(run("exit 3").exit_code == 3);
    CHECK(run("sleep 5", {.cpu_seconds = 30, .wall_seconds = 1}).end == server::ChildEnd::too_long);
    CHECK(run("while :; do :; done", {.cpu_seconds = 1, .wall_seconds = 20}).end == server::ChildEnd::killed);
    CHECK(run("echo enough; sleep 5").end == server::ChildEnd::stopped);
    CHECK(run("test -z \"$HOME$LD_PRELOAD\"").exit_code == 0);
    CHECK(run("echo x > /tmp/server-test-written-by-child").exit_code != 0);
    CHECK(server::run_child({"/none"}, {}, [](std::string_view) { return true; }).end == server::ChildEnd::failed);
    std::filesystem::remove("/tmp/server-test-written-by-child");
}
