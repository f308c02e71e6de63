#pragma once
// What is typed is kept by itself: when typing has paused, when the page goes, and again while it could not be.

#include <algorithm>
#include <optional>

#include "app/screens/common/following.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/cases/wizard.hpp"

namespace screens {

/// What has just come of keeping.
enum class Kept { nothing, kept, refused };

/// E keeps a Request and answers when it did, as `saved_at`.
template <api::Endpoint E>
class Keeping {
public:
    using Request = typename E::Request;

    /// What the server has.
    void begin(const Request& kept) {
        *this = {};
        kept_ = kept;
    }

    /// The server has something else by now than what was kept here.
    void learn(const Request& kept) { kept_ = kept; }
    const Request& kept() const { return *kept_; }

    /// Call each frame, once begun, with what is typed by now; `may_ask` is false while it must not be sent.
    Kept follow(Frame& frame, Request typed, bool may_ask = true) {
        const auto come = take(frame);
        // What has versions goes on from the one that was just made.
        if constexpr (requires { typed.version = answer_.value()->version; }) {
            if (come == Kept::kept) typed.version = kept_->version = answer_.value()->version;
        }
        dirty_ = !base::same_fields(typed, *kept_);
        if (!dirty_) changed_since_ = 0;
        if (dirty_ && may_ask && !answer_.waiting() && !refused_for_good(typed)) ask(frame, typed);
        return come;
    }
    /// Why the last try failed, until one succeeds.
    const std::optional<base::Error>& error() const { return not_kept_; }

    /// Something typed is not on the server yet.
    bool dirty() const { return dirty_; }

    void draw_status(const Frame& frame) const {
        namespace words = text::cases;
        if (answer_.waiting()) return ui::quiet_status(words::saving);
        if (not_kept_ && dirty_) {
            return ui::quiet_status(may_pass(not_kept_->kind) ? words::not_saved.view() : std::string_view(not_kept_->message));
        }
        if (kept_at_ == 0 || dirty_) return;
        const auto ago = frame.platform.elapsed() - kept_since_;
        if (ago >= base::minute_ms) return ui::quiet_status(words::saved_at(base::mexico_city_words(kept_at_)));
        ui::quiet_status(words::saved_now);
        ui::wake_after(base::minute_ms - ago);
    }

private:
    static constexpr base::Instant pause_ms = 1200;

    /// When typing has paused.
    void ask(Frame& frame, const Request& typed) {
        const auto now = frame.platform.elapsed();
        if (changed_since_ == 0) changed_since_ = now;
        const auto due = frame.save_now ? now : std::max(changed_since_ + pause_ms, retry_at_);
        if (now < due) return ui::wake_after(due - now);
        changed_since_ = 0;
        asked_ = typed;
        api::call<E>(frame.api, typed, answer_);
    }

    Kept take(const Frame& frame) {
        if (!answer_.arrived()) return Kept::nothing;
        if (const auto* error = answer_.error()) {
            not_kept_ = *error;
            retry_at_ = frame.platform.elapsed() + pause_before_retry_ms;
            return Kept::refused;
        }
        not_kept_.reset();
        retry_at_ = 0;
        kept_ = asked_;
        kept_at_ = answer_.value()->saved_at;
        kept_since_ = frame.platform.elapsed();
        return Kept::kept;
    }
    /// The same would be refused again.
    bool refused_for_good(const Request& typed) const {
        return not_kept_ && !may_pass(not_kept_->kind) && base::same_fields(typed, *asked_);
    }

    std::optional<Request> kept_{}, asked_{};
    api::Pending<typename E::Response> answer_{};
    std::optional<base::Error> not_kept_{};                            ///< Why the last try failed; stays until one succeeds.
    base::Instant changed_since_ = 0, retry_at_ = 0, kept_since_ = 0;  ///< By platform.elapsed().
    base::Instant kept_at_ = 0;                                        ///< The server's time.
    bool dirty_ = false;
};

}  // namespace screens
