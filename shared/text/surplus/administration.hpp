#pragma once
// The administrator's screens of the collection: periods, shared passwords, what is asked of the division.

#include <cstddef>
#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

// Periods.
inline constexpr Text periods_title{"Periodos"};
inline constexpr Text periods_intro{
    "Los periodos de la recolección, del más reciente al más antiguo. Los días de registro son de la Ciudad de México: el primero y "
    "el último se cuentan completos"};
inline constexpr Text new_period{"Nuevo periodo"};
inline constexpr Text new_period_note{
    "El periodo nuevo toma los productos del periodo anterior y las OOAD, UMAE y unidades médicas de hoy. Queda programado: nadie "
    "registra hasta que usted lo abra"};
inline constexpr Text no_periods{"Aún no hay periodos. El primero se agrega con el botón Nuevo periodo"};
inline constexpr Text no_such_period{"El periodo no existe. Regrese al listado y elija otro"};
inline constexpr Text back_to_periods{"Regresar a los periodos"};
inline constexpr Text column_period{"Periodo"};
inline constexpr Text column_period_days{"Días de registro"};
inline constexpr Text column_period_state{"Estado"};
inline constexpr Text column_period_facts{"Datos"};
inline constexpr Text column_period_move{"Registro"};
inline std::string periods_count(std::size_t count) { return std::to_string(count) + (count == 1 ? " periodo" : " periodos"); }
inline std::string period_days(const std::string& first, const std::string& last) { return "Del " + first + " al " + last; }
inline std::string period_begins(const std::string& first) { return "Inicia el " + first; }
inline std::string edit_period(const std::string& title) { return "Editar " + title; }
inline std::string open_period(const std::string& title) { return "Abrir " + title; }
inline std::string close_period(const std::string& title) { return "Cerrar " + title; }

inline constexpr Text open_period_title{"Abrir el registro"};
inline std::string open_period_question(const std::string& title, const std::string& first, const std::string& last) {
    return "Las OOAD y UMAE podrán registrar en " + title + " desde el primer momento del " + first + " hasta el último del " +
           last + ", hora de la Ciudad de México. Un periodo abierto ya no vuelve a estar programado";
}
inline constexpr Text open_period_act{"Abrir periodo"};
inline std::string period_opened(const std::string& title, const std::string& first, const std::string& last) {
    return "Se abrió " + title + ". Las OOAD y UMAE registran del " + first + " al " + last;
}
inline constexpr Text close_period_title{"Cerrar el registro"};
inline std::string close_period_question(const std::string& title) {
    return "Al cerrar " + title +
           " las OOAD y UMAE ya no podrán registrar, cambiar ni finalizar: solo podrán consultar el reporte generado. Quien ya "
           "finalizó todavía puede subir su reporte firmado. Un periodo cerrado no se vuelve a abrir";
}
inline constexpr Text close_period_act{"Cerrar periodo"};
inline std::string period_was_closed(const std::string& title) {
    return "Se cerró " + title + ". Las OOAD y UMAE solo pueden consultar el reporte generado";
}

inline constexpr Text period_year{"Año"};
inline constexpr Text period_year_help{"Cuatro cifras, como se lee en los títulos de pantallas y reportes"};
inline constexpr Text period_title{"Título"};
inline constexpr Text period_title_help{"Como se lee en la página de inicio y en los correos, por ejemplo Recolección 2026"};
inline constexpr Text period_opens_on{"Primer día de registro"};
inline constexpr Text period_opens_on_help{"Se registra desde las 00:00 horas de ese día, hora de la Ciudad de México"};
inline constexpr Text period_closes_on{"Último día de registro"};
inline constexpr Text period_closes_on_help{"Ese día todavía se registra, hasta las 24:00 horas de la Ciudad de México"};
inline constexpr Text period_header_lines{"Encabezado de los reportes"};
inline constexpr Text period_header_lines_help{"Un renglón del encabezado en cada línea"};
inline constexpr Text period_contacts{"Información de contacto"};
inline constexpr Text period_contacts_help{"Una persona en cada línea: nombre, función, correo y teléfono"};
inline constexpr Text period_technical_contact{"Contacto técnico"};
inline constexpr Text period_technical_contact_help{"La persona que menciona la nota 2 del paso 6"};
inline constexpr Text period_notes{"Notas para quien registra"};
inline constexpr Text period_notes_help{"Una nota en cada línea; se leen en las pantallas del periodo"};
inline constexpr Text period_mailbox{"Correo del periodo"};
inline constexpr Text period_mailbox_help{
    "A este correo se solicitan la apertura de un reporte y los productos que faltan en el listado"};
inline constexpr Text save_period{"Guardar periodo"};
inline std::string period_saved(const std::string& title) { return "Se guardó " + title; }
inline constexpr Text period_changed_elsewhere{
    "El periodo cambió mientras usted lo editaba. Lo que escribió sigue en la pantalla y aún no se guarda. Si presiona Guardar "
    "periodo otra vez, reemplaza lo siguiente:"};
