#pragma once
// Step 6: the table in which a unit reports its products (S2:388-456).

#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text cause_carencia_servicio{"Carencia de Servicio"};
inline constexpr Text cause_falta_equipo{"Falta de Equipo"};
inline constexpr Text cause_falta_insumos{"Falta de Insumos"};
inline constexpr Text cause_falta_personal{"Falta de Personal"};

// The columns, whose names with ", PRODUCTO" behind are those of the cells (R16).
inline constexpr Text column_shortage_ambulatory{"Faltante Ambulatoria"};
inline constexpr Text column_shortage_hospital{"Faltante Hospitalaria"};
inline constexpr Text column_cause{"Causa"};
inline constexpr Text column_shortage_patients{"Faltante Pacientes Mensuales"};
inline constexpr Text column_surplus_ambulatory{"Excedente Ambulatoria"};
inline constexpr Text column_surplus_hospital{"Excedente Hospitalaria"};
inline constexpr Text column_surplus_patients{"Excedente Pacientes Mensuales"};

inline constexpr Text least_is_one{
    "La cantidad mínima es 1. En caso de no tener excedente o faltante, deje el cuadro de texto vacío"};
inline std::string most_is(const std::string& most) { return "La cantidad máxima es " + most; }
inline constexpr Text cause_required{"Elija la causa principal del faltante"};
inline constexpr Text shortage_patients_required{"Escriba los pacientes mensuales del faltante"};
inline constexpr Text surplus_patients_required{"Escriba los pacientes mensuales del excedente"};
inline constexpr Text shortage_events_required{"Escriba los eventos del faltante, o borre su causa y sus pacientes"};
inline constexpr Text surplus_events_required{"Escriba los eventos del excedente, o borre sus pacientes"};

inline constexpr Text product_unknown{"El producto no existe en este periodo"};
inline constexpr Text product_taken_out{
    "El producto ya no está en el catálogo del periodo. Lo capturado se conserva; solo puede borrarse"};
inline constexpr Text too_many_rows{"Son demasiados renglones a la vez. Guarde por partes"};

inline std::string jumps_from_before(const std::string& former) {
    return "En el periodo anterior reportó " + former + ". Verifique la cifra";
}
inline std::string was_reported_before(const std::string& former) {
    return "En el periodo anterior reportó " + former + " y ahora está vacío. Verifique que sea así";
}

}  // namespace text::surplus
