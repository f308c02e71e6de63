#pragma once
// Lists that follow from another choice.

#include <optional>
#include <string>

#include "app/screens/screen.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/shared.hpp"

namespace screens {

/// True when the same, asked again, may succeed: it was not what was asked that was refused.
bool may_pass(base::ErrorKind kind);
inline constexpr base::Instant pause_before_retry_ms = 5000;

/// What follows from a choice: asked when the choice changes, and again while it could not be had, since the
/// network or the session may be back.
template <class E>
struct Following {
    api::Pending<typename E::Response> answer{};
    std::string choice{};                  ///< That `answer` was asked for.
    std::optional<base::Error> missing{};  ///< Why it could not be had; stays until it is.
    base::Instant retry_at = 0;

    void ask(Frame& frame) { api::call<E>(frame.api, {choice}, answer); }

    /// Call each frame; true in the one in which the answer has come.
    bool follow(Frame& frame, const std::string& chosen) {
        if (chosen != choice) {
            choice = chosen;
            answer.forget();
            missing.reset();
            if (!choice.empty()) ask(frame);
        }
        const auto now = frame.platform.elapsed();
        if (answer.arrived()) {
            missing.reset();
            if (!answer.error()) return true;
            missing = *answer.error();
            retry_at = now + pause_before_retry_ms;
        }
        if (!missing || !may_pass(missing->kind) || answer.waiting()) return false;
        if (now >= retry_at) {
            ask(frame);
        } else {
            ui::wake_after(retry_at - now);
        }
        return false;
    }

    /// What stands in its place while it is missing.
    void draw_missing(Frame& frame) {
        ui::notice(ui::Tone::error, missing->message);
        if (ui::button(text::shared::retry, {.waiting = answer.waiting()})) ask(frame);
    }
};

}  // namespace screens
