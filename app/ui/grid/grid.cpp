#include "app/ui/grid/grid.hpp"

#include <algorithm>
#include <cmath>

#include "app/ui/actions.hpp"
#include "app/ui/grid/view.hpp"
#include "app/ui/spanish.hpp"
#include "shared/base/text.hpp"

namespace ui::grid {

namespace {

constexpr float bar = 12;  // a scroll bar
constexpr std::size_t rows_around = 2;
constexpr std::size_t rows_least = 6;
constexpr float room_for_others = 372;  // head of the page, filters and foot
constexpr float row_part_most = 0.38f;  // of the width, for the names of the rows
constexpr std::size_t lines_of_report = 5;
constexpr const char* between = " \xC2\xB7 ";  // a point between two facts

}  // namespace

Grid::Grid(Model model) : sheet(std::move(model)), seen(std::make_unique<Seen>()) {}
Grid::~Grid() = default;

bool Grid::has_focus() const { return seen->had_focus; }

void Grid::take_waiting() {
    LetterBox& letters = *seen->letters;
    for (const auto& [id, typed] : letters.typed) sheet.type(seen->places.at(id), typed.text);
    for (const auto& [id, option] : letters.chosen) sheet.choose(seen->places.at(id), option);
    if (!letters.typed.empty()) sheet.finish();
    letters.typed.clear();
    letters.chosen.clear();
}

View::View(std::string_view name, Grid& grid, const GridSpec& spec)
    : name_(name), grid_(grid), sheet_(grid.sheet), model_(grid.sheet.model()), seen_(*grid.seen), spec_(spec), id_(id_of(name)) {
    char body_name[24];
    ImFormatString(body_name, IM_ARRAYSIZE(body_name), "##cells_%08X", id_);
    body_name_ = body_name;
}

/// Never narrower than the longest word of its head, which would be broken in its middle.
float View::width_of(const Column& column) const {
    float longest = 0;
    for (const auto word : base::split(column.title, ' '))
        longest = std::max(longest, measure_words(Type::dense_bold, word, 0).x);
    return std::max(column.width, std::ceil(longest) + cell_padding + mark_room);
}

void View::lay_columns() {
    room_ = available_width();
    row_width_ = std::floor(std::min(spec_.row_width, room_ * row_part_most));
    float rest = state_width + (noted() ? spec_.note_width : 0);
    for (std::size_t i = 0; i < model_.column_count(); ++i) rest += width_of(model_.column(i));
    row_width_ = std::max(row_width_, std::floor(room_ - bar - rest));  // what is left over is for the names
    total_ = row_width_;
    for (std::size_t i = 0; i <= state_place(); ++i) {
        offsets_.push_back(total_);
        const bool is_cell = i < model_.column_count();
        widths_.push_back(is_cell ? width_of(model_.column(i)) : (i == state_place() ? state_width : spec_.note_width));
        total_ += widths_.back();
    }
    for (std::size_t i = 0; i < model_.column_count(); ++i) {
        const float words = widths_[i] - cell_padding - mark_room;
        const float height = measure_words(Type::dense_bold, model_.column(i).title, words).y;
        head_height_ = std::max(head_height_, height + 8);
    }
    const float most = spec_.height_max > 0 ? spec_.height_max : live().height - room_for_others;
    const float lines = std::max(static_cast<float>(rows_least), std::floor((most - head_height_) / row_height));
    const auto rows = static_cast<float>(std::max<std::size_t>(sheet_.shown().size(), 1));
    body_height_ = std::min(rows, lines) * row_height + (total_ > room_ - bar ? bar : 0);
    seen_.page = static_cast<std::size_t>(std::max(1.0f, lines - 1));
}

void View::say_status() {
    std::string words = spanish::lines_shown(sheet_.shown().size(), model_.row_count());
    if (!model_.failed().empty()) words += between + spanish::with_errors(model_.failed().size());
    if (!sheet_.said().empty()) words += between + sheet_.said();
    quiet_status(words);
}

/// The cells of the last paste that need the person, one a line.
void View::say_report() {
    const PasteReport& report = sheet_.report();
    if (report.cells.empty()) return;
    std::string words = spanish::to_correct(report.cells.size() - report.outside);
    if (report.outside == report.cells.size()) words.clear();
    if (report.outside > 0) words += (words.empty() ? "" : ". ") + spanish::outside(report.outside);
    for (std::size_t i = 0; i < report.cells.size() && i < lines_of_report; ++i) {
        words += "\n" + spanish::refused_cell(report.cells[i].row, report.cells[i].column, report.cells[i].why);
    }
    if (report.cells.size() > lines_of_report) words += "\n" + spanish::and_more(report.cells.size() - lines_of_report);
    notice(Tone::error, words);
    if (button(std::string_view(spanish::close_report), {.weight = Weight::text})) sheet_.dismiss_report();
}

/// Scrolls as little as shows the cell one is on, or the end of a selection that grows.
void View::reveal() {
    const Spot active = sheet_.selection().active(), spot = grows_ ? sheet_.selection().corner() : active;
    if (!(active == seen_.revealed)) reveal_ = true;
    seen_.revealed = active;
    if (!body_ || sheet_.shown().empty() || !reveal_) return;
    const float top = static_cast<float>(spot.row) * row_height;
    const float height = body_height_ - (total_ > room_ - bar ? bar : 0);
    body_->Scroll.y = std::clamp(body_->Scroll.y, std::max(0.0f, top + row_height - height), top);
    const float left = offsets_[spot.column], right = left + widths_[spot.column];
    const float least = std::max(0.0f, right - (room_ - bar)), most = std::max(0.0f, left - row_width_);
    body_->Scroll.x = std::clamp(body_->Scroll.x, std::min(least, most), most);
}

bool View::show() {
    live().join = false;
    take_input();
    say_status();
    say_report();
    lay_columns();
    ImGui::PushOverrideID(id_);
    body_id_ = ImGui::GetCurrentWindow()->GetID(body_name_.c_str());
    for (ImGuiWindow* window : GImGui->Windows) {
        if (window->ChildId == body_id_) body_ = window;
    }
    reveal();
    scroll_x_ = body_ ? body_->Scroll.x : 0;
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    const ImRect whole(at, {at.x + room_, at.y + head_height_ + body_height_});
    open_node({.id = id_,
               .role = semantics::Role::grid,
               .box = box_of(whole),
               .name = name_,
               .a = static_cast<std::int32_t>(sheet_.shown().size()) + 1,
               .b = cell_index(state_place())});
    live().tree.extra(semantics::Key::description, spanish::how_to_leave);
    draw_head({at, {at.x + room_, at.y + head_height_}});
    ImGui::GetCurrentWindow()->DC.CursorPos = {at.x, at.y + head_height_};
    sheet_.shown().empty() ? draw_empty({at.x, at.y + head_height_}) : draw_body(at);
    live().tree.close();
    ImGui::PopID();
    if (changed_) live().relayout = true;
    return changed_;
}

void View::draw_empty(ImVec2 at) {
    const ImRect rect(at, {at.x + room_, at.y + body_height_});
    open_node({.id = id_of("empty row"), .role = semantics::Role::row, .box = box_of(rect), .a = 2});
    node({.id = id_of("empty cell"), .role = semantics::Role::grid_cell, .box = box_of(rect), .name = spanish::no_lines, .a = 1});
    live().tree.close();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRect(rect.Min, rect.Max, theme().line);
    draw_clipped(list, {rect.Min + ImVec2(cell_padding, 0), rect.Max}, Type::dense, theme().muted, spanish::no_lines);
    ImGui::ItemSize(rect.GetSize());
}

void View::draw_body(ImVec2 at) {
    const float content = static_cast<float>(sheet_.shown().size()) * row_height;
    const bool sideways = total_ > room_ - bar;
    ImGui::SetNextWindowContentSize({sideways ? total_ : 0, content});
    ImGui::BeginChild(body_name_.c_str(), {room_, body_height_}, 0,
                      ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav | (sideways ? ImGuiWindowFlags_HorizontalScrollbar : 0));
    body_ = ImGui::GetCurrentWindow();
    view_ = body_->InnerRect;
    mute_hidden();
    live().tree.open({.id = body_->ID,
                      .role = semantics::Role::scroller,
                      .box = box_of(view_),
                      .a = static_cast<std::int32_t>(content),
                      .b = static_cast<std::int32_t>(body_->Scroll.y)},
                     view_.Min.x, view_.Min.y - body_->Scroll.y);
    const auto top = static_cast<std::size_t>(std::max(0.0f, body_->Scroll.y) / row_height);
    const std::size_t first = top > rows_around ? top - rows_around : 0;
    const auto in_sight = static_cast<std::size_t>(view_.GetHeight() / row_height) + 1;
    const std::size_t end = std::min(sheet_.shown().size(), top + in_sight + rows_around);
    // The active row is always there: it may have the focus and an edit in it, and Tab leads into the grid by it.
    const std::size_t active = sheet_.selection().active().row;
    if (native()) native_keys();
    if (active < first) draw_row(active);
    for (std::size_t row = first; row < end; ++row) draw_row(row);
    if (active >= end) draw_row(active);
    ImGui::GetWindowDrawList()->AddRect(view_.Min, view_.Max, theme().line);
    live().tree.close();
    ImGui::EndChild();
    (void)at;
}

bool show(Words name, Grid& grid, const GridSpec& spec) { return View(name, grid, spec).show(); }

}  // namespace ui::grid
