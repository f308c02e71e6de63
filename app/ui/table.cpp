// Tables: a head that stays, rows of one height of which only the visible ones are drawn, columns that scroll
// sideways under a fixed first one when the window is narrow. Words that do not fit wrap: the rows then all are as high
// as the highest one seen so far.

#include <algorithm>
#include <cmath>

#include "app/ui/actions.hpp"
#include "app/ui/item.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/base/text.hpp"

namespace ui {

namespace {

constexpr float head_least = 40;
constexpr float head_padding = 8;  // above and below a title of several lines
constexpr float group_height = 28;
constexpr float chip_height = measure::row - 11;
constexpr float cell_padding = 12;
constexpr float sort_room = 18;
constexpr float column_narrowest = 130;
constexpr float rows_shown = 12;
constexpr float bar = 12;                      // a scroll bar
constexpr float bar_height = 16, bar_gap = 8;  // of a chart
constexpr std::ptrdiff_t rows_around = 2;
constexpr std::size_t rows_whole_max = 150;  // a table of so many is there as a whole, to be found by the browser and by helpers
constexpr std::uint32_t lines_id = 0x6C696E65, room_id = 0x726F6F6D;  // in Live::measures, with the table's

}  // namespace

struct Table::Inside {
    std::vector<ColumnSpec> columns;
    std::vector<float> offsets, widths;
    TableSpec spec;
    std::size_t rows = 0;
    float total = 0;
    float head_height = head_least;  ///< With the groups.
    bool grouped = false;
    ImGuiID id = 0;
    float row_height = measure::row;
    ImGuiWindow* body = nullptr;
    ImRect view;
    ImVec2 origin;
    std::ptrdiff_t row = -1, last = -1, next_row = 0;
    bool in_row = false, sort_changed = false;
    std::size_t column = 0;
    ImRect row_rect;
    ImGuiID row_id = 0;
    bool row_pressable = false, row_hovered = false;
    std::string row_act;
    ImVec2 outer_right_bottom;

