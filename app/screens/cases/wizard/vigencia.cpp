// Tab 2: the chosen patient and one PDF, chosen and then attached (A8).

#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;

namespace {

void draw_patient_facts(const api::cases::PatientCard& patient) {
    const ui::Section section(words::selected_patient, {.heading_level = 2, .framed = true});
    ui::fact(words::label_paternal, patient.paternal_surname);
    ui::fact(words::label_maternal, patient.maternal_surname);
    ui::fact(words::given_names, patient.given_names);
    ui::fact(words::nss, patient.nss);
    ui::fact(words::label_agregado, patient.agregado_medico);
}

void attach(Wizard& wizard, Frame& frame) {
    const std::string slot(domain::catalog::vigencia_slot);
    if (wizard.vigencia_chosen.empty()) {
        if (send_broken_again(wizard.uploads, slot)) return;
        auto said = wizard.uploads.refusals_in(slot);  // why the last choice was not taken stays
        if (said.empty()) said = words::choose_file_first.words();
        may_leave(wizard, domain::cases::Tab::vigencia, {{"slots." + slot, std::move(said)}});
        return;
    }
    save_now(wizard, frame);
    forget_refused(wizard.uploads, frame, slot);
    start_uploads(wizard.uploads, frame, wizard.id, slot, wizard.vigencia_chosen);
    wizard.vigencia_chosen.clear();
    ui::show_next(words::cancel_upload.view());
}

void drop_choice(Wizard& wizard, Frame& frame) {
    for (const auto& each : wizard.vigencia_chosen) frame.platform.release_file(each.handle);
    wizard.vigencia_chosen.clear();
}

/// What could never be attached is refused when it is chosen.
void judge_choice(Wizard& wizard, Frame& frame) {
    const std::string slot(domain::catalog::vigencia_slot);
    const auto& file = wizard.vigencia_chosen.front();
    auto refusal = file_refusal(slot, file);
    if (refusal.empty()) return;
    refuse_file(wizard.uploads, slot, std::move(refusal));
    drop_choice(wizard, frame);
}

/// The file is chosen first and sent by its own button (A8.3).
void draw_choice(Wizard& wizard, Frame& frame, bool running) {
    const std::string slot(domain::catalog::vigencia_slot);
    const auto refusals = wizard.uploads.refusals_in(slot);
    std::string chosen = wizard.uploads.names_in(slot);
    if (!wizard.vigencia_chosen.empty()) {
        const auto& file = wizard.vigencia_chosen.front();
        chosen = words::attached(file.name, text::shared::file_size(static_cast<std::int64_t>(file.size_bytes)));
    }
    ui::Form form(words::vigencia_file.view(), wizard.refusals(domain::cases::Tab::vigencia));
    if (form.file("slots." + slot, words::vigencia_prompt.view(), wizard.vigencia_chosen,
                  {.button_label = words::choose_file.view(),
                   .none_chosen = words::no_file_chosen.view(),
                   .help = words::vigencia_name_note.view(),
                   .error = refusals,
                   .required = true,
                   .enabled = !running,
                   .chosen = chosen})) {
        forget_refused(wizard.uploads, frame, slot);
        wizard.refused.clear();
        judge_choice(wizard, frame);
    }
    if (form.submit(words::attach, running)) attach(wizard, frame);
    if (wizard.vigencia_chosen.empty()) return;
    ui::same_line();
    if (!ui::button(words::discard_chosen, {.weight = ui::Weight::text})) return;
    drop_choice(wizard, frame);
    ui::focus_field("slots." + slot);
}

}  // namespace

void draw_vigencia(Wizard& wizard, Frame& frame) {
    const std::string slot(domain::catalog::vigencia_slot);
    if (!wizard.patient.empty()) draw_patient_facts(wizard.patient.front());
    draw_former_left(wizard);
    const bool running = wizard.uploads.running_in(slot);
    draw_choice(wizard, frame, running);
    draw_attached(wizard, frame, domain::catalog::vigencia_slot);
    if (wizard.uploads.in_review(slot)) ui::text(words::go_on_meanwhile);
    bool attached = false;
    for (const auto& each : wizard.attachments) attached = attached || each.slot == slot;
    ui::space(8);
    if (ui::button(text::shared::back_to_menu)) frame.go("sanece/inicio");
    const bool in_review = wizard.uploads.in_review(slot);
    if (running ? !in_review : !attached) return;
    ui::same_line();
    if (ui::button(text::shared::next)) go_to(wizard, frame, domain::cases::Tab::datos_generales);
}

}  // namespace screens::cases
