#pragma once
// How each row of what is captured is put in words. What has no words yet is "".

#include <string>

#include "shared/domain/cases/captured.hpp"

namespace domain::cases {

std::string as_typed(const CapturedField& field, const Captured& captured);
std::string option_label(const CapturedField& field, const Captured& captured);
std::string in_years(const CapturedField& field, const Captured& captured);
std::string in_kg(const CapturedField& field, const Captured& captured);
std::string in_cm(const CapturedField& field, const Captured& captured);
std::string as_date(const CapturedField& field, const Captured& captured);

std::string patient_name(const CapturedField& field, const Captured& captured);
std::string patient_gender(const CapturedField& field, const Captured& captured);
std::string patient_nss(const CapturedField& field, const Captured& captured);
std::string patient_agregado(const CapturedField& field, const Captured& captured);
std::string entity_name(const CapturedField& field, const Captured& captured);
std::string unit_name(const CapturedField& field, const Captured& captured);
std::string doctor_name(const CapturedField& field, const Captured& captured);
std::string specialty_name(const CapturedField& field, const Captured& captured);
std::string generic_name(const CapturedField& field, const Captured& captured);
std::string presentation_clave(const CapturedField& field, const Captured& captured);
std::string presentation_words(const CapturedField& field, const Captured& captured);
std::string recommendation_name(const CapturedField& field, const Captured& captured);
std::string cie10_words(const CapturedField& field, const Captured& captured);

}  // namespace domain::cases
