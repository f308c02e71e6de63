#pragma once
// What is done without an endpoint, by its name in the audit: jobs, and the command line. An endpoint has its summary.

#include <array>
#include <string_view>
#include <utility>

#include "shared/text/text.hpp"

namespace text::audit {

using NamedAction = std::pair<std::string_view, Text>;

inline constexpr std::array actions{
    NamedAction{"/api/uploads", Text{"Recibir un archivo"}},
    NamedAction{"job/expired-sessions", Text{"Cerrar sesiones vencidas"}},
    NamedAction{"job/old-replies", Text{"Olvidar respuestas anteriores"}},
    NamedAction{"job/old-recoveries", Text{"Retirar enlaces de contraseña vencidos"}},
    NamedAction{"job/forgotten-devices", Text{"Olvidar navegadores sin uso"}},
    NamedAction{"job/sent-mails", Text{"Retirar correos enviados hace más de 30 días"}},
    NamedAction{"job/given-up-mails", Text{"Retirar el texto de correos no entregados"}},
    NamedAction{"job/old-uploads", Text{"Retirar anuncios de archivos que no llegaron"}},
    NamedAction{"job/close-unanswered", Text{"Cerrar solicitudes que no se completaron a tiempo"}},
    NamedAction{"job/warn-of-expiry", Text{"Avisar de autorizaciones por vencer"}},
    NamedAction{"job/expire", Text{"Marcar autorizaciones vencidas"}},
    NamedAction{"job/release-from-absent", Text{"Liberar solicitudes de evaluadores sin acceso"}},
    NamedAction{"job/tell-validators", Text{"Avisar de registros en espera"}},
    NamedAction{"job/index-accounts", Text{"Preparar la búsqueda de cuentas"}},
    NamedAction{"job/end-delegations", Text{"Concluir delegaciones cuyo último día pasó"}},
    NamedAction{"job/patient-words", Text{"Preparar la búsqueda de pacientes"}},
    NamedAction{"job/unused-change-files", Text{"Retirar archivos de cambios que no se solicitaron"}},
    NamedAction{"create-admin", Text{"Crear una cuenta de administrador"}},
    NamedAction{"demo-account", Text{"Crear una cuenta de demostración"}},
    NamedAction{"accounts suspend", Text{"Suspender una cuenta, en el servidor"}},
    NamedAction{"accounts restore", Text{"Reactivar una cuenta, en el servidor"}},
    NamedAction{"accounts close", Text{"Dar de baja una cuenta, en el servidor"}},
    NamedAction{"accounts undo", Text{"Deshacer la decisión sobre un registro, en el servidor"}},
    NamedAction{"accounts end-sessions", Text{"Cerrar las sesiones de una cuenta, en el servidor"}},
    NamedAction{"accounts set-names", Text{"Corregir el nombre de una cuenta, en el servidor"}},
    NamedAction{"accounts set-email", Text{"Corregir el correo de una cuenta, en el servidor"}},
    NamedAction{"accounts set-role", Text{"Cambiar el rol de una cuenta, en el servidor"}},
    NamedAction{"accounts set-unit", Text{"Cambiar la unidad de una cuenta, en el servidor"}},
    NamedAction{"accounts reset-password", Text{"Dar una contraseña de un solo uso, en el servidor"}},
    NamedAction{"accounts replace", Text{"Reemplazar a una persona, en el servidor"}},
    NamedAction{"import", Text{"Cargar un catálogo"}},
    NamedAction{"period create", Text{"Crear un periodo de recolección"}},
    NamedAction{"period open", Text{"Abrir un periodo de recolección"}},
    NamedAction{"period close", Text{"Cerrar un periodo de recolección"}},
    NamedAction{"mail resend", Text{"Enviar de nuevo un correo, en el servidor"}},
    NamedAction{"mail copy", Text{"Enviar una copia de un correo, en el servidor"}},
    NamedAction{"mail test", Text{"Probar el correo saliente"}},
    NamedAction{"new-audit-checkpoint", Text{"Aceptar la auditoría como estaba"}},
};

}  // namespace text::audit
