#pragma once
// What every widget is made of: a place on the page, reaction to pointer and keyboard, words, and the focus
// ring. Internal to app/ui.

#include <functional>
#include <string_view>

#include "app/ui/actions.hpp"
#include "app/ui/live.hpp"
#include "app/ui/words.hpp"

namespace ui {

// ---- places -----------------------------------------------------------------------------------------------

/// Right edge of what widgets may use, and what is left of the cursor's line.
float right_edge();
float available_width();
float control_height();
ImVec2 snapped(ImVec2 point);
semantics::Box box_of(const ImRect& rect);

/// How a widget stands beside another one: middle on the other's control, or top on top.
enum class Beside { middle, top };
/// Takes `size` at the cursor (beside the last widget after same_line(), when it fits) and moves the cursor
/// on.
ImRect place(ImVec2 size, Beside beside = Beside::middle);
/// True when same_line() was asked and `width` fits there.
bool fits_beside(float width);

void push_area(float left, float width);
void move_area(float left, float top, float width);
void pop_area(float bottom);

void begin_backdrop();
/// Returns the rectangle from where it began to (right, bottom), with the drawing behind it made current.
void paint_backdrop(const ImRect& rect, Colour fill, Colour border, float rounding);

// ---- reaction ---------------------------------------------------------------------------------------------

struct Reaction {
    bool pressed = false, hovered = false, held = false;
    bool visible = false;  ///< Inside the clip rectangle: worth drawing.
};
enum class Overlap { forbidden, allowed };
Reaction react(ImGuiID id, const ImRect& rect, bool enabled, Overlap overlap = Overlap::forbidden);

/// Records a node of the current window.
void node(const semantics::NodeSpec& spec);
void open_node(const semantics::NodeSpec& spec);
/// Stops recording in windows that are still being measured.
void mute_hidden();

bool has_focus(ImGuiID id);
bool ring_visible(ImGuiID id);
/// Serves focus_next() and pending focus, and draws the ring; call after the node of something focusable.
void focusable(ImGuiID id, std::string_view name, const ImRect& rect);
void request_focus(std::uint32_t id);
/// Scrolls the current window as little as shows `rect` with some room round it.
void bring_into_view(const ImRect& rect);
/// When show_next asked for what has this name.
void show_if_asked(std::string_view name, const ImRect& rect);
void draw_ring(const ImRect& rect);

ImGuiID id_of(std::string_view label);

// ---- words ------------------------------------------------------------------------------------------------

/// Calls `line` with each line of the words, broken at blanks where one is wider than `width` (<= 0: never).
void for_each_line(Type type, std::string_view words, float width, const std::function<void(std::string_view)>& line);
/// Width and height of words in lines no wider than `width` (<= 0: one line).
ImVec2 measure_words(Type type, std::string_view words, float width = 0);
void draw_words(ImDrawList& list, ImVec2 at, Type type, Colour colour, std::string_view words, float width = 0);
/// One line, cut with an ellipsis where it does not fit.
void draw_clipped(ImDrawList& list, const ImRect& rect, Type type, Colour colour, std::string_view words, float align_x = 0);
/// Where the last line of wrapped words ends, relative to their top left corner.
ImVec2 end_of_words(Type type, std::string_view words, float width);
/// One underline under each line.
void underline_words(ImDrawList& list, ImVec2 at, Type type, Colour colour, std::string_view words, float width);

// ---- buttons ----------------------------------------------------------------------------------------------

struct ButtonLook {
    Colour fill, border, words;
};
ButtonLook button_look(const ButtonSpec& spec, const Reaction& reaction);
/// The face of a button in `rect`; words may wrap.
void draw_button(ImDrawList& list, const ImRect& rect, Type type, std::string_view label, const ButtonSpec& spec,
                 const Reaction& reaction);
void follow_link(std::string_view href);
bool draw_radio(ImDrawList& list, const ImRect& dot, bool chosen, bool enabled, bool hovered);

// ---- colours ----------------------------------------------------------------------------------------------

const Theme& theme();
Colour ink();
Colour tone_colour(Tone tone);
Colour tone_paper(Tone tone);

// ---- icons ------------------------------------------------------------------------------------------------

enum class Icon {
    check,
    cross,
    warning,
    info,
    chevron_down,
    chevron_up,
    chevron_right,
    file,
    upload,
    sort_up,
    sort_down,
    sort_none,
    dot
};
/// Drawn with lines, so that it is sharp at every size and never missing from a font.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, Colour colour);
Icon tone_icon(Tone tone);
void draw_chip(ImDrawList& list, const ImRect& rect, Tone tone, std::string_view words);
/// A turning arc; three dots when motion is unwelcome.
void draw_waiting(ImDrawList& list, ImVec2 centre, float radius, Colour colour);

}  // namespace ui
