// What was returned for more information is completed, on the same folio: what was marked, and nothing else (beyond 3).

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/cases/days.hpp"
#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/wizard/capture.hpp"
#include "app/screens/cases/wizard/captured_field.hpp"
#include "app/screens/common/keeping.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/uploads.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/general.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/correction_page.hpp"
#include "shared/text/cases/history.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/cases/treatments.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;
using api::cases::FollowCase;
using api::cases::OpenCorrection;
using api::cases::ResubmitCase;
using domain::cases::answer_prefix;
using domain::cases::slot_prefix;
using Opened = OpenCorrection::Response;

constexpr std::string_view treatments_key = "treatments", marks_key = "marks";

struct State {
    std::string folio{};
    Loaded<OpenCorrection> opened{};
    bool begun = false, done = false;
    bool late = false;  ///< The last day had passed when it was opened.
    Capture capture{};
    Keeping<api::cases::SaveCorrection> keeping{};
    std::string message{};  ///< To the evaluator.

    std::vector<base::FieldError> refused{};
    std::string refusal{};  ///< Of no field.
    bool confirming = false;
    api::Pending<api::cases::CaseNow> resubmitted{};
    Repeatable<ResubmitCase::Request> resubmission{};

    api::Pending<api::cases::DraftId> copied{};
    Repeatable<FollowCase::Request> copying{};

    bool unsaved() const { return begun && !done && (keeping.dirty() || capture.uploads.running() || !base::is_blank(message)); }
};

// ---- what is asked, what has come --------------------------------------------------------------------------

/// What is typed here stays, also when it is opened again for its version.
void take_opened(State& state, const Frame& frame) {
    const auto& opened = *state.opened.value();
    const auto last_day = base::parse_date(opened.due_on);
    state.late = last_day && today(frame) > *last_day;
    state.capture.attachments = opened.attachments;
    if (std::exchange(state.begun, true)) return;
    state.capture.id = opened.case_id;
    state.capture.is_sent = true;
    state.capture.content = opened.content;
    state.keeping.begin({opened.folio, opened.content});
}

/// An upload that nobody answered may have been kept: what there is by now is asked.
void take_uploads(State& state, Frame& frame) {
    const auto news = advance_uploads(state.capture.uploads, frame, state.capture.id, state.capture.attachments);
    if (news.vigencia_cancelled) frame.platform.release_file(news.vigencia_cancelled->handle);
    if (!news.unanswered.empty()) state.opened.again(frame);
}

void take_resubmitted(State& state, Frame& frame) {
    if (!state.resubmitted.arrived()) return;
    state.confirming = false;
    const auto* error = state.resubmitted.error();
    if (!error) {
        state.done = true;
        return frame.navigator.go(history_after_resubmission(state.folio));
    }
    state.refused = error->fields;
    state.refusal = error->message;
    if (error->fields.size() == 1 && error->fields.front().field == marks_key) {
        state.refusal = error->fields.front().message;
        state.refused.clear();
    }
    // Too late, withdrawn, or only in other hands: what it is by now says which.
    if (error->kind == base::ErrorKind::conflict) state.opened.again(frame);
}

void take_copied(State& state, Frame& frame) {
    if (!state.copied.arrived() || state.copied.error()) return;
    state.done = true;
    frame.navigator.go(navigation::Address{std::string(wizard.address), {{"id", state.copied.value()->id}}});
}

void follow(State& state, Frame& frame) {
    if (state.folio.empty()) state.folio = frame.address().parameter("folio");
    if (state.opened.follow(frame, {state.folio}) && !state.opened.error()) take_opened(state, frame);
    take_copied(state, frame);
    if (!state.begun) return;
    take_resubmitted(state, frame);
    take_uploads(state, frame);
    take_removed(state.capture);
    keep_lists(state.capture, frame);
}

// ---- sending it again --------------------------------------------------------------------------------------

