#include "server/files/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>

namespace server {
namespace {

using Clock = std::chrono::steady_clock;

void limit(int resource, unsigned long long value) {
    const rlimit both{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

/// Between fork and exec: only calls that are safe there.
[[noreturn]] void become(char* const* arguments, int output, int devnull, const ChildLimits& limits) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::unshare(CLONE_NEWUSER | CLONE_NEWNET);  // not every kernel lets us; the other limits stand
    ::dup2(devnull, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(devnull, STDERR_FILENO);
    ::syscall(SYS_close_range, 3u, ~0u, 0u);
    limit(RLIMIT_CPU, static_cast<unsigned long long>(limits.cpu_seconds));
    if (limits.memory_bytes != 0) limit(RLIMIT_AS, limits.memory_bytes);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 16);
    const int moved = ::chdir("/");
    static_cast<void>(moved);
    char* const environment[] = {nullptr};
    ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

struct Descriptor {
    int number = -1;
    ~Descriptor() { reset(); }
    void reset() {
        if (number >= 0) ::close(number);
        number = -1;
    }
};

}  // namespace

ChildResult run_child(const std::vector<std::string>& arguments, const ChildLimits& limits,
                      const std::function<bool(std::string_view)>& output) {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
    Descriptor reading{ends[0]}, writing{ends[1]}, devnull{::open("/dev/null", O_RDWR | O_CLOEXEC)};
    std::vector<char*> words;
    for (const auto& each : arguments) words.push_back(const_cast<char*>(each.c_str()));
    words.push_back(nullptr);

    const pid_t child = ::fork();
    if (child < 0) return {};
    if (child == 0) become(words.data(), writing.number, devnull.number, limits);
    writing.reset();

    ChildResult result{ChildEnd::exited, -1, 0};
    const auto until = Clock::now() + std::chrono::seconds(limits.wall_seconds);
    const auto milliseconds_left = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    };
    std::array<char, 64 * 1024> piece;
    for (bool open = true; open;) {
        const auto left = milliseconds_left();
        pollfd waiting{reading.number, POLLIN, 0};
        const int ready = left > 0 ? ::poll(&waiting, 1, static_cast<int>(left)) : 0;
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) {
            result.end = ChildEnd::too_long;
            break;
        }
        const auto got = ::read(reading.number, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        open = got > 0;
        if (open && !output({piece.data(), static_cast<std::size_t>(got)})) {
            result.end = ChildEnd::stopped;
            break;
        }
    }
    if (result.end != ChildEnd::exited) ::kill(child, SIGKILL);
    // It has closed its output, so it is about to end; if it is not, the clock still runs.
    int status = 0;
    for (;;) {
        const auto ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) break;
        if (ended < 0 && errno != EINTR) return {};
        if (milliseconds_left() <= 0 && result.end == ChildEnd::exited) {
            result.end = ChildEnd::too_long;
            ::kill(child, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (result.end != ChildEnd::exited) return result;
    if (!WIFEXITED(status)) return {ChildEnd::killed, -1, WTERMSIG(status)};
    if (WEXITSTATUS(status) == 127) return {ChildEnd::failed, 127, 0};
    return {ChildEnd::exited, WEXITSTATUS(status), 0};
}

}  // namespace server
