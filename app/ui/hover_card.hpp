#pragma once
// Words whose card stands beside them while the pointer is on them or they have the focus. It can be pointed at, stays a moment after
// the pointer has left, and goes with Escape; what is in it is read by a screen reader as a region of the page.

#include <string>
#include <string_view>

#include "shared/text/text.hpp"

namespace ui {

using text::Words;

/// What the cards of one screen keep between frames: at most one stands.
struct CardState {
    std::string key{};                               ///< Whose card it is; "": none stands.
    std::string dismissed{};                         ///< Not again before pointer and focus have left these words.
    float left = 0, top = 0, right = 0, bottom = 0;  ///< Of the words, in the window.
    float height = 0;                                ///< Of its content; 0: not known yet.
    bool wanted = false;                             ///< By its words, in this frame.
    bool pointed_at = false;                         ///< The pointer is on the card.
    double left_at = -1;                             ///< When nothing wanted it any more; negative: something does.

    void dismiss();
};

/// Words that have a card: a button; true when it was pressed, and then the card goes.
bool card_button(Words label, std::string_view key, CardState& state);

/// The card itself, after all words that may have one:
///     if (const ui::HoverCard card(name, state); card) { … of state.key … }
class HoverCard {
public:
    HoverCard(Words name, CardState& state);
    ~HoverCard();
    HoverCard(const HoverCard&) = delete;
    HoverCard& operator=(const HoverCard&) = delete;
    explicit operator bool() const { return visible_; }

private:
    CardState& state_;
    bool visible_ = false;
};

}  // namespace ui
