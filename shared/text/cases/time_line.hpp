#pragma once
// The time line of a case: what each act was, once it was done.

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text time_line_title{"Línea de tiempo"};
inline constexpr Text no_events{"Todavía no hay movimientos"};

inline constexpr Text done_read{"Consultada"};
inline constexpr Text done_edit{"Capturada"};
inline constexpr Text done_discard{"Descartada"};
inline constexpr Text done_send{"Solicitud enviada"};
inline constexpr Text done_withdraw{"Retirada por quien la envió"};
inline constexpr Text done_correct{"Información corregida"};
inline constexpr Text done_resubmit{"Información completada y reenviada"};
inline constexpr Text done_renew{"Renovación iniciada"};
inline constexpr Text done_reconsider{"Reconsideración solicitada"};
inline constexpr Text done_copy{"Copiada en una solicitud nueva"};
inline constexpr Text done_take{"En manos de quien la evalúa"};
inline constexpr Text done_assign{"Entregada a otra persona para evaluarla"};
inline constexpr Text done_release{"Disponible para otra persona del área"};
inline constexpr Text done_evaluate{"Evaluación en preparación"};
inline constexpr Text done_ask_opinion{"Opinión solicitada a un asesor honorífico"};
inline constexpr Text done_take_back_opinion{"Se dejó de esperar la opinión"};
inline constexpr Text done_return_for_info{"Regresada para completar información"};
inline constexpr Text done_authorize{"Dictamen: autorizada"};
inline constexpr Text done_authorize_with_changes{"Dictamen: autorizada con cambios"};
inline constexpr Text done_deny{"Dictamen: no autorizada"};
inline constexpr Text done_give_opinion{"Opinión recibida"};
inline constexpr Text done_close_unanswered{"Cerrada: venció el plazo sin respuesta"};
inline constexpr Text done_warn_of_expiry{"Aviso de próximo vencimiento"};
inline constexpr Text done_expire{"Venció la autorización"};
inline constexpr Text done_extend{"Vencimiento ampliado"};
inline constexpr Text done_drop{"Folio dado de baja"};
inline constexpr Text done_change_unit{"Unidad médica corregida"};
inline constexpr Text done_change_requirement{"Requerimiento corregido"};
inline constexpr Text done_change_patient{"Datos del paciente actualizados"};
inline constexpr Text done_join_patients{"Registros del paciente homologados"};

inline std::string event_line(const std::string& when, const std::string& what) { return when + " · " + what; }
inline std::string event_by(const std::string& person, const std::string& role) {
    if (person.empty()) return role;
    return person + " · " + role;
}
inline constexpr Text event_by_itself{"El sistema, por fecha"};
inline std::string event_due(const std::string& day) { return "Plazo: hasta el " + day; }

}  // namespace text::cases
