#pragma once
// Where the person is and wants to go. A screen with unsaved work is asked about before it is left.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/navigation/address.hpp"
#include "app/platform/platform.hpp"

namespace navigation {

class Navigator {
public:
    explicit Navigator(platform::Platform& platform);

    const Address& current() const { return current_; }

    /// Goes to an address; with unsaved work it waits for `leave` or `stay`.
    void go(const Address& address);
    void go(std::string_view path) { go(parse(path)); }
    /// The same place under a better address (a new draft that got its id); no history entry, no question.
    void rename(const Address& address);

    /// The platform's address changed by itself (Back, Forward, typed). With unsaved work the old one is restored and
    /// the person is asked.
    void address_changed();

    /// Set each frame: leaving needs a question, except for addresses of the same work (the tabs of one request).
    void set_unsaved(bool unsaved, std::function<bool(const Address&)> same_work = {});
    bool asking() const { return wanted_.has_value(); }
    void leave();
    void stay() { wanted_.reset(); }

    /// True once after the address changed.
    bool take_changed();

private:
    void arrive(const Address& address);

    platform::Platform& platform_;
    Address current_;
    std::optional<Address> wanted_{};
    bool needs_question(const Address& address) const { return unsaved_ && !(same_work_ && same_work_(address)); }

    bool unsaved_ = false;
    std::function<bool(const Address&)> same_work_{};
    bool changed_ = true;
};

}  // namespace navigation
