#include "app/native/http_transport.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

#include "httplib.h"
#include "shared/base/text.hpp"

namespace native {

HttpTransport::HttpTransport(std::string server, std::function<std::string(std::uint32_t)> path_of, std::function<void()> wake)
    : server_(std::move(server)), path_of_(std::move(path_of)), wake_(std::move(wake)) {
    for (Line* line : {&commands_, &transfers_}) line->worker = std::thread([this, line] { work(*line); });
}

HttpTransport::~HttpTransport() {
    for (auto& [number, waiting] : waiting_) waiting.call->cancelled = true;
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    changed_.notify_all();
    commands_.worker.join();
    transfers_.worker.join();
}

std::uint32_t HttpTransport::start(platform::HttpRequest request, platform::Done done, platform::Progress progress) {
    auto call = std::make_shared<Call>();
    call->number = ++last_call_;
    if (request.file != 0) call->file_path = path_of_(request.file);
    call->request = std::move(request);
    waiting_[call->number] = {std::move(done), std::move(progress), call};
    {
        const std::lock_guard lock(mutex_);
        Line& line = call->request.file != 0 || call->request.method == "GET" ? transfers_ : commands_;
        line.calls.push_back(call);
    }
    changed_.notify_all();
    return call->number;
}

/// Answered at once; what still comes of it is dropped.
void HttpTransport::cancel(std::uint32_t number) {
    const auto found = waiting_.find(number);
    if (found == waiting_.end()) return;
    found->second.call->cancelled = true;
    arrived([this, number] {
        auto cancelled = waiting_.extract(number);
        if (cancelled) cancelled.mapped().done({.status = 0, .body = {}, .cancelled = true});
    });
}

void HttpTransport::poll() {
    std::vector<std::function<void()>> callbacks;
    {
        const std::lock_guard lock(mutex_);
        callbacks.swap(arrived_);
    }
    for (const auto& callback : callbacks) callback();
}

void HttpTransport::arrived(std::function<void()> callback) {
    {
        const std::lock_guard lock(mutex_);
        arrived_.push_back(std::move(callback));
    }
    wake_();
}

void HttpTransport::work(Line& line) {
    for (;;) {
        std::shared_ptr<Call> call;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [&] { return over_ || !line.calls.empty(); });
            if (over_) return;
            call = std::move(line.calls.front());
            line.calls.pop_front();
        }
        if (call->cancelled) continue;
        auto response = ask(*call);
        arrived([this, number = call->number, response = std::move(response)] {
            auto answered = waiting_.extract(number);
            if (answered) answered.mapped().done(response);
        });
    }
}

platform::HttpResponse HttpTransport::ask(Call& call) {
    // A file is looked through before its upload is answered.
    constexpr int connect_seconds = 10, answer_seconds = 60, check_seconds = 180;
    httplib::Client client(server_);
    client.set_connection_timeout(connect_seconds);
    client.set_read_timeout(call.request.file != 0 ? check_seconds : answer_seconds);
    client.set_write_timeout(answer_seconds);

    const auto& request = call.request;
    httplib::Headers headers;
    std::string content_type;
    for (const auto& [name, value] : request.headers) {
        if (name == "Content-Type") {
            content_type = value;
        } else {
            headers.emplace(name, value);
        }
    }
    {
        const std::lock_guard lock(mutex_);
        std::string kept;
        for (const auto& [name, value] : cookies_) kept += (kept.empty() ? "" : "; ") + name + "=" + value;
        if (!kept.empty()) headers.emplace("Cookie", kept);
    }

    bool file_changed = false;
    const auto send = [&]() -> httplib::Result {
        if (request.file != 0) {
            std::error_code failure;
            const auto total = std::filesystem::file_size(call.file_path, failure);
            const auto written_at = std::filesystem::last_write_time(call.file_path, failure);
            std::ifstream file(call.file_path, std::ios::binary);
            file_changed = failure || !file;
            if (file_changed) return {};
            const auto provide = [&](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                std::array<char, 64 * 1024> piece;
                file.clear();
                file.seekg(static_cast<std::streamoff>(offset));
                file.read(piece.data(), static_cast<std::streamsize>(std::min(length, piece.size())));
                const auto got = static_cast<std::size_t>(file.gcount());
                // Before the last byte has gone, so that the server never has a whole file of two halves.
                file_changed = got == 0 || std::filesystem::last_write_time(call.file_path, failure) != written_at || failure;
                if (call.cancelled || file_changed || !sink.write(piece.data(), got)) return false;
                arrived([this, number = call.number, sent = offset + got, total] {
                    const auto found = waiting_.find(number);
                    if (found != waiting_.end() && found->second.progress) found->second.progress(sent, total);
                });
                return true;
            };
            return client.Put(request.path, headers, total, provide, content_type);
        }
        if (request.method == "GET") return client.Get(request.path, headers);
        return client.Post(request.path, headers, request.body, content_type);
    };
    const auto answer = send();
    if (!answer) return {.status = file_changed ? platform::file_changed_status : 0, .body = {}, .cancelled = false};
    {
        const std::lock_guard lock(mutex_);
        const auto [first, last] = answer->headers.equal_range("Set-Cookie");
        for (auto each = first; each != last; ++each) {
            const std::string_view pair = base::split(each->second, ';').front();
            const auto equals = pair.find('=');
            if (equals == std::string_view::npos) continue;
            const std::string name(base::trimmed(pair.substr(0, equals)));
            const std::string value(base::trimmed(pair.substr(equals + 1)));
            if (value.empty()) {
                cookies_.erase(name);
            } else {
                cookies_[name] = value;
            }
        }
    }
    return {.status = answer->status,
            .body = answer->body,
            .cancelled = false,
            .server_time = std::atoll(answer->get_header_value("Server-Time").c_str())};
}

}  // namespace native
