#include "app/native/native_platform.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "shared/base/file.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

extern char** environ;

namespace native {
namespace {

namespace fs = std::filesystem;

/// There is no server: every question is answered as when it is gone.
class NoTransport final : public platform::Transport {
public:
    std::uint32_t start(platform::HttpRequest, platform::Done done, platform::Progress) override {
        unanswered_.push_back(std::move(done));
        return static_cast<std::uint32_t>(unanswered_.size());
    }
    void cancel(std::uint32_t) override {}
    void poll() override {
        for (const auto& done : std::exchange(unanswered_, {})) done({});
    }

private:
    std::vector<platform::Done> unanswered_{};
};

std::int64_t monotonic_ms() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

std::string file_url(const std::string& path) {
    std::string url = "file://";
    for (const auto part : base::split(std::string_view(path).substr(1), '/')) url += '/' + base::percent_encoded(part);
    return url;
}

/// The last part of a name that came from elsewhere, without what a folder could take amiss.
std::string safe_name(std::string_view name) {
    std::string safe(name.substr(name.rfind('/') + 1));
    std::erase_if(safe, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '/'; });
    while (safe.starts_with('.')) safe.erase(0, 1);
    return safe.empty() ? "documento" : safe;
}

/// Finished programs of ours that nobody waited for.
void reap() {
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {}
}

bool is_installed(const std::string& program) {
    const char* path = std::getenv("PATH");
    for (const auto folder : base::split(path ? path : "", ':')) {
        if (::access((std::string(folder) + "/" + program).c_str(), X_OK) == 0) return true;
    }
    return false;
}

/// Runs a program to its end; what it wrote, or nothing when it failed.
std::optional<std::string> output_of(const std::vector<std::string>& command) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    pid_t child = 0;
    const bool started = ::posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    std::string output;
    std::array<char, 4096> piece;
    ssize_t got = 0;
    while (started && (got = ::read(pipe[0], piece.data(), piece.size())) > 0) {
        output.append(piece.data(), static_cast<std::size_t>(got));
    }
    ::close(pipe[0]);
    int status = 1;
    if (!started || ::waitpid(child, &status, 0) != child || status != 0) return std::nullopt;
    return output;
}

}  // namespace

NativePlatform::NativePlatform(std::string address, const Server& server, std::function<void()> wake)
    : visited_{std::move(address)} {
    if (server.url.empty()) {
        transport_ = std::make_unique<NoTransport>();
        return;
    }
    transport_ = std::make_unique<HttpTransport>(
        server.url, server.certificates, [this](std::uint32_t file) { return path_of(file); }, std::move(wake));
}

/// What was published may be about patients: it does not outlive the program.
NativePlatform::~NativePlatform() {
    transport_.reset();
    std::error_code failure;
    if (!published_folder_.empty()) fs::remove_all(published_folder_, failure);
    reap();
}

base::Instant NativePlatform::now() const {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

base::Instant NativePlatform::elapsed() const { return monotonic_ms(); }

std::string NativePlatform::random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    for (std::size_t at = 0; at < count;) {
        const auto got = ::getrandom(bytes.data() + at, count - at, 0);
        if (got > 0) at += static_cast<std::size_t>(got);
    }
    return bytes;
}

void NativePlatform::wake_after(std::int64_t milliseconds) { wakes_.push_back(monotonic_ms() + milliseconds); }

std::int64_t NativePlatform::wake_in() const {
    if (wakes_.empty()) return -1;
    return std::max<std::int64_t>(0, *std::min_element(wakes_.begin(), wakes_.end()) - monotonic_ms());
}

void NativePlatform::woken() {
    std::erase_if(wakes_, [now = monotonic_ms()](std::int64_t moment) { return moment <= now; });
}

void NativePlatform::push_address(std::string_view address) {
    visited_.resize(at_ + 1);
    visited_.emplace_back(address);
    ++at_;
}

void NativePlatform::go_back() {
    if (at_ == 0) return;
    --at_;
    address_changed_ = true;
}

