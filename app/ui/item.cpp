#include "app/ui/item.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/ui/words.hpp"

namespace ui {

namespace {

Live* current = nullptr;

constexpr double animation_step_seconds = 0.05;

}  // namespace

Live& live() {
    IM_ASSERT(current && "widgets are drawn inside Context::frame");
    return *current;
}
void set_live(Live* next) { current = next; }

// ---- places -----------------------------------------------------------------------------------------------

float right_edge() { return ImGui::GetCurrentWindow()->WorkRect.Max.x; }

float available_width() { return std::max(40.0f, right_edge() - ImGui::GetCurrentWindow()->DC.CursorPos.x); }

float control_height() { return live().preferences.coarse_pointer ? measure::control_coarse : measure::control; }

ImVec2 snapped(ImVec2 point) {
    const float ratio = live().pixel_ratio;
    return {std::round(point.x * ratio) / ratio, std::round(point.y * ratio) / ratio};
}

semantics::Box box_of(const ImRect& rect) { return {rect.Min.x, rect.Min.y, rect.Max.x, rect.Max.y}; }

bool fits_beside(float width) {
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    return live().join && window.DC.CursorPosPrevLine.x + measure::beside + width <= right_edge() + 0.5f;
}

ImRect place(ImVec2 size, Beside beside) {
    Live& state = live();
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const bool joins = fits_beside(size.x);
    if (joins) ImGui::SameLine(0, measure::beside);
    if ((joins || state.centre_next) && beside == Beside::middle) {
        // A taller one may rise a little into the gap above, so that a word and a button stand on one line.
        constexpr float rise = 8;
        const float middle = state.last_control.GetCenter().y - size.y / 2;
        window.DC.CursorPos.y = std::max(window.DC.CursorPos.y - rise, std::round(middle));
    } else if (state.join && !joins) {
        window.DC.CursorPos.y -= measure::gap - 8;
    }
    state.join = state.centre_next = false;
    const ImVec2 at = window.DC.CursorPos;
    ImGui::ItemSize(size);
    const ImRect rect(at, at + size);
    state.last_control = rect;
    return rect;
}

void push_area(float left, float width) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    live().areas.push_back({.work_rect = window.WorkRect, .indent = window.DC.Indent.x});
    move_area(left, window.DC.CursorPos.y, width);
}

void move_area(float left, float top, float width) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    window.WorkRect.Min.x = left;
    window.WorkRect.Max.x = left + width;
    window.DC.Indent.x = left - window.Pos.x - window.DC.ColumnsOffset.x;
    window.DC.CursorPos = {left, top};
    window.DC.CurrLineSize = window.DC.PrevLineSize = {0, 0};
    window.DC.IsSameLine = false;
    live().join = false;
    live().fact_window = 0;
}

void pop_area(float bottom) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const Area area = live().areas.back();
    live().areas.pop_back();
    window.WorkRect = area.work_rect;
    window.DC.Indent.x = area.indent;
    window.DC.CursorPos = {window.Pos.x + area.indent + window.DC.ColumnsOffset.x, bottom};
    window.DC.CursorMaxPos.y = std::max(window.DC.CursorMaxPos.y, bottom - measure::gap);
    window.DC.CurrLineSize = window.DC.PrevLineSize = {0, 0};
    window.DC.IsSameLine = false;
    live().join = false;
}

void begin_backdrop() {
    auto backdrop = std::make_unique<Backdrop>();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    backdrop->splitter.Split(&list, 2);
    backdrop->splitter.SetCurrentChannel(&list, 1);
    live().backdrops.push_back(std::move(backdrop));
}

void paint_backdrop(const ImRect& rect, Colour fill, Colour border, float rounding) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    Backdrop& backdrop = *live().backdrops.back();
    backdrop.splitter.SetCurrentChannel(&list, 0);
    list.AddRectFilled(rect.Min, rect.Max, fill, rounding);
    if (border & IM_COL32_A_MASK) list.AddRect(rect.Min, rect.Max, border, rounding);
    backdrop.splitter.Merge(&list);
    live().backdrops.pop_back();
}

