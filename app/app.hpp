#pragma once
// The program: one frame draws the top bar, the current screen and the footer, and answers what concerns
// every screen (session, connection, outdated page, leaving).

#include <memory>
#include <string>

#include "app/navigation/navigator.hpp"
#include "app/platform/platform.hpp"
#include "app/screens/screens.hpp"
#include "shared/api/api.hpp"

namespace app {

class WatchedApi;

class App {
public:
    App(api::Api& api, platform::Platform& platform);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// The content of ui::Context::frame.
    void frame();
    /// Back, Forward or a typed address.
    void address_changed();
    bool unsaved() const;
    /// A link the person pressed, where the platform does not follow links itself ("#/…" or another address).
    void open_link(const std::string& href);

private:
    void route();
    void forget_view();
    void draw_banner(screens::Frame& frame);
    void draw_content(screens::Frame& frame);
    void draw_footer();
    void draw_notices();
    void ask_before_leaving();
    void ask_to_sign_in_again();
    void sign_out();
    void become(const api::Me& me);

    platform::Platform& platform_;
    std::unique_ptr<WatchedApi> api_;
    navigation::Navigator navigator_;
    api::Me me_{};
    api::Pending<api::Me> who_{};
    api::Pending<api::Nothing> signing_out_{};
    bool known_ = false;  ///< Whether the person is signed in has been answered.

    const screens::Screen* screen_ = nullptr;
    std::unique_ptr<screens::View>
        view_{};            ///< Null where there is nothing to show: no such page, not for this role.
    bool routed_ = false;   ///< `screen_` and `view_` are those of the current address.
    std::string wanted_{};  ///< Where to go after signing in.
    std::string notice_{};

    struct Again {
        bool open = false;
        std::string user_name{}, password{};
        api::Pending<api::Me> signed_in{};
    } again_{};
};

}  // namespace app
