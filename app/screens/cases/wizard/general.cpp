// Tab 3: entity, treating doctor, measures of the patient, the drug and its three diagnoses (A9, R6, R9,
// R10).

#include "shared/domain/cases/general.hpp"
#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;

namespace {

void draw_entity(Wizard& wizard, Frame& frame, ui::Form& form) {
    const ui::Section section(words::block_entity, {.framed = true});
    auto& content = wizard.content;
    ui::EqualColumns columns(2);
    columns.next();
    if (form.select("entity_id", words::entity, content.entity_id, wizard.entities, text::shared::select_prompt_upper,
                    {.required = true})) {
        content.unit_id.clear();
    }
    columns.next();
    const auto* hospitals = wizard.hospitals.answer.value();
    const auto units = hospitals ? choices_of(hospitals->hospitals) : std::vector<ui::Choice>{};
    form.select("unit_id", words::hospital, content.unit_id, units, text::shared::select_prompt_upper, {.required = true});
    if (wizard.hospitals.missing) wizard.hospitals.draw_missing(frame);
    columns.next();
    form.text("umf", words::umf, content.umf, {.input = ui::Input::digits, .help = words::umf_help.view(), .width = 120});
}

void draw_doctor(Wizard& wizard, ui::Form& form) {
    const ui::Section section(words::block_doctor, {.framed = true});
    auto& content = wizard.content;
    const ui::FieldSpec name{.required = true, .letters_max = domain::limits::patient_name_letters_max};
    ui::EqualColumns columns(2);
    columns.next();
    form.text("doctor_paternal_surname", words::paternal_surname, content.doctor_paternal_surname, name);
    columns.next();
    form.text("doctor_maternal_surname", words::maternal_surname, content.doctor_maternal_surname, name);
    columns.next();
    form.text("doctor_given_names", words::doctor_given_names, content.doctor_given_names, name);
    columns.next();
    form.text("doctor_matricula", words::matricula, content.doctor_matricula,
              {.input = ui::Input::digits, .required = true, .letters_max = domain::limits::matricula_digits_max, .width = 200});
    columns.next(2);
    form.select("specialty_id", words::specialty, content.specialty_id, wizard.specialties, text::shared::select_prompt_upper,
                {.required = true});
}

/// A disagreement may be passed (R10). It waits until the age is written, so that "4" of "45" alarms nobody.
void draw_age_warnings(const Wizard& wizard, const Frame& frame) {
    const bool written = wizard.content.age_years == wizard.saved.age_years || wizard.not_saved;
    if (wizard.patient.empty() || !written) return;
    const auto& patient = wizard.patient.front();
    const auto agregado = domain::cases::parse_agregado(patient.agregado_medico);
    if (!agregado) return;
    for (const auto& each : domain::cases::agregado_warnings(*agregado, {patient.gender_id, patient.gender},
                                                             wizard.written().age_years, today(frame))) {
        ui::notice(ui::Tone::warning, each);
    }
}

void draw_measures(Wizard& wizard, const Frame& frame, ui::Form& form) {
    const ui::Section section(words::block_patient, {.framed = true});
    auto& content = wizard.content;
    if (!wizard.patient.empty()) {
        const auto& patient = wizard.patient.front();
        ui::EqualColumns facts(3);
        facts.next();
        ui::fact(words::paternal_surname, patient.paternal_surname);
        facts.next();
        ui::fact(words::maternal_surname, patient.maternal_surname);
        facts.next();
        ui::fact(words::given_names, patient.given_names);
        facts.next();
        ui::fact(words::gender, patient.gender);
        facts.next();
        ui::fact(words::nss, patient.nss);
        facts.next();
        ui::fact(words::agregado_medico, patient.agregado_medico);
    }
    draw_former_left(wizard);
    {
        ui::EqualColumns columns(3);
        columns.next();
        form.text("age_years", words::age_years, content.age_years, {.input = ui::Input::digits, .required = true});
        columns.next();
        form.text("weight_kg", words::weight_kg, content.weight_kg, {.input = ui::Input::decimal, .required = true});
        columns.next();
        form.text("height_cm", words::height_cm, content.height_cm, {.input = ui::Input::digits, .required = true});
    }
    draw_age_warnings(wizard, frame);
}

/// Several presentations may read alike but for their clave; a list cuts what does not fit, so the whole text
/// follows.
void draw_presentation(Wizard& wizard, ui::Form& form, const api::catalog::GenericWithChoices& generic) {
    auto& clave = wizard.content.clave;
    const auto& presentations = generic.presentations;
    if (presentations.size() == 1) {
        clave = presentations.front().id;
    } else {
        std::vector<ui::Choice> choices;
        for (const auto& each : presentations) choices.push_back({each.id, each.id + text::shared::dot.words() + each.name});
        form.select("clave", words::presentation, clave, choices, text::shared::select_prompt_upper, {.required = true});
    }
    for (const auto& each : presentations) {
        if (each.id == clave) ui::fact(words::presentation, each.name);
    }
}

void generic_chosen(Wizard& wizard) {
    wizard.content.clave.clear();  // one among several is the person's choice
    wizard.content.recommendation_id.clear();
}

void draw_drug(Wizard& wizard, Frame& frame, ui::Form& form) {
    const ui::Section section(words::block_generic, {.framed = true});
    auto& content = wizard.content;
    if (form.select("generic_id", words::generic, content.generic_id, wizard.generics, text::shared::select_prompt_upper,
                    {.required = true})) {
        generic_chosen(wizard);
    }
    const auto* generic = wizard.generic();
    if (generic) draw_presentation(wizard, form, *generic);
    const auto recommendations = generic ? choices_of(generic->recommendations) : std::vector<ui::Choice>{};
    form.select("recommendation_id", words::recommendation, content.recommendation_id, recommendations,
                text::shared::select_prompt_upper, {.required = true, .enabled = generic != nullptr});
    std::string visit(base::name_of(content.visit));
    const ui::Choice visits[] = {{std::string(base::name_of(domain::cases::Visit::primera_vez)), words::first_visit.words()},
                                 {std::string(base::name_of(domain::cases::Visit::subsecuente)), words::followup_visit.words()}};
    if (form.radio("visit", words::visit, visit, visits)) {
        content.visit = base::from_name<domain::cases::Visit>(visit).value_or(domain::cases::Visit::primera_vez);
    }
    wizard.cie10.take();
    ui::ComboSpec combo;
    combo.required = true;
    combo.help = words::cie10_help.view();
    combo.placeholder = text::shared::select_prompt_upper.view();
    combo.searching = wizard.cie10.found.waiting();
    const auto type_more = words::type_to_search(domain::limits::search_letters_min);
    const bool too_short = wizard.cie10.too_short(domain::limits::search_letters_min);
    combo.empty_words = too_short ? std::string_view(type_more) : words::cie10_none.view();
    form.combo("cie10_code", words::cie10, content.cie10_code, content.cie10_words, wizard.cie10.combo, wizard.cie10.choices,
               combo);
    wizard.cie10.ask(frame.api);
    const auto last_day = base::iso(today(frame));
    form.text("diagnosis_date", words::diagnosis_date, content.diagnosis_date,
              {.input = ui::Input::date, .required = true, .width = 200, .date_max = last_day});
    form.area("diagnosis_detail", words::diagnosis_detail, content.diagnosis_detail,
              {.required = true,
               .help = words::diagnosis_detail_help.view(),
               .letters_max = domain::limits::diagnosis_letters_max,
               .spellcheck = true},
              3);
}

void clear_fields(Wizard& wizard) {
    const auto kept = wizard.content;
    wizard.content = {};
    wizard.content.tab = kept.tab;
    wizard.content.nss = kept.nss;
    wizard.content.patient_id = kept.patient_id;
    wizard.content.new_patient = kept.new_patient;
    wizard.content.treatments = kept.treatments;
    wizard.content.answers = kept.answers;
    wizard.cie10 = {};
    wizard.refused.clear();
}

void draw_clear_question(Wizard& wizard) {
    const ui::Dialog dialog(words::clear_title, wizard.asking_clear);
    if (!dialog) return;
    ui::text(words::clear_question);
    if (ui::button(words::clear_fields, {.weight = ui::Weight::danger})) {
        clear_fields(wizard);
        wizard.asking_clear = false;
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) wizard.asking_clear = false;
}

}  // namespace

void draw_general(Wizard& wizard, Frame& frame) {
    ui::text(words::enter_information);
    {
        ui::Form form(words::tab_datos.view(), wizard.refusals(Tab::datos_generales));
        draw_entity(wizard, frame, form);
        draw_doctor(wizard, form);
        draw_measures(wizard, frame, form);
        draw_drug(wizard, frame, form);
        if (form.submit(text::shared::next)) {
            if (may_leave(wizard, Tab::datos_generales, domain::cases::validate_general(wizard.written(), today(frame)))) {
                go_to(wizard, frame, Tab::tratamientos_previos);
            }
        }
    }
    ui::same_line();
    if (ui::button(words::clear_fields)) wizard.asking_clear = true;
    ui::same_line();
    if (ui::button(text::shared::back_to_menu)) frame.go("sanece/inicio");
    if (wizard.asking_clear) draw_clear_question(wizard);
}

}  // namespace screens::cases
