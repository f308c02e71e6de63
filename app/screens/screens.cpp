#include "app/screens/screens.hpp"

namespace screens {

const Screen* find(const navigation::Address& address) {
    const Screen* best = nullptr;
    for (const auto* screen : all) {
        if (address.is_below(screen->address) && (!best || screen->address.size() > best->address.size())) best = screen;
    }
    return best;
}

}  // namespace screens
