// How the desktop program speaks with a server: https as a browser does it, cookies, files.

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <thread>

#include "app/native/http_transport.hpp"
#include "tests/support/folder.hpp"

namespace {

/// Until it holds; false after half a minute.
template <class Condition>
bool wait_for(const Condition& holds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

/// Answers each request with its method, its cookies and how many bytes came; /in gives a cookie, /out takes it away.
constexpr const char* program = R"(
import http.server, ssl, sys
folder, secure = sys.argv[1], sys.argv[2] == 'https'
cookie = ('__Host-s=abc; Path=/; Secure; HttpOnly' if secure else 's=abc; Path=/; HttpOnly')
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def answer(self):
        body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
        said = f"{self.command} {self.headers.get('Cookie', '')} {len(body)} {self.headers.get('X-Requested-By', '')}".encode()
        self.send_response(404 if self.path == '/missing' else 200)
        if self.path == '/in': self.send_header('Set-Cookie', cookie)
        if self.path == '/out': self.send_header('Set-Cookie', cookie + '; Max-Age=0')
        self.send_header('Server-Time', '1764400000000')
        self.send_header('Content-Length', str(len(said)))
        self.end_headers()
        self.wfile.write(said)
    do_GET = do_POST = do_PUT = answer
    def log_message(self, *words): pass
server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
if secure:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder + '/cert.pem', folder + '/key.pem')
    server.socket = context.wrap_socket(server.socket, server_side=True)
open(folder + '/port.new', 'w').write(str(server.server_port))
import os
os.rename(folder + '/port.new', folder + '/port')
server.serve_forever()
)";

class PythonServer {
public:
    explicit PythonServer(const std::string& scheme) : scheme_(scheme) {
        const auto make =
            "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "
            "subjectAltName=DNS:localhost -keyout " +
            folder_.path() + "/key.pem -out " + folder_.path() + "/cert.pem 2>/dev/null";
        REQUIRE(std::system(make.c_str()) == 0);
        child_ = ::fork();
        if (child_ == 0) {
            ::execlp("python3", "python3", "-c", program, folder_.path().c_str(), scheme_.c_str(), static_cast<char*>(nullptr));
            ::_exit(127);
        }
        REQUIRE(wait_for([&] { return std::filesystem::exists(folder_.path() + "/port"); }));
    }
    ~PythonServer() {
        ::kill(child_, SIGTERM);
        ::waitpid(child_, nullptr, 0);
    }
    PythonServer(const PythonServer&) = delete;
    PythonServer& operator=(const PythonServer&) = delete;

    std::string url() const { return scheme_ + "://localhost:" + test::content_of(folder_.path() + "/port"); }
    std::string certificate() const { return folder_.path() + "/cert.pem"; }
    std::string file(const std::string& bytes) const { return folder_.write("sent", bytes); }

private:
    test::TemporaryFolder folder_{};
    std::string scheme_;
    pid_t child_ = -1;
};

struct Answered {
    platform::HttpResponse response{};
    std::uint64_t progress = 0;
};

Answered ask(native::HttpTransport& transport, const std::string& method, const std::string& path, const std::string& body = {},
             std::uint32_t file = 0) {
    Answered answered;
    bool arrived = false;
    transport.start(
        {.method = method, .path = path, .headers = {{"X-Requested-By", "prestaciones"}}, .body = body, .file = file},
        [&](const platform::HttpResponse& response) {
            answered.response = response;
            arrived = true;
        },
        [&](std::uint64_t sent, std::uint64_t) { answered.progress = sent; });
    REQUIRE(wait_for([&] {
        transport.poll();
        return arrived;
    }));
    return answered;
}

}  // namespace

TEST_CASE("The desktop program speaks http and https, keeps its session and sends files", "[native]") {
    const auto* const scheme = GENERATE("https", "http");
    const PythonServer server(scheme);
    const std::string bytes(300'000, 'x');
    const auto file = server.file(bytes);
    const std::string cookie = scheme == std::string("https") ? "__Host-s=abc" : "s=abc";
    native::HttpTransport transport(
        server.url(), scheme == std::string("https") ? server.certificate() : "", [&](std::uint32_t) { return file; }, [] {});

    const auto first = ask(transport, "POST", "/in", "{}").response;
    CHECK(first.status == 200);
    CHECK(first.body == "POST  2 prestaciones");
    CHECK(first.server_time == 1764400000000);
    CHECK(ask(transport, "POST", "/any", "").response.body == "POST " + cookie + " 0 prestaciones");
    CHECK(ask(transport, "GET", "/any").response.body == "GET " + cookie + " 0 prestaciones");
    const auto sent = ask(transport, "PUT", "/upload", {}, 7);
    CHECK(sent.response.body == "PUT " + cookie + " 300000 prestaciones");
    CHECK(sent.progress == bytes.size());
    CHECK(ask(transport, "POST", "/missing").response.status == 404);
    ask(transport, "POST", "/out");
    CHECK(ask(transport, "POST", "/any").response.body == "POST  0 prestaciones");
}

TEST_CASE("The desktop program does not speak with a server whose certificate nobody vouches for", "[native]") {
    const PythonServer server("https");
    const auto no_file = [](std::uint32_t) { return std::string{}; };
    native::HttpTransport stranger(server.url(), "", no_file, [] {});
    CHECK(ask(stranger, "POST", "/in", "{}").response.status == 0);
    native::HttpTransport known(server.url(), server.certificate(), no_file, [] {});
    CHECK(ask(known, "POST", "/in", "{}").response.status == 200);
}

TEST_CASE("The desktop program tells of a chosen file that is gone before it is sent", "[native]") {
    const PythonServer server("http");
    native::HttpTransport transport(
        server.url(), "", [](std::uint32_t) { return std::string("/none.pdf"); }, [] {});
    CHECK(ask(transport, "PUT", "/upload", {}, 7).response.status == platform::file_changed_status);
}
