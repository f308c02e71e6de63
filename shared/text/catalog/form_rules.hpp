#pragma once
// What must hold of a specification form before it is published, and how its parts are called.

#include <string>

#include "shared/text/text.hpp"

namespace text::catalog {

// Kinds of fields.
inline constexpr Text kind_text{"Texto de un renglón"};
inline constexpr Text kind_notes{"Texto de varios renglones"};
inline constexpr Text kind_integer{"Número entero"};
inline constexpr Text kind_decimal{"Número con decimales"};
inline constexpr Text kind_choice{"Opción de un listado"};
inline constexpr Text kind_open_list{"Catálogo abierto (como mutaciones)"};

// The form as a whole.
inline constexpr Text heading_missing{"Escriba el título que verá quien llena el formulario"};
inline constexpr Text form_without_fields{"El formulario no pide nada. Agregue al menos un campo o un archivo"};
inline constexpr Text fields_too_many{"El formulario lleva como máximo 60 campos"};
inline constexpr Text slots_too_many{"El formulario lleva como máximo 20 archivos"};
inline constexpr Text general_slot_missing{
    "El formulario lleva un espacio general «evidencia» que admite varios archivos y no es obligatorio"};
inline constexpr Text general_slot_label{"ADJUNTAR ARCHIVOS DE EVIDENCIA DOCUMENTAL CLINICA, LABORATORIO Y GABINETE"};

// One field or file.
inline constexpr Text label_repeated{"Ya hay otro con este nombre. Escriba uno distinto"};
inline constexpr Text key_rule{"La clave lleva solo minúsculas sin acento, números y guiones bajos"};
inline std::string key_repeated(const std::string& key) { return "La clave «" + key + "» ya la tiene otro campo o archivo"; }
inline constexpr Text options_missing{"Escriba las opciones, una en cada renglón"};
inline constexpr Text options_too_many{"Un listado lleva como máximo 60 opciones. Para uno más largo use un catálogo abierto"};
inline std::string option_repeated(const std::string& option) { return "La opción «" + option + "» está dos veces"; }
inline std::string option_names_field(const std::string& option) {
    return "La opción «" + option + "» repite el nombre del propio campo. Escriba lo que se puede contestar";
}
inline std::string option_too_long(const std::string& option) {
    return "La opción «" + option.substr(0, 60) + "…» tiene más de 200 caracteres";
}
inline constexpr Text bound_rule{"El límite es un número de hasta 6 cifras, con 2 decimales si acaso, y no es negativo"};
inline constexpr Text bound_missing{"Escriba los dos límites, o ninguno"};
inline constexpr Text bounds_reversed{"El máximo es menor que el mínimo"};
inline constexpr Text bounds_equal{"El máximo es igual al mínimo: el campo admitiría un solo número"};
inline constexpr Text bounds_without_integer{"No hay ningún número entero entre el mínimo y el máximo"};
inline constexpr Text list_missing{"Seleccione el catálogo abierto"};
inline std::string list_unknown(const std::string& list) {
    return "El catálogo abierto «" + list + "» no existe. Seleccione otro o importe primero sus valores";
}
inline constexpr Text slot_of_another_tab{"La clave «vigencia» está reservada para la pestaña Vigencia de derechos"};

// Parts in words, for differences.
inline constexpr Text form_heading_label{"Título"};
inline std::string changed_field(const std::string& label) { return "Campo «" + label + "»"; }
inline std::string changed_slot(const std::string& label) { return "Archivo «" + label + "»"; }
inline constexpr Text field_order{"Orden de los campos"};
inline constexpr Text slot_order{"Orden de los archivos"};
inline constexpr Text is_required{"obligatorio"};
inline constexpr Text takes_several{"admite varios"};
inline std::string bounds(const std::string& minimum, const std::string& maximum) { return "de " + minimum + " a " + maximum; }

}  // namespace text::catalog
