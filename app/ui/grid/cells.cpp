// The parts of a grid that are seen: head, names of the rows, cells with their marks.

#include <algorithm>
#include <cmath>

#include "app/ui/grid/view.hpp"
#include "app/ui/spanish.hpp"

namespace ui::grid {

namespace {

constexpr float mark_size = 12;
constexpr float chevron_room = 16;

bool right_aligned(const Column& column) { return column.kind == Kind::whole_number; }

/// As a person reads it: figures with their thousands, a choice in its words.
std::string shown_words(const Model& model, Place place) {
    const Cell& cell = model.cell(place);
    const bool figure = model.column(place.column).kind == Kind::whole_number && cell.error.empty() && !cell.text.empty();
    return figure ? base::with_thousands(std::stoll(model.value(place))) : model.words(place);
}

void add_to(std::string& description, const std::string& sentence) {
    if (!sentence.empty()) description += (description.empty() ? "" : ". ") + sentence;
}

std::string options_of(const Column& column) {
    std::string options = std::string("\x1f").append(spanish::no_choice) + "\x1e";
    for (const Choice& each : column.choices) options += each.id + "\x1f" + each.label + "\x1e";
    return options;
}

}  // namespace

StateLook look_of(State state) {
    switch (state) {
        case State::untouched: return {Icon::dot, theme().muted, {}};
        case State::saved: return {Icon::check, theme().success, spanish::cell_saved};
        case State::pending: return {Icon::dot, theme().muted, spanish::cell_pending};
        case State::review: return {Icon::info, theme().warning, spanish::cell_review};
        case State::failed: return {Icon::warning, theme().error, spanish::cell_failed};
    }
    return {Icon::dot, theme().muted, {}};
}

std::string View::description(Place place) const {
    const Cell& cell = model_.cell(place);
    std::string words(look_of(model_.state(place)).words);
    add_to(words, cell.error);
    add_to(words, cell.warning);
    if (!cell.former.empty()) add_to(words, std::string(spec_.former_title) + ": " + cell.former);
    return words;
}

ImGuiID View::row_id(std::size_t model_row) const {
    const std::string& key = model_.row(model_row).id;
    return ImHashData(key.data(), key.size(), id_);
}

ImGuiID View::cell_id(Place place) const { return ImHashData(&place.column, sizeof place.column, row_id(place.row)); }

ImRect View::cell_rect(const ImRect& row, std::size_t column) const {
    const float left = row.Min.x + offsets_[column] - (body_ ? body_->Scroll.x : scroll_x_);
    return {{left, row.Min.y}, {left + widths_[column], row.Max.y}};
}

// ---- the head ---------------------------------------------------------------------------------------------

void View::draw_head(const ImRect& rect) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(rect.Min, rect.Max, theme().surface);
    open_node({.id = id_of("head"), .role = semantics::Role::row, .box = box_of(rect), .a = 1});
    const float number = numbered() ? number_width : 0;
    if (numbered())
        draw_head_cell({rect.Min, {rect.Min.x + number, rect.Max.y}}, id_of("head of numbers"), spec_.number_title, -1, false,
                       true);
    const ImRect corner({rect.Min.x + number, rect.Min.y}, {rect.Min.x + row_width_, rect.Max.y});
    draw_head_cell(corner, id_of("head of rows"), spec_.row_title, 0, true, false);
    ImGui::PushClipRect({corner.Max.x, rect.Min.y}, rect.Max, true);
    const int columns = static_cast<int>(model_.column_count());
    for (int i = 0; i < columns; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const float left = rect.Min.x + offsets_[place] - scroll_x_;
        const ImRect cell({left, rect.Min.y}, {left + widths_[place], rect.Max.y});
        const Column& column = model_.column(place);
        draw_head_cell(cell, ImGui::GetCurrentWindow()->GetID(i), column.title, i + 1, true, right_aligned(column));
    }
    const float left = rect.Min.x + offsets_.back() - scroll_x_;
    if (noted()) {
        const float from = rect.Min.x + offsets_[model_.column_count()] - scroll_x_;
        draw_head_cell({{from, rect.Min.y}, {left, rect.Max.y}}, id_of("head of notes"), spec_.note_title, columns + 1, false,
                       false);
    }
    const ImRect cell({left, rect.Min.y}, {std::max(left + widths_.back(), rect.Max.x), rect.Max.y});
    draw_head_cell(cell, id_of("head of states"), spanish::cell_state, columns + (noted() ? 2 : 1), false, false);
    ImGui::PopClipRect();
    list.AddRectFilled({rect.Min.x, rect.Max.y - 2}, rect.Max, theme().control);
    live().tree.close();
}

