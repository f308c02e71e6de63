#pragma once
// The whole program as a person meets it, without window, network or disk: App and its screens over the
// services of a World. Tests may answer or refuse single questions in the services' place.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.hpp"
#include "app/platform/platform.hpp"
#include "shared/services/in_process_api.hpp"
#include "tests/support/screen.hpp"
#include "tests/support/world.hpp"

namespace test {

/// Addresses in memory; what the program asked of its surroundings is there to be looked at.
class MemoryPlatform final : public platform::Platform {
public:
    MemoryPlatform(const World& world, std::string address) : world_(world), visited{std::move(address)} {}

    base::Instant now() const override { return world_.clock.now(); }
    std::string random_bytes(std::size_t count) override;
    void wake_after(std::int64_t) override {}
    std::string address() const override { return visited.back(); }
    void push_address(std::string_view address) override { visited.emplace_back(address); }
    void replace_address(std::string_view address) override { visited.back() = address; }
    void go_back() override;
    void set_unsaved(bool now_unsaved) override { unsaved = now_unsaved; }
    void reload() override { ++reloads; }
    bool can_start_afresh() const override { return is_demo; }
    void start_afresh() override { ++fresh_starts; }
    void open_outside(std::string_view href) override { opened.emplace_back(href); }
    std::string publish(std::string_view, std::string_view, std::string) override { return "blob:test"; }
    void choose_file(std::string_view, std::function<void(std::vector<base::ChosenFile>)>) override {}
    void read_file(std::uint32_t, std::function<void(bool, std::string)> done) override {
        done(true, World::pdf());
    }
    void release_file(std::uint32_t) override {}
    std::string preference(std::string_view) const override { return {}; }
    void set_preference(std::string_view, std::string_view) override {}
    platform::Transport& transport() override;

private:
    const World& world_;

public:
    std::vector<std::string> visited;
    bool unsaved = false;
    int reloads = 0, fresh_starts = 0;
    bool is_demo = false;  ///< A demonstration that lives in a browser.
    std::vector<std::string> opened{};
};

/// The near door with a porter: questions are noted, and answered by the test where it wants to.
class Door final : public api::Api {
public:
    explicit Door(api::Api& inner) : inner_(inner) {}

    void answer(std::string_view path, std::string reply) {
        instead_.insert_or_assign(std::string(path), reply);
    }
    void refuse(std::string_view path, base::Error error) {
        instead_.insert_or_assign(std::string(path), error);
    }
    /// The services answer again.
    void let_through(std::string_view path) { instead_.erase(std::string(path)); }
    int asked(std::string_view path) const;
    bool waiting() const { return *unanswered_ > 0; }

    void send(std::string_view path, std::string body, std::string key, api::Reply reply) override;
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress,
                         api::Reply reply) override;
    void cancel(std::uint32_t upload) override { inner_.cancel(upload); }
    void link(std::string_view path, std::string body, api::Reply reply) override;
    void poll() override;

private:
    api::Reply counted(api::Reply reply) const;

    api::Api& inner_;
    std::map<std::string, base::Result<std::string>> instead_{};
    std::vector<std::string> asked_{};
    std::vector<std::function<void()>> later_{};
    std::shared_ptr<int> unanswered_ = std::make_shared<int>(0);
};

class Program {
public:
    explicit Program(std::string address = {}, ScreenSize size = {});

    /// Through the page of entry, with an account of World.
    void sign_in(std::string_view user_name);
    /// As typed into the browser's address bar.
    void go(std::string_view address);
    void back();
    /// As when another tab comes to the front.
    void hide();
    /// Presses a button, link, tab…; a link is followed.
    void click(std::string_view name, semantics::Role role = semantics::Role::none);
    /// Lets clock and frames go on.
    void pass(double seconds);
    const std::string& address() const { return platform.visited.back(); }

    World world{};
    MemoryPlatform platform;

private:
    services::InProcessApi near_;

public:
    Door door;
    app::App app;
    Screen screen;
};

}  // namespace test
