// Tab 1: the patient, found by NSS, chosen among a family, or registered (A7).

#include <algorithm>
#include <utility>

#include "app/screens/cases/folio_addresses.hpp"
#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;

namespace {

bool searched(const Wizard& wizard) { return wizard.patients.value() != nullptr; }

void search(Wizard& wizard, Frame& frame) {
    wizard.searched_at = frame.platform.elapsed();
    api::call<api::cases::SearchPatients>(frame.api, {wizard.nss_typed}, wizard.patients);
}

void new_search(Wizard& wizard) {
    wizard.patients.forget();
    wizard.registered.forget();
    wizard.nss_typed.clear();
    wizard.adding_family_member = false;
    wizard.patient_missing = false;
    wizard.content.nss.clear();
    wizard.content.patient_id.clear();
    wizard.content.new_patient = {};
    wizard.patient.clear();
}

/// Measures and proof of vigencia are one patient's alone: they do not go on to another.
void leave_former(Wizard& wizard, Frame& frame) {
    auto& content = wizard.content;
    const bool attached = std::any_of(wizard.attachments.begin(), wizard.attachments.end(),
                                      [](const auto& each) { return each.slot == domain::catalog::vigencia_slot; }) ||
                          wizard.uploads.running_in(std::string(domain::catalog::vigencia_slot));
    const auto before = content;
    domain::cases::clear_chosen(content, "patient_id");
    wizard.former_left = wizard.former_left || attached || !(content == before);
    drop_vigencia(wizard, frame);
}

void choose(Wizard& wizard, Frame& frame, const api::cases::PatientCard& card) {
    if (card.id != std::exchange(wizard.measured_patient, card.id)) leave_former(wizard, frame);
    wizard.content.patient_id = card.id;
    wizard.patient = {card};
    wizard.patient_missing = false;
    wizard.adding_family_member = false;
}

void send_registration(Wizard& wizard, Frame& frame, bool accept_warnings) {
    api::call<api::cases::RegisterPatient>(frame.api, {wizard.content.nss, wizard.content.new_patient, accept_warnings},
                                           wizard.registered);
}

bool only_warnings(const base::Error& error) {
    for (const auto& each : error.fields) {
        if (each.field != "agregado_warning") return false;
    }
    return !error.fields.empty();
}

void take_registered(Wizard& wizard, Frame& frame) {
    if (const auto* error = wizard.registered.error()) {
        wizard.asking_warnings = only_warnings(*error);
        if (wizard.asking_warnings) ui::focus_next(words::correct_data.view());  // Enter alone does not pass a warning
        return;
    }
    auto& content = wizard.content;
    choose(wizard, frame, *wizard.registered.value());
    content.age_years = content.new_patient.age_years;
    content.weight_kg = content.new_patient.weight_kg;
    content.height_cm = content.new_patient.height_cm;
    content.new_patient = {};
    wizard.adding_family_member = false;
    wizard.registered.forget();
    search(wizard, frame);
    go_to(wizard, frame, Tab::vigencia);
}

/// After a second it is said, after ten one may stop.
void draw_searching(Wizard& wizard, const Frame& frame) {
    constexpr base::Instant said_after_ms = 1000, slow_after_ms = 10 * 1000;
    const auto passed = frame.platform.elapsed() - wizard.searched_at;
    if (passed < said_after_ms) return ui::wake_after(said_after_ms - passed);
    if (passed < slow_after_ms) {
        ui::quiet_status(words::searching);
        return ui::wake_after(slow_after_ms - passed);
    }
    ui::quiet_status(words::search_is_slow);
    if (!ui::button(words::stop_searching)) return;
    wizard.patients.forget();
    ui::focus_field("nss");
}

void draw_search(Wizard& wizard, Frame& frame) {
    ui::Form form(words::patient_search, wizard.patients.error());
    form.text("nss", words::nss_prompt, wizard.nss_typed,
              {.input = ui::Input::digits,
               .required = true,
               .read_only = searched(wizard),
               .help = words::nss_help.view(),
               .width = 220});
    if (!searched(wizard)) {
        if (form.submit(words::search, wizard.patients.waiting())) {
            search(wizard, frame);
            wizard.search_pressed = true;
        }
        if (wizard.patients.waiting()) draw_searching(wizard, frame);
    } else if (ui::button(words::new_search)) {
        new_search(wizard);
        ui::focus_field("nss");
    }
}

void draw_table(Wizard& wizard, Frame& frame) {
    const auto& patients = wizard.patients.value()->patients;
    ui::text(words::select_patient_prompt);
    const ui::ColumnSpec columns[] = {{.title = words::column_number.view(), .width = 120},
                                      {.title = words::column_name.view()},
                                      {.title = words::column_nss.view(), .width = 130},
                                      {.title = words::column_agregado.view(), .width = 150}};
    ui::Table table(words::patients_table.view(), columns, patients.size());
    while (table.next()) {
        const auto& each = patients[table.row()];
        const bool chosen = each.id == wizard.content.patient_id;
        const auto number = std::to_string(each.number);
        if (table.begin_row(each.id, true, chosen)) choose(wizard, frame, each);
        table.cell_radio(words::choose_patient(number, each.full_name), chosen, number);
        table.cell(each.full_name);
        table.cell(each.nss);
        table.cell(each.agregado_medico);
    }
}

void draw_new_patient(Wizard& wizard, Frame& frame) {
    auto& patient = wizard.content.new_patient;
    const auto* error = wizard.registered.error();
    ui::Form form(words::new_patient_form, error && only_warnings(*error) ? nullptr : error);
    const ui::FieldSpec name{.required = true, .letters_max = domain::limits::patient_name_letters_max};
    {
        ui::EqualColumns columns(2);
        columns.next();
        form.text("paternal_surname", words::paternal_surname, patient.paternal_surname, name);
        columns.next();
        form.text("maternal_surname", words::maternal_surname, patient.maternal_surname, name);
        columns.next();
        form.text("given_names", words::given_names, patient.given_names, name);
        columns.next();
        form.select("gender_id", words::gender, patient.gender_id, wizard.genders, text::shared::select_prompt_upper,
                    {.required = true});
        columns.next();
        form.text("agregado_medico", words::agregado_medico, patient.agregado_medico,
                  {.required = true, .help = words::agregado_help.view()});
        columns.next();
        form.text("age_years", words::age_years, patient.age_years, {.input = ui::Input::digits, .required = true});
        columns.next();
        form.text("weight_kg", words::weight_kg, patient.weight_kg, {.input = ui::Input::decimal, .required = true});
        columns.next();
        form.text("height_cm", words::height_cm, patient.height_cm, {.input = ui::Input::digits, .required = true});
    }
    ui::muted(words::capitals_note);
    if (form.submit(text::shared::next, wizard.registered.waiting())) send_registration(wizard, frame, false);
}

void draw_warnings(Wizard& wizard, Frame& frame) {
    const ui::Dialog dialog(words::warnings_title, wizard.asking_warnings);
    if (!dialog || !wizard.registered.error()) return;
    for (const auto& each : wizard.registered.error()->fields) ui::text(each.message);
    if (ui::button(words::continue_anyway, {.weight = ui::Weight::primary})) {
        wizard.asking_warnings = false;
        send_registration(wizard, frame, true);
    }
    ui::same_line();
    if (ui::button(words::correct_data)) wizard.asking_warnings = false;
}

/// The new one is who the request is about: nobody of the table stays chosen beside the form.
void add_family_member(Wizard& wizard) {
    wizard.adding_family_member = true;
    wizard.patient_missing = false;
    wizard.content.patient_id.clear();
    wizard.patient.clear();
    ui::focus_field("paternal_surname");
}

void draw_found(Wizard& wizard, Frame& frame) {
    draw_table(wizard, frame);
    draw_former_left(wizard);
    ui::muted(words::update_through_module);
    ui::link(words::go_to_module, navigation::href(module_address()));
    if (!wizard.adding_family_member) {
        if (ui::button(words::add_family_member(wizard.content.nss))) add_family_member(wizard);
        ui::space();
        if (ui::button(text::shared::next, {.weight = ui::Weight::primary})) {
            wizard.patient_missing = wizard.content.patient_id.empty();
            if (!wizard.patient_missing) go_to(wizard, frame, Tab::vigencia);
            if (wizard.patient_missing) ui::show_next(words::patient_required.view());
        }
        // Below what was pressed: a second click meets the same button, not the one that slid under the pointer.
        if (wizard.patient_missing) ui::notice(ui::Tone::error, words::patient_required);
        return;
    }
    ui::text(words::new_family_member);
    draw_new_patient(wizard, frame);
    ui::same_line();
    if (!ui::button(text::shared::cancel)) return;
    wizard.adding_family_member = false;
    ui::focus_next(words::add_family_member(wizard.content.nss));
}

/// What was found takes the focus from the button that asked, which is gone; who works elsewhere by now keeps theirs.
void lead_to_found(Wizard& wizard) {
    const auto& patients = wizard.patients.value()->patients;
    if (patients.empty()) return ui::focus_field("paternal_surname");  // the notice says why
    ui::announce(words::patients_found(patients.size()));
    const auto& first = patients.front();
    ui::focus_next(words::choose_patient(std::to_string(first.number), first.full_name));
}

}  // namespace

void draw_former_left(const Wizard& wizard) {
    if (wizard.former_left) ui::notice(ui::Tone::warning, words::former_patient_left);
}

void draw_patient(Wizard& wizard, Frame& frame) {
    if (wizard.patients.arrived() && wizard.patients.value()) {
        wizard.content.nss = wizard.nss_typed = wizard.patients.value()->nss;
        if (std::exchange(wizard.search_pressed, false) && ui::focus_within(words::patient_search)) lead_to_found(wizard);
    }
    if (wizard.registered.arrived()) take_registered(wizard, frame);
    draw_search(wizard, frame);
    if (searched(wizard)) {
        if (const auto& hint = wizard.patients.value()->hint; !hint.empty()) ui::notice(ui::Tone::warning, hint);
        if (wizard.patients.value()->patients.empty()) {
            ui::notice(ui::Tone::info, words::patient_not_registered);
            draw_new_patient(wizard, frame);
        } else {
            draw_found(wizard, frame);
        }
    }
    if (wizard.asking_warnings) draw_warnings(wizard, frame);
    ui::space(8);
    if (ui::button(text::shared::back_to_menu)) frame.go("sanece/inicio");
}

}  // namespace screens::cases