void View::draw_head_cell(const ImRect& cell, ImGuiID id, std::string_view title, int column, bool sortable, bool to_right) {
    const Sort& sort = sheet_.sort();
    const bool sorted = sort.column == column;
    Reaction reaction{.visible = true};
    if (sortable) reaction = react(id, cell, true);
    if (reaction.pressed) sheet_.sort({.column = column, .descending = sorted && !sort.descending});
    std::uint32_t flags = sortable ? semantics::sortable : 0u;
    if (sorted) flags |= sort.descending ? semantics::sort_descending : semantics::sort_ascending;
    node({.id = id,
          .role = semantics::Role::col_header,
          .box = box_of(cell),
          .name = title,
          .flags = flags,
          .a = name_index() + column});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (reaction.hovered) list.AddRectFilled(cell.Min, cell.Max, theme().hover);
    list.AddRectFilled({cell.Max.x - 1, cell.Min.y + 8}, {cell.Max.x, cell.Max.y - 8}, theme().line);
    const float mark = sortable ? mark_room - cell_padding : 0;
    const ImRect inner({cell.Min.x + cell_padding, cell.Min.y}, {cell.Max.x - cell_padding - mark, cell.Max.y});
    const ImVec2 size = measure_words(Type::dense_bold, title, inner.GetWidth());
    const float left = to_right ? std::max(inner.Min.x, inner.Max.x - size.x) : inner.Min.x;
    ImGui::PushClipRect(cell.Min, cell.Max, true);
    draw_words(list, {left, std::round(cell.GetCenter().y - size.y / 2)}, Type::dense_bold, theme().ink, title, inner.GetWidth());
    ImGui::PopClipRect();
    if (!sortable) return;
    draw_icon(list, !sorted ? Icon::sort_none : (sort.descending ? Icon::sort_down : Icon::sort_up),
              {cell.Max.x - mark_room / 2, cell.GetCenter().y}, sorted ? 11 : 9, sorted ? theme().primary : theme().control);
    ImRect ring = cell;
    ring.Expand(-4);
    focusable(id, title, ring);
}

// ---- rows -------------------------------------------------------------------------------------------------

void View::draw_row(std::size_t shown) {
    const std::size_t model_row = sheet_.shown()[shown];
    const float top = view_.Min.y - body_->Scroll.y + static_cast<float>(shown) * row_height;
    const ImRect row({view_.Min.x, top}, {view_.Max.x, top + row_height});
    ImGui::PushOverrideID(row_id(model_row));
    open_node({.id = id_of("row"), .role = semantics::Role::row, .box = box_of(row), .a = static_cast<std::int32_t>(shown) + 2});
    draw_row_head(row, model_row);
    ImGui::PushClipRect({view_.Min.x + row_width_, view_.Min.y}, view_.Max, true);
    for (std::size_t column = 0; column < model_.column_count(); ++column) draw_cell(row, {shown, column});
    if (noted()) draw_note(row, model_row);
    draw_state(row, model_row);
    ImGui::PopClipRect();
    if (row.Overlaps(view_)) {
        ImDrawList& list = *body_->DrawList;
        list.AddRectFilled({row.Min.x, row.Max.y - 1}, row.Max, theme().line);
        list.AddRectFilled({row.Min.x + row_width_ - 1, row.Min.y}, {row.Min.x + row_width_, row.Max.y}, theme().control);
    }
    live().tree.close();
    ImGui::PopID();
}

