#pragma once
// What is typed into a filter is asked for when typing pauses: one question for a word, not one for each of its letters.

#include "app/screens/screen.hpp"
#include "app/ui/focus.hpp"
#include "shared/base/time.hpp"

namespace screens::administration {

class Typing {
public:
    void typed(const Frame& frame) { at_ = frame.platform.elapsed(); }
    void forget() { at_ = -1; }
    /// Call each frame: true in the one in which it is time to ask.
    bool paused(const Frame& frame) {
        constexpr base::Instant pause_ms = 500;
        if (at_ < 0) return false;
        const auto due = at_ + pause_ms, now = frame.platform.elapsed();
        if (now < due) {
            ui::wake_after(due - now);
            return false;
        }
        at_ = -1;
        return true;
    }

private:
    base::Instant at_ = -1;  ///< By platform.elapsed(); -1: what is typed is what is asked for.
};

}  // namespace screens::administration
