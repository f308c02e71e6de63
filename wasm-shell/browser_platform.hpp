#pragma once
// The door to the outside, in a browser: addresses, files, storage and the network as the page offers them.
// The page's side is history.js, files.js, network.js and preferences.js.

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "app/platform/platform.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace shell {

class BrowserTransport final : public platform::Transport {
public:
    std::uint32_t start(platform::HttpRequest request, platform::Done done, platform::Progress progress) override;
    void cancel(std::uint32_t call) override;

    // What the page reports.
    void answered(std::uint32_t call, platform::HttpResponse response);
    void progressed(std::uint32_t call, std::uint64_t sent_bytes, std::uint64_t total_bytes);

private:
    struct Call {
        platform::Done done;
        platform::Progress progress;
    };
    std::map<std::uint32_t, Call> calls_;
    std::uint32_t last_call_ = 0;
};

class BrowserPlatform final : public platform::Platform {
public:
    BrowserPlatform();
    ~BrowserPlatform() override;
    BrowserPlatform(const BrowserPlatform&) = delete;
    BrowserPlatform& operator=(const BrowserPlatform&) = delete;

    base::Instant now() const override;
    base::Instant elapsed() const override;
    std::string random_bytes(std::size_t count) override;
    void wake_after(std::int64_t milliseconds) override;

    std::string address() const override;
    void push_address(std::string_view address) override;
    void replace_address(std::string_view address) override;
    void go_back() override;
    void set_unsaved(bool unsaved) override;
    void reload() override;
    bool can_start_afresh() const override;
    bool keeps() const override;
    void start_afresh() override;

    void open_outside(std::string_view href) override;
    std::string publish(std::string_view file_name, std::string_view mime, std::string bytes) override;
    /// Nothing to do: the mirror's own <input type=file> asks, and ui::Context::files_chosen gets the answer.
    void choose_file(std::string_view title, std::function<void(std::vector<base::ChosenFile>)> chosen) override;
    void read_file(std::uint32_t file, std::function<void(bool, std::string)> done) override;
    void release_file(std::uint32_t file) override;

    std::string preference(std::string_view name) const override;
    void set_preference(std::string_view name, std::string_view value) override;

    platform::Transport& transport() override { return transport_; }

    // What the page reports.
    BrowserTransport& network() { return transport_; }
    void file_read(std::uint32_t reading, bool whole, std::string bytes);

private:
    BrowserTransport transport_;
    std::map<std::uint32_t, std::function<void(bool, std::string)>> readings_;
    std::uint32_t last_reading_ = 0;
};

}  // namespace shell
