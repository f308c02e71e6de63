// Buttons in their four weights, links, and the section that opens by its title.

#include <algorithm>
#include <cmath>

#include "app/ui/actions.hpp"
#include "app/ui/item.hpp"

namespace ui {

namespace {

constexpr float button_padding = 20;
constexpr float button_padding_text = 8;

float padding_of(Weight weight) { return weight == Weight::text ? button_padding_text : button_padding; }

}  // namespace

ButtonLook button_look(const ButtonSpec& spec, const Reaction& reaction) {
    const Theme& colours = theme();
    const Colour none = 0;
    if (!spec.enabled) {
        const bool filled = spec.weight == Weight::primary || spec.weight == Weight::danger;
        return {.fill = filled ? colours.surface : none,
                .border = spec.weight == Weight::text ? none : colours.line,
                .words = colours.muted};
    }
    const bool active = reaction.hovered || reaction.held;
    if (live().on_band) {
        return {.fill = active ? with_alpha(colours.on_band, 0.16f) : none,
                .border = spec.weight == Weight::text ? none : with_alpha(colours.on_band, 0.6f),
                .words = colours.on_band};
    }
    switch (spec.weight) {
        case Weight::primary:
            return {
                .fill = reaction.held ? colours.primary_pressed : (reaction.hovered ? colours.primary_hover : colours.primary),
                .border = none,
                .words = colours.on_primary};
        case Weight::danger:
            return {.fill = active ? colours.danger_hover : colours.danger, .border = none, .words = colours.on_danger};
        case Weight::secondary:
            return {.fill = active ? colours.hover : colours.paper,
                    .border = colours.primary,
                    .words = active ? colours.primary_hover : colours.primary};
        case Weight::text:
            return {
                .fill = active ? colours.hover : none, .border = none, .words = active ? colours.primary_hover : colours.primary};
    }
    return {};
}

void draw_button(ImDrawList& list, const ImRect& rect, Type type, std::string_view label, const ButtonSpec& spec,
                 const Reaction& reaction) {
    const ButtonLook look = button_look(spec, reaction);
    if (look.fill & IM_COL32_A_MASK) list.AddRectFilled(rect.Min, rect.Max, look.fill, measure::radius);
    if (look.border & IM_COL32_A_MASK) {
        list.AddRect(rect.Min, rect.Max, look.border, measure::radius, 0, spec.enabled ? 1.5f : 1.0f);
    }
    if (spec.waiting) return draw_waiting(list, rect.GetCenter(), std::min(10.0f, rect.GetHeight() / 3), look.words);
    const float room = rect.GetWidth() - 2 * 8;
    const ImVec2 size = measure_words(type, label, room);
    const ImVec2 at{rect.GetCenter().x - size.x / 2, rect.GetCenter().y - size.y / 2};
    draw_words(list, at, type, look.words, label, room);
}

namespace {

void note_weight(Weight weight, std::string_view label) {
    Live& state = live();
    if (weight != Weight::primary) return;
    state.primaries.emplace_back(state.dialog_stack.empty() ? 0 : state.dialog_stack.back().id, label);
}

}  // namespace

bool button(Text label, ButtonSpec spec) { return button(label.view(), spec); }

bool button(Words label, ButtonSpec spec) {
    IM_ASSERT(!label.empty() && "a button has a name");
    const float padding = padding_of(spec.weight);
    const float natural = measure_words(Type::bold, label).x + 2 * padding;
    const float room = fits_beside(natural) ? natural : available_width();
    const ImVec2 words = measure_words(Type::bold, label, std::min(natural, room) - 2 * padding + 0.5f);
    const ImVec2 size{std::min(natural, room), std::max(control_height(), words.y + 16)};
    const ImGuiID id = id_of(label);
    const ImRect rect = place(size);
    const bool enabled = spec.enabled && !spec.waiting;
    note_weight(spec.weight, label);
    const Reaction reaction = react(id, rect, enabled);
    std::uint32_t flags = enabled ? 0u : semantics::disabled;
    if (spec.waiting) flags |= semantics::busy;
    node({.id = id, .role = semantics::Role::button, .box = box_of(rect), .name = label, .flags = flags});
    if (reaction.visible) draw_button(*ImGui::GetWindowDrawList(), rect, Type::bold, label, spec, reaction);
    // A dialog that opens does not put its destructive button under the person's Enter key.
    const bool opening = spec.weight == Weight::danger && std::exchange(live().focus_first, false);
    focusable(id, label, rect);
    live().focus_first = live().focus_first || opening;
    return reaction.pressed;
}

void follow_link(std::string_view href) { live().opened_links.emplace_back(href); }

void link(Text label, std::string_view href, LinkSpec spec) { link(label.view(), href, std::move(spec)); }

void link(Words label, std::string_view href, LinkSpec spec) {
    IM_ASSERT(!label.empty() && "a link has a name");
    const float padding = spec.as_button ? button_padding : 0;
    const float natural = measure_words(Type::bold, label).x + 2 * padding;
    const Type type = spec.as_button ? Type::bold : Type::body;
    const float natural_width = spec.as_button ? natural : measure_words(type, label).x;
    const float width = fits_beside(natural_width) ? natural_width : std::min(natural_width, available_width());
    const ImVec2 words = measure_words(type, label, width - 2 * padding + 0.5f);
    const float line = live().preferences.coarse_pointer ? std::max(words.y, measure::control_coarse) : words.y;
    const ImVec2 size{width, spec.as_button ? std::max(control_height(), words.y + 16) : line};
    const ImGuiID id = id_of(label);
    const ImRect rect = place(size);
    if (spec.as_button) note_weight(spec.weight, label);
    const Reaction reaction = react(id, rect, true);
    node({.id = id,
          .role = semantics::Role::link,
          .box = box_of(rect),
          .name = label,
          .flags = spec.new_tab ? semantics::new_tab : 0u});
    live().tree.extra(semantics::Key::href, href);
    live().tree.extra(semantics::Key::download, spec.download);
    if (reaction.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (spec.as_button) {
            draw_button(list, rect, type, label, {.weight = spec.weight}, reaction);
        } else {
            Colour colour = reaction.hovered ? theme().primary_hover : theme().primary;
            if (live().on_band) colour = theme().on_band;
            const ImVec2 at{rect.Min.x, std::round(rect.GetCenter().y - words.y / 2)};
            draw_words(list, at, type, colour, label, width + 0.5f);
            underline_words(list, at, type, colour, label, width + 0.5f);
        }
    }
    focusable(id, label, rect);
    if (reaction.pressed) follow_link(href);
}

Expander::Expander(Text title, bool& open) : open_(open) {
    live().join = false;
    constexpr float chevron = 12, text_left = 32;
    const ImGuiID id = id_of(title.view());
    const float width = available_width();
    const ImVec2 words = measure_words(Type::h3, title.view(), width - text_left - 8);
    const ImRect rect = place({width, std::max(control_height(), words.y + 14)});
    const Reaction reaction = react(id, rect, true);
    if (reaction.pressed) {
        open = !open;
        live().relayout = true;
    }
    const std::uint32_t flags = semantics::expandable | (open ? semantics::expanded : 0u);
    open_node({.id = live().tree.next_id(), .role = semantics::Role::heading, .box = box_of(rect), .a = 2});
    node({.id = id, .role = semantics::Role::button, .box = box_of(rect), .name = title.view(), .flags = flags});
    live().tree.close();
    if (reaction.visible) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const Colour colour = reaction.hovered ? theme().primary_hover : theme().primary;
        if (reaction.hovered) list.AddRectFilled(rect.Min, rect.Max, theme().hover, measure::radius);
        list.AddRectFilled({rect.Min.x, rect.Max.y - 1}, rect.Max, theme().line);
        draw_icon(list, open ? Icon::chevron_down : Icon::chevron_right, {rect.Min.x + 14, rect.GetCenter().y}, chevron, colour);
        draw_words(list, {rect.Min.x + text_left, rect.GetCenter().y - words.y / 2}, Type::h3, ink(), title.view(),
                   width - text_left - 8);
    }
    focusable(id, title.view(), rect);
    ImGui::PushID(static_cast<int>(id));
    open_ = open;
}

Expander::~Expander() { ImGui::PopID(); }

}  // namespace ui
