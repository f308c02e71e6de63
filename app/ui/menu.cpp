#include "app/ui/menu.hpp"

#include "app/ui/item.hpp"
#include "app/ui/live.hpp"

namespace ui {

Menu::Menu(Words name) {
    live().join = false;
    const auto label = name.view();
    // Close below the line it belongs to, since a band costs room on every page.
    ImGui::GetCurrentWindow()->DC.CursorPos.y -= measure::gap - 4;
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    open_node(
        {.id = id_of(label), .role = semantics::Role::navigation, .box = box_of({at, {right_edge(), at.y}}), .name = label});
}

Menu::~Menu() {
    live().join = false;
    mute_hidden();
    live().tree.close_at(right_edge(), ImGui::GetCurrentWindow()->DC.CursorPos.y - measure::gap);
}

}  // namespace ui
