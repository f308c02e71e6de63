// Widgets that only say something: headings, paragraphs, facts, lists, notices, chips, announcements,
// progress.

#include <algorithm>
#include <cmath>

#include "app/ui/item.hpp"
#include "app/ui/spanish.hpp"
#include "app/ui/words.hpp"
#include "shared/text/documents.hpp"

namespace ui {

namespace {

constexpr float chip_height = 28;
constexpr float notice_padding = 16;
constexpr float notice_bar = 4;
constexpr float notice_icon = 20;

Type heading_type(int level) {
    switch (level) {
        case 1: return Type::h1;
        case 2: return Type::h2;
        case 3: return Type::h3;
        default: return Type::bold;
    }
}

void paragraph(std::string_view words, Type type, Colour colour, semantics::Role role = semantics::Role::text) {
    const float natural = measure_words(type, words).x;
    const bool beside = fits_beside(natural);
    const float width = beside ? natural : available_width();
    const ImVec2 size = measure_words(type, words, beside ? 0 : width);
    const ImRect rect = place(size);
    const std::uint32_t flags = role == semantics::Role::text ? semantics::selectable_text : 0u;
    node({.id = live().tree.next_id(), .role = role, .box = box_of(rect), .name = words, .flags = flags});
    if (ImGui::ItemAdd(rect, 0)) {
        draw_words(*ImGui::GetWindowDrawList(), rect.Min, type, colour, words, beside ? 0 : width);
    }
}

bool is_first_in_window() {
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    return window.DC.CursorPos.y <= window.DC.CursorStartPos.y + 1;
}

}  // namespace

void heading(Words words, int level) {
    Live& state = live();
    state.join = false;
    if (level == 2 && !is_first_in_window()) ImGui::GetCurrentWindow()->DC.CursorPos.y += 8;
    const Type type = heading_type(level);
    const float width = available_width();
    const ImRect rect = place(measure_words(type, words, width));
    if (level > 1) ImGui::GetCurrentWindow()->DC.CursorPos.y -= 4;
    const std::uint32_t id = state.tree.next_id();
    node({.id = id,
          .role = semantics::Role::heading,
          .box = box_of(rect),
          .name = words,
          .flags = level == 1 ? semantics::heading_focus : 0u,
          .a = level});
    if (level == 1 && state.focus_heading) {
        state.focus_heading = false;
        state.tree.command(semantics::CommandKind::focus, id);
    }
    if (ImGui::ItemAdd(rect, 0)) draw_words(*ImGui::GetWindowDrawList(), rect.Min, type, ink(), words, width);
}

void text(Words words) { paragraph(words, Type::body, ink()); }
void muted(Words words) { paragraph(words, Type::body, live().on_band ? theme().on_band : theme().muted); }
void bold(Words words) { paragraph(words, Type::bold, ink()); }

void fact(Text label, Words value) { fact(label.view(), value); }

void fact(Words label, Words value) {
    if (value.view().find_first_not_of(' ') == std::string_view::npos) value = text::documents::no_value.view();
    // Facts stand close together.
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    if (live().fact_window == window.ID && window.DC.CursorPos.y == live().fact_end) window.DC.CursorPos.y -= measure::gap - 6;
    const std::string name = std::string(label) + ":";
    const float width = available_width();
    const ImVec2 label_size = measure_words(Type::bold, name, width);
    const float value_width = measure_words(Type::body, value).x;
    const bool one_line = label_size.y <= Fonts::line_height(Type::bold) && label_size.x + 6 + value_width <= width &&
                          value.view().find('\n') == std::string_view::npos;
    ImVec2 size{label_size.x + 6 + value_width, label_size.y};
    if (!one_line) {
        const ImVec2 value_size = measure_words(Type::body, value, width);
        size = {std::max(label_size.x, value_size.x), label_size.y + value_size.y};
    }
    const ImRect rect = place(size);
    live().fact_window = window.ID;
    live().fact_end = window.DC.CursorPos.y;
    const std::string both = name + " " + std::string(value);
    node({.id = live().tree.next_id(),
          .role = semantics::Role::text,
          .box = box_of(rect),
          .name = both,
          .flags = semantics::selectable_text});
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_words(list, rect.Min, Type::bold, ink(), name, width);
    const ImVec2 value_at =
        one_line ? ImVec2(rect.Min.x + label_size.x + 6, rect.Min.y) : ImVec2(rect.Min.x, rect.Min.y + label_size.y);
    draw_words(list, value_at, Type::body, ink(), value, one_line ? 0 : width);
}

void bullets(std::span<const std::string> items) {
    live().join = false;
    constexpr float indent = 20;
    const float width = available_width();
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    open_node({.id = live().tree.next_id(),
               .role = semantics::Role::list,
               .box = box_of({at, {at.x + width, at.y}}),
               .b = static_cast<std::int32_t>(items.size())});
    float bottom = at.y;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ImVec2 size = measure_words(Type::body, items[i], width - indent);
        const ImRect rect = place({width, size.y});
        ImGui::GetCurrentWindow()->DC.CursorPos.y -= i + 1 < items.size() ? measure::gap - 4 : 0;
        bottom = rect.Max.y;
        node({.id = live().tree.next_id(),
              .role = semantics::Role::list_item,
              .box = box_of(ImRect({rect.Min.x + indent, rect.Min.y}, rect.Max)),
              .name = items[i],
              .flags = semantics::selectable_text,
              .a = static_cast<std::int32_t>(i) + 1,
              .b = static_cast<std::int32_t>(items.size())});
        if (!ImGui::ItemAdd(rect, 0)) continue;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddCircleFilled({rect.Min.x + 7, rect.Min.y + 12}, 3, ink(), 12);
        draw_words(list, {rect.Min.x + indent, rect.Min.y}, Type::body, ink(), items[i], width - indent);
    }
    live().tree.close_at(at.x + width, bottom);
}

