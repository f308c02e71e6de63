#pragma once
// Words of the settings that the division changes by itself.

#include <string>

#include "shared/text/text.hpp"

namespace text::settings {

inline constexpr Text title{"Ajustes"};
inline constexpr Text intro{
    "Lo que se muestra a las personas y cambia con el tiempo. Cada cambio se ve desde la siguiente página que alguien abra"};
inline constexpr Text contact_label{"Línea de contacto al pie de las páginas"};
inline constexpr Text contact_help{"Por ejemplo: Comentarios o sugerencias: (55) 57 26 17 00 Ext 15972"};
inline constexpr Text mailboxes_label{"Buzones para preguntar por un registro"};
inline constexpr Text mailboxes_help{"Correos separados por comas; se muestran a quien se acaba de registrar"};
inline constexpr Text mail_name_label{"Nombre del remitente de los correos"};
inline constexpr Text mail_name_help{"Lo ven las personas en su buzón, antes de la dirección"};
inline constexpr Text default_phone{"55 57 26 17 00 Ext 15972"};
inline constexpr Text phone_help{
    "Se muestra en la página de inicio y en la guía del Módulo. Por ejemplo: 55 57 26 17 00 Ext 15972"};
inline constexpr Text mail_help{"Uno o varios correos separados por comas; si no hay ninguno no se muestra"};
inline constexpr Text doubts_phone_label{"Teléfono para dudas o comentarios del Módulo"};
inline constexpr Text doubts_mail_label{"Correo para dudas o comentarios del Módulo"};
inline constexpr Text errors_phone_label{"Teléfono para reportar errores del SAnECE"};
inline constexpr Text errors_mail_label{"Correo para reportar errores del SAnECE"};
inline constexpr Text save_doubts_phone{"Guardar teléfono de dudas"};
inline constexpr Text save_doubts_mail{"Guardar correo de dudas"};
inline constexpr Text save_errors_phone{"Guardar teléfono de errores"};
inline constexpr Text save_errors_mail{"Guardar correo de errores"};
inline constexpr Text surplus_contact_label{"Línea de contacto de Excedentes y Faltantes"};
inline constexpr Text surplus_contact_help{"Por ejemplo: Dudas o sugerencias: colaboracion.salud@imss.gob.mx"};
inline constexpr Text surplus_mail_name_label{"Remitente de los correos de Excedentes y Faltantes"};
inline constexpr Text mailboxes_rule{"Escriba correos completos separados por comas, por ejemplo: catalogo2@imss.gob.mx"};
inline constexpr Text save_contact{"Guardar línea de contacto"};
inline constexpr Text save_mailboxes{"Guardar buzones"};
inline constexpr Text save_mail_name{"Guardar remitente"};
inline constexpr Text save_surplus_contact{"Guardar la línea de contacto de Excedentes y Faltantes"};
inline constexpr Text save_surplus_mail_name{"Guardar el remitente de Excedentes y Faltantes"};
inline constexpr Text changed_elsewhere{"Otra persona cambió este ajuste. Actualice la página para ver su valor"};
inline constexpr Text unknown{"Ese ajuste no existe"};

inline std::string saved(const std::string& label) { return "Se guardó: " + label; }

}  // namespace text::settings
