#pragma once
// The sealed evaluation of a case, which is mailed to the director who asked for it.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::documents {

inline constexpr Text evaluation_title{"EVALUACIÓN DE SOLICITUD DE MEDICAMENTO"};
inline constexpr Text evaluation_foot{"Evaluación de solicitud en el SAnECE"};
inline std::string evaluation_name(const std::string& folio_number) { return "Evaluación SAnECE " + folio_number; }
inline std::string evaluated_on(const std::string& day) { return "FEVAL " + day; }

inline constexpr Text block_dates{"FECHAS"};
inline constexpr Text sent_on{"ENVÍO"};
inline constexpr Text decided_on{"EVALUACIÓN (FEVAL)"};

inline constexpr Text result{"RESULTADO"};
inline constexpr Text result_authorized{"AUTORIZADA"};
inline constexpr Text result_with_changes{"AUTORIZADA CON CAMBIOS"};
inline constexpr Text result_denied{"NO AUTORIZADA"};

inline constexpr Text block_requerimiento{"REQUERIMIENTO"};
inline constexpr Text authorized_dose{"DOSIS"};
inline constexpr Text expires{"VENCIMIENTO"};
inline constexpr Text no_renewal{"No requiere renovación"};
inline std::string expires_on(const std::string& day, std::int64_t months) {
    return day + " (" + std::to_string(months) + (months == 1 ? " mes)" : " meses)");
}

inline constexpr Text block_denial{"MOTIVO"};
inline constexpr Text reason{"MOTIVO"};
inline constexpr Text unmet{"REQUISITO NO CUMPLIDO"};
inline constexpr Text block_observations{"OBSERVACIONES"};
inline constexpr Text block_reconsideration{"RECONSIDERACIÓN"};
inline constexpr Text how_to_reconsider{
    "Si cuenta con información que no se evaluó, puede pedir que la solicitud se reconsidere: en Seguimiento de solicitudes abra "
    "este folio y elija la reconsideración. Se prepara una solicitud nueva, ligada a este folio, con los datos que ya capturó; "
    "agregue en ella lo que responde al motivo y a las observaciones."};
inline constexpr Text block_evaluated_files{"ARCHIVOS EVALUADOS"};
inline constexpr Text decided_by{"DICTAMINÓ"};
inline constexpr Text block_decided_by{"EVALUACIÓN"};

inline std::string verify_evaluation_at(const std::string& page, const std::string& code_words) {
    return "Verifique esta evaluación en " + page + " con el folio y el código " + code_words;
}

}  // namespace text::documents
