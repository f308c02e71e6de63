// What the person did in a grid since the last frame: letters, choices, keys, pastes, another cell in the focus.

#include <algorithm>
#include <utility>

#include "app/ui/field.hpp"
#include "app/ui/grid/view.hpp"
#include "app/ui/spanish.hpp"
#include "shared/base/text.hpp"

namespace ui::grid {

void View::take_input() {
    if (!seen_.registered) {
        live().letter_boxes.push_back(seen_.letters);
        seen_.registered = true;
    }
    const Spot before = sheet_.selection().active();
    const ImGuiID active_before = active_id();
    grid_.take_waiting();
    take_texts(true);
    take_focus();
    take_texts(false);
    take_events();
    if (!native() && !seen_.had_focus) sheet_.finish();  // written by something without the focus
    const bool moved = !(before == sheet_.selection().active()) || active_before != active_id();
    if (moved && seen_.had_focus) follow_active();
}

/// Letters of the cell one is on come before the news that one has left it; all others are of cells one is in by now, or
/// of some that one has left, drawn or not.
void View::take_texts(bool of_active) {
    Live& state = live();
    std::vector<std::pair<Place, std::string>> texts;
    for (auto typed = state.typed.begin(); typed != state.typed.end();) {
        const auto found = seen_.places.find(typed->first);
        if (found == seen_.places.end() || (of_active && typed->first != active_id())) {
            ++typed;
            continue;
        }
        state.revisions[typed->first] = typed->second.revision;
        texts.emplace_back(found->second, std::move(typed->second.text));
        typed = state.typed.erase(typed);
    }
    for (const auto& [place, text] : texts) {
        if (model_.cell(place).text == text) continue;
        sheet_.type(place, text);
        changed_ = true;
        reveal_ = reveal_ || sheet_.is_active(place);
    }
    if (of_active) return;
    for (const auto& [id, option] : state.chosen) {
        const auto found = seen_.places.find(id);
        if (found == seen_.places.end()) continue;
        sheet_.choose(found->second, option);
        changed_ = true;
    }
}

void View::take_focus() {
    Live& state = live();
    if (native()) return;
    const auto newly = seen_.places.find(state.newly_focused);
    if (newly != seen_.places.end()) {
        reveal_ = true;
        if (!sheet_.is_active(newly->second)) sheet_.go(newly->second);
    }
    const bool has = seen_.places.count(state.focused) > 0;
    if (!has && seen_.had_focus && sheet_.editing()) {
        sheet_.finish();
        changed_ = true;
    }
    seen_.had_focus = has;
}

void View::take_events() {
    for (const CellEvent& event : live().cell_events) {
        if (seen_.places.count(event.id) > 0) take_event(event);
    }
}

void View::take_event(const CellEvent& event) {
    live().relayout = true;
    reveal_ = true;
    if (event.chord.empty()) {
        sheet_.paste(event.pasted);
        changed_ = true;
        return;
    }
    const auto meaning = meaning_of(event.chord);
    if (!meaning) return;
    if (meaning->act == Act::copy || meaning->act == Act::cut) live().copied = sheet_.copied();
    changed_ = sheet_.act(*meaning, seen_.page, seen_.places.at(event.id)) || changed_;
    const bool grows = meaning->act == Act::extend || meaning->act == Act::extend_here || meaning->act == Act::select_all;
    if (!grows) return;
    grows_ = meaning->act != Act::select_all;
    const Range range = sheet_.selection().range();
    announce(spanish::selected(range.rows(), range.columns()));
}

/// The focus goes where the selection went; drawn there at once, the page follows.
void View::follow_active() {
    const ImGuiID id = active_id();
    if (id == 0 || native()) return;
    live().tree.command(semantics::CommandKind::focus, id);
    live().focused = id;
}

// ---- without a browser ------------------------------------------------------------------------------------

namespace {

struct NativeKey {
    ImGuiKey key;
    const char* name;
};
constexpr NativeKey native_names[] = {
    {ImGuiKey_UpArrow, "ArrowUp"},
    {ImGuiKey_DownArrow, "ArrowDown"},
    {ImGuiKey_LeftArrow, "ArrowLeft"},
    {ImGuiKey_RightArrow, "ArrowRight"},
    {ImGuiKey_Tab, "Tab"},
    {ImGuiKey_Enter, "Enter"},
    {ImGuiKey_KeypadEnter, "Enter"},
    {ImGuiKey_Home, "Home"},
    {ImGuiKey_End, "End"},
    {ImGuiKey_PageUp, "PageUp"},
    {ImGuiKey_PageDown, "PageDown"},
    {ImGuiKey_F2, "F2"},
    {ImGuiKey_Escape, "Escape"},
    {ImGuiKey_Delete, "Delete"},
    {ImGuiKey_Backspace, "Delete"},
    {ImGuiKey_Z, "Z"},
    {ImGuiKey_Y, "Y"},
    {ImGuiKey_D, "D"},
    {ImGuiKey_A, "A"},
    {ImGuiKey_C, "C"},
    {ImGuiKey_X, "X"},
    {ImGuiKey_V, "V"},
};
// While ImGui's editor is open the rest is its own.
constexpr std::string_view ends_edit[] = {"Tab", "Shift+Tab", "Enter", "Shift+Enter", "Escape", "Ctrl+Z", "Ctrl+Y"};

std::string chord_of(const NativeKey& each) {
    const ImGuiIO& io = ImGui::GetIO();
    return std::string(io.KeyCtrl ? "Ctrl+" : "") + (io.KeyShift ? "Shift+" : "") + each.name;
}

}  // namespace

/// The whole grid is one item in a window without ImGui's own keyboard navigation.
void View::native_keys() {
    const ImGuiID item = id_;
    live().claimed.insert(item);
    ImGuiIO& io = ImGui::GetIO();
    ImGui::ItemAdd(view_, item, nullptr, ImGuiItemFlags_AllowOverlap);
    const bool hovered = ImGui::ItemHoverable(view_, item, ImGuiItemFlags_AllowOverlap);
    if (hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        const auto row = static_cast<std::size_t>(std::max(0.0f, io.MousePos.y - view_.Min.y + body_->Scroll.y) / row_height);
        for (std::size_t column = 0; column < model_.column_count(); ++column) {
            const ImRect cell = cell_rect(view_, column);
            const bool here = io.MousePos.x >= std::max(cell.Min.x, view_.Min.x + row_width_) && io.MousePos.x < cell.Max.x;
            if (here && row < sheet_.shown().size()) sheet_.go({sheet_.shown()[row], column});
        }
        ImGui::SetFocusID(item, body_);
        seen_.typing = 0;
    }
    seen_.had_focus = GImGui->NavId == item || seen_.typing != 0;
    if (!seen_.had_focus) return sheet_.finish();
    for (const NativeKey& each : native_names) {
        if (!ImGui::IsKeyPressed(each.key)) continue;
        const std::string chord = chord_of(each);
        const bool ends = std::find(std::begin(ends_edit), std::end(ends_edit), chord) != std::end(ends_edit);
        if (seen_.typing != 0 && !ends) continue;
        if (std::exchange(seen_.typing, 0) != 0) {
            ImGui::ClearActiveID();
            ImGui::SetFocusID(item, body_);
        }
        if (chord == "F2") seen_.typing = active_id();
        if (chord == "Ctrl+V") {
            const char* text = ImGui::GetClipboardText();
            take_event({.id = active_id(), .pasted = text ? text : ""});
        } else {
            seen_.places[active_id()] = sheet_.active();
            take_event({.id = active_id(), .chord = chord});
        }
        if (!live().copied.empty()) ImGui::SetClipboardText(std::exchange(live().copied, {}).c_str());
    }
    if (seen_.typing == 0 && io.InputQueueCharacters.Size > 0 && !io.KeyCtrl) {
        std::string text;
        for (const ImWchar letter : io.InputQueueCharacters) base::append_code_point(text, letter);
        sheet_.type(sheet_.active(), text);
        io.InputQueueCharacters.resize(0);
        seen_.typing = active_id();
        changed_ = true;
    }
}

/// ImGui's editor in the cell that F2 or a letter has opened; the caret stands at the end.
void View::native_edit(const ImRect& cell) {
    std::string text = model_.cell(sheet_.active()).text;
    const bool opens = GImGui->ActiveId != seen_.typing;
    if (opens) ImGui::ActivateItemByID(seen_.typing);
    sheet_.begin_edit();
    if (edit_text(seen_.typing, cell, text, {}, ImGuiInputTextFlags_None, false)) {
        sheet_.type(sheet_.active(), text);
        changed_ = true;
    }
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(seen_.typing); state && opens) {
        state->ClearSelection();
        state->CursorFollow = true;
    }
    live().claimed.insert(seen_.typing);
}

}  // namespace ui::grid
