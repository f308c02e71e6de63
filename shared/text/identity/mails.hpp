#pragma once
// Mails about an account. A subject is the guide's without its trailing blank.

#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

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
