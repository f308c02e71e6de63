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
/// Slower than this in the long run is cut; two silences are forgiven besides.
constexpr std::int64_t bytes_per_ms_min = 8;

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

bool too_slow(std::int64_t started_ms, std::uint64_t bytes, std::int64_t silence_ms) {
    return now_ms() - started_ms > 2 * silence_ms + static_cast<std::int64_t>(bytes) / bytes_per_ms_min;
}

void say_go_on(int socket) {
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    const auto sent = ::send(socket, go_on.data(), go_on.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    static_cast<void>(sent);  // a client that does not hear it sends its body all the same
}

}  // namespace

enum class Stage {
    idle,       ///< Between requests.
    head,       ///< Some bytes of a head are there.
    body,       ///< The head passed; the rest of a JSON body is awaited.
    working,    ///< A worker has it; the loop keeps its hands off.
    sending,    ///< The reader has not taken all of the answer yet.
    lingering,  ///< Answered and closed for writing; what still comes is thrown away.
};

/// What of an answer is still to be sent: bytes, then a piece of a source.
struct Outgoing {
    std::string bytes{};
    std::size_t sent = 0;  ///< Of `bytes`.
    std::shared_ptr<services::FileReader> source{};
    std::uint64_t offset = 0, left = 0;
    std::int64_t started_ms = 0;
    std::uint64_t moved_bytes = 0;
    bool whole = false;  ///< The answer is made; what is left is to send it.
    bool keep = false;   ///< The connection may serve another request.
};

class Connection {
public:
    int socket = -1;
    std::string peer, reader;
    int peer_port = 0;
    Stage stage = Stage::idle;
    std::int64_t deadline_ms = 0;
    std::int64_t linger_until_ms = 0;
    std::string received;
    std::size_t counted = 0, counted_unsent = 0;  ///< Bytes of `received` and `out` in the loop's totals.
    Outgoing out;
    HeadScan scan;
    std::size_t head_size = 0;
    Head head;
    std::optional<Chunks> chunks;  ///< Of a JSON body that comes so; what they held stands in `received`…
    std::size_t unchunked = 0;     ///< … up to here.

    ~Connection() {
        if (socket >= 0) ::close(socket);
    }
};

// ---- Exchange
// ------------------------------------------------------------------------------------------------------

Exchange::Exchange(Connection& connection, Head head, std::int64_t silence_ms)
    : connection_(connection), head_(std::move(head)), silence_ms_(silence_ms), started_ms_(now_ms()) {
    connection_.reader = connection_.peer;
    if (head_.chunked) chunks_.emplace();
}

const std::string& Exchange::peer() const { return connection_.peer; }
int Exchange::peer_port() const { return connection_.peer_port; }
int Exchange::socket() const { return connection_.socket; }
void Exchange::set_reader(std::string reader) { connection_.reader = std::move(reader); }
const std::string& Exchange::reader() const { return connection_.reader; }

bool Exchange::wait_for_bytes() {
    pollfd waiting{connection_.socket, POLLIN, 0};
    int ready = 0;
    do ready = ::poll(&waiting, 1, static_cast<int>(silence_ms_));
    while (ready < 0 && errno == EINTR);
    return ready > 0;
}

ssize_t Exchange::take(char* to, std::size_t count) {
    auto& received = connection_.received;
    if (!received.empty()) {
        count = std::min(count, received.size());
        std::memcpy(to, received.data(), count);
        received.erase(0, count);
        return static_cast<ssize_t>(count);
    }
    for (;;) {
        const auto got = ::recv(connection_.socket, to, count, MSG_DONTWAIT);
        if (got > 0) return got;
        if (got == 0 || !would_block() || too_slow(started_ms_, body_read_, silence_ms_) || !wait_for_bytes()) return -1;
    }
}

ssize_t Exchange::read_body(char* to, std::size_t count) {
    if (body_read_ == 0 && head_.expects_go_on && connection_.received.empty() && !body_is_read()) {
        say_go_on(connection_.socket);
        head_.expects_go_on = false;
    }
    if (!chunks_) count = static_cast<std::size_t>(std::min<std::uint64_t>(count, head_.content_length - body_read_));
    const auto got = count == 0 ? 0 : chunks_ ? read_chunks(to, count) : take(to, count);
    if (got > 0) body_read_ += static_cast<std::uint64_t>(got);
    return got;
}

