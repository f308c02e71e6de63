#pragma once
// Finds what changed between two frames of the semantics tree, so that only that crosses to the browser.

#include <cstdint>
#include <vector>

#include "app/ui/semantics.hpp"

namespace semantics {

/// Node id to place in an array; open addressing, rebuilt once a frame.
class IdMap {
public:
    void rebuild(const std::vector<Node>& nodes);
    int find(std::uint32_t id) const;  ///< -1: not there.

private:
    std::vector<std::int32_t> places_;  // -1: free
    std::vector<std::uint32_t> ids_;
    std::uint32_t mask_ = 0;
};

/// What a patch says about nodes: `changed` in tree order, parents first.
struct Difference {
    std::vector<Node> changed;
    std::vector<std::uint32_t> removed;
};

/// `previous_places` is the map of `previous`. Equal hashes mean equal nodes.
void compare(const std::vector<Node>& previous, const IdMap& previous_places, const std::vector<Node>& current, Difference& out);

/// A running 64-bit hash of numbers and texts.
class Hash {
public:
    void add(std::uint64_t number);
    void add(std::string_view text);
    void add_quarter_pixels(float first, float second);
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0x243F6A8885A308D3ull;
};

}  // namespace semantics