void notice(Tone tone, Words words) {
    if (words.empty()) return;
    live().join = false;
    const float width = available_width();
    const float left = notice_bar + notice_padding + notice_icon + 12;
    const float words_width = width - left - notice_padding;
    const ImVec2 size = measure_words(Type::body, words, words_width);
    const ImRect rect = place({width, size.y + 2 * 12});
    const auto role = tone == Tone::error ? semantics::Role::alert : semantics::Role::status;
    node({.id = live().tree.next_id(), .role = role, .box = box_of(rect), .name = words});
    show_if_asked(words, rect);
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Colour colour = tone_colour(tone);
    list.AddRectFilled(rect.Min, rect.Max, tone_paper(tone), measure::radius);
    if (live().preferences.high_contrast) list.AddRect(rect.Min, rect.Max, colour, measure::radius);
    list.AddRectFilled(rect.Min, {rect.Min.x + notice_bar, rect.Max.y}, colour, measure::radius, ImDrawFlags_RoundCornersLeft);
    draw_icon(list, tone_icon(tone), {rect.Min.x + notice_bar + notice_padding + notice_icon / 2, rect.Min.y + 24}, notice_icon,
              colour);
    draw_words(list, {rect.Min.x + left, rect.Min.y + 12}, Type::body, theme().ink, words, words_width);
}

void chip(Tone tone, Words words) {
    const float width = measure_words(Type::dense_bold, words).x + 40;
    const ImRect rect = place({width, chip_height});
    node({.id = live().tree.next_id(),
          .role = semantics::Role::text,
          .box = box_of(rect),
          .name = words,
          .flags = semantics::selectable_text});
    if (!ImGui::ItemAdd(rect, 0)) return;
    draw_chip(*ImGui::GetWindowDrawList(), rect, tone, words);
}

void draw_chip(ImDrawList& list, const ImRect& rect, Tone tone, std::string_view words) {
    const Colour colour = tone_colour(tone);
    list.AddRectFilled(rect.Min, rect.Max, tone_paper(tone), rect.GetHeight() / 2);
    list.AddRect(rect.Min, rect.Max, with_alpha(colour, 0.55f), rect.GetHeight() / 2);
    draw_icon(list, tone_icon(tone), {rect.Min.x + 17, rect.GetCenter().y}, 13, colour);
    draw_clipped(list, {rect.Min.x + 29, rect.Min.y, rect.Max.x - 8, rect.Max.y}, Type::dense_bold, colour, words);
}

void announce(Words words) {
    Live& state = live();
    // Called again in the very next frame with the same words, it is the same announcement.
    const bool repeated = state.announced == words.view() && state.announced_frame + 1 >= state.frames && state.frames > 0;
    state.announced = words.view();
    state.announced_frame = state.frames;
    if (!repeated) state.tree.command(semantics::CommandKind::announce_polite, 0, words);
}

void quiet_status(Words words) { paragraph(words, Type::dense, theme().muted, semantics::Role::status); }

void progress(Words label, float fraction, Words words) {
    live().join = false;
    constexpr float bar_height = 8;
    const float width = available_width();
    const float label_height = measure_words(Type::bold, label, width).y;
    const float words_height = words.empty() ? 0 : measure_words(Type::dense, words, width).y + 4;
    const ImRect rect = place({width, label_height + 6 + bar_height + words_height});
    const bool known = fraction >= 0;
    const float part = std::clamp(fraction, 0.0f, 1.0f);
    const ImRect bar({rect.Min.x, rect.Min.y + label_height + 6}, {rect.Max.x, rect.Min.y + label_height + 6 + bar_height});
    node({.id = live().tree.next_id(),
          .role = semantics::Role::progress,
          .box = box_of(rect),
          .name = label,
          .value = words,
          .flags = known ? 0u : semantics::busy,
          .a = known ? static_cast<std::int32_t>(std::lround(part * 100)) : -1,
          .b = 100});
    if (!ImGui::ItemAdd(rect, 0)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_words(list, rect.Min, Type::bold, ink(), label, width);
    list.AddRectFilled(bar.Min, bar.Max, theme().line, bar_height / 2);
    if (known) {
        const float end = bar.Min.x + std::max(bar_height, bar.GetWidth() * part);
        if (part > 0) list.AddRectFilled(bar.Min, {end, bar.Max.y}, theme().primary, bar_height / 2);
    } else {
        float start = 0.35f;
        if (!live().preferences.reduced_motion) {
            start = static_cast<float>(std::fmod(live().now, 1.6) / 1.6) * 1.3f - 0.3f;
            live().animate_at = live().now + 0.05;
        }
        const float from = bar.Min.x + bar.GetWidth() * std::clamp(start, 0.0f, 1.0f);
        const float to = bar.Min.x + bar.GetWidth() * std::clamp(start + 0.3f, 0.0f, 1.0f);
        if (to > from) list.AddRectFilled({from, bar.Min.y}, {to, bar.Max.y}, theme().primary, bar_height / 2);
    }
    if (!words.empty()) draw_words(list, {rect.Min.x, bar.Max.y + 4}, Type::dense, theme().muted, words, width);
}

}  // namespace ui
