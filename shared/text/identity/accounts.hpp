#pragma once
// The page of accounts.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

inline constexpr Text accounts_title{"Cuentas"};
inline constexpr Text accounts_intro{
    "Todas las cuentas, las más recientes primero. Los registros que esperan se atienden en «Validación de usuarios»"};
inline constexpr Text accounts_filters{"Filtros de cuentas"};
inline constexpr Text accounts_search{"Buscar"};
inline constexpr Text accounts_search_help{"Nombre, usuario, correo o matrícula"};
inline constexpr Text accounts_state{"Estado de la cuenta"};
inline constexpr Text accounts_role_had{"Rol"};
inline constexpr Text accounts_place{"OOAD o UMAE"};
inline constexpr Text accounts_any{"Cualquiera"};
inline constexpr Text accounts_clear{"Quitar filtros"};
inline constexpr Text accounts_refresh{"Actualizar la lista"};
inline constexpr Text accounts_none{"No hay cuentas"};
inline constexpr Text accounts_none_filtered{"Ninguna cuenta corresponde a estos filtros"};
inline std::string accounts_count(std::int64_t count) { return std::to_string(count) + (count == 1 ? " cuenta" : " cuentas"); }
inline constexpr Text accounts_column_name{"Nombre"};
inline constexpr Text accounts_column_user{"Usuario"};
inline constexpr Text accounts_column_role{"Rol"};
inline constexpr Text accounts_column_place{"Adscripción"};
inline constexpr Text accounts_column_state{"Estado"};
inline constexpr Text accounts_column_entered{"Último ingreso"};
inline constexpr Text accounts_column_action{"Acción"};
inline constexpr Text accounts_never_entered{"Sin ingresos"};
inline std::string open_account_of(const std::string& name) { return "Abrir la cuenta de " + name; }

// One account.
inline constexpr Text account_title{"Cuenta de usuario"};
inline constexpr Text account_back{"Volver a la lista"};
inline constexpr Text account_facts{"Datos de la cuenta"};
inline constexpr Text account_matricula{"Matrícula"};
inline constexpr Text account_email{"Correo"};
inline constexpr Text account_place_now{"Adscripción"};
inline constexpr Text account_position{"Cargo"};
inline constexpr Text account_registered{"Registrada"};
inline constexpr Text account_decided{"Decidida"};
inline std::string account_decided_words(const std::string& when, const std::string& who) {
    return who.empty() ? when : when + ", por " + who;
}
inline constexpr Text account_rejected_why{"Motivo del rechazo"};
inline constexpr Text account_sessions{"Sesiones abiertas"};
inline constexpr Text account_shared{"Cuenta de uso compartido"};
inline std::string account_one_time_until(const std::string& until) {
    return "Tiene una contraseña temporal que no ha cambiado; vale hasta " + until;
}
inline std::string account_undelivered(const std::string& subject, const std::string& why) {
    return "El último aviso a esta persona no se entregó: «" + subject + "»" + (why.empty() ? "" : ". " + why) +
           ". Revise su correo";
}
inline constexpr Text account_own{"Es su propia cuenta: otra persona que administre hace en ella lo que aquí no aparece"};
inline constexpr Text account_no_acts{"Con esta cuenta no se puede hacer nada desde su rol o en su estado"};
inline constexpr Text account_in_queue{"El registro espera en «Validación de usuarios»"};

// What is done to it.
inline constexpr Text account_acts{"Acciones"};
inline constexpr Text act_change{"Cambiar datos"};
inline constexpr Text act_suspend{"Suspender"};
inline constexpr Text act_restore{"Terminar suspensión"};
inline constexpr Text act_close{"Dar de baja"};
inline constexpr Text act_undo{"Deshacer decisión"};
inline constexpr Text act_one_time{"Asignar contraseña temporal"};
inline constexpr Text act_end_sessions{"Cerrar sus sesiones"};
inline constexpr Text act_replace{"Sustituir director"};
inline constexpr Text account_reason{"Motivo"};
inline constexpr Text account_reason_help{"Queda en la bitácora; si la persona recibe un aviso, también va en él"};

