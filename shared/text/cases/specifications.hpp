#pragma once
// ESPECIFICACIONES (S1:405-447).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Especificaciones
inline constexpr Text choose_generic_first{
    "Seleccione el genérico y el diagnóstico en la pestaña DATOS GENERALES para ver las especificaciones"};
inline constexpr Text files_note{
    "Nota: La longitud del nombre de los archivos adjuntos debe ser menor a 100 caracteres; use letras, números, espacios, "
    "guiones, paréntesis y puntos. Archivos PDF de hasta 150 MB cada uno."};
inline constexpr Text requirements_title{"Requisitos"};
inline constexpr Text number_rule{"Escriba un número"};
inline constexpr Text integer_rule{"Escriba un número entero"};
inline std::string number_range(const std::string& minimum, const std::string& maximum) {
    return "Escriba un valor entre " + minimum + " y " + maximum;
}
inline constexpr Text slot_required{"Adjunte el archivo PDF"};
inline constexpr Text type_value{"Escriba el dato"};
inline constexpr Text value_proposed{"No está en el catálogo: se propondrá para anexarlo"};
inline constexpr Text former_files{
    "Archivos que el medicamento y diagnóstico seleccionados no piden. Se enviarán con la solicitud si no los quita"};
inline constexpr Text files_title{"Archivos en PDF"};
inline constexpr Text upload_in_progress{"Espere a que termine el envío y la revisión de los archivos"};

}  // namespace text::cases
