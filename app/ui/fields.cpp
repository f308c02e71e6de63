// Fields one types or ticks: text, text area, checkbox, radio buttons. In the browser the real <input> edits
// and is seen while it has the focus; natively Dear ImGui's editor does.

#include "app/ui/fields.hpp"
#include "app/ui/field.hpp"
#include "app/ui/spanish.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float box_size = 24;
constexpr float choice_height = 40;

const char* html_type(Input input) {
    switch (input) {
        case Input::text: return "text";
        case Input::password: return "password";
        case Input::email: return "email";
        case Input::digits: return "text";
        case Input::decimal: return "text";
        case Input::date: return "date";
        case Input::search: return "search";
    }
    return "text";
}

const char* html_mode(Input input) {
    switch (input) {
        case Input::digits: return "numeric";
        case Input::decimal: return "decimal";
        case Input::email: return "email";
        case Input::text:
        case Input::password:
        case Input::date:
        case Input::search: return "";
    }
    return "";
}

/// As many as are kept of what is typed.
std::size_t letters_of(std::string_view value, Input input = Input::text) {
    if (input == Input::password) return base::letters_seen(value);
    const auto written = input == Input::digits ? base::Written::number : base::Written::paragraphs;
    return base::utf8_length(base::normalised(value, written));
}

const char* date_shape() { return spanish::date_shapes[static_cast<int>(live().preferences.date_order)]; }

/// In the order of the field that edits it, or one date would be read as two.
std::string date_words(base::Date date) {
    const std::string day_first = base::dd_mm_yyyy(date);
    switch (live().preferences.date_order) {
        case DateOrder::day_first: return day_first;
        case DateOrder::month_first: return day_first.substr(3, 3) + day_first.substr(0, 3) + day_first.substr(6);
        case DateOrder::year_first: return base::iso(date);
    }
    return day_first;
}

/// What the canvas shows of a value: dots for a password, a date as one writes it.
std::string shown(const std::string& value, Input input) {
    if (input == Input::password) {
        std::string dots;
        for (std::size_t i = base::utf8_length(value); i > 0; --i) dots += "\xE2\x80\xA2";
        return dots;
    }
    if (input == Input::date) {
        if (const auto date = base::parse_date(value)) return date_words(*date);
    }
    return value;
}

void add_text_extras(const FieldSpec& spec) {
    semantics::Tree& tree = live().tree;
    tree.extra(semantics::Key::input_type, html_type(spec.input));
    tree.extra(semantics::Key::input_mode, html_mode(spec.input));
    tree.extra(semantics::Key::autocomplete, spec.autocomplete);
    tree.extra(semantics::Key::placeholder, spec.placeholder);
    tree.extra(semantics::Key::spellcheck, spec.spellcheck ? "true" : "false");
    if (spec.input == Input::date) {  // four digits for the year, and no day that cannot be
        tree.extra(semantics::Key::min, "1900-01-01");
        tree.extra(semantics::Key::max, spec.date_max.empty() ? "9999-12-31" : spec.date_max);
    }
    tree.extra(semantics::Key::font, std::to_string(static_cast<int>(Fonts::css_pixels(Type::body))));
}

}  // namespace

// ---- text -------------------------------------------------------------------------------------------------

bool text_field(Text label, std::string& value, FieldSpec spec) { return text_field(label.view(), value, spec); }

bool text_field(Words label, std::string& value, FieldSpec spec) {
    const FieldPlace field =
        place_field(label, spec, {.control_height = control_height(), .letters = letters_of(value, spec.input)});
    bool changed = take_typed(field.id, value);
    const std::uint32_t flags = field.flags | (spec.input == Input::password ? semantics::password : 0u);
    node({.id = field.id,
          .role = semantics::Role::text_field,
          .box = box_of(field.control),
          .name = label,
          .value = value,
          .flags = flags,
          .revision = revision_of(field.id)});
    describe(field);
    add_text_extras(spec);

    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (live().editing == Editing::by_imgui) {
        draw_control(list, field.control, field, spec, false);
        ImGuiInputTextFlags input = spec.input == Input::password ? ImGuiInputTextFlags_Password : 0;
        if (spec.read_only || !spec.enabled) input |= ImGuiInputTextFlags_ReadOnly;
        const std::string_view hint =
            spec.placeholder.empty() && spec.input == Input::date ? std::string_view(date_shape()) : spec.placeholder.view();
        changed = edit_text(field.id, field.control, value, hint, input, false) || changed;
        if (spec.input == Input::date && GImGui->ActiveId != field.id) {
            const auto date = base::parse_date(value);  // written as dd/mm/aaaa, kept as the browser would give it
            if (date && value != base::iso(*date)) {
                value = base::iso(*date);
                changed = true;
            }
        }
        focusable(field.id, label, field.control);
        return changed && spec.enabled;
    }
    const bool visible = ImGui::ItemAdd(field.control, field.id, nullptr, ImGuiItemFlags_Inputable);
    if (visible) {
        const bool hovered = ImGui::ItemHoverable(field.control, field.id, ImGuiItemFlags_Inputable);
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        draw_control(list, field.control, field, spec, hovered);
        const ImRect inner({field.control.Min.x + measure::padding, field.control.Min.y},
                           {field.control.Max.x - measure::padding, field.control.Max.y});
        if (live().focused != field.id || !spec.enabled) {
            const std::string_view hint =
                spec.placeholder.empty() && spec.input == Input::date ? std::string_view(date_shape()) : spec.placeholder.view();
            const std::string words = value.empty() ? std::string(hint) : shown(value, spec.input);
            draw_clipped(list, inner, Type::body, value.empty() || !spec.enabled ? theme().muted : theme().ink, words);
        }
    }
    focusable(field.id, label, field.control);
    return changed && spec.enabled && !spec.read_only;
}

