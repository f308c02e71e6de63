#pragma once
// The page one starts from (S1:216-225).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Home, S1:216-225.
inline constexpr Text home_title{"Inicio"};
inline constexpr Text system_name{"Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)"};
inline constexpr Text send_requests{"Envío de solicitudes"};
inline constexpr Text send_requests_help{"Registre la solicitud de evaluación de la prescripción de un medicamento"};
inline constexpr Text follow_up{"Seguimiento de solicitudes"};
inline constexpr Text follow_up_help{"Consulte en qué van sus solicitudes, las evaluaciones y los comprobantes"};
inline constexpr Text search_evaluations{"Búsqueda de evaluaciones"};
inline constexpr Text search_evaluations_help{"Reciba de nuevo por correo la evaluación de un folio"};
inline constexpr Text nothing_to_do_here{"Con su cuenta puede consultar aquí los requisitos, los medicamentos y el Módulo"};
inline constexpr Text drafts_title{"Continuar donde me quedé"};
inline constexpr Text discard_draft{"Descartar"};
inline constexpr Text discard_title{"Descartar la solicitud"};
inline constexpr Text discard_question{
    "Se borrarán lo capturado y los archivos adjuntos de esta solicitud. Esta acción no se puede deshacer"};
inline constexpr Text draft_without_patient{"Sin paciente seleccionado"};
inline constexpr Text draft_without_generic{"Sin medicamento"};
inline std::string draft_saved_at(const std::string& when) { return "Guardada el " + when; }
inline std::string draft_of_nss(const std::string& nss_digits) { return "Paciente con NSS " + nss_digits; }
inline std::string draft_line(const std::string& patient, const std::string& generic) { return patient + " · " + generic; }
inline constexpr Text draft_discarded{"Se descartó la solicitud"};
inline std::string continue_named(const std::string& patient) { return "Continuar: " + patient; }
inline std::string discard_named(const std::string& patient) { return "Descartar: " + patient; }

}  // namespace text::cases
