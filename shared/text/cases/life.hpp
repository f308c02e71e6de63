#pragma once
// Why something can no longer be done with a case.

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text was_withdrawn{"El director retiró esta solicitud; ya no se puede cambiar"};
inline constexpr Text was_decided{"Esta solicitud ya tiene evaluación; ya no se puede cambiar"};
inline constexpr Text decided_not_withdrawn{
    "Esta solicitud ya tiene evaluación y no se puede retirar. Si ya no la requiere, pida la baja del folio en el Módulo SAnECE"};
inline constexpr Text renewal_ended{
    "La autorización de este folio terminó y no se puede renovar. Haga una solicitud nueva: puede copiar los datos de este folio"};
inline constexpr Text renewal_not_authorized{"Solo se renueva un folio autorizado y vigente"};
inline constexpr Text reconsideration_not_denied{"Solo se pide reconsideración de un folio no autorizado"};
inline constexpr Text resubmission_late{
    "El plazo para completar esta solicitud terminó y se cerró sin respuesta. Puede copiar sus datos en una solicitud nueva"};
inline constexpr Text resubmission_not_asked{"Esta solicitud no espera información; ya no se puede completar"};
inline constexpr Text opinion_not_asked{"Ya no se espera su opinión sobre esta solicitud; gracias por su ayuda"};

}  // namespace text::cases
