// Choosing from a list: the short fixed one (a real <select> in the browser) and the long one that is typed
// into.

#include <algorithm>
#include <cmath>

#include "app/ui/field.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/spanish.hpp"
#include "shared/base/text.hpp"

namespace ui {

namespace {

constexpr float list_padding = 4;

void draw_shadow(ImDrawList& list, const ImRect& rect) {
    for (int i = 4; i >= 1; --i) {
        const auto grow = static_cast<float>(i) * 2;
        list.AddRectFilled({rect.Min.x - grow, rect.Min.y - grow + 3}, {rect.Max.x + grow, rect.Max.y + grow + 3},
                           with_alpha(rgb(0x000000), 0.05f), measure::radius + grow);
    }
}

/// As high as its words need: options often differ in their tails.
float option_height(std::string_view words, float width) {
    return std::max(measure::row, measure_words(Type::body, words, width).y + 12);
}

/// Of the closed field: what was chosen stands there whole.
float chosen_height(std::string_view words, float width) {
    const float lines = measure_words(Type::body, words, std::max(40.0f, width)).y / Fonts::line_height(Type::body);
    return lines < 1.5f ? control_height() : std::max(control_height(), lines * Fonts::line_height(Type::body) + 16);
}

constexpr float mark_room = 36;  // of the chevron

/// How wide the words of a closed field may be.
float words_room(const FieldSpec& spec) {
    const float width = spec.width > 0 ? std::min(spec.width, available_width()) : available_width();
    return width - measure::padding - mark_room;
}

void draw_chosen(ImDrawList& list, const ImRect& control, Colour colour, std::string_view words) {
    const ImRect inner({control.Min.x + measure::padding, control.Min.y}, {control.Max.x - mark_room, control.Max.y});
    const float height = measure_words(Type::body, words, inner.GetWidth()).y;
    if (height < 1.5f * Fonts::line_height(Type::body)) {
        return draw_clipped(list, inner, Type::body, colour, words);
    }
    draw_words(list, {inner.Min.x, std::round(inner.GetCenter().y - height / 2)}, Type::body, colour, words, inner.GetWidth());
}

bool draw_option(const ImRect& rect, const Reaction& reaction, std::string_view words, bool chosen, bool active) {
    if (!reaction.visible) return false;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Theme& colours = theme();
    if (active) {
        list.AddRectFilled(rect.Min, rect.Max, colours.primary);
    } else if (reaction.hovered) {
        list.AddRectFilled(rect.Min, rect.Max, colours.hover);
    }
    const Colour ink_colour = active ? colours.on_primary : colours.ink;
    const float right = rect.Max.x - measure::padding - (chosen ? 24 : 0);
    const float width = right - rect.Min.x - measure::padding;
    const float height = measure_words(Type::body, words, width).y;
    draw_words(list, {rect.Min.x + measure::padding, std::round(rect.GetCenter().y - height / 2)}, Type::body, ink_colour, words,
               width);
    if (chosen) draw_icon(list, Icon::check, {rect.Max.x - 20, rect.GetCenter().y}, 13, ink_colour);
    return true;
}

}  // namespace

ListResult option_list(const ListSpec& spec, std::span<const Choice> choices, std::string_view chosen_id) {
    Live& state = live();
    ListResult result;
    const bool empty = choices.empty();
    const float words_width = spec.anchor.GetWidth() - 2 * measure::padding - 24 - GImGui->Style.ScrollbarSize;
    std::vector<float> tops{0};
    for (const Choice& each : choices) tops.push_back(tops.back() + option_height(each.label, words_width));
    const float content = empty ? option_height(spec.empty_words, words_width) : tops.back();
    const float room_below = state.height - spec.anchor.Max.y - 12, room_above = spec.anchor.Min.y - 12;
    float height = std::min(content, measure::list_rows * measure::row) + 2 * list_padding;
    const bool below = room_below >= height || room_below >= room_above;
    height = std::min(height, std::max(measure::row * 2, below ? room_below : room_above));
    const ImVec2 at{spec.anchor.Min.x, below ? spec.anchor.Max.y + 4 : spec.anchor.Min.y - 4 - height};

    char name[32];
    ImFormatString(name, IM_ARRAYSIZE(name), "##list_%08X", spec.owner);
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize({spec.anchor.GetWidth(), height});
    ImGui::SetNextWindowContentSize({0, content});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, list_padding));
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings;
    if (!spec.takes_focus) flags |= ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;
    ImGui::Begin(name, nullptr, flags);
    ImGui::PopStyleVar();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->Appearing) ImGui::BringWindowToDisplayFront(window);
    if (spec.scroll_to_active && spec.active >= 0) {
        const auto active = static_cast<std::size_t>(spec.active);
        const float view = height - 2 * list_padding;
        if (tops[active] < window->Scroll.y) ImGui::SetScrollY(window, tops[active]);
        if (tops[active + 1] > window->Scroll.y + view) ImGui::SetScrollY(window, tops[active + 1] - view);
    }

    const ImRect outer = window->Rect();
    result.list_id = id_of("listbox");
    result.under_pointer = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    mute_hidden();
    state.claimed.insert(result.list_id);
    state.tree.open_on_top({.id = result.list_id,
                            .role = semantics::Role::listbox,
                            .box = box_of(outer),
                            .name = spanish::options,
                            .b = static_cast<std::int32_t>(choices.size())});
    const ImVec2 origin{outer.Min.x, outer.Min.y - window->Scroll.y};
    state.tree.open({.id = window->ID,
                     .role = semantics::Role::scroller,
                     .box = box_of(outer),
                     .a = static_cast<std::int32_t>(tops.back() + 2 * list_padding),
                     .b = static_cast<std::int32_t>(window->Scroll.y)},
                    origin.x, origin.y);

    const float right = window->InnerRect.Max.x;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const float top = origin.y + list_padding;
        const ImRect rect({outer.Min.x, top + tops[i]}, {right, top + tops[i + 1]});
        const ImGuiID id = id_of(choices[i].id);
        const Reaction reaction = react(id, rect, true);
        const auto place = static_cast<int>(i);
        if (reaction.pressed) result.pressed = place;
        if (reaction.hovered) result.hovered = place;
        if (place == spec.active) result.active_id = id;
        const bool chosen = choices[i].id == chosen_id && !chosen_id.empty();
        node({.id = id,
              .role = semantics::Role::option,
              .box = box_of(rect),
              .name = choices[i].label,
              .flags = chosen || place == spec.active ? semantics::selected : 0u,
              .a = place + 1,
              .b = static_cast<std::int32_t>(choices.size())});
        draw_option(rect, reaction, choices[i].label, chosen, place == spec.active || ring_visible(id));
    }
    if (empty) {
        const ImRect rect({outer.Min.x + measure::padding, outer.Min.y}, {right - measure::padding, outer.Max.y});
        node({.id = state.tree.next_id(), .role = semantics::Role::status, .box = box_of(rect), .name = spec.empty_words});
        const ImVec2 words = measure_words(Type::body, spec.empty_words, words_width);
        const ImVec2 start{rect.Min.x, std::round(rect.GetCenter().y - words.y / 2)};
        draw_words(*window->DrawList, start, Type::body, theme().muted, spec.empty_words, words_width);
    }
    state.tree.close();
    state.tree.close();
    window->DrawList->PushClipRectFullScreen();
    window->DrawList->AddRect(outer.Min, outer.Max, theme().control, measure::radius);
    window->DrawList->PopClipRect();
    ImGui::End();
    draw_shadow(*ImGui::GetWindowDrawList(), outer);
    return result;
}

