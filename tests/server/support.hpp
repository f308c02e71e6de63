#pragma once
// A server of its own for each test, in this process, and a client that speaks bytes, so that it can say what
// no well-behaved library would.

#include <catch2/catch.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "server/auth/passwords.hpp"
#include "server/files/file_store.hpp"
#include "server/http/http_server.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"
#include "tests/support/folder.hpp"

namespace server_tests {

using test::content_of;
using test::TemporaryFolder;

std::vector<std::string> files_below(const std::string& folder);

/// What the program logs while this is there, instead of standard error.
class LogOf {
public:
    LogOf();
    ~LogOf();
    LogOf(const LogOf&) = delete;
    LogOf& operator=(const LogOf&) = delete;
    /// Lines so far that hold `words`.
    int lines_with(const std::string& words) const;

private:
    TemporaryFolder folder_{};
    std::string path_ = folder_.path() + "/log";
    int before_ = -1;
};

/// False when it has not happened within some seconds.
bool wait_until(const std::function<bool()>& happens);

struct Response {
    int status = 0;
    std::string head{}, body{};
    std::map<std::string, std::string> headers{};  ///< Lower-case names.

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string{} : found->second;
    }
    /// The Set-Cookie whose name begins so.
    std::string cookie(const std::string& beginning) const;
};

/// One connection.
class Client {
public:
    /// `receive_bytes`: how much the system takes in before anybody reads; 0 leaves it its own measure.
    explicit Client(int port, int receive_bytes = 0);
    /// Ordinary packets of 1,400 bytes and a buffer of 32 kB, instead of the loopback's huge ones.
    enum Line { hospital_line };
    Client(int port, Line line);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void send(const std::string& bytes);
    /// The next response; status 0 when the connection ended or nothing came for ten seconds.
    Response read(bool of_head = false);
    /// At most `count` bytes of what is there; nothing when the connection has ended.
    std::optional<std::size_t> take(std::size_t count);
    /// Whether an answer begins to come; nothing of it is taken.
    bool starts() const;
    /// Everything until the server closes.
    std::string read_to_end();
    void cut();

private:
    void connect(int port, int receive_bytes, int segment_bytes);
    bool receive();

    int socket_ = -1;
    std::string received_;
};

Response ask(int port, const std::string& bytes, bool of_head = false);
/// "GET /x HTTP/1.1" with Host and more lines.
std::string get(const std::string& target, const std::string& more = {});
/// A POST of JSON as the page sends it.
std::string post(const std::string& target, const std::string& body, const std::string& more = {});
std::string own_page();

struct TestClock final : services::Clock {
    base::Instant now() const override { return now_ms + set_by; }
    base::Instant elapsed() const override { return now_ms; }
    base::Instant now_ms = 1'764'000'000'000;
    base::Instant set_by = 0;  ///< Somebody has set the clock; no time has passed.
};

/// The real dispatcher over a database in memory and files in a temporary folder.
class TestServer {
public:
    struct Options {
        server::HttpSettings http{};
        server::FileStoreSettings files{};
        std::string base_url = "http://localhost";
        int workers = 8;
        crypto::PasswordCost password_cost = crypto::PasswordCost::minimal;
    };
    TestServer() : TestServer(Options{}) {}
    explicit TestServer(Options options);
    ~TestServer();

    int port() const { return port_; }
    services::Dispatcher& dispatcher() { return *dispatcher_; }
    storage::Database& database() { return *database_; }
    server::DiskFileStore& files() { return *files_; }
    std::string files_folder() const { return folder_.path() + "/files"; }
    TestClock clock;

    /// A requester with this user name; the answer is the Cookie header of a new session.
    std::string signed_in_requester(const std::string& user_name);
    /// A draft with an announced PDF of this size; the answer is the upload id.
    std::string announced_upload(const std::string& cookie, std::size_t size_bytes);
    Response upload(const std::string& cookie, const std::string& upload_id, const std::string& bytes);
    Response call(const std::string& path, const api::json::Value& body, const std::string& cookie = {});

private:
    TemporaryFolder folder_;
    services::Settings settings_;
    std::unique_ptr<storage::Database> database_;
    server::PdfGate gate_;
    std::unique_ptr<server::DiskFileStore> files_;
    server::HashingPasswords passwords_;
    services::SealKeys seal_keys_;
    std::unique_ptr<services::Dispatcher> dispatcher_;
    std::unique_ptr<server::HttpServer> server_;
    int port_ = 0;
    std::thread thread_;
};

/// The program that is built, which looks through PDFs.
extern const std::string server_program;

inline constexpr const char* password_of_all = "una clave larga 7";

/// A PDF with one page; `catalog` and `objects` go into it ("/OpenAction 4 0 R", "4 0 obj<<…>>endobj").
std::string pdf(const std::string& catalog = {}, const std::vector<std::string>& objects = {});
/// A PDF of about this size, of one incompressible stream.
std::string large_pdf(std::size_t bytes);

}  // namespace server_tests
