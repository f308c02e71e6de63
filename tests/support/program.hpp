#pragma once
// The whole program with a person before it: the screens, the product in memory behind them, and a network
// that a test cuts, delays, or robs of an answer.

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.hpp"
#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/near/in_process_api.hpp"
#include "tests/support/screen.hpp"
#include "tests/support/world.hpp"

namespace test {

/// What lies between program and server.
class Network : public api::Api {
public:
    explicit Network(api::Api& server) : server_(server) {}

    void send(api::Question question, api::Reply reply) override;
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) override;
    void cancel(std::uint32_t upload) override;
    void link(api::Question question, api::Reply reply) override;
    void poll() override;
    base::Instant server_time() const override { return server_.server_time(); }

    bool cut = false;                ///< Nothing reaches the server, and the program learns so.
    std::string cut_path{};          ///< The same for this one path.
    std::string lost_reply{};        ///< The next answer of this path is lost: the server did what was asked.
    bool lost_upload_reply = false;  ///< The same for the next file.
    bool answers_wait = false;       ///< Answers stay on their way until this is false again.
    bool uploads_checked = true;     ///< False: the bytes arrive and are looked through for ever.
    bool uploads_halt = false;       ///< The same, and only half of them arrive.

    /// In the server's place, until it is let through again.
    void answer(std::string_view path, std::string reply) { instead_.insert_or_assign(std::string(path), reply); }
    void refuse(std::string_view path, base::Error error) { instead_.insert_or_assign(std::string(path), error); }
    void let_through(std::string_view path) { instead_.erase(std::string(path)); }

    int asked(std::string_view path) const;
    /// Answers are on their way, or have come since the last question: the program draws once more to take
    /// them in.
    bool waiting() { return std::exchange(answered_, false) || (open_ > 0 && !answers_wait); }

private:
    api::Reply counted(api::Reply reply);
    void answer_later(api::Reply reply, base::Result<std::string> answer);

    api::Api& server_;
    std::map<std::string, int, std::less<>> asked_{};
    std::map<std::string, base::Result<std::string>, std::less<>> instead_{};
    std::deque<std::function<void()>> later_{}, delayed_{};
    std::map<std::uint32_t, api::Reply> unchecked_{};
    std::uint32_t next_unchecked_ = 1000;
    int open_ = 0;
    bool answered_ = false;
};

/// Addresses in memory and files by number; what the program asked of its surroundings is there to be looked
/// at.
class MemoryPlatform : public platform::Platform {
public:
    explicit MemoryPlatform(SetClock& clock, std::string address) : visited{std::move(address)}, clock_(clock) {}

    base::Instant now() const override { return clock_.now() + clock_error; }
    base::Instant elapsed() const override { return clock_.elapsed(); }
    std::string random_bytes(std::size_t count) override;
    void wake_after(std::int64_t) override {}
    std::string address() const override { return visited.back(); }
    void push_address(std::string_view address) override { visited.emplace_back(address); }
    void replace_address(std::string_view address) override { visited.back() = address; }
    void go_back() override {
        if (visited.size() > 1) visited.pop_back();
    }
    void set_unsaved(bool now_unsaved) override { unsaved = now_unsaved; }
    void reload() override { ++reloads; }
    bool can_start_afresh() const override { return is_demo; }
    bool keeps() const override { return keeps_all; }
    void start_afresh() override { ++fresh_starts; }
    void open_outside(std::string_view) override {}
    std::string publish(std::string_view file_name, std::string_view mime, std::string bytes) override;
    void choose_file(std::string_view, std::function<void(std::vector<base::ChosenFile>)>) override {}
    void read_file(std::uint32_t file, std::function<void(bool, std::string)> done) override;
    void release_file(std::uint32_t file) override { files_.erase(file); }
    std::string preference(std::string_view name) const override;
    void set_preference(std::string_view name, std::string_view value) override;
    platform::Transport& transport() override;

    base::ChosenFile file(std::string name, std::string bytes);

    std::vector<std::string> visited;
    bool unsaved = false;
    int reloads = 0, fresh_starts = 0;
    bool is_demo = false;           ///< A demonstration that lives in a browser.
    base::Instant clock_error = 0;  ///< How far this machine's wall clock is ahead of the server's.
    bool keeps_all = true;          ///< False: its browser has no room for it.
    bool keeps_preferences = true;  ///< The same for what is kept by name.
    std::map<std::string, std::string, std::less<>> preferences{};

private:
    SetClock& clock_;
    std::map<std::uint32_t, std::string> files_{};
    std::uint32_t last_file_ = 0;
    std::uint32_t random_ = 0;
};

/// Somebody at the program. `screen` is what they see and press.
class Program {
public:
    explicit Program(World& world, std::string address = "sanece/login", ScreenSize size = {},
                     screens::Systems systems = screens::systems, ui::Editing editing = ui::Editing::by_browser);

    void sign_in(std::string_view user_name = "director");
    /// Time goes by, on the wall and for the program.
    void pass(base::Instant milliseconds);
    /// As typed into the browser's address bar.
    void go(std::string_view address);
    void back();
    /// As when another tab comes to the front.
    void hide();
    /// Presses a button, link, tab…; a link is followed.
    void click(std::string_view name, semantics::Role role = semantics::Role::none);
    /// A PDF of this name, as the person chooses it.
    base::ChosenFile pdf(const std::string& name);
    std::string address() const { return platform.address(); }

    World& world;
    MemoryPlatform platform;
    services::InProcessApi server;
    Network network;
    app::App app;
    Screen screen;
};

/// A director who has opened a complete draft at a tab.
struct AtTab {
    explicit AtTab(const std::string& tab) : program(world, "sanece/solicitud/" + tab + "?id=" + id) { program.sign_in(); }

    World world{};
    Actor director = world.director();
    const std::string id = world.full_draft(director);
    Program program;
    Screen& screen = program.screen;
};

}  // namespace test
