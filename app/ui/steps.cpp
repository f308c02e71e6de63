// The wizard's steps, plain tabs, and the list of what is still missing.

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "app/ui/item.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/spanish.hpp"

namespace ui {

namespace {

void serve_focus(bool is_selected, ImGuiID id) {
    if (is_selected && std::exchange(live().focus_selected_tab, false)) live().focus_id = id;
}

constexpr float step_circle = 28;
constexpr float step_padding = 12;
constexpr float step_words_left = step_padding + step_circle + 10;

std::string_view words_of(StepState state) {
    switch (state) {
        case StepState::done: return spanish::step_done;
        case StepState::current: return spanish::step_current;
        case StepState::pending: return spanish::step_pending;
        case StepState::with_error: return spanish::step_with_error;
    }
    return "";
}

Colour colour_of(StepState state) {
    switch (state) {
        case StepState::done: return theme().success;
        case StepState::current: return theme().primary;
        case StepState::pending: return theme().muted;
        case StepState::with_error: return theme().error;
    }
    return theme().muted;
}

/// How the steps stand: the label beside its circle, under it, one step under the other, or circles alone where the
/// window is low: the heading says the step's number and name there.
enum class StepLayout { beside, under, list, circles };

float widest_word(std::span<const Step> steps) {
    float widest = 0;
    for (const Step& step : steps) {
        std::string_view rest = step.label;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            widest = std::max(widest, measure_words(Type::dense_bold, rest.substr(0, end)).x);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return widest;
}

void draw_circle(ImDrawList& list, ImVec2 centre, StepState state, int number) {
    const float radius = step_circle / 2;
    const bool filled = state != StepState::pending;
    if (filled) {
        list.AddCircleFilled(centre, radius, colour_of(state), 32);
    } else {
        list.AddCircle(centre, radius - 0.75f, theme().control, 32, 1.5f);
    }
    const Colour on = filled ? theme().paper : theme().muted;
    if (state == StepState::done) return draw_icon(list, Icon::check, centre, 14, on);
    const std::string mark = state == StepState::with_error ? "!" : std::to_string(number);
    const float width = measure_words(Type::dense_bold, mark).x;
    draw_words(list, {centre.x - width / 2, centre.y - 10}, Type::dense_bold, on, mark);
}

void draw_step(ImDrawList& list, const ImRect& rect, const Step& step, int number, bool selected, bool hovered,
               StepLayout layout) {
    if (selected) {
        list.AddRectFilled(rect.Min, rect.Max, theme().surface);
        const ImVec2 mark_from = layout == StepLayout::list ? rect.Min : ImVec2(rect.Min.x, rect.Max.y - 4);
        const ImVec2 mark_to = layout == StepLayout::list ? ImVec2(rect.Min.x + 4, rect.Max.y) : rect.Max;
        list.AddRectFilled(mark_from, mark_to, theme().primary);
    } else {
        if (hovered) list.AddRectFilled(rect.Min, rect.Max, theme().hover);
        list.AddRectFilled({rect.Min.x, rect.Max.y - 1}, rect.Max, theme().line);
    }
    const Type type = selected ? Type::dense_bold : Type::dense;
    const Colour colour = step.enabled ? theme().ink : theme().muted;
    if (layout == StepLayout::circles) return draw_circle(list, rect.GetCenter() - ImVec2(0, 2), step.state, number);
    if (layout == StepLayout::under) {
        draw_circle(list, {rect.GetCenter().x, rect.Min.y + 8 + step_circle / 2}, step.state, number);
        const float width = rect.GetWidth() - 8;
        float top = rect.Min.y + 8 + step_circle + 4;
        // Each line in the middle.
        for_each_line(type, step.label, width, [&](std::string_view line) {
            const float line_width = measure_words(type, line).x;
            draw_words(list, {rect.GetCenter().x - line_width / 2, top}, type, colour, line);
            top += Fonts::line_height(type);
        });
        return;
    }
    const ImVec2 centre{rect.Min.x + step_padding + step_circle / 2,
                        rect.Min.y + (layout == StepLayout::list ? 7 : 10) + step_circle / 2};
    draw_circle(list, centre, step.state, number);
    const float width = rect.GetWidth() - step_words_left - 8;
    const float height = measure_words(Type::dense_bold, step.label, width).y;
    const float top = std::max(rect.Min.y + 6, centre.y - height / 2);
    draw_words(list, {rect.Min.x + step_words_left, top}, type, colour, step.label, width);
}

}  // namespace

namespace {

constexpr std::uint32_t panel_key = 0x70616E65;

ImGuiID panel_of(std::uint32_t tab) { return tab ^ panel_key; }

/// The selected tab leads to what it shows, drawn next.
void name_panel(ImGuiID tab) {
    live().tree.extra(semantics::Key::controls, std::to_string(panel_of(tab)));
    live().selected_tab = tab;
}

}  // namespace

TabPanel::TabPanel() {
    live().join = false;
    const std::uint32_t tab = std::exchange(live().selected_tab, 0);
    IM_ASSERT(tab != 0 && "a panel follows its tabs");
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    open_node({.id = panel_of(tab), .role = semantics::Role::tab_panel, .box = box_of({at, {right_edge(), at.y}})});
    live().tree.extra(semantics::Key::labelled_by, std::to_string(tab));
    ImGui::PushOverrideID(panel_of(tab));
}

TabPanel::~TabPanel() {
    live().join = false;
    ImGui::PopID();
    mute_hidden();
    live().tree.close_at(right_edge(), ImGui::GetCurrentWindow()->DC.CursorPos.y - measure::gap);
}

int steps(Text name, std::span<const Step> steps, int selected) {
    live().join = false;
    if (steps.empty()) return -1;
    const float room = available_width();
    const auto count = static_cast<float>(steps.size());
    const float cell = std::floor(room / count), word = widest_word(steps);
    const StepLayout layout = live().height < measure::low         ? StepLayout::circles
                              : cell >= word + step_words_left + 8 ? StepLayout::beside
                              : cell >= word + 8                   ? StepLayout::under
                                                                   : StepLayout::list;
    const bool under = layout == StepLayout::under, in_a_row = layout != StepLayout::list;
    const float width = in_a_row ? cell : room;
    const float words_width = width - 8 - (under ? 0 : step_words_left);
    float height = step_circle + (layout == StepLayout::circles ? 16.0f : in_a_row ? 24.0f : 14.0f);
    for (const Step& step : steps) {
        if (layout == StepLayout::circles) break;
        const float words = measure_words(Type::dense_bold, step.label, words_width).y;
        height = std::max(height, words + (under ? step_circle + 22 : 16));
    }
    const ImRect whole = place({room, in_a_row ? height : height * count});
    ImGui::PushID(name.c_str());
    open_node({.id = id_of("steps"),
               .role = semantics::Role::tab_list,
               .box = box_of(whole),
               .name = name.view(),
               .b = static_cast<std::int32_t>(steps.size())});
    int pressed = -1;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        const auto at = static_cast<float>(i);
        const ImVec2 min =
            in_a_row ? ImVec2(whole.Min.x + at * width, whole.Min.y) : ImVec2(whole.Min.x, whole.Min.y + at * height);
        const ImRect rect(min, {in_a_row && i + 1 == steps.size() ? whole.Max.x : min.x + width, min.y + height});
        const bool is_selected = static_cast<int>(i) == selected;
        const ImGuiID id = ImGui::GetCurrentWindow()->GetID(static_cast<int>(i));
        const Reaction reaction = react(id, rect, step.enabled);
        if (reaction.pressed) pressed = static_cast<int>(i);
        std::uint32_t flags = step.enabled ? 0u : semantics::disabled;
        if (is_selected) flags |= semantics::selected;
        if (step.state == StepState::current) flags |= semantics::current;
        if (step.state == StepState::with_error) flags |= semantics::invalid;
        node({.id = id,
              .role = semantics::Role::tab,
              .box = box_of(rect),
              .name = step.label,
              .flags = flags,
              .a = static_cast<std::int32_t>(i) + 1,
              .b = static_cast<std::int32_t>(steps.size())});
        live().tree.extra(semantics::Key::description, words_of(step.state));
        if (is_selected) name_panel(id);
        if (reaction.visible) {
            draw_step(*ImGui::GetWindowDrawList(), rect, step, static_cast<int>(i) + 1, is_selected, reaction.hovered, layout);
        }
        ImRect ring = rect;
        ring.Expand(-4);
        serve_focus(is_selected, id);
        focusable(id, step.label, ring);
    }
    live().tree.close();
    ImGui::PopID();
    return pressed;
}

int tabs(Text name, std::span<const Text> labels, int selected) {
    const std::vector<Words> words(labels.begin(), labels.end());
    return tabs(name, std::span<const Words>(words), selected);
}

int tabs(Text name, std::span<const Words> labels, int selected) {
    live().join = false;
    const float room = available_width(), height = control_height() + 4;
    std::vector<ImVec2> places;
    ImVec2 at{0, 0};
    for (const Words& label : labels) {
        const float width = measure_words(Type::bold, label.view()).x + 32;
        if (at.x > 0 && at.x + width > room) at = {0, at.y + height};
        places.push_back(at);
        at.x += width;
    }
    const ImRect whole = place({room, at.y + height});
    ImGui::GetWindowDrawList()->AddRectFilled({whole.Min.x, whole.Max.y - 1}, whole.Max, theme().line);
    ImGui::PushID(name.c_str());
    open_node({.id = id_of("tabs"),
               .role = semantics::Role::tab_list,
               .box = box_of(whole),
               .name = name.view(),
               .b = static_cast<std::int32_t>(labels.size())});
    int pressed = selected;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string_view label = labels[i].view();
        const float width = measure_words(Type::bold, label).x + 32;
        const ImVec2 min = whole.Min + places[i];
        const ImRect rect(min, min + ImVec2(width, height));
        const bool is_selected = static_cast<int>(i) == selected;
        const ImGuiID id = ImGui::GetCurrentWindow()->GetID(static_cast<int>(i));
        const Reaction reaction = react(id, rect, true);
        if (reaction.pressed) pressed = static_cast<int>(i);
        node({.id = id,
              .role = semantics::Role::tab,
              .box = box_of(rect),
              .name = label,
              .flags = is_selected ? semantics::selected : 0u,
              .a = static_cast<std::int32_t>(i) + 1,
              .b = static_cast<std::int32_t>(labels.size())});
        if (is_selected) name_panel(id);
        if (reaction.visible) {
            ImDrawList& list = *ImGui::GetWindowDrawList();
            if (reaction.hovered && !is_selected) list.AddRectFilled(rect.Min, rect.Max, theme().hover);
            if (is_selected) list.AddRectFilled({rect.Min.x, rect.Max.y - 4}, rect.Max, theme().primary);
            draw_clipped(list, {{rect.Min.x + 16, rect.Min.y}, {rect.Max.x - 8, rect.Max.y - 2}},
                         is_selected ? Type::bold : Type::body, is_selected ? theme().primary : theme().ink, label);
        }
        ImRect ring = rect;
        ring.Expand(-4);
        serve_focus(is_selected, id);
        focusable(id, label, ring);
    }
    live().tree.close();
    ImGui::PopID();
    return pressed;
}

