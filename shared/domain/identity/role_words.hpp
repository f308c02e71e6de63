#pragma once
// The words of each role and of each state of an account.

#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/identity/roles.hpp"
#include "shared/text/text.hpp"

namespace domain::identity {

inline text::Text words_of(Role role) {
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

inline text::Text words_of(AccountState state) {
    switch (state) {
        case AccountState::solicitada: return text::identity::state_solicitada;
        case AccountState::validada: return text::identity::state_validada;
        case AccountState::rechazada: return text::identity::state_rechazada;
        case AccountState::suspendida: return text::identity::state_suspendida;
        case AccountState::baja: return text::identity::state_baja;
    }
    return text::identity::state_baja;
}

}  // namespace domain::identity