    float narrowest(const ColumnSpec& column) const;
    void lay_columns(float room);
    void measure_rows(float room);
    float measured_height(Type type, std::string_view words, float width) const;
    void grow(float needed) const;  ///< Rows of so many lines, if they are lower by now.
    void draw_wrapped(ImDrawList& list, const ImRect& rect, Type type, Colour colour, std::string_view words,
                      float align_x = 0) const;
    void measure_head();
    void draw_groups(const ImRect& rect, float scroll_x);
    void draw_head(const ImRect& rect, float scroll_x);
    float title_room(std::size_t column) const {
        return widths[column] - 2 * cell_padding - (columns[column].sortable && spec.sort ? sort_room : 0);
    }
    void open_body(float height);
    void end_row();
    ImRect cell_rect() const;
    ImRect begin_cell(std::string_view words);
    void focusable_in_cell(ImGuiID id, std::string_view name, const ImRect& rect) const;
    void end_cell();
};

/// A title breaks between its words and after a slash, never within a word.
float Table::Inside::narrowest(const ColumnSpec& column) const {
    float longest = 0;
    for (const auto part : base::split(column.title, ' ')) {
        const auto slash = part.find('/');
        const auto head = slash == std::string_view::npos ? part : part.substr(0, slash + 1);
        longest = std::max(longest, measure_words(Type::dense_bold, head).x);
        if (head.size() < part.size()) longest = std::max(longest, measure_words(Type::dense_bold, part.substr(head.size())).x);
    }
    return std::ceil(longest) + 2 * cell_padding + (column.sortable && spec.sort ? sort_room : 0);
}

void Table::Inside::lay_columns(float room) {
    for (ColumnSpec& each : columns) {
        if (each.width > 0) each.width = std::max(each.width, narrowest(each));
    }
    float fixed = 0;
    int sharing = 0;
    for (const ColumnSpec& each : columns) {
        fixed += each.width;
        if (each.width <= 0) ++sharing;
    }
    const float share = sharing > 0 ? std::max(column_narrowest, (room - fixed) / static_cast<float>(sharing)) : 0;
    const float natural = fixed + share * static_cast<float>(sharing);
    const float stretch = sharing == 0 && natural > 0 && natural < room ? room / natural : 1;
    total = 0;
    for (const ColumnSpec& each : columns) {
        offsets.push_back(total);
        widths.push_back(std::floor((each.width > 0 ? each.width : share) * stretch));
        total += widths.back();
    }
    if (!widths.empty() && total < room && room - total < 40) {  // what rounding left over
        widths.back() += room - total;
        total = room;
    }
}

/// Rows grow with the words that come into sight, and begin anew when the columns have other widths.
void Table::Inside::measure_rows(float room) {
    float& lines = live().measures[id ^ lines_id];
    float& former_room = live().measures[id ^ room_id];
    if (std::fabs(former_room - room) > 0.5f) lines = 1;
    former_room = room;
    if (lines > 1) row_height = lines * Fonts::line_height(Type::dense) + 16;
}

/// Of words in a cell; the rows grow with them, seen or not, so that they do not jump when one scrolls.
float Table::Inside::measured_height(Type type, std::string_view words, float width) const {
    const float height = measure_words(type, words, width).y;
    grow(height / Fonts::line_height(type));
    return height;
}

void Table::Inside::grow(float needed) const {
    float& lines = live().measures[id ^ lines_id];
    if (needed <= lines + 0.5f) return;
    lines = needed;
    live().relayout = true;
}

void Table::Inside::draw_wrapped(ImDrawList& list, const ImRect& rect, Type type, Colour colour, std::string_view words,
                                 float align_x) const {
    const float width = std::max(40.0f, rect.GetWidth());
    const float height = measured_height(type, words, width);
    if (height < 1.5f * Fonts::line_height(type)) return draw_clipped(list, rect, type, colour, words, align_x);
    draw_words(list, {rect.Min.x, std::round(rect.GetCenter().y - height / 2)}, type, colour, words, width);
}

Table::Table(Words name, std::span<const ColumnSpec> columns, std::size_t row_count, TableSpec spec) : inside_(new Inside) {
    Inside& table = *inside_;
    table.columns.assign(columns.begin(), columns.end());
    table.spec = spec;
    table.rows = row_count;
    live().join = false;
    if (!spec.count_words.empty()) quiet_status(spec.count_words);
    const ImGuiID id = id_of(name);
    ImGui::PushID(static_cast<int>(id));

    const float room = available_width();
    table.id = id;
    table.measure_rows(room);
    const float content = static_cast<float>(row_count) * table.row_height;
    const float most = spec.height_max > 0 ? std::max(spec.height_max - head_least, measure::row * 2) : rows_shown * measure::row;
    table.lay_columns(room - (content > most ? bar : 0));
    table.measure_head();
    const float head_height = table.head_height;
    const bool sideways = table.total > room + 0.5f;
    float body_height = std::min(content, most) + (sideways ? bar : 0);
    float empty_height = 0;
    if (row_count == 0) {
        empty_height = measure_words(Type::body, spec.empty_words, room - 2 * cell_padding).y + 2 * 16;
        body_height = empty_height;
    }
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    table.outer_right_bottom = {at.x + room, at.y + head_height + body_height};
    open_node({.id = id,
               .role = semantics::Role::table,
               .box = box_of({at, table.outer_right_bottom}),
               .name = name,
               .a = static_cast<std::int32_t>(row_count) + (table.grouped ? 2 : 1),
               .b = static_cast<std::int32_t>(columns.size())});

    char body_name[24];
    ImFormatString(body_name, IM_ARRAYSIZE(body_name), "##rows_%08X", id);
    const ImGuiID body_id = ImGui::GetCurrentWindow()->GetID(body_name);
    float scroll_x = 0;
    for (const ImGuiWindow* window : GImGui->Windows) {
        if (window->ChildId == body_id) scroll_x = window->Scroll.x;
    }
    const float groups = table.grouped ? group_height : 0;
    if (table.grouped) table.draw_groups({at, {at.x + room, at.y + groups}}, scroll_x);
    table.draw_head({{at.x, at.y + groups}, {at.x + room, at.y + head_height}}, scroll_x);
    ImGui::GetCurrentWindow()->DC.CursorPos = {at.x, at.y + head_height};
    if (row_count == 0) {
        const ImRect rect({at.x, at.y + head_height}, {at.x + room, at.y + head_height + empty_height});
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRect(rect.Min, rect.Max, theme().line);
        if (!spec.empty_words.empty()) {
            open_node({.id = id_of("empty row"), .role = semantics::Role::row, .box = box_of(rect), .a = table.grouped ? 3 : 2});
            node({.id = id_of("empty cell"),
                  .role = semantics::Role::cell,
                  .box = box_of(rect),
                  .name = spec.empty_words,
                  .a = 1});
            live().tree.close();
            draw_words(list, rect.Min + ImVec2(cell_padding, 16), Type::body, theme().muted, spec.empty_words,
                       room - 2 * cell_padding);
        }
        ImGui::ItemSize(ImVec2(room, empty_height));
        return;
    }
    ImGui::SetNextWindowContentSize({sideways ? table.total : 0, content});
    ImGui::BeginChild(body_name, {room, body_height}, 0,
                      ImGuiWindowFlags_NoMove | (sideways ? ImGuiWindowFlags_HorizontalScrollbar : 0));
    table.open_body(content);
}

/// Titles that do not fit wrap between their words.
void Table::Inside::measure_head() {
    float highest = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        highest = std::max(highest, measure_words(Type::dense_bold, columns[i].title, std::max(40.0f, title_room(i))).y);
        grouped = grouped || !columns[i].group.empty();
    }
    head_height = std::max(head_least, highest + 2 * head_padding) + (grouped ? group_height : 0);
}

