#pragma once
// Words of accounts: registration, sign-in, recovery, validation by the jefatura. Guide S1:72-210.

#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

// Sign-in, S1:83-95 and S1:188.
inline constexpr Text product_title{"SISTEMA DE ANALISIS Y EVALUACION DE CASOS ESPECIFICOS"};
inline constexpr Text sign_in_title{"Ingreso al sistema"};
inline constexpr Text sign_in_prompt{"Introduzca su usuario y contraseña"};
inline constexpr Text user_name{"Usuario"};
inline constexpr Text password{"Contraseña"};
inline constexpr Text sign_in{"Ingresar"};
inline constexpr Text go_to_registration{"Registrar usuario"};
inline constexpr Text go_to_recovery{"¿Olvidaste tu contraseña?"};
inline constexpr Text version_label{"Versión 2025-1"};
inline constexpr Text sign_out{"Cerrar sesión"};
inline constexpr Text signed_out{"Cerró su sesión"};
inline constexpr Text session_expired_title{"Su sesión terminó"};
inline constexpr Text session_expired{
    "Por seguridad la sesión se cierra tras 30 minutos sin actividad. Lo que escribió sigue en pantalla: ingrese de "
    "nuevo para continuar"};
inline constexpr Text another_account_opened{"Ingresó con otra cuenta; por seguridad se cerró la pantalla anterior"};
inline constexpr Text user_name_required{"Escriba su usuario"};
inline constexpr Text password_required{"Escriba su contraseña"};
inline constexpr Text wrong_credentials{"El usuario o la contraseña no son correctos"};
inline constexpr Text account_pending{
    "Su registro está en revisión por la jefatura del área de Catálogo II. Recibirá un correo cuando se valide"};
inline constexpr Text account_rejected{"Su registro no fue aceptado. Revise el correo donde se explica el motivo"};
inline constexpr Text account_suspended{"Su cuenta está suspendida. Comuníquese con la jefatura del área de Catálogo II"};
inline constexpr Text privacy_notice{
    "Los datos personales se tratan conforme a la Ley General de Protección de Datos Personales en Posesión de Sujetos "
    "Obligados (DOF 20-03-2025) y solo para evaluar la prescripción de medicamentos de Catálogo II"};

inline std::string wait_before_sign_in(long long seconds) {
    return "Hubo varios intentos con una contraseña incorrecta. Espere " + std::to_string(seconds) +
           (seconds == 1 ? " segundo" : " segundos") + " antes de intentar de nuevo";
}

inline constexpr Text demo_accounts{"Cuentas de demostración"};
inline constexpr Text demo_role{"Rol"};

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

// Recovery, S1:142-179 with R3.
inline constexpr Text recovery_title{"RECUPERA TU CONTRASEÑA"};
inline constexpr Text recovery_intro{
    "Escriba su correo electrónico institucional. Recibirá un enlace, válido por 10 minutos y para un solo uso"};
inline constexpr Text recovery_sent{
    "Si el correo está registrado en el sistema, se envió un mensaje para recuperar su contraseña. Revise su bandeja de "
    "entrada; el enlace vence en 10 minutos"};
inline constexpr Text recovery_none_came{
    "Si el mensaje no llega en unos minutos, revise la carpeta de correo no deseado y que el correo sea el de su registro, y "
    "solicite otro; se envían máximo 3 por hora. Si tampoco llega, comuníquese con la jefatura del área de Catálogo II"};
inline constexpr Text reset_title{"Nueva contraseña"};
inline constexpr Text new_password{"Contraseña nueva"};
inline constexpr Text repeat_password{"Repita la contraseña nueva"};
inline constexpr Text passwords_differ{"Las dos contraseñas no son iguales"};
inline constexpr Text save_password{"Guardar contraseña"};
inline constexpr Text reset_link_invalid{"El enlace ya se usó o venció. Solicite uno nuevo desde ¿Olvidaste tu contraseña?"};
inline constexpr Text password_changed{"Su contraseña se cambió. Ingrese con la contraseña nueva"};
inline constexpr Text request_new_link{"Solicitar un enlace nuevo"};
inline constexpr Text go_to_sign_in{"Ir a la página de ingreso"};

inline constexpr Text change_password_title{"Cambiar contraseña"};
inline constexpr Text current_password{"Contraseña actual"};
inline constexpr Text current_password_wrong{"La contraseña actual no es correcta"};
inline constexpr Text own_password_changed{"Su contraseña se cambió. Las demás sesiones abiertas con su cuenta se cerraron"};

