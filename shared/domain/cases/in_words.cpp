#include "shared/domain/cases/in_words.hpp"

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/names.hpp"
#include "shared/text/cases/confirmation.hpp"

namespace domain::cases {

namespace words = text::cases;
namespace {

using Field = const CapturedField&;

std::string with_unit(std::string value, std::string (*unit)(const std::string&)) { return value.empty() ? value : unit(value); }

template <class Item>
std::string name_of_item(const std::optional<Item>& item) {
    return item ? item->name : std::string{};
}

}  // namespace

std::string as_typed(Field field, const Captured& captured) { return std::string(base::trimmed(captured.content.*field.text)); }

std::string option_label(Field field, const Captured& captured) {
    const auto chosen = field.option(captured.content);
    for (const auto& each : field.options) {
        if (each.name == chosen) return each.label->words();
    }
    return {};
}

std::string in_years(Field field, const Captured& captured) { return with_unit(as_typed(field, captured), words::with_years); }

std::string in_kg(Field field, const Captured& captured) { return with_unit(as_typed(field, captured), words::with_kg); }

std::string in_cm(Field field, const Captured& captured) { return with_unit(as_typed(field, captured), words::with_cm); }

std::string as_date(Field field, const Captured& captured) {
    const auto date = base::parse_date(captured.content.*field.text);
    return date ? base::dd_mm_yyyy(*date) : std::string{};
}

std::string patient_name(Field, const Captured& captured) {
    if (!captured.patient) return {};
    const auto& patient = *captured.patient;
    return given_names_first(patient.given_names, patient.paternal_surname, patient.maternal_surname);
}

std::string patient_gender(Field, const Captured& captured) { return name_of_item(captured.gender); }

std::string patient_nss(Field, const Captured& captured) { return captured.patient ? captured.patient->nss : std::string{}; }

std::string patient_agregado(Field, const Captured& captured) {
    return captured.patient ? captured.patient->agregado_medico : std::string{};
}

std::string entity_name(Field, const Captured& captured) { return name_of_item(captured.entity); }

std::string unit_name(Field, const Captured& captured) { return name_of_item(captured.unit); }

std::string doctor_name(Field, const Captured& captured) {
    const auto& content = captured.content;
    return given_names_first(content.doctor_given_names, content.doctor_paternal_surname, content.doctor_maternal_surname);
}

std::string specialty_name(Field, const Captured& captured) { return name_of_item(captured.specialty); }

std::string generic_name(Field, const Captured& captured) { return name_of_item(captured.generic); }

std::string presentation_clave(Field, const Captured& captured) {
    return captured.presentation ? captured.presentation->clave : std::string{};
}

std::string presentation_words(Field, const Captured& captured) {
    return captured.presentation ? captured.presentation->words : std::string{};
}

std::string recommendation_name(Field, const Captured& captured) { return name_of_item(captured.recommendation); }

std::string cie10_words(Field, const Captured& captured) {
    return captured.cie10 ? captured.cie10->code + " " + captured.cie10->description : std::string{};
}

}  // namespace domain::cases
