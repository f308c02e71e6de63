#include "app/ui/tree.hpp"

#include <cassert>
#include <unordered_map>

namespace semantics {

namespace {

std::uint32_t combined(std::uint32_t seed, std::uint32_t ordinal) {
    std::uint32_t hash = seed ^ (ordinal * 0x9E3779B9u + 0x7F4A7C15u);
    hash ^= hash >> 16;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    hash *= 0xC2B2AE35u;
    hash ^= hash >> 16;
    return hash == 0 ? 1 : hash;
}

}  // namespace

void Tree::begin_frame() {
    building_.clear();
    building_extras_.clear();
    building_strings_.clear();
    building_commands_.clear();
    open_.assign(1, Open{});
    last_ = -1;
    muted_ = false;
}

std::uint32_t Tree::keep(std::string_view words) {
    const auto offset = static_cast<std::uint32_t>(building_strings_.size());
    building_strings_.insert(building_strings_.end(), words.begin(), words.end());
    return offset;
}

int Tree::record(const NodeSpec& spec, Open& parent) {
    if (muted_ || parent.muted) return -1;
    assert(spec.id != 0);
    Node node;
    node.id = spec.id;
    node.parent = parent.id;
    node.prev = parent.last_child;
    node.role = spec.role;
    node.flags = spec.flags;
    node.x = spec.box.left - parent.x;
    node.y = spec.box.top - parent.y;
    node.w = spec.box.right - spec.box.left;
    node.h = spec.box.bottom - spec.box.top;
    node.a = spec.a;
    node.b = spec.b;
    node.name = keep(spec.name);
    node.name_length = static_cast<std::uint32_t>(spec.name.size());
    node.value = keep(spec.value);
    node.value_length = static_cast<std::uint32_t>(spec.value.size());
    node.revision = spec.revision;
    parent.last_child = spec.id;
    building_.push_back(node);
    return static_cast<int>(building_.size()) - 1;
}

void Tree::add(const NodeSpec& spec) { last_ = record(spec, open_.back()); }

void Tree::open(const NodeSpec& spec) { open(spec, spec.box.left, spec.box.top); }

void Tree::open(const NodeSpec& spec, float origin_x, float origin_y) {
    last_ = record(spec, open_.back());
    open_.push_back({.place = last_,
                     .id = spec.id,
                     .role = spec.role,
                     .last_child = 0,
                     .ordinal = 0,
                     .x = origin_x,
                     .y = origin_y,
                     .muted = last_ < 0});
}

void Tree::open_on_top(const NodeSpec& spec) {
    std::size_t layer = 0;
    if (spec.role != Role::dialog && spec.role != Role::alert_dialog) {
        for (std::size_t i = open_.size(); i-- > 1;) {
            if (open_[i].role == Role::dialog || open_[i].role == Role::alert_dialog) {
                layer = i;
                break;
            }
        }
    }
    last_ = record(spec, open_[layer]);
    open_.push_back({.place = last_,
                     .id = spec.id,
                     .role = spec.role,
                     .last_child = 0,
                     .ordinal = 0,
                     .x = spec.box.left,
                     .y = spec.box.top,
                     .muted = last_ < 0});
}

void Tree::close() {
    assert(open_.size() > 1);
    open_.pop_back();
    last_ = -1;
}

void Tree::close_at(float right, float bottom) {
    const Open& open = open_.back();
    if (open.place >= 0) {
        Node& node = building_[static_cast<std::size_t>(open.place)];
        node.w = right - open.x;
        node.h = bottom - open.y;
    }
    close();
}

void Tree::close_scroller(std::int32_t content_height) {
    const Open& open = open_.back();
    if (open.place >= 0) building_[static_cast<std::size_t>(open.place)].a = content_height;
    close();
}

void Tree::extra(Key key, std::string_view value) {
    if (last_ < 0 || value.empty()) return;
    const std::uint32_t offset = keep(value);
    building_extras_.push_back({.id = building_[static_cast<std::size_t>(last_)].id,
                                .key = key,
                                .offset = offset,
                                .length = static_cast<std::uint32_t>(value.size())});
}

void Tree::command(CommandKind kind, std::uint32_t id, std::string_view text) {
    const std::uint32_t offset = keep(text);
    building_commands_.push_back({.kind = kind, .id = id, .offset = offset, .length = static_cast<std::uint32_t>(text.size())});
}

std::uint32_t Tree::next_id() { return combined(open_.back().id, ++open_.back().ordinal); }

std::uint32_t Tree::open_id() const { return open_.empty() ? 0 : open_.back().id; }

// Two nodes with one id would fight over one element of the page: the later one gets an id of its own, and
// the audit names both.
void Tree::rename_duplicates() {
    duplicates_.clear();
    std::unordered_map<std::uint32_t, std::uint32_t> seen;
    seen.reserve(building_.size());
    for (Node& node : building_) {
        std::uint32_t& count = seen[node.id];
        if (count++ == 0) continue;
        duplicates_.push_back("duplicate id: " + std::string(building_strings_.data() + node.name, node.name_length));
        node.id = combined(node.id, 0x10000u + count);
    }
}

void Tree::hash_all() {
    std::size_t next_extra = 0;
    for (Node& node : building_) {
        Hash hash;
        hash.add((static_cast<std::uint64_t>(node.parent) << 32) | node.prev);
        hash.add((static_cast<std::uint64_t>(node.role) << 32) | node.flags);
        hash.add_quarter_pixels(node.x, node.y);
        hash.add_quarter_pixels(node.w, node.h);
        hash.add((static_cast<std::uint64_t>(static_cast<std::uint32_t>(node.a)) << 32) | static_cast<std::uint32_t>(node.b));
        hash.add(node.revision);
        hash.add(std::string_view(building_strings_.data() + node.name, node.name_length));
        hash.add(std::string_view(building_strings_.data() + node.value, node.value_length));
        for (; next_extra < building_extras_.size() && building_extras_[next_extra].id == node.id; ++next_extra) {
            const Extra& extra = building_extras_[next_extra];
            hash.add(static_cast<std::uint64_t>(extra.key));
            hash.add(std::string_view(building_strings_.data() + extra.offset, extra.length));
        }
        node.hash = hash.value();
    }
}

const Patch& Tree::end_frame() {
    assert(open_.size() == 1);
    rename_duplicates();
    hash_all();
    compare(nodes_, places_, building_, difference_);

    nodes_.swap(building_);
    extras_.swap(building_extras_);
    strings_.swap(building_strings_);
    commands_.swap(building_commands_);
    places_.rebuild(nodes_);

    std::vector<std::uint8_t> is_changed(nodes_.size(), 0);
    for (const Node& node : difference_.changed) is_changed[static_cast<std::size_t>(places_.find(node.id))] = 1;
    patch_extras_.clear();
    for (const Extra& extra : extras_) {
        const int place = places_.find(extra.id);
        if (place >= 0 && is_changed[static_cast<std::size_t>(place)]) patch_extras_.push_back(extra);
    }
    patch_ = {.changed = difference_.changed,
              .removed = difference_.removed,
              .extras = patch_extras_,
              .commands = commands_,
              .strings = strings_};
    return patch_;
}

void Tree::abandon_frame() {
    begin_frame();
    patch_ = {};
}

const Node* Tree::find(std::uint32_t id) const {
    const int place = places_.find(id);
    return place < 0 ? nullptr : &nodes_[static_cast<std::size_t>(place)];
}

const Node* Tree::ancestor(std::uint32_t id, Role role) const {
    for (const Node* node = find(id); node; node = find(node->parent)) {
        if (node->role == role) return node;
    }
    return nullptr;
}

std::string_view Tree::text(std::uint32_t offset, std::uint32_t length) const { return {strings_.data() + offset, length}; }

std::string_view Tree::extra_of(std::uint32_t id, Key key) const {
    for (const Extra& extra : extras_) {
        if (extra.id == id && extra.key == key) return text(extra.offset, extra.length);
    }
    return {};
}

}  // namespace semantics
