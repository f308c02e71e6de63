// Modal dialogs: a card over a shaded page that takes the pointer, the focus and Escape until it is closed.

#include <algorithm>
#include <cmath>

#include "app/ui/dialog.hpp"
#include "app/ui/item.hpp"

namespace ui {

namespace {

constexpr float card_width = 560;
constexpr float card_padding = 24;
constexpr float card_margin = 16;

}  // namespace

Dialog::Dialog(Text title, bool& open, bool closable) : visible_(open) {
    if (!open) return;
    Live& state = live();
    state.join = false;
    const ImGuiID id = id_of(title.view());
    DialogMemory& memory = state.dialogs[id];
    const bool opening = memory.last_frame == 0 || memory.last_frame + 1 < state.frames + 1;
    if (opening) memory = {};
    memory.last_frame = state.frames + 1;
    state.top_dialog = id;

    char name[32];
    ImFormatString(name, IM_ARRAYSIZE(name), "##dialog_%08X", id);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({state.width, state.height});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, theme().shade);
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->Appearing) ImGui::BringWindowToDisplayFront(window);
    if (memory.height <= 0) {  // its height is known after one frame
        window->HiddenFramesCannotSkipItems = 1;
        window->Hidden = true;
    }

    const float width = std::min(card_width, state.width - 2 * card_margin);
    const float height = std::min(std::max(memory.height, 80.0f), state.height - 2 * card_margin);
    const ImVec2 at{std::floor((state.width - width) / 2), std::floor((state.height - height) * 0.4f)};
    const ImRect card(at, at + ImVec2(width, height));
    ImDrawList& list = *window->DrawList;
    for (int i = 6; i >= 1; --i) {
        const auto grow = static_cast<float>(i) * 2;
        list.AddRectFilled({card.Min.x - grow, card.Min.y - grow + 4}, {card.Max.x + grow, card.Max.y + grow + 4},
                           with_alpha(rgb(0x000000), 0.03f), measure::radius + grow);
    }
    list.AddRectFilled(card.Min, card.Max, theme().paper, measure::radius + 2);
    mute_hidden();
    state.tree.open_on_top({.id = id, .role = semantics::Role::dialog, .box = box_of(card), .name = title.view()});
    if (memory.height > 0 && !memory.was_shown) {
        memory.was_shown = true;
        state.focus_first = true;
    }
    state.dialog_stack.push_back({.id = id, .open = &open, .closable = closable, .card_size = {width, height}});

    window->DC.CursorPos = at;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(card_padding, card_padding));
    ImGui::BeginChild("card", {width, height}, ImGuiChildFlags_AlwaysUseWindowPadding,
                      ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    ImGuiWindow* inner = ImGui::GetCurrentWindow();
    mute_hidden();
    state.tree.open({.id = inner->ID,
                     .role = semantics::Role::scroller,
                     .box = box_of(inner->InnerRect),
                     .a = static_cast<std::int32_t>(memory.height),
                     .b = static_cast<std::int32_t>(inner->Scroll.y)},
                    inner->InnerRect.Min.x, inner->InnerRect.Min.y - inner->Scroll.y);
    heading(title, 2);
}

Dialog::~Dialog() {
    if (!visible_) return;
    Live& state = live();
    state.join = false;
    const OpenDialog dialog = state.dialog_stack.back();
    state.dialog_stack.pop_back();
    ImGuiWindow* inner = ImGui::GetCurrentWindow();
    DialogMemory& memory = state.dialogs[dialog.id];
    const float content = inner->DC.CursorPos.y - measure::gap - inner->DC.CursorStartPos.y;
    const float height = std::ceil(content + 2 * card_padding);
    if (std::fabs(height - memory.height) > 0.5f) {
        memory.height = height;
        state.relayout = true;
    }
    mute_hidden();
    state.tree.close_scroller(static_cast<std::int32_t>(height));
    ImGui::EndChild();
    state.tree.close();
    if (std::exchange(state.focus_first, false)) state.tree.command(semantics::CommandKind::focus, dialog.id);
    if (state.escape_pressed && state.top_dialog_before == dialog.id && dialog.closable) {
        state.escape_pressed = false;
        *dialog.open = false;
        state.relayout = true;
    }
    ImGui::End();
}

}  // namespace ui
