// The product in a window of its own: against a server, or on a data folder without one.

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/app.hpp"
#include "app/client/http_api.hpp"
#include "app/native/counted_api.hpp"
#include "app/native/native_platform.hpp"
#include "app/native/native_words.hpp"
#include "app/native/picture.hpp"
#include "app/native/window.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/services/near/in_process_api.hpp"
#include "shared/services/near/near_world.hpp"
#include "shared/text/app.hpp"
#include "shared/text/server.hpp"

namespace native {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

struct Options {
    std::string server{}, certificates{};
    std::string data = "var-native";
    std::string screenshot{};
    std::string address{};
    Size size{};
    bool help = false;
};

Error wrong(std::string why) { return {ErrorKind::invalid_input, std::move(why), {}, {}}; }

std::optional<Size> size_of(std::string_view text) {
    constexpr int width_min = 320, height_min = 240, side_max = 8192;
    Size size;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    if (height.ec != std::errc{} || height.ptr != end) return std::nullopt;
    const bool fits = size.width >= width_min && size.height >= height_min && size.width <= side_max && size.height <= side_max;
    return fits ? std::optional(size) : std::nullopt;
}

Result<Options> options_of(const std::vector<std::string>& given) {
    Options options;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto& name = given[i];
        if (name == "--help") {
            options.help = true;
            return options;
        }
        std::string size;
        const std::vector<std::pair<std::string_view, std::string*>> known{
            {"--server", &options.server},         {"--certificates", &options.certificates}, {"--data", &options.data},
            {"--screenshot", &options.screenshot}, {"--address", &options.address},           {"--size", &size}};
        std::string* value = nullptr;
        for (const auto& [known_name, place] : known) {
            if (known_name == name) value = place;
        }
        if (!value) return wrong(words::unknown_option(name));
        if (++i == given.size()) return wrong(words::option_without_value(name));
        *value = given[i];
        if (value != &size) continue;
        const auto read = size_of(size);
        if (!read) return wrong(words::size_invalid.words());
        options.size = *read;
    }
    while (options.server.ends_with('/')) options.server.pop_back();
    const bool is_address = options.server.starts_with("http://") || options.server.starts_with("https://");
    if (!options.server.empty() && !is_address) return wrong(words::server_invalid.words());
    if (!options.certificates.empty() && ::access(options.certificates.c_str(), R_OK) != 0)
        return wrong(words::certificates_unreadable(options.certificates));
    if (!options.screenshot.empty() && !is_picture_name(options.screenshot)) return wrong(words::picture_invalid.words());
    if (options.address.starts_with("#/")) options.address.erase(0, 2);
    return options;
}

/// One program per folder; a server on the same folder holds the same lock.
Result<void> lock_folder(const std::string& folder) {
    ::mkdir(folder.c_str(), S_IRWXU);  // whatever is wrong with it, opening the database tells better
    const int descriptor = ::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return Error{ErrorKind::conflict, text::server::folder_in_use(folder), {}, {}};
    }
    return base::done();  // held until the program ends
}

/// The app over its two possible servers.
class Program {
public:
    static Result<std::unique_ptr<Program>> make(const Options& options) {
        auto program = std::unique_ptr<Program>(new Program(options));
        if (options.server.empty()) {
            TRY(lock_folder(options.data));
            services::NearPlace place;
            auto* const platform = &program->platform_;
            place.read_file = [platform](std::uint32_t file, std::function<void(bool, std::string)> done) {
                platform->read_file(file, std::move(done));
            };
            place.publish = [platform](std::string_view name, std::string_view mime, std::string bytes) {
                return platform->publish(name, mime, std::move(bytes));
            };
            program->near_ = TRY(services::NearWorld::open({.folder = options.data}, std::move(place)));
        } else {
            program->far_ = std::make_unique<client::HttpApi>(program->platform_.transport());
        }
        program->start_app();
        return program;
    }

    int run(Window& window) {
        while (!over_) {
            window.wait(next_frame_in(window));
            take_events(window);
            frame(window);
        }
        return 0;
    }

    int take_picture(Window& window, const std::string& path) {
        constexpr auto time_max = std::chrono::seconds(20);
        constexpr int still_frames = 3;
        const auto start = std::chrono::steady_clock::now();
        for (int still = 0; still < still_frames;) {
            frame(window);
            const bool settled = !window.context().busy() && api_->unanswered() == 0;
            still = settled ? still + 1 : 0;
            if (std::chrono::steady_clock::now() - start > time_max) {
                std::cerr << words::not_settled.view() << '\n';
                return 1;
            }
            window.wait(settled ? 0 : 1);
        }
        Size size;
        const auto pixels = window.pixels(size);
        if (write_picture(path, pixels, size.width, size.height)) return 0;
        std::cerr << words::picture_unwritten.view() << '\n';
        return 1;
    }

private:
    explicit Program(const Options& options)
        : platform_(options.address, {options.server, options.certificates}, &Window::wake) {}

