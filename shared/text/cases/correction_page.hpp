#pragma once
// Where a director completes a request that was returned (beyond 3).

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text correction_title{"Completar solicitud"};
inline std::string correction_deadline(const std::string& day) {
    return "Reenvíela a más tardar el " + day + ". Después se cierra sin respuesta y este folio ya no se evalúa";
}
inline constexpr Text correction_asked{"Lo que se le pide"};
inline std::string correction_note(const std::string& note) { return "Se le pide: " + note; }
inline constexpr Text correction_form{"Datos y archivos por completar"};
inline constexpr Text correction_treatments{"Tratamientos previos por corregir"};
inline constexpr Text correction_no_treatments{"Sin tratamientos previos"};
inline constexpr Text correction_files_note{
    "El archivo que elija toma el lugar del que envió; donde se piden varios, se agrega a ellos"};
inline std::string sent_before(const std::string& name_and_size) { return "Ya enviado: " + name_and_size; }
inline constexpr Text correction_message{"Mensaje para quien evalúa"};
inline constexpr Text correction_message_help{"Opcional: explique lo que cambió"};
inline constexpr Text resubmit_request{"Reenviar solicitud"};
inline constexpr Text resubmit_title{"Reenviar la solicitud completada"};
inline std::string resubmit_question(const std::string& folio) {
    return "La solicitud " + folio +
           " vuelve a quien la evalúa, con el mismo folio. Después de reenviarla ya no podrá cambiar estos datos";
}
inline constexpr Text resubmit_now{"Reenviar ahora"};
inline constexpr Text resubmitted{"La solicitud se reenvió a quien la evalúa"};
inline constexpr Text correction_over{"Ya no se puede completar"};
inline constexpr Text go_to_history{"Ver dónde va mi solicitud"};

// On the home page.
inline constexpr Text attention_title{"Requieren su atención"};
inline std::string attention_card(const std::string& folio, const std::string& patient, const std::string& generic) {
    return "Folio " + folio + " · " + patient + " · " + generic;
}
inline std::string days_left(std::int64_t days) {
    if (days <= 0) return "vence hoy";
    return days == 1 ? "queda 1 día" : "quedan " + std::to_string(days) + " días";
}
inline std::string attention_complete(const std::string& day, std::int64_t days) {
    return "Falta información: complétela a más tardar el " + day + " (" + days_left(days) + ")";
}
inline std::string attention_renew(const std::string& day, std::int64_t days) {
    return "La autorización vence el " + day + " (" + days_left(days) + ")";
}
inline std::string complete_folio(const std::string& folio) { return "Completar " + folio; }
inline std::string renew_folio(const std::string& folio) { return "Renovar " + folio; }
inline constexpr Text attention_all{"Ver todas en Seguimiento"};

}  // namespace text::cases
