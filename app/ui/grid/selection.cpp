#include "app/ui/grid/selection.hpp"

#include <algorithm>

namespace ui::grid {

namespace {

std::size_t less(std::size_t from, std::size_t by) { return from > by ? from - by : 0; }

Spot moved(Spot from, Move move, const Extent& extent) {
    const std::size_t last_row = extent.rows - 1, last_column = extent.columns - 1;
    switch (move) {
        case Move::up:
        case Move::above: return {less(from.row, 1), from.column};
        case Move::down:
        case Move::below: return {std::min(from.row + 1, last_row), from.column};
        case Move::left: return {from.row, less(from.column, 1)};
        case Move::right: return {from.row, std::min(from.column + 1, last_column)};
        case Move::next:
            if (from.column < last_column) return {from.row, from.column + 1};
            return from.row < last_row ? Spot{from.row + 1, 0} : from;
        case Move::previous:
            if (from.column > 0) return {from.row, from.column - 1};
            return from.row > 0 ? Spot{from.row - 1, last_column} : from;
        case Move::row_start: return {from.row, 0};
        case Move::row_end: return {from.row, last_column};
        case Move::column_start: return {0, from.column};
        case Move::column_end: return {last_row, from.column};
        case Move::first: return {0, 0};
        case Move::last: return {last_row, last_column};
        case Move::page_up: return {less(from.row, extent.page), from.column};
        case Move::page_down: return {std::min(from.row + extent.page, last_row), from.column};
    }
    return from;
}

}  // namespace

Range Selection::range() const {
    return {.top = std::min(active_.row, corner_.row),
            .left = std::min(active_.column, corner_.column),
            .bottom = std::max(active_.row, corner_.row),
            .right = std::max(active_.column, corner_.column)};
}

void Selection::go(Spot spot) {
    select(spot, spot);
    run_began_.reset();
}

void Selection::select(Spot from, Spot to) {
    active_ = from;
    corner_ = to;
}

bool Selection::move(Move move, const Extent& extent) {
    if (extent.rows == 0 || extent.columns == 0) return false;
    const Spot before = active_;
    Spot to = moved(before, move, extent);
    if ((move == Move::below || move == Move::above) && run_began_) to.column = *run_began_;
    const bool runs = move == Move::next || move == Move::previous;
    const std::size_t began = run_began_.value_or(before.column);
    go(to);
    if (runs) run_began_ = began;
    return !(to == before);
}

bool Selection::extend(Move move, const Extent& extent) {
    if (extent.rows == 0 || extent.columns == 0) return false;
    const Spot before = corner_;
    corner_ = moved(corner_, move, extent);
    return !(corner_ == before);
}

void Selection::keep_within(const Extent& extent) {
    for (Spot* spot : {&active_, &corner_}) {
        spot->row = std::min(spot->row, less(extent.rows, 1));
        spot->column = std::min(spot->column, less(extent.columns, 1));
    }
}

}  // namespace ui::grid
