#pragma once
// Where focus and view go in the next frame.

#include <cstdint>
#include <string_view>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;

/// Sets focus to the widget with this label in the next frame in which it is there.
void focus_next(std::string_view label);
/// The same for the field that a Form draws under this name ("doctor_given_names", "answers.fevi", "slots.nota").
void focus_field(std::string_view field);
/// Brings the widget with this label, or the notice with these words, into view once it is there.
void show_next(std::string_view label);
/// The form with this name has the focus.
bool focus_within(Text form);
/// Focus to the page's h1 after a change of address.
void focus_heading();
/// When a tab has the focus, the selected one gets it after a change of address within the page; false when none has.
bool keep_focus_in_tabs();
/// Scrolls the page to its top in the next frame.
void scroll_to_top();
/// Tells the frame to draw again after so many milliseconds.
void wake_after(std::int64_t milliseconds);

}  // namespace ui
