#pragma once
// SEGUIMIENTO, as far as it goes: what was sent.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Follow-up, as far as it goes: what was sent.
inline constexpr Text follow_up_title{"SEGUIMIENTO DE SOLICITUDES"};
inline constexpr Text view_authorized{"SOLICITUDES AUTORIZADAS"};
inline constexpr Text view_not_authorized{"SOLICITUDES NO AUTORIZADAS"};
inline constexpr Text view_in_process{"SOLICITUDES EN PROCESO"};
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

}  // namespace text::cases