/// A title over neighbouring columns, with a line under it from the first to the last of them.
void Table::Inside::draw_groups(const ImRect& rect, float scroll_x) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.Min, rect.Max, theme().surface);
    open_node({.id = id_of("groups"), .role = semantics::Role::row, .box = box_of(rect), .a = 1});
    ImGui::PushClipRect({rect.Min.x + (scroll_x > 0 ? widths[0] : 0), rect.Min.y}, rect.Max, true);
    for (std::size_t i = 0; i < columns.size();) {
        std::size_t end = i + 1;
        while (end < columns.size() && columns[end].group.view() == columns[i].group.view()) ++end;
        if (!columns[i].group.empty()) {
            const float left = rect.Min.x + offsets[i] - scroll_x,
                        right = rect.Min.x + offsets[end - 1] + widths[end - 1] - scroll_x;
            const ImRect cell({left, rect.Min.y}, {right, rect.Max.y});
            node({.id = ImHashStr("group", 0, ImGui::GetCurrentWindow()->GetID(static_cast<int>(i))),
                  .role = semantics::Role::col_header,
                  .box = box_of(cell),
                  .name = columns[i].group,
                  .a = static_cast<std::int32_t>(i) + 1});
            draw_clipped(list, {cell.Min + ImVec2(cell_padding, 0), cell.Max - ImVec2(cell_padding, 0)}, Type::dense_bold,
                         theme().ink, columns[i].group, 0.5f);
            list.AddRectFilled({left + cell_padding, rect.Max.y - 1}, {right - cell_padding, rect.Max.y}, theme().control);
        }
        i = end;
    }
    ImGui::PopClipRect();
    live().tree.close();
}

