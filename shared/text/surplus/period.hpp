#pragma once
// A period of the collection, as the administrator sets it and everybody sees it.

#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text period_programado{"Programado"};
inline constexpr Text period_abierto{"Abierto"};
inline constexpr Text period_cerrado{"Cerrado"};

inline std::string title_of(const std::string& year) { return "Recolección " + year; }
// What the guide prints, until the administrator says otherwise (S2:512-518, 849-871; R13).
inline constexpr Text default_header_lines{
    "INSTITUTO MEXICANO DEL SEGURO SOCIAL\nDIRECCIÓN DE PRESTACIONES MÉDICAS\n"
    "COORDINACIÓN DE PLANEACIÓN DE INFRAESTRUCTURA MÉDICA\nDIVISIÓN DE COLABORACIÓN CON EL SECTOR SALUD"};
inline constexpr Text default_contacts{
    "Dra. Rocío Ofelia Uc Coyoc, Titular de la División: rocio.uc@imss.gob.mx, 55 57261700 ext. 14606\n"
    "Mtra. Ana Gabriela Pérez Reynaud, Jefe de Área: ana.perezre@imss.gob.mx, 55 57261700 ext. 14614\n"
    "Ing. Marco Fernando Andrade Cedillo, asesoría técnico-informática: marco.andradec@imss.gob.mx, 55 57261700 ext. 14624"};
inline constexpr Text default_technical_contact{"Ing. Marco Fernando Andrade Cedillo"};
inline constexpr Text default_mailbox{"colaboracion.salud@imss.gob.mx"};

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
