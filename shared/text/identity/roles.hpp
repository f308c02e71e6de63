#pragma once
// Names of the roles.

#include "shared/text/text.hpp"

namespace text::identity {

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

}  // namespace text::identity
