#pragma once
// A period of the collection, as the administrator sets it and everybody sees it.

#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text period_programado{"Programado"};
inline constexpr Text period_abierto{"Abierto"};
inline constexpr Text period_cerrado{"Cerrado"};

inline constexpr Text year_rule{"Escriba el año con cuatro cifras"};
inline constexpr Text day_required{"Escriba la fecha"};
inline constexpr Text day_rule{"Escriba una fecha que exista, como 02/03/2026"};
inline constexpr Text closes_before_it_opens{"El último día no puede ser anterior al primero"};
inline constexpr Text mailbox_required{"Escriba el correo del periodo"};
inline constexpr Text mailbox_rule{"Escriba un correo completo, como colaboracion.salud@imss.gob.mx"};

inline constexpr Text product_id_rule{"La clave lleva letras, números, guiones y puntos: máximo 40"};
inline constexpr Text period_unknown{"El periodo no existe"};
inline constexpr Text period_not_open_yet{"El periodo aún no está abierto para el registro"};
inline std::string period_opens(const std::string& day) { return "El periodo de registro inicia el " + day; }
inline std::string period_closed(const std::string& day) {
    return "El periodo de registro terminó el " + day + ". Solo se puede consultar el reporte generado";
}

}  // namespace text::surplus
