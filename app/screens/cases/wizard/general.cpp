// Tab 3: entity, treating doctor, measures of the patient, the drug and its three diagnoses (A9, R6, R9,
// R10).

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "app/screens/cases/wizard/captured_field.hpp"
#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/general.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Filling;
using domain::cases::Part;
using domain::cases::Tab;

namespace {

/// The fields of these parts, in the order of their table.
void draw_fields(Wizard& wizard, Frame& frame, ui::Form& form, std::initializer_list<Part> parts, int columns) {
    std::optional<ui::EqualColumns> places;
    if (columns > 1) places.emplace(columns);
    for (const auto& field : domain::cases::captured_fields()) {
        const bool here = field.tab == Tab::datos_generales && std::find(parts.begin(), parts.end(), field.part) != parts.end();
        if (!here || field.filling == Filling::follows || field.filling == Filling::by_its_tab) continue;
        if (places) places->next(field.whole_line ? columns : 1);
        draw_field(wizard, frame, form, field);
    }
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

void draw_measures(Wizard& wizard, Frame& frame, ui::Form& form) {
    const ui::Section section(words::block_patient, {.framed = true});
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
    draw_fields(wizard, frame, form, {Part::patient}, 3);
    draw_age_warnings(wizard, frame);
}

void clear_fields(Wizard& wizard) {
    domain::cases::clear(wizard.content, Tab::datos_generales);
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
        {
            const ui::Section section(words::block_entity, {.framed = true});
            draw_fields(wizard, frame, form, {Part::entity}, 2);
        }
        {
            const ui::Section section(words::block_doctor, {.framed = true});
            draw_fields(wizard, frame, form, {Part::doctor}, 2);
        }
        draw_measures(wizard, frame, form);
        {
            const ui::Section section(words::block_generic, {.framed = true});
            draw_fields(wizard, frame, form, {Part::medicine, Part::diagnosis}, 1);
        }
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
