#pragma once
// What a screen is: an address, a title, who may open it, and a view made of its State and draw function.

#include <memory>
#include <string_view>
#include <utility>

#include "app/navigation/navigator.hpp"
#include "app/platform/platform.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/text/text.hpp"

namespace screens {

struct System;

/// What a screen draws with. Lives for one frame.
struct Frame {
    api::Api& api;
    platform::Platform& platform;
    navigation::Navigator& navigator;
    const api::identity::Me& me;
    const System& system;                       ///< The one that the person is in.
    api::identity::Me* signed_in_as = nullptr;  ///< The sign-in screen writes here who the person is now.
    bool* signed_out = nullptr;                 ///< The frame's own menu sets it.
    /// The page is being hidden or left, perhaps for good: what saves by itself does so in this frame.
    bool save_now = false;
    std::string_view part{};  ///< What the screen shows of itself, a tab for instance: its words begin the title.

    const navigation::Address& address() const { return navigator.current(); }
    /// What time it is: the server's, once it has told it, since this machine's clock may be wrong (R34). For what lasts,
    /// there is platform.elapsed().
    base::Instant now() const {
        const auto told = api.server_time();
        return told > 0 ? told : platform.now();
    }
    void go(std::string_view path) const { navigator.go(path); }
};

class View {
public:
    virtual ~View() = default;
    virtual void draw(Frame& frame) = 0;
    /// Leaving would lose something typed.
    virtual bool unsaved() const { return false; }
    /// True when the same view shows the new address (the tabs of one request).
    virtual bool shows(const navigation::Address&) const { return false; }
};

/// A view of a plain State and a draw function. State may have `bool unsaved() const`.
template <class State>
class StateView : public View {
public:
    using Draw = void (*)(State&, Frame&);
    explicit StateView(Draw draw) : draw_(draw) {}

    void draw(Frame& frame) override { draw_(state_, frame); }
    bool unsaved() const override {
        if constexpr (requires { state_.unsaved(); }) return state_.unsaved();
        return false;
    }
    bool shows(const navigation::Address& address) const override {
        if constexpr (requires { state_.shows(address); }) return state_.shows(address);
        return false;
    }

private:
    Draw draw_;
    State state_{};
};

template <class State>
std::unique_ptr<View> view_of(void (*draw)(State&, Frame&)) {
    return std::make_unique<StateView<State>>(draw);
}

/// The key of one command, the same for every try of it, so that the server does it once.
std::string new_key(Frame& frame);

/// After a lost answer the same is asked again under its key, and is done once.
template <class Request>
struct Repeatable {
    Request asked{};
    std::string key{};

    const std::string& key_of(const Request& request, Frame& frame) {
        if (key.empty() || !base::same_fields(request, asked)) {
            key = new_key(frame);
            asked = request;
        }
        return key;
    }
};

struct Screen {
    std::string_view address;  ///< The screen shows this address, and with `and_below` all below it.
    text::Text title;          ///< The document's title; the h1 is the screen's own.
    api::Access access;
    std::unique_ptr<View> (*open)();
    bool in_menu = false;          ///< Listed in the top bar of those who may open it.
    bool and_below = false;        ///< The parts of it have addresses of their own, as the tabs of a request.
    std::string_view parameter{};  ///< Of two screens with one address, this is the one whose address has this parameter.
};

}  // namespace screens
