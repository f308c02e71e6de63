#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <random>
#include <sstream>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "support.hpp"

namespace server_tests {
namespace {

namespace fs = std::filesystem;

const bool random_is_ready = crypto::ready();

}  // namespace

const std::string server_program = SERVER_PROGRAM;

std::vector<std::string> files_below(const std::string& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path().string());
    }
    return files;
}

LogOf::LogOf() : before_(::dup(STDERR_FILENO)) {
    const int file = ::open(path_.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    REQUIRE(::dup2(file, STDERR_FILENO) == STDERR_FILENO);
    ::close(file);
}

LogOf::~LogOf() {
    ::dup2(before_, STDERR_FILENO);
    ::close(before_);
}

int LogOf::lines_with(const std::string& words) const {
    std::istringstream lines(content_of(path_));
    int found = 0;
    for (std::string line; std::getline(lines, line);) found += line.find(words) != std::string::npos;
    return found;
}

bool wait_until(const std::function<bool()>& happens) {
    for (int i = 0; i < 500; ++i) {
        if (happens()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

Client::Client(int port, int receive_bytes) { connect(port, receive_bytes, 0); }
Client::Client(int port, Line) { connect(port, 32 * 1024, 1400); }

void Client::connect(int port, int receive_bytes, int segment_bytes) {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receive_bytes > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
    if (segment_bytes > 0) ::setsockopt(socket_, IPPROTO_TCP, TCP_MAXSEG, &segment_bytes, sizeof segment_bytes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
}

Client::~Client() { cut(); }

std::optional<std::size_t> Client::take(std::size_t count) {
    std::string piece(std::min<std::size_t>(count, 64 * 1024), '\0');
    const auto got = ::recv(socket_, piece.data(), piece.size(), MSG_DONTWAIT);
    if (got > 0) return static_cast<std::size_t>(got);
    return got < 0 && errno == EAGAIN ? std::optional<std::size_t>(0) : std::nullopt;
}

bool Client::starts() const {
    pollfd waiting{socket_, POLLIN, 0};
    return ::poll(&waiting, 1, 10'000) > 0;
}

void Client::cut() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

void Client::send(const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto sent = ::send(socket_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (sent <= 0) return;  // the server has refused; its answer tells
        at += static_cast<std::size_t>(sent);
    }
}

bool Client::receive() {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, 10'000) <= 0) return false;
    std::string piece(64 * 1024, '\0');
    const auto got = ::recv(socket_, piece.data(), piece.size(), 0);
    if (got <= 0) return false;
    received_.append(piece, 0, static_cast<std::size_t>(got));
    return true;
}

std::string Response::cookie(const std::string& beginning) const {
    const std::string name = "\r\nSet-Cookie: ";
    const auto at = head.find(name + beginning);
    if (at == std::string::npos) return {};
    const auto begin = at + name.size();
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

Response Client::read(bool of_head) {
    Response response;
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
        if (!receive()) return response;
    }
    response.head = received_.substr(0, end + 2);
    received_.erase(0, end + 4);
    response.status = std::stoi(response.head.substr(9, 3));
    for (auto start = response.head.find("\r\n") + 2; start < response.head.size();) {
        const auto stop = response.head.find("\r\n", start);
        const auto line = response.head.substr(start, stop - start);
        const auto colon = line.find(": ");
        auto name = line.substr(0, colon);
        for (auto& c : name) c = static_cast<char>(std::tolower(c));
        response.headers[name] = line.substr(colon + 2);
        start = stop + 2;
    }
    if (response.status == 100) return read(of_head);
    if (of_head || response.status == 304) return response;
    const auto length = static_cast<std::size_t>(std::stoull("0" + response.header("content-length")));
    while (received_.size() < length) {
        if (!receive()) break;
    }
    response.body = received_.substr(0, length);
    received_.erase(0, length);
    return response;
}

std::string Client::read_to_end() {
    while (receive()) {}
    return received_;
}

Response ask(int port, const std::string& bytes, bool of_head) {
    Client client(port);
    client.send(bytes);
    return client.read(of_head);
}

std::string get(const std::string& target, const std::string& more) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

std::string own_page() { return "X-Requested-By: prestaciones\r\n"; }

std::string post(const std::string& target, const std::string& body, const std::string& more) {
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + own_page() + more +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TestServer::TestServer(Options options)
    : gate_(server::PdfGateSettings{.program = server_program}), passwords_({options.password_cost}) {
    REQUIRE(random_is_ready);
    settings_.base_url = options.base_url;
    options.http.installation = "test";
    database_ = storage::Database::open({}).value();
    options.files.folder = files_folder();
    if (options.files.file_bytes_max == 0) options.files.file_bytes_max = 150u * 1024 * 1024;
    settings_.file_bytes_max = options.files.file_bytes_max;
    files_ = std::make_unique<server::DiskFileStore>(options.files, gate_);
    REQUIRE(files_->prepare());
    seal_keys_.active = crypto::new_seal_key();
    dispatcher_ =
        std::make_unique<services::Dispatcher>(*database_, services::Ports{clock, *files_, passwords_, seal_keys_, settings_});
    services::add_routes(*dispatcher_);
    options.http.listener.upload_bytes_max = options.files.file_bytes_max;
    options.http.listener.workers = options.workers;
    server_ = std::make_unique<server::HttpServer>(*dispatcher_, options.http);
    port_ = server_->open().value();
    thread_ = std::thread([this] { server_->run(); });
}

TestServer::~TestServer() {
    server_->stop();
    thread_.join();
}

Response TestServer::call(const std::string& path, const api::json::Value& body, const std::string& cookie) {
    return ask(port_, post(path, body.dump(), cookie.empty() ? "" : "Cookie: " + cookie + "\r\n"));
}

std::string TestServer::signed_in_requester(const std::string& user_name) {
    domain::identity::Account account;
    account.id = account.user_name = account.user_name_folded = user_name;
    account.email = account.email_folded = user_name + "@imss.example";
    account.matricula = std::to_string(10000 + std::hash<std::string>{}(user_name) % 80000);
    account.password_hash = passwords_.hash(password_of_all).value();
    account.state = domain::identity::AccountState::validada;
    REQUIRE(database_->write([&](storage::Connection& db) {
        storage::identity::insert_account(db, account);
        return base::done();
    }));
    const auto answer = call(std::string(api::identity::SignIn::path), {{"user_name", user_name}, {"password", password_of_all}});
    REQUIRE(answer.status == 200);
    const auto cookie = answer.cookie(settings_.base_url.starts_with("https") ? "__Host-s" : "s");
    return cookie.substr(0, cookie.find(';'));
}

std::string TestServer::announced_upload(const std::string& cookie, std::size_t size_bytes) {
    const auto draft = call(std::string(api::cases::SaveDraft::path), {{"content", api::json::Value::object()}}, cookie);
    REQUIRE(draft.status == 200);
    const auto id = api::json::parsed(draft.body)->at("id").get<std::string>();
    const auto announced =
        call(std::string(api::cases::AnnounceAttachment::path),
             {{"case_id", id}, {"slot", "vigencia"}, {"name", "vigencia.pdf"}, {"size_bytes", size_bytes}}, cookie);
    INFO(announced.body);
    REQUIRE(announced.status == 200);
    return api::json::parsed(announced.body)->at("upload_id").get<std::string>();
}

Response TestServer::upload(const std::string& cookie, const std::string& upload_id, const std::string& bytes) {
    Client client(port_);
    client.send("PUT /api/uploads/" + upload_id + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n" +
                own_page() + "Cookie: " + cookie + "\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n\r\n");
    client.send(bytes);
    return client.read();
}

std::string pdf(const std::string& catalog, const std::vector<std::string>& objects) {
    std::vector<std::string> all{
        "1 0 obj<</Type/Catalog/Pages 2 0 R" + catalog + ">>endobj\n",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n",
    };
    for (const auto& object : objects) all.push_back(object + "\n");
    std::string out = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (const auto& object : all) {
        std::array<char, 32> line{};
        std::snprintf(line.data(), line.size(), "%010zu 00000 n \n", out.size());
        table += line.data();
        out += object;
    }
    const auto size = std::to_string(all.size() + 1);
    const auto start = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

std::string large_pdf(std::size_t bytes) {
    std::mt19937_64 random(7);
    std::string noise(bytes, '\0');
    for (std::size_t i = 0; i + 8 <= noise.size(); i += 8) {
        const auto word = random();
        noise.replace(i, 8, reinterpret_cast<const char*>(&word), 8);
    }
    return pdf({}, {"4 0 obj<</Length " + std::to_string(noise.size()) + ">>stream\n" + noise + "\nendstream endobj"});
}

}  // namespace server_tests