inline constexpr Text take_present_period{"Descartar lo que escribí y ver los datos actuales"};

// Shared passwords.
inline constexpr Text accounts_title{"Contraseñas compartidas"};
inline constexpr Text accounts_intro{
    "Cada OOAD y UMAE tiene una cuenta compartida por sus unidades médicas. Al ingresar con ella, cada persona escribe su nombre y su "
    "matrícula"};
inline constexpr Text accounts_filter{"Buscar OOAD o UMAE"};
inline constexpr Text accounts_none_found{"Ninguna OOAD o UMAE coincide con lo que escribió"};
inline std::string accounts_count(std::size_t shown, std::size_t all) {
    return (shown == all ? std::string{} : std::to_string(shown) + " de ") + std::to_string(all) + " OOAD y UMAE";
}
inline constexpr Text column_account_entity{"OOAD/UMAE"};
inline constexpr Text column_account_user{"Usuario"};
inline constexpr Text column_account_password{"Contraseña"};
inline constexpr Text column_account_action{"Acción"};
inline constexpr Text no_password_yet{"Sin contraseña asignada"};
inline std::string password_issued(const std::string& when) { return "Asignada el " + when; }
inline std::string assign_password_of(const std::string& entity) { return "Asignar contraseña a " + entity; }
inline std::string renew_password_of(const std::string& entity) { return "Renovar contraseña de " + entity; }
inline constexpr Text assign_password_title{"Asignar una contraseña compartida"};
inline std::string assign_password_question(const std::string& entity) {
    return "Se creará la cuenta compartida de " + entity +
           ". Su contraseña se muestra una sola vez: tenga a la mano cómo anotarla antes de continuar";
}
inline constexpr Text assign_password{"Asignar contraseña"};
inline constexpr Text renew_password_title{"Renovar una contraseña compartida"};
inline std::string renew_password_question(const std::string& entity) {
    return "La contraseña actual de " + entity +
           " dejará de servir y se cerrará la sesión de quienes estén dentro con ella; lo que no hayan guardado puede perderse. La "
           "contraseña nueva se muestra una sola vez";
}
inline constexpr Text renew_password{"Renovar contraseña"};
inline constexpr Text password_uncertain{
    "No es posible volver a mostrar una contraseña. Si el cambio llegó a hacerse, la anterior ya no sirve: presione el botón de nuevo "
    "y se asignará otra"};
inline constexpr Text issued_title{"Contraseña asignada"};
inline constexpr Text issued_entity{"OOAD/UMAE"};
inline constexpr Text issued_user{"Usuario"};
inline constexpr Text issued_password{"Contraseña"};
inline constexpr Text issued_once{"Anótela ahora: esta contraseña no se volverá a mostrar. Si se pierde, tendrá que renovarla"};
inline constexpr Text issued_hand_over{
    "Entréguela en persona o por teléfono a la persona responsable de la OOAD/UMAE, no junto con el usuario en un mismo correo"};
inline constexpr Text issued_noted{"Ya la anoté"};
inline std::string password_handed_out(const std::string& entity) { return "La contraseña de " + entity + " quedó asignada"; }

// What is asked of the division.
inline constexpr Text requests_title{"Solicitudes"};
inline constexpr Text requests_period{"Periodo de las solicitudes"};
inline constexpr Text no_periods_for_requests{"Aún no hay periodos, y por eso tampoco solicitudes"};
inline std::string requests_answered_by_mail(const std::string& mailbox) {
    return "Responder las solicitudes desde el sistema llegará en una versión posterior. Mientras tanto se atienden por el correo del "
           "periodo: " +
           mailbox;
}
inline constexpr Text no_requests_in_period{"No hay solicitudes en este periodo"};
inline std::string requests_count(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " solicitud" : " solicitudes");
}
inline constexpr Text request_asked_at{"Solicitada"};
inline constexpr Text request_kind{"Tipo"};
inline constexpr Text request_entity{"OOAD/UMAE"};
inline constexpr Text request_unit{"Unidad médica"};
inline constexpr Text request_group{"Grupo de servicio"};
inline constexpr Text request_product{"Producto"};
inline constexpr Text request_reason{"Motivo"};
inline constexpr Text request_asked{"Qué se solicita"};
inline constexpr Text goes_on{"…"};
inline constexpr Text request_asked_by{"Solicitó"};
inline constexpr Text request_state{"Estado"};
inline constexpr Text request_details{"Detalle"};
inline std::string view_request_of(const std::string& entity) { return "Ver solicitud de " + entity; }
inline constexpr Text request_data{"Datos de la solicitud"};
inline constexpr Text request_of_opening{"Apertura"};
inline constexpr Text request_of_product{"Producto"};
inline constexpr Text request_pedida{"Por atender"};
inline constexpr Text request_atendida{"Atendida"};
inline constexpr Text request_rechazada{"Rechazada"};

}  // namespace text::surplus
