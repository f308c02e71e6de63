// The semantics tree by itself: places, order, and that a patch holds what changed and nothing else.

#include <catch2/catch.hpp>

#include "app/ui/tree.hpp"

using semantics::Key;
using semantics::Node;
using semantics::NodeSpec;
using semantics::Patch;
using semantics::Role;
using semantics::Tree;

namespace {

NodeSpec button(std::uint32_t id, std::string_view name, float top = 0) {
    return {.id = id, .role = Role::button, .box = {10, top, 110, top + 40}, .name = name};
}

std::vector<std::uint32_t> ids(std::span<const Node> nodes) {
    std::vector<std::uint32_t> out;
    for (const Node& node : nodes) out.push_back(node.id);
    return out;
}

/// One frame with a group of buttons.
const Patch& frame(Tree& tree, std::initializer_list<NodeSpec> buttons) {
    tree.begin_frame();
    tree.open({.id = 1, .role = Role::group, .box = {5, 0, 500, 500}});
    for (const NodeSpec& spec : buttons) tree.add(spec);
    tree.close();
    return tree.end_frame();
}

}  // namespace

TEST_CASE("A node is placed in its parent and after its sibling") {
    Tree tree;
    const Patch& patch = frame(tree, {button(2, "Uno", 20), button(3, "Dos", 80)});
    REQUIRE(ids(patch.changed) == std::vector<std::uint32_t>{1, 2, 3});
    const Node& second = patch.changed[2];
    CHECK(second.parent == 1);
    CHECK(second.prev == 2);
    CHECK(patch.changed[1].prev == 0);
    CHECK(second.x == 5);
    CHECK(second.y == 80);
    CHECK(std::string(patch.strings.data() + second.name, second.name_length) == "Dos");
}

TEST_CASE("Children of a scroller count from its content, so scrolling moves none of them") {
    Tree tree;
    for (const int offset : {0, 300}) {
        tree.begin_frame();
        const auto moved = static_cast<float>(offset);
        tree.open({.id = 1, .role = Role::scroller, .box = {0, 100, 400, 500}, .b = offset}, 0, 100 - moved);
        tree.add({.id = 2, .role = Role::text, .box = {0, 160 - moved, 100, 184 - moved}, .name = "Texto"});
        tree.close_scroller(2000);
        const Patch& patch = tree.end_frame();
        CHECK(ids(patch.changed) == (offset == 0 ? std::vector<std::uint32_t>{1, 2} : std::vector<std::uint32_t>{1}));
        CHECK(tree.find(2)->y == 60);
        CHECK(tree.find(1)->a == 2000);
    }
}

TEST_CASE("An unchanged frame gives an empty patch") {
    Tree tree;
    CHECK_FALSE(frame(tree, {button(2, "Uno"), button(3, "Dos")}).empty());
    CHECK(frame(tree, {button(2, "Uno"), button(3, "Dos")}).empty());
}

TEST_CASE("A patch has only what changed") {
    Tree tree;
    frame(tree, {button(2, "Uno"), button(3, "Dos"), button(4, "Tres")});

    SECTION("a name") {
        CHECK(ids(frame(tree, {button(2, "Uno"), button(3, "2"), button(4, "Tres")}).changed) == std::vector<std::uint32_t>{3});
    }
    SECTION("a flag") {
        NodeSpec off = button(3, "Dos");
        off.flags = semantics::disabled;
        CHECK(ids(frame(tree, {button(2, "Uno"), off, button(4, "Tres")}).changed) == std::vector<std::uint32_t>{3});
    }
    SECTION("a revision, though the value is the same") {
        NodeSpec typed = button(3, "Dos");
        typed.revision = 1;
        CHECK(ids(frame(tree, {button(2, "Uno"), typed, button(4, "Tres")}).changed) == std::vector<std::uint32_t>{3});
    }
    SECTION("less than a quarter of a pixel is nothing") {
        CHECK(frame(tree, {button(2, "Uno", 0.1f), button(3, "Dos"), button(4, "Tres")}).empty());
        CHECK_FALSE(frame(tree, {button(2, "Uno", 0.3f), button(3, "Dos"), button(4, "Tres")}).empty());
    }
    SECTION("a removed node, and the sibling that moves up") {
        const Patch& patch = frame(tree, {button(2, "Uno"), button(4, "Tres")});
        CHECK(std::vector<std::uint32_t>(patch.removed.begin(), patch.removed.end()) == std::vector<std::uint32_t>{3});
        CHECK(ids(patch.changed) == std::vector<std::uint32_t>{4});
    }
}

