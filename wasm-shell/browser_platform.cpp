#include "wasm-shell/browser_platform.hpp"

#include <emscripten.h>

#include <cstdlib>
#include <utility>

#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

// clang-format off
EM_JS(void, page_request, (std::uint32_t call, const char* method, const char* path, const char* headers,
                           const void* body, std::size_t length, std::uint32_t file), {
    Module.page.network.request(call >>> 0, {
        method: UTF8ToString(method),
        path: UTF8ToString(path),
        headers: UTF8ToString(headers),
        body: HEAPU8.slice(body, body + length),
        file: file >>> 0,
    });
});
EM_JS(void, page_cancel_request, (std::uint32_t call), { Module.page.network.cancel(call >>> 0); });
EM_JS(void, page_random_bytes, (void* target, std::size_t count), {
    const most = 65536;  // what one call of getRandomValues may fill
    for (let done = 0; done < count; done += most) {
        crypto.getRandomValues(HEAPU8.subarray(target + done, target + Math.min(count, done + most)));
    }
});
EM_JS(double, page_now, (), { return Date.now(); });
EM_JS(double, page_elapsed, (), { return performance.now(); });
EM_JS(void, page_wake_after, (double milliseconds), { Module.page.loop.wakeAfter(milliseconds); });
EM_JS(char*, page_address, (), { return allocateUTF8(Module.page.history.address()); });
EM_JS(void, page_push_address, (const char* address), { Module.page.history.push(UTF8ToString(address)); });
EM_JS(void, page_replace_address, (const char* address), { Module.page.history.replace(UTF8ToString(address)); });
EM_JS(void, page_go_back, (), { Module.page.history.back(); });
EM_JS(void, page_set_unsaved, (int unsaved), { Module.page.history.setUnsaved(!!unsaved); });
EM_JS(void, page_reload, (), { Module.page.history.reload(); });
EM_JS(int, page_can_start_afresh, (), { return Module.page.storage ? 1 : 0; });
EM_JS(int, page_keeps, (), { return !Module.page.storage || Module.page.storage.keeps ? 1 : 0; });
EM_JS(void, page_start_afresh, (), { Module.page.storage.startAfresh(); });
EM_JS(void, page_open_outside, (const char* href), { window.open(UTF8ToString(href), '_blank', 'noopener'); });
EM_JS(char*, page_publish, (const char* name, const char* mime, const void* bytes, std::size_t length), {
    const {files} = Module.page;
    return allocateUTF8(files.publish(UTF8ToString(name), UTF8ToString(mime), HEAPU8.slice(bytes, bytes + length)));
});
EM_JS(void, page_read_file, (std::uint32_t reading, std::uint32_t file), {
    Module.page.files.read(reading >>> 0, file >>> 0);
});
EM_JS(void, page_release_file, (std::uint32_t file), { Module.page.files.release(file >>> 0); });
EM_JS(char*, page_preference, (const char* name), {
    return allocateUTF8(Module.page.preferences.stored(UTF8ToString(name)));
});
EM_JS(void, page_set_preference, (const char* name, const char* value), {
    Module.page.preferences.store(UTF8ToString(name), UTF8ToString(value));
});
// clang-format on

namespace shell {
namespace {

BrowserPlatform* the_platform = nullptr;  // whom the page's reports are for

std::string taken(char* words) {
    std::string copy(words);
    std::free(words);
    return copy;
}

}  // namespace

std::uint32_t BrowserTransport::start(platform::HttpRequest request, platform::Done done, platform::Progress progress) {
    const auto call = ++last_call_;
    calls_.emplace(call, Call{std::move(done), std::move(progress)});
    std::string headers;
    for (const auto& [name, value] : request.headers) headers += name + '\n' + value + '\n';
    page_request(call, request.method.c_str(), request.path.c_str(), headers.c_str(), request.body.data(), request.body.size(),
                 request.file);
    return call;
}

void BrowserTransport::cancel(std::uint32_t call) {
    if (calls_.count(call) != 0) page_cancel_request(call);
}

void BrowserTransport::answered(std::uint32_t call, platform::HttpResponse response) {
    const auto found = calls_.find(call);
    if (found == calls_.end()) return;
    const auto done = std::move(found->second.done);
    calls_.erase(found);
    if (done) done(std::move(response));
}

void BrowserTransport::progressed(std::uint32_t call, std::uint64_t sent_bytes, std::uint64_t total_bytes) {
    const auto found = calls_.find(call);
    if (found != calls_.end() && found->second.progress) found->second.progress(sent_bytes, total_bytes);
}

BrowserPlatform::BrowserPlatform() { the_platform = this; }
BrowserPlatform::~BrowserPlatform() { the_platform = nullptr; }

base::Instant BrowserPlatform::now() const { return static_cast<base::Instant>(page_now()); }

base::Instant BrowserPlatform::elapsed() const { return static_cast<base::Instant>(page_elapsed()); }

std::string BrowserPlatform::random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    page_random_bytes(bytes.data(), count);
    return bytes;
}

