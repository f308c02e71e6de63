#include "app/ui/grid/sheet.hpp"

#include <algorithm>
#include <utility>

#include "app/ui/grid/clipboard.hpp"
#include "app/ui/spanish.hpp"

namespace ui::grid {

Sheet::Sheet(Model model) : model_(std::move(model)) { show_rows(); }

// ---- what is shown ----------------------------------------------------------------------------------------

void Sheet::show_rows() {
    const bool any = !shown_.empty();
    const Place before = any ? active() : Place{};
    finish();
    shown_ = rows_shown(model_, filter_, sort_);
    const auto found = std::find(shown_.begin(), shown_.end(), before.row);
    if (any && found != shown_.end()) {
        selection_.go({static_cast<std::size_t>(found - shown_.begin()), before.column});
    } else {
        selection_.go({0, before.column});
    }
    selection_.keep_within(extent());
}

void Sheet::filter(Filter filter) {
    filter_ = std::move(filter);
    show_rows();
}

void Sheet::sort(Sort sort) {
    sort_ = sort;
    show_rows();
}

void Sheet::go(Place place) {
    const auto found = std::find(shown_.begin(), shown_.end(), place.row);
    if (found == shown_.end()) return;
    finish();
    selection_.go({static_cast<std::size_t>(found - shown_.begin()), place.column});
}

// ---- writing ----------------------------------------------------------------------------------------------

void Sheet::begin_edit() {
    if (shown_.empty() || editing(active())) return;
    finish();
    edit_ = {active(), model_.cell(active()).text};
}

void Sheet::type(Place place, std::string_view text) {
    if (!editing(place) && is_active(place)) begin_edit();
    if (editing(place)) return model_.write(place, text);
    // It was typed before one left the cell, and arrives after.
    Step step;
    write(place, text, step);
    history_.add(std::move(step));
}

void Sheet::choose(Place place, std::string_view id) {
    if (editing(place)) finish();
    Step step;
    write(place, id, step);
    history_.add(std::move(step));
}

void Sheet::finish() {
    if (!edit_) return;
    const Edit edit = *std::exchange(edit_, std::nullopt);
    model_.finish(edit.place);
    history_.add({{edit.place, edit.before, model_.cell(edit.place).text}});
}

void Sheet::give_up() {
    if (!edit_) return;
    const Edit edit = *std::exchange(edit_, std::nullopt);
    model_.write(edit.place, edit.before);
}

void Sheet::write(Place place, std::string_view text, Step& step) {
    std::string before = model_.cell(place).text;
    model_.write(place, text);
    model_.finish(place);
    step.push_back({place, std::move(before), model_.cell(place).text});
}

void Sheet::write_range(const Range& range, std::string_view text, Step& step) {
    for (std::size_t row = range.top; row <= range.bottom; ++row) {
        for (std::size_t column = range.left; column <= range.right; ++column) write(place_of({row, column}), text, step);
    }
}

void Sheet::record(Step step, std::string words) {
    history_.add(std::move(step));
    said_ = std::move(words);
}

// ---- keys -------------------------------------------------------------------------------------------------

bool Sheet::act(const Meaning& meaning, std::size_t page, Place here) {
    if (shown_.empty()) return false;
    const bool was_editing = editing();
    if (meaning.act == Act::give_up) {
        give_up();
        return was_editing;
    }
    if (meaning.act == Act::edit) {
        begin_edit();
        return false;
    }
    finish();
    switch (meaning.act) {
        case Act::move: selection_.move(meaning.move, extent(page)); break;
        case Act::extend: selection_.extend(meaning.move, extent(page)); break;
        case Act::select_all: selection_.select({0, 0}, {shown_.size() - 1, model_.column_count() - 1}); break;
        case Act::extend_here: {
            const auto found = std::find(shown_.begin(), shown_.end(), here.row);
            if (found != shown_.end()) selection_.extend_to({static_cast<std::size_t>(found - shown_.begin()), here.column});
            break;
        }
        case Act::empty:
        case Act::cut: empty(); return true;
        case Act::undo: undo(); return true;
        case Act::redo: redo(); return true;
        case Act::fill_down: fill_down(); return true;
        case Act::copy: said_ = spanish::copied(selection_.range().rows() * selection_.range().columns()); break;
        case Act::edit:
        case Act::give_up: break;
    }
    return was_editing;
}

void Sheet::empty() {
    Step step;
    const Range range = selection_.range();
    write_range(range, {}, step);
    record(std::move(step), spanish::emptied(range.rows() * range.columns()));
}

/// The first row of the selection into those below; a single row takes what stands above it.
void Sheet::fill_down() {
    Range range = selection_.range();
    if (range.top == range.bottom && range.top > 0) --range.top;
    if (range.top == range.bottom) return;
    Step step;
    for (std::size_t column = range.left; column <= range.right; ++column) {
        const std::string text = model_.cell(place_of({range.top, column})).text;
        write_range({range.top + 1, column, range.bottom, column}, text, step);
    }
    const std::size_t count = step.size();
    record(std::move(step), spanish::filled(count));
}

// ---- the clipboard ----------------------------------------------------------------------------------------

std::string Sheet::copied() const {
    if (shown_.empty()) return {};
    const Range range = selection_.range();
    Block block;
    for (std::size_t row = range.top; row <= range.bottom; ++row) {
        auto& line = block.emplace_back();
        for (std::size_t column = range.left; column <= range.right; ++column)
            line.push_back(model_.words(place_of({row, column})));
    }
    return block_text(block);
}

void Sheet::paste_cell(Spot spot, std::size_t row_of_block, const std::string& text, Step& step) {
    const bool row_fits = spot.row < shown_.size(), column_fits = spot.column < model_.column_count();
    if (row_fits && column_fits) {
        const Place place = place_of(spot);
        write(place, text, step);
        const std::string& error = model_.cell(place).error;
        if (!error.empty()) report_.cells.push_back({model_.row(place.row).name, model_.column(place.column).title, error});
        return;
    }
    if (text.empty()) return;
    ++report_.outside;
    const std::size_t column_of_block = spot.column - selection_.range().left + 1;
    report_.cells.push_back({row_fits ? model_.row(shown_[spot.row]).name : spanish::line_of_block(row_of_block + 1),
                             column_fits ? model_.column(spot.column).title : spanish::column_of_block(column_of_block),
                             std::string(spanish::does_not_fit)});
}

/// From the first cell of the selection on, into the rows as they are shown; a block that goes into the selection
/// several times fills it.
void Sheet::paste(std::string_view text) {
    finish();
    report_ = {};
    const Block block = parse_block(text);
    if (block.empty() || shown_.empty()) {
        said_ = spanish::nothing_pasted;
        return;
    }
    std::size_t width = 0;
    for (const auto& row : block) width = std::max(width, row.size());
    const Range range = selection_.range();
    const bool repeats = range.rows() % block.size() == 0 && range.columns() % width == 0;
    const std::size_t rows = repeats ? range.rows() : block.size(), columns = repeats ? range.columns() : width;
    Step step;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto& line = block[row % block.size()];
        for (std::size_t column = 0; column < columns; ++column) {
            if (column % width >= line.size()) continue;
            paste_cell({range.top + row, range.left + column}, row, line[column % width], step);
        }
    }
    const std::size_t fits = std::min(rows, shown_.size() - range.top);
    selection_.select({range.top, range.left}, {range.top + rows - 1, range.left + columns - 1});
    selection_.keep_within(extent());
    const std::size_t count = step.size();
    record(std::move(step), spanish::pasted(count, fits, !filter_.empty()));
}

// ---- undo -------------------------------------------------------------------------------------------------

void Sheet::apply(const Step& step, bool forward) {
    for (std::size_t i = 0; i < step.size(); ++i) {
        const Change& change = forward ? step[i] : step[step.size() - 1 - i];
        model_.write(change.place, forward ? change.after : change.before);
    }
    go(step.front().place);
}

void Sheet::undo() {
    const Step* step = history_.undo();
    said_ = step ? spanish::undone(step->size()) : spanish::nothing_to_undo;
    if (step) apply(*step, false);
    report_ = {};
}

void Sheet::redo() {
    const Step* step = history_.redo();
    said_ = step ? spanish::redone(step->size()) : spanish::nothing_to_redo;
    if (step) apply(*step, true);
}

}  // namespace ui::grid
