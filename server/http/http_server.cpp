#include "server/http/http_server.hpp"

#define CPPHTTPLIB_USE_POLL
#include <httplib.h>

#include <strings.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <map>

#include "server/auth/cookies.hpp"
#include "server/auth/device_cookie.hpp"
#include "server/auth/forgery.hpp"
#include "server/http/compression.hpp"
#include "server/http/openapi.hpp"
#include "server/http/places.hpp"
#include "server/http/ranges.hpp"
#include "server/http/responses.hpp"
#include "server/http/static_site.hpp"
#include "server/http/status.hpp"
#include "server/log.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/api/query.hpp"
#include "shared/base/build.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/documents.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Error;
using base::ErrorKind;

constexpr const char* json_mime = "application/json";
constexpr std::string_view api_prefix = "/api/";
constexpr std::string_view upload_prefix = "/api/uploads/";
/// What a file must be, its announcement has said; any of these may stand over it.
const std::vector<std::string_view> upload_mimes{"application/octet-stream", "application/pdf",
                                                 "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
constexpr std::size_t client_bytes_max = 200;
constexpr std::size_t upload_piece_bytes = 64 * 1024;

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The address of this byte stands for bytes that the listener reads from a source by itself.
constexpr char from_source = 0;

/// httplib gives its handlers no way to the stream; a worker answers one request at a time.
thread_local Exchange* answered = nullptr;

/// The canonical head and then the body, as the stream that httplib reads; what it writes goes to the
/// exchange.
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
        if (bytes != &from_source) exchange_.write(bytes, count);
        return static_cast<ssize_t>(count);
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
        answered = &exchange;
        bool closed = false;
        // After an upload the connection ends: its body may not have been read to the end.
        const bool last = exchange.head().close || exchange.head().method == "PUT";
        const bool written = process_request(stream, address, exchange.peer_port(), {}, 0, last, closed, nullptr);
        return written && !closed && !last;
    }
};

/// Bytes that are in memory already, such as a file of the site, which all readers share.
class MemoryReader final : public services::FileReader {
public:
    explicit MemoryReader(std::shared_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {}
    std::uint64_t size_bytes() const override { return bytes_->size(); }
    std::string read(std::uint64_t offset, std::size_t count) override {
        return bytes_->substr(static_cast<std::size_t>(offset), count);
    }

private:
    std::shared_ptr<const std::string> bytes_;
};

Error error_of(ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

}  // namespace

class HttpServer::Inside {
public:
    Inside(services::Dispatcher& dispatcher, HttpSettings settings)
        : dispatcher_(dispatcher),
          settings_(std::move(settings)),
          https_(dispatcher.ports().settings.base_url.starts_with("https://")),
          cookie_(dispatcher.ports().settings.base_url, settings_.installation),
          device_cookie_(dispatcher.ports().settings.base_url),
          site_(settings_.site_folder),
          limits_(settings_.rate_limits),
          uploads_(settings_.uploads_max, settings_.uploads_of_one_address_max),
          uploads_of_accounts_(settings_.uploads_max, settings_.uploads_of_one_account_max),
          headers_(common_headers(https_)),
          listener_(
              settings_.listener, [this](Exchange& exchange) { return engine_.answer(exchange, address_of(exchange)); },
              [this](const Refusal& refusal, const std::string& peer) {
                  log(Level::info, "refused", {{"status", std::to_string(refusal.status)}, {"address", peer}});
                  return raw_refusal(refusal, https_);
              }) {
        for (const auto& route : dispatcher.routes()) builds_.emplace(route.path, api::build_of(route));
        set_up();
    }

