#pragma once
// What is told to the people of the collection of excedentes y faltantes about their accounts (B2.10, R18): whom they register
// with is the division, and not the jefatura of SAnECE.

#include <string>

#include "shared/text/text.hpp"

namespace text::identity::collection {

// The form.
inline constexpr Text registration_title{"Registro de usuarios"};
inline constexpr Text registration_intro{
    "Solicite una cuenta personal para la Recolección de Excedentes y Faltantes. La División de Integración Estratégica "
    "Sectorial valida cada registro"};
inline constexpr Text function{"Función"};
inline constexpr Text capturista{"Capturista: registra la información"};
inline constexpr Text responsable{"Responsable: además finaliza, imprime y sube el reporte firmado"};
inline constexpr Text entity_help{"Seleccione del listado"};
inline constexpr Text unit{"Unidad médica"};
inline constexpr Text unit_help{"Seleccione una solo si registrará únicamente la información de esa unidad"};
inline constexpr Text all_units{"Toda la OOAD/UMAE"};
inline constexpr Text position_help{"Si su cargo no está en el listado, déjelo sin seleccionar"};
inline constexpr Text email_help{"Escriba completo su correo institucional"};
inline std::string registration_done(const std::string& email_address) {
    return "Su registro se recibió. Se envió un correo a " + email_address +
           "; la División de Integración Estratégica Sectorial validará la información en un plazo de 2 días hábiles";
}
inline constexpr Text registration_contact{
    "Si no recibe respuesta en los siguientes 2 días hábiles, envíe un correo electrónico con los datos inscritos a:"};
inline constexpr Text registration_contact_division{
    "Si no recibe respuesta en los siguientes 2 días hábiles, comuníquese con la División de Integración Estratégica Sectorial"};

// Its refusals.
inline constexpr Text function_required{"Seleccione su función"};
inline constexpr Text responsable_of_all_units{"El responsable lo es de toda la OOAD/UMAE; no se elige una unidad"};
inline constexpr Text unit_not_of_entity{"La unidad médica no pertenece a la OOAD/UMAE seleccionada"};
inline constexpr Text email_taken{
    "Ese correo ya está registrado. Si es suyo, espere el aviso por correo; si ya lo recibió, recupere su contraseña desde "
    "¿Olvidaste tu contraseña?"};
inline constexpr Text matricula_taken{
    "Esa matrícula ya está registrada. Si es suya, espere el aviso por correo; si ya lo recibió, recupere su contraseña desde "
    "¿Olvidaste tu contraseña?"};

// The division's queue.
inline constexpr Text column_place{"OOAD/UMAE o unidad médica"};
inline constexpr Text role_help{"El responsable lo es de toda la OOAD/UMAE, aunque haya indicado una unidad médica"};

// At sign-in.
inline constexpr Text account_pending{
    "Su registro está en revisión por la División de Integración Estratégica Sectorial. Recibirá un correo cuando se valide"};
inline constexpr Text account_suspended{
    "Su cuenta está suspendida. Comuníquese con la División de Integración Estratégica Sectorial"};

// Mails.
inline constexpr Text mail_registration_subject{"Registro en la Recolección de Excedentes y Faltantes"};
inline std::string mail_registration_body(const std::string& name, const std::string& user_name_given) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Se recibió su registro en la Recolección de Excedentes y Faltantes de Servicios Médicos Institucionales con el "
           "usuario " +
           user_name_given +
           ".\n\n"
           "La División de Integración Estratégica Sectorial validará la información. Recibirá un correo con el resultado en un "
           "plazo de 2 días hábiles.\n";
}
inline constexpr Text mail_validated_subject{"Acceso a la Recolección de Excedentes y Faltantes"};
inline std::string mail_validated_body(const std::string& name, const std::string& user_name_given, const std::string& url) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Se validó su registro. Ya puede ingresar a la Recolección de Excedentes y Faltantes con el usuario " +
           user_name_given + " y la contraseña que eligió:\n\n" + url + "\n";
}
inline constexpr Text mail_rejected_subject{"Registro no aceptado en la Recolección de Excedentes y Faltantes"};
inline std::string mail_rejected_body(const std::string& name, const std::string& reason) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Su registro en la Recolección de Excedentes y Faltantes no fue aceptado por el siguiente motivo:\n\n" +
           reason + "\n\nPuede registrarse de nuevo con la información corregida.\n";
}
inline constexpr Text mail_recovery_subject{"Recuperación de contraseña de la Recolección de Excedentes y Faltantes"};
inline constexpr Text mail_password_changed_subject{
    "Se cambió la contraseña de su cuenta de la Recolección de Excedentes y Faltantes"};
inline std::string mail_password_changed_body(const std::string& name) {
    return "Estimado(a) " + name +
           ":\n\n"
           "La contraseña de su cuenta se cambió y las sesiones abiertas se cerraron. Si usted no lo hizo, comuníquese de "
           "inmediato con la División de Integración Estratégica Sectorial.\n";
}

}  // namespace text::identity::collection
