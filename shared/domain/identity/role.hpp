#pragma once
// The roles of both systems (lifecycles, "Roles"). An account has one; the jefatura grants it when it validates.

#include <string_view>

#include "shared/base/records.hpp"

namespace domain::identity {

enum class Role {
    solicitante,    ///< Director of a medical unit: own requests.
    validador,      ///< Jefatura of Catálogo II: accepts and rejects accounts.
    evaluador,      ///< Takes, returns and decides requests.
    asesor,         ///< Asesor honorífico: opinion when asked.
    editor,         ///< Catalogues and forms.
    mesa_cambios,   ///< The Módulo's queue.
    comunicacion,   ///< Announcements.
    capturista,     ///< Excedentes y faltantes: steps 2 to 6.
    responsable,    ///< Excedentes y faltantes: finalizes, prints, uploads.
    administrador,  ///< The division.
    consulta,       ///< Reads and audits.
    soporte,        ///< No clinical data.
};

constexpr auto enum_names(Role) {
    using namespace std::string_view_literals;
    return base::EnumTable<Role, 12>{{
        {Role::solicitante, "solicitante"sv},
        {Role::validador, "validador"sv},
        {Role::evaluador, "evaluador"sv},
        {Role::asesor, "asesor"sv},
        {Role::editor, "editor"sv},
        {Role::mesa_cambios, "mesa_cambios"sv},
        {Role::comunicacion, "comunicacion"sv},
        {Role::capturista, "capturista"sv},
        {Role::responsable, "responsable"sv},
        {Role::administrador, "administrador"sv},
        {Role::consulta, "consulta"sv},
        {Role::soporte, "soporte"sv},
    }};
}

/// The systems under the roof, each with people of its own: who registers asks for an account of one of them.
enum class System { sanece, surplus };

constexpr auto enum_names(System) {
    using namespace std::string_view_literals;
    return base::EnumTable<System, 2>{{{System::sanece, "sanece"sv}, {System::surplus, "excedentes"sv}}};
}

/// Whose people have this role. Those who serve both systems are of the first one.
constexpr System system_of(Role role) {
    return role == Role::capturista || role == Role::responsable ? System::surplus : System::sanece;
}

}  // namespace domain::identity
