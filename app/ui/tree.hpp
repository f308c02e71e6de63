#pragma once
// Collects the semantics nodes of one frame in the order they are drawn, gives each its parent and place, and
// turns the finished frame into a patch. Knows nothing of Dear ImGui.

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/diff.hpp"
#include "app/ui/semantics.hpp"

namespace semantics {

/// A rectangle of the window in CSS pixels.
struct Box {
    float left = 0, top = 0, right = 0, bottom = 0;
};

/// What a widget says of itself. The texts are copied.
struct NodeSpec {
    std::uint32_t id = 0;
    Role role = Role::none;
    Box box{};
    std::string_view name{};
    std::string_view value{};
    std::uint32_t flags = 0;
    std::int32_t a = 0, b = 0;
    std::uint32_t revision = 0;
};

class Tree {
public:
    void begin_frame();
    /// Closes the frame. The patch is valid until the next begin_frame().
    const Patch& end_frame();
    /// Forgets what was recorded: the last finished frame stays, and the patch is empty.
    void abandon_frame();

    /// While muted nothing is recorded: windows that are still being measured report wrong places.
    void mute(bool muted) { muted_ = muted; }

    void add(const NodeSpec& spec);
    /// Opens a container; its children are placed relative to its box …
    void open(const NodeSpec& spec);
    /// … or, in a scroller, to where its content begins.
    void open(const NodeSpec& spec, float origin_x, float origin_y);
    /// A container above the page: dialogs hang from the root, lists from the root or from the dialog they
    /// serve.
    void open_on_top(const NodeSpec& spec);
    void close();
    /// Closes a container whose end is known only now.
    void close_at(float right, float bottom);
    void close_scroller(std::int32_t content_height);

    /// A rare property of the node added or opened last.
    void extra(Key key, std::string_view value);
    void command(CommandKind kind, std::uint32_t id, std::string_view text = {});

    /// An id for the next nameless child of the open container (paragraphs, notices).
    std::uint32_t next_id();
    std::uint32_t open_id() const;  ///< The innermost open container, 0: the root.

    // The last finished frame.
    const std::vector<Node>& nodes() const { return nodes_; }
    const Node* find(std::uint32_t id) const;
    /// The nearest ancestor with this role, or null.
    const Node* ancestor(std::uint32_t id, Role role) const;
    std::string_view text(std::uint32_t offset, std::uint32_t length) const;
    std::string_view extra_of(std::uint32_t id, Key key) const;
    const std::vector<Command>& commands() const { return commands_; }
    const std::vector<std::string>& duplicates() const { return duplicates_; }
    const Patch& patch() const { return patch_; }

private:
    struct Open {
        int place = -1;  // in building_; -1: the root or a muted node
        std::uint32_t id = 0;
        Role role = Role::none;
        std::uint32_t last_child = 0;
        std::uint32_t ordinal = 0;
        float x = 0, y = 0;
        bool muted = false;
    };

    int record(const NodeSpec& spec, Open& parent);
    std::uint32_t keep(std::string_view words);
    void rename_duplicates();
    void hash_all();

    bool muted_ = false;
    int last_ = -1;
    std::vector<Open> open_;
    std::vector<Node> building_, nodes_;
    std::vector<Extra> building_extras_, extras_, patch_extras_;
    std::vector<char> building_strings_, strings_;
    std::vector<Command> building_commands_, commands_;
    std::vector<std::string> duplicates_;
    IdMap places_;
    Difference difference_;
    Patch patch_;
};

}  // namespace semantics
