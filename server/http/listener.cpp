#include "server/http/listener.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "server/log.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

constexpr int backlog = 4096;  // the kernel cuts it to net.core.somaxconn
constexpr std::size_t piece_bytes = 64 * 1024;
/// A transfer may take half a minute more than this rate needs; slower ones are cut.
constexpr std::int64_t bytes_per_ms_min = 8;
constexpr std::int64_t slack_ms = 30'000;

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

enum class Stage {
    idle,       ///< Between requests.
    head,       ///< Some bytes of a head are there.
    body,       ///< The head passed; the rest of a JSON body is awaited.
    working,    ///< A worker has it; the loop keeps its hands off.
    lingering,  ///< Answered and closed for writing; what still comes is thrown away.
};

class Connection {
public:
    int socket = -1;
    std::string peer;
    int peer_port = 0;
    Stage stage = Stage::idle;
    std::int64_t deadline_ms = 0;
    std::int64_t linger_until_ms = 0;
    std::string received;
    std::size_t counted = 0;  ///< Bytes of `received` counted in the loop's total.
    HeadScan scan;
    std::size_t head_size = 0;
    Head head;

    ~Connection() {
        if (socket >= 0) ::close(socket);
    }
};

// ---- Exchange
// ------------------------------------------------------------------------------------------------------

Exchange::Exchange(Connection& connection, Head head, std::int64_t stall_ms, Places& slow_readers)
    : connection_(connection),
      slow_readers_(slow_readers),
      reader_(connection.peer),
      head_(std::move(head)),
      stall_ms_(stall_ms),
      started_ms_(now_ms()) {}

const std::string& Exchange::peer() const { return connection_.peer; }
int Exchange::peer_port() const { return connection_.peer_port; }
int Exchange::socket() const { return connection_.socket; }

bool Exchange::too_slow() const {
    return now_ms() - started_ms_ > slack_ms + static_cast<std::int64_t>(moved_bytes_) / bytes_per_ms_min;
}

bool Exchange::may_be_slow() {
    if (!slow_place_) {
        slow_place_.emplace(slow_readers_, reader_);
        if (!slow_place_->granted()) log(Level::warning, "slow_reader_cut", {{"address", reader_}});
    }
    return slow_place_->granted();
}

bool Exchange::wait_for(short events) {
    pollfd waiting{connection_.socket, events, 0};
    int ready = 0;
    do ready = ::poll(&waiting, 1, static_cast<int>(stall_ms_));
    while (ready < 0 && errno == EINTR);
    return ready > 0;
}

ssize_t Exchange::read_body(char* to, std::size_t count) {
    const auto left = head_.content_length - body_read_;
    count = static_cast<std::size_t>(std::min<std::uint64_t>(count, left));
    if (count == 0) return 0;
    auto& received = connection_.received;
    if (!received.empty()) {
        count = std::min(count, received.size());
        std::memcpy(to, received.data(), count);
        received.erase(0, count);
        body_read_ += count;
        return static_cast<ssize_t>(count);
    }
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    if (body_read_ == 0 && !head_.header("expect").empty() && !send_all(go_on.data(), go_on.size()))
        return -1;
    for (;;) {
        const auto got = ::recv(connection_.socket, to, count, MSG_DONTWAIT);
        if (got > 0) {
            body_read_ += static_cast<std::uint64_t>(got);
            moved_bytes_ += static_cast<std::uint64_t>(got);
            return got;
        }
        if (got == 0 || !would_block() || too_slow() || !wait_for(POLLIN)) return -1;
    }
}

bool Exchange::send_all(const char* bytes, std::size_t count) {
    while (count > 0 && !cut_) {
        const auto sent = ::send(connection_.socket, bytes, count, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0) {
            bytes += sent;
            count -= static_cast<std::size_t>(sent);
            moved_bytes_ += static_cast<std::uint64_t>(sent);
        } else if (!would_block() || too_slow() || !may_be_slow() || !wait_for(POLLOUT)) {
            cut_ = true;
        }
    }
    return !cut_;
}

bool Exchange::write(const char* bytes, std::size_t count) {
    if (out_.size() + count <= piece_bytes) {
        out_.append(bytes, count);
        return true;
    }
    return flush() && send_all(bytes, count);
}

bool Exchange::flush() {
    const bool sent = send_all(out_.data(), out_.size());
    out_.clear();
    return sent;
}

// ---- Listener
// ------------------------------------------------------------------------------------------------------

Listener::Listener(ListenerSettings settings, Answer answer, Refuse refuse)
    : settings_(std::move(settings)),
      slow_readers_(settings_.slow_readers_max, settings_.slow_readers_of_one_address_max),
      answer_(std::move(answer)),
      refuse_(std::move(refuse)) {}

Listener::~Listener() {
    stop();
    connections_.clear();
    for (const int descriptor : {listening_, epoll_, wake_}) {
        if (descriptor >= 0) ::close(descriptor);
    }
}

