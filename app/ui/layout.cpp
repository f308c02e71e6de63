// Where widgets stand: scopes, sections, grids, columns, the side panel, lines and spaces.

#include <algorithm>
#include <cmath>

#include "app/ui/item.hpp"
#include "app/ui/structure.hpp"

namespace ui {

namespace {

constexpr float card_padding = 16;
constexpr float column_gap = 24;
constexpr float cell_narrowest = 180;

float cursor_left() { return ImGui::GetCurrentWindow()->DC.CursorPos.x; }
float cursor_top() { return ImGui::GetCurrentWindow()->DC.CursorPos.y; }

}  // namespace

Scope::Scope(std::string_view key) { ImGui::PushOverrideID(id_of(key)); }
Scope::~Scope() { ImGui::PopID(); }

Section::Section(Text title, SectionSpec spec) : framed_(spec.framed) {
    live().join = false;
    const ImGuiID id = id_of(title.view());
    ImGui::PushID(static_cast<int>(id));
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    const ImRect rect(at, {right_edge(), at.y});
    open_node({.id = id, .role = semantics::Role::group, .box = box_of(rect), .name = title.view()});
    if (framed_) {
        begin_backdrop();
        live().backdrops.back()->top_left = at;
        push_area(at.x + card_padding, rect.GetWidth() - 2 * card_padding);
        ImGui::GetCurrentWindow()->DC.CursorPos.y += card_padding;
    }
    if (spec.heading_level > 0) heading(title, spec.heading_level);
}

Section::~Section() {
    live().join = false;
    const ImVec2 cursor = ImGui::GetCurrentWindow()->DC.CursorPos;
    float bottom = cursor.y - measure::gap;
    if (framed_) {
        bottom += card_padding;
        const ImVec2 top_left = live().backdrops.back()->top_left;
        pop_area(bottom + measure::gap);
        paint_backdrop({top_left, {right_edge(), bottom}}, theme().surface, theme().line, measure::radius);
    }
    mute_hidden();
    live().tree.close_at(right_edge(), bottom);
    ImGui::PopID();
}

EqualColumns::EqualColumns(int columns) : columns_(columns) {
    live().join = false;
    left_ = cursor_left();
    top_ = row_bottom_ = cursor_top();
    width_ = available_width();
    const bool one_column = live().width < measure::narrow;
    while (columns_ > 1 && (one_column || width_ / static_cast<float>(columns_) < cell_narrowest)) --columns_;
    push_area(left_, width_);
    at_ = 0;
    row_ = live().tree.next_id();
}

void EqualColumns::next(int span) {
    span = std::min(span, columns_);
    row_bottom_ = std::max(row_bottom_, cursor_top());
    if (at_ + span > columns_) {
        at_ = 0;
        top_ = row_bottom_;
        ++row_;
    }
    const float cell = (width_ - column_gap * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_);
    const auto column = static_cast<float>(at_);
    const auto spanned = static_cast<float>(span);
    move_area(std::floor(left_ + column * (cell + column_gap)), top_, std::floor(cell * spanned + column_gap * (spanned - 1)));
    at_ += span;
    live().grid_row = columns_ > 1 ? row_ : 0;
}

EqualColumns::~EqualColumns() {
    row_bottom_ = std::max(row_bottom_, cursor_top());
    pop_area(row_bottom_);
    live().grid_row = 0;
}

WithSidePanel::WithSidePanel(float panel_width) : panel_width_(panel_width) {
    live().join = false;
    left_ = cursor_left();
    top_ = cursor_top();
    width_ = available_width();
    beside_ = live().width >= measure::wide && width_ > panel_width_ * 2;
    push_area(left_, beside_ ? width_ - panel_width_ - 2 * column_gap : width_);
}

void WithSidePanel::panel() {
    in_panel_ = true;
    main_bottom_ = cursor_top();
    if (beside_) move_area(left_ + width_ - panel_width_, top_, panel_width_);
}

WithSidePanel::~WithSidePanel() { pop_area(std::max(main_bottom_, cursor_top())); }

AtRight::AtRight() {
    Live& state = live();
    state.join = false;
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    id_ = state.tree.next_id();
    line_bottom_ = window.DC.CursorPos.y;
    const float left = cursor_left(), right = right_edge(), width = state.measures[id_];
    const ImVec2 line_end = window.DC.CursorPosPrevLine;
    const bool fits = line_end.x + measure::beside + width <= right;
    const float start = std::max(left, right - width);
    push_area(start, right - left);  // as wide as the line: what follows is never wrapped by its own measure
    if (fits) {
        window.DC.CursorPos.y = line_end.y;
        state.centre_next = true;
    } else {
        window.WorkRect.Max.x = right;
    }
    start_ = start;
    outer_right_ = window.DC.CursorMaxPos.x;
    window.DC.CursorMaxPos.x = start_;
}

AtRight::~AtRight() {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const float width = std::ceil(window.DC.CursorMaxPos.x - start_);
    window.DC.CursorMaxPos.x = std::max(outer_right_, window.DC.CursorMaxPos.x);
    pop_area(std::max(line_bottom_, window.DC.CursorPos.y));
    live().centre_next = false;
    float& known = live().measures[id_];
    if (std::fabs(known - width) > 0.5f) {
        known = width;
        live().relayout = true;
    }
}

Column::Column(float width_max, bool centred) {
    live().join = false;
    const float room = available_width(), width = std::min(room, width_max);
    indent_ = centred ? std::floor((room - width) / 2) : 0;
    push_area(cursor_left() + indent_, width);
}

Column::~Column() { pop_area(cursor_top()); }

void same_line() { live().join = true; }

void space(float pixels) {
    live().join = false;
    ImGui::GetCurrentWindow()->DC.CursorPos.y += pixels;
}

void divider() {
    live().join = false;
    const ImRect rect = place({available_width(), 1});
    ImGui::GetWindowDrawList()->AddRectFilled(rect.Min, rect.Max, theme().line);
}

}  // namespace ui
