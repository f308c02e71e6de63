#pragma once
// The decision on a case: what is chosen and typed, and the question before it is mailed.

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text decision_title{"Dictamen"};
inline constexpr Text decision_result{"Resultado"};
inline constexpr Text decision_authorized{"Autorizada"};
inline constexpr Text decision_with_changes{"Autorizada con cambios"};
inline constexpr Text decision_denied{"No autorizada"};
inline constexpr Text decision_clave{"Clave que se autoriza"};
inline constexpr Text decision_dose{"Dosis que se autoriza"};
inline constexpr Text decision_months{"Meses de vigencia"};
inline constexpr Text months_from_today{"Se cuentan desde el día del dictamen"};
inline constexpr Text no_renewal{"No requiere renovación"};
inline constexpr Text decision_reason{"Motivo"};
inline constexpr Text decision_unmet{"Requisito no cumplido"};
inline constexpr Text unmet_none{"Ninguno en particular"};
inline constexpr Text decision_observations{"Observaciones"};
inline constexpr Text observations_help{"Las lee quien envió la solicitud"};
inline constexpr Text decide{"Dictaminar"};
inline constexpr Text opinion_awaited_first{
    "Se espera la opinión de un asesor honorífico. Puede preparar el dictamen; para dictaminar espere su respuesta o indique que ya "
    "no la espera"};

inline constexpr Text confirm_decision_title{"Confirmar el dictamen"};
inline std::string confirm_decision(const std::string& folio, Text decision) {
    return "El folio " + folio + " se dictamina como: " + decision.words();
}
inline constexpr Text decision_requerimiento{"Requerimiento"};
inline constexpr Text decision_expiry{"Vigencia"};
inline std::string months_until(const std::string& count, const std::string& day) {
    return count + (count == "1" ? " mes" : " meses") + ", hasta el " + day;
}
inline std::string decision_mailed(const std::string& sender) {
    return "La evaluación se sella y se envía en PDF al correo de " + sender + ". El dictamen no se puede deshacer";
}
inline constexpr Text decide_now{"Confirmar y enviar"};
inline std::string was_decided_as(const std::string& folio, Text decision) {
    return "Dictaminó el folio " + folio + " como: " + decision.words() +
           ". La evaluación se envía por correo a quien lo solicitó";
}

inline constexpr Text kept_title{"Lo que escribió y no se guardó"};
inline constexpr Text kept_help{"La solicitud ya no está en sus manos. Puede copiar de aquí lo que necesite"};

}  // namespace text::cases