bool text_area(Text label, std::string& value, FieldSpec spec, int lines) { return text_area(label.view(), value, spec, lines); }

bool text_area(Words label, std::string& value, FieldSpec spec, int lines) {
    const float height = static_cast<float>(lines) * Fonts::line_height(Type::body) + 16;
    const FieldPlace field =
        place_field(label, spec, {.control_height = height, .letters = letters_of(value), .always_count = true});
    if (spec.letters_max > 0) ImGui::GetCurrentWindow()->DC.CursorPos.y += 12;  // the count stands below
    bool changed = take_typed(field.id, value);
    node({.id = field.id,
          .role = semantics::Role::text_area,
          .box = box_of(field.control),
          .name = label,
          .value = value,
          .flags = field.flags,
          .revision = revision_of(field.id)});
    describe(field);
    add_text_extras(spec);

    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (live().editing == Editing::by_imgui) {
        draw_control(list, field.control, field, spec, false);
        const ImGuiInputTextFlags input = spec.read_only || !spec.enabled ? ImGuiInputTextFlags_ReadOnly : 0;
        changed = edit_text(field.id, field.control, value, {}, input, true) || changed;
        focusable(field.id, label, field.control);
        return changed && spec.enabled;
    }
    if (ImGui::ItemAdd(field.control, field.id, nullptr, ImGuiItemFlags_Inputable)) {
        const bool hovered = ImGui::ItemHoverable(field.control, field.id, ImGuiItemFlags_Inputable);
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        draw_control(list, field.control, field, spec, hovered);
        if (live().focused != field.id || !spec.enabled) {
            const ImVec2 at = field.control.Min + ImVec2(measure::padding, 8);
            const float width = field.control.GetWidth() - 2 * measure::padding;
            ImGui::PushClipRect(field.control.Min, field.control.Max, true);
            draw_words(list, at, Type::body, value.empty() || !spec.enabled ? theme().muted : theme().ink,
                       value.empty() ? spec.placeholder.view() : std::string_view(value), width);
            ImGui::PopClipRect();
        }
    }
    focusable(field.id, label, field.control);
    return changed && spec.enabled && !spec.read_only;
}

// ---- choices that stay in sight ---------------------------------------------------------------------------

bool checkbox(Text label, bool& value, FieldSpec spec) { return checkbox(Words(label), value, spec); }

bool checkbox(Words label, bool& value, FieldSpec spec) {
    const float words_left = box_size + 12;
    const float room = available_width();
    const float natural = words_left + measure_words(Type::body, label.view()).x +
                          (spec.required ? 8 + measure_words(Type::dense, text::shared::required_mark.view()).x : 0);
    const float width = std::min(natural, room);
    const float words_width = width - words_left + 1;
    const ImVec2 words = measure_words(Type::body, label.view(), words_width);
    const FieldPlace field = place_field(
        label.view(), spec, {.control_height = std::max(32.0f, words.y + 8), .control_width = width, .label_drawn = false});
    const ImRect rect = field.control;
    const Reaction reaction = react(field.id, rect, spec.enabled && !spec.read_only);
    if (reaction.pressed) value = !value;
    node({.id = field.id,
          .role = semantics::Role::checkbox,
          .box = box_of(rect),
          .name = label.view(),
          .flags = field.flags | (value ? semantics::checked : 0u)});
    describe(field);
    const ImRect box({rect.Min.x, rect.Min.y + 4}, {rect.Min.x + box_size, rect.Min.y + 4 + box_size});
    if (reaction.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const bool wrong = !field.error.empty();
        const Colour border = !spec.enabled ? theme().line : (wrong ? theme().error : theme().control);
        list.AddRectFilled(box.Min, box.Max, value && spec.enabled ? theme().primary : theme().paper, measure::radius);
        if (!value || !spec.enabled) {
            list.AddRect(box.Min, box.Max, reaction.hovered ? theme().ink : border, measure::radius, 0, 2);
        }
        if (value) {
            draw_icon(list, Icon::check, box.GetCenter(), 15, spec.enabled ? theme().on_primary : theme().muted);
        }
        const ImVec2 at{rect.Min.x + words_left, rect.Min.y + 4};
        draw_words(list, at, Type::body, spec.enabled ? ink() : theme().muted, label.view(), words_width);
        if (spec.required) {
            const ImVec2 end = end_of_words(Type::body, label.view(), words_width);
            draw_words(list, {at.x + end.x + 8, at.y + end.y + 2}, Type::dense, theme().error,
                       text::shared::required_mark.view());
        }
    }
    focusable(field.id, label.view(), box);
    return reaction.pressed;
}

