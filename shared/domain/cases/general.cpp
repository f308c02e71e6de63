#include "shared/domain/cases/general.hpp"

#include "shared/base/text.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace domain::cases {

namespace words = text::cases;

std::vector<base::FieldError> validate_general(const Content& content, base::Date today) {
    Checker check;
    check.required_choice("entity_id", content.entity_id);
    check.required_choice("unit_id", content.unit_id);
    const auto umf = base::trimmed(content.umf);
    if (umf.size() > static_cast<std::size_t>(limits::umf_digits_max) || !base::all_digits(umf)) {
        check.refuse("umf", words::umf_rule);
    }
    const int surname_max = limits::patient_name_letters_max;
    using Blank = Checker::Blank;
    // The tab has two fields called "Nombre": what is missing says whose.
    const auto doctors = [&](std::string_view field, const std::string& value, text::Text missing, Blank blank) {
        const bool absent = blank == Blank::accepted ? value.empty() : base::is_blank(value);
        if (absent) return check.refuse(field, missing);
        check.required_text(field, value, surname_max, blank);
    };
    doctors("doctor_paternal_surname", content.doctor_paternal_surname, words::doctor_paternal_missing, Blank::refused);
    doctors("doctor_maternal_surname", content.doctor_maternal_surname, words::doctor_maternal_missing, Blank::accepted);
    doctors("doctor_given_names", content.doctor_given_names, words::doctor_name_missing, Blank::refused);
    check.required_shape("doctor_matricula", content.doctor_matricula, text::shared::matricula_required,
                         identity::is_matricula(content.doctor_matricula), text::shared::matricula_rule);
    check.required_choice("specialty_id", content.specialty_id);
    check_measures(check, content.age_years, content.weight_kg, content.height_cm);
    if (content.generic_id.empty()) check.refuse("generic_id", words::generic_missing);
    check.required_choice("recommendation_id", content.recommendation_id);
    if (content.cie10_code.empty()) check.refuse("cie10_code", words::cie10_unknown);
    const auto date = base::parse_date(content.diagnosis_date);
    if (!date) {
        check.refuse("diagnosis_date", words::date_rule);
    } else if (*date > today) {
        check.refuse("diagnosis_date", words::date_future);
    } else if (base::years_between(*date, today) > limits::age_years_max) {
        check.refuse("diagnosis_date", words::date_too_old);
    }
    check.required_text("diagnosis_detail", content.diagnosis_detail, limits::diagnosis_letters_max);
    return check.take();
}

}  // namespace domain::cases
