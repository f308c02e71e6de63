// What tables and links on a screen hold, read from its tree.

#include "tests/screens/surplus/steps.hpp"

#include <algorithm>

#include "app/ui/frame.hpp"
#include "app/ui/semantics.hpp"

namespace surplus_tests {

using semantics::Node;
using semantics::Role;

namespace {

std::uint32_t id_of_table(test::Screen& screen, std::string_view name) {
    const auto table = screen.find(Role::table, name);
    if (table) return table->id;
    FAIL("no table \"" << name << "\"\n" << screen.dump());
    return 0;
}

const Node* node_with(test::Screen& screen, std::uint32_t id) {
    const auto& nodes = screen.context().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& each) { return each.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

bool is_under(test::Screen& screen, const Node& node, std::uint32_t ancestor) {
    for (const Node* at = &node; at; at = node_with(screen, at->parent)) {
        if (at->id == ancestor) return true;
        if (at->parent == 0) return false;
    }
    return false;
}

struct Body {
    std::uint32_t id = 0;
    float height = 0;
    std::int32_t content = 0;
};

/// What scrolls in a table.
Body body_under(test::Screen& screen, std::uint32_t table) {
    for (const Node& each : screen.context().nodes()) {
        if (each.role == Role::scroller && is_under(screen, each, table)) return {each.id, each.h, each.a};
    }
    return {};
}

}  // namespace

std::vector<std::vector<std::string>> rows_of(test::Screen& screen, std::string_view table) {
    auto& context = screen.context();
    const auto id = id_of_table(screen, table);
    std::vector<std::vector<std::string>> rows;
    for (const Node& row : context.nodes()) {
        if (row.role != Role::row || !is_under(screen, row, id)) continue;
        std::vector<std::string> words;
        for (const Node& cell : context.nodes()) {
            if (cell.parent != row.id || cell.role == Role::col_header) continue;
            std::string said(context.name_of(cell));
            for (const Node& inside : context.nodes()) {
                if (said.empty() && inside.parent == cell.id) said = context.name_of(inside);
            }
            words.push_back(said);
        }
        if (!words.empty()) rows.push_back(words);
    }
    return rows;
}

std::vector<std::vector<std::string>> all_rows_of(test::Screen& screen, std::string_view table) {
    const auto id = id_of_table(screen, table);
    std::vector<std::vector<std::string>> rows;
    const auto take = [&] {
        for (const auto& row : rows_of(screen, table)) {
            if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
        }
    };
    take();
    // Rows become higher while one scrolls, when one of them needs two lines.
    auto body = body_under(screen, id);
    for (float from = 0; from + body.height < static_cast<float>(body.content); body = body_under(screen, id)) {
        from += body.height / 2;
        screen.context().scroll(body.id, from);
        screen.settle();
        take();
    }
    return rows;
}

std::vector<std::string> row_with(const std::vector<std::vector<std::string>>& rows, const std::string& word) {
    for (const auto& row : rows) {
        if (std::find(row.begin(), row.end(), word) != row.end()) return row;
    }
    return {};
}

std::vector<std::string> heads_of(test::Screen& screen) {
    std::vector<std::string> heads;
    for (const auto& each : screen.all(Role::col_header)) heads.push_back(each.name + "@" + std::to_string(each.a));
    return heads;
}

std::vector<Led> links_named(test::Screen& screen, std::string_view name) {
    auto& context = screen.context();
    std::vector<Led> found;
    for (const Node& node : context.nodes()) {
        if (node.role != Role::link || context.name_of(node) != name) continue;
        found.push_back({std::string(context.extra_of(node, semantics::Key::href)), (node.flags & semantics::new_tab) != 0});
    }
    return found;
}

}  // namespace surplus_tests