void Table::Inside::draw_head(const ImRect& rect, float scroll_x) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.Min, rect.Max, theme().surface);
    list.AddRectFilled({rect.Min.x, rect.Max.y - 2}, rect.Max, theme().control);
    open_node({.id = id_of("head"), .role = semantics::Role::row, .box = box_of(rect), .a = grouped ? 2 : 1});
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnSpec& each = columns[i];
        const float left = rect.Min.x + offsets[i] - (i == 0 ? 0 : scroll_x);
        const ImRect cell({left, rect.Min.y}, {left + widths[i], rect.Max.y});
        const ImVec2 clip_min{i == 0 ? rect.Min.x : rect.Min.x + widths[0] * (scroll_x > 0 ? 1.0f : 0.0f), rect.Min.y};
        ImGui::PushClipRect(clip_min, rect.Max, true);
        const ImGuiID id = ImGui::GetCurrentWindow()->GetID(static_cast<int>(i));
        const bool sortable = each.sortable && spec.sort;
        const bool sorted = sortable && spec.sort->column == static_cast<int>(i);
        Reaction reaction{.visible = true};
        if (sortable) {
            reaction = react(id, cell, true);
            if (reaction.pressed) {
                spec.sort->descending = sorted && !spec.sort->descending;
                spec.sort->column = static_cast<int>(i);
                sort_changed = true;
                live().relayout = true;
            }
        }
        std::uint32_t flags = sortable ? semantics::sortable : 0u;
        if (sorted) flags |= spec.sort->descending ? semantics::sort_descending : semantics::sort_ascending;
        node({.id = id,
              .role = semantics::Role::col_header,
              .box = box_of(cell),
              .name = each.title,
              .flags = flags,
              .a = static_cast<std::int32_t>(i) + 1});
        if (reaction.hovered) list.AddRectFilled(cell.Min, {cell.Max.x, cell.Max.y - 2}, theme().hover);
        const float mark = sortable ? sort_room : 0.0f;
        const ImRect inner({cell.Min.x + cell_padding, cell.Min.y}, {cell.Max.x - cell_padding - mark, cell.Max.y});
        const ImVec2 size = measure_words(Type::dense_bold, each.title, std::max(40.0f, inner.GetWidth()));
        const bool one_line = size.y < Fonts::line_height(Type::dense_bold) * 1.5f;
        if (one_line) draw_clipped(list, inner, Type::dense_bold, theme().ink, each.title, each.right_aligned ? 1.0f : 0.0f);
        else
            draw_words(list,
                       {each.right_aligned ? inner.Max.x - std::min(size.x, inner.GetWidth()) : inner.Min.x,
                        std::round(cell.GetCenter().y - size.y / 2)},
                       Type::dense_bold, theme().ink, each.title, inner.GetWidth());
        if (sortable) {
            const float natural = measure_words(Type::dense_bold, each.title).x;
            const float x =
                each.right_aligned ? cell.Max.x - cell_padding - 5 : inner.Min.x + std::min(natural, inner.GetWidth()) + 12;
            draw_icon(list, !sorted ? Icon::sort_none : (spec.sort->descending ? Icon::sort_down : Icon::sort_up),
                      {x, cell.GetCenter().y}, sorted ? 11 : 9, sorted ? theme().primary : theme().control);
            ImRect ring = cell;
            ring.Expand(-4);
            focusable(id, each.title, ring);
        }
        ImGui::PopClipRect();
    }
    live().tree.close();
}

void Table::Inside::open_body(float content) {
    body = ImGui::GetCurrentWindow();
    view = body->InnerRect;
    origin = {view.Min.x, view.Min.y - body->Scroll.y};
    mute_hidden();
    live().tree.open({.id = body->ID,
                      .role = semantics::Role::scroller,
                      .box = box_of(view),
                      .a = static_cast<std::int32_t>(content),
                      .b = static_cast<std::int32_t>(body->Scroll.y)},
                     origin.x, origin.y);
    const auto first = static_cast<std::ptrdiff_t>(body->Scroll.y / row_height) - rows_around;
    const auto shown = static_cast<std::ptrdiff_t>(view.GetHeight() / row_height) + 1 + 2 * rows_around;
    const bool whole = rows <= rows_whole_max;
    next_row = whole ? 0 : std::max<std::ptrdiff_t>(0, first);
    last = whole ? static_cast<std::ptrdiff_t>(rows) : std::min(static_cast<std::ptrdiff_t>(rows), first + shown + 1);
}

