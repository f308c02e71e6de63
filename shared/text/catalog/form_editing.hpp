#pragma once
// The editor of specification forms.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::catalog {

inline constexpr Text usual_heading{"EVALUACION CLINICA, LABORATORIO Y GABINETE"};
inline constexpr Text form_there{"Ya hay un formulario con este nombre"};

// The list.
inline constexpr Text forms_title{"Formularios de especificaciones"};
inline constexpr Text forms_intro{
    "Lo que se pide en la pestaña Especificaciones según el medicamento y el diagnóstico. Cada publicación es una versión "
    "nueva; las solicitudes ya enviadas conservan la suya"};
inline constexpr Text column_form_name{"Formulario"};
inline constexpr Text column_version{"Versión"};
inline constexpr Text column_fields{"Campos"};
inline constexpr Text column_files{"Archivos"};
inline constexpr Text column_used_by{"Lo piden"};
inline constexpr Text unpublished{"Sin publicar"};
inline std::string version_number(std::int64_t number) { return std::to_string(number); }
inline std::string diagnoses_count(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " diagnóstico" : " diagnósticos");
}
inline std::string forms_count(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " formulario" : " formularios");
}
inline constexpr Text forms_none{"Todavía no hay formularios. Cree el primero"};
inline std::string open_form(const std::string& name) { return "Abrir " + name; }
inline constexpr Text new_form{"Nuevo formulario"};
inline constexpr Text new_form_name{"Nombre corto del formulario"};
inline constexpr Text new_form_name_help{"Para reconocerlo en las listas, por ejemplo: cáncer de mama"};
inline constexpr Text copy_of{"Empezar como copia de"};
inline constexpr Text copy_of_none{"Vacío"};
inline constexpr Text create_form{"Crear formulario"};

// One form.
inline constexpr Text form_title{"Formulario"};
inline constexpr Text back_to_forms{"Volver a Formularios"};
inline std::string form_named(const std::string& name) { return "Formulario " + name; }
inline constexpr Text form_editor{"Contenido del formulario"};
inline constexpr Text form_form{"Cambiar el formulario"};
inline constexpr Text form_asked_by{"Lo piden estos diagnósticos"};
inline constexpr Text form_asked_by_none{"Ningún diagnóstico lo pide todavía; se elige en la página del diagnóstico"};
inline constexpr Text heading_field{"Título que ve quien lo llena"};
inline constexpr Text fields_title{"Campos"};
inline constexpr Text slots_title{"Archivos en PDF"};
inline constexpr Text fields_none{"Todavía no hay campos"};
inline std::string field_number(std::size_t number) { return "Campo " + std::to_string(number); }
inline std::string slot_number(std::size_t number) { return "Archivo " + std::to_string(number); }
/// What stands in several cards has the card's name before its own.
inline std::string in_part(const std::string& part, const Text& label) { return part + ": " + label.words(); }
inline constexpr Text field_label{"nombre"};
inline constexpr Text field_kind{"tipo"};
inline constexpr Text field_unit{"unidad"};
inline constexpr Text field_unit_help{"Por ejemplo: %, meses, mg/dL"};
inline constexpr Text field_help{"ayuda"};
inline constexpr Text field_help_help{"Se muestra bajo el nombre; puede quedar vacía"};
inline constexpr Text field_required_label{"obligatorio"};
inline constexpr Text field_minimum{"mínimo"};
inline constexpr Text field_maximum{"máximo"};
inline constexpr Text field_options{"opciones"};
inline constexpr Text field_options_help{"Una opción en cada renglón"};
inline constexpr Text field_list{"catálogo abierto"};
inline constexpr Text slot_several{"admite varios archivos"};
inline constexpr Text general_slot_note{"Este espacio lo lleva todo formulario: admite varios archivos y no es obligatorio"};
inline std::string key_is(const std::string& key) { return "Clave interna: " + key; }
inline constexpr Text add_field{"Agregar campo"};
inline constexpr Text add_slot{"Agregar archivo"};
inline std::string move_up(const std::string& part) { return "Subir " + part; }
inline std::string move_down(const std::string& part) { return "Bajar " + part; }
inline std::string remove_part(const std::string& part) { return "Quitar " + part; }
inline std::string removed_part(const std::string& part) { return "Se quitó «" + part + "»"; }
inline std::string moved_part(const std::string& part) { return part + " cambió de lugar"; }
inline constexpr Text undo_removal{"Deshacer"};
inline constexpr Text preview_title{"Así lo verá el director"};
inline constexpr Text preview_note{"Vista previa del formulario: puede escribir para probar; nada de esto se guarda"};
inline constexpr Text preview_form{"Vista previa del formulario"};
inline constexpr Text publish_form_note{
    "Las solicitudes en curso conservan la versión con la que se enviaron. A quien tiene un borrador se le avisa y pasa a la "
    "versión nueva"};

}  // namespace text::catalog
