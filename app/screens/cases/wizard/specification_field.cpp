// How the form of a drug is filled: a field for each kind of answer, a slot for each PDF (A11).

#include "app/screens/cases/wizard/capture.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "shared/base/file.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::catalog::FieldKind;

namespace {

Search<api::catalog::SearchListValues>& open_list(Capture& capture, const std::string& key) {
    for (auto& [each, search] : capture.open_lists) {
        if (each == key) return search;
    }
    capture.open_lists.emplace_back(key, Search<api::catalog::SearchListValues>{});
    return capture.open_lists.back().second;
}

void draw_open_list(Capture& capture, Frame& frame, ui::Form& form, const domain::catalog::FormField& field,
                    const ui::FieldSpec& base_spec) {
    auto& search = open_list(capture, field.key);
    search.take();
    ui::ComboSpec spec;
    static_cast<ui::FieldSpec&>(spec) = base_spec;
    spec.accepts_new = true;
    spec.searching = search.found.waiting();
    spec.empty_words = (search.too_short(1) ? words::type_value : words::value_proposed).view();
    std::string id = capture.content.answer(field.key), shown = id;
    if (form.combo("answers." + field.key, field.label, id, shown, search.combo, search.choices, spec)) {
        capture.content.set_answer(field.key, shown);
    }
    search.ask(frame.api, field.list_id);
}

}  // namespace

void draw_field(Capture& capture, Frame& frame, ui::Form& form, const domain::catalog::FormField& field) {
    const auto name = "answers." + field.key;
    auto value = capture.content.answer(field.key);
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
        case FieldKind::open_list: return draw_open_list(capture, frame, form, field, spec);
    }
    if (changed) capture.content.set_answer(field.key, value);
}

void draw_slot(Capture& capture, Frame& frame, ui::Form& form, const domain::catalog::FormSlot& slot) {
    const ui::Scope scope(slot.key);
    const auto refusals = capture.uploads.refusals_in(slot.key);
    // A slot for several has each of its files in the list below; their number is enough here.
    std::string names = capture.uploads.names_in(slot.key);
    std::size_t count = 0;
    for (const auto& each : capture.attachments) {
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
                   .enabled = !capture.is_preview && (slot.several || !capture.uploads.running_in(slot.key)),
                   .chosen = names})) {
        if (!slot.several) forget_refused(capture.uploads, frame, slot.key);
        start_uploads(capture.uploads, frame, capture.id, slot.key, chosen);
        ui::show_next(words::cancel_upload.view());
    }
    draw_attached(capture, frame, slot.key);
}

}  // namespace screens::cases