bool Table::next() {
    Inside& table = *inside_;
    if (table.in_row) table.end_row();
    if (!table.body || table.next_row >= table.last) return false;
    table.row = table.next_row++;
    return true;
}

std::size_t Table::row() const { return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, inside_->row)); }

bool Table::begin_row(std::string_view id, bool pressable, bool selected, Words act) {
    Inside& table = *inside_;
    ImGui::PushOverrideID(id_of(id));
    table.in_row = true;
    table.column = 0;
    const float top = table.origin.y + static_cast<float>(table.row) * table.row_height;
    table.row_rect = {{table.view.Min.x, top}, {table.view.Max.x, top + table.row_height}};
    table.row_id = id_of("row button");
    table.row_pressable = pressable;
    table.row_act = act;
    Reaction reaction;
    if (pressable) reaction = react(table.row_id, table.row_rect, true, Overlap::allowed);
    const bool under_pointer = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                               ImGui::IsMouseHoveringRect(table.row_rect.Min, table.row_rect.Max);
    table.row_hovered = under_pointer;
    open_node({.id = id_of("row"),
               .role = semantics::Role::row,
               .box = box_of(table.row_rect),
               .flags = selected ? semantics::selected : 0u,
               .a = static_cast<std::int32_t>(table.row) + (table.grouped ? 3 : 2)});
    ImDrawList& list = *table.body->DrawList;
    if (selected) list.AddRectFilled(table.row_rect.Min, table.row_rect.Max, theme().success_paper);
    if (under_pointer) list.AddRectFilled(table.row_rect.Min, table.row_rect.Max, theme().hover);
    list.AddRectFilled({table.row_rect.Min.x, table.row_rect.Max.y - 1}, table.row_rect.Max, theme().line);
    if (selected) {
        list.AddRectFilled(table.row_rect.Min, {table.row_rect.Min.x + 4, table.row_rect.Max.y}, theme().primary);
    }
    return reaction.pressed;
}

void Table::Inside::end_row() {
    live().tree.close();
    ImGui::PopID();
    in_row = false;
}

ImRect Table::Inside::cell_rect() const {
    const std::size_t place = std::min(column, columns.size() - 1);
    const float left = view.Min.x + offsets[place] - (place == 0 ? 0 : body->Scroll.x);
    return {{left, row_rect.Min.y}, {left + widths[place], row_rect.Max.y}};
}

ImRect Table::Inside::begin_cell(std::string_view words) {
    IM_ASSERT(column < columns.size() && "more cells than columns");
    const ImRect rect = cell_rect();
    const bool under_fixed = column > 0 && body->Scroll.x > 0;
    ImGui::PushClipRect({under_fixed ? view.Min.x + widths[0] : view.Min.x, view.Min.y}, view.Max, true);
    open_node({.id = ImGui::GetCurrentWindow()->GetID(static_cast<int>(column)),
               .role = semantics::Role::cell,
               .box = box_of(rect),
               .name = words,
               .flags = semantics::selectable_text,
               .a = static_cast<std::int32_t>(column) + 1});
    return rect;
}

/// Moves the columns so that what takes the focus is not outside or under the fixed first one.
void Table::Inside::focusable_in_cell(ImGuiID id, std::string_view name, const ImRect& rect) const {
    if (live().newly_focused == id && body->ScrollMax.x > 0 && column > 0) {
        const float left = view.Min.x + widths[0], right = view.Max.x - 4;
        if (rect.Max.x > right) ImGui::SetScrollX(body, body->Scroll.x + rect.Max.x - right);
        if (rect.Min.x < left) ImGui::SetScrollX(body, std::max(0.0f, body->Scroll.x + rect.Min.x - left));
    }
    focusable(id, name, rect);
}

void Table::Inside::end_cell() {
    live().tree.close();
    ImGui::PopClipRect();
    ++column;
}

