#pragma once
// What the widgets share while a frame is drawn: the tree, the theme, the input that waits to be taken, and
// what some widgets keep between frames. Internal to app/ui.

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "app/ui/focus.hpp"
#include "app/ui/fonts.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/theme.hpp"
#include "app/ui/tree.hpp"
#include "app/ui/words.hpp"
#include "shared/base/file.hpp"
#define IMGUI_DEFINE_MATH_OPERATORS
#include "imgui.h"
#include "imgui_internal.h"

namespace ui {

/// What the browser's <input> holds, and the count of its changes.
struct TypedText {
    std::string text;
    std::uint32_t revision = 0;
};

/// A key or a paste that a cell of a grid is to take in.
struct CellEvent {
    std::uint32_t id = 0;
    std::string chord{};  ///< "Shift+Tab"; empty: a paste.
    std::string pasted{};
};

/// What was typed or chosen in the cells of one grid and could not be taken in with the very next frame, because the grid
/// was not drawn. The grid owns it, the frame fills it.
struct LetterBox {
    std::unordered_set<std::uint32_t> cells{};
    std::unordered_map<std::uint32_t, TypedText> typed{};
    std::unordered_map<std::uint32_t, std::string> chosen{};
};

/// A part of the window to which widgets are confined (a column, a grid's cell); restores what was before.
struct Area {
    ImRect work_rect;
    float indent = 0;
};

/// Paints behind what is drawn later: a card whose height is known only at its end.
struct Backdrop {
    ImDrawListSplitter splitter;
    ImVec2 top_left;
};

/// How much stands above the controls of one row of a grid, so that they stand at one height.
struct RowAbove {
    float last = 0, now = 0;
    std::uint32_t frame = 0;
};

struct FormMemory {
    bool asked = false;  ///< Its button was pressed and nothing has come of it yet.
    bool was_waiting = false, refused = false;
    std::unordered_set<std::string> corrected;              ///< Fields changed since the refusal.
    std::string spoken;                                     ///< The words of the refusal.
    std::unordered_map<std::string, std::uint32_t> fields;  ///< Field name to node id …
    std::unordered_map<std::string, std::string> labels;    ///< … and to its label.
};

struct ComboMemory {
    bool had_focus = false;
    bool editing = false;   ///< What stands in the input is `query`, not `shown`.
    std::string counted{};  ///< Query and number of options that were said, or will be …
    double count_at = -1;   ///< … at this moment; negative: they were.
};

struct DialogMemory {
    float height = 0;
    std::uint32_t last_frame = 0;
    bool was_shown = false;
};

struct OpenDialog {
    std::uint32_t id = 0;
    bool* open = nullptr;
    bool closable = true;
    ImVec2 card_size;
};

struct Live {
    Live(Editing editing_mode, std::string_view regular, std::string_view bold) : editing(editing_mode), fonts(regular, bold) {}

    ImGuiContext* imgui = nullptr;
    Editing editing;
    Fonts fonts;
    Preferences preferences{};
    Theme theme = theme_for({});
    semantics::Tree tree;
    float width = 1366, height = 768, pixel_ratio = 1;
    double now = 0;
    std::uint32_t frames = 0;

    // Input that waits for its widget.
    std::deque<std::uint32_t> activations;
    std::uint32_t activated = 0;  ///< The one of this frame.
    std::unordered_map<std::uint32_t, TypedText> typed;
    std::unordered_map<std::uint32_t, std::uint32_t> revisions;
    std::unordered_map<std::uint32_t, std::string> chosen;
    std::vector<std::weak_ptr<LetterBox>> letter_boxes;
    std::vector<CellEvent> cell_events;
    std::string copied;  ///< By a grid, for the clipboard.
    std::unordered_map<std::uint32_t, std::vector<base::ChosenFile>> files;
    std::uint32_t focused = 0, newly_focused = 0;
    bool focus_visible = false;
    struct {
        std::uint32_t id = 0;
        float scroll = 0;
        bool in_view = false;
    } focused_before;  ///< Where it stood in the last frame.
    bool escape_pressed = false,
         enter_pressed = false;  ///< Of this frame; a widget that uses it sets it to false.
    bool escape_waiting = false;
    ImVec2 drag_at{-1, -1};
    bool dragging_files = false;

    // Requests of the program.
    std::string focus_label, focus_field, show_label;
    std::uint32_t focus_id = 0;  ///< To be focused when its node is drawn.
    bool focus_heading = false, focus_selected_tab = false, scroll_to_top = false;
    std::uint32_t scroll_into_view = 0;
    std::map<std::int64_t, double> wakes;  ///< Asked delay to its moment: asking again every frame costs nothing.
    double animate_at = -1;                ///< The next picture of something that moves.
    bool relayout = false;                 ///< A measure changed: draw once more.
    std::string title, announced;
    std::uint32_t announced_frame = 0;
    std::vector<std::string> opened_links;
    std::vector<std::uint32_t> file_requests;

    // Layout.
    bool join = false;         ///< The next widget stands beside the last.
    bool centre_next = false;  ///< … or at least at its height.
    ImRect last_control;
    ImGuiID fact_window = 0;  ///< Where the last fact ended, if nothing has begun elsewhere since.
    float fact_end = 0;
    std::vector<Area> areas;
    std::vector<std::unique_ptr<Backdrop>> backdrops;
    bool on_band = false;
    std::uint32_t selected_tab = 0;  ///< Of the tabs drawn last.
    std::uint32_t grid_row = 0;      ///< Of the next field, when it is the first of its cell.
    std::vector<OpenDialog> dialog_stack;
    std::uint32_t top_dialog = 0, top_dialog_before = 0;
    bool focus_first = false;     ///< The next focusable widget takes the focus: a dialog has opened.
    std::uint32_t open_list = 0;  ///< The combo whose list is open.

    // What widgets keep between frames, by id.
    std::unordered_map<std::uint32_t, FormMemory> forms;
    std::unordered_map<std::uint32_t, ComboMemory> combos;
    std::unordered_map<std::uint32_t, DialogMemory> dialogs;
    std::unordered_map<std::uint32_t, float> measures;
    std::unordered_map<std::uint32_t, RowAbove> rows_above;
    std::unordered_map<std::uint32_t, std::string> errors;  ///< What each field of this frame was refused for.

    // The audit.
    std::unordered_map<std::uint32_t, std::string> hooked, hooked_before;
    std::unordered_set<std::uint32_t> claimed;
    std::vector<std::pair<std::uint32_t, std::string>> primaries;  ///< Dialog, 0: the page, and label.
};

/// Of the context whose frame is being drawn.
Live& live();
void set_live(Live* current);

}  // namespace ui
