#pragma once
// Mails to the person whose account was administered, and to those who validate. `system` is the name of the system the account is of.

#include <cstdint>
#include <string>
#include <vector>

#include "shared/text/text.hpp"

namespace text::identity {

inline std::string mail_greeting(const std::string& name) { return "Estimado(a) " + name + ":\n\n"; }
inline std::string mail_reason(const std::string& reason) { return "\n\nMotivo: " + reason + "\n"; }

inline std::string mail_suspended_subject(const std::string& system) { return "Su cuenta de " + system + " se suspendió"; }
inline std::string mail_suspended_body(const std::string& name, const std::string& reason) {
    return mail_greeting(name) + "Su cuenta se suspendió: por ahora no puede ingresar. Lo que capturó se conserva." +
           mail_reason(reason);
}
inline std::string mail_restored_subject(const std::string& system) {
    return "Su cuenta de " + system + " tiene acceso de nuevo";
}
inline std::string mail_restored_body(const std::string& name, const std::string& reason) {
    return mail_greeting(name) + "Terminó la suspensión de su cuenta: ya puede ingresar con su usuario y contraseña." +
           mail_reason(reason);
}
inline std::string mail_closed_subject(const std::string& system) { return "Su cuenta de " + system + " se dio de baja"; }
inline std::string mail_closed_body(const std::string& name, const std::string& reason) {
    return mail_greeting(name) + "Su cuenta se dio de baja y ya no tiene acceso." + mail_reason(reason);
}
inline std::string mail_undone_subject(const std::string& system) { return "Su registro en " + system + " se revisa de nuevo"; }
inline std::string mail_undone_body(const std::string& name, const std::string& reason) {
    return mail_greeting(name) +
           "La decisión sobre su registro se deshizo y se revisa de nuevo. Recibirá un correo con el resultado; mientras tanto no "
           "puede ingresar." +
           mail_reason(reason);
}
inline std::string mail_changed_subject(const std::string& system) { return "Cambios en su cuenta de " + system; }
/// `lines`: what is another one now.
inline std::string mail_changed_body(const std::string& name, const std::string& lines, const std::string& reason) {
    return mail_greeting(name) + "Su cuenta cambió:\n" + lines + mail_reason(reason) +
           "\nSi no lo esperaba, comuníquese con quien valida las cuentas.\n";
}
inline std::string changed_line(const std::string& what, const std::string& now) { return "\n- " + what + ": " + now; }
inline constexpr Text changed_email{"Correo electrónico"};
inline constexpr Text changed_role{"Rol"};
inline constexpr Text changed_place{"Adscripción"};
inline std::string mail_one_time_subject(const std::string& system) {
    return "Se asignó una contraseña temporal a su cuenta de " + system;
}
inline std::string mail_one_time_body(const std::string& name, const std::string& reason) {
    return mail_greeting(name) +
           "Se asignó una contraseña temporal a su cuenta; quien la asignó se la entregará. Vale 24 horas y al ingresar con ella "
           "elegirá una contraseña nueva. Las sesiones abiertas se cerraron." +
           mail_reason(reason) + "\nSi usted no la pidió, comuníquese de inmediato con quien valida las cuentas.\n";
}
inline constexpr Text mail_replaced_subject{"Solicitudes que ahora son suyas en el SAnECE"};
inline std::string mail_replaced_body(const std::string& name, const std::string& former, std::int64_t cases,
                                      const std::string& url) {
    return mail_greeting(name) + "Usted sustituye a " + former + ". " +
           (cases == 1 ? "Su solicitud es" : "Sus " + std::to_string(cases) + " solicitudes son") +
           " ahora de usted: las encuentra en Seguimiento, y los avisos llegarán a este correo:\n\n" + url + "\n";
}

// To those who validate, at most once a day (A3.17).
inline std::string mail_registrations_subject(const std::string& system, std::int64_t overdue) {
    return overdue > 0 ? "Registros vencidos por validar en " + system : "Registros por validar en " + system;
}
inline std::string registration_line(const std::string& name, const std::string& place, const std::string& since, bool overdue) {
    return "\n- " + name + (place.empty() ? "" : ", " + place) + ", registrado el " + since +
           (overdue ? " (más de 2 días hábiles)" : "");
}
inline std::string registrations_more(std::int64_t more) { return "\n- y " + std::to_string(more) + " más"; }
inline std::string mail_registrations_body(const std::string& name, std::int64_t waiting, std::int64_t overdue,
                                           const std::string& lines, const std::string& url) {
    return mail_greeting(name) +
           (waiting == 1 ? "Hay 1 registro en espera de validación"
                         : "Hay " + std::to_string(waiting) + " registros en espera de validación") +
           (overdue > 0 ? "; de ellos, con más de 2 días hábiles: " + std::to_string(overdue) : "") + ".\n" + lines +
           "\n\nPara revisarlos:\n\n" + url + "\n";
}

}  // namespace text::identity
