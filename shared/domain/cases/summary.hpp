#pragma once
// Everything captured in words: what is confirmed, sealed and printed (R9).

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"

namespace domain::cases {

/// A label and what was captured, as confirmation, receipt and canonical record show it.
struct Fact {
    std::string label{};
    std::string value{};
    static constexpr auto fields() { return base::fields<&Fact::label, &Fact::value>(); }
};

struct SummaryTreatment {
    std::string clave{}, generic_name{}, dose{}, months{};
    static constexpr auto fields() {
        using T = SummaryTreatment;
        return base::fields<&T::clave, &T::generic_name, &T::dose, &T::months>();
    }
};

struct SummaryFile {
    std::string slot_label{}, name{}, sha256{};
    std::int64_t size_bytes = 0;
    static constexpr auto fields() {
        using T = SummaryFile;
        return base::fields<&T::slot_label, &T::name, &T::sha256, &T::size_bytes>();
    }
};

/// Everything captured with its words resolved (R9). Frozen when sent; the receipt is drawn from it alone.
struct Summary {
    std::string entity{}, unit{}, umf{};
    std::string doctor{}, doctor_matricula{}, specialty{};
    std::string patient{}, patient_number{}, gender{}, nss{}, agregado_medico{};
    std::string age_years{}, weight_kg{}, height_cm{};
    std::string generic{}, clave{}, presentation{};
    std::string visit{};
    std::string recommendation{}, cie10{}, diagnosis_detail{}, diagnosis_date{};
    std::string form_heading{};
    std::vector<Fact> specifications{};
    std::vector<SummaryTreatment> treatments{};
    std::vector<SummaryFile> files{};

    static constexpr auto fields() {
        using T = Summary;
        return base::fields<&T::entity, &T::unit, &T::umf, &T::doctor, &T::doctor_matricula, &T::specialty, &T::patient,
                            &T::patient_number, &T::gender, &T::nss, &T::agregado_medico, &T::age_years, &T::weight_kg,
                            &T::height_cm, &T::generic, &T::clave, &T::presentation, &T::visit, &T::recommendation, &T::cie10,
                            &T::diagnosis_detail, &T::diagnosis_date, &T::form_heading, &T::specifications, &T::treatments,
                            &T::files>();
    }
};

}  // namespace domain::cases
