#pragma once
// Specification forms, as far as they are no data.

#include <string>

#include "shared/text/text.hpp"

namespace text::catalog {

inline constexpr Text form_unreadable{
    "El formulario de esta recomendación no se puede leer, y sin él la solicitud no se puede revisar ni enviar. Avise al "
    "área de Catálogo II"};

// A draft whose form was published anew since it was answered.
inline constexpr Text form_changed{
    "El formulario de especificaciones cambió después de que lo llenó. Revise la pestaña Especificaciones y confirme que "
    "continúa con el formulario nuevo"};
inline std::string form_changed_on(const std::string& day) {
    return "El formulario cambió el " + day + "; revise lo marcado. Lo que ya contestó y se sigue pidiendo se conserva";
}
inline constexpr Text form_changed_since{
    "El formulario cambió después de que lo llenó; revise lo marcado. Lo que ya contestó y se sigue pidiendo se conserva"};
inline constexpr Text form_is_another{
    "El diagnóstico que eligió pide otro formulario; revise lo marcado. Lo que ya contestó y también se pide en él se conserva"};
inline constexpr Text form_is_another_to_adopt{
    "El diagnóstico que eligió pide otro formulario. Revise la pestaña Especificaciones y confirme que continúa con ese formulario"};
inline constexpr Text former_answers_title{"Respuestas que el formulario nuevo ya no pide"};
inline constexpr Text former_answers_note{
    "Al continuar dejan de formar parte de la solicitud. Si las necesita, cópielas antes en otro dato"};
inline constexpr Text adopt_form{"Continuar con el formulario nuevo"};
inline constexpr Text form_adopted{"La solicitud sigue con el formulario nuevo"};

}  // namespace text::catalog
