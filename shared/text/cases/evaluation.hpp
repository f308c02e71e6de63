#pragma once
// The evaluation of a case: fields, choices and their refusals.

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text decision_required{"Elija cómo se resuelve la solicitud"};
inline constexpr Text reason_required{"Elija el motivo por el que no se autoriza"};
inline constexpr Text requirement_unknown{"Elija uno de los requisitos de la lista"};
inline constexpr Text requirement_is_met{"Este requisito está marcado como cumplido; quite la marca o elija otro"};
inline constexpr Text clave_required{"Elija la clave que se autoriza"};
inline constexpr Text other_clave_is_a_change{
    "La clave no es la que se solicitó. Resuelva \"Autorizada con cambios\" o elija la clave solicitada"};
inline constexpr Text valid_months_required{"Escriba los meses de vigencia, de 1 a 36"};
inline constexpr Text requerimiento_none{"X"};

}  // namespace text::cases
