// How keys move in a grid of 30 rows by 4 columns, ten of them in sight.

#include <catch2/catch.hpp>

#include "app/ui/grid/keys.hpp"

using namespace ui::grid;

namespace {

constexpr Extent extent{.rows = 30, .columns = 4, .page = 10};

}  // namespace

TEST_CASE("Each key moves as in a spreadsheet") {
    const auto [chord, from, to] = GENERATE(table<std::string, Spot, Spot>({
        {"ArrowDown", {0, 0}, {1, 0}},
        {"ArrowDown", {29, 1}, {29, 1}},
        {"ArrowUp", {5, 1}, {4, 1}},
        {"ArrowUp", {0, 1}, {0, 1}},
        {"ArrowLeft", {3, 2}, {3, 1}},
        {"ArrowLeft", {3, 0}, {3, 0}},
        {"ArrowRight", {3, 2}, {3, 3}},
        {"ArrowRight", {3, 3}, {3, 3}},
        {"Tab", {3, 2}, {3, 3}},
        {"Tab", {3, 3}, {4, 0}},
        {"Tab", {29, 3}, {29, 3}},
        {"Shift+Tab", {3, 0}, {2, 3}},
        {"Shift+Tab", {0, 0}, {0, 0}},
        {"Enter", {3, 2}, {4, 2}},
        {"Shift+Enter", {3, 2}, {2, 2}},
        {"Home", {3, 2}, {3, 0}},
        {"End", {3, 2}, {3, 3}},
        {"Ctrl+Home", {3, 2}, {0, 0}},
        {"Ctrl+End", {3, 2}, {29, 3}},
        {"PageDown", {3, 2}, {13, 2}},
        {"PageDown", {25, 2}, {29, 2}},
        {"PageUp", {13, 2}, {3, 2}},
        {"PageUp", {3, 2}, {0, 2}},
        {"Ctrl+ArrowDown", {3, 2}, {29, 2}},
        {"Ctrl+ArrowUp", {3, 2}, {0, 2}},
        {"Ctrl+ArrowLeft", {3, 2}, {3, 0}},
        {"Ctrl+ArrowRight", {3, 2}, {3, 3}},
    }));
    CAPTURE(chord, from.row, from.column);
    const auto meaning = meaning_of(chord);
    REQUIRE(meaning);
    CHECK(meaning->act == Act::move);
    Selection selection;
    selection.go(from);
    CHECK(selection.move(meaning->move, extent) == !(from == to));
    CHECK(selection.active() == to);
    CHECK_FALSE(selection.several());
}

TEST_CASE("With Shift the selection grows and shrinks, and the cell stays") {
    Selection selection;
    selection.go({5, 1});
    for (const char* chord : {"Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowUp"}) {
        const auto meaning = meaning_of(chord);
        REQUIRE(meaning);
        CHECK(meaning->act == Act::extend);
        selection.extend(meaning->move, extent);
    }
    CHECK(selection.active() == Spot{5, 1});
    CHECK(selection.range().rows() == 2);
    CHECK(selection.range().columns() == 2);
    CHECK(selection.range().holds({6, 2}));
    CHECK_FALSE(selection.range().holds({7, 2}));
    selection.move(Move::down, extent);
    CHECK_FALSE(selection.several());
}

TEST_CASE("Enter after a run of Tab goes to where the run began") {
    Selection selection;
    selection.go({2, 1});
    selection.move(Move::next, extent);
    selection.move(Move::next, extent);
    selection.move(Move::below, extent);
    CHECK(selection.active() == Spot{3, 1});
    selection.move(Move::right, extent);
    selection.move(Move::below, extent);
    CHECK(selection.active() == Spot{4, 2});
}

TEST_CASE("Nothing moves where there is nothing") {
    Selection selection;
    CHECK_FALSE(selection.move(Move::last, {.rows = 0, .columns = 4}));
    selection.go({20, 3});
    selection.keep_within({.rows = 5, .columns = 4});
    CHECK(selection.active() == Spot{4, 3});
    CHECK_FALSE(meaning_of("Ctrl+K"));
}