void BrowserPlatform::wake_after(std::int64_t milliseconds) { page_wake_after(static_cast<double>(milliseconds)); }

std::string BrowserPlatform::address() const { return taken(page_address()); }
void BrowserPlatform::push_address(std::string_view address) { page_push_address(std::string(address).c_str()); }
void BrowserPlatform::replace_address(std::string_view address) { page_replace_address(std::string(address).c_str()); }
void BrowserPlatform::go_back() { page_go_back(); }
void BrowserPlatform::set_unsaved(bool unsaved) { page_set_unsaved(unsaved); }
void BrowserPlatform::reload() { page_reload(); }
bool BrowserPlatform::can_start_afresh() const { return page_can_start_afresh() != 0; }
bool BrowserPlatform::keeps() const { return page_keeps() != 0; }
void BrowserPlatform::start_afresh() { page_start_afresh(); }

void BrowserPlatform::open_outside(std::string_view href) { page_open_outside(std::string(href).c_str()); }

std::string BrowserPlatform::publish(std::string_view file_name, std::string_view mime, std::string bytes) {
    return taken(page_publish(std::string(file_name).c_str(), std::string(mime).c_str(), bytes.data(), bytes.size()));
}

void BrowserPlatform::choose_file(std::string_view, std::function<void(std::vector<base::ChosenFile>)>) {}

void BrowserPlatform::read_file(std::uint32_t file, std::function<void(bool, std::string)> done) {
    const auto reading = ++last_reading_;
    readings_.emplace(reading, std::move(done));
    page_read_file(reading, file);
}

void BrowserPlatform::file_read(std::uint32_t reading, bool whole, std::string bytes) {
    const auto found = readings_.find(reading);
    if (found == readings_.end()) return;
    const auto done = std::move(found->second);
    readings_.erase(found);
    done(whole, std::move(bytes));
}

void BrowserPlatform::release_file(std::uint32_t file) { page_release_file(file); }

std::string BrowserPlatform::preference(std::string_view name) const { return taken(page_preference(std::string(name).c_str())); }

void BrowserPlatform::set_preference(std::string_view name, std::string_view value) {
    page_set_preference(std::string(name).c_str(), std::string(value).c_str());
}

}  // namespace shell

// What the page reports; bridge.js calls these between frames.
extern "C" {

EMSCRIPTEN_KEEPALIVE void network_answered(std::uint32_t call, int status, int cancelled, double server_time, const char* body,
                                           std::size_t length) {
    if (!shell::the_platform) return;
    shell::the_platform->network().answered(call, {.status = status,
                                                   .body = std::string(body, length),
                                                   .cancelled = cancelled != 0,
                                                   .server_time = static_cast<base::Instant>(server_time)});
}

EMSCRIPTEN_KEEPALIVE void network_progressed(std::uint32_t call, double sent_bytes, double total_bytes) {
    if (!shell::the_platform) return;
    shell::the_platform->network().progressed(call, static_cast<std::uint64_t>(sent_bytes),
                                              static_cast<std::uint64_t>(total_bytes));
}

EMSCRIPTEN_KEEPALIVE void file_read(std::uint32_t reading, int whole, const char* bytes, std::size_t length) {
    if (shell::the_platform) shell::the_platform->file_read(reading, whole != 0, std::string(bytes, length));
}

}  // extern "C"
