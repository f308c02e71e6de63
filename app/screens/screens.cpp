#include "app/screens/screens.hpp"

#include <array>
#include <cstdint>

#include "app/platform/platform.hpp"
#include "shared/base/ids.hpp"

namespace screens {

namespace {

bool is_nearer(const Screen& screen, const Screen& other) {
    if (screen.address.size() != other.address.size()) return screen.address.size() > other.address.size();
    return other.parameter.empty() && !screen.parameter.empty();
}

}  // namespace

const Screen* find(const navigation::Address& address) {
    const Screen* best = nullptr;
    for (const auto* screen : all) {
        const bool named = screen->parameter.empty() || !address.parameter(screen->parameter).empty();
        const bool shows = screen->and_below ? address.is_below(screen->address) : address.path == screen->address;
        if (shows && named && (!best || is_nearer(*screen, *best))) best = screen;
    }
    return best;
}

std::string new_key(Frame& frame) {
    const auto bytes = frame.platform.random_bytes(10);
    std::array<std::uint8_t, 10> random{};
    for (std::size_t i = 0; i < random.size() && i < bytes.size(); ++i) random[i] = static_cast<std::uint8_t>(bytes[i]);
    return base::uuid_v7(frame.now(), random);
}

}  // namespace screens