void Table::cell(Words words) {
    Inside& table = *inside_;
    const bool opens_row = table.row_pressable && table.column == 0;
    const ColumnSpec& column = table.columns[std::min(table.column, table.columns.size() - 1)];
    const ImRect rect = table.begin_cell(opens_row ? std::string_view() : words.view());
    if (opens_row) {
        node({.id = table.row_id, .role = semantics::Role::button, .box = box_of(rect), .name = words});
        live().tree.extra(semantics::Key::description, table.row_act);
        ImRect ring = table.row_rect;
        ring.Expand(-4);
        focusable(table.row_id, words, ring);
    }
    const float mark = opens_row && !table.row_act.empty() ? 24.0f : 0.0f;  // that pressing does something is seen, too
    const ImRect inner({rect.Min.x + cell_padding, rect.Min.y}, {rect.Max.x - cell_padding - mark, rect.Max.y});
    ImDrawList& list = *table.body->DrawList;
    if (mark > 0) draw_icon(list, Icon::cross, {rect.Max.x - cell_padding - 6, rect.GetCenter().y}, 12, theme().error);
    table.draw_wrapped(list, inner, opens_row ? Type::dense_bold : Type::dense, opens_row ? theme().primary : theme().ink, words,
                       column.right_aligned ? 1.0f : 0.0f);
    table.end_cell();
}

void Table::cell_bar(float part, Words words) {
    Inside& table = *inside_;
    const ImRect rect = table.begin_cell(words);
    const float left = rect.Min.x + cell_padding, needed = measure_words(Type::dense, words).x + bar_gap;
    const float room = std::max(0.0f, rect.Max.x - cell_padding - left - needed);
    const float length = std::round(room * std::clamp(part, 0.0f, 1.0f)), middle = rect.GetCenter().y;
    ImDrawList& list = *table.body->DrawList;
    if (part > 0) {
        list.AddRectFilled({left, middle - bar_height / 2}, {left + std::max(length, 2.0f), middle + bar_height / 2},
                           theme().primary);
    }
    const float after = part > 0 ? left + std::max(length, 2.0f) + bar_gap : left;
    draw_clipped(list, {{after, rect.Min.y}, {rect.Max.x, rect.Max.y}}, Type::dense, theme().ink, words);
    table.end_cell();
}

bool Table::cell_button(Words label, ButtonSpec spec) {
    Inside& table = *inside_;
    const ImRect rect = table.begin_cell({});
    const float width = std::min(measure_words(Type::dense_bold, label).x + 24, rect.GetWidth() - 8);
    const ImRect face({rect.Min.x + 4, rect.Min.y + 3}, {rect.Min.x + 4 + width, rect.Max.y - 4});
    const ImGuiID id = id_of(label);
    const bool enabled = spec.enabled && !spec.waiting;
    const Reaction reaction = react(id, face, enabled);
    node({.id = id,
          .role = semantics::Role::button,
          .box = box_of(face),
          .name = label,
          .flags = (enabled ? 0u : semantics::disabled) | (spec.waiting ? semantics::busy : 0u)});
    if (reaction.visible) {
        ImDrawList& list = *table.body->DrawList;
        const ButtonLook look = button_look(spec, reaction);
        list.AddRectFilled(face.Min, face.Max, look.fill, measure::radius);
        if (look.border) list.AddRect(face.Min, face.Max, look.border, measure::radius);
        if (spec.waiting) {
            draw_waiting(list, face.GetCenter(), 8, look.words);
        } else {
            table.draw_wrapped(list, {{face.Min.x + 8, face.Min.y}, {face.Max.x - 8, face.Max.y}}, Type::dense_bold, look.words,
                               label, 0.5f);
        }
    }
    table.focusable_in_cell(id, label, face);
    table.end_cell();
    return reaction.pressed;
}

