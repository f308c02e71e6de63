#include "app/ui/diff.hpp"

#include <cmath>
#include <cstring>

namespace semantics {

namespace {

std::uint32_t slot_of(std::uint32_t id, std::uint32_t mask) { return (id * 2654435761u) & mask; }

}  // namespace

void IdMap::rebuild(const std::vector<Node>& nodes) {
    std::uint32_t size = 64;
    while (size < nodes.size() * 2) size *= 2;
    mask_ = size - 1;
    ids_.assign(size, 0);
    places_.assign(size, -1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        std::uint32_t slot = slot_of(nodes[i].id, mask_);
        while (places_[slot] >= 0) slot = (slot + 1) & mask_;
        ids_[slot] = nodes[i].id;
        places_[slot] = static_cast<std::int32_t>(i);
    }
}

int IdMap::find(std::uint32_t id) const {
    if (places_.empty()) return -1;
    for (std::uint32_t slot = slot_of(id, mask_); places_[slot] >= 0; slot = (slot + 1) & mask_) {
        if (ids_[slot] == id) return places_[slot];
    }
    return -1;
}

void compare(const std::vector<Node>& previous, const IdMap& previous_places, const std::vector<Node>& current, Difference& out) {
    out.changed.clear();
    out.removed.clear();
    std::vector<std::uint8_t> still_there(previous.size(), 0);
    for (const Node& node : current) {
        const int place = previous_places.find(node.id);
        if (place >= 0) {
            still_there[static_cast<std::size_t>(place)] = 1;
            if (previous[static_cast<std::size_t>(place)].hash == node.hash) continue;
        }
        out.changed.push_back(node);
    }
    for (std::size_t i = 0; i < previous.size(); ++i) {
        if (!still_there[i]) out.removed.push_back(previous[i].id);
    }
}

void Hash::add(std::uint64_t number) {
    value_ ^= number;
    value_ *= 0x9E3779B97F4A7C15ull;
    value_ ^= value_ >> 29;
}

void Hash::add(std::string_view text) {
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, at, 8);
        add(eight);
    }
    std::uint64_t rest = 0;
    if (left > 0) std::memcpy(&rest, at, left);
    add(rest ^ (static_cast<std::uint64_t>(text.size()) << 56));
}

void Hash::add_quarter_pixels(float first, float second) {
    const auto quarters = [](float pixels) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(std::lround(pixels * 4)));
    };
    add((quarters(first) << 32) | quarters(second));
}

}  // namespace semantics
