#include "app/client/http_api.hpp"

#include <chrono>
#include <utility>

#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/api/query.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"

namespace client {
namespace {

/// What a response means to the one who asked.
base::Result<std::string> result_of(platform::HttpResponse response) {
    constexpr int outdated = 426;
    if (response.cancelled) return base::Error{base::ErrorKind::unavailable, {}, {}, std::string(api::cancelled)};
    if (response.status == 0) {
        return base::Error{
            base::ErrorKind::unavailable, text::shared::server_unreachable.words(), {}, std::string(api::no_answer)};
    }
    if (response.status == platform::file_changed_status) {
        return base::Error{base::ErrorKind::invalid_input, text::shared::file_changed.words(), {}, {}};
    }
    if (response.status >= 200 && response.status < 300) return std::move(response.body);
    if (response.status == outdated) {
        return base::Error{base::ErrorKind::outdated, text::shared::outdated.words(), {}, {}};
    }
    return api::decode_error(response.body);
}

base::Instant steady_ms() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

HttpApi::HttpApi(platform::Transport& transport) : HttpApi(transport, steady_ms) {}

HttpApi::HttpApi(platform::Transport& transport, std::function<base::Instant()> elapsed)
    : transport_(transport), elapsed_(std::move(elapsed)), waiting_(std::make_shared<Waiting>()) {}

base::Instant HttpApi::server_time() const { return told_->time == 0 ? 0 : told_->time + (elapsed_() - told_->at); }

void HttpApi::send(api::Question question, api::Reply reply) {
    auto message = request("POST", std::string(question.endpoint->path), "application/json");
    message.headers.emplace_back("X-Build", api::build_of(*question.endpoint));
    place_ = std::move(question.place);
    add_place(message);
    message.body = std::move(question.body);
    if (!question.key.empty()) message.headers.emplace_back("Idempotency-Key", std::move(question.key));
    transport_.start(std::move(message), answer_later(std::move(reply)));
}

std::uint32_t HttpApi::upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) {
    // What it must be, its announcement has said.
    auto message = request("PUT", "/api/uploads/" + base::percent_encoded(upload_id), "application/octet-stream");
    add_place(message);
    message.file = file.handle;
    auto report = [waiting = std::weak_ptr(waiting_), progress = std::move(progress)](std::uint64_t sent, std::uint64_t total) {
        const auto open = waiting.lock();
        if (open && progress) open->push_back([progress, sent, total] { progress(sent, total); });
    };
    return transport_.start(std::move(message), answer_later(std::move(reply)), std::move(report));
}

void HttpApi::cancel(std::uint32_t upload) { transport_.cancel(upload); }

void HttpApi::link(api::Question question, api::Reply reply) {
    auto query = api::query_of(*question.endpoint, question.body);
    if (query) query = std::string(question.endpoint->path) + (query.value().empty() ? "" : "?") + query.value();
    waiting_->push_back([reply = std::move(reply), href = std::move(query)] { reply(href); });
}

void HttpApi::poll() {
    transport_.poll();
    for (const auto& run : std::exchange(*waiting_, {})) run();
}

platform::HttpRequest HttpApi::request(std::string method, std::string path, std::string content_type) const {
    return {.method = std::move(method),
            .path = std::move(path),
            .headers = {{"Content-Type", std::move(content_type)},
                        {"X-Requested-By", "prestaciones"}},  // a foreign page cannot send it: the anti-forgery mark
            .body = {},
            .file = 0};
}

void HttpApi::add_place(platform::HttpRequest& message) const {
    if (!place_.empty()) message.headers.emplace_back("X-Place", place_);
}

platform::Done HttpApi::answer_later(api::Reply reply) const {
    return [waiting = std::weak_ptr(waiting_), told = told_, elapsed = elapsed_,
            reply = std::move(reply)](platform::HttpResponse response) {
        const auto open = waiting.lock();
        if (!open) return;
        if (response.server_time > 0) *told = {response.server_time, elapsed()};
        open->push_back([reply, result = result_of(std::move(response))] { reply(result); });
    };
}

}  // namespace client
