// The parts that all form fields share: label, mark, help, error and count round the control; what was typed;
// and ImGui's editor for native builds.

#include "app/ui/field.hpp"

#include <algorithm>
#include <utility>

#include "app/ui/fields.hpp"
#include "app/ui/spanish.hpp"
#include "shared/text/shared.hpp"

namespace ui {

namespace {

int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
    auto& value = *static_cast<std::string*>(data->UserData);
    value.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = value.data();
    return 0;
}

/// Controls of one row of a grid stand at one height, whatever help or error stands above one of them.
float room_above(float above) {
    Live& state = live();
    const std::uint32_t id = std::exchange(state.grid_row, 0);
    if (id == 0) return 0;
    RowAbove& row = state.rows_above[id];
    if (row.frame != state.frames) row = {.last = row.now, .now = 0, .frame = state.frames};
    row.now = std::max(row.now, above);
    if (row.now > row.last) state.relayout = true;
    return std::max(0.0f, row.last - above);
}

}  // namespace

std::uint32_t shown_words(ImVec2 at, Type type, std::string_view words, float room) {
    const ImVec2 size = measure_words(type, words, room);
    const std::uint32_t id = live().tree.next_id();
    node({.id = id, .role = semantics::Role::text, .box = box_of(ImRect(at, {at.x + size.x, at.y + size.y})), .name = words});
    return id;
}

void add_sentence(std::string& description, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!description.empty()) description += ". ";
    description += sentence;
}

FieldPlace place_field(std::string_view label, const FieldSpec& spec, const FieldShape& shape) {
    Live& state = live();
    FieldPlace field;
    field.id = id_of(label);
    field.error = spec.error;
    const bool counts = spec.letters_max > 0;
    const auto most = static_cast<std::size_t>(std::max(0, spec.letters_max));
    const bool too_long = counts && shape.letters > most;
    const std::string count = counts ? spanish::letters_used(shape.letters, most) : std::string();
    if (too_long && field.error.empty()) field.error = count;
    const bool near_limit = counts && shape.letters * 5 >= most * 4 && has_focus(field.id);
    const bool shows_count = counts && (shape.always_count || near_limit || too_long) && field.error != count;

    if (!field.error.empty()) state.errors[field.id] = field.error;
    // Without the count: screen readers say a description again whenever it changes, here with every letter.
    field.description = spec.unit;
    add_sentence(field.description, spec.help);
    add_sentence(field.description, field.error);
    field.flags = (spec.enabled ? 0u : semantics::disabled) | (spec.required ? semantics::required : 0u) |
                  (spec.read_only ? semantics::read_only : 0u) | (field.error.empty() ? 0u : semantics::invalid);

    const std::string mark = spec.required && shape.label_drawn ? std::string(text::shared::required_mark.view()) : "";
    const float mark_width = mark.empty() ? 0 : measure_words(Type::dense, mark).x;
    const float unit_width = spec.unit.empty() ? 0 : measure_words(Type::body, spec.unit).x + 8;
    float wanted = shape.control_width > 0 ? shape.control_width : spec.width;
    const bool fixed = wanted > 0;
    float room = available_width();
    if (fixed) {
        const float label_natural = shape.label_drawn ? measure_words(Type::bold, label).x : 0;
        const float natural = std::max(wanted + unit_width, label_natural + (mark.empty() ? 0 : mark_width + 8));
        if (fits_beside(natural)) room = natural;
        wanted = std::min(wanted, room - unit_width);
    } else {
        state.join = false;
        wanted = room - unit_width;
    }

    // Heights, from the top: label and mark, help, error, control.
    ImVec2 label_size{0, 0};
    bool mark_below = false;
    if (shape.label_drawn) {
        label_size = measure_words(Type::bold, label, room);
        const ImVec2 end = end_of_words(Type::bold, label, room);
        mark_below = mark_width > 0 && end.x + 8 + mark_width > room;
        label_size.y += mark_below ? Fonts::line_height(Type::dense) : 0;
    }
    const float help_height = spec.help.empty() ? 0 : measure_words(Type::dense, spec.help, room).y;
    constexpr float error_left = 24;
    const float error_height = field.error.empty() ? 0 : measure_words(Type::dense_bold, field.error, room - error_left).y + 4;
    float above = label_size.y + help_height + error_height + (shape.label_drawn ? 4.0f : 0.0f);
    const float width = fixed ? std::max(wanted + unit_width, std::min(room, std::max(label_size.x, mark_width))) : room;
    above += room_above(above);
    const ImRect whole = place({width, above + shape.control_height}, Beside::top);
    field.above = above;
    field.control = {whole.Min.x, whole.Min.y + above, whole.Min.x + wanted, whole.Max.y};
    state.last_control = field.control;

    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImVec2 at = whole.Min;
    if (shape.label_drawn) {
        draw_words(list, at, Type::bold, spec.enabled ? ink() : theme().muted, label, room);
        field.label_id = state.tree.next_id();
        node({.id = field.label_id,
              .role = semantics::Role::label,
              .box = box_of(ImRect(at, at + measure_words(Type::bold, label, room))),
              .name = label});
        state.tree.extra(semantics::Key::controls, std::to_string(field.id));
        if (mark_width > 0) {
            const ImVec2 end = end_of_words(Type::bold, label, room);
            const ImVec2 mark_at = mark_below ? ImVec2(at.x, at.y + label_size.y - Fonts::line_height(Type::dense))
                                              : ImVec2(at.x + end.x + 8, at.y + end.y + 2);
            draw_words(list, mark_at, Type::dense, theme().error, mark);
            shown_words(mark_at, Type::dense, mark, room);
        }
        // The label belongs to its field: pressing it goes there.
        const ImRect label_rect(at, {at.x + room, at.y + label_size.y});
        if (spec.enabled && ImGui::IsMouseHoveringRect(label_rect.Min, label_rect.Max) && ImGui::IsWindowHovered() &&
            ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
            state.focus_id = field.id;
            state.relayout = true;
        }
    }
    at.y += label_size.y;
    if (help_height > 0) {
        draw_words(list, at, Type::dense, theme().muted, spec.help, room);
        shown_words(at, Type::dense, spec.help, room);
    }
    at.y += help_height;
    if (error_height > 0) {
        at.y += 2;
        draw_icon(list, Icon::warning, {at.x + 9, at.y + 10}, 16, theme().error);
        draw_words(list, {at.x + error_left, at.y}, Type::dense_bold, theme().error, field.error, room - error_left);
        shown_words({at.x + error_left, at.y}, Type::dense_bold, field.error, room - error_left);
    }
    if (!spec.unit.empty()) {
        const ImVec2 unit_at{field.control.Max.x + 8, field.control.GetCenter().y - 12};
        draw_words(list, unit_at, Type::body, theme().muted, spec.unit);
        shown_words(unit_at, Type::body, spec.unit);
    }
    if (shows_count) {
        const ImVec2 size = measure_words(Type::dense, count);
        const ImVec2 count_at{field.control.Max.x - size.x, field.control.Max.y + 1};
        draw_words(list, count_at, Type::dense, too_long ? theme().error : theme().muted, count);
        shown_words(count_at, Type::dense, count);
    }
    return field;
}

