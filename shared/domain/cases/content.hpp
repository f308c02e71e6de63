#pragma once
// What a person types or chooses in the five tabs (SAnECE guide S1:229-447).

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"
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
        return base::fields<&T::clave, &T::generic_name, &T::dose, &T::months, base::Written::quantity>();
    }
    friend bool operator==(const Treatment&, const Treatment&) = default;
};

/// The answer to a field of the specification form.
struct Answer {
    std::string key{};
    std::string value{};

    static constexpr auto fields() { return base::fields<&Answer::key, &Answer::value, base::Written::paragraphs>(); }
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Raised when what is stored must be read another way than what is stored from then on.
inline constexpr int content_format = 1;

/// Everything a person types or chooses in the five tabs, as typed: a draft keeps what is wrong, too.
struct Content {
    int format = content_format;  ///< Of this description, as it was stored; services::cases writes it, nobody else.
    Tab tab = Tab::paciente;      ///< Where the person is.
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
    std::string form_id{};  ///< The version of the specification form that the answers are given in.
    Visit visit = Visit::primera_vez;
    std::string cie10_code{};
    std::string cie10_words{};  ///< What the list showed, so that a draft opens without asking.
    std::string diagnosis_date{};
    std::string diagnosis_detail{};
    std::vector<Treatment> treatments{};
    std::vector<Answer> answers{};

    static constexpr auto fields() {
        using T = Content;
        return base::fields<&T::format, &T::tab, &T::nss, base::Written::number, &T::patient_id, &T::new_patient, &T::entity_id,
                            &T::unit_id, &T::umf, base::Written::number, &T::doctor_paternal_surname, &T::doctor_maternal_surname,
                            base::Written::surname, &T::doctor_given_names, &T::doctor_matricula, base::Written::number,
                            &T::specialty_id, &T::age_years, base::Written::quantity, &T::weight_kg, base::Written::quantity,
                            &T::height_cm, base::Written::quantity, &T::generic_id, &T::clave, &T::recommendation_id, &T::form_id,
                            &T::visit, &T::cie10_code, &T::cie10_words, &T::diagnosis_date, base::Written::quantity,
                            &T::diagnosis_detail, base::Written::paragraphs, &T::treatments, &T::answers>();
    }
    friend bool operator==(const Content&, const Content&) = default;

    std::string answer(std::string_view key) const;
    void set_answer(std::string_view key, std::string value);
};

}  // namespace domain::cases
