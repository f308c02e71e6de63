#include "app/screens/cases/wizard/captured_field.hpp"

#include <algorithm>
#include <span>

#include "app/ui/fields.hpp"
#include "app/ui/words.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::CapturedField;
using domain::cases::Filling;
using domain::cases::Source;

namespace {

ui::FieldSpec spec_of(const Capture& capture, const CapturedField& field) {
    constexpr float letter_width = 20;  // with the margins of a field
    ui::FieldSpec spec;
    spec.required = field.is_needed(capture.content);
    if (field.help) spec.help = field.help->view();
    spec.letters_max = field.letters_max;
    spec.width = letter_width * static_cast<float>(field.letters_wide);
    return spec;
}

void draw_text(Capture& capture, ui::Form& form, const CapturedField& field, ui::Input input) {
    auto spec = spec_of(capture, field);
    spec.input = input;
    form.text(field.key, *field.labels.form, capture.content.*field.text, spec);
}

void draw_date(Capture& capture, const Frame& frame, ui::Form& form, const CapturedField& field) {
    const auto last_day = base::iso(today(frame));
    auto spec = spec_of(capture, field);
    spec.input = ui::Input::date;
    spec.date_max = last_day;
    form.text(field.key, *field.labels.form, capture.content.*field.text, spec);
}

void draw_paragraphs(Capture& capture, ui::Form& form, const CapturedField& field) {
    auto spec = spec_of(capture, field);
    spec.spellcheck = true;
    form.area(field.key, *field.labels.form, capture.content.*field.text, spec, 3);
}

/// `made` keeps the choices of a list that is made for this frame.
std::span<const ui::Choice> choices_from(Source source, const Capture& capture, std::vector<ui::Choice>& made) {
    switch (source) {
        case Source::none: return {};
        case Source::entities: return capture.entities;
        case Source::specialties: return capture.specialties;
        case Source::generics: return capture.generics;
        case Source::hospitals:
            if (const auto* answer = capture.hospitals.answer.value()) made = choices_of(answer->hospitals);
            return made;
        case Source::recommendations:
            if (const auto* generic = capture.generic()) made = choices_of(generic->recommendations);
            return made;
    }
    return {};
}

/// What was chosen may have been withdrawn since; "" while it is still there to be chosen, or the list is not here yet.
text::Words withdrawn(Source source, std::string_view chosen, std::span<const ui::Choice> choices) {
    const bool there = chosen.empty() || choices.empty() ||
                       std::any_of(choices.begin(), choices.end(), [&](const auto& each) { return each.id == chosen; });
    if (there) return {};
    if (source == Source::generics) return words::generic_withdrawn;
    if (source == Source::recommendations) return words::recommendation_withdrawn;
    return source == Source::none ? words::presentation_withdrawn : text::shared::choose_from_list;
}

void draw_choice(Capture& capture, Frame& frame, ui::Form& form, const CapturedField& field) {
    std::vector<ui::Choice> made;
    const auto choices = choices_from(field.source, capture, made);
    auto spec = spec_of(capture, field);
    spec.enabled = field.source != Source::recommendations || capture.generic();
    if (form.error_of(field.key).empty()) spec.error = withdrawn(field.source, capture.content.*field.text, choices);
    if (form.select(field.key, *field.labels.form, capture.content.*field.text, choices, text::shared::select_prompt_upper,
                    spec)) {
        domain::cases::clear_chosen(capture.content, field.key);
    }
    if (field.source == Source::hospitals && capture.hospitals.missing) capture.hospitals.draw_missing(frame);
}

/// Several presentations may read alike but for their clave; a list cuts what does not fit, so the whole text follows.
void draw_presentation(Capture& capture, ui::Form& form, const CapturedField& field) {
    const auto* generic = capture.generic();
    if (!generic) return;
    auto& clave = capture.content.*field.text;
    const auto& presentations = generic->presentations;
    if (presentations.size() == 1) {
        clave = presentations.front().id;
    } else {
        std::vector<ui::Choice> choices;
        for (const auto& each : presentations) choices.push_back({each.id, each.id + text::shared::dot.words() + each.name});
        auto spec = spec_of(capture, field);
        if (form.error_of(field.key).empty()) spec.error = withdrawn(field.source, clave, choices);
        form.select(field.key, *field.labels.form, clave, choices, text::shared::select_prompt_upper, spec);
    }
    for (const auto& each : presentations) {
        if (each.id == clave) ui::fact(*field.labels.form, each.name);
    }
}

void draw_options(Capture& capture, ui::Form& form, const CapturedField& field) {
    std::vector<ui::Choice> choices;
    for (const auto& each : field.options) choices.push_back({std::string(each.name), each.label->words()});
    std::string chosen(field.option(capture.content));
    if (form.radio(field.key, *field.labels.form, chosen, choices, spec_of(capture, field)))
        field.choose(capture.content, chosen);
}

void draw_cie10(Capture& capture, Frame& frame, ui::Form& form, const CapturedField& field) {
    auto& search = capture.cie10;
    search.take();
    ui::ComboSpec combo;
    static_cast<ui::FieldSpec&>(combo) = spec_of(capture, field);
    combo.placeholder = text::shared::select_prompt_upper.view();
    combo.searching = search.found.waiting();
    const auto type_more = words::type_to_search(domain::limits::search_letters_min);
    const bool too_short = search.too_short(domain::limits::search_letters_min);
    combo.empty_words = too_short ? std::string_view(type_more) : words::cie10_none.view();
    form.combo(field.key, *field.labels.form, capture.content.*field.text, capture.content.cie10_words, search.combo,
               search.choices, combo);
    search.ask(frame.api);
}

}  // namespace

void draw_field(Capture& capture, Frame& frame, ui::Form& form, const CapturedField& field) {
    switch (field.filling) {
        case Filling::by_its_tab:
        case Filling::follows: return;
        case Filling::line: return draw_text(capture, form, field, ui::Input::text);
        case Filling::digits: return draw_text(capture, form, field, ui::Input::digits);
        case Filling::decimal: return draw_text(capture, form, field, ui::Input::decimal);
        case Filling::date: return draw_date(capture, frame, form, field);
        case Filling::paragraphs: return draw_paragraphs(capture, form, field);
        case Filling::choice: return draw_choice(capture, frame, form, field);
        case Filling::presentation: return draw_presentation(capture, form, field);
        case Filling::options: return draw_options(capture, form, field);
        case Filling::cie10: return draw_cie10(capture, frame, form, field);
    }
}

}  // namespace screens::cases
