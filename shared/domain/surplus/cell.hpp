#pragma once
// What a unit reports of one product in a month (step 6): Faltante and Excedente, each with its own patients (R16).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"

namespace domain::surplus {

/// Why a unit lacks a service: exactly four (S2:54).
enum class Cause { none, carencia_servicio, falta_equipo, falta_insumos, falta_personal };

constexpr auto enum_names(Cause) {
    using namespace std::string_view_literals;
    return base::EnumTable<Cause, 5>{{{Cause::none, ""sv},
                                      {Cause::carencia_servicio, "carencia_servicio"sv},
                                      {Cause::falta_equipo, "falta_equipo"sv},
                                      {Cause::falta_insumos, "falta_insumos"sv},
                                      {Cause::falta_personal, "falta_personal"sv}}};
}

/// Monthly estimates (S2:52-53). 0 stands for an empty cell: the least that anybody reports is 1 (S2:397). One cause and one number
/// of patients serve both modalities of a side (B5.13); patients may be more or fewer than the events.
struct Cell {
    std::int64_t shortage_ambulatory = 0, shortage_hospital = 0;
    Cause shortage_cause = Cause::none;
    std::int64_t shortage_patients = 0;
    std::int64_t surplus_ambulatory = 0, surplus_hospital = 0;
    std::int64_t surplus_patients = 0;

    static constexpr auto fields() {
        using T = Cell;
        return base::fields<&T::shortage_ambulatory, &T::shortage_hospital, &T::shortage_cause, &T::shortage_patients,
                            &T::surplus_ambulatory, &T::surplus_hospital, &T::surplus_patients>();
    }
    friend bool operator==(const Cell&, const Cell&) = default;

    bool has_shortage() const { return shortage_ambulatory > 0 || shortage_hospital > 0; }
    bool has_surplus() const { return surplus_ambulatory > 0 || surplus_hospital > 0; }
};

/// Nothing is written in it.
bool is_empty(const Cell& cell);

/// Refusals by field of Cell; empty for an empty one. A Faltante asks for cause and patients (S2:402), an Excedente for patients
/// (S2:401), and neither of them stands without events.
std::vector<base::FieldError> validate(const Cell& cell);

/// A figure that a person should look at again: it is taken all the same.
struct Remark {
    std::string field{};
    std::string message{};
    static constexpr auto fields() { return base::fields<&Remark::field, &Remark::message>(); }
};

/// Where this period's figures jump from the former period's: tenfold or more either way, or from something to nothing (beyond 8).
std::vector<Remark> doubts(const Cell& now, const Cell& before);

}  // namespace domain::surplus
