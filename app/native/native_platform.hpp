#pragma once
// The desktop's Platform: addresses in memory, files on disk, other programs of the desktop for what is outside.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/native/http_transport.hpp"
#include "app/platform/platform.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace native {

/// What answers; the url is "" when nobody does and all is in this process.
struct Server {
    std::string url{};
    std::string certificates{};  ///< A file of its own (PEM); "" is the machine's store.
};

class NativePlatform final : public platform::Platform {
public:
    /// `wake` makes the window draw, from any thread.
    NativePlatform(std::string address, const Server& server, std::function<void()> wake);
    ~NativePlatform() override;
    NativePlatform(const NativePlatform&) = delete;
    NativePlatform& operator=(const NativePlatform&) = delete;

    base::Instant now() const override;
    base::Instant elapsed() const override;
    std::string random_bytes(std::size_t count) override;
    void wake_after(std::int64_t milliseconds) override;
    std::string address() const override { return visited_[at_]; }
    void push_address(std::string_view address) override;
    void replace_address(std::string_view address) override { visited_[at_] = address; }
    void go_back() override;
    void set_unsaved(bool unsaved) override { unsaved_ = unsaved; }
    void reload() override { reload_ = true; }
    bool keeps() const override { return true; }
    bool can_start_afresh() const override { return false; }  // its data folder is the person's own
    void start_afresh() override {}
    void open_outside(std::string_view href) override;
    std::string publish(std::string_view file_name, std::string_view mime, std::string bytes) override;
    void choose_file(std::string_view title, std::function<void(std::vector<base::ChosenFile>)> chosen) override;
    void read_file(std::uint32_t file, std::function<void(bool, std::string)> done) override;
    void release_file(std::uint32_t file) override { files_.erase(file); }
    std::string preference(std::string_view name) const override;
    void set_preference(std::string_view name, std::string_view value) override;
    platform::Transport& transport() override { return *transport_; }

    // For the window.
    void go_forward();
    bool unsaved() const { return unsaved_; }
    bool take_address_changed() { return std::exchange(address_changed_, false); }
    bool take_reload() { return std::exchange(reload_, false); }
    bool take_chooser_missing() { return std::exchange(chooser_missing_, false); }
    /// Milliseconds until the frame that was asked for; < 0: none was.
    std::int64_t wake_in() const;
    void woken();
    /// A file on disk as one that was chosen; nothing when it cannot be read.
    std::optional<base::ChosenFile> chosen(const std::string& path);

private:
    void open_with_desktop(const std::string& href);

    std::vector<std::string> visited_;
    std::size_t at_ = 0;
    bool unsaved_ = false, reload_ = false, address_changed_ = false, chooser_missing_ = false;
    std::vector<std::int64_t> wakes_{};  ///< Moments of a monotonic clock.
    struct File {
        std::string path{};
        std::uint64_t size_bytes = 0;
        std::filesystem::file_time_type written_at{};
    };
    /// The path of a file that is still what was chosen, or "".
    std::string path_of(std::uint32_t file) const;

    std::map<std::uint32_t, File> files_{};
    std::uint32_t last_file_ = 0;
    std::string published_folder_{};
    std::map<std::string, std::string, std::less<>> preferences_{};
    std::unique_ptr<platform::Transport> transport_;
};

}  // namespace native
