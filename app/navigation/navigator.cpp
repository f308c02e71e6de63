#include "app/navigation/navigator.hpp"

#include <utility>

namespace navigation {

Navigator::Navigator(platform::Platform& platform) : platform_(platform), current_(parse(platform.address())) {}

void Navigator::arrive(const Address& address) {
    current_ = address;
    changed_ = true;
}

void Navigator::go(const Address& address) {
    if (address == current_) return;
    if (needs_question(address)) {
        wanted_ = address;
        return;
    }
    platform_.push_address(format(address));
    arrive(address);
}

void Navigator::rename(const Address& address) {
    if (address == current_) return;
    platform_.replace_address(format(address));
    current_ = address;
}

void Navigator::address_changed() {
    const auto address = parse(platform_.address());
    if (address == current_) return;
    if (needs_question(address)) {
        platform_.push_address(format(current_));
        wanted_ = address;
        return;
    }
    arrive(address);
}

void Navigator::set_unsaved(bool unsaved, std::function<bool(const Address&)> same_work) {
    same_work_ = std::move(same_work);
    if (unsaved == unsaved_) return;
    unsaved_ = unsaved;
    platform_.set_unsaved(unsaved);
}

void Navigator::leave() {
    if (!wanted_) return;
    const auto address = *std::exchange(wanted_, std::nullopt);
    set_unsaved(false);
    platform_.push_address(format(address));
    arrive(address);
}

bool Navigator::take_changed() { return std::exchange(changed_, false); }

}  // namespace navigation