void Table::cell_link(Words label, std::string_view href, LinkSpec spec) {
    Inside& table = *inside_;
    const ImRect rect = table.begin_cell({});
    const float width = std::min(measure_words(Type::dense, label).x, rect.GetWidth() - 2 * cell_padding);
    const ImRect face({rect.Min.x + cell_padding, rect.Min.y + 2}, {rect.Min.x + cell_padding + width, rect.Max.y - 2});
    const ImGuiID id = id_of(label);
    const Reaction reaction = react(id, face, true);
    node({.id = id,
          .role = semantics::Role::link,
          .box = box_of(face),
          .name = label,
          .flags = spec.new_tab ? semantics::new_tab : 0u});
    live().tree.extra(semantics::Key::href, href);
    live().tree.extra(semantics::Key::download, spec.download);
    const float height = table.measured_height(Type::dense, label, width + 0.5f);
    if (reaction.visible) {
        ImDrawList& list = *table.body->DrawList;
        const Colour colour = reaction.hovered ? theme().primary_hover : theme().primary;
        table.draw_wrapped(list, face, Type::dense, colour, label);
        underline_words(list, {face.Min.x, face.GetCenter().y - height / 2}, Type::dense, colour, label, width + 0.5f);
    }
    table.focusable_in_cell(id, label, face);
    if (reaction.pressed) follow_link(href);
    table.end_cell();
}

void Table::cell_chip(Tone tone, Words words, Words below) {
    Inside& table = *inside_;
    std::string name(words.view());
    if (!below.empty()) name.append(", ").append(below.view());
    const ImRect rect = table.begin_cell(name);
    const float width = std::min(measure_words(Type::dense_bold, words).x + 40, rect.GetWidth() - 8);
    const float line = below.empty() ? 0 : Fonts::line_height(Type::dense);
    if (line > 0) table.grow(2);
    const float top = std::round(rect.GetCenter().y - (chip_height + line) / 2);  // also in a row of several lines
    ImDrawList& list = *table.body->DrawList;
    draw_chip(list, {{rect.Min.x + 4, top}, {rect.Min.x + 4 + width, top + chip_height}}, tone, words);
    if (line > 0) {
        const ImVec2 under{rect.Min.x + cell_padding, top + chip_height};
        draw_clipped(list, {under, {rect.Max.x - 4, under.y + line}}, Type::dense, theme().muted, below);
    }
    table.end_cell();
}

bool Table::cell_radio(Words label, bool chosen, Words words) {
    Inside& table = *inside_;
    const bool opens_row = table.row_pressable && table.column == 0;
    const ImRect rect = table.begin_cell(words);
    const ImVec2 middle{rect.Min.x + cell_padding + 11, rect.GetCenter().y};
    const ImRect dot(middle - ImVec2(11, 11), middle + ImVec2(11, 11));
    const ImGuiID id = opens_row ? table.row_id : id_of(label);
    const Reaction reaction = opens_row ? Reaction{.hovered = table.row_hovered, .visible = true} : react(id, dot, true);
    node({.id = id,
          .role = semantics::Role::radio,
          .box = box_of(dot),
          .name = label,
          .flags = chosen ? semantics::checked : 0u,
          .a = static_cast<std::int32_t>(table.row) + 1,
          .b = static_cast<std::int32_t>(table.rows)});
    if (reaction.visible) {
        ImDrawList& list = *table.body->DrawList;
        draw_radio(list, dot, chosen, true, reaction.hovered);
        draw_clipped(list, {{dot.Max.x + 8, rect.Min.y}, {rect.Max.x - cell_padding, rect.Max.y}}, Type::dense_bold,
                     theme().primary, words);
    }
    ImRect ring = table.row_rect;
    ring.Expand(-4);
    table.focusable_in_cell(id, label, opens_row ? ring : dot);
    table.end_cell();
    return reaction.pressed;
}

bool Table::sort_changed() const { return inside_->sort_changed; }

Table::~Table() {
    Inside& table = *inside_;
    if (table.in_row) table.end_row();
    if (table.body) {
        ImRect ring = table.view;
        ring.Expand(-5);
        if (ring_visible(table.body->ID)) draw_ring(ring);  // rows that do not all fit are scrolled by keyboard
        live().tree.close();
        ImGui::EndChild();
    }
    live().tree.close();
    ImGui::PopID();
    delete inside_;
}

}  // namespace ui
