#include "shared/domain/cases/checks.hpp"

#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/units.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/specifications.hpp"
#include "shared/text/cases/treatments.hpp"
#include "shared/text/catalog/forms.hpp"
#include "shared/text/shared.hpp"

namespace domain::cases {

namespace words = text::cases;
namespace {

using Field = const CapturedField&;
using Blank = Checker::Blank;

const std::string& typed_in(Field field, const Typed& typed) { return typed.content.*field.text; }

/// The tab has two fields called "Nombre": what is missing says whose.
void check_name(Checker& check, Field field, const Typed& typed, const text::Text& missing, Blank blank) {
    const auto& value = typed_in(field, typed);
    const bool absent = blank == Blank::accepted ? value.empty() : base::is_blank(value);
    if (absent) return check.refuse(field.key, missing);
    check.required_text(field.key, value, field.letters_max, blank);
}

/// One refusal of a field is enough.
void refuse_unless(bool right, Checker& check, std::string_view key, const text::Text& message) {
    if (!right && !check.refused(key)) check.refuse(key, message);
}

template <class Item>
bool is_active(const std::optional<Item>& item) {
    return item && item->active;
}

std::string treatment_key(Field field, std::size_t place, std::string_view part) {
    return std::string(field.key) + "." + std::to_string(place) + "." + std::string(part);
}

}  // namespace

void check_patient(Checker& check, Field field, const Typed& typed) {
    if (typed.content.patient_id.empty()) check.refuse(field.key, words::patient_required);
}

void check_vigencia(Checker& check, Field field, const Typed& typed) {
    if (!has_file(typed.attachments, catalog::vigencia_slot)) check.refuse(field.key, words::slot_required);
}

void check_choice(Checker& check, Field field, const Typed& typed) { check.required_choice(field.key, typed_in(field, typed)); }

void check_text(Checker& check, Field field, const Typed& typed) {
    if (field.is_needed(typed.content)) {
        check.required_text(field.key, typed_in(field, typed), field.letters_max);
    } else {
        check.optional_text(field.key, typed_in(field, typed), field.letters_max);
    }
}

void check_umf(Checker& check, Field field, const Typed& typed) {
    const auto umf = base::trimmed(typed_in(field, typed));
    if (umf.size() > static_cast<std::size_t>(limits::umf_digits_max) || !base::all_digits(umf)) {
        check.refuse(field.key, words::umf_rule);
    }
}

void check_doctor_paternal(Checker& check, Field field, const Typed& typed) {
    check_name(check, field, typed, words::doctor_paternal_missing, Blank::refused);
}

void check_doctor_maternal(Checker& check, Field field, const Typed& typed) {
    check_name(check, field, typed, words::doctor_maternal_missing, Blank::accepted);
}

void check_doctor_given_names(Checker& check, Field field, const Typed& typed) {
    check_name(check, field, typed, words::doctor_name_missing, Blank::refused);
}

void check_doctor_matricula(Checker& check, Field field, const Typed& typed) {
    const auto& matricula = typed_in(field, typed);
    check.required_shape(field.key, matricula, text::shared::matricula_required, identity::is_matricula(matricula),
                         text::shared::matricula_rule);
}

void check_age(Checker& check, Field field, const Typed& typed) { check_age(check, field.key, typed_in(field, typed)); }

void check_weight(Checker& check, Field field, const Typed& typed) { check_weight(check, field.key, typed_in(field, typed)); }

void check_height(Checker& check, Field field, const Typed& typed) { check_height(check, field.key, typed_in(field, typed)); }

void check_generic(Checker& check, Field field, const Typed& typed) {
    if (typed_in(field, typed).empty()) check.refuse(field.key, words::generic_missing);
}

void check_cie10(Checker& check, Field field, const Typed& typed) {
    if (typed_in(field, typed).empty()) check.refuse(field.key, words::cie10_unknown);
}

void check_diagnosis_date(Checker& check, Field field, const Typed& typed) {
    const auto date = base::parse_date(typed_in(field, typed));
    if (!date) {
        check.refuse(field.key, words::date_rule);
    } else if (*date > typed.today) {
        check.refuse(field.key, words::date_future);
    } else if (base::years_between(*date, typed.today) > limits::age_years_max) {
        check.refuse(field.key, words::date_too_old);
    }
}

void check_answers(Checker& check, Field, const Typed& typed) {
    if (!typed.form) return;
    for (const auto& each : validate_specifications(typed.content, *typed.form, typed.attachments)) {
        check.refuse(each.field, each.message);
    }
}

void check_known_patient(Checker& check, Field field, const Captured& captured) {
    refuse_unless(captured.patient.has_value(), check, field.key, words::patient_required);
}

void check_known_entity(Checker& check, Field field, const Captured& captured) {
    refuse_unless(is_active(captured.entity), check, field.key, text::shared::choose_from_list);
}

void check_known_unit(Checker& check, Field field, const Captured& captured) {
    const bool fits = captured.entity && captured.unit && catalog::may_request(*captured.unit, *captured.entity);
    refuse_unless(fits, check, field.key, words::unit_not_of_entity);
}

void check_known_specialty(Checker& check, Field field, const Captured& captured) {
    refuse_unless(is_active(captured.specialty), check, field.key, text::shared::choose_from_list);
}

void check_known_generic(Checker& check, Field field, const Captured& captured) {
    const bool withdrawn = captured.generic && !captured.generic->active;
    refuse_unless(is_active(captured.generic), check, field.key,
                  withdrawn ? words::generic_withdrawn : text::shared::choose_from_list);
}

void check_known_clave(Checker& check, Field field, const Captured& captured) {
    const bool fits = is_active(captured.presentation) && captured.presentation->generic_id == captured.content.generic_id;
    const bool withdrawn = captured.presentation && !captured.presentation->active;
    refuse_unless(fits, check, field.key, withdrawn ? words::presentation_withdrawn : words::presentation_not_of_generic);
}

void check_known_recommendation(Checker& check, Field field, const Captured& captured) {
    const bool fits = is_active(captured.recommendation) && captured.recommendation->generic_id == captured.content.generic_id;
    const bool withdrawn = captured.recommendation && !captured.recommendation->active;
    refuse_unless(fits, check, field.key, withdrawn ? words::recommendation_withdrawn : words::recommendation_not_of_generic);
}

void check_form_version(Checker& check, Field field, const Captured& captured) {
    const auto& given_in = captured.content.form_id;
    const bool newest = given_in.empty() || !captured.form || captured.form->id == given_in;
    const bool is_another = !newest && catalog::form_base(given_in) != catalog::form_base(captured.form->id);
    refuse_unless(newest, check, field.key, is_another ? text::catalog::form_is_another_to_adopt : text::catalog::form_changed);
}

void check_known_cie10(Checker& check, Field field, const Captured& captured) {
    refuse_unless(is_active(captured.cie10), check, field.key, words::cie10_unknown);
}

void check_treatments(Checker& check, Field field, const Captured& captured) {
    for (std::size_t i = 0; i < captured.treatments.size(); ++i) {
        const auto& treatment = captured.content.treatments[i];
        for (const auto& each : validate(treatment)) check.refuse(treatment_key(field, i, each.field), each.message);
        const bool unknown = !treatment.clave.empty() && !captured.treatments[i];
        if (unknown) check.refuse(treatment_key(field, i, "clave"), words::treatment_unknown);
    }
}

/// What cannot be read cannot be checked, and nothing is sent unchecked.
void check_readable_form(Checker& check, Field, const Captured& captured) {
    const bool readable = !captured.recommendation || captured.form;
    refuse_unless(readable, check, "recommendation_id", text::catalog::form_unreadable);
}

}  // namespace domain::cases
