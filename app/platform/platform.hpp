#pragma once
// The whole door to the outside. Browser, native window and tests each implement it; nothing else knows where it runs.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace platform {

struct HttpRequest {
    std::string method = "POST";
    std::string path{};  ///< From the root: "/api/identity/sign-in".
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};
    std::uint32_t file = 0;  ///< When not 0, the bytes of this chosen file are the body.
};

/// The status of a file that is no longer what the person chose: changed, moved, gone.
inline constexpr int file_changed_status = -1;

struct HttpResponse {
    int status = 0;  ///< 0: no answer (network, server gone, cancelled).
    std::string body{};
    bool cancelled = false;
    base::Instant server_time = 0;  ///< As header Server-Time says it; 0 when it does not.
};

using Done = std::function<void(HttpResponse)>;
using Progress = std::function<void(std::uint64_t sent_bytes, std::uint64_t total_bytes)>;

/// Callbacks come between frames on the program's one thread, never inside `start`.
class Transport {
public:
    virtual ~Transport() = default;
    virtual std::uint32_t start(HttpRequest request, Done done, Progress progress = {}) = 0;
    virtual void cancel(std::uint32_t call) = 0;
    /// Runs the callbacks of what has arrived (native); in the browser they are run by the page itself.
    virtual void poll() {}
};

class Platform {
public:
    virtual ~Platform() = default;

    virtual base::Instant now() const = 0;  ///< Wall clock, UTC; this machine's may be wrong, and may be set.
    /// Milliseconds from any beginning, of a clock that only goes forward: for what lasts, such as pauses.
    virtual base::Instant elapsed() const = 0;
    virtual std::string random_bytes(std::size_t count) = 0;
    /// Draw another frame now, or after so many milliseconds (timers, toasts, autosave).
    virtual void wake_after(std::int64_t milliseconds) = 0;

    // The address is what follows '#/': "sanece/login", "sanece/solicitud?id=…".
    virtual std::string address() const = 0;
    virtual void push_address(std::string_view address) = 0;
    virtual void replace_address(std::string_view address) = 0;
    virtual void go_back() = 0;
    /// While true, leaving or closing the page asks first.
    virtual void set_unsaved(bool unsaved) = 0;
    virtual void reload() = 0;
    /// Only a demonstration that lives in a browser can be thrown away and begun anew.
    virtual bool can_start_afresh() const = 0;
    /// False while a demonstration cannot be kept by its browser (no room, a private window).
    virtual bool keeps() const = 0;
    virtual void start_afresh() = 0;

    /// Opens an address of the server, or one that `publish` gave, outside the program (another tab, a viewer).
    virtual void open_outside(std::string_view href) = 0;
    /// Makes bytes reachable for the person; the answer is an href for links ("blob:…", "file:///…").
    virtual std::string publish(std::string_view file_name, std::string_view mime, std::string bytes) = 0;
    /// Asks for a file natively; in the browser the semantics mirror's own <input type=file> does it.
    virtual void choose_file(std::string_view title, std::function<void(std::vector<base::ChosenFile>)> chosen) = 0;
    /// Reads a chosen file whole (in-process Api only); false when it can no longer be read.
    virtual void read_file(std::uint32_t file, std::function<void(bool, std::string)> done) = 0;
    virtual void release_file(std::uint32_t file) = 0;

    /// Small preferences of this person on this machine; never patient data.
    virtual std::string preference(std::string_view name) const = 0;
    virtual void set_preference(std::string_view name, std::string_view value) = 0;

    virtual Transport& transport() = 0;
};

}  // namespace platform