// ---- select -----------------------------------------------------------------------------------------------

bool select(Text label, std::string& id, std::span<const Choice> choices, Text prompt, FieldSpec spec) {
    return select(label.view(), id, choices, prompt, spec);
}

bool select(Words label, std::string& id, std::span<const Choice> choices, Text prompt, FieldSpec spec) {
    Live& state = live();
    const auto at = std::find_if(choices.begin(), choices.end(), [&](const Choice& each) { return each.id == id; });
    const std::string_view shown = at == choices.end() ? prompt.view() : std::string_view(at->label);
    const FieldPlace field = place_field(label, spec, {.control_height = chosen_height(shown, words_room(spec))});
    const bool enabled = spec.enabled && !spec.read_only;
    const std::string before = id;
    if (const auto chosen = state.chosen.find(field.id); chosen != state.chosen.end() && enabled) {
        id = chosen->second;
    }

    const Reaction reaction = react(field.id, field.control, enabled);
    bool open = state.open_list == field.id;
    if (state.editing == Editing::by_imgui && reaction.pressed) {
        open = !open;
        state.open_list = open ? field.id : 0;
    }
    std::string_view words = prompt.view();
    std::string options = std::string("\x1f") + std::string(prompt.view()) + "\x1e";
    for (const Choice& choice : choices) {
        if (choice.id == id) words = choice.label;
        options += choice.id + "\x1f" + choice.label + "\x1e";
    }
    node({.id = field.id,
          .role = semantics::Role::select,
          .box = box_of(field.control),
          .name = label,
          .value = id,
          .flags = field.flags});
    describe(field);
    state.tree.extra(semantics::Key::options, options);
    state.tree.extra(semantics::Key::autocomplete, spec.autocomplete);
    state.tree.extra(semantics::Key::font, std::to_string(static_cast<int>(Fonts::css_pixels(Type::body))));

    if (reaction.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        draw_control(list, field.control, field, spec, reaction.hovered);
        draw_chosen(list, field.control, id.empty() || !enabled ? theme().muted : theme().ink, words);
        draw_icon(list, Icon::chevron_down, {field.control.Max.x - 20, field.control.GetCenter().y}, 12,
                  enabled ? theme().ink : theme().muted);
    }
    focusable(field.id, label, field.control);

    if (open) {
        const ListResult result = option_list({.owner = field.id, .anchor = field.control, .takes_focus = true}, choices, id);
        if (result.pressed >= 0) id = choices[static_cast<std::size_t>(result.pressed)].id;
        const bool pressed_elsewhere = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !result.under_pointer && !reaction.hovered;
        if (result.pressed >= 0 || state.escape_pressed || pressed_elsewhere) {
            state.open_list = 0;
            state.escape_pressed = false;
            state.relayout = true;
        }
    }
    if (id != before) state.relayout = true;
    return id != before;
}

