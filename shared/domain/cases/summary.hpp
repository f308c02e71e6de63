#pragma once
// Everything captured in words: what is confirmed, sealed and printed (R9).

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/result.hpp"

namespace domain::cases {

/// A label and what was captured, as confirmation, receipt and canonical record show it.
struct Fact {
    std::string label{};
    std::string value{};
    static constexpr auto fields() { return std::tuple{base::field("label", &Fact::label), base::field("value", &Fact::value)}; }
};

struct SummaryTreatment {
    std::string clave{}, generic_name{}, dose{}, months{};
    static constexpr auto fields() {
        using T = SummaryTreatment;
        return std::tuple{base::field("clave", &T::clave), base::field("generic_name", &T::generic_name),
                          base::field("dose", &T::dose), base::field("months", &T::months)};
    }
};

struct SummaryFile {
    std::string slot_label{}, name{}, sha256{};
    std::int64_t size_bytes = 0;
    static constexpr auto fields() {
        using T = SummaryFile;
        return std::tuple{base::field("slot_label", &T::slot_label), base::field("name", &T::name),
                          base::field("sha256", &T::sha256), base::field("size_bytes", &T::size_bytes)};
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
        return std::tuple{base::field("entity", &T::entity),
                          base::field("unit", &T::unit),
                          base::field("umf", &T::umf),
                          base::field("doctor", &T::doctor),
                          base::field("doctor_matricula", &T::doctor_matricula),
                          base::field("specialty", &T::specialty),
                          base::field("patient", &T::patient),
                          base::field("patient_number", &T::patient_number),
                          base::field("gender", &T::gender),
                          base::field("nss", &T::nss),
                          base::field("agregado_medico", &T::agregado_medico),
                          base::field("age_years", &T::age_years),
                          base::field("weight_kg", &T::weight_kg),
                          base::field("height_cm", &T::height_cm),
                          base::field("generic", &T::generic),
                          base::field("clave", &T::clave),
                          base::field("presentation", &T::presentation),
                          base::field("visit", &T::visit),
                          base::field("recommendation", &T::recommendation),
                          base::field("cie10", &T::cie10),
                          base::field("diagnosis_detail", &T::diagnosis_detail),
                          base::field("diagnosis_date", &T::diagnosis_date),
                          base::field("form_heading", &T::form_heading),
                          base::field("specifications", &T::specifications),
                          base::field("treatments", &T::treatments),
                          base::field("files", &T::files)};
    }
};

}  // namespace domain::cases
