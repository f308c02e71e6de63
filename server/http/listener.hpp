#pragma once
// Sockets. One thread accepts connections and collects heads and JSON bodies; a bounded pool of workers
// answers whole requests. What a reader does not take at once waits with the connection, and a worker comes
// back when there is room for more: slow or idle clients hold no worker. An upload does hold one, so those
// have counted places.

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

#include "server/http/chunks.hpp"
#include "server/http/guard.hpp"
#include "shared/base/result.hpp"
#include "shared/services/core/ports.hpp"

namespace server {

struct ListenerSettings {
    std::string host = "127.0.0.1";
    int port = 0;
    int workers = 320;  ///< So many that uploads and waiting passwords together leave some.
    std::size_t waiting_requests_max = 1024;
    std::size_t connections_max = 8000;
    std::uint64_t upload_bytes_max = 0;
    // Of all connections together.
    std::size_t collected_bytes_max = 64 * 1024 * 1024;
    std::size_t unsent_bytes_max = 64 * 1024 * 1024;  ///< Beyond it whoever holds most is cut.
    // Milliseconds.
    std::int64_t head_ms = 10'000;
    std::int64_t body_ms = 30'000;
    std::int64_t idle_ms = 5'000;
    std::int64_t linger_ms = 3'000;  ///< Without another byte; in all at most the next.
    std::int64_t linger_most_ms = 60'000;
    std::int64_t stall_ms = 30'000;           ///< A reader who takes nothing.
    std::int64_t upload_silence_ms = 60'000;  ///< An upload of which nothing comes.
    std::int64_t stop_ms = 10'000;            ///< What a stop leaves to requests under way.
};

class Connection;
enum class Sent { whole, a_part, no_more };

/// One request and the way back. Used by one worker at a time.
class Exchange {
public:
    Exchange(Connection& connection, Head head, std::int64_t silence_ms);

    const Head& head() const { return head_; }
    const std::string& peer() const;
    int peer_port() const;
    int socket() const;
    /// Whom the reader counts as; the peer, unless a gateway speaks for others.
    void set_reader(std::string reader);
    const std::string& reader() const;

    /// Body bytes; 0 at the end of the body, -1 when the client is gone or too slow.
    ssize_t read_body(char* to, std::size_t count);
    /// Both are sent once the answer is whole: first what was written, then `count` bytes of `source`.
    void write(const char* bytes, std::size_t count);
    void then(std::shared_ptr<services::FileReader> source, std::uint64_t offset, std::uint64_t count);
    bool body_is_read() const { return chunks_ ? chunks_->whole() : body_read_ == head_.content_length; }

private:
    /// Bytes as they came; 0 when there are no more.
    ssize_t take(char* to, std::size_t count);
    ssize_t read_chunks(char* to, std::size_t count);
    bool wait_for_bytes();

    Connection& connection_;
    Head head_;
    std::int64_t silence_ms_;
    std::int64_t started_ms_;
    std::uint64_t body_read_ = 0;
    std::optional<Chunks> chunks_{};
    std::string unchunked_{};
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
    int socket() const { return listening_; }

private:
    void turn(int wait_ms);
    void accept_all();
    void on_event(int descriptor);
    void collect(Connection& connection);
    /// Looks at what was received: waits for more, hands over, or refuses.
    void consider(Connection& connection);
    void refuse(Connection& connection, const Refusal& refusal);
    void linger(Connection& connection);
    void close(Connection& connection);
    void watch(Connection& connection);
    void hand_over(Connection& connection);
    void take_back();
    void wait_for_room(Connection& connection);
    bool cut_greediest();
    void end_overdue();
    void work();
    void wake();

    struct Returned {
        Connection* connection;
        Sent sent;
    };
    /// A worker without work.
    struct Resting {
        std::condition_variable call{};
        bool called = false;
    };
    /// Who is to be called for what waits, or nobody: one at a time is on his way, and calls the next. So a worker that is
    /// done with his request takes another one before somebody must be woken for it.
    Resting* next_called();
    static void call(Resting* worker);

    ListenerSettings settings_;
    Answer answer_;
    Refuse refuse_;
    int listening_ = -1, epoll_ = -1, wake_ = -1;
    std::atomic<bool> stopping_{false};
    std::unordered_map<int, std::unique_ptr<Connection>> connections_;
    std::size_t collected_bytes_ = 0, unsent_bytes_ = 0;

    std::mutex mutex_;
    std::vector<Resting*> resting_;  ///< Who rested last is called first: what he works with is still in the caches.
    bool somebody_comes_ = false;
    std::deque<Connection*> waiting_;
    std::vector<Returned> returned_;
    bool finished_ = false;
    std::vector<std::thread> workers_;
};

}  // namespace server
