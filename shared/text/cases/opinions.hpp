#pragma once
// What an asesor honorífico is asked, and answers.

#include <cstddef>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text asked_title{"Opiniones solicitadas"};
inline constexpr Text asked_intro{"El área de evaluación espera su opinión sobre estas solicitudes. Usted opina; el área decide"};
inline constexpr Text none_asked{"No hay solicitudes que esperen su opinión"};
inline std::string asked_count(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " solicitud espera su opinión" : " solicitudes esperan su opinión");
}
inline constexpr Text column_asked_at{"SOLICITADA"};
inline constexpr Text column_diagnosis{"DIAGNÓSTICO"};
inline constexpr Text column_question{"PREGUNTA"};

inline constexpr Text opinion_page{"Opinión sobre una solicitud"};
inline std::string opinion_about(const std::string& folio) { return "Opinión sobre la solicitud " + folio; }
inline constexpr Text question_to_you{"Pregunta del área de evaluación"};
inline constexpr Text my_opinion{"Mi opinión"};
inline constexpr Text my_opinion_help{"La lee el área de evaluación. Después de enviarla no se puede cambiar"};
inline constexpr Text send_opinion{"Enviar opinión"};
inline constexpr Text opinion_required{"Escriba su opinión"};
inline constexpr Text confirm_opinion_title{"Confirmar la opinión"};
inline std::string confirm_opinion(const std::string& folio) {
    return "Su opinión sobre la solicitud " + folio + " se entrega al área de evaluación y ya no se podrá cambiar";
}
inline constexpr Text send_opinion_now{"Entregar opinión"};
inline std::string opinion_was_sent(const std::string& folio) {
    return "Su opinión sobre la solicitud " + folio + " se envió. Gracias por su ayuda";
}
inline constexpr Text back_to_asked{"Ir a las opiniones solicitadas"};

}  // namespace text::cases