inline constexpr Text question_suspend{"La persona ya no podrá ingresar y sus sesiones se cierran. Lo que capturó se conserva"};
inline constexpr Text question_restore{"La persona podrá ingresar de nuevo con su usuario y contraseña"};
inline constexpr Text question_close{
    "La cuenta termina para siempre: su usuario, correo y matrícula quedan libres. Sus solicitudes se conservan. Si la sustituye "
    "otra persona, use «Sustituir director»"};
inline constexpr Text question_undo{
    "El registro vuelve a esperar en «Validación de usuarios». Si tenía acceso, lo pierde hasta que se valide de nuevo"};
inline constexpr Text question_one_time{
    "La contraseña actual deja de valer y sus sesiones se cierran. La temporal se muestra una sola vez, vale 24 horas y se cambia "
    "al ingresar"};
inline constexpr Text question_end_sessions{"La persona tendrá que ingresar de nuevo en todos sus equipos"};
inline constexpr Text question_replace{
    "La cuenta se da de baja, y todas sus solicitudes, también los borradores, pasan a la persona que elija"};
inline constexpr Text confirm_change{"Guardar cambios"};
inline constexpr Text confirm_suspend{"Suspender la cuenta"};
inline constexpr Text confirm_restore{"Devolver el acceso"};
inline constexpr Text confirm_close{"Dar de baja la cuenta"};
inline constexpr Text confirm_undo{"Deshacer"};
inline constexpr Text confirm_one_time{"Asignar"};
inline constexpr Text confirm_end_sessions{"Cerrar todas"};
inline constexpr Text confirm_replace{"Sustituir"};
inline constexpr Text account_successor{"Quien sustituye"};
inline constexpr Text account_no_successor{
    "Nadie más tiene acceso como solicitante de esta unidad médica. Pida a quien sustituye que se registre, valide su cuenta y "
    "vuelva aquí"};
inline constexpr Text account_role{"Rol que tiene"};
inline constexpr Text account_unit{"Unidad médica"};
inline constexpr Text account_whole_entity{"Sin unidad"};
inline constexpr Text account_no_entity{"Sin OOAD ni UMAE"};
inline constexpr Text account_place_help{"Con otro rol u otra adscripción se cierran las sesiones de la persona"};

inline std::string done_change(const std::string& name) { return "Se guardaron los cambios de la cuenta de " + name; }
inline std::string done_suspend(const std::string& name) { return "Se suspendió la cuenta de " + name; }
inline std::string done_restore(const std::string& name) { return "La cuenta de " + name + " tiene acceso de nuevo"; }
inline std::string done_close(const std::string& name) { return "Se dio de baja la cuenta de " + name; }
inline std::string done_undo(const std::string& name) { return "El registro de " + name + " espera de nuevo en la validación"; }
inline std::string done_end_sessions(const std::string& name) { return "Se cerraron las sesiones de " + name; }
inline std::string done_replace(const std::string& name, std::int64_t cases) {
    return "Se sustituyó a " + name + ". Solicitudes que cambiaron de persona: " + std::to_string(cases);
}
inline std::string done_one_time(const std::string& name) { return "Se asignó una contraseña temporal a " + name; }

inline constexpr Text told_title{"Contraseña temporal"};
inline constexpr Text told_user{"Usuario"};
inline constexpr Text told_password{"Contraseña"};
inline constexpr Text told_until{"Vale hasta"};
inline constexpr Text told_once{"No se vuelve a mostrar. Entréguela a la persona por un medio seguro"};
inline constexpr Text told_noted{"Ya la anoté"};
inline constexpr Text told_uncertain{"No se sabe si se asignó: si la persona ya no puede ingresar con la anterior, asigne otra"};

}  // namespace text::identity
