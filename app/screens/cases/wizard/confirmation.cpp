// CONFIRMACION DE DATOS with everything captured, then the folio and its receipt (A12, A13, R9).

#include <algorithm>
#include <utility>

#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/text/app.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/history.hpp"
#include "shared/text/cases/home.hpp"
#include "shared/text/cases/sent.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Part;
using domain::cases::Tab;

namespace {

void accept(Wizard& wizard, Frame& frame) {
    if (wizard.command_key.empty()) wizard.command_key = new_key(frame);
    api::call<api::cases::SendCase>(frame.api, {wizard.id, wizard.preview.value()->confirmation}, wizard.sent,
                                    wizard.command_key);
}

/// The form was published anew meanwhile: the new one is asked for, and shown where one goes back to.
void follow_new_form(Wizard& wizard, Frame& frame, const base::Error& error) {
    const bool other_form =
        std::any_of(error.fields.begin(), error.fields.end(), [](const auto& each) { return each.field == "form_id"; });
    if (other_form) wizard.form.ask(frame);
}

void take_sent(Wizard& wizard, Frame& frame) {
    if (wizard.sent.error()) {
        follow_new_form(wizard, frame, *wizard.sent.error());
        // A refusal may depend on what is corrected next: the next try is another command.
        if (wizard.sent.error()->kind != base::ErrorKind::unavailable) wizard.command_key.clear();
        return;
    }
    wizard.folio = wizard.sent.value()->folio;
    wizard.sent_at = wizard.sent.value()->sent_at;
    frame.navigator.rename(folio_address(wizard.folio));
    api::link<api::cases::ReceiptDocument>(frame.api, {wizard.folio}, wizard.receipt);
    ui::focus_heading();
    ui::scroll_to_top();
}

/// Back to the tab of a part, with everything that was captured.
void draw_change(Wizard& wizard, text::Text words, Tab tab) {
    if (ui::button(words, {.weight = ui::Weight::text, .enabled = !wizard.sent.waiting()})) wizard.changing = tab;
}

/// What was captured of a part, in the order of the table; what was left out is not named.
void draw_part(const domain::cases::Summary& summary, Part part) {
    for (const auto& field : domain::cases::captured_fields()) {
        if (field.part != part || !field.in_words) continue;
        const auto value = summary.value_of(field.key);
        if (!value.empty()) ui::fact(field.confirmed_label(), value);
    }
}

void draw_data(Wizard& wizard, const domain::cases::Summary& summary) {
    const ui::Section section(words::confirmation_title, {.heading_level = 0, .framed = true});
    ui::fact(words::fact_moment, base::mexico_city_words(wizard.previewed_at));
    draw_part(summary, Part::entity);
    draw_part(summary, Part::doctor);
    draw_change(wizard, words::change_entity, Tab::datos_generales);
    ui::divider();
    draw_part(summary, Part::patient);
    draw_change(wizard, words::change_patient, Tab::paciente);
    ui::same_line();
    draw_change(wizard, words::change_measures, Tab::datos_generales);
    ui::divider();
    draw_part(summary, Part::medicine);
    draw_part(summary, Part::diagnosis);
    draw_change(wizard, words::change_medicine, Tab::datos_generales);
}

/// Each file with the requirement it answers to; it opens in another tab.
void draw_files(Wizard& wizard, const domain::cases::Summary& summary) {
    for (std::size_t i = 0; i < summary.files.size(); ++i) {
        const auto& file = summary.files[i];
        const auto line = words::numbered(i + 1, words::file_of(file.slot_label, file.name));
        const auto* href = i < wizard.file_links.size() ? wizard.file_links[i].value() : nullptr;
        if (href) {
            ui::link(line, *href, {.new_tab = true});
        } else {
            ui::text(line);
        }
    }
}

void draw_summary(Wizard& wizard, const domain::cases::Summary& summary) {
    draw_data(wizard, summary);
    const ui::Section section(words::fact_specifications, {.framed = true});
    for (const auto& each : summary.specifications) ui::fact(each.label, each.value);
    draw_change(wizard, words::change_specifications, Tab::especificaciones);
    ui::heading(words::fact_treatments, 3);
    if (summary.treatments.empty()) ui::text(words::none);
    for (const auto& each : summary.treatments) ui::text(words::treatment_line(each.generic_name, each.dose, each.months));
    draw_change(wizard, words::change_treatments, Tab::tratamientos_previos);
    ui::heading(words::fact_files, 3);
    draw_files(wizard, summary);
    draw_change(wizard, words::change_files, Tab::especificaciones);
    ui::same_line();
    draw_change(wizard, words::change_vigencia, Tab::vigencia);
}

void take_preview(Wizard& wizard, Frame& frame) {
    wizard.previewed_at = frame.now();
    wizard.file_links.clear();
    if (wizard.preview.error()) follow_new_form(wizard, frame, *wizard.preview.error());
    if (!wizard.preview.value()) return;
    for (const auto& id : wizard.preview.value()->attachment_ids) {
        api::link<api::cases::AttachmentDocument>(frame.api, {id}, wizard.file_links.emplace_back());
    }
}

void draw_refusal(const base::Error& error) {
    ui::notice(ui::Tone::error, error.message);
    std::vector<std::string> lines;
    for (const auto& each : error.fields) lines.push_back(each.message);
    if (!lines.empty()) ui::bullets(lines);
}

bool follows_no_more(const base::Error& error) {
    return std::any_of(error.fields.begin(), error.fields.end(), [](const auto& each) { return each.field == "follows"; });
}

/// What was captured is not lost when the folio that it renews has ended.
void draw_as_new(Wizard& wizard, Frame& frame) {
    if (wizard.made_new.error()) ui::notice(ui::Tone::error, wizard.made_new.error()->message);
    if (ui::button(words::send_as_new, {.weight = ui::Weight::primary, .waiting = wizard.made_new.waiting()})) {
        api::call<api::cases::SendAsNew>(frame.api, {wizard.id}, wizard.made_new);
    }
    ui::same_line();
}

void take_made_new(Wizard& wizard) {
    if (wizard.made_new.error()) return;
    wizard.preview.forget();
    wizard.sent.forget();
    wizard.preview_wanted = true;
}

void draw_incomplete(Wizard& wizard, Frame& frame, const base::Error& error) {
    draw_refusal(error);
    if (may_pass(error.kind) && ui::button(text::shared::retry, {.waiting = wizard.being_kept()})) {
        wizard.retry_at = 0;
        wizard.preview_wanted = true;
    }
    const bool ended = follows_no_more(error);
    if (ended) draw_as_new(wizard, frame);
    if (ui::button(text::shared::back, {.weight = ended ? ui::Weight::secondary : ui::Weight::primary})) {
        go_to(wizard, frame, Tab::especificaciones);
    }
}

}  // namespace

