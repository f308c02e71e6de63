#pragma once
// The checks of what is captured, row by row of its table. Each refuses under the row's key, or below it.

#include "shared/domain/cases/captured.hpp"
#include "shared/domain/checker.hpp"

namespace domain::cases {

// Of what is typed: the page asks them while one types, the server before it sends.
void check_patient(Checker& check, const CapturedField& field, const Typed& typed);
void check_vigencia(Checker& check, const CapturedField& field, const Typed& typed);
void check_choice(Checker& check, const CapturedField& field, const Typed& typed);
/// Of at most `letters_max` letters, and there when it is needed.
void check_text(Checker& check, const CapturedField& field, const Typed& typed);
void check_umf(Checker& check, const CapturedField& field, const Typed& typed);
void check_doctor_paternal(Checker& check, const CapturedField& field, const Typed& typed);
void check_doctor_maternal(Checker& check, const CapturedField& field, const Typed& typed);
void check_doctor_given_names(Checker& check, const CapturedField& field, const Typed& typed);
void check_doctor_matricula(Checker& check, const CapturedField& field, const Typed& typed);
void check_age(Checker& check, const CapturedField& field, const Typed& typed);
void check_weight(Checker& check, const CapturedField& field, const Typed& typed);
void check_height(Checker& check, const CapturedField& field, const Typed& typed);
void check_generic(Checker& check, const CapturedField& field, const Typed& typed);
void check_cie10(Checker& check, const CapturedField& field, const Typed& typed);
void check_diagnosis_date(Checker& check, const CapturedField& field, const Typed& typed);
void check_answers(Checker& check, const CapturedField& field, const Typed& typed);

// Of what stands in the catalogues, which the server alone can look up.
void check_known_patient(Checker& check, const CapturedField& field, const Captured& captured);
void check_known_entity(Checker& check, const CapturedField& field, const Captured& captured);
void check_known_unit(Checker& check, const CapturedField& field, const Captured& captured);
void check_known_specialty(Checker& check, const CapturedField& field, const Captured& captured);
void check_known_generic(Checker& check, const CapturedField& field, const Captured& captured);
void check_known_clave(Checker& check, const CapturedField& field, const Captured& captured);
void check_known_recommendation(Checker& check, const CapturedField& field, const Captured& captured);
/// What is answered is answered in the form that is asked for now.
void check_form_version(Checker& check, const CapturedField& field, const Captured& captured);
void check_known_cie10(Checker& check, const CapturedField& field, const Captured& captured);
/// Each one's words and its clave; the page checks a treatment when it is added.
void check_treatments(Checker& check, const CapturedField& field, const Captured& captured);
void check_readable_form(Checker& check, const CapturedField& field, const Captured& captured);

}  // namespace domain::cases