// ---- combo ------------------------------------------------------------------------------------------------

namespace {

/// One combo in one frame: what the person did, in the order in which it counts.
class ComboFrame {
public:
    ComboFrame(ImGuiID id, std::string& chosen, std::string& shown, ComboState& state, std::span<const Choice> choices,
               const ComboSpec& spec)
        : chosen_(chosen), shown_(shown), state_(state), choices_(choices), spec_(spec), memory_(live().combos[id]) {}

    bool changed() const { return changed_; }
    bool active_moved() const { return active_moved_; }
    std::string& text() { return memory_.editing ? state_.query : shown_; }

    void typed(std::string words) {
        state_.query = std::move(words);
        memory_.editing = true;
        state_.active = -1;
        ask();
        open();
        if (state_.query.empty() && !(chosen_.empty() && shown_.empty())) {
            chosen_.clear();
            shown_.clear();
            changed_ = true;
        }
    }

    void open() {
        if (!state_.open && choices_.empty()) ask();
        state_.open = true;
        live().relayout = true;
    }

    void take(int place) {
        const Choice& choice = choices_[static_cast<std::size_t>(place)];
        changed_ = changed_ || chosen_ != choice.id || shown_ != choice.label;
        chosen_ = choice.id;
        shown_ = choice.label;
        close();
    }

