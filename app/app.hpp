#pragma once
// The program: one frame draws the top bar, the current screen and the footer, and answers what concerns
// every screen (session, connection, outdated page, leaving).

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/navigation/navigator.hpp"
#include "app/platform/platform.hpp"
#include "app/screens/identity/credentials.hpp"
#include "app/screens/screens.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/time.hpp"

namespace app {

class TurnApi;
class WatchedApi;

class App {
public:
    App(api::Api& api, platform::Platform& platform, screens::Systems systems = screens::systems);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// The content of ui::Context::frame.
    void frame();
    /// Back, Forward or a typed address.
    void address_changed();
    /// Nobody sees the page any more; it may be closed without another word.
    void page_hidden() { save_now_ = true; }
    bool unsaved() const;
    /// A link the person pressed, where the platform does not follow links itself ("#/…" or another address).
    void open_link(const std::string& href);

private:
    /// The one whose address this is; of a page that belongs to all, the one where the person was or has work.
    const screens::System& system() const;
    /// Where the person begins: in this system, or in one where he has work.
    std::string_view start() const;
    /// At the address before all systems, where the person has a choice.
    bool at_portal() const;
    void route();
    void set_title(const screens::Frame& frame);
    void forget_view();
    void draw_banner(screens::Frame& frame);
    void draw_menu();
    void draw_person(screens::Frame& frame);
    void draw_own_systems();
    void draw_content(screens::Frame& frame);
    void draw_footer();
    void draw_notices();
    void draw_place();
    void follow_place();
    void when_saved(std::function<void()> act);
    void grant_wish();
    void ask_before_leaving();
    void ask_to_sign_in_again();
    void ask_in_which_place();
    void draw_elsewhere();
    void leave_for_other_place();
    void sign_out();
    void reload();
    void become(const api::identity::Me& me);
    void go_on();

    screens::Systems systems_;
    platform::Platform& platform_;
    std::unique_ptr<TurnApi> turns_;
    std::unique_ptr<WatchedApi> api_;
    navigation::Navigator navigator_;
    api::identity::Me me_{};
    api::Pending<api::identity::Me> who_{};
    api::Pending<api::Nothing> signing_out_{};
    api::Pending<api::identity::Me> in_person_{};  ///< Going back to one's own account.
    bool came_back_ = false;                       ///< In this frame.
    std::string place_asked_for_{};  ///< The last day after which it was asked whether one may still act for another.
    bool known_ = false;             ///< Whether the person is signed in has been answered.

    const screens::System* was_in_ = nullptr;  ///< Of the last address that named one.
    const screens::Screen* screen_ = nullptr;
    std::unique_ptr<screens::View> view_{};  ///< Null where there is no such page, or not for this role.
    bool routed_ = false;                    ///< `screen_` and `view_` are those of the current address.
    bool save_now_ = false;                  ///< To be told to the screen in the next frame.
    std::string wanted_{};                   ///< Where to go after signing in.
    std::string notice_{};

    /// What waits until nothing is unsaved any more, or the person gives it up: reloading, signing out.
    struct Wish {
        std::function<void()> act{};
        base::Instant asks_at = 0;  ///< When the person is asked, should there still be something unsaved; by
                                    ///< platform.elapsed().
    } wish_{};

    /// Another page has changed the session: whose it is now, and going back to whose this page is.
    struct Elsewhere {
        bool open = false;
        api::Pending<api::identity::Me> now{}, back{};
    } elsewhere_{};

    struct Again {
        bool open = false;
        screens::identity::Credentials credentials{};
    } again_{};
};

}  // namespace app
