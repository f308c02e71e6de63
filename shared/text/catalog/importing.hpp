#pragma once
// The page "Importar catálogos".

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::catalog {

inline constexpr Text file_not_csv_name{"El archivo debe ser CSV y su nombre terminar en .csv"};
inline constexpr Text file_not_json_name{"El archivo de formularios debe ser JSON y su nombre terminar en .json"};
inline constexpr Text import_has_errors{
    "El archivo tiene renglones por corregir, así que no se importó nada. Corríjalos y revíselo de nuevo"};
inline constexpr Text import_changed{
    "El catálogo cambió desde que se revisó el archivo, así que no se importó nada. Revíselo de nuevo"};

inline constexpr Text import_title{"Importar catálogos"};
inline constexpr Text import_intro{
    "Primero se revisa el archivo y se muestra qué cambiaría; nada se guarda hasta que usted lo confirma. Se importa completo o "
    "no se importa"};
inline constexpr Text import_kind{"Catálogo"};
inline constexpr Text import_kind_help{"En el orden en que se apoyan unos en otros"};
inline constexpr Text import_file{"Archivo"};
inline constexpr Text import_file_csv{
    "CSV separado por coma, punto y coma o tabulador, con los nombres de las columnas en el primer renglón. La columna "
    "«activo» (SI, NO) retira o reactiva renglones; lo que falta en el archivo se queda como está"};
inline constexpr Text import_file_json{"JSON con la lista «forms». Un formulario que cambia se publica como versión nueva"};
inline constexpr Text import_choose_kind{"Seleccione qué catálogo trae el archivo"};
inline constexpr Text import_choose_file{"Elija el archivo que se va a revisar"};
inline constexpr Text review_file{"Revisar archivo"};
inline constexpr Text reviewing{"Revisando el archivo…"};
inline constexpr Text reviewed_title{"Qué cambiaría"};
inline std::string reviewed_file(const std::string& name, const std::string& kind) { return name + " · " + kind; }
inline std::string import_counts_words(std::int64_t added, std::int64_t changed, std::int64_t unchanged) {
    return "Nuevos: " + std::to_string(added) + " · Cambiados: " + std::to_string(changed) +
           " · Sin cambio: " + std::to_string(unchanged);
}
inline std::string import_problem_count(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " renglón no se puede leer" : " renglones no se pueden leer") +
           ", así que no se importará nada. Corríjalos en el archivo y revíselo de nuevo";
}
inline std::string import_first(std::size_t shown, std::int64_t count) {
    return "Se muestran los primeros " + std::to_string(shown) + " de " + std::to_string(count);
}
inline constexpr Text import_problems{"Renglones por corregir"};
inline constexpr Text import_changes{"Cambios"};
inline constexpr Text import_missing{"Guardados y activos que no están en el archivo (se quedan como están)"};
inline constexpr Text import_nothing{"El archivo dice lo mismo que lo guardado: no hay nada que importar"};
inline constexpr Text column_line{"Renglón"};
inline constexpr Text column_reason{"Qué corregir"};
inline constexpr Text column_key{"Clave o identificador"};
inline constexpr Text column_field{"Dato"};
inline constexpr Text import_before{"Antes"};
inline constexpr Text import_after{"Después"};
inline constexpr Text is_new{"nuevo"};
inline constexpr Text import_now{"Importar"};
inline constexpr Text import_another{"Elegir otro archivo"};
inline constexpr Text import_question_title{"¿Importar el archivo?"};
inline std::string import_question(std::int64_t added, std::int64_t changed) {
    return "Se agregarán " + std::to_string(added) + " y se cambiarán " + std::to_string(changed) +
           ". Los cambios se ven de inmediato";
}
inline constexpr Text import_confirm{"Sí, importar"};
inline std::string imported(std::int64_t added, std::int64_t changed) {
    return "Se importó: " + std::to_string(added) + (added == 1 ? " nuevo y " : " nuevos y ") + std::to_string(changed) +
           (changed == 1 ? " cambiado" : " cambiados");
}

// Kinds of catalogues.
inline constexpr Text import_ooad{"OOAD"};
inline constexpr Text import_umae{"UMAE"};
inline constexpr Text import_units{"Unidades médicas"};
inline constexpr Text import_positions{"Cargos"};
inline constexpr Text import_specialties{"Especialidades"};
inline constexpr Text import_genders{"Géneros"};
inline constexpr Text import_denial_reasons{"Motivos de no autorización"};
inline constexpr Text import_generics{"Medicamentos del Catálogo II (genéricos)"};
inline constexpr Text import_presentations{"Claves y presentaciones del Catálogo II"};
inline constexpr Text import_forms{"Formularios de especificaciones (JSON)"};
inline constexpr Text import_recommendations{"Diagnósticos y requisitos (recomendaciones)"};
inline constexpr Text import_list_values{"Valores de catálogos abiertos (mutaciones)"};
inline constexpr Text import_cie10{"CIE-10"};
inline constexpr Text import_medicines{"Medicamentos para tratamientos previos (CNIS)"};

}  // namespace text::catalog
