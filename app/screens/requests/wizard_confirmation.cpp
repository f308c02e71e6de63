// CONFIRMACION DE DATOS with everything captured, then the folio and its receipt (A12, A13, R9).

#include "app/screens/requests/wizard.hpp"
#include "app/screens/screens.hpp"
#include "shared/base/text.hpp"
#include "shared/text/app.hpp"
#include "shared/text/requests.hpp"
#include "shared/text/shared.hpp"

namespace screens {

namespace words = text::requests;
using domain::Tab;

namespace {

void accept(Wizard& wizard, Frame& frame) {
    if (wizard.command_key.empty()) wizard.command_key = new_key(frame);
    api::call<api::SendRequest>(frame.api, {wizard.id, wizard.preview.value()->confirmation}, wizard.sent,
                                wizard.command_key);
}

void take_sent(Wizard& wizard, Frame& frame) {
    if (wizard.sent.error()) {
        // A refusal may depend on what is corrected next: the next try is another command.
        if (wizard.sent.error()->kind != base::ErrorKind::unavailable) wizard.command_key.clear();
        return;
    }
    wizard.folio = wizard.sent.value()->folio;
    api::link<api::ReceiptDocument>(frame.api, {wizard.folio}, wizard.receipt);
    ui::focus_heading();
    ui::scroll_to_top();
}

void draw_summary(const domain::RequestSummary& summary, base::Instant previewed_at) {
    {
        const ui::Section section(words::confirmation_title, {.heading_level = 0, .framed = true});
        ui::fact(words::fact_moment, base::mexico_city_words(previewed_at));
        ui::fact(words::fact_entity, summary.entity);
        ui::fact(words::fact_unit, summary.unit);
        if (!summary.umf.empty()) ui::fact(words::umf, summary.umf);
        ui::fact(words::fact_doctor, summary.doctor);
        ui::fact(words::matricula, summary.doctor_matricula);
        ui::fact(words::specialty, summary.specialty);
        ui::divider();
        ui::fact(words::fact_patient, summary.patient);
        ui::fact(words::fact_gender, summary.gender);
        ui::fact(words::nss, summary.nss);
        ui::fact(words::column_agregado, summary.agregado_medico);
        ui::fact(words::fact_age, words::with_years(summary.age_years));
        ui::fact(words::fact_weight, words::with_kg(summary.weight_kg));
        ui::fact(words::fact_height, words::with_cm(summary.height_cm));
        ui::divider();
        ui::fact(words::fact_medicine, summary.generic);
        ui::fact(words::fact_clave, summary.clave);
        ui::fact(words::presentation, summary.presentation);
        ui::fact(words::visit, summary.visit);
        ui::fact(words::fact_recommendation, summary.recommendation);
        ui::fact(words::cie10, summary.cie10);
        ui::fact(words::diagnosis_date, summary.diagnosis_date);
        ui::fact(words::diagnosis_detail, summary.diagnosis_detail);
    }
    const ui::Section section(words::fact_specifications, {.framed = true});
    for (const auto& each : summary.specifications) ui::text(each.label + ": " + each.value);
    ui::heading(words::fact_treatments, 3);
    if (summary.treatments.empty()) ui::text(words::none);
    for (const auto& each : summary.treatments)
        ui::text(words::treatment_line(each.generic_name, each.dose, each.months));
    ui::heading(words::fact_files, 3);
    for (std::size_t i = 0; i < summary.files.size(); ++i)
        ui::text(words::numbered(i + 1, summary.files[i].name));
}

void draw_incomplete(Wizard& wizard, Frame& frame, const base::Error& error) {
    ui::notice(ui::Tone::error, error.message);
    std::vector<std::string> lines;
    for (const auto& each : error.fields) lines.push_back(each.message);
    if (!lines.empty()) ui::bullets(lines);
    if (may_pass(error.kind) && ui::button(text::shared::retry, {.waiting = wizard.being_kept()})) {
        wizard.retry_at = 0;
        wizard.preview_wanted = true;
    }
    if (ui::button(text::shared::back, {.weight = ui::Weight::primary}))
        go_to(wizard, frame, Tab::especificaciones);
}

}  // namespace

void draw_confirmation(Wizard& wizard, Frame& frame) {
    if (wizard.preview.arrived()) wizard.previewed_at = frame.platform.now();
    if (wizard.sent.arrived()) take_sent(wizard, frame);
    const bool idle = !wizard.preview.waiting() && !wizard.preview.value() && !wizard.preview.error();
    if (idle && !wizard.preview_wanted) wizard.preview_wanted = true;  // the address was opened directly
    save_now(wizard, frame);
    const ui::Column column(720);
    ui::heading(words::confirmation_title, 2);
    if (wizard.not_saved && wizard.dirty()) return draw_incomplete(wizard, frame, *wizard.not_saved);
    if (wizard.preview.error()) return draw_incomplete(wizard, frame, *wizard.preview.error());
    if (!wizard.preview.value()) {
        ui::quiet_status(text::shared::loading.view());
        return;
    }
    ui::text(words::confirmation_intro);
    draw_summary(wizard.preview.value()->summary, wizard.previewed_at);
    if (wizard.sent.error()) ui::notice(ui::Tone::error, wizard.sent.error()->message);
    if (ui::button(text::shared::accept, {.weight = ui::Weight::primary, .waiting = wizard.sent.waiting()})) {
        accept(wizard, frame);
    }
    ui::same_line();
    if (ui::button(text::shared::back, {.enabled = !wizard.sent.waiting()})) {
        wizard.preview.forget();
        go_to(wizard, frame, Tab::especificaciones);
    }
}

void draw_folio(Wizard& wizard, Frame& frame) {
    wizard.receipt.arrived();
    const ui::Column column(720);
    ui::heading(words::folio_title, 1);
    ui::notice(ui::Tone::success, words::folio_assigned(wizard.folio));
    if (wizard.sent.value()) ui::text(words::sent_on(base::mexico_city_words(wizard.sent.value()->sent_at)));
    ui::text(words::print_advice);
    if (const auto* href = wizard.receipt.value()) {
        ui::link(words::print, *href, {.new_tab = true, .as_button = true});
        ui::same_line();
    } else if (wizard.receipt.error()) {
        ui::notice(ui::Tone::error, wizard.receipt.error()->message);
    }
    if (ui::button(words::new_request, {.weight = ui::Weight::primary})) {
        wizard = {};
        frame.navigator.rename(navigation::parse("sanece/solicitud"));
        return;
    }
    ui::same_line();
    ui::link(words::go_home, navigation::href(home.address), {.as_button = true});
}

}  // namespace screens
