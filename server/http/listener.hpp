#pragma once
// Sockets. One thread accepts connections and collects heads and JSON bodies,
// so that slow or idle clients hold no worker; a bounded pool of workers
// answers whole requests, uploads and downloads in their own threads. Who
// reads an answer slowly does hold one, so only so many may at once.

#include <sys/types.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "server/http/guard.hpp"
#include "server/http/places.hpp"
#include "shared/base/result.hpp"

namespace server {

struct ListenerSettings {
    std::string host = "127.0.0.1";
    int port = 0;
    int workers = 96;
    int slow_readers_max = 48;  ///< With the uploads at once they leave workers to everybody else.
    int slow_readers_of_one_address_max = 24;
    std::size_t waiting_requests_max = 1024;
    std::size_t connections_max = 8000;
    std::uint64_t upload_bytes_max = 0;
    std::size_t collected_bytes_max = 64 * 1024 * 1024;  ///< Of all connections together.
    // Milliseconds.
    std::int64_t head_ms = 10'000;
    std::int64_t body_ms = 30'000;
    std::int64_t idle_ms = 5'000;
    std::int64_t linger_ms = 3'000;  ///< Without another byte; in all at most the next.
    std::int64_t linger_most_ms = 60'000;
    std::int64_t stall_ms = 10'000;  ///< A read or write that makes no progress.
    std::int64_t stop_ms = 10'000;   ///< What a stop leaves to requests under way.
};

class Connection;

/// One request and the way back. Used by one worker at a time.
class Exchange {
public:
    Exchange(Connection& connection, Head head, std::int64_t stall_ms, Places& slow_readers);

    const Head& head() const { return head_; }
    const std::string& peer() const;
    /// Whose slowness counts; the peer's, unless a gateway speaks for others.
    void set_reader(std::string address) { reader_ = std::move(address); }
    int peer_port() const;
    int socket() const;

    /// Body bytes; 0 at the end of the body, -1 when the client is gone or too slow.
    ssize_t read_body(char* to, std::size_t count);
    /// Collected and sent in larger pieces; false when the client is gone or too slow.
    bool write(const char* bytes, std::size_t count);
    bool flush();
    bool body_is_read() const { return body_read_ == head_.content_length; }

private:
    bool wait_for(short events);
    bool send_all(const char* bytes, std::size_t count);
    bool too_slow() const;
    /// Whether this reader may keep its worker waiting; the fast are never counted.
    bool may_be_slow();

    Connection& connection_;
    Places& slow_readers_;
    std::string reader_;
    std::optional<HeldPlace> slow_place_{};
    bool cut_ = false;
    Head head_;
    std::int64_t stall_ms_;
    std::int64_t started_ms_;
    std::uint64_t moved_bytes_ = 0;
    std::uint64_t body_read_ = 0;
    std::string out_{};
};

class Listener {
public:
    /// Answers one request; true when the connection may serve another.
    using Answer = std::function<bool(Exchange&)>;
    /// The whole response to a request that the guard refused.
    using Refuse = std::function<std::string(const Refusal&, const std::string& peer)>;

    Listener(ListenerSettings settings, Answer answer, Refuse refuse);
    ~Listener();

    /// Binds and listens; the answer is the port.
    base::Result<int> open();
    /// Returns after `stop`.
    void run();
    void stop();
    bool stopping() const { return stopping_; }
    int socket() const { return listening_; }

private:
    void accept_all();
    void on_event(int descriptor, std::uint32_t events);
    void collect(Connection& connection);
    /// Looks at what was received: waits for more, hands over, or refuses.
    void consider(Connection& connection);
    void refuse(Connection& connection, const Refusal& refusal);
    void linger(Connection& connection);
    void close(Connection& connection);
    void watch(Connection& connection);
    void take_back();
    void end_overdue();
    void work();
    void wake();

    struct Returned {
        Connection* connection;
        bool keep;
    };

    ListenerSettings settings_;
    Places slow_readers_;
    Answer answer_;
    Refuse refuse_;
    int listening_ = -1, epoll_ = -1, wake_ = -1;
    std::atomic<bool> stopping_{false};
    std::unordered_map<int, std::unique_ptr<Connection>> connections_;
    std::size_t collected_bytes_ = 0;

    std::mutex mutex_;
    std::condition_variable work_waits_;
    std::deque<Connection*> waiting_;
    std::vector<Returned> returned_;
    bool finished_ = false;
    std::vector<std::thread> workers_;
};

}  // namespace server
