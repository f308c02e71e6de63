#include "app/ui/hover_card.hpp"

#include <algorithm>
#include <cmath>

#include "app/ui/actions.hpp"
#include "app/ui/item.hpp"

namespace ui {

namespace {

constexpr float card_width = 560, card_width_min = 320;
constexpr float card_padding = 16, card_margin = 12, card_gap = 4;
/// So long the pointer may be on its way from the words to the card.
constexpr double grace_seconds = 0.35;

void draw_shadow(ImDrawList& list, const ImRect& rect) {
    for (int i = 4; i >= 1; --i) {
        const auto grow = static_cast<float>(i) * 2;
        list.AddRectFilled({rect.Min.x - grow, rect.Min.y - grow + 3}, {rect.Max.x + grow, rect.Max.y + grow + 3},
                           with_alpha(rgb(0x000000), 0.05f), measure::radius + grow);
    }
}

/// At the right of its words where there is room, else below or above them: the words themselves stay in sight.
ImRect place_of(const CardState& state) {
    const Live& window = live();
    const float height_max = window.height - 2 * card_margin;
    const float beside = window.width - card_margin - (state.right + card_gap);
    if (beside >= card_width_min) {
        const float height = std::min(state.height, height_max);
        const float top = std::clamp(state.top, card_margin, std::max(card_margin, window.height - card_margin - height));
        const ImVec2 at{state.right + card_gap, top};
        return {at, at + ImVec2(std::min(card_width, beside), height)};
    }
    const float width = std::min(card_width, window.width - 2 * card_margin);
    const float below = window.height - card_margin - state.bottom, above = state.top - card_margin;
    const bool under = below >= state.height || below >= above;
    const float height = std::min(state.height, std::max(card_width_min / 2, under ? below : above));
    const ImVec2 at{std::clamp(state.left, card_margin, window.width - card_margin - width),
                    under ? state.bottom + 2 : state.top - 2 - height};
    return {at, at + ImVec2(width, height)};
}

/// Whether it still stands: nothing wants it for a while, Escape was pressed, or a dialog has opened.
bool stands(CardState& state) {
    if (state.key.empty()) return false;
    Live& now = live();
    if (now.top_dialog != 0 || now.top_dialog_before != 0) {
        state.dismiss();
        return false;
    }
    if (now.escape_pressed) {
        now.escape_pressed = false;
        now.relayout = true;
        state.dismiss();
        return false;
    }
    const bool wanted = std::exchange(state.wanted, false) || state.pointed_at;
    if (wanted) {
        state.left_at = -1;
        return true;
    }
    if (state.left_at < 0) state.left_at = now.now;
    const double left = state.left_at + grace_seconds - now.now;
    if (left > 0) {
        wake_after(static_cast<std::int64_t>(std::ceil(left * 1000)));
        return true;
    }
    state.key.clear();
    now.relayout = true;
    return false;
}

}  // namespace

void CardState::dismiss() {
    dismissed = key;
    key.clear();
    pointed_at = wanted = false;
    left_at = -1;
}

bool card_button(Words label, std::string_view key, CardState& state) {
    const ImGuiID id = id_of(label);
    const bool pressed = button(label, {.weight = Weight::text});
    const bool in_sight = ImGui::IsItemVisible();
    const bool hovered = in_sight && ImGui::IsItemHovered();
    const bool here = hovered || (in_sight && has_focus(id));
    const bool its_own = state.key == key;
    if (pressed) {
        state.key = key;
        state.dismiss();
        return true;
    }
    if (!here) {
        if (state.dismissed == key) state.dismissed.clear();
        return false;
    }
    if (state.dismissed == key) return false;
    // The pointer shows what it is on; the focus what it has just come to, or what nothing else stands in place of.
    const bool shows = hovered || its_own || state.key.empty() || live().newly_focused == id;
    if (!shows) return false;
    if (!its_own) {
        state.key = key;
        state.height = 0;
        state.pointed_at = false;
        live().relayout = true;
    }
    const ImRect& rect = live().last_control;
    state.left = rect.Min.x;
    state.top = rect.Min.y;
    state.right = rect.Max.x;
    state.bottom = rect.Max.y;
    state.wanted = true;
    return false;
}

HoverCard::HoverCard(Words name, CardState& state) : state_(state), visible_(stands(state)) {
    if (!visible_) return;
    Live& now = live();
    now.join = false;
    const ImGuiID id = id_of(state.key);
    const ImRect rect = place_of(state);
    char title[32];
    ImFormatString(title, IM_ARRAYSIZE(title), "##card_%08X", id);
    ImGui::SetNextWindowPos(rect.Min);
    ImGui::SetNextWindowSize({rect.GetWidth(), std::max(rect.GetHeight(), 2 * card_padding)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(card_padding, card_padding));
    ImGui::Begin(title, nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->Appearing) ImGui::BringWindowToDisplayFront(window);
    if (state.height <= 0) {  // known after one frame
        window->HiddenFramesCannotSkipItems = 1;
        window->Hidden = true;
    }
    const ImRect outer = window->Rect();
    const ImGuiID region = id_of("region");
    mute_hidden();
    now.claimed.insert(region);
    now.tree.open_on_top({.id = region, .role = semantics::Role::region, .box = box_of(outer), .name = name});
    now.tree.open({.id = window->ID,
                   .role = semantics::Role::scroller,
                   .box = box_of(outer),
                   .a = static_cast<std::int32_t>(state.height),
                   .b = static_cast<std::int32_t>(window->Scroll.y)},
                  outer.Min.x, outer.Min.y - window->Scroll.y);
}

HoverCard::~HoverCard() {
    if (!visible_) return;
    Live& now = live();
    now.join = false;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float content = window->DC.CursorPos.y - measure::gap - window->DC.CursorStartPos.y;
    const float height = std::ceil(content + 2 * card_padding);
    if (std::fabs(height - state_.height) > 0.5f) {
        state_.height = height;
        now.relayout = true;
    }
    const bool pointed_at =
        ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (std::exchange(state_.pointed_at, pointed_at) != pointed_at) now.relayout = true;
    mute_hidden();
    now.tree.close_scroller(static_cast<std::int32_t>(height));
    now.tree.close();
    const ImRect outer = window->Rect();
    window->DrawList->PushClipRectFullScreen();
    window->DrawList->AddRect(outer.Min, outer.Max, theme().control, measure::radius);
    window->DrawList->PopClipRect();
    const bool hidden = window->Hidden;
    ImGui::End();
    if (!hidden) draw_shadow(*ImGui::GetWindowDrawList(), outer);
}

}  // namespace ui
