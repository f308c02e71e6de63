#pragma once
// TRATAMIENTOS PREVIOS (A10).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Tratamientos previos
inline constexpr Text previous_treatments{"Tratamientos previos"};
inline constexpr Text treatments_instruction{
    "Seleccione el genérico e introduzca la dosis y el tiempo de administración correspondiente, seguido de click en el "
    "botón agregar y repita el mismo procedimiento para agregar cada uno de los tratamientos."};
inline constexpr Text treatment_generic{"Generico"};
inline constexpr Text treatment_generic_help{"Escriba parte del nombre o la clave y elija de la lista"};
inline constexpr Text treatment_generic_none{"Sin coincidencias. Revise el nombre"};
inline constexpr Text dose{"Dosis"};
inline constexpr Text months{"Tiempo de admon"};
inline constexpr Text months_unit{"meses"};
inline constexpr Text add{"Agregar"};
inline constexpr Text delete_treatment_hint{
    "Para borrar un tratamiento, posicione en la fila correspondiente y de click sobre ella."};
inline constexpr Text treatments_table{"Tratamientos previos capturados"};
inline constexpr Text column_treatment_clave{"Clave"};
inline constexpr Text column_treatment_generic{"Generico"};
inline constexpr Text no_treatments{"Sin tratamientos previos. Si no los hay, dé clic en Siguiente"};
inline constexpr Text delete_treatment_title{"Borrar tratamiento"};
inline std::string delete_treatment_question(const std::string& name) { return "Se borrará el tratamiento con " + name; }
inline constexpr Text delete_treatment{"Borrar"};
inline std::string delete_treatment_named(const std::string& name) { return "Borrar " + name; }
inline std::string treatment_added(const std::string& name) { return "Se agregó el tratamiento con " + name; }
inline std::string treatment_deleted(const std::string& name) { return "Se borró el tratamiento con " + name; }
inline constexpr Text treatment_generic_required{"Elija el genérico de la lista"};
inline constexpr Text treatment_unknown{"Un tratamiento previo no está en el catálogo: bórrelo y elíjalo de nuevo de la lista"};
inline constexpr Text dose_required{"Escriba la dosis"};
inline constexpr Text months_required{"Escriba el tiempo de administración"};
inline constexpr Text months_rule{"Escriba el tiempo de administración en meses, con números enteros"};
inline constexpr Text too_many_treatments{"Puede capturar máximo 40 tratamientos previos"};
inline constexpr Text treatment_not_added{
    "Hay un tratamiento escrito sin agregar. Dé clic en Agregar para incluirlo o borre los campos para continuar"};

}  // namespace text::cases
