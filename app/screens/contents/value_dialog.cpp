#include "app/screens/contents/value_dialog.hpp"

#include "app/screens/common/confirm.hpp"
#include "app/screens/contents/state_tones.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/contents/state_words.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/contents/list_values.hpp"
#include "shared/text/shared.hpp"

namespace screens::contents {

namespace words = text::contents;
using namespace api::contents;
using domain::contents::ValueAct;
using Mode = ValueDialog::Mode;

namespace {

bool may(const ValueDialog& dialog, ValueAct act) { return domain::allows(dialog.value.acts, act); }

void draw_facts(const ValueCard& value) {
    ui::heading(value.value, 3);
    ui::chip(tone_of(value.state), domain::contents::words_of(value.state));
    if (!value.merged_into.empty()) ui::text(words::merged_into(value.merged_into));
    if (value.proposed_at > 0)
        ui::fact(words::value_proposed_by, words::by_whom(value.proposed_by, base::mexico_city_words(value.proposed_at)));
    if (value.decided_at > 0)
        ui::fact(words::value_decided_by, words::by_whom(value.decided_by, base::mexico_city_words(value.decided_at)));
    if (!value.reason.empty()) ui::fact(words::value_reason, value.reason);
    ui::muted(words::value_stays);
}

void draw_accepting(ValueDialog& dialog, Frame& frame) {
    ui::Form form(words::accept_form, dialog.done.error());
    form.text("spelling", words::spelling_label, dialog.spelling,
              {.required = true, .help = words::spelling_help, .letters_max = domain::contents::limits::list_value_letters_max});
    if (!form.submit(words::accept_value, dialog.done.waiting())) return;
    dialog.told = words::value_now_accepted(dialog.spelling);
    const AcceptValue::Request request{dialog.value.list_id, dialog.value.value, dialog.spelling, dialog.value.version};
    api::call<AcceptValue>(frame.api, request, dialog.done, dialog.accepting.key_of(request, frame));
}

void draw_merging(ValueDialog& dialog, Frame& frame) {
    dialog.offered.take();
    ui::Form form(words::merge_form, dialog.done.error());
    ui::ComboSpec spec;
    spec.required = true;
    spec.help = words::merge_help;
    spec.searching = dialog.offered.found.waiting();
    spec.empty_words = words::nothing_like_it;
    form.combo("into", words::merge_label, dialog.into, dialog.into_shown, dialog.offered.combo, dialog.offered.choices, spec);
    dialog.offered.ask(frame.api, dialog.value.list_id);
    if (!form.submit(words::merge_value, dialog.done.waiting())) return;
    dialog.told = words::value_now_merged(dialog.value.value, dialog.into);
    const MergeValue::Request request{dialog.value.list_id, dialog.value.value, dialog.into, dialog.value.version};
    api::call<MergeValue>(frame.api, request, dialog.done, dialog.merging.key_of(request, frame));
}

void draw_refusing(ValueDialog& dialog, Frame& frame) {
    ui::Form form(words::refuse_form, dialog.done.error());
    form.area("reason", words::refuse_label, dialog.reason,
              {.required = true, .letters_max = domain::limits::reason_letters_max, .spellcheck = true}, 3);
    if (!form.submit(words::refuse_value, dialog.done.waiting())) return;
    dialog.told = words::value_now_refused(dialog.value.value);
    const RefuseValue::Request request{dialog.value.list_id, dialog.value.value, dialog.reason, dialog.value.version};
    api::call<RefuseValue>(frame.api, request, dialog.done, dialog.refusing.key_of(request, frame));
}

void turn_to(ValueDialog& dialog, Mode mode) {
    dialog.mode = mode;
    dialog.done.forget();
    ui::focus_next(mode == Mode::merging ? words::merge_label.view()
                                         : (mode == Mode::refusing ? words::refuse_label.view() : words::spelling_label.view()));
}

void draw_choices(ValueDialog& dialog, Frame& frame) {
    const bool free = !dialog.done.waiting();
    if (may(dialog, ValueAct::merge)) {
        if (ui::button(words::merge_choose, {.enabled = free})) turn_to(dialog, Mode::merging);
        ui::same_line();
    }
    if (may(dialog, ValueAct::refuse)) {
        if (ui::button(words::refuse_choose, {.enabled = free})) turn_to(dialog, Mode::refusing);
        ui::same_line();
    }
    if (may(dialog, ValueAct::retire)) {
        if (ui::button(words::retire_value, {.enabled = free})) {
            dialog.open = false;
            dialog.asking = true;
        }
        ui::same_line();
    }
    if (may(dialog, ValueAct::restore)) {
        if (ui::button(words::restore_value, {.enabled = free, .waiting = dialog.done.waiting()})) {
            dialog.told = words::value_now_accepted(dialog.value.value);
            const ValueAt request{dialog.value.list_id, dialog.value.value, dialog.value.version};
            api::call<RestoreValue>(frame.api, request, dialog.done, dialog.restoring.key_of(request, frame));
        }
        ui::same_line();
    }
    if (ui::button(text::shared::close, {.weight = ui::Weight::text})) dialog.open = false;
}

void draw_retiring(ValueDialog& dialog, Frame& frame) {
    if (!confirm(words::retire_value, words::retire_question.view(), words::retire_value, dialog.asking)) return;
    dialog.told = words::value_now_retired(dialog.value.value);
    const ValueAt request{dialog.value.list_id, dialog.value.value, dialog.value.version};
    api::call<RetireValue>(frame.api, request, dialog.done, dialog.retiring.key_of(request, frame));
}

}  // namespace

void ValueDialog::show(const ValueCard& shown) {
    value = shown;
    spelling = shown.value;
    into.clear();
    into_shown.clear();
    reason.clear();
    offered = {};
    done.forget();
    mode = Mode::choosing;
    open = true;
}

bool follow_value(ValueDialog& dialog) {
    if (!dialog.done.arrived()) return false;
    if (const auto* error = dialog.done.error()) return error->kind != base::ErrorKind::invalid_input;
    dialog.open = false;
    ui::announce(dialog.told);
    return true;
}

void draw_value(ValueDialog& dialog, Frame& frame) {
    if (dialog.asking) draw_retiring(dialog, frame);
    if (!dialog.open) return;
    const ui::Dialog window(words::value_dialog, dialog.open);
    if (!window) return;
    draw_facts(dialog.value);
    const bool merging = dialog.mode == Mode::merging, refusing = dialog.mode == Mode::refusing;
    if (merging) draw_merging(dialog, frame);
    else if (refusing) draw_refusing(dialog, frame);
    else if (may(dialog, ValueAct::accept)) draw_accepting(dialog, frame);
    else if (const auto* error = dialog.done.error()) ui::notice(ui::Tone::error, error->message);
    ui::space(8);
    if (!merging && !refusing) return draw_choices(dialog, frame);
    if (ui::button(words::other_decision, {.enabled = !dialog.done.waiting()})) turn_to(dialog, Mode::choosing);
}

}  // namespace screens::contents