void draw_confirmation(Wizard& wizard, Frame& frame) {
    if (wizard.preview.arrived()) take_preview(wizard, frame);
    for (auto& each : wizard.file_links) each.arrived();
    if (wizard.sent.arrived()) take_sent(wizard, frame);
    if (wizard.made_new.arrived()) take_made_new(wizard);
    const bool idle = !wizard.preview.waiting() && !wizard.preview.value() && !wizard.preview.error();
    if (idle && !wizard.preview_wanted) wizard.preview_wanted = true;  // the address was opened directly
    save_now(wizard, frame);
    const ui::Column column(720);
    ui::heading(words::confirmation_title, 1);
    if (wizard.not_saved && wizard.dirty()) return draw_incomplete(wizard, frame, *wizard.not_saved);
    if (wizard.preview.error()) return draw_incomplete(wizard, frame, *wizard.preview.error());
    if (!wizard.preview.value()) {
        ui::quiet_status(text::shared::loading.view());
        return;
    }
    ui::text(words::confirmation_intro);
    draw_summary(wizard, wizard.preview.value()->summary);
    if (const auto tab = std::exchange(wizard.changing, std::nullopt)) {
        wizard.preview.forget();
        return go_to(wizard, frame, *tab);
    }
    if (wizard.sent.error()) {
        draw_refusal(*wizard.sent.error());
        if (follows_no_more(*wizard.sent.error())) draw_as_new(wizard, frame);
    }
    if (ui::button(text::shared::accept, {.weight = ui::Weight::primary, .waiting = wizard.sent.waiting()})) {
        accept(wizard, frame);
    }
    ui::same_line();
    if (ui::button(text::shared::back, {.enabled = !wizard.sent.waiting()})) {
        wizard.preview.forget();
        go_to(wizard, frame, Tab::especificaciones);
    }
}

namespace {

/// The address names a folio: it is the account's own, and when it was sent is known, once the list is there.
void take_sent_before(Wizard& wizard, Frame& frame) {
    if (!wizard.sent_before.value()) return;
    for (const auto& each : wizard.sent_before.value()->rows) {
        if (each.folio == wizard.folio) wizard.sent_at = each.sent_at;
    }
    if (wizard.sent_at != 0) api::link<api::cases::ReceiptDocument>(frame.api, {wizard.folio}, wizard.receipt);
}

void draw_folio_not_there(Wizard& wizard, Frame& frame) {
    if (wizard.sent_before.error()) {
        ui::notice(ui::Tone::error, wizard.sent_before.error()->message);
        if (ui::button(text::shared::retry)) {
            api::call<api::cases::ListSent>(frame.api, {.filter = {.search = wizard.folio}}, wizard.sent_before);
        }
    } else if (wizard.sent_before.value()) {
        ui::notice(ui::Tone::error, text::shared::not_found);
    } else {
        ui::quiet_status(text::shared::loading);
    }
    ui::link(words::go_home, navigation::href(home.address), {.as_button = true});
}

void draw_what_follows(const Wizard& wizard, const Frame& frame) {
    ui::heading(words::what_follows, 2);
    ui::text(words::receipt_mailed(frame.me.email));
    ui::text(words::answer_by_mail(frame.me.email));
    if (frame.me.demo) ui::muted(words::demo_without_mail);
    ui::text(words::follow_it);
    ui::link(words::history_title, navigation::href(history_of(wizard.folio)));
    ui::link(words::follow_up, navigation::href(follow_up.address));
}

}  // namespace

void draw_folio(Wizard& wizard, Frame& frame) {
    wizard.receipt.arrived();
    if (wizard.sent_before.arrived()) take_sent_before(wizard, frame);
    frame.part = words::folio_title.view();
    const ui::Column column(720);
    ui::heading(words::folio_title, 1);
    if (wizard.sent_at == 0) return draw_folio_not_there(wizard, frame);
    ui::notice(ui::Tone::success, words::folio_assigned(wizard.folio));
    ui::text(words::sent_on(base::mexico_city_words(wizard.sent_at)));
    ui::text(words::print_advice);
    if (const auto* href = wizard.receipt.value()) {
        ui::link(words::print, *href, {.new_tab = true, .as_button = true, .weight = ui::Weight::primary});
        ui::same_line();
    } else if (wizard.receipt.error()) {
        ui::notice(ui::Tone::error, wizard.receipt.error()->message);
    }
    if (ui::button(words::new_request)) {
        wizard = {};
        frame.navigator.rename(navigation::parse(wizard_address));
        return;
    }
    ui::same_line();
    ui::link(words::go_home, navigation::href(home.address), {.as_button = true});
    draw_what_follows(wizard, frame);
}

}  // namespace screens::cases