// The jefatura's queue, A3.15-A3.19.
inline constexpr Text validation_title{"Validación de usuarios"};
inline constexpr Text validation_intro{"Registros en espera de validación. El plazo de respuesta es de 2 días hábiles"};
inline constexpr Text refresh_list{"Actualizar"};
inline constexpr Text no_pending{"No hay registros en espera de validación"};
inline constexpr Text column_name{"Nombre"};
inline constexpr Text column_unit{"Unidad médica"};
inline constexpr Text column_registered{"Registrado"};
inline constexpr Text column_state{"Estado"};
inline constexpr Text column_action{"Acción"};
inline constexpr Text review{"Revisar"};
inline constexpr Text pending_chip{"En espera"};
inline constexpr Text overdue_chip{"Vencido: más de 2 días hábiles"};
inline constexpr Text registration_data{"Datos del registro"};
inline constexpr Text role{"Rol que se otorga"};
inline constexpr Text validate{"Validar"};
inline constexpr Text reject{"Rechazar"};
inline constexpr Text rejection_reason{"Motivo del rechazo"};
inline constexpr Text rejection_reason_help{"Se envía por correo a quien se registró"};
inline constexpr Text rejection_reason_required{"Escriba el motivo; se envía por correo a quien se registró"};
inline constexpr Text role_required{"Seleccione el rol que se otorga"};
inline constexpr Text role_not_granted_here{"Ese rol no se otorga desde esta pantalla"};
inline constexpr Text already_decided{"Ese registro ya se atendió. Actualice la lista"};
inline std::string validated(const std::string& name) { return "Se validó el registro de " + name + " y se le avisó por correo"; }
inline std::string rejected(const std::string& name) { return "Se rechazó el registro de " + name + " y se le avisó por correo"; }
inline std::string pending_count(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " registro en espera" : " registros en espera");
}

inline constexpr Text role_solicitante{"Solicitante (director de la unidad médica)"};
inline constexpr Text role_validador{"Validador de usuarios"};
inline constexpr Text role_evaluador{"Evaluador"};
inline constexpr Text role_asesor{"Asesor honorífico"};
inline constexpr Text role_editor{"Editor de catálogos y formularios"};
inline constexpr Text role_mesa_cambios{"Mesa de cambios"};
inline constexpr Text role_comunicacion{"Comunicación"};
inline constexpr Text role_capturista{"Capturista"};
inline constexpr Text role_responsable{"Responsable de OOAD/UMAE"};
inline constexpr Text role_administrador{"Administrador de división"};
inline constexpr Text role_consulta{"Consulta y auditoría"};
inline constexpr Text role_soporte{"Soporte"};

// Mails. The subject is the guide's without its trailing blank.
inline constexpr Text mail_registration_subject{"Registro de Usuarios"};
inline std::string mail_registration_body(const std::string& name, const std::string& user_name_given) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Se recibió su registro en el Sistema de Análisis y Evaluación de Casos Específicos (SAnECE) con el usuario " +
           user_name_given +
           ".\n\n"
           "La jefatura del área de Catálogo II validará la información. Recibirá un correo con el resultado en un plazo de "
           "2 días hábiles.\n";
}
inline constexpr Text mail_validated_subject{"Acceso al SAnECE"};
inline std::string mail_validated_body(const std::string& name, const std::string& user_name_given, const std::string& url) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Se validó su registro. Ya puede ingresar al SAnECE con el usuario " +
           user_name_given + " y la contraseña que eligió:\n\n" + url + "\n";
}
inline constexpr Text mail_rejected_subject{"Registro no aceptado en el SAnECE"};
inline std::string mail_rejected_body(const std::string& name, const std::string& reason) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Su registro en el SAnECE no fue aceptado por el siguiente motivo:\n\n" +
           reason + "\n\nPuede registrarse de nuevo con la información corregida.\n";
}
inline constexpr Text mail_recovery_subject{"Recuperación de contraseña del SAnECE"};
inline std::string mail_recovery_body(const std::string& name, const std::string& url) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Para elegir una contraseña nueva abra el siguiente enlace. Es válido por 10 minutos y para un solo uso:\n\n" +
           url + "\n\nSi usted no lo solicitó, no necesita hacer nada: su contraseña actual sigue vigente.\n";
}
inline constexpr Text mail_password_changed_subject{"Se cambió la contraseña de su cuenta del SAnECE"};
inline std::string mail_password_changed_body(const std::string& name) {
    return "Estimado(a) " + name +
           ":\n\n"
           "La contraseña de su cuenta se cambió y las sesiones abiertas se cerraron. Si usted no lo hizo, comuníquese de "
           "inmediato con la jefatura del área de Catálogo II.\n";
}

}  // namespace text::identity
