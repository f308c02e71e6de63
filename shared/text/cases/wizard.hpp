#pragma once
// The five tabs as a whole, drafts and their saving (S1:229-447).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// The wizard, S1:229-447.
inline constexpr Text wizard_title{"Envío de solicitudes"};
inline std::string step_of(int number, int count, Text name) {
    return "Paso " + std::to_string(number) + " de " + std::to_string(count) + ": " + name.words();
}
inline constexpr Text wizard_steps{"Pasos de la solicitud"};
inline constexpr Text tab_paciente{"PACIENTE"};
inline constexpr Text tab_vigencia{"VIGENCIA"};
inline constexpr Text tab_datos{"DATOS GENERALES"};
inline constexpr Text tab_tratamientos{"TRATAMIENTOS PREVIOS"};
inline constexpr Text tab_especificaciones{"ESPECIFICACIONES"};
inline constexpr Text missing_title{"Lo que falta"};
inline constexpr Text nothing_missing{"La solicitud está completa"};
inline constexpr Text saving{"Guardando…"};
inline constexpr Text saved_now{"Guardado hace un momento"};
inline std::string saved_at(const std::string& when) { return "Guardado el " + when; }
inline constexpr Text not_saved{"Sin guardar: se intentará de nuevo"};
inline constexpr Text not_saved_elsewhere{"Sin guardar: elija arriba si ve lo último guardado o conserva lo de esta ventana"};
inline constexpr Text draft_changed_elsewhere{
    "Esta solicitud se guardó desde otra ventana. Elija si quiere ver lo último guardado, y perder lo que escribió aquí, o "
    "conservar lo de esta ventana"};
inline constexpr Text reload_draft{"Ver lo último guardado"};
inline constexpr Text keep_mine{"Conservar lo de esta ventana"};
inline constexpr Text draft_reloaded{"Se muestra lo último guardado"};
inline constexpr Text draft_kept{"Se conserva lo de esta ventana"};
inline std::string already_sent(const std::string& folio) { return "Esta solicitud ya se envió con el folio " + folio; }
inline constexpr Text too_many_drafts{"Tiene demasiadas solicitudes sin enviar. Envíe o descarte alguna antes de comenzar otra"};

}  // namespace text::cases
