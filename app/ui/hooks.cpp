// The four functions that Dear ImGui calls when it is built with its test hooks. They collect the interactive
// items of a frame, so that the audit can name those that no node of the semantics tree speaks for.

#include "app/ui/live.hpp"

namespace {

ui::Live* watcher(ImGuiContext* context) { return static_cast<ui::Live*>(context->TestEngine); }

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData* item) {
    ui::Live* live = watcher(context);
    const bool reachable = item && !(item->InFlags & ImGuiItemFlags_NoNav);
    if (!live || !reachable || (context->CurrentWindow && context->CurrentWindow->Hidden)) return;
    live->hooked.try_emplace(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    ui::Live* live = watcher(context);
    if (!live || !label) return;
    const auto item = live->hooked.find(id);
    if (item != live->hooked.end()) item->second = label;
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return ""; }