void draw_control(ImDrawList& list, const ImRect& rect, const FieldPlace& place, const FieldSpec& spec, bool hovered) {
    const bool open = spec.enabled && !spec.read_only;
    list.AddRectFilled(rect.Min, rect.Max, open ? theme().paper : theme().surface, measure::radius);
    const bool wrong = (place.flags & semantics::invalid) != 0;
    const Colour border = wrong ? theme().error : (hovered && open ? theme().ink : theme().control);
    list.AddRect(rect.Min, rect.Max, open ? border : theme().line, measure::radius, 0, wrong ? 2.0f : 1.0f);
}

void describe(const FieldPlace& place) {
    live().tree.extra(semantics::Key::description, place.description);
    if (place.above >= 1) live().tree.extra(semantics::Key::above, std::to_string(static_cast<int>(place.above)));
}

bool take_typed(ImGuiID id, std::string& value) {
    Live& state = live();
    const auto typed = state.typed.find(id);
    if (typed == state.typed.end()) return false;
    state.revisions[id] = typed->second.revision;
    const bool changed = value != typed->second.text;
    value = std::move(typed->second.text);
    state.typed.erase(typed);
    state.relayout = state.relayout || changed;
    return changed;
}

std::uint32_t revision_of(ImGuiID id) {
    const auto revision = live().revisions.find(id);
    return revision == live().revisions.end() ? 0 : revision->second;
}

bool edit_text(ImGuiID id, const ImRect& rect, std::string& value, std::string_view placeholder, ImGuiInputTextFlags flags,
               bool several_lines) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const ImVec2 cursor = window.DC.CursorPos, previous = window.DC.CursorPosPrevLine;
    const ImVec2 line = window.DC.CurrLineSize, previous_line = window.DC.PrevLineSize;
    const bool same_line = window.DC.IsSameLine;
    window.DC.CursorPos = rect.Min;
    ImGui::PushOverrideID(id);
    ImGui::PushFont(live().fonts.font(Type::body));
    flags |= ImGuiInputTextFlags_CallbackResize | (several_lines ? ImGuiInputTextFlags_Multiline : 0);
    const std::string hint(placeholder);
    // The inner item is given the id of the node: an empty label under an overridden id hashes to itself.
    const bool changed = ImGui::InputTextEx("", hint.c_str(), value.data(), static_cast<int>(value.capacity() + 1),
                                            rect.GetSize(), flags, grow, &value);
    ImGui::PopFont();
    ImGui::PopID();
    window.DC.CursorPos = cursor;
    window.DC.CursorPosPrevLine = previous;
    window.DC.CurrLineSize = line;
    window.DC.PrevLineSize = previous_line;
    window.DC.IsSameLine = same_line;
    live().relayout = live().relayout || changed;
    return changed;
}

}  // namespace ui