    void start_app() {
        app_.reset();
        api_ = std::make_unique<CountedApi>(far_ ? static_cast<api::Api&>(*far_) : near_->api());
        app_ = std::make_unique<app::App>(*api_, platform_);
    }

    /// Near answers wait for the next poll; far ones wake the window, but some (links) never leave the program.
    std::int64_t next_frame_in(Window& window) const {
        constexpr std::int64_t far_ms = 50;
        if (window.context().busy()) return 0;
        std::int64_t soonest = window.context().wake_in();
        const auto sooner = [&](std::int64_t moment) {
            if (moment >= 0 && (soonest < 0 || moment < soonest)) soonest = moment;
        };
        sooner(platform_.wake_in());
        if (api_->unanswered() > 0) sooner(far_ ? far_ms : 0);
        return soonest;
    }

    void take_events(Window& window) {
        const auto events = window.take_events();
        if (events.back) platform_.go_back();
        if (events.forward) platform_.go_forward();
        if (!events.dropped.empty()) {
            if (const auto node = window.file_node_under_pointer(); node != 0) {
                std::vector<base::ChosenFile> files;
                for (const auto& path : events.dropped) {
                    if (auto file = platform_.chosen(path)) files.push_back(std::move(*file));
                }
                window.context().files_chosen(node, std::move(files));
            }
        }
        if (window.take_close_request()) {
            closing_ = app_->unsaved();
            over_ = !closing_;
        }
    }

    void frame(Window& window) {
        platform_.woken();
        if (platform_.take_reload()) start_app();
        if (platform_.take_address_changed()) app_->address_changed();
        window.frame([this] {
            app_->frame();
            ask_before_closing();
            tell_chooser_missing();
        });
        for (const auto& href : window.context().take_opened_links()) {
            app_->open_link(href);
            platform_.wake_after(0);
        }
        for (const auto node : window.context().take_file_requests()) {
            platform_.choose_file(text::app::system.view(), [&window, node](std::vector<base::ChosenFile> files) {
                window.context().files_chosen(node, std::move(files));
            });
        }
        if (platform_.take_chooser_missing()) chooser_missing_ = true;
    }

    void ask_before_closing() {
        if (!closing_) return;
        bool open = true;
        if (ui::Dialog dialog(text::app::leave_title, open); dialog) {
            ui::text(text::app::leave_question);
            if (ui::button(text::app::leave, {.weight = ui::Weight::danger})) over_ = true;
            ui::same_line();
            if (ui::button(text::app::stay, {.weight = ui::Weight::primary})) open = false;
        }
        closing_ = open;
    }

    void tell_chooser_missing() {
        if (!chooser_missing_) return;
        bool open = true;
        if (ui::Dialog dialog(words::no_chooser_title, open); dialog) {
            ui::text(words::no_chooser);
            if (ui::button(words::understood, {.weight = ui::Weight::primary})) open = false;
        }
        chooser_missing_ = open;
    }

    NativePlatform platform_;
    std::unique_ptr<services::NearWorld> near_{};
    std::unique_ptr<client::HttpApi> far_{};
    std::unique_ptr<CountedApi> api_{};
    std::unique_ptr<app::App> app_{};
    bool over_ = false, closing_ = false, chooser_missing_ = false;
};

int fail(const Error& error) {
    std::cerr << error.message;
    if (!error.detail.empty()) std::cerr << (error.message.empty() ? "" : ": ") << error.detail;
    std::cerr << '\n';
    return 1;
}

int run(const std::vector<std::string>& given) {
    const auto options = options_of(given);
    if (!options) {
        fail(options.error());
        return 2;
    }
    if (options.value().help) {
        std::cout << words::usage.view();
        return 0;
    }
    const bool visible = options.value().screenshot.empty();
    const auto window = Window::open(options.value().size, visible);
    if (!window) return fail(wrong(words::no_window.words()));
    const auto program = Program::make(options.value());
    if (!program) return fail(program.error());
    return visible ? program.value()->run(*window) : program.value()->take_picture(*window, options.value().screenshot);
}

}  // namespace
}  // namespace native

int main(int count, char** words) {
    ::umask(077);  // the data folder and published documents belong to the one who runs the program
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return native::run(std::vector<std::string>(words + 1, words + count));
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return 1;
    }
}