void View::draw_row_head(const ImRect& row, std::size_t model_row) {
    const ImRect cell(row.Min, {row.Min.x + row_width_, row.Max.y});
    const std::string& name = model_.row(model_row).name;
    const ImRect number(row.Min, {row.Min.x + (numbered() ? number_width : 0), row.Max.y});
    if (numbered())
        node({.id = id_of("number"),
              .role = semantics::Role::grid_cell,
              .box = box_of(number),
              .name = model_.row(model_row).number,
              .a = 1});
    const ImRect named({number.Max.x, row.Min.y}, cell.Max);
    node({.id = id_of("head"), .role = semantics::Role::row_header, .box = box_of(named), .name = name, .a = name_index()});
    if (!cell.Overlaps(view_)) return;
    ImDrawList& list = *body_->DrawList;
    list.AddRectFilled(cell.Min, cell.Max, theme().surface);
    const bool active = sheet_.active().row == model_row;
    if (numbered())
        draw_clipped(list, {number.Min, number.Max - ImVec2(cell_padding, 0)}, Type::dense, theme().muted,
                     model_.row(model_row).number, 1.0f);
    draw_clipped(list, {named.Min + ImVec2(cell_padding, 0), named.Max - ImVec2(cell_padding, 0)},
                 active ? Type::dense_bold : Type::dense, theme().ink, name);
}

void View::draw_note(const ImRect& row, std::size_t model_row) {
    const ImRect cell = cell_rect(row, model_.column_count());
    const std::string& note = model_.row(model_row).note;
    node({.id = id_of("note"),
          .role = semantics::Role::grid_cell,
          .box = box_of(cell),
          .name = note,
          .a = cell_index(model_.column_count())});
    if (!cell.Overlaps(view_)) return;
    draw_clipped(*body_->DrawList, {cell.Min + ImVec2(cell_padding, 0), cell.Max - ImVec2(cell_padding, 0)}, Type::dense,
                 theme().muted, note);
}

void View::draw_state(const ImRect& row, std::size_t model_row) {
    const ImRect cell = cell_rect(row, state_place());
    const StateLook look = look_of(model_.row_state(model_row));
    node({.id = id_of("state"),
          .role = semantics::Role::grid_cell,
          .box = box_of(cell),
          .name = look.words,
          .a = cell_index(state_place())});
    if (look.words.empty() || !cell.Overlaps(view_)) return;
    ImDrawList& list = *body_->DrawList;
    draw_icon(list, look.icon, {cell.Min.x + cell_padding + mark_size / 2, cell.GetCenter().y}, mark_size, look.colour);
    draw_clipped(list, {cell.Min + ImVec2(mark_room, 0), cell.Max}, Type::dense, look.colour, look.words);
}

// ---- cells ------------------------------------------------------------------------------------------------

void View::draw_cell(const ImRect& row, Spot spot) {
    const Place place{sheet_.shown()[spot.row], spot.column};
    const ImRect cell = cell_rect(row, spot.column);
    const ImGuiID id = cell_id(place);
    const bool active = sheet_.selection().active() == spot;
    const bool selected = sheet_.selection().several() && sheet_.selection().range().holds(spot);
    if (seen_.places.emplace(id, place).second) seen_.letters->cells.insert(id);
    open_node({.id = ImHashStr("cell", 0, id),
               .role = semantics::Role::grid_cell,
               .box = box_of(cell),
               .flags = selected ? semantics::selected : 0u,
               .a = cell_index(spot.column)});
    cell_node(id, cell, place, active);
    live().tree.close();
    if (cell.Overlaps(view_)) paint_cell(id, cell, spot, selected);
}

