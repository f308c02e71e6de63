#pragma once
// Requests to a server, off the program's thread. Commands go one after the other; uploads and documents have a thread of
// their own, so that nobody waits for them. Cookies are kept in memory and sent as a browser would.

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/platform/platform.hpp"

using CURL = void;

namespace native {

class HttpTransport final : public platform::Transport {
public:
    /// `path_of` names a chosen file on disk; `wake` is called from other threads when something has arrived.
    /// A server of https is believed for a certificate of the machine's store or, when it is given, of the file `certificates` (PEM).
    HttpTransport(std::string server, std::string certificates, std::function<std::string(std::uint32_t file)> path_of,
                  std::function<void()> wake);
    ~HttpTransport() override;
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;

    std::uint32_t start(platform::HttpRequest request, platform::Done done, platform::Progress progress) override;
    void cancel(std::uint32_t call) override;
    void poll() override;

private:
    struct Call {
        std::uint32_t number = 0;
        platform::HttpRequest request{};
        std::string file_path{};
        std::atomic<bool> cancelled{false};
    };
    struct Waiting {
        platform::Done done{};
        platform::Progress progress{};
        std::shared_ptr<Call> call{};
    };
    struct Line {
        std::deque<std::shared_ptr<Call>> calls{};
        std::thread worker{};
    };

    class Cookies;
    struct Sending;

    void work(Line& line);
    platform::HttpResponse ask(Call& call, CURL* curl);
    void arrived(std::function<void()> callback);

    std::string server_, certificates_;
    std::function<std::string(std::uint32_t)> path_of_;
    std::function<void()> wake_;
    std::unique_ptr<Cookies> cookies_;
    std::uint32_t last_call_ = 0;
    std::map<std::uint32_t, Waiting> waiting_{};  ///< Only touched by the program's thread.

    std::mutex mutex_{};  ///< Guards what follows.
    std::condition_variable changed_{};
    bool over_ = false;
    Line commands_{}, transfers_{};
    std::vector<std::function<void()>> arrived_{};
};

}  // namespace native
