// What is prepared of a decision is saved by itself when typing pauses; see wizard/draft.cpp.

#include <algorithm>

#include "app/screens/cases/case/view.hpp"
#include "app/screens/common/following.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/text/cases/wizard.hpp"

namespace screens::cases {

namespace words = text::cases;

namespace {

constexpr base::Instant pause_before_saving_ms = 1200;

void save(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    if (deciding.saving_key.empty()) {
        deciding.being_saved = deciding.content;
        deciding.saving_key = new_key(frame);
    }
    api::call<api::cases::SaveEvaluation>(frame.api, {view.folio, deciding.being_saved}, deciding.saving, deciding.saving_key);
}

/// Where it is in other hands by now, or answered, the case is asked for anew; what was typed stays.
void take_refused(CaseView& view, Frame& frame, const base::Error& error) {
    auto& deciding = view.deciding;
    deciding.not_saved = error;
    deciding.retry_at = frame.platform.elapsed() + pause_before_retry_ms;
    if (may_pass(error.kind)) return;
    deciding.saving_key.clear();
    if (error.kind == base::ErrorKind::invalid_input) return;
    view.conflict = error.message;
    view.opened.again(frame);
}

void take_saved(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    if (!deciding.saving.arrived()) return;
    if (const auto* error = deciding.saving.error()) return take_refused(view, frame, *error);
    deciding.saving_key.clear();
    deciding.not_saved.reset();
    deciding.retry_at = 0;
    deciding.saved = deciding.being_saved;
    deciding.saved_at = deciding.saving.value()->saved_at;
    deciding.saved_since = frame.platform.elapsed();
    deciding.saved_meanwhile = view.opened.waiting();
}

}  // namespace

void keep_saving(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    take_saved(view, frame);
    if (deciding.saving.waiting() || deciding.decided.waiting() || !view.allows(domain::cases::Act::evaluate)) return;
    if (!deciding.dirty()) {
        deciding.changed_since = 0;
        return;
    }
    const auto now = frame.platform.elapsed();
    if (deciding.changed_since == 0) deciding.changed_since = now;
    const auto paused = std::max(deciding.changed_since + pause_before_saving_ms, deciding.retry_at);
    const auto due = frame.save_now ? now : paused;
    if (now < due) return ui::wake_after(due - now);
    deciding.changed_since = 0;
    save(view, frame);
}

void draw_saving(const Deciding& deciding, const Frame& frame) {
    if (deciding.saving.waiting()) return ui::quiet_status(words::saving);
    if (deciding.not_saved && deciding.dirty()) return ui::quiet_status(words::not_saved);
    if (deciding.saved_at == 0 || deciding.dirty()) return;
    const auto ago = frame.platform.elapsed() - deciding.saved_since;
    if (ago >= base::minute_ms) return ui::quiet_status(words::saved_at(base::mexico_city_words(deciding.saved_at)));
    ui::quiet_status(words::saved_now);
    ui::wake_after(base::minute_ms - std::max<base::Instant>(ago, 0));
}

}  // namespace screens::cases
