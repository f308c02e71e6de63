#pragma once
// Workbooks of the collection: the report, and the template that comes back filled.

#include <cstddef>
#include <string>

#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text sheet_report{"Reporte"};
inline constexpr Text sheet_side{"Tipo"};
inline constexpr Text sheet_unit_id{"Clave de unidad"};
inline constexpr Text sheet_unit{"Unidad Médica"};
inline constexpr Text sheet_specialty{"Especialidad Troncal"};
inline constexpr Text sheet_product_id{"Clave"};
inline constexpr Text sheet_measure{"Unidad de Medida"};
inline std::string former(const std::string& heading) { return "Periodo anterior: " + heading; }

// The sheet that says what a template was made of.
inline constexpr Text sheet_origin{"No modificar"};
inline constexpr Text origin_datum{"Dato"};
inline constexpr Text origin_value{"Valor"};
inline constexpr Text origin_period{"Periodo"};
inline constexpr Text origin_entity{"OOAD/UMAE"};
inline constexpr Text origin_catalog{"Versión del catálogo"};

inline constexpr Text no_template{
    "El libro no es una plantilla de este sistema o le falta la hoja \"No modificar\". Descargue la plantilla y llénela"};
inline constexpr Text template_of_another_period{"La plantilla es de otro periodo. Descargue la de este periodo y llénela"};
inline constexpr Text template_of_another_entity{"La plantilla es de otra OOAD/UMAE. Descargue la suya y llénela"};
inline constexpr Text template_of_older_catalog{
    "El catálogo de productos cambió desde que se descargó la plantilla. Descargue la plantilla de nuevo y copie en ella sus cifras"};
inline constexpr Text cause_unknown{
    "No es una causa. Use Carencia de Servicio, Falta de Equipo, Falta de Insumos o Falta de Personal"};
inline constexpr Text unit_not_yours{"La unidad no es de su OOAD/UMAE o su cuenta no la registra"};
inline std::string row_twice(const std::string& sheet, std::size_t row) {
    return "El mismo producto de la misma unidad está también en la hoja \"" + sheet + "\", renglón " + std::to_string(row);
}
inline constexpr Text template_has_errors{"La plantilla tiene celdas con error. Corríjalas y súbala de nuevo; no se guardó nada"};
inline constexpr Text template_changed{
    "La información cambió desde que se revisó la plantilla. Revísela de nuevo antes de guardar"};

}  // namespace text::surplus