/// Of a field, or of something within it.
bool is_about(const base::FieldError& refusal, const std::vector<domain::cases::Mark>& marks) {
    return std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
        return refusal.field == mark.target || refusal.field.starts_with(mark.target + ".");
    });
}

/// Of what may be corrected; the rest was sent as it is.
std::vector<base::FieldError> refusals_of(const State& state, const Frame& frame) {
    const auto content = state.capture.written();
    auto errors = domain::cases::validate_general(content, today(frame));
    if (const auto* form = state.capture.description()) {
        for (auto& each : domain::cases::validate_specifications(content, *form, state.capture.attachment_rows())) {
            errors.push_back(std::move(each));
        }
    }
    const auto& marks = state.opened.value()->marks;
    std::erase_if(errors, [&](const auto& each) { return !is_about(each, marks); });
    return errors;
}

void ask_to_resubmit(State& state, Frame& frame) {
    state.refusal.clear();
    state.refused = refusals_of(state, frame);
    state.capture.treatment_left = has_unadded_treatment(state.capture);
    if (state.capture.treatment_left) ui::show_next(words::treatment_not_added.view());
    state.confirming = state.refused.empty() && !state.capture.treatment_left;
}

void resubmit(State& state, Frame& frame) {
    const ResubmitCase::Request request{state.folio, state.opened.value()->version, state.capture.content, state.message};
    api::call<ResubmitCase>(frame.api, request, state.resubmitted, state.resubmission.key_of(request, frame));
}

void draw_question(State& state, Frame& frame) {
    const bool waiting = state.resubmitted.waiting();
    const ui::Dialog dialog(words::resubmit_title, state.confirming, !waiting);
    if (!dialog) return;
    ui::text(words::resubmit_question(state.folio));
    if (ui::button(words::resubmit_now, {.weight = ui::Weight::primary, .waiting = waiting})) resubmit(state, frame);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) state.confirming = false;
}

// ---- what is completed -------------------------------------------------------------------------------------

void draw_note(const Opened& opened, std::string_view target) {
    for (const auto& mark : opened.marks) {
        if (mark.target == target && !mark.words.empty()) ui::text(words::correction_note(mark.words));
    }
}

void draw_treatments_of(State& state, Frame& frame, const Opened& opened) {
    if (!domain::cases::is_marked(opened.marks, treatments_key)) return;
    const ui::Section section(words::correction_treatments, {.framed = true});
    draw_note(opened, treatments_key);
    draw_treatment_list(state.capture, frame, words::correction_no_treatments);
    if (state.capture.treatment_left) ui::notice(ui::Tone::warning, words::treatment_not_added);
}

void draw_slot_of(State& state, Frame& frame, ui::Form& form, std::string_view key) {
    if (key == domain::catalog::vigencia_slot) {
        return draw_slot(state.capture, frame, form, {std::string(key), words::vigencia_prompt.words(), true, false});
    }
    const auto* description = state.capture.description();
    if (const auto* slot = description ? description->slot(key) : nullptr) draw_slot(state.capture, frame, form, *slot);
}

void draw_target(State& state, Frame& frame, ui::Form& form, std::string_view target) {
    if (target.starts_with(slot_prefix)) return draw_slot_of(state, frame, form, target.substr(slot_prefix.size()));
    if (target.starts_with(answer_prefix)) {
        const auto* description = state.capture.description();
        const auto* field = description ? description->field(target.substr(answer_prefix.size())) : nullptr;
        if (field) draw_field(state.capture, frame, form, *field);
        return;
    }
    for (const auto& field : domain::cases::captured_fields()) {
        if (field.key == target) draw_field(state.capture, frame, form, field);
    }
}