// ---- reaction ---------------------------------------------------------------------------------------------

ImGuiID id_of(std::string_view label) {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    return label.empty() ? window.GetID("") : window.GetID(label.data(), label.data() + label.size());
}

Reaction react(ImGuiID id, const ImRect& rect, bool enabled, Overlap overlap) {
    Reaction reaction;
    ImGuiItemFlags flags = enabled ? ImGuiItemFlags_None : ImGuiItemFlags_Disabled;
    if (overlap == Overlap::allowed) flags |= ImGuiItemFlags_AllowOverlap;
    reaction.visible = ImGui::ItemAdd(rect, id, nullptr, flags);
    if (reaction.visible) {
        reaction.pressed = ImGui::ButtonBehavior(rect, id, &reaction.hovered, &reaction.held);
        if (reaction.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (live().activated == id) {  // a click without a pointer: Enter, Space, assistive technology
        live().activated = 0;
        reaction.pressed = true;
    }
    reaction.pressed = reaction.pressed && enabled;
    if (reaction.pressed) live().relayout = true;  // what it changes may have been drawn already
    return reaction;
}

void mute_hidden() {
    bool measuring = false;
    for (const ImGuiWindow* window = ImGui::GetCurrentWindow(); window; window = window->ParentWindow) {
        measuring = measuring || window->HiddenFramesCannotSkipItems > 0;
    }
    live().tree.mute(measuring);
}

void node(const semantics::NodeSpec& spec) {
    mute_hidden();
    live().claimed.insert(spec.id);
    live().tree.add(spec);
}

void open_node(const semantics::NodeSpec& spec) {
    mute_hidden();
    live().claimed.insert(spec.id);
    live().tree.open(spec);
}

bool has_focus(ImGuiID id) {
    if (live().editing == Editing::by_browser) return live().focused == id;
    const ImGuiContext& g = *GImGui;
    return g.ActiveId == id || (g.NavId == id && g.NavWindow == g.CurrentWindow);
}

bool ring_visible(ImGuiID id) {
    if (live().editing == Editing::by_browser) return live().focused == id && live().focus_visible;
    const ImGuiContext& g = *GImGui;
    return g.NavId == id && !g.NavDisableHighlight && g.NavWindow == g.CurrentWindow;
}

void draw_ring(const ImRect& rect) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // Two colours, so that one of them stands out from whatever is around.
    ImRect ink = rect;
    ink.Expand(1);
    ImRect outer = rect;
    outer.Expand(3.5f);
    list.AddRect(outer.Min, outer.Max, theme().focus, measure::radius + 3, 0, 3);
    list.AddRect(ink.Min, ink.Max, theme().focus_ink, measure::radius + 1, 0, 2);
}

void request_focus(std::uint32_t id) {
    Live& state = live();
    state.tree.command(semantics::CommandKind::focus, id);
    state.scroll_into_view = id;
    if (state.editing == Editing::by_browser) return;
    ImGuiContext& g = *GImGui;
    const bool is_text = g.LastItemData.ID == id && (g.LastItemData.InFlags & ImGuiItemFlags_Inputable);
    if (is_text) {
        ImGui::ActivateItemByID(id);
    } else {
        ImGui::SetFocusID(id, g.CurrentWindow);
        g.NavDisableHighlight = false;
    }
}

void bring_into_view(const ImRect& rect) {
    constexpr float room = 8;
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {{rect.Min.x, rect.Min.y - room}, {rect.Max.x, rect.Max.y + room}},
                        ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
}

void show_if_asked(std::string_view name, const ImRect& rect) {
    Live& state = live();
    const bool measuring = ImGui::GetCurrentWindow()->HiddenFramesCannotSkipItems > 0;
    if (state.show_label.empty() || state.show_label != name || measuring) return;
    state.show_label.clear();
    bring_into_view(rect);
}

namespace {

/// What one works on stays in sight when something comes or goes above it, or the window becomes lower; whoever scrolls
/// it away has wanted that.
void keep_in_view(ImGuiID id, const ImRect& rect) {
    Live& state = live();
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    if (state.focused != id || window.HiddenFramesCannotSkipItems > 0) return;
    const bool in_view = rect.Min.y >= window.InnerRect.Min.y && rect.Max.y <= window.InnerRect.Max.y;
    const auto before = std::exchange(state.focused_before, {id, window.Scroll.y, in_view});
    const bool scrolling = before.scroll != window.Scroll.y || window.ScrollTarget.y != FLT_MAX;
    if (before.id == id && before.in_view && !in_view && !scrolling) bring_into_view(rect);
}

}  // namespace

void focusable(ImGuiID id, std::string_view name, const ImRect& rect) {
    Live& state = live();
    const bool measuring = ImGui::GetCurrentWindow()->HiddenFramesCannotSkipItems > 0;
    if (!state.focus_label.empty() && state.focus_label == name && !measuring) {
        state.focus_label.clear();
        request_focus(id);
    }
    if (state.focus_id == id || (state.focus_first && !measuring)) {
        state.focus_id = 0;
        state.focus_first = false;
        request_focus(id);
    }
    show_if_asked(name, rect);
    if (state.scroll_into_view == id) {
        state.scroll_into_view = 0;
        constexpr float label_height = 48;
        bring_into_view({{rect.Min.x, rect.Min.y - label_height}, rect.Max});
    }
    keep_in_view(id, rect);
    if (ring_visible(id)) draw_ring(rect);
}

// ---- words ------------------------------------------------------------------------------------------------

namespace {

/// The end of the first line of `words`, which have no line feed: after a word that fits, never inside a
/// number or an address; a word that is wider than the line is cut where it ends.
std::size_t line_end(const ImFont& font, float room, std::string_view words) {
    float width = 0;
    std::size_t last_blank = 0;
    for (std::size_t at = 0; at < words.size();) {
        unsigned int letter = 0;
        const char* const here = words.data() + at;
        const int bytes = std::max(1, ImTextCharFromUtf8(&letter, here, words.data() + words.size()));
        if (letter == ' ') last_blank = at;
        width += font.GetCharAdvance(static_cast<ImWchar>(letter));
        if (width > room && letter != ' ' && at > 0) return last_blank > 0 ? last_blank : at;
        at += static_cast<std::size_t>(bytes);
    }
    return words.size();
}

}  // namespace

void for_each_line(Type type, std::string_view words, float width, const std::function<void(std::string_view)>& line) {
    const ImFont& font = *live().fonts.font(type);
    const float room = width <= 0 ? FLT_MAX : width * font.FontSize / live().fonts.pixels(type) + 0.01f;
    while (true) {
        const std::size_t feed = std::min(words.find('\n'), words.size());
        std::string_view rest = words.substr(0, feed);
        do {
            const std::size_t end = line_end(font, room, rest);
            line(rest.substr(0, end));
            rest.remove_prefix(end);
            while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
        } while (!rest.empty());
        if (feed == words.size()) return;
        words.remove_prefix(feed + 1);
    }
}

namespace {

float line_width(Type type, std::string_view line) {
    if (line.empty()) return 0;  // Dear ImGui takes a null end for "until the zero"
    const float pixels = live().fonts.pixels(type);
    return live().fonts.font(type)->CalcTextSizeA(pixels, FLT_MAX, 0, line.data(), line.data() + line.size()).x;
}

}  // namespace

ImVec2 measure_words(Type type, std::string_view words, float width) {
    ImVec2 size{0, 0};
    for_each_line(type, words, width, [&](std::string_view line) {
        size.x = std::max(size.x, line_width(type, line));
        size.y += Fonts::line_height(type);
    });
    size.x = std::ceil(size.x);
    return size;
}

void draw_words(ImDrawList& list, ImVec2 at, Type type, Colour colour, std::string_view words, float width) {
    const float pixels = live().fonts.pixels(type), height = Fonts::line_height(type);
    at.y += std::floor((height - pixels) / 2);
    at = snapped(at);
    if (words.empty()) return;
    for_each_line(type, words, width, [&](std::string_view line) {
        if (!line.empty()) {
            list.AddText(live().fonts.font(type), pixels, at, colour, line.data(), line.data() + line.size());
        }
        at.y += height;
    });
}

ImVec2 end_of_words(Type type, std::string_view words, float width) {
    ImVec2 end_at{0, -Fonts::line_height(type)};
    for_each_line(type, words, width, [&](std::string_view line) {
        end_at.x = line_width(type, line);
        end_at.y += Fonts::line_height(type);
    });
    return end_at;
}

void underline_words(ImDrawList& list, ImVec2 at, Type type, Colour colour, std::string_view words, float width) {
    const float height = Fonts::line_height(type);
    float y = at.y + std::round(height * 0.86f);
    for_each_line(type, words, width, [&](std::string_view line) {
        list.AddRectFilled({at.x, y}, {at.x + line_width(type, line), y + 1}, colour);
        y += height;
    });
}

void draw_clipped(ImDrawList& list, const ImRect& rect, Type type, Colour colour, std::string_view words, float align_x) {
    if (words.empty()) return;
    const ImFont& font = *live().fonts.font(type);
    const float pixels = live().fonts.pixels(type), room = rect.GetWidth();
    const char* begin = words.data();
    const char* end = std::find(begin, begin + words.size(), '\n');
    ImVec2 at{rect.Min.x, rect.Min.y + std::floor((rect.GetHeight() - pixels) / 2)};
    float width = line_width(type, words.substr(0, static_cast<std::size_t>(end - begin)));
    if (width <= room + 0.5f) {
        at.x += std::floor((room - width) * align_x);
        list.AddText(&font, pixels, snapped(at), colour, begin, end);
        return;
    }
    static constexpr char ellipsis[] = "\xE2\x80\xA6";
    const float dots = line_width(type, ellipsis);
    const char* cut = begin;
    font.CalcTextSizeA(pixels, std::max(0.0f, room - dots), 0, begin, end, &cut);
    width = line_width(type, words.substr(0, static_cast<std::size_t>(cut - begin)));
    at = snapped(at);
    list.AddText(&font, pixels, at, colour, begin, cut);
    list.AddText(&font, pixels, {at.x + width, at.y}, colour, ellipsis, ellipsis + 3);
}

// ---- colours ----------------------------------------------------------------------------------------------

const Theme& theme() { return live().theme; }

Colour ink() { return live().on_band ? theme().on_band : theme().ink; }

Colour tone_colour(Tone tone) {
    switch (tone) {
        case Tone::info: return theme().info;
        case Tone::success: return theme().success;
        case Tone::warning: return theme().warning;
        case Tone::error: return theme().error;
    }
    return theme().ink;
}

Colour tone_paper(Tone tone) {
    switch (tone) {
        case Tone::info: return theme().info_paper;
        case Tone::success: return theme().success_paper;
        case Tone::warning: return theme().warning_paper;
        case Tone::error: return theme().error_paper;
    }
    return theme().paper;
}

void draw_waiting(ImDrawList& list, ImVec2 centre, float radius, Colour colour) {
    if (live().preferences.reduced_motion) {
        for (int i = -1; i <= 1; ++i) {
            list.AddCircleFilled({centre.x + static_cast<float>(i) * 9, centre.y}, 2.5f, colour, 12);
        }
        return;
    }
    const auto turn = static_cast<float>(std::fmod(live().now, 1.0) * 6.2831853);
    list.AddCircle(centre, radius, with_alpha(colour, 0.3f), 24, 2.5f);
    list.PathArcTo(centre, radius, turn, turn + 1.9f, 12);
    list.PathStroke(colour, 0, 2.5f);
    live().animate_at = live().now + animation_step_seconds;
}

}  // namespace ui
