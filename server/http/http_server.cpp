#include "server/http/http_server.hpp"

#define CPPHTTPLIB_USE_POLL
#include <httplib.h>

#include <algorithm>
#include <chrono>

#include "server/auth/cookies.hpp"
#include "server/auth/forgery.hpp"
#include "server/http/openapi.hpp"
#include "server/http/responses.hpp"
#include "server/http/static_site.hpp"
#include "server/http/status.hpp"
#include "server/log.hpp"
#include "shared/api/api.hpp"
#include "shared/api/requests.hpp"
#include "shared/base/build.hpp"
#include "shared/base/text.hpp"
#include "shared/storage/audit.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Error;
using base::ErrorKind;

constexpr const char* json_mime = "application/json";
constexpr std::string_view api_prefix = "/api/";
constexpr std::string_view upload_prefix = "/api/uploads/";
constexpr std::size_t client_bytes_max = 200;
constexpr std::size_t piece_bytes = 64 * 1024;

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// The canonical head and then the body, as the stream that httplib reads; what it writes goes to the socket.
class ExchangeStream final : public httplib::Stream {
public:
    explicit ExchangeStream(Exchange& exchange) : exchange_(exchange), head_(canonical(exchange.head())) {}

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char* to, std::size_t count) override {
        if (head_read_ < head_.size()) {
            count = std::min(count, head_.size() - head_read_);
            head_.copy(to, count, head_read_);
            head_read_ += count;
            return static_cast<ssize_t>(count);
        }
        return exchange_.read_body(to, count);
    }
    ssize_t write(const char* bytes, std::size_t count) override {
        return exchange_.write(bytes, count) ? static_cast<ssize_t>(count) : -1;
    }
    void get_remote_ip_and_port(std::string& ip, int& port) const override {
        ip = exchange_.peer();
        port = exchange_.peer_port();
    }
    void get_local_ip_and_port(std::string& ip, int& port) const override {
        ip.clear();
        port = 0;
    }
    socket_t socket() const override { return exchange_.socket(); }

private:
    Exchange& exchange_;
    std::string head_;
    std::size_t head_read_ = 0;
};

/// httplib's routing and writing without its sockets.
class Engine final : public httplib::Server {
public:
    /// It takes a closed listening socket for the sign to give up on writing.
    void set_listening(int socket) { svr_sock_ = socket; }

    bool answer(Exchange& exchange, const std::string& address) {
        ExchangeStream stream(exchange);
        bool closed = false;
        // After an upload the connection ends: its body may not have been read to the end.
        const bool last = exchange.head().close || exchange.head().method == "PUT";
        const bool written =
            process_request(stream, address, exchange.peer_port(), {}, 0, last, closed, nullptr);
        return written && !closed && !last;
    }
};

Error error_of(ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

}  // namespace

class HttpServer::Inside {
public:
    Inside(services::Dispatcher& dispatcher, HttpSettings settings)
        : dispatcher_(dispatcher),
          settings_(std::move(settings)),
          https_(dispatcher.ports().settings.base_url.starts_with("https://")),
          cookie_(dispatcher.ports().settings.base_url),
          site_(settings_.site_folder),
          limits_(settings_.rate_limits),
          uploads_(settings_.uploads_max, settings_.uploads_of_one_address_max),
          headers_(common_headers(https_)),
          listener_(
              settings_.listener,
              [this](Exchange& exchange) {
                  const auto address = address_of(exchange);
                  exchange.set_reader(network_of(address));
                  return engine_.answer(exchange, address);
              },
              [this](const Refusal& refusal, const std::string& peer) {
                  log(Level::info, "refused",
                      {{"status", std::to_string(refusal.status)}, {"address", peer}});
                  return raw_refusal(refusal, https_);
              }) {
        for (const auto& route : dispatcher.routes()) known_paths_.push_back(route.path);
        set_up();
    }

