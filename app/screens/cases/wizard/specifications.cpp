// Tab 5: the form of the drug and diagnosis, drawn from data, with its named PDF slots (A11).

#include <utility>

#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/catalog/forms.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;

namespace {

/// Files of a drug chosen before: they belong to the request, so they are seen and can be taken out.
void draw_former_files(Wizard& wizard, const domain::catalog::FormDescription& form) {
    bool said = false;
    for (const auto& each : wizard.attachments) {
        if (each.slot == domain::catalog::vigencia_slot || form.slot(each.slot)) continue;
        if (!std::exchange(said, true)) ui::muted(words::former_files);
        draw_attachment(wizard, each);
    }
}

void draw_requirements(const Wizard& wizard) {
    const auto* recommendation = wizard.recommendation();
    if (!recommendation) return;
    const bool first = wizard.content.visit == domain::cases::Visit::primera_vez;
    const auto& requirements = first ? recommendation->requirements_first : recommendation->requirements_followup;
    std::vector<std::string> lines;
    for (const auto line : base::split(requirements, '\n')) {
        if (!base::is_blank(line)) lines.emplace_back(base::trimmed(line));
    }
    if (lines.empty()) return;
    const ui::Section section(words::requirements_title, {.heading_level = 3, .framed = true});
    ui::bullets(lines);
}

void send(Wizard& wizard, Frame& frame, const domain::catalog::FormDescription& form) {
    if (wizard.uploads.running()) {
        ui::announce(words::upload_in_progress);
        return;
    }
    auto errors = domain::cases::validate_specifications(wizard.written(), form, wizard.attachment_rows());
    if (const auto* former = wizard.former_description()) {
        const bool is_another = domain::catalog::form_base(former->id) != domain::catalog::form_base(form.id);
        ui::show_next(text::catalog::adopt_form.view());
        return ui::announce(is_another ? text::catalog::form_is_another_to_adopt : text::catalog::form_changed);
    }
    if (!may_leave(wizard, Tab::especificaciones, std::move(errors))) return;
    wizard.preview.forget();
    wizard.preview_wanted = true;
    go_to(wizard, frame, Tab::confirmacion);
}

void draw_no_form(Wizard& wizard, Frame& frame) {
    if (wizard.content.recommendation_id.empty()) {
        ui::notice(ui::Tone::info, words::choose_generic_first);
    } else if (wizard.form.missing) {
        wizard.form.draw_missing(frame);
    } else {
        ui::quiet_status(text::shared::loading.view());
    }
}

}  // namespace

void draw_specifications(Wizard& wizard, Frame& frame) {
    const auto* form = wizard.description();
    if (!form) return draw_no_form(wizard, frame);
    if (const auto* generic = wizard.generic()) ui::heading(generic->name, 2);
    draw_requirements(wizard);
    draw_form_change(wizard);
    {
        ui::Form around(words::tab_especificaciones.view(), wizard.refusals(Tab::especificaciones));
        ui::heading(form->heading, 3);
        for (const auto& field : form->form_fields) draw_field(wizard, frame, around, field);
        ui::heading(words::files_title, 3);
        ui::muted(words::files_note);
        for (const auto& slot : form->slots) draw_slot(wizard, frame, around, slot);
        draw_former_files(wizard, *form);
        const bool running = wizard.uploads.running();
        if (running) ui::quiet_status(words::upload_in_progress);
        if (around.submit(text::shared::send, false, !running)) send(wizard, frame, *form);
    }
    ui::same_line();
    if (ui::button(text::shared::back_to_menu)) frame.go("sanece/inicio");
}

}  // namespace screens::cases