int checklist(Text name, std::span<const CheckLine> lines) {
    live().join = false;
    constexpr float words_left = 28;
    const float room = available_width();
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    ImGui::PushID(name.c_str());
    open_node({.id = id_of("checklist"),
               .role = semantics::Role::list,
               .box = {at.x, at.y, at.x + room, at.y},
               .name = name.view(),
               .b = static_cast<std::int32_t>(lines.size())});
    int pressed = -1;
    float bottom = at.y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CheckLine& line = lines[i];
        const ImVec2 words = measure_words(Type::dense, line.words, room - words_left);
        const float line_height = live().preferences.coarse_pointer ? measure::control_coarse : 28.0f;
        const ImRect rect = place({room, std::max(line_height, words.y + 4)});
        if (i + 1 < lines.size()) ImGui::GetCurrentWindow()->DC.CursorPos.y -= measure::gap;
        bottom = rect.Max.y;
        ImGui::PushID(static_cast<int>(i));
        const std::string_view state = line.met ? spanish::met : spanish::missing;
        const std::string spoken = line.pressable ? std::string() : std::string(line.words).append(". ").append(state);
        open_node({.id = id_of("line"),
                   .role = semantics::Role::list_item,
                   .box = box_of(rect),
                   .name = spoken,
                   .a = static_cast<std::int32_t>(i) + 1,
                   .b = static_cast<std::int32_t>(lines.size())});
        Reaction reaction;
        const ImGuiID id = id_of("button");
        if (line.pressable) {
            reaction = react(id, rect, true);
            if (reaction.pressed) pressed = static_cast<int>(i);
            node({.id = id, .role = semantics::Role::button, .box = box_of(rect), .name = line.words});
            live().tree.extra(semantics::Key::description, state);
        } else {
            reaction.visible = ImGui::ItemAdd(rect, 0);
        }
        live().tree.close();
        if (reaction.visible) {
            ImDrawList& list = *ImGui::GetWindowDrawList();
            const float words_top = std::round(rect.GetCenter().y - words.y / 2);
            const ImVec2 mark_at{rect.Min.x + 10, words_top + 10};
            if (line.met || line.reached) {
                draw_icon(list, line.met ? Icon::check : Icon::cross, mark_at, 13, line.met ? theme().success : theme().error);
            } else {
                list.AddCircle(mark_at, 6, theme().control, 16, 1.5f);
            }
            const Colour colour = line.pressable ? (reaction.hovered ? theme().primary_hover : theme().primary) : ink();
            const ImVec2 words_at{rect.Min.x + words_left, words_top};
            draw_words(list, words_at, Type::dense, colour, line.words, room - words_left);
            if (line.pressable) {
                underline_words(list, words_at, Type::dense, colour, line.words, room - words_left);
            }
        }
        if (line.pressable) focusable(id, line.words, rect);
        ImGui::PopID();
    }
    live().tree.close_at(at.x + room, bottom);
    ImGui::PopID();
    return pressed;
}

}  // namespace ui
