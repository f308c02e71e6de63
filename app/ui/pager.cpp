#include "app/ui/pager.hpp"

#include <string>

#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/item.hpp"
#include "app/ui/spanish.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"

namespace ui {
namespace {

constexpr float patience = 0.3f;                // shorter waits are not worth a sign
constexpr std::uint32_t since_id = 0x70616765;  // in Live::measures, with the pager's

bool waits_long(ImGuiID id, bool waiting) {
    float& since = live().measures[id ^ since_id];
    if (!waiting) {
        since = 0;
        return false;
    }
    const auto now = static_cast<float>(live().now);
    if (since <= 0) since = now;
    const float left = patience - (now - since);
    if (left > 0) wake_after(static_cast<std::int64_t>(left * 1000) + 1);
    return left <= 0;
}

}  // namespace

Turn pager(std::string_view name, const PagerSpec& spec) {
    if (spec.pages < 2) return Turn::none;
    live().join = false;
    const auto label = spanish::pages_of(name);
    const ImGuiID id = id_of(label);
    const Scope scope(label);
    const ImVec2 at = ImGui::GetCurrentWindow()->DC.CursorPos;
    open_node({.id = id, .role = semantics::Role::navigation, .box = box_of({at, {right_edge(), at.y}}), .name = label});
    const bool long_wait = waits_long(id, spec.turning != Turn::none);
    Turn wanted = Turn::none;
    if (button(std::string_view(spanish::previous_page),
               {.enabled = spec.page > 1, .waiting = long_wait && spec.turning == Turn::previous})) {
        wanted = Turn::previous;
    }
    same_line();
    if (button(std::string_view(spanish::next_page),
               {.enabled = spec.page < spec.pages, .waiting = long_wait && spec.turning == Turn::next})) {
        wanted = Turn::next;
    }
    same_line();
    quiet_status(spanish::page_of(spec.page, spec.pages, spec.first, spec.last, spec.all));
    mute_hidden();
    live().tree.close_at(right_edge(), ImGui::GetCurrentWindow()->DC.CursorPos.y - measure::gap);
    return spec.turning == Turn::none ? wanted : Turn::none;
}

void next_table_from_top() { ImGui::SetNextWindowScroll({-1, 0}); }

}  // namespace ui
