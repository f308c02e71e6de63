#pragma once
// What all form fields share: the label with its mark, help and error above the control, and the record of
// both in the semantics tree. Internal to app/ui.

#include <string>
#include <string_view>

#include "app/ui/fields.hpp"
#include "app/ui/item.hpp"

namespace ui {

/// Where the parts of a field came to stand.
struct FieldPlace {
    ImGuiID id = 0;
    ImRect control;
    std::string error{};        ///< Of the caller, or that the text is too long.
    std::string description{};  ///< Unit, help and error, as they are read.
    std::uint32_t flags = 0;
    float above = 0;             ///< What stands above the control and belongs to it.
    std::uint32_t label_id = 0;  ///< The node of its label's words.
};

struct FieldShape {
    float control_height = 0;
    float control_width = 0;  ///< 0: spec.width, or the column.
    std::size_t letters = 0;  ///< Written so far, counted against spec.letters_max.
    bool always_count = false;
    bool label_drawn = true;  ///< A checkbox draws its label itself.
};

/// Places the field, draws all but its control.
FieldPlace place_field(std::string_view label, const FieldSpec& spec, const FieldShape& shape);
/// Border and ground of a control.
void draw_control(ImDrawList& list, const ImRect& rect, const FieldPlace& place, const FieldSpec& spec, bool hovered);
/// What is drawn round a control is text of the page too: it is found, read and copied as any other. Returns its node.
std::uint32_t shown_words(ImVec2 at, Type type, std::string_view words, float room = 0);
/// One more sentence of a description; nothing when it is empty.
void add_sentence(std::string& description, std::string_view sentence);
/// The description of the node recorded last.
void describe(const FieldPlace& place);
/// Takes what the browser's <input> holds now; true when that changed `value`.
bool take_typed(ImGuiID id, std::string& value);
std::uint32_t revision_of(ImGuiID id);

/// ImGui's editor on a std::string, for native builds. `id` is what place_field gave.
bool edit_text(ImGuiID id, const ImRect& rect, std::string& value, std::string_view placeholder, ImGuiInputTextFlags flags,
               bool several_lines);

/// A list below (or above) `anchor` in a window of its own; returns the pressed line or -1. Lines are options
/// of a listbox; its name is not the field's, so that a label names one element only.
struct ListSpec {
    ImGuiID owner = 0;
    ImRect anchor;
    int active = -1;
    std::string_view empty_words{};
    bool scroll_to_active = false;
    bool takes_focus = false;  ///< Arrow keys go to the list itself (native select).
};
struct ListResult {
    int pressed = -1;
    int hovered = -1;
    bool under_pointer = false;
    ImGuiID list_id = 0;
    ImGuiID active_id = 0;
};
ListResult option_list(const ListSpec& spec, std::span<const Choice> choices, std::string_view chosen_id);

}  // namespace ui