TEST_CASE("Rare properties count as part of the node and come with it") {
    Tree tree;
    const auto with_help = [&](std::string_view help) -> const Patch& {
        tree.begin_frame();
        tree.add(button(2, "Uno"));
        tree.extra(Key::description, "fijo");
        tree.add(button(3, "Dos"));
        tree.extra(Key::description, help);
        tree.extra(Key::placeholder, "ejemplo");
        return tree.end_frame();
    };
    CHECK(with_help("ayuda").extras.size() == 3);
    CHECK(with_help("ayuda").empty());
    const Patch& patch = with_help("error");
    CHECK(ids(patch.changed) == std::vector<std::uint32_t>{3});
    REQUIRE(patch.extras.size() == 2);
    CHECK(patch.extras[0].id == 3);
    CHECK(tree.extra_of(3, Key::description) == "error");
}

TEST_CASE("Commands make a patch by themselves and are given once") {
    Tree tree;
    frame(tree, {button(2, "Uno")});
    tree.begin_frame();
    tree.open({.id = 1, .role = Role::group, .box = {5, 0, 500, 500}});
    tree.add(button(2, "Uno"));
    tree.close();
    tree.command(semantics::CommandKind::announce_polite, 0, "Listo");
    const Patch& patch = tree.end_frame();
    CHECK(patch.changed.empty());
    REQUIRE(patch.commands.size() == 1);
    CHECK_FALSE(patch.empty());
    CHECK(frame(tree, {button(2, "Uno")}).empty());
}

TEST_CASE("Dialogs hang from the root, and lists from the dialog they serve") {
    Tree tree;
    tree.begin_frame();
    tree.open({.id = 1, .role = Role::main});
    tree.open_on_top({.id = 2, .role = Role::dialog, .box = {100, 100, 300, 300}});
    tree.open({.id = 3, .role = Role::form});
    tree.open_on_top({.id = 4, .role = Role::listbox, .box = {110, 150, 290, 250}});
    tree.close();
    tree.close();
    tree.close();
    tree.open_on_top({.id = 5, .role = Role::listbox});
    tree.close();
    tree.close();
    tree.end_frame();
    CHECK(tree.find(2)->parent == 0);
    CHECK(tree.find(2)->prev == 1);
    CHECK(tree.find(4)->parent == 2);
    CHECK(tree.find(4)->x == 10);
    CHECK(tree.find(5)->parent == 0);
    CHECK(tree.ancestor(4, Role::dialog)->id == 2);
    CHECK(tree.ancestor(1, Role::dialog) == nullptr);
}

TEST_CASE("Two nodes with one id are kept apart and reported") {
    Tree tree;
    const Patch& patch = frame(tree, {button(2, "Uno"), button(2, "Dos")});
    REQUIRE(patch.changed.size() == 3);
    CHECK(patch.changed[1].id != patch.changed[2].id);
    REQUIRE(tree.duplicates().size() == 1);
    CHECK(tree.duplicates()[0] == "duplicate id: Dos");
    CHECK(frame(tree, {button(2, "Uno"), button(2, "Dos")}).empty());
}

TEST_CASE("Muted nodes and all within them are left out") {
    Tree tree;
    tree.begin_frame();
    tree.mute(true);
    tree.open({.id = 1, .role = Role::group});
    tree.mute(false);
    tree.add(button(2, "Uno"));
    tree.extra(Key::description, "ayuda");
    tree.close();
    tree.add(button(3, "Dos"));
    const Patch& patch = tree.end_frame();
    CHECK(ids(patch.changed) == std::vector<std::uint32_t>{3});
    CHECK(patch.extras.empty());
}

TEST_CASE("The map finds every one of many ids") {
    std::vector<Node> nodes(5000);
    for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i].id = static_cast<std::uint32_t>(i * 4096 + 1);
    semantics::IdMap map;
    CHECK(map.find(1) == -1);
    map.rebuild(nodes);
    for (std::size_t i = 0; i < nodes.size(); i += 97) REQUIRE(map.find(nodes[i].id) == static_cast<int>(i));
    CHECK(map.find(7) == -1);
}