ssize_t Exchange::read_chunks(char* to, std::size_t count) {
    std::array<char, piece_bytes> piece;
    while (unchunked_.empty()) {
        if (chunks_->whole()) return 0;
        const auto got = take(piece.data(), piece.size());
        if (got <= 0 || !chunks_->take({piece.data(), static_cast<std::size_t>(got)}, unchunked_)) return -1;
    }
    count = std::min(count, unchunked_.size());
    std::memcpy(to, unchunked_.data(), count);
    unchunked_.erase(0, count);
    return static_cast<ssize_t>(count);
}

void Exchange::write(const char* bytes, std::size_t count) { connection_.out.bytes.append(bytes, count); }

void Exchange::then(std::shared_ptr<services::FileReader> source, std::uint64_t offset, std::uint64_t count) {
    auto& out = connection_.out;
    out.source = std::move(source);
    out.offset = offset;
    out.left = count;
}

namespace {

/// As much as the reader takes at once.
Sent send_some(Connection& connection) {
    auto& out = connection.out;
    for (;;) {
        if (out.sent == out.bytes.size()) {
            out.bytes.clear();
            out.sent = 0;
            if (out.left == 0) return Sent::whole;
            out.bytes = out.source->read(out.offset, static_cast<std::size_t>(std::min<std::uint64_t>(out.left, piece_bytes)));
            if (out.bytes.empty()) return Sent::no_more;
            out.offset += out.bytes.size();
            out.left -= out.bytes.size();
        }
        const auto sent =
            ::send(connection.socket, out.bytes.data() + out.sent, out.bytes.size() - out.sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0) {
            out.sent += static_cast<std::size_t>(sent);
            out.moved_bytes += static_cast<std::uint64_t>(sent);
        } else if (sent < 0 && would_block()) {
            return Sent::a_part;
        } else {
            return Sent::no_more;
        }
    }
}

}  // namespace

// ---- Listener
// ------------------------------------------------------------------------------------------------------

Listener::Listener(ListenerSettings settings, Answer answer, Refuse refuse)
    : settings_(std::move(settings)), answer_(std::move(answer)), refuse_(std::move(refuse)) {}

Listener::~Listener() {
    stop();
    connections_.clear();
    for (const int descriptor : {listening_, epoll_, wake_}) {
        if (descriptor >= 0) ::close(descriptor);
    }
}

base::Result<int> Listener::open() {
    const auto failed = [&](const char* what) {
        const int why = errno;
        auto words = text::server::port_in_use(settings_.host, settings_.port);
        if (why == EACCES) words = text::server::port_forbidden(settings_.port);
        if (why == EADDRNOTAVAIL) words = text::server::host_unusable(settings_.host);
        return base::Error{base::ErrorKind::unavailable, std::move(words), {}, std::string(what) + ": " + std::strerror(why)};
    };
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (::getaddrinfo(settings_.host.c_str(), std::to_string(settings_.port).c_str(), &hints, &found) != 0) {
        errno = EADDRNOTAVAIL;
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
    auto swept_ms = now_ms();
    while (!stopping_) {
        turn(200);
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
        return std::any_of(connections_.begin(), connections_.end(), [](const auto& each) {
            return each.second->stage == Stage::working || each.second->stage == Stage::sending;
        });
    };
    while (under_way() && now_ms() < until) turn(20);
    for (const auto& [descriptor, connection] : connections_) ::shutdown(descriptor, SHUT_RDWR);
    {
        const std::lock_guard lock(mutex_);
        finished_ = true;
        for (auto* worker : resting_) worker->call.notify_one();
    }
    for (auto& worker : workers_) worker.join();
    workers_.clear();
}

void Listener::turn(int wait_ms) {
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), wait_ms);
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
            on_event(event.data.fd);
        }
    }
}