    void keys() {
        const auto count = static_cast<int>(choices_.size());
        if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) move(state_.open ? state_.active + 1 : state_.active, count);
        if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) move(state_.active < 0 ? count - 1 : state_.active - 1, count);
        if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) move(std::min(state_.active + 8, count - 1), count);
        if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) move(std::max(state_.active - 8, 0), count);
        if (live().enter_pressed && state_.open) {
            live().enter_pressed = false;  // it chooses; it does not also send the form
            if (state_.active >= 0 && state_.active < count) {
                take(state_.active);
            } else if (count == 1 && memory_.editing) {
                take(0);
            } else if (spec_.accepts_new && memory_.editing) {
                leave();
            }
        }
        if (live().escape_pressed && (state_.open || memory_.editing)) {
            live().escape_pressed = false;
            close();
        }
    }

    /// The focus went elsewhere: an exact label or (where allowed) new words count, anything else is undone.
    void leave() {
        if (memory_.editing && !state_.query.empty()) {
            const std::string folded = base::folded(base::trimmed(state_.query));
            for (std::size_t i = 0; i < choices_.size(); ++i) {
                if (base::folded(choices_[i].label) == folded) return take(static_cast<int>(i));
            }
            if (spec_.accepts_new && !folded.empty()) {
                const std::string words(base::trimmed(state_.query));
                changed_ = changed_ || shown_ != words || !chosen_.empty();
                chosen_.clear();
                shown_ = words;
            }
        }
        close();
    }

    void close() {
        state_.open = false;
        state_.active = -1;
        state_.query.clear();
        memory_.editing = false;
        live().relayout = true;
    }

private:
    void ask() {
        state_.query_changed = true;
        live().relayout = true;
    }
    void move(int to, int count) {
        if (!state_.open) return open();
        if (count == 0) return;
        state_.active = to < 0 ? count - 1 : to % count;
        active_moved_ = true;
        live().relayout = true;
    }

    std::string& chosen_;
    std::string& shown_;
    ComboState& state_;
    std::span<const Choice> choices_;
    const ComboSpec& spec_;
    ComboMemory& memory_;
    bool changed_ = false, active_moved_ = false;
};

/// Typing has come to rest for this long, and its answer is there, when the number of options is said.
constexpr std::int64_t count_after_ms = 800;

/// How many there are is seen at a glance, and has to be said to who does not see: once per answer, not per key.
void say_count(ComboMemory& memory, const ComboState& state, bool searching, std::string words) {
    const double now = live().now;
    if (!state.open || searching) {
        memory.counted.clear();
        memory.count_at = -1;
        return;
    }
    const std::string counted = state.query + '\n' + words;
    if (memory.counted != counted) {
        memory.counted = counted;
        memory.count_at = now + static_cast<double>(count_after_ms) / 1000;
        wake_after(count_after_ms);
    }
    if (state.active >= 0) memory.count_at = -1;  // who walks in the list is read its options
    if (memory.count_at < 0 || now < memory.count_at) return;
    memory.count_at = -1;
    announce(words);
}

}  // namespace

bool combo(Text label, std::string& id, std::string& shown, ComboState& state, std::span<const Choice> choices, ComboSpec spec) {
    return combo(label.view(), id, shown, state, choices, spec);
}