    base::Result<int> open() {
        auto port = listener_.open();
        if (port) engine_.set_listening(listener_.socket());
        return port;
    }
    void run() {
        openapi_ = openapi_document(dispatcher_.routes(), base_url(), cookie_.name());
        listener_.run();
    }
    void stop() { listener_.stop(); }

private:
    void set_up() {
        engine_.set_exception_handler(
            [this](const httplib::Request& request, httplib::Response& response, std::exception_ptr failure) {
                std::string detail = "unknown exception";
                try {
                    std::rethrow_exception(failure);
                } catch (const std::exception& known) {
                    detail = known.what();
                } catch (...) {
                    detail = "exception of an unknown type";
                }
                write_error(request, response, {ErrorKind::internal, {}, {}, detail});
            });
        engine_.set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
            // Only what httplib refuses by itself has no body yet.
            if (response.body.empty()) write_status(request, response, response.status, words::bad_request);
        });
        engine_.set_post_routing_handler([this](const httplib::Request&, httplib::Response& response) {
            for (const auto& [name, value] : headers_) {
                if (!response.has_header(name)) response.set_header(name, value);
            }
            response.headers.erase("Keep-Alive");
        });
        engine_.set_logger([this](const httplib::Request& request, const httplib::Response& response) {
            log_request(request, response);
        });
        engine_.Post(".*", [this](const httplib::Request& request, httplib::Response& response) {
            on_post(request, response);
        });
        engine_.Put(".*",
                    [this](const httplib::Request& request, httplib::Response& response,
                           const httplib::ContentReader& content) { on_put(request, response, content); });
        engine_.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
            on_get(request, response);
        });
    }

    /// Asked anew: with port 0 the address is only known after `open`.
    const std::string& base_url() const { return dispatcher_.ports().settings.base_url; }

    // ---- who asks
    // --------------------------------------------------------------------------------------------------

    /// The last address that a trusted gateway added, else the peer.
    std::string address_of(const Exchange& exchange) const {
        const auto& trusted = settings_.trusted_proxies;
        if (std::find(trusted.begin(), trusted.end(), exchange.peer()) == trusted.end())
            return exchange.peer();
        const auto hops = base::split(exchange.head().header("x-forwarded-for"), ',');
        const auto last = std::string(base::trimmed(hops.back()));
        const bool is_address = !last.empty() && last.size() <= 45 &&
                                last.find_first_not_of("0123456789abcdefABCDEF.:") == std::string::npos;
        return is_address ? last : exchange.peer();
    }

    /// Headers are bytes of any kind, rows are text: what is not ASCII becomes a question mark.
    static std::string plain_text(std::string bytes) {
        std::replace_if(bytes.begin(), bytes.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
        return bytes;
    }

    services::Caller caller_of(const httplib::Request& request) const {
        return {cookie_.token(request.get_header_value("Cookie")), request.remote_addr,
                plain_text(request.get_header_value("User-Agent").substr(0, client_bytes_max))};
    }

    // ---- answers
    // ---------------------------------------------------------------------------------------------------

    /// A person who follows a link reads a page, a program reads JSON.
    bool wants_page(const httplib::Request& request) const {
        if (request.method != "GET" && request.method != "HEAD") return false;
        return !request.path.starts_with(api_prefix) || dispatcher_.has_document(request.path);
    }

    void write_status(const httplib::Request& request, httplib::Response& response, int status,
                      const text::Text& why) {
        write(request, response, status, error_of(kind_of(status), why));
    }

    /// Logs `detail` once, under a reference that the message shows.
    void write_error(const httplib::Request& request, httplib::Response& response, Error error) {
        if (error.kind == ErrorKind::internal) {
            const auto reference = crypto::random_code(8);
            log(Level::error, "internal_error",
                {{"reference", reference},
                 {"path", path_for_log(request.path)},
                 {"detail", without_values(error.detail)}});
            error.message = text::shared::internal_error(reference);
        } else if (error.kind == ErrorKind::unavailable) {
            log(Level::warning, "unavailable",
                {{"path", path_for_log(request.path)}, {"detail", without_values(error.detail)}});
            response.set_header("Retry-After", "5");
        } else if (error.kind == ErrorKind::too_many && !response.has_header("Retry-After")) {
            response.set_header("Retry-After", "5");
        }
        const int status = status_of(error.kind);
        write(request, response, status, error);
    }

    void write(const httplib::Request& request, httplib::Response& response, int status,
               const Error& error) const {
        response.status = status;
        if (wants_page(request)) {
            response.set_content(error_page(status, error.message), "text/html; charset=utf-8");
        } else {
            response.set_content(api::encode_error(error), json_mime);
        }
    }

    void keep_session(httplib::Response& response,
                      const std::optional<services::SessionChange>& change) const {
        if (change) response.set_header("Set-Cookie", cookie_.set(*change));
    }

    // ---- what changes something
    // ------------------------------------------------------------------------------------

    /// True when the request may go on; otherwise it is answered.
    bool comes_from_here(const httplib::Request& request, httplib::Response& response,
                         std::string_view mime) {
        const auto requested_by = request.get_header_value("X-Requested-By");
        const auto origin = request.get_header_value("Origin");
        const auto fetch_site = request.get_header_value("Sec-Fetch-Site");
        const auto host = request.get_header_value("Host");
        if (!is_own_page({requested_by, origin, fetch_site, host}, base_url())) {
            write_status(request, response, 403, words::foreign_origin);
            return false;
        }
        const auto type = request.get_header_value("Content-Type");
        if (base::trimmed(std::string_view(type).substr(0, type.find(';'))) != mime) {
            write_status(request, response, 415, words::type_unsupported);
            return false;
        }
        return true;
    }

    void on_post(const httplib::Request& request, httplib::Response& response) {
        if (!request.path.starts_with(api_prefix)) {
            return write_status(request, response, 404, text::shared::wrong_build_path);
        }
        if (!comes_from_here(request, response, json_mime)) return;
        // A page of an older build may still save its draft before it is loaded anew: what was typed since
        // the upgrade lives only there. A body that no longer has its shape is refused when it is decoded.
        const bool of_any_build = request.path == api::SaveDraft::path;
        if (!of_any_build && request.has_header("X-Build") &&
            request.get_header_value("X-Build") != base::build_number()) {
            return write_status(request, response, 426, text::shared::outdated);
        }
        if (const auto seconds = limits_.refused(request.path, request.remote_addr, now_ms())) {
            response.set_header("Retry-After", std::to_string(*seconds));
            return write_error(request, response, error_of(ErrorKind::too_many, text::shared::too_many));
        }
        auto answer = dispatcher_.handle(caller_of(request), request.path, request.body,
                                         request.get_header_value("Idempotency-Key"));
        keep_session(response, answer.session_change);
        if (!answer.reply) return write_error(request, response, std::move(answer.reply).error());
        response.set_content(std::move(answer.reply).value(), json_mime);
    }

    void on_put(const httplib::Request& request, httplib::Response& response,
                const httplib::ContentReader& content) {
        if (!request.path.starts_with(upload_prefix)) {
            return write_status(request, response, 404, text::shared::wrong_build_path);
        }
        if (!comes_from_here(request, response, "application/pdf")) return;
        const HeldPlace place(uploads_, network_of(request.remote_addr));
        if (!place.granted()) {
            return write_error(request, response,
                               {ErrorKind::unavailable, words::busy.words(), {}, "many uploads"});
        }
        auto reply = receive(caller_of(request), request.path.substr(upload_prefix.size()),
                             request.get_header_value_u64("Content-Length"), content);
        if (response.status != -1) response.status = -1;  // httplib's view of a body that was cut
        if (!reply) return write_error(request, response, std::move(reply).error());
        response.set_content(std::move(reply).value(), json_mime);
    }

    base::Result<std::string> receive(const services::Caller& caller, const std::string& upload_id,
                                      std::uint64_t declared_bytes, const httplib::ContentReader& content) {
        const auto announced_bytes = TRY(dispatcher_.begin_upload(caller, upload_id));
        if (declared_bytes != announced_bytes) return error_of(ErrorKind::invalid_input, words::size_differs);
        auto incoming = TRY(dispatcher_.ports().files.begin(announced_bytes));
        auto written = base::done();
        std::uint64_t received_bytes = 0;
        content([&](const char* bytes, std::size_t count) {
            written = incoming->write({bytes, count});
            received_bytes += count;
            return static_cast<bool>(written);
        });
        TRY(std::move(written));
        if (received_bytes != announced_bytes)
            return error_of(ErrorKind::invalid_input, words::upload_incomplete);
        const auto stored = TRY(incoming->finish());
        return dispatcher_.finish_upload(caller, upload_id, stored);
    }

    // ---- what only reads
    // -------------------------------------------------------------------------------------------

    void on_get(const httplib::Request& request, httplib::Response& response) {
        if (request.path == "/api/health") return health(request, response);
        if (request.path == "/api/openapi.json") return response.set_content(openapi_, json_mime);
        if (dispatcher_.has_document(request.path)) return document(request, response);
        if (request.path.starts_with(api_prefix)) {
            const bool exists =
                std::find(known_paths_.begin(), known_paths_.end(), request.path) != known_paths_.end();
            if (exists) response.set_header("Allow", "POST");
            return write_status(request, response, exists ? 405 : 404,
                                exists ? words::method_not_allowed : text::shared::wrong_build_path);
        }
        site(request, response);
    }

    void health(const httplib::Request& request, httplib::Response& response) {
        auto read = dispatcher_.database().read([](storage::Connection& db) -> base::Result<std::string> {
            return storage::setting(db, "mode");
        });
        if (!read) return write_error(request, response, std::move(read).error());
        response.set_content(
            api::json::Value{{"status", "ok"}, {"build", std::string(base::build_number())}}.dump(),
            json_mime);
    }

    void document(const httplib::Request& request, httplib::Response& response) {
        auto members = api::json::Value::object();
        for (const auto& [name, value] : request.params) members[name] = value;
        const auto body = members.dump(-1, ' ', false, api::json::Value::error_handler_t::replace);
        auto answer = dispatcher_.handle_document(caller_of(request), request.path, body);
        if (!answer.document) return write_error(request, response, std::move(answer.document).error());
        auto shown = std::move(answer.document).value();
        const auto disposition = shown.own_making ? Disposition::show : Disposition::save;
        if (!shown.stored_sha256.empty()) {
            auto opened = dispatcher_.ports().files.open(shown.stored_sha256);
            if (!opened) return write_error(request, response, std::move(opened).error());
            const std::shared_ptr<services::FileReader> reader = std::move(opened).value();
            response.set_content_provider(
                static_cast<std::size_t>(reader->size_bytes()), shown.mime,
                [reader](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                    const auto piece = reader->read(offset, std::min(length, piece_bytes));
                    return !piece.empty() && sink.write(piece.data(), piece.size());
                });
        } else {
            response.set_content(std::move(shown.bytes), shown.mime);
        }
        response.set_header("Content-Disposition", content_disposition(disposition, shown.file_name));
        if (shown.own_making) return;
        for (const auto& [name, value] : uploaded_document_headers()) response.set_header(name, value);
    }

    void site(const httplib::Request& request, httplib::Response& response) {
        const auto file = site_.find(request.path, request.get_header_value("Accept-Encoding"));
        if (!file) return write_status(request, response, 404, text::shared::wrong_build_path);
        response.set_header("ETag", file->etag);
        response.set_header("Vary", "Accept-Encoding");
        response.set_header("Cache-Control",
                            file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
        if (is_known(request.get_header_value("If-None-Match"), file->etag)) {
            response.status = 304;
            return;
        }
        if (!file->encoding.empty()) response.set_header("Content-Encoding", file->encoding);
        if (file->content->empty()) return response.set_content("", file->mime);
        response.set_content_provider(
            file->content->size(), file->mime,
            [content = file->content](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                return sink.write(content->data() + offset, length);
            });
    }

    static bool is_known(std::string_view if_none_match, std::string_view etag) {
        for (const auto part : base::split(if_none_match, ',')) {
            auto each = base::trimmed(part);
            if (each.starts_with("W/")) each.remove_prefix(2);
            if (each == etag || each == "*") return true;
        }
        return false;
    }

    // ---- the log
    // ---------------------------------------------------------------------------------------------------

    /// Addresses that people made up may hold anything; only known ones are written down.
    std::string path_for_log(const std::string& path) const {
        if (path.starts_with(upload_prefix)) return std::string(upload_prefix);
        const bool known = path == "/" || path == "/api/health" || path == "/api/openapi.json" ||
                           std::find(known_paths_.begin(), known_paths_.end(), path) != known_paths_.end();
        return known ? path : "(other)";
    }

    void log_request(const httplib::Request& request, const httplib::Response& response) {
        const bool of_the_site = !request.path.starts_with(api_prefix) && response.status < 400;
        if (of_the_site || request.path == "/api/health") return;
        log(Level::info, "request",
            {{"method", request.method},
             {"path", path_for_log(request.path)},
             {"status", std::to_string(response.status)},
             {"address", request.remote_addr}});
    }

    services::Dispatcher& dispatcher_;
    HttpSettings settings_;
    bool https_;
    SessionCookie cookie_;
    StaticSite site_;
    RateLimits limits_;
    Places uploads_;
    Headers headers_;
    std::string openapi_;
    std::vector<std::string> known_paths_;
    Engine engine_;
    Listener listener_;
};

HttpServer::HttpServer(services::Dispatcher& dispatcher, HttpSettings settings)
    : inside_(std::make_unique<Inside>(dispatcher, std::move(settings))) {}
HttpServer::~HttpServer() = default;

base::Result<int> HttpServer::open() { return inside_->open(); }
void HttpServer::run() { inside_->run(); }
void HttpServer::stop() { inside_->stop(); }

}  // namespace server