    base::Result<int> open() {
        auto port = listener_.open();
        if (port) engine_.set_listening(listener_.socket());
        return port;
    }
    void run() {
        openapi_ = std::make_shared<const std::string>(openapi_document(dispatcher_.routes(), base_url(), cookie_.name()));
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
        engine_.set_post_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            for (const auto& [name, value] : headers_) {
                if (!response.has_header(name)) response.set_header(name, value);
            }
            // By it the page knows which day it is, whatever its own machine says (R34).
            if (request.path.starts_with(api_prefix))
                response.set_header("Server-Time", std::to_string(dispatcher_.ports().clock.now()));
            response.headers.erase("Keep-Alive");
            if (response.status == 204) response.headers.erase("Content-Length");
        });
        engine_.set_logger(
            [this](const httplib::Request& request, const httplib::Response& response) { log_request(request, response); });
        engine_.Post(".*", [this](const httplib::Request& request, httplib::Response& response) { on_post(request, response); });
        engine_.Put(".*", [this](const httplib::Request& request, httplib::Response& response, const httplib::ContentReader&) {
            on_put(request, response);
        });
        engine_.Options(".*",
                        [this](const httplib::Request& request, httplib::Response& response) { on_options(request, response); });
        engine_.Get(".*", [this](const httplib::Request& request, httplib::Response& response) { on_get(request, response); });
    }

    /// Asked anew: with port 0 the address is only known after `open`.
    const std::string& base_url() const { return dispatcher_.ports().settings.base_url; }

    // ---- who asks
    // --------------------------------------------------------------------------------------------------

    /// For log and audit. Limits count by the reader: what a gateway could not say is nobody's, least of all
    /// its own.
    std::string address_of(Exchange& exchange) const {
        const auto& forwarded_for = exchange.head().header("x-forwarded-for");
        TrustedProxies::Asker asker{exchange.peer()};
        if (!forwarded_for.empty()) asker = settings_.trusted_proxies.asker(exchange.peer(), forwarded_for);
        exchange.set_reader(asker.readable ? network_of(asker.address) : "unknown behind " + asker.address);
        if (!asker.readable && !told_of_unreadable_.exchange(true)) {
            log(Level::warning, "forwarded_for_unreadable",
                {{"gateway", exchange.peer()}, {"value", plain_text(forwarded_for.substr(0, client_bytes_max))}});
        }
        return asker.address;
    }

    /// Of the request that this thread answers; "" when there is none.
    static const std::string& header(std::string_view name) { return answered->head().header(name); }

    /// Headers are bytes of any kind, rows are text: what is not ASCII becomes a question mark.
    static std::string plain_text(std::string bytes) {
        std::replace_if(
            bytes.begin(), bytes.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
        return bytes;
    }

    services::Caller caller_of(const httplib::Request& request) const {
        return {dispatcher_.living_token(cookie_.tokens(header("cookie"))),
                request.remote_addr,
                plain_text(header("user-agent").substr(0, client_bytes_max)),
                network_of(request.remote_addr),
                device_cookie_.marks(header("cookie")),
                header("x-place")};
    }

    // ---- answers
    // ---------------------------------------------------------------------------------------------------

    /// A person who follows a link reads a page, a program reads JSON.
    bool wants_page(const httplib::Request& request) const {
        if (request.method != "GET" && request.method != "HEAD") return false;
        return !request.path.starts_with(api_prefix) || dispatcher_.has_document(request.path);
    }

    void write_status(const httplib::Request& request, httplib::Response& response, int status, const text::Text& why) {
        write(request, response, status, error_of(kind_of(status), why));
    }

    /// Logs `detail` once, under a reference that the message shows.
    void write_error(const httplib::Request& request, httplib::Response& response, Error error) {
        if (error.kind == ErrorKind::internal) {
            const auto reference = crypto::random_code(8);
            log(Level::error, "internal_error",
                {{"reference", reference}, {"path", path_for_log(request.path)}, {"detail", without_values(error.detail)}});
            error.message = text::shared::internal_error(reference);
        } else if (error.kind == ErrorKind::unavailable) {
            log(Level::warning, "unavailable", {{"path", path_for_log(request.path)}, {"detail", without_values(error.detail)}});
            response.set_header("Retry-After", "5");
        } else if (error.kind == ErrorKind::too_many && !response.has_header("Retry-After")) {
            response.set_header("Retry-After", "5");
        }
        const int status = status_of(error.kind);
        write(request, response, status, error);
    }

    void write(const httplib::Request& request, httplib::Response& response, int status, const Error& error) const {
        response.status = status;
        if (wants_page(request)) {
            response.set_content(error_page(status, error.message), "text/html; charset=utf-8");
        } else {
            response.set_content(api::encode_error(error), json_mime);
        }
    }

    void keep_session(httplib::Response& response, const std::optional<services::SessionChange>& change) const {
        if (!change) return;
        response.set_header("Set-Cookie", cookie_.set(*change));
        if (!change->device.empty()) response.set_header("Set-Cookie", device_cookie_.set(change->device));
    }

    // ---- what changes something
    // ------------------------------------------------------------------------------------

    /// True when the request may go on; otherwise it is answered.
    bool comes_from_here(const httplib::Request& request, httplib::Response& response,
                         const std::vector<std::string_view>& mimes) {
        const auto& origin = header("origin");
        const auto& host = header("host");
        if (!is_own_page({header("x-requested-by"), origin, header("sec-fetch-site"), host}, base_url(), settings_.names)) {
            log(Level::warning, "foreign_origin",
                {{"origin", plain_text(origin.substr(0, client_bytes_max))},
                 {"host", plain_text(host)},
                 {"expected", base_url()}});
            write_status(request, response, 403, words::foreign_origin);
            return false;
        }
        const std::string_view type = header("content-type");
        const auto kind = base::trimmed(type.substr(0, type.find(';')));
        const bool is_taken = std::any_of(mimes.begin(), mimes.end(), [&](std::string_view mime) {
            return kind.size() == mime.size() && ::strncasecmp(kind.data(), mime.data(), mime.size()) == 0;
        });
        if (!is_taken) {
            write_status(request, response, 415, words::type_unsupported);
            return false;
        }
        return true;
    }

    void on_post(const httplib::Request& request, httplib::Response& response) {
        if (!request.path.starts_with(api_prefix)) {
            return write_status(request, response, 404, text::shared::wrong_build_path);
        }
        if (!comes_from_here(request, response, {json_mime})) return;
        // A page of an older build may still save its draft before it is loaded anew: what was typed since
        // the upgrade lives only there. A body that no longer has its shape is refused when it is decoded.
        const auto* facts = dispatcher_.facts_at(request.path);
        if (facts != nullptr && !facts->survives_upgrade && is_of_another_build(request.path)) {
            return write_status(request, response, 426, text::shared::outdated);
        }
        const auto door = facts != nullptr ? facts->door : api::Door::open;
        if (const auto seconds = limits_.refused(door, answered->reader(), now_ms())) {
            response.set_header("Retry-After", std::to_string(*seconds));
            return write_error(request, response, error_of(ErrorKind::too_many, text::shared::too_many));
        }
        auto answer = dispatcher_.handle(caller_of(request), request.path, request.body, header("idempotency-key"));
        keep_session(response, answer.session_change);
        if (!answer.reply) return write_error(request, response, std::move(answer.reply).error());
        set_answer(response, std::move(answer.reply).value());
    }

    /// Nothing secret is in an answer beside what a stranger could choose, so its length may tell of its content.
    void set_answer(httplib::Response& response, std::string answer) const {
        response.set_header("Vary", "Accept-Encoding");
        if (answer.size() >= worth_compressing_bytes && accepts(header("accept-encoding"), "gzip")) {
            if (auto smaller = gzipped(answer); !smaller.empty()) {
                response.set_header("Content-Encoding", "gzip");
                return response.set_content(std::move(smaller), json_mime);
            }
        }
        response.set_content(std::move(answer), json_mime);
    }

    bool is_of_another_build(const std::string& path) const {
        // base::build_number() is what pages sent before each call had a digest of its own: the whole build is the same.
        const auto& theirs = header("x-build");
        return !theirs.empty() && theirs != builds_.at(path) && theirs != base::build_number();
    }

    void on_put(const httplib::Request& request, httplib::Response& response) {
        if (!request.path.starts_with(upload_prefix)) {
            return write_status(request, response, 404, text::shared::wrong_build_path);
        }
        if (!comes_from_here(request, response, upload_mimes)) return;
        const HeldPlace place(uploads_, answered->reader());
        if (!place.granted()) {
            return write_error(request, response, {ErrorKind::unavailable, words::busy.words(), {}, "many uploads"});
        }
        auto begun = dispatcher_.begin_upload(caller_of(request), request.path.substr(upload_prefix.size()));
        if (!begun) return write_error(request, response, std::move(begun).error());
        auto permit = std::move(begun).value();
        const HeldPlace own_place(uploads_of_accounts_, permit.session.account->id);
        if (!own_place.granted()) {
            return write_error(request, response, error_of(ErrorKind::too_many, words::uploads_of_account));
        }
        auto reply = receive(permit);
        if (!reply) return write_error(request, response, std::move(reply).error());
        response.set_content(std::move(reply).value(), json_mime);
    }

    /// Read from the exchange itself: httplib would keep no upload alive, and knows no chunks without end in
    /// sight.
    base::Result<std::string> receive(services::UploadPermit& permit) {
        const auto& head = answered->head();
        const auto differs = error_of(ErrorKind::invalid_input, words::size_differs);
        if (!head.chunked && head.content_length != permit.size_bytes) return differs;
        auto incoming = TRY(dispatcher_.ports().files.begin(permit.kind, permit.size_bytes));
        std::uint64_t received_bytes = 0;
        std::array<char, upload_piece_bytes> piece;
        for (;;) {
            const auto got = answered->read_body(piece.data(), piece.size());
            if (got < 0) return Error{ErrorKind::unavailable, words::upload_incomplete.words(), {}, "the upload broke off"};
            if (got == 0) break;
            received_bytes += static_cast<std::uint64_t>(got);
            if (received_bytes > permit.size_bytes) return differs;
            TRY(incoming->write({piece.data(), static_cast<std::size_t>(got)}));
            dispatcher_.bytes_arrived(permit);
        }
        if (received_bytes != permit.size_bytes) return differs;
        const auto stored = TRY(incoming->finish());
        if (const auto digest = digest_in(header("content-digest")); !digest.empty() && digest != stored.sha256)
            return error_of(ErrorKind::invalid_input, text::shared::file_changed);
        return dispatcher_.finish_upload(permit, stored);
    }

    /// The SHA-256 that a sender vouches for (RFC 9530), as hexadecimal digits; "" when it does not.
    static std::string digest_in(std::string_view content_digest) {
        constexpr std::string_view begin = "sha-256=:";
        for (const auto part : base::split(content_digest, ',')) {
            auto value = base::trimmed(part);
            if (!value.starts_with(begin) || !value.ends_with(':') || value.size() <= begin.size()) continue;
            value.remove_prefix(begin.size());
            value.remove_suffix(1);
            return base::hex(base::unbase64(value));
        }
        return {};
    }

    // ---- what only reads
    // -------------------------------------------------------------------------------------------

    void on_get(const httplib::Request& request, httplib::Response& response) {
        if (request.path == "/api/health") return health(request, response);
        if (request.path == "/api/openapi.json") {
            send(request, response, std::make_shared<MemoryReader>(openapi_), json_mime);
            return;
        }
        if (dispatcher_.has_document(request.path)) return document(request, response);
        if (request.path.starts_with(api_prefix)) {
            const bool exists = is_command(request.path);
            if (exists) response.set_header("Allow", allowed_at(request.path));
            return write_status(request, response, exists ? 405 : 404,
                                exists ? words::method_not_allowed : text::shared::wrong_build_path);
        }
        site(request, response);
    }

    bool is_command(const std::string& path) const { return builds_.contains(path); }

    const char* allowed_at(const std::string& path) const {
        if (path == any_path) return "GET, HEAD, POST, PUT";
        if (path.starts_with(upload_prefix)) return "PUT";
        return is_command(path) && !dispatcher_.has_document(path) ? "POST" : "GET, HEAD";
    }

    /// Also asked by gateways that look whether this lives. Pages of others are allowed nothing.
    void on_options(const httplib::Request& request, httplib::Response& response) const {
        response.status = 204;
        response.set_header("Allow", std::string(allowed_at(request.path)) + ", OPTIONS");
    }

    void health(const httplib::Request& request, httplib::Response& response) {
        auto read = dispatcher_.database().read(
            [](storage::Connection& db) -> base::Result<std::string> { return storage::setting(db, "mode"); });
        if (!read) return write_error(request, response, std::move(read).error());
        response.set_content(api::json::Value{{"status", "ok"}, {"build", std::string(base::build_number())}}.dump(), json_mime);
    }

    void document(const httplib::Request& request, httplib::Response& response) {
        const std::vector<std::pair<std::string, std::string>> query(request.params.begin(), request.params.end());
        auto body = api::body_of(*dispatcher_.facts_at(request.path), query);
        if (!body) return write_error(request, response, std::move(body).error());
        auto answer = dispatcher_.handle_document(caller_of(request), request.path, body.value());
        if (!answer.document) return write_error(request, response, std::move(answer.document).error());
        auto shown = std::move(answer.document).value();
        const auto disposition = shown.own_making ? Disposition::show : Disposition::save;
        const auto name = shown.file_name, mime = shown.mime;
        const bool own_making = shown.own_making;
        auto opened = services::reader_of(std::move(shown), dispatcher_.ports());
        if (!opened) return write_error(request, response, std::move(opened).error());
        if (!send(request, response, std::shared_ptr<services::FileReader>(std::move(opened).value()), mime)) return;
        response.set_header("Content-Disposition", content_disposition(disposition, name));
        if (own_making) return;
        for (const auto& [header_name, value] : uploaded_document_headers()) response.set_header(header_name, value);
    }

    /// The part of `source` that was asked for. False when there is none, which is then the answer.
    bool send(const httplib::Request& request, httplib::Response& response, const std::shared_ptr<services::FileReader>& source,
              const std::string& mime) {
        const auto size = std::to_string(source->size_bytes());
        // With If-Range a whole answer is always right; a part may not be.
        const bool whole = request.method != "GET" || !header("if-range").empty();
        const auto part = wanted_part(whole ? std::string_view() : header("range"), source->size_bytes());
        if (part.kind == WantedPart::Kind::outside) {
            response.set_header("Content-Range", "bytes */" + size);
            write_status(request, response, 416, words::range_not_satisfiable);
            return false;
        }
        response.set_header("Accept-Ranges", "bytes");
        if (part.kind == WantedPart::Kind::part) {
            response.status = 206;
            response.set_header("Content-Range", "bytes " + std::to_string(part.offset) + "-" +
                                                     std::to_string(part.offset + part.count - 1) + "/" + size);
        }
        if (part.count == 0) {
            response.set_content("", mime);
            return true;
        }
        response.set_content_provider(
            static_cast<std::size_t>(part.count), mime,
            [source, begin = part.offset](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                answered->then(source, begin + offset, length);
                return sink.write(&from_source, length);
            });
        return true;
    }

    void site(const httplib::Request& request, httplib::Response& response) {
        const auto file = site_.find(request.path, header("accept-encoding"));
        if (!file) return write_status(request, response, 404, text::shared::wrong_build_path);
        response.set_header("ETag", file->etag);
        response.set_header("Vary", "Accept-Encoding");
        response.set_header("Cache-Control", file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
        if (is_known(header("if-none-match"), file->etag)) {
            response.status = 304;
            return;
        }
        if (!file->encoding.empty()) response.set_header("Content-Encoding", file->encoding);
        send(request, response, std::make_shared<MemoryReader>(file->content), file->mime);
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
        const bool known = path == "/" || path == "/api/health" || path == "/api/openapi.json" || is_command(path);
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
    DeviceCookie device_cookie_;
    StaticSite site_;
    RateLimits limits_;
    Places uploads_, uploads_of_accounts_;
    Headers headers_;
    std::shared_ptr<const std::string> openapi_;
    mutable std::atomic<bool> told_of_unreadable_{false};
    std::map<std::string, std::string, std::less<>> builds_;  ///< By path: what a call of it means here.
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