base::Result<int> Listener::open() {
    const auto failed = [&](const char* what) {
        return base::Error{base::ErrorKind::unavailable,
                           text::server::port_in_use(settings_.host, settings_.port),
                           {},
                           std::string(what) + ": " + std::strerror(errno)};
    };
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(settings_.host.c_str(), std::to_string(settings_.port).c_str(), &hints, &found) != 0) {
        return failed("getaddrinfo");
    }
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> address(found, ::freeaddrinfo);
    listening_ = ::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listening_ < 0) return failed("socket");
    // Not SO_REUSEPORT: a second server on the same port must fail, not share it.
    const int yes = 1;
    ::setsockopt(listening_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(listening_, address->ai_addr, address->ai_addrlen) != 0) return failed("bind");
    if (::listen(listening_, backlog) != 0) return failed("listen");

    epoll_ = ::epoll_create1(EPOLL_CLOEXEC);
    wake_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (epoll_ < 0 || wake_ < 0) return failed("epoll");
    for (const int descriptor : {listening_, wake_}) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event);
    }
    sockaddr_storage bound{};
    socklen_t size = sizeof bound;
    ::getsockname(listening_, reinterpret_cast<sockaddr*>(&bound), &size);
    return ntohs(bound.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6*>(&bound)->sin6_port
                                             : reinterpret_cast<sockaddr_in*>(&bound)->sin_port);
}

void Listener::stop() {
    stopping_ = true;
    wake();
}

void Listener::wake() {
    const std::uint64_t one = 1;
    if (wake_ < 0) return;
    const auto written = ::write(wake_, &one, sizeof one);
    static_cast<void>(written);  // a full counter wakes as well
}

void Listener::run() {
    for (int i = 0; i < settings_.workers; ++i) workers_.emplace_back([this] { work(); });
    std::array<epoll_event, 256> events{};
    auto swept_ms = now_ms();
    while (!stopping_) {
        const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 200);
        for (int i = 0; i < count; ++i) {
            const auto& event = events[static_cast<std::size_t>(i)];
            if (event.data.fd == listening_) {
                accept_all();
            } else if (event.data.fd == wake_) {
                std::uint64_t ignored = 0;
                const auto got = ::read(wake_, &ignored, sizeof ignored);
                static_cast<void>(got);
                take_back();
            } else {
                on_event(event.data.fd, event.events);
            }
        }
        if (now_ms() - swept_ms >= 200) {
            end_overdue();
            swept_ms = now_ms();
        }
    }
    // No new connection; requests under way get some time, then their sockets are shut.
    ::close(listening_);
    listening_ = -1;
    const auto until = now_ms() + settings_.stop_ms;
    const auto under_way = [&] {
        take_back();
        return std::any_of(connections_.begin(), connections_.end(),
                           [](const auto& each) { return each.second->stage == Stage::working; });
    };
    while (under_way() && now_ms() < until) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    for (const auto& [descriptor, connection] : connections_) ::shutdown(descriptor, SHUT_RDWR);
    {
        const std::lock_guard lock(mutex_);
        finished_ = true;
    }
    work_waits_.notify_all();
    for (auto& worker : workers_) worker.join();
    workers_.clear();
}

void Listener::accept_all() {
    for (int accepted = 0; accepted < 512; ++accepted) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        const int socket =
            ::accept4(listening_, reinterpret_cast<sockaddr*>(&address), &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (socket < 0) {
            if (errno == EMFILE || errno == ENFILE)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            return;
        }
        auto connection = std::make_unique<Connection>();
        connection->socket = socket;
        if (connections_.size() >= settings_.connections_max) continue;  // closed by its destructor
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        std::array<char, INET6_ADDRSTRLEN> words{};
        if (address.ss_family == AF_INET6) {
            const auto& six = *reinterpret_cast<sockaddr_in6*>(&address);
            ::inet_ntop(AF_INET6, &six.sin6_addr, words.data(), words.size());
            connection->peer_port = ntohs(six.sin6_port);
        } else {
            const auto& four = *reinterpret_cast<sockaddr_in*>(&address);
            ::inet_ntop(AF_INET, &four.sin_addr, words.data(), words.size());
            connection->peer_port = ntohs(four.sin_port);
        }
        connection->peer = words.data();
        if (connection->peer.starts_with("::ffff:")) connection->peer.erase(0, 7);
        connection->deadline_ms = now_ms() + settings_.head_ms;
        epoll_event event{};
        event.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT;
        event.data.fd = socket;
        if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event) != 0) continue;
        connections_.emplace(socket, std::move(connection));
    }
}

void Listener::watch(Connection& connection) {
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT;
    event.data.fd = connection.socket;
    ::epoll_ctl(epoll_, EPOLL_CTL_MOD, connection.socket, &event);
}

void Listener::on_event(int descriptor, std::uint32_t) {
    const auto found = connections_.find(descriptor);
    if (found == connections_.end()) return;
    auto& connection = *found->second;
    if (connection.stage == Stage::working) return;
    collect(connection);
}