void Listener::accept_all() {
    for (int accepted = 0; accepted < 512; ++accepted) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        const int socket = ::accept4(listening_, reinterpret_cast<sockaddr*>(&address), &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (socket < 0) {
            if (errno == EMFILE || errno == ENFILE) std::this_thread::sleep_for(std::chrono::milliseconds(10));
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
    event.events = connection.stage == Stage::sending ? EPOLLOUT | EPOLLONESHOT : EPOLLIN | EPOLLRDHUP | EPOLLONESHOT;
    event.data.fd = connection.socket;
    ::epoll_ctl(epoll_, EPOLL_CTL_MOD, connection.socket, &event);
}

void Listener::on_event(int descriptor) {
    const auto found = connections_.find(descriptor);
    if (found == connections_.end()) return;
    auto& connection = *found->second;
    if (connection.stage == Stage::working) return;
    if (connection.stage == Stage::sending) return hand_over(connection);
    if (!stopping_) collect(connection);
}

void Listener::hand_over(Connection& connection) {
    connection.stage = Stage::working;
    Resting* called = nullptr;
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(&connection);
        called = next_called();
    }
    call(called);
}

Listener::Resting* Listener::next_called() {
    if (somebody_comes_ || waiting_.empty() || resting_.empty()) return nullptr;
    auto* const worker = resting_.back();
    resting_.pop_back();
    worker->called = somebody_comes_ = true;
    return worker;
}

void Listener::call(Resting* worker) {
    if (worker) worker->call.notify_one();
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
    if (connection.head_size == 0 && connection.scan.untouched()) {
        // Some clients send an empty line after a body (RFC 9112, 2.2).
        while (connection.received.starts_with("\r\n")) connection.received.erase(0, 2);
        if (connection.received == "\r") return watch(connection);
    }
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
        auto checked = check_head(std::string_view(connection.received).substr(0, size), settings_.upload_bytes_max);
        if (const auto* refusal = std::get_if<Refusal>(&checked)) return refuse(connection, *refusal);
        connection.head = std::get<Head>(std::move(checked));
        connection.head_size = size;
        connection.stage = Stage::body;
        connection.deadline_ms = now_ms() + settings_.body_ms;
        if (connection.head.method == "POST" && connection.head.expects_go_on && connection.received.size() == size)
            say_go_on(connection.socket);
        connection.unchunked = size;
        if (connection.head.method == "POST" && connection.head.chunked) connection.chunks.emplace();
    }
    if (connection.chunks) {
        const auto raw = connection.received.substr(connection.unchunked);
        connection.received.resize(connection.unchunked);
        if (!connection.chunks->take(raw, connection.received)) return refuse(connection, {400, text::server::bad_request});
        connection.unchunked = connection.received.size();
        connection.head.content_length = connection.unchunked - connection.head_size;
        if (connection.head.content_length > json_bytes_max) return refuse(connection, {413, text::server::body_too_large});
        connection.head.chunked = !connection.chunks->whole();
        count_bytes();
    }
    const bool collects_body = connection.head.method == "POST";
    const auto got_of_body = connection.received.size() - connection.head_size;
    if (collects_body && (connection.head.chunked || got_of_body < connection.head.content_length)) {
        if (collected_bytes_ > settings_.collected_bytes_max) return refuse(connection, {503, text::server::busy});
        return watch(connection);
    }
    connection.received.erase(0, connection.head_size);
    bool room = false;
    {
        const std::lock_guard lock(mutex_);
        room = waiting_.size() < settings_.waiting_requests_max;
    }
    if (!room) return refuse(connection, {503, text::server::busy});
    connection.out = Outgoing();
    hand_over(connection);
}

