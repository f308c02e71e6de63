#include "app/screens/cases/wizard/capture.hpp"

#include <utility>

#include "app/screens/common/choices.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/normal.hpp"
#include "shared/domain/cases/form_change.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/correction_page.hpp"
#include "shared/text/catalog/forms.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;

namespace {

void take_lists(Capture& capture) {
    const auto& lists = *capture.lists.value();
    capture.entities = choices_of(lists.entities);
    capture.specialties = choices_of(lists.specialties);
    capture.genders = choices_of(lists.genders);
    capture.generics = choices_of(lists.generics);
}

/// The answers belong to the form in which the first of them is given.
void follow_form(Capture& capture, Frame& frame) {
    auto& content = capture.content;
    const bool as_sent = capture.is_sent && !content.form_id.empty();
    if (!as_sent) capture.form.follow(frame, content.recommendation_id);
    const auto* now = as_sent ? nullptr : capture.description();
    if (now && (content.form_id.empty() || domain::cases::nothing_answered(content))) content.form_id = now->id;
    capture.given_in.follow(frame, as_sent || (now && now->id != content.form_id) ? content.form_id : std::string{});
}

}  // namespace

domain::cases::Content Capture::written() const { return base::normalised(content); }

const domain::catalog::FormDescription* Capture::description() const {
    if (is_sent && !content.form_id.empty()) {
        const auto* version = given_in.answer.value();
        return version && version->form.id == content.form_id ? &version->form : nullptr;
    }
    const auto* answer = form.answer.value();
    return answer && answer->recommendation_id == content.recommendation_id ? &answer->form : nullptr;
}

const domain::catalog::FormDescription* Capture::former_description() const {
    const auto* now = description();
    const auto* former = given_in.answer.value();
    const bool changed = !is_sent && now && former && former->form.id == content.form_id && now->id != content.form_id;
    return changed ? &former->form : nullptr;
}

const api::catalog::GenericWithChoices* Capture::generic() const {
    if (!lists.value()) return nullptr;
    for (const auto& each : lists.value()->generics) {
        if (each.id == content.generic_id) return &each;
    }
    return nullptr;
}

const api::catalog::NamedRecommendation* Capture::recommendation() const {
    const auto* chosen = generic();
    if (!chosen) return nullptr;
    for (const auto& each : chosen->recommendations) {
        if (each.id == content.recommendation_id) return &each;
    }
    return nullptr;
}

std::vector<domain::cases::Attachment> Capture::attachment_rows() const {
    std::vector<domain::cases::Attachment> rows;
    for (const auto& each : attachments) {
        domain::cases::Attachment row;
        row.slot = each.slot;
        row.name = each.name;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::span<const base::FieldError> Capture::refusals(Tab tab) const {
    if (tab != refused_tab) return {};
    return refused;
}

base::Date today(const Frame& frame) { return base::mexico_city(frame.now()).date; }

void keep_lists(Capture& capture, Frame& frame) {
    if (capture.lists.follow(frame) && capture.lists.value()) take_lists(capture);
    auto& content = capture.content;
    if (capture.hospitals.follow(frame, content.entity_id)) {
        const auto& hospitals = capture.hospitals.answer.value()->hospitals;
        if (hospitals.size() == 1) content.unit_id = hospitals.front().id;
    }
    if (content.recommendation_id != capture.form.choice) capture.open_lists.clear();
    follow_form(capture, frame);
}

void take_removed(Capture& capture) {
    if (!capture.removed.arrived() || !capture.removed.value() || capture.removed.error()) return;
    capture.attachments = capture.removed.value()->attachments;
    ui::announce(words::removed_ok(capture.removing_name));
    ui::focus_field("slots." + capture.removing_slot);
}

bool may_leave(Capture& capture, Tab tab, std::vector<base::FieldError> errors) {
    capture.refused_tab = tab;
    capture.refused = std::move(errors);
    return capture.refused.empty();
}

void draw_form_change(Capture& capture) {
    const auto* former = capture.former_description();
    if (!former) return;
    const auto day = capture.form.answer.value()->published_at;
    const auto& now = *capture.description();
    const bool is_another = domain::catalog::form_base(former->id) != domain::catalog::form_base(now.id);
    if (is_another) ui::notice(ui::Tone::warning, text::catalog::form_is_another);
    else if (day == 0) ui::notice(ui::Tone::warning, text::catalog::form_changed_since);
    else ui::notice(ui::Tone::warning, text::catalog::form_changed_on(base::dd_mm_yyyy(base::mexico_city(day).date)));
    const auto answers = domain::cases::former_answers(capture.written(), *former, now);
    if (!answers.empty()) {
        const ui::Section section(text::catalog::former_answers_title, {.heading_level = 3, .framed = true});
        for (const auto& each : answers) ui::fact(each.label, each.value);
        ui::muted(text::catalog::former_answers_note);
    }
    if (!ui::button(text::catalog::adopt_form)) return;
    domain::cases::adopt_form(capture.content, *former, now);
    ui::announce(text::catalog::form_adopted);
}

void draw_attachment(Capture& capture, const api::cases::AttachmentCard& attachment) {
    const ui::Scope scope(attachment.id);
    const auto file = words::attached(attachment.name, text::shared::file_size(attachment.size_bytes));
    if (capture.is_sent && !attachment.added) return ui::muted(words::sent_before(file));
    ui::text(file);
    ui::same_line();
    if (ui::button(words::remove_named(attachment.name), {.weight = ui::Weight::text, .waiting = capture.removed.waiting()})) {
        capture.removing = attachment.id;
        capture.removing_name = attachment.name;
        capture.removing_slot = attachment.slot;
        capture.asking_removal = true;
    }
}

void draw_attached(Capture& capture, Frame& frame, std::string_view slot) {
    for (const auto& each : capture.attachments) {
        if (each.slot == slot) draw_attachment(capture, each);
    }
    draw_uploads(capture.uploads, frame, std::string(slot));
}

void draw_removal(Capture& capture, Frame& frame) {
    if (const auto* error = capture.removed.error()) ui::notice(ui::Tone::error, error->message);
    if (!capture.asking_removal) return;
    const ui::Dialog dialog(words::remove_file_title, capture.asking_removal);
    if (!dialog) return;
    ui::text(words::remove_file_question(capture.removing_name));
    if (ui::button(words::remove, {.weight = ui::Weight::danger})) {
        api::call<api::cases::RemoveAttachment>(frame.api, {capture.removing}, capture.removed);
        capture.asking_removal = false;
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) capture.asking_removal = false;
}

}  // namespace screens::cases