void View::cell_node(ImGuiID id, const ImRect& cell, Place place, bool active) {
    const Column& column = model_.column(place.column);
    const Cell& content = model_.cell(place);
    const bool choice = column.kind == Kind::choice, editing = sheet_.editing(place);
    const Spot last{sheet_.shown().size() - 1, model_.column_count() - 1};
    std::int32_t edge = 0;
    if (active && sheet_.selection().active() == Spot{}) edge |= semantics::first_cell;
    if (active && sheet_.selection().active() == last) edge |= semantics::last_cell;
    // While one writes, nothing is said of what is not finished.
    node({.id = id,
          .role = choice ? semantics::Role::cell_choice : semantics::Role::cell_field,
          .box = box_of(cell),
          .name = column.title + ", " + model_.row(place.row).name,
          .value = content.text,
          .flags = (active ? semantics::current : 0u) | (content.error.empty() || editing ? 0u : semantics::invalid),
          .a = edge,
          .revision = [&] {
              const auto revision = live().revisions.find(id);
              return revision == live().revisions.end() ? 0 : revision->second;
          }()});
    semantics::Tree& tree = live().tree;
    if (!editing) tree.extra(semantics::Key::description, description(place));
    if (choice) {
        if (seen_.options.empty()) seen_.options.resize(model_.column_count());
        std::string& options = seen_.options[place.column];
        if (options.empty()) options = options_of(column);
        const bool unknown = !content.error.empty() && !content.text.empty();
        tree.extra(semantics::Key::options, unknown ? options + content.text + "\x1f" + content.text + "\x1e" : options);
    }
    if (right_aligned(column)) tree.extra(semantics::Key::input_mode, "numeric");
    tree.extra(semantics::Key::font, std::to_string(static_cast<int>(Fonts::css_pixels(Type::dense))));
}

/// Where it leaves room: at the left of a figure, in an empty cell of words.
void View::draw_former(const ImRect& cell, Place place) {
    const Cell& content = model_.cell(place);
    const bool figure = right_aligned(model_.column(place.column));
    if (content.former.empty() || sheet_.editing(place) || (!figure && !content.text.empty())) return;
    const float own = content.text.empty() ? 0 : measure_words(Type::dense, shown_words(model_, place)).x + cell_padding;
    const ImRect room({cell.Min.x + cell_padding, cell.Min.y}, {cell.Max.x - mark_room - own, cell.Max.y});
    if (measure_words(Type::dense, content.former).x > room.GetWidth() && figure) return;
    draw_clipped(*body_->DrawList, room, Type::dense, theme().muted, content.former);
}

void View::paint_cell(ImGuiID id, const ImRect& cell, Spot spot, bool selected) {
    const Place place{sheet_.shown()[spot.row], spot.column};
    const Column& column = model_.column(place.column);
    const bool active = sheet_.selection().active() == spot, editing = sheet_.editing(place);
    const State state = editing ? State::untouched : model_.state(place);
    ImDrawList& list = *body_->DrawList;
    const ImRect inside(cell.Min, cell.Max - ImVec2(1, 1));
    if (state == State::failed) list.AddRectFilled(inside.Min, inside.Max, theme().error_paper);
    if (state == State::review) list.AddRectFilled(inside.Min, inside.Max, theme().warning_paper);
    if (selected) list.AddRectFilled(inside.Min, inside.Max, with_alpha(theme().primary, active ? 0.05f : 0.16f));
    list.AddRectFilled({cell.Max.x - 1, cell.Min.y}, cell.Max, theme().line);
    draw_former(cell, place);

    const bool choice = column.kind == Kind::choice;
    float right = cell.Max.x - mark_room / 2;
    if (choice) {
        draw_icon(list, Icon::chevron_down, {right, cell.GetCenter().y}, 8, theme().control);
        right -= chevron_room;
    }
    const StateLook look = look_of(state);
    if (!look.words.empty()) {
        const float size = state == State::pending ? 8 : mark_size;
        draw_icon(list, look.icon, {right, cell.GetCenter().y}, size, look.colour);
    }
    if (native() && seen_.typing == id) {
        native_edit(cell);
    } else if (!editing || native() || choice) {
        const float text_right = right - mark_room / 2 + (choice && look.words.empty() ? chevron_room / 2 : 0);
        const ImRect inner({cell.Min.x + cell_padding, cell.Min.y}, {text_right, cell.Max.y});
        draw_clipped(list, inner, Type::dense, theme().ink, shown_words(model_, place), right_aligned(column) ? 1.0f : 0.0f);
    }
    if (!active) return;
    ImRect ring = inside;
    ring.Expand(-3);
    const bool focused = native() ? seen_.had_focus : ring_visible(id);
    focused ? draw_ring(ring) : list.AddRect(inside.Min, inside.Max, theme().primary);
}

}  // namespace ui::grid
