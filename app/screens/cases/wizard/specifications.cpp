// Tab 5: the form of the drug and diagnosis, drawn from data, with its named PDF slots (A11).

#include <utility>

#include "app/screens/cases/wizard/wizard.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/catalog/search.hpp"
#include "shared/base/file.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;
using domain::catalog::FieldKind;

namespace {

Search<api::catalog::SearchListValues>& open_list(Wizard& wizard, const std::string& key) {
    for (auto& [each, search] : wizard.open_lists) {
        if (each == key) return search;
    }
    wizard.open_lists.emplace_back(key, Search<api::catalog::SearchListValues>{});
    return wizard.open_lists.back().second;
}

void draw_open_list(Wizard& wizard, Frame& frame, ui::Form& form, const domain::catalog::FormField& field,
                    const ui::FieldSpec& base_spec) {
    auto& search = open_list(wizard, field.key);
    search.take();
    ui::ComboSpec spec;
    static_cast<ui::FieldSpec&>(spec) = base_spec;
    spec.accepts_new = true;
    spec.searching = search.found.waiting();
    spec.empty_words = (search.too_short(1) ? words::type_value : words::value_proposed).view();
    std::string id = wizard.content.answer(field.key), shown = id;
    if (form.combo("answers." + field.key, field.label, id, shown, search.combo, search.choices, spec)) {
        wizard.content.set_answer(field.key, shown);
    }
    search.ask(frame.api, field.list_id);
}

void draw_field(Wizard& wizard, Frame& frame, ui::Form& form, const domain::catalog::FormField& field) {
    const auto name = "answers." + field.key;
    auto value = wizard.content.answer(field.key);
    ui::FieldSpec spec{.required = field.required, .help = field.help, .unit = field.unit, .letters_max = 0, .error = {}};
    bool changed = false;
    switch (field.kind) {
        case FieldKind::text: changed = form.text(name, field.label, value, spec); break;
        case FieldKind::notes:
            spec.spellcheck = true;
            changed = form.area(name, field.label, value, spec, 3);
            break;
        case FieldKind::integer:
            spec.input = ui::Input::digits;
            spec.width = 160;
            changed = form.text(name, field.label, value, spec);
            break;
        case FieldKind::decimal:
            spec.input = ui::Input::decimal;
            spec.width = 160;
            changed = form.text(name, field.label, value, spec);
            break;
        case FieldKind::choice: {
            std::vector<ui::Choice> choices;
            for (const auto& option : field.options) choices.push_back({option, option});
            changed = form.select(name, field.label, value, choices, text::shared::select_prompt_upper, spec);
            break;
        }
        case FieldKind::open_list: return draw_open_list(wizard, frame, form, field, spec);
    }
    if (changed) wizard.content.set_answer(field.key, value);
}

void draw_slot(Wizard& wizard, Frame& frame, ui::Form& form, const domain::catalog::FormSlot& slot) {
    const ui::Scope scope(slot.key);
    const auto refusals = wizard.uploads.refusals_in(slot.key);
    // A slot for several has each of its files in the list below; their number is enough here.
    std::string names = wizard.uploads.names_in(slot.key);
    std::size_t count = 0;
    for (const auto& each : wizard.attachments) {
        if (each.slot != slot.key) continue;
        ++count;
        if (!slot.several && names.empty()) names = each.name;
    }
    if (slot.several && names.empty() && count > 0) names = words::files_attached(count);
    std::vector<base::ChosenFile> chosen;
    if (form.file("slots." + slot.key, slot.label, chosen,
                  {.button_label = words::choose_file.view(),
                   .none_chosen = words::no_file_chosen.view(),
                   .error = refusals,
                   .required = slot.required,
                   .multiple = slot.several,
                   .enabled = slot.several || !wizard.uploads.running_in(slot.key),
                   .chosen = names})) {
        if (!slot.several) forget_refused(wizard.uploads, frame, slot.key);
        start_uploads(wizard.uploads, frame, wizard.id, slot.key, chosen);
        ui::show_next(words::cancel_upload.view());
    }
    draw_attached(wizard, frame, slot.key);
}

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