void draw_form(State& state, Frame& frame, const Opened& opened) {
    ui::Form form(words::correction_form, state.refused, state.refusal);
    const bool has_slot = std::any_of(opened.targets.begin(), opened.targets.end(),
                                      [](const auto& each) { return each.key.starts_with(slot_prefix); });
    if (has_slot) ui::muted(words::correction_files_note);
    for (const auto& target : opened.targets) {
        if (target.key == treatments_key) continue;
        draw_note(opened, target.key);
        draw_target(state, frame, form, target.key);
    }
    form.area(
        "words", words::correction_message, state.message,
        {.help = words::correction_message_help, .letters_max = domain::limits::observations_letters_max, .spellcheck = true}, 3);
    const bool running = state.capture.uploads.running();
    if (running) ui::quiet_status(words::upload_in_progress);
    if (form.submit(words::resubmit_request, state.resubmitted.waiting(), !running)) ask_to_resubmit(state, frame);
}

void draw_head(const Opened& opened) {
    ui::fact(words::fact_patient, opened.patient);
    ui::fact(words::fact_medicine, opened.generic);
    ui::fact(words::fact_recommendation, opened.diagnosis);
    ui::notice(ui::Tone::warning, words::correction_deadline(day_words(opened.due_on)));
    const ui::Section section(words::correction_asked, {.framed = true});
    ui::text(opened.words);
    std::vector<std::string> labels;
    for (const auto& each : opened.targets) labels.push_back(each.label);
    ui::bullets(labels);
}

/// The fields of the drug's form are known once it is there.
bool is_ready(State& state, Frame& frame) {
    if (!state.capture.lists.draw(frame)) return false;
    if (state.capture.description()) return true;
    if (state.capture.given_in.missing) state.capture.given_in.draw_missing(frame);
    else if (state.capture.form.missing) state.capture.form.draw_missing(frame);
    else ui::quiet_status(text::shared::loading);
    return false;
}

void draw_correction(State& state, Frame& frame) {
    const auto& opened = *state.opened.value();
    draw_head(opened);
    if (!is_ready(state, frame)) return;
    draw_treatments_of(state, frame, opened);
    draw_form(state, frame, opened);
    ui::same_line();
    ui::link(words::go_to_history, navigation::href(history_of(state.folio)), {.as_button = true});
    state.keeping.draw_status(frame);
    draw_removal(state.capture, frame);
    if (state.capture.asking_delete) draw_treatment_question(state.capture);
    if (state.confirming) draw_question(state, frame);
}

// ---- when there is nothing to complete ---------------------------------------------------------------------

/// Too late, withdrawn, or sent again already: said, and what can still be done with it is offered.
void draw_over(State& state, Frame& frame, std::string_view why) {
    state.done = true;  // nothing here can be kept any more
    ui::heading(words::correction_over);
    ui::notice(ui::Tone::warning, why);
    if (const auto* refusal = state.copied.error()) ui::notice(ui::Tone::error, refusal->message);
    if (ui::button(words::copy_request, {.waiting = state.copied.waiting()})) {
        const FollowCase::Request request{state.folio, domain::cases::Act::copy};
        api::call<FollowCase>(frame.api, request, state.copied, state.copying.key_of(request, frame));
    }
    ui::same_line();
    ui::link(words::go_to_history, navigation::href(history_of(state.folio)), {.as_button = true});
}

void draw_not_there() {
    ui::notice(ui::Tone::warning, words::history_not_there);
    ui::link(words::go_to_follow_up, navigation::href(follow_up.address), {.as_button = true});
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    frame.part = state.folio;
    const ui::Column column(860);
    ui::heading(words::correction_title, 1);
    if (!state.folio.empty()) ui::muted(words::history_of_folio(state.folio));
    const auto* error = state.opened.error();
    if (error && error->kind == base::ErrorKind::not_found) return draw_not_there();
    if (error && error->kind == base::ErrorKind::conflict) return draw_over(state, frame, error->message);
    if (state.late) return draw_over(state, frame, words::resubmission_late.view());
    if (!state.opened.draw(frame)) return;
    draw_correction(state, frame);
    if (!state.done) state.keeping.follow(frame, {state.folio, state.capture.content});
}

}  // namespace

const Screen correction{
    .address = correction_path,
    .title = words::correction_title,
    .access = api::cases::requesters,
    .open = [] { return view_of<State>(draw); },
};

}  // namespace screens::cases
