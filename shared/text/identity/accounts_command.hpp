#pragma once
// The command line of accounts.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

inline constexpr Text usage_accounts{
    "prestaciones-server accounts ACCIÓN [USUARIO] --data CARPETA [opciones]\n\n"
    "Cuentas de usuario, también mientras el servidor atiende y sin correo. USUARIO es el usuario de la cuenta, o su ID cuando ese\n"
    "usuario fue de varias. Cada cambio lleva --reason y queda en la auditoría; quien tiene la cuenta recibe un correo cuando lo hay.\n\n"
    "  list                     Mostrar las cuentas: ID, usuario, nombre, rol, estado, correo\n"
    "    --state ESTADO         Solo solicitada, validada, rechazada, suspendida o baja\n"
    "    --role ROL             Solo las de un rol\n"
    "    --search TEXTO         Solo las que empiezan así: nombre, usuario, correo o matrícula\n"
    "  show USUARIO             Mostrar una cuenta\n"
    "  set-role USUARIO ROL     Cambiar su rol\n"
    "  set-unit USUARIO OOAD/UMAE [UNIDAD]\n"
    "                           Cambiar su adscripción, por sus ID\n"
    "  set-email USUARIO CORREO Cambiar su correo\n"
    "  set-names USUARIO        Cambiar su nombre\n"
    "    --given-names TEXTO --paternal-surname TEXTO --maternal-surname TEXTO\n"
    "  suspend USUARIO          Suspenderla\n"
    "  restore USUARIO          Terminar la suspensión\n"
    "  close USUARIO            Darla de baja\n"
    "  undo USUARIO             Deshacer su validación o su rechazo: el registro espera de nuevo\n"
    "  reset-password USUARIO   Asignar una contraseña temporal, que se muestra una sola vez y vale 24 horas\n"
    "  end-sessions USUARIO     Cerrar sus sesiones abiertas\n"
    "  replace USUARIO OTRO     OTRO sustituye a este director: recibe todas sus solicitudes, y la cuenta se da de baja\n\n"
    "  --reason TEXTO           Motivo\n"
    "  --base-url URL           Dirección pública, para los enlaces en correos\n"
    "  --database URL           Base PostgreSQL, como en serve\n"};

inline constexpr Text accounts_act{
    "list, show, set-role, set-unit, set-email, set-names, suspend, restore, close, undo, reset-password, end-sessions o replace"};
inline constexpr Text accounts_user{"USUARIO"};
inline constexpr Text accounts_role{"ROL"};
inline constexpr Text accounts_entity{"OOAD/UMAE"};
inline constexpr Text accounts_email{"CORREO"};
inline constexpr Text accounts_other{"OTRO"};
inline std::string unknown_accounts_act(const std::string& what) {
    return "accounts lleva " + accounts_act.words() + ", no " + what;
}
inline std::string account_unknown(const std::string& user) { return "No hay ninguna cuenta con el usuario o ID " + user; }
inline std::string role_unknown(const std::string& given, const std::string& known) {
    return "No existe el rol " + given + ". Los roles son: " + known;
}
inline std::string state_unknown(const std::string& given, const std::string& known) {
    return "No existe el estado " + given + ". Los estados son: " + known;
}
inline std::string account_line(const std::string& id, const std::string& user, const std::string& name, const std::string& role,
                                const std::string& state, const std::string& email) {
    return id + "  " + user + "  " + name + "  " + role + "  " + state + "  " + email;
}
inline std::string accounts_listed(std::int64_t count) { return std::to_string(count) + (count == 1 ? " cuenta" : " cuentas"); }
inline std::string account_fact(const std::string& label, const std::string& value) { return label + ": " + value; }
inline std::string account_option_refused(const std::string& field, const std::string& why) { return field + ": " + why; }
inline constexpr Text account_id_label{"ID"};
inline std::string account_now(const std::string& user, const std::string& role, const std::string& state) {
    return user + ": " + role + ", " + state;
}
inline std::string password_told(const std::string& user, const std::string& password, const std::string& until) {
    return "Contraseña temporal de " + user + ", que no se vuelve a mostrar:\n\n  " + password + "\n\nVale hasta " + until +
           ". Al ingresar con ella se elige una nueva.";
}
inline std::string cases_handed_over(const std::string& user, std::int64_t cases) {
    return "Solicitudes que ahora son de " + user + ": " + std::to_string(cases);
}

}  // namespace text::identity
