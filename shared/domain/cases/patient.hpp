#pragma once
// A patient: NSS, agregado médico, who it is (S1:237-303).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace domain::cases {

/// Table `patient`. Several patients share one NSS (family), told apart by the agregado médico.
struct Patient {
    std::string id{};
    std::int64_t number = 0;  ///< "No. Paciente"
    std::string nss{};
    std::string agregado_medico{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};  ///< A blank surname is stored as " " (S1:295).
    std::string gender_id{};
    base::Instant created_at = 0;
    std::string created_by{};
    std::int64_t version = 1;
    std::string merged_into{};  ///< The record of the same person that took its place; "" when it stands.

    static constexpr auto fields() {
        using T = Patient;
        return base::fields<&T::id, &T::number, &T::nss, &T::agregado_medico, &T::paternal_surname, &T::maternal_surname,
                            &T::given_names, &T::gender_id, &T::created_at, &T::created_by, &T::version, &T::merged_into>();
    }

    /// "SANECE PRUEBA PACIENTE": surnames first, as the guide's table shows it.
    std::string full_name() const;
};

/// What the form of a patient not yet registered captures, as typed (A7.10).
struct NewPatient {
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string gender_id{};
    std::string agregado_medico{};
    std::string age_years{}, weight_kg{}, height_cm{};

    static constexpr auto fields() {
        using T = NewPatient;
        return base::fields<&T::paternal_surname, base::Written::surname, &T::maternal_surname, base::Written::surname,
                            &T::given_names, &T::gender_id, &T::agregado_medico, base::Written::code, &T::age_years,
                            base::Written::quantity, &T::weight_kg, base::Written::quantity, &T::height_cm,
                            base::Written::quantity>();
    }
    friend bool operator==(const NewPatient&, const NewPatient&) = default;
};

/// Ten digits (S1:241), or eleven whose last is the Luhn check digit of the ten; the ten are the answer (R4).
std::optional<std::string> parse_nss(std::string_view text);
/// "" when the NSS is right, else what is wrong with it.
std::string nss_refusal(std::string_view text);
/// "" unless the ten digits may be the eleven of an NSS that lost its zero on the way (R28): then what to look at.
std::string nss_hint(std::string_view text);

/// Agregado médico "1F1980OR": digit, sex, year of birth, type (R10); upper case when accepted.
struct Agregado {
    char number = '0';
    char sex = 'F';  ///< 'M' or 'F'
    int birth_year = 0;
    std::string type{};  ///< OR, ES, PE …
};
std::optional<Agregado> parse_agregado(std::string_view text);
/// An entry of the list of genders: its id decides, its name is said.
struct Gender {
    std::string_view id{}, name{};
};
/// Disagreements with gender and age: warnings a person may pass (R10).
std::vector<std::string> agregado_warnings(const Agregado& agregado, const Gender& gender, std::string_view age_years,
                                           base::Date today);

std::vector<base::FieldError> validate(const NewPatient& patient);

}  // namespace domain::cases
