#pragma once
// Registration (S1:99-140).

#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

// Registration, S1:99-140.
inline constexpr Text registration_title{"REGISTRO DE USUARIOS"};
inline constexpr Text registration_intro{"Por normativa se habilita el usuario solamente al director de la unidad médica"};
inline constexpr Text entity{"OOAD/UMAE"};
inline constexpr Text entity_help{"Selecciona del listado"};
inline constexpr Text unit{"Hospital"};
inline constexpr Text unit_help{"Seleccione el hospital al que pertenece"};
inline constexpr Text position{"Cargo"};
inline constexpr Text position_help{"Selecciona el cargo"};
inline constexpr Text paternal_surname{"Apellido paterno"};
inline constexpr Text maternal_surname{"Apellido materno"};
inline constexpr Text given_names{"Nombre(s)"};
inline constexpr Text matricula{"Matricula"};
inline constexpr Text email{"Correo electrónico"};
inline constexpr Text surname_help{"Máximo 20 caracteres"};
inline constexpr Text given_names_help{"Máximo 30 caracteres"};
inline constexpr Text matricula_help{"Mínimo 5 números, máximo 10"};
inline constexpr Text user_name_help{"Mínimo 6 caracteres, máximo 8"};
inline constexpr Text password_help{
    "Mínimo 8 caracteres. No debe ser común ni contener su nombre, usuario, correo o matrícula, ni el nombre del Instituto o del "
    "sistema"};
inline constexpr Text email_help{"Escribe completo tu correo Institucional"};
inline std::string registration_done(const std::string& email_address) {
    return "Su registro se recibió. Se envió un correo a " + email_address +
           "; la jefatura del área de Catálogo II validará la información en un plazo de 2 días hábiles";
}
// S1:136; the mailboxes are data of the installation.
inline constexpr Text registration_contact{
    "En caso de no recibir respuesta en los siguientes 2 días hábiles posterior a tu registro en el sistema, favor de "
    "enviar correo electrónico con los datos inscritos a los siguientes correos:"};
inline constexpr Text registration_contact_area{
    "En caso de no recibir respuesta en los siguientes 2 días hábiles posterior a tu registro en el sistema, favor de "
    "enviar correo electrónico con los datos inscritos a la jefatura del área de Catálogo II"};

inline constexpr Text user_name_rule{
    "El usuario lleva de 6 a 8 caracteres: letras sin acento, números, punto, guion o guion bajo"};
inline constexpr Text password_missing{"Escriba una contraseña"};
inline constexpr Text password_control{"La contraseña no puede tener saltos de línea, tabuladores ni otros signos de control"};
inline constexpr Text password_not_text{"La contraseña contiene caracteres que no se pueden guardar"};
inline constexpr Text password_too_short{"La contraseña debe tener mínimo 8 caracteres"};
inline constexpr Text password_too_long{"La contraseña puede tener máximo 128 caracteres"};
inline constexpr Text password_common{"Esa contraseña es muy común y fácil de adivinar. Elija otra"};
inline constexpr Text password_institution{"La contraseña no debe contener el nombre del Instituto o del sistema"};
inline constexpr Text password_own_data{"La contraseña no debe contener su nombre, usuario, correo o matrícula"};
inline constexpr Text email_rule{"Escriba un correo electrónico completo, por ejemplo nombre.apellido@imss.gob.mx"};
inline constexpr Text email_institution{"Escriba su correo institucional, que termina en @imss.gob.mx"};
inline constexpr Text unit_required{"Seleccione el hospital al que pertenece"};
inline constexpr Text unit_not_of_entity{"El hospital no pertenece a la OOAD seleccionada"};
inline constexpr Text user_name_taken{"Ese usuario ya está registrado. Elija otro"};
inline constexpr Text email_taken{
    "Ese correo ya está registrado. Si es suyo, espere el aviso de la jefatura; si ya lo recibió, recupere su contraseña desde "
    "¿Olvidaste tu contraseña?"};
inline constexpr Text matricula_taken{
    "Esa matrícula ya está registrada. Si es suya, espere el aviso de la jefatura; si ya lo recibió, recupere su contraseña "
    "desde ¿Olvidaste tu contraseña?"};
inline std::string wait_before_registration(long long seconds) {
    return "Varios registros coincidieron con cuentas que ya existen. Espere " + std::to_string(seconds) +
           (seconds == 1 ? " segundo" : " segundos") + " antes de intentar de nuevo";
}

}  // namespace text::identity
