#include "app/native/http_transport.hpp"

#include <curl/curl.h>
#include <sys/types.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

namespace native {
namespace {

constexpr long connect_seconds = 10, silence_seconds = 60;
constexpr long check_seconds = 180;  // a file is looked through before its upload is answered

std::size_t take(char* bytes, std::size_t, std::size_t count, void* body) {
    static_cast<std::string*>(body)->append(bytes, count);
    return count;
}

}  // namespace

/// Common to all lines; curl says when it looks into them.
class HttpTransport::Cookies {
public:
    Cookies() : share_(::curl_share_init()) {
        ::curl_share_setopt(share_, CURLSHOPT_LOCKFUNC, &Cookies::lock);
        ::curl_share_setopt(share_, CURLSHOPT_UNLOCKFUNC, &Cookies::unlock);
        ::curl_share_setopt(share_, CURLSHOPT_USERDATA, &mutex_);
        ::curl_share_setopt(share_, CURLSHOPT_SHARE, CURL_LOCK_DATA_COOKIE);
    }
    ~Cookies() { ::curl_share_cleanup(share_); }
    Cookies(const Cookies&) = delete;
    Cookies& operator=(const Cookies&) = delete;

    CURLSH* share() { return share_; }

private:
    static void lock(CURL*, curl_lock_data, curl_lock_access, void* mutex) { static_cast<std::mutex*>(mutex)->lock(); }
    static void unlock(CURL*, curl_lock_data, void* mutex) { static_cast<std::mutex*>(mutex)->unlock(); }

    CURLSH* share_;
    std::mutex mutex_{};
};

/// A file on its way. It is given up when it becomes another before its last byte has gone, so that the server never has a
/// whole file of two halves.
struct HttpTransport::Sending {
    HttpTransport& transport;
    const Call& call;
    std::uint64_t size_bytes = 0, sent = 0;
    std::filesystem::file_time_type written_at{};
    std::ifstream file{};
    bool changed = false;

    Sending(HttpTransport& owner, const Call& of) : transport(owner), call(of) {
        std::error_code failure;
        size_bytes = std::filesystem::file_size(call.file_path, failure);
        if (!failure) written_at = std::filesystem::last_write_time(call.file_path, failure);
        file.open(call.file_path, std::ios::binary);
        changed = failure || !file;
    }

    static std::size_t read(char* bytes, std::size_t, std::size_t room, void* self) {
        auto& sending = *static_cast<Sending*>(self);
        sending.file.read(bytes, static_cast<std::streamsize>(room));
        const auto got = static_cast<std::size_t>(sending.file.gcount());
        std::error_code failure;
        const bool ends_early = got == 0 && sending.sent < sending.size_bytes;
        sending.changed = ends_early || std::filesystem::last_write_time(sending.call.file_path, failure) != sending.written_at ||
                          static_cast<bool>(failure);
        if (sending.call.cancelled || sending.changed) return CURL_READFUNC_ABORT;
        sending.sent += got;
        auto& transport = sending.transport;
        transport.arrived([&transport, number = sending.call.number, sent = sending.sent, total = sending.size_bytes] {
            const auto found = transport.waiting_.find(number);
            if (found != transport.waiting_.end() && found->second.progress) found->second.progress(sent, total);
        });
        return got;
    }
    /// A line that broke before anything was answered is tried again from the beginning.
    static int seek(void* self, curl_off_t offset, int) {
        auto& sending = *static_cast<Sending*>(self);
        sending.file.clear();
        sending.file.seekg(static_cast<std::streamoff>(offset));
        sending.sent = static_cast<std::uint64_t>(offset);
        return sending.file ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
    }
};

HttpTransport::HttpTransport(std::string server, std::string certificates, std::function<std::string(std::uint32_t)> path_of,
                             std::function<void()> wake)
    : server_(std::move(server)), certificates_(std::move(certificates)), path_of_(std::move(path_of)), wake_(std::move(wake)) {
    ::curl_global_init(CURL_GLOBAL_DEFAULT);
    cookies_ = std::make_unique<Cookies>();
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
    const std::unique_ptr<CURL, decltype(&::curl_easy_cleanup)> curl(::curl_easy_init(), ::curl_easy_cleanup);
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
        auto response = ask(*call, curl.get());
        arrived([this, number = call->number, response = std::move(response)] {
            auto answered = waiting_.extract(number);
            if (answered) answered.mapped().done(response);
        });
    }
}

platform::HttpResponse HttpTransport::ask(Call& call, CURL* curl) {
    const auto& request = call.request;
    std::unique_ptr<curl_slist, decltype(&::curl_slist_free_all)> headers(nullptr, ::curl_slist_free_all);
    const auto add = [&](const std::string& line) { headers.reset(::curl_slist_append(headers.release(), line.c_str())); };
    add("Expect:");  // the bytes at once
    for (const auto& [name, value] : request.headers) add(name + ": " + value);

    platform::HttpResponse response{.status = 0, .body = {}, .cancelled = false};
    std::array<char, CURL_ERROR_SIZE> cause{};
    ::curl_easy_reset(curl);
    ::curl_easy_setopt(curl, CURLOPT_URL, (server_ + request.path).c_str());
    ::curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    ::curl_easy_setopt(curl, CURLOPT_PROXY, "");  // the server is in the same network
    if (!certificates_.empty()) ::curl_easy_setopt(curl, CURLOPT_CAINFO, certificates_.c_str());
    ::curl_easy_setopt(curl, CURLOPT_SHARE, cookies_->share());
    ::curl_easy_setopt(curl, CURLOPT_COOKIEFILE, "");  // no file, but cookies
    ::curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    ::curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take);
    ::curl_easy_setopt(curl, CURLOPT_WRITEDATA, &response.body);
    ::curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    ::curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    ::curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    ::curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, request.file != 0 ? check_seconds : silence_seconds);
    ::curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    ::curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &call);
    ::curl_easy_setopt(
        curl, CURLOPT_XFERINFOFUNCTION, +[](void* of, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
            return static_cast<const Call*>(of)->cancelled ? 1 : 0;
        });
    ::curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, cause.data());

    std::unique_ptr<Sending> sending;
    if (request.file != 0) {
        sending = std::make_unique<Sending>(*this, call);
        if (sending->changed) return {.status = platform::file_changed_status, .body = {}, .cancelled = false};
        ::curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        ::curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(sending->size_bytes));
        ::curl_easy_setopt(curl, CURLOPT_READFUNCTION, &Sending::read);
        ::curl_easy_setopt(curl, CURLOPT_READDATA, sending.get());
        ::curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, &Sending::seek);
        ::curl_easy_setopt(curl, CURLOPT_SEEKDATA, sending.get());
    } else if (request.method != "GET") {
        ::curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        ::curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.data());
    }
    const auto code = ::curl_easy_perform(curl);
    if (code != CURLE_OK) {
        if (sending && sending->changed) return {.status = platform::file_changed_status, .body = {}, .cancelled = false};
        // The page says that there is no connection; why is for whoever looks after the machine.
        if (!call.cancelled)
            std::fprintf(stderr, "%s: %s\n", server_.c_str(), cause[0] ? cause.data() : ::curl_easy_strerror(code));
        return {.status = 0, .body = {}, .cancelled = false};
    }
    long status = 0;
    ::curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    response.status = static_cast<int>(status);
    curl_header* server_time = nullptr;
    if (::curl_easy_header(curl, "Server-Time", 0, CURLH_HEADER, -1, &server_time) == CURLHE_OK)
        response.server_time = std::atoll(server_time->value);
    return response;
}

}  // namespace native