void NativePlatform::go_forward() {
    if (at_ + 1 >= visited_.size()) return;
    ++at_;
    address_changed_ = true;
}

void NativePlatform::open_outside(std::string_view href) {
    if (!href.starts_with('/')) return open_with_desktop(std::string(href));
    // An address of the server: a browser would not be signed in, so this program fetches it.
    platform::HttpRequest request;
    request.method = "GET";
    request.path = href;
    transport_->start(
        std::move(request),
        [this, path = std::string(href.substr(0, href.find('?')))](platform::HttpResponse response) {
            if (response.status != 200) return;
            const auto ending = response.body.starts_with("%PDF-") ? ".pdf" : response.body.starts_with("PK") ? ".xlsx" : "";
            auto name = safe_name(path);
            if (!name.ends_with(ending)) name += ending;
            open_with_desktop(publish(name, {}, std::move(response.body)));
        },
        {});
}

void NativePlatform::open_with_desktop(const std::string& href) {
    const bool is_known = href.starts_with("file:///") || href.starts_with("http://") || href.starts_with("https://") ||
                          href.starts_with("mailto:");
    if (!is_known) return;
    reap();
    std::string program = "xdg-open", argument = href;
    std::array<char*, 3> words{program.data(), argument.data(), nullptr};
    pid_t child = 0;
    if (::posix_spawnp(&child, words[0], nullptr, nullptr, words.data(), environ) != 0) {
        std::fprintf(stderr, "%s\n", href.c_str());
    }
}

std::string NativePlatform::publish(std::string_view file_name, std::string_view, std::string bytes) {
    if (published_folder_.empty()) {
        std::string folder = (fs::temp_directory_path() / "prestaciones-XXXXXX").string();
        if (!::mkdtemp(folder.data())) return {};
        published_folder_ = folder;
    }
    // A folder each: two documents of one name do not overwrite one another.
    std::string folder = published_folder_ + "/XXXXXX";
    if (!::mkdtemp(folder.data())) return {};
    const auto path = folder + "/" + safe_name(file_name);
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file ? file_url(path) : std::string{};
}

void NativePlatform::choose_file(std::string_view title, std::function<void(std::vector<base::ChosenFile>)> done) {
    if (!is_installed("zenity")) {
        chooser_missing_ = true;
        wake_after(0);
        return;
    }
    auto output = output_of({"zenity", "--file-selection", "--title=" + std::string(title), "--file-filter=PDF | *.pdf *.PDF"});
    if (!output) return;
    while (output->ends_with('\n')) output->pop_back();
    if (const auto file = chosen(*output)) done({*file});
    wake_after(0);
}

std::optional<base::ChosenFile> NativePlatform::chosen(const std::string& path) {
    std::error_code failure;
    const auto size = fs::file_size(path, failure);
    if (failure) return std::nullopt;
    files_[++last_file_] = {path, size, fs::last_write_time(path, failure)};
    return base::ChosenFile{last_file_, fs::path(path).filename().string(), size};
}

std::string NativePlatform::path_of(std::uint32_t file) const {
    const auto found = files_.find(file);
    if (found == files_.end()) return {};
    const auto& [path, size_bytes, written_at] = found->second;
    std::error_code failure;
    const bool same = fs::file_size(path, failure) == size_bytes && fs::last_write_time(path, failure) == written_at;
    return same && !failure ? path : std::string{};
}

void NativePlatform::read_file(std::uint32_t file, std::function<void(bool, std::string)> done) {
    const auto path = path_of(file);
    if (path.empty()) return done(false, {});
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const bool whole = stream.is_open() && !stream.bad() && !path_of(file).empty();
    done(whole, std::move(bytes));
}

std::string NativePlatform::preference(std::string_view name) const {
    const auto found = preferences_.find(name);
    return found == preferences_.end() ? std::string{} : found->second;
}

void NativePlatform::set_preference(std::string_view name, std::string_view value) { preferences_[std::string(name)] = value; }

}  // namespace native