void Listener::refuse(Connection& connection, const Refusal& refusal) {
    const auto response = refuse_(refusal, connection.peer);
    const auto sent = ::send(connection.socket, response.data(), response.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
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
    unsent_bytes_ -= connection.counted_unsent;
    connections_.erase(connection.socket);
}

void Listener::take_back() {
    std::vector<Returned> returned;
    {
        const std::lock_guard lock(mutex_);
        returned.swap(returned_);
    }
    for (const auto& [connection, sent] : returned) {
        if (sent == Sent::a_part) {
            wait_for_room(*connection);
            continue;
        }
        unsent_bytes_ -= connection->counted_unsent;
        connection->counted_unsent = 0;
        const bool keep = sent == Sent::whole && connection->out.keep && !stopping_;
        connection->out = Outgoing();
        if (!keep) {
            linger(*connection);
            continue;
        }
        connection->stage = Stage::idle;
        connection->head_size = 0;
        connection->head = Head();
        connection->chunks.reset();
        connection->scan = HeadScan();
        connection->deadline_ms = now_ms() + settings_.idle_ms;
        consider(*connection);
    }
}

void Listener::wait_for_room(Connection& connection) {
    auto& out = connection.out;
    unsent_bytes_ += out.bytes.size() - connection.counted_unsent;
    connection.counted_unsent = out.bytes.size();
    connection.stage = Stage::sending;
    connection.deadline_ms = too_slow(out.started_ms, out.moved_bytes, settings_.stall_ms) ? 0 : now_ms() + settings_.stall_ms;
    watch(connection);
    while (unsent_bytes_ > settings_.unsent_bytes_max && cut_greediest()) {}
}

/// Of the reader who keeps most waiting, the answer that has waited longest: who holds a hundred connections
/// cuts himself, not his neighbour with one.
bool Listener::cut_greediest() {
    std::unordered_map<std::string_view, std::size_t> unsent_of;
    for (const auto& [descriptor, each] : connections_) {
        if (each->stage == Stage::sending) unsent_of[each->reader] += each->counted_unsent;
    }
    const auto greediest = std::max_element(unsent_of.begin(), unsent_of.end(),
                                            [](const auto& one, const auto& other) { return one.second < other.second; });
    if (greediest == unsent_of.end() || greediest->second == 0) return false;
    Connection* oldest = nullptr;
    for (const auto& [descriptor, each] : connections_) {
        const bool waits = each->stage == Stage::sending && each->counted_unsent > 0 && each->reader == greediest->first;
        if (waits && (!oldest || each->out.started_ms < oldest->out.started_ms)) oldest = each.get();
    }
    if (!oldest) return false;
    log(Level::warning, "slow_reader_cut", {{"address", oldest->reader}});
    close(*oldest);
    return true;
}

void Listener::end_overdue() {
    const auto now = now_ms();
    std::vector<Connection*> overdue;
    for (const auto& [descriptor, connection] : connections_) {
        if (connection->stage != Stage::working && connection->deadline_ms < now) overdue.push_back(connection.get());
    }
    for (auto* connection : overdue) {
        if (connection->stage == Stage::sending) log(Level::info, "slow_reader_cut", {{"address", connection->reader}});
        const bool owes_an_answer =
            connection->stage == Stage::body || (connection->stage == Stage::head && !connection->received.empty());
        if (owes_an_answer) {
            refuse(*connection, {408, text::server::request_timeout});
        } else {
            close(*connection);
        }
    }
}

void Listener::work() {
    Resting own;
    for (;;) {
        Connection* connection = nullptr;
        Resting* called = nullptr;
        {
            std::unique_lock lock(mutex_);
            while (!finished_ && waiting_.empty()) {
                own.called = false;
                resting_.push_back(&own);
                own.call.wait(lock, [&] { return finished_ || own.called; });
                if (own.called) somebody_comes_ = false;
            }
            if (finished_) return;
            connection = waiting_.front();
            waiting_.pop_front();
            called = next_called();
        }
        call(called);
        if (!connection->out.whole) {
            Exchange exchange(*connection, connection->head, settings_.upload_silence_ms);
            const bool keep = answer_(exchange);
            connection->out.keep = keep && exchange.body_is_read();
            connection->out.whole = true;
            connection->out.started_ms = now_ms();
        }
        const auto sent = send_some(*connection);
        bool first = false;
        {
            const std::lock_guard lock(mutex_);
            first = returned_.empty();
            returned_.push_back({connection, sent});
        }
        if (first) wake();  // else the loop is on its way to them
    }
}

}  // namespace server
