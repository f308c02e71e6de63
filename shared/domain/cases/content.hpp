#pragma once
// What a person types or chooses in the five tabs (SAnECE guide S1:229-447).

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/patient.hpp"

namespace domain::cases {

/// First request of this drug for this patient, or a follow-up: the requirements differ (S1:639).
enum class Visit { primera_vez, subsecuente };

constexpr auto enum_names(Visit) {
    using namespace std::string_view_literals;
    return base::EnumTable<Visit, 2>{{{Visit::primera_vez, "primera_vez"sv}, {Visit::subsecuente, "subsecuente"sv}}};
}

/// The tabs in the order of the guide (S1:305), then the confirmation.
enum class Tab { paciente, vigencia, datos_generales, tratamientos_previos, especificaciones, confirmacion };

constexpr auto enum_names(Tab) {
    using namespace std::string_view_literals;
    return base::EnumTable<Tab, 6>{{{Tab::paciente, "paciente"sv},
                                    {Tab::vigencia, "vigencia"sv},
                                    {Tab::datos_generales, "datos"sv},
                                    {Tab::tratamientos_previos, "tratamientos"sv},
                                    {Tab::especificaciones, "especificaciones"sv},
                                    {Tab::confirmacion, "confirmacion"sv}}};
}

/// A previous treatment (A10).
struct Treatment {
    std::string clave{};
    std::string generic_name{};
    std::string dose{};
    std::string months{};

    static constexpr auto fields() {
        using T = Treatment;
        return std::tuple{base::field("clave", &T::clave), base::field("generic_name", &T::generic_name),
                          base::field("dose", &T::dose), base::field("months", &T::months, base::Written::quantity)};
    }
    friend bool operator==(const Treatment&, const Treatment&) = default;
};

/// The answer to a field of the specification form.
struct Answer {
    std::string key{};
    std::string value{};

    static constexpr auto fields() {
        return std::tuple{base::field("key", &Answer::key), base::field("value", &Answer::value, base::Written::paragraphs)};
    }
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Everything a person types or chooses in the five tabs, as typed: a draft keeps what is wrong, too.
struct Content {
    Tab tab = Tab::paciente;  ///< Where the person is.
    // Paciente
    std::string nss{};
    std::string patient_id{};
    NewPatient new_patient{};
    // Datos generales
    std::string entity_id{}, unit_id{}, umf{};
    std::string doctor_paternal_surname{}, doctor_maternal_surname{}, doctor_given_names{}, doctor_matricula{};
    std::string specialty_id{};
    std::string age_years{}, weight_kg{}, height_cm{};
    std::string generic_id{}, clave{}, recommendation_id{};
    Visit visit = Visit::primera_vez;
    std::string cie10_code{};
    std::string cie10_words{};  ///< What the list showed, so that a draft opens without asking.
    std::string diagnosis_date{};
    std::string diagnosis_detail{};
    std::vector<Treatment> treatments{};
    std::vector<Answer> answers{};

    static constexpr auto fields() {
        using T = Content;
        return std::tuple{base::field("tab", &T::tab),
                          base::field("nss", &T::nss, base::Written::number),
                          base::field("patient_id", &T::patient_id),
                          base::field("new_patient", &T::new_patient),
                          base::field("entity_id", &T::entity_id),
                          base::field("unit_id", &T::unit_id),
                          base::field("umf", &T::umf, base::Written::number),
                          base::field("doctor_paternal_surname", &T::doctor_paternal_surname),
                          base::field("doctor_maternal_surname", &T::doctor_maternal_surname, base::Written::surname),
                          base::field("doctor_given_names", &T::doctor_given_names),
                          base::field("doctor_matricula", &T::doctor_matricula, base::Written::number),
                          base::field("specialty_id", &T::specialty_id),
                          base::field("age_years", &T::age_years, base::Written::quantity),
                          base::field("weight_kg", &T::weight_kg, base::Written::quantity),
                          base::field("height_cm", &T::height_cm, base::Written::quantity),
                          base::field("generic_id", &T::generic_id),
                          base::field("clave", &T::clave),
                          base::field("recommendation_id", &T::recommendation_id),
                          base::field("visit", &T::visit),
                          base::field("cie10_code", &T::cie10_code),
                          base::field("cie10_words", &T::cie10_words),
                          base::field("diagnosis_date", &T::diagnosis_date, base::Written::quantity),
                          base::field("diagnosis_detail", &T::diagnosis_detail, base::Written::paragraphs),
                          base::field("treatments", &T::treatments),
                          base::field("answers", &T::answers)};
    }
    friend bool operator==(const Content&, const Content&) = default;

    std::string answer(std::string_view key) const;
    void set_answer(std::string_view key, std::string value);
};

}  // namespace domain::cases
