#pragma once
// The jefatura's queue (A3.15-A3.19).

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::identity {

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
inline std::string pending_count(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " registro en espera" : " registros en espera");
}

}  // namespace text::identity
