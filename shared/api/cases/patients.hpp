#pragma once
// Patients: search by NSS, registration.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/patient.hpp"

namespace api::cases {

/// A patient as the search table and the tabs show it.
struct PatientCard {
    std::string id{};
    std::int64_t number = 0;
    std::string full_name{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string nss{}, agregado_medico{};
    std::string gender_id{}, gender{};
    static constexpr auto fields() {
        using T = PatientCard;
        return base::fields<&T::id, &T::number, &T::full_name, &T::paternal_surname, &T::maternal_surname, &T::given_names,
                            &T::nss, &T::agregado_medico, &T::gender_id, &T::gender>();
    }
};

/// The patients under one NSS (A7.4, A7.6). Errors: invalid_input "nss" (R4).
struct SearchPatients {
    static constexpr std::string_view path = "/api/cases/search-patients";
    static constexpr std::string_view summary = "Pacientes registrados con un NSS";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    static constexpr Door door = Door::patients;
    struct Request {
        std::string nss{};
        static constexpr auto fields() { return base::fields<&Request::nss, base::Written::number>(); }
    };
    struct Response {
        std::string nss{};   ///< The ten digits.
        std::string hint{};  ///< When they may be the eleven of another NSS without its zero (R28).
        std::vector<PatientCard> patients{};
        static constexpr auto fields() { return base::fields<&Response::nss, &Response::hint, &Response::patients>(); }
    };
};

/// Registers a patient under an NSS. Errors: invalid_input by field of NewPatient; conflict when the NSS already has that
/// agregado médico. `accept_warnings`: pass the disagreements of the agregado with gender and age (R10); without it they
/// are refused as invalid_input with field "agregado_warning".
struct RegisterPatient {
    static constexpr std::string_view path = "/api/cases/register-patient";
    static constexpr std::string_view summary = "Registrar un paciente o un integrante del núcleo familiar";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string nss{};
        domain::cases::NewPatient patient{};
        bool accept_warnings = false;
        static constexpr auto fields() {
            return base::fields<&Request::nss, base::Written::number, &Request::patient, &Request::accept_warnings>();
        }
    };
    using Response = PatientCard;
};

}  // namespace api::cases
