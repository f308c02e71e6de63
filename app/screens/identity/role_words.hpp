#pragma once
// The words of each role.

#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/roles.hpp"
#include "shared/text/text.hpp"

namespace screens::identity {

inline text::Text words_of(domain::identity::Role role) {
    using domain::identity::Role;
    switch (role) {
        case Role::solicitante: return text::identity::role_solicitante;
        case Role::validador: return text::identity::role_validador;
        case Role::evaluador: return text::identity::role_evaluador;
        case Role::asesor: return text::identity::role_asesor;
        case Role::editor: return text::identity::role_editor;
        case Role::mesa_cambios: return text::identity::role_mesa_cambios;
        case Role::comunicacion: return text::identity::role_comunicacion;
        case Role::capturista: return text::identity::role_capturista;
        case Role::responsable: return text::identity::role_responsable;
        case Role::administrador: return text::identity::role_administrador;
        case Role::consulta: return text::identity::role_consulta;
        case Role::soporte: return text::identity::role_soporte;
    }
    return text::identity::role_soporte;
}

}  // namespace screens::identity