bool draw_radio(ImDrawList& list, const ImRect& dot, bool chosen, bool enabled, bool hovered) {
    const Colour colour = !enabled ? theme().line : (chosen ? theme().primary : theme().control);
    const float radius = dot.GetWidth() / 2;
    list.AddCircleFilled(dot.GetCenter(), radius, theme().paper, 32);
    list.AddCircle(dot.GetCenter(), radius - 1, hovered && enabled ? theme().ink : colour, 32, 2);
    if (chosen) list.AddCircleFilled(dot.GetCenter(), radius * 0.5f, enabled ? theme().primary : theme().muted, 24);
    return chosen;
}

bool radio_group(Text label, std::string& id, std::span<const Choice> choices, FieldSpec spec) {
    const float words_left = box_size + 12, between = 28;
    const float room = available_width();
    // Two or three short choices stand on one line.
    float line_width = 0;
    for (const Choice& choice : choices) {
        line_width += words_left + measure_words(Type::body, choice.label).x + between;
    }
    const bool on_one_line = choices.size() <= 3 && line_width - between <= room;
    std::vector<ImVec2> sizes;
    float height = 0;
    for (const Choice& choice : choices) {
        const ImVec2 words = measure_words(Type::body, choice.label, on_one_line ? 0 : room - words_left);
        sizes.push_back({words.x + words_left, std::max(choice_height - 4, words.y + 8)});
        height = on_one_line ? std::max(height, sizes.back().y) : height + sizes.back().y;
    }
    FieldShape shape{.control_height = height};
    if (on_one_line) shape.control_width = std::max(1.0f, line_width - between);
    const FieldPlace field = place_field(label.view(), spec, shape);
    open_node({.id = field.id,
               .role = semantics::Role::radio_group,
               .box = box_of(field.control),
               .name = label.view(),
               .flags = field.flags,
               .b = static_cast<std::int32_t>(choices.size())});
    describe(field);

    bool changed = false;
    ImVec2 at = field.control.Min;
    const bool wants_focus = live().focus_id == field.id;
    ImGui::PushID(static_cast<int>(field.id));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Choice& choice = choices[i];
        const ImRect rect(at, at + sizes[i]);
        const ImGuiID radio = id_of(choice.id);
        const bool enabled = spec.enabled && !spec.read_only;
        const Reaction reaction = react(radio, rect, enabled);
        if (reaction.pressed && id != choice.id) {
            id = choice.id;
            changed = true;
        }
        const bool chosen = id == choice.id;
        node({.id = radio,
              .role = semantics::Role::radio,
              .box = box_of(rect),
              .name = choice.label,
              .flags = (chosen ? semantics::checked : 0u) | (enabled ? 0u : semantics::disabled),
              .a = static_cast<std::int32_t>(i) + 1,
              .b = static_cast<std::int32_t>(choices.size())});
        const float middle = rect.Min.y + 4 + box_size / 2;
        const ImRect dot({rect.Min.x, middle - box_size / 2}, {rect.Min.x + box_size, middle + box_size / 2});
        if (reaction.visible) {
            ImDrawList& list = *ImGui::GetWindowDrawList();
            draw_radio(list, dot, chosen, enabled, reaction.hovered);
            draw_words(list, {rect.Min.x + words_left, middle - 12}, Type::body, enabled ? ink() : theme().muted, choice.label,
                       on_one_line ? 0 : room - words_left);
        }
        if (wants_focus && (chosen || (i == 0 && id.empty()))) live().focus_id = radio;
        focusable(radio, i == 0 ? label.view() : std::string_view(choice.label), dot);
        if (on_one_line) {
            at.x = rect.Max.x + between;
        } else {
            at.y = rect.Max.y;
        }
    }
    ImGui::PopID();
    live().tree.close();
    return changed;
}

}  // namespace ui
