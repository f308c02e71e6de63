#pragma once
// SEGUIMIENTO: what was sent, and what was answered (S1:527-568).

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text follow_up_title{"SEGUIMIENTO DE SOLICITUDES"};
inline constexpr Text view_authorized{"SOLICITUDES AUTORIZADAS"};
inline constexpr Text view_not_authorized{"SOLICITUDES NO AUTORIZADAS"};
inline constexpr Text view_in_process{"SOLICITUDES EN PROCESO"};
inline constexpr Text all_requests{"SOLICITUDES"};  ///< Of a workbook that has the requests of all views.
inline constexpr Text column_folio{"FOLIO"};
inline constexpr Text column_patient_upper{"PACIENTE"};
inline constexpr Text column_agregado_upper{"AGREGADO"};
inline constexpr Text column_entity_upper{"OOAD/UMAE"};
inline constexpr Text column_generic_upper{"GENERICO"};
inline constexpr Text column_sent{"ENVIADA"};
inline constexpr Text column_receipt{"COMPROBANTE"};
inline std::string receipt_of(const std::string& folio_number) { return "Comprobante " + folio_number; }
inline std::string requests_found(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " Solicitud encontrada" : " Solicitudes encontradas");
}
inline constexpr Text no_requests{"No hay solicitudes en esta vista"};
inline constexpr Text no_requests_filtered{"Ninguna solicitud de esta vista cumple los filtros"};
inline constexpr Text column_evaluated{"FEVAL"};
inline constexpr Text column_observations{"OBSERVACIONES"};
inline constexpr Text column_requirement{"REQUERIMIENTO"};
inline constexpr Text export_to_excel{"Exportar datos a excel"};
inline constexpr Text module_changes{"Los siguientes cambios se deberán de solicitar mediante el Módulo SAnECE:"};
inline constexpr Text module_change_unit{"Cambio de unidad médica"};
inline constexpr Text module_change_expiry{"Ampliación de fecha de vencimiento"};
inline constexpr Text module_change_drop{"Baja de folio"};
inline constexpr Text module_change_requirement{"Corrección de requerimiento: dosis y/o clave"};
inline constexpr Text follow_up_generic{"Genérico"};
inline constexpr Text sent_from{"Enviadas desde"};
inline constexpr Text sent_until{"Enviadas hasta"};
inline constexpr Text sent_until_too_early{"Es anterior a \"Enviadas desde\". Elija ese día o uno posterior"};
inline std::string until_day(const std::string& day) { return "hasta el " + day; }

}  // namespace text::cases