bool combo(Words label, std::string& id, std::string& shown, ComboState& state, std::span<const Choice> choices, ComboSpec spec) {
    Live& now = live();
    const FieldPlace field =
        place_field(label, spec, {.control_height = chosen_height(shown, words_room(spec)), .letters = base::utf8_length(shown)});
    const bool enabled = spec.enabled && !spec.read_only;
    const bool focused = has_focus(field.id);
    ComboMemory& memory = now.combos[field.id];
    ComboFrame frame(field.id, id, shown, state, choices, spec);
    state.query_changed = false;

    std::string words = frame.text();
    if (take_typed(field.id, words) && enabled) frame.typed(std::move(words));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    bool pressed = false, hovered = false, visible = true;
    if (now.editing == Editing::by_imgui) {
        draw_control(list, field.control, field, spec, false);
        const ImRect inner(field.control.Min, {field.control.Max.x - mark_room, field.control.Max.y});
        std::string edited = frame.text();
        const ImGuiInputTextFlags flags = enabled ? 0 : ImGuiInputTextFlags_ReadOnly;
        if (edit_text(field.id, inner, edited, spec.placeholder, flags, false)) frame.typed(edited);
        if (GImGui->ActiveId == field.id) {
            GImGui->ActiveIdUsingNavDirMask |= (1u << ImGuiDir_Up) | (1u << ImGuiDir_Down);
        }
        pressed = GImGui->ActiveId == field.id && GImGui->ActiveIdIsJustActivated;
    } else {
        const Reaction reaction = react(field.id, field.control, enabled);
        pressed = reaction.pressed;
        hovered = reaction.hovered;
        visible = reaction.visible;
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    }
    if (pressed && enabled && !state.open) frame.open();
    if (focused && enabled) frame.keys();

    ListResult result;
    if (state.open) {
        const std::string empty_words(spec.searching              ? spanish::searching
                                      : !spec.empty_words.empty() ? spec.empty_words.view()
                                                                  : std::string_view(spanish::nothing_found));
        result = option_list({.owner = field.id,
                              .anchor = field.control,
                              .active = state.active,
                              .empty_words = empty_words,
                              .scroll_to_active = frame.active_moved()},
                             choices, id);
        if (result.pressed >= 0) frame.take(result.pressed);
        say_count(memory, state, spec.searching, choices.empty() ? empty_words : spanish::options_found(choices.size()));
    } else {
        say_count(memory, state, false, {});
    }
    const bool engaged = focused || result.under_pointer;
    if (memory.had_focus && !engaged && result.pressed < 0) frame.leave();
    if (!focused && state.open && !result.under_pointer && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !hovered) {
        frame.leave();
    }
    memory.had_focus = engaged;

    node({.id = field.id,
          .role = semantics::Role::combo,
          .box = box_of(field.control),
          .name = label,
          .value = frame.text(),
          .flags = field.flags | semantics::expandable | (state.open ? semantics::expanded : 0u),
          .revision = revision_of(field.id)});
    describe(field);
    if (state.open && result.active_id != 0) {
        now.tree.extra(semantics::Key::controls, std::to_string(result.active_id));
    }
    now.tree.extra(semantics::Key::placeholder, spec.placeholder);
    now.tree.extra(semantics::Key::autocomplete, "off");
    now.tree.extra(semantics::Key::spellcheck, "false");
    now.tree.extra(semantics::Key::font, std::to_string(static_cast<int>(Fonts::css_pixels(Type::body))));

    if (visible) {
        if (now.editing == Editing::by_browser) {
            draw_control(list, field.control, field, spec, hovered);
            const std::string& held = frame.text();
            if (!focused || !enabled) {
                draw_chosen(list, field.control, held.empty() || !enabled ? theme().muted : theme().ink,
                            held.empty() ? spec.placeholder.view() : std::string_view(held));
            }
        }
        const ImVec2 mark{field.control.Max.x - 20, field.control.GetCenter().y};
        if (spec.searching) {
            draw_waiting(list, mark, 7, theme().muted);
        } else {
            draw_icon(list, state.open ? Icon::chevron_up : Icon::chevron_down, mark, 12, enabled ? theme().ink : theme().muted);
        }
    }
    focusable(field.id, label, field.control);
    return frame.changed();
}

}  // namespace ui