void Listener::collect(Connection& connection) {
    std::array<char, piece_bytes> piece;
    const auto got = ::recv(connection.socket, piece.data(), piece.size(), MSG_DONTWAIT);
    if (got < 0 && would_block()) return watch(connection);
    if (got <= 0) return close(connection);
    if (connection.stage == Stage::lingering) {
        // A browser reads the answer only after it has sent its whole file, so that is waited for a while.
        connection.deadline_ms = std::min(now_ms() + settings_.linger_ms, connection.linger_until_ms);
        return watch(connection);
    }
    connection.received.append(piece.data(), static_cast<std::size_t>(got));
    consider(connection);
}

void Listener::consider(Connection& connection) {
    const auto count_bytes = [&] {
        collected_bytes_ += connection.received.size() - connection.counted;
        connection.counted = connection.received.size();
    };
    count_bytes();
    if (connection.head_size == 0) {
        if (connection.received.empty()) {
            connection.stage = Stage::idle;
            return watch(connection);
        }
        if (connection.stage == Stage::idle) {
            connection.stage = Stage::head;
            connection.deadline_ms = now_ms() + settings_.head_ms;
        }
        auto looked = connection.scan.look(connection.received);
        if (const auto* refusal = std::get_if<Refusal>(&looked)) return refuse(connection, *refusal);
        const auto size = std::get<std::size_t>(looked);
        if (size == 0) return watch(connection);
        auto checked =
            check_head(std::string_view(connection.received).substr(0, size), settings_.upload_bytes_max);
        if (const auto* refusal = std::get_if<Refusal>(&checked)) return refuse(connection, *refusal);
        connection.head = std::get<Head>(std::move(checked));
        connection.head_size = size;
        connection.stage = Stage::body;
        connection.deadline_ms = now_ms() + settings_.body_ms;
        if (connection.head.method == "POST" && !connection.head.header("expect").empty() &&
            connection.received.size() == size) {
            constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            const auto sent =
                ::send(connection.socket, go_on.data(), go_on.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
            static_cast<void>(sent);  // a client that does not hear it sends its body all the same
        }
    }
    const bool collects_body = connection.head.method == "POST";
    if (collects_body && connection.received.size() - connection.head_size < connection.head.content_length) {
        if (collected_bytes_ > settings_.collected_bytes_max)
            return refuse(connection, {503, text::server::busy});
        return watch(connection);
    }
    connection.received.erase(0, connection.head_size);
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() < settings_.waiting_requests_max) {
            connection.stage = Stage::working;
            waiting_.push_back(&connection);
        }
    }
    if (connection.stage != Stage::working) return refuse(connection, {503, text::server::busy});
    work_waits_.notify_one();
}

void Listener::refuse(Connection& connection, const Refusal& refusal) {
    const auto response = refuse_(refusal, connection.peer);
    const auto sent =
        ::send(connection.socket, response.data(), response.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    static_cast<void>(sent);  // the connection ends either way
    linger(connection);
}

/// Closing with unread bytes would reset the connection and could take the answer away from the client.
void Listener::linger(Connection& connection) {
    ::shutdown(connection.socket, SHUT_WR);
    collected_bytes_ -= connection.counted;
    connection.counted = 0;
    std::string().swap(connection.received);
    connection.stage = Stage::lingering;
    connection.deadline_ms = now_ms() + settings_.linger_ms;
    connection.linger_until_ms = now_ms() + settings_.linger_most_ms;
    watch(connection);
}

void Listener::close(Connection& connection) {
    collected_bytes_ -= connection.counted;
    connections_.erase(connection.socket);
}

void Listener::take_back() {
    std::vector<Returned> returned;
    {
        const std::lock_guard lock(mutex_);
        returned.swap(returned_);
    }
    for (const auto& [connection, keep] : returned) {
        if (!keep || stopping_) {
            linger(*connection);
            continue;
        }
        connection->stage = Stage::idle;
        connection->head_size = 0;
        connection->head = Head();
        connection->scan = HeadScan();
        connection->deadline_ms = now_ms() + settings_.idle_ms;
        consider(*connection);
    }
}

void Listener::end_overdue() {
    const auto now = now_ms();
    std::vector<Connection*> overdue;
    for (const auto& [descriptor, connection] : connections_) {
        if (connection->stage != Stage::working && connection->deadline_ms < now)
            overdue.push_back(connection.get());
    }
    for (auto* connection : overdue) {
        const bool owes_an_answer = connection->stage == Stage::body ||
                                    (connection->stage == Stage::head && !connection->received.empty());
        if (owes_an_answer) {
            refuse(*connection, {408, text::server::request_timeout});
        } else {
            close(*connection);
        }
    }
}

void Listener::work() {
    for (;;) {
        Connection* connection = nullptr;
        {
            std::unique_lock lock(mutex_);
            work_waits_.wait(lock, [&] { return finished_ || !waiting_.empty(); });
            if (finished_) return;
            connection = waiting_.front();
            waiting_.pop_front();
        }
        bool keep = false;
        {
            Exchange exchange(*connection, connection->head, settings_.stall_ms, slow_readers_);
            keep = answer_(exchange);
            keep = exchange.flush() && keep && exchange.body_is_read();
        }
        {
            const std::lock_guard lock(mutex_);
            returned_.push_back({connection, keep});
        }
        wake();
    }
}

}  // namespace server
