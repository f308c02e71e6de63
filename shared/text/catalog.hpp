#pragma once
// Words of the catalogues: what the import of a file says, and how the rows of a search read.

#include <cstddef>
#include <string>

#include "shared/text/text.hpp"

namespace text::catalog {

// A file as a whole.
inline constexpr Text file_empty{"El archivo está vacío: falta el renglón con los nombres de las columnas"};
inline constexpr Text header_unreadable{
    "No se pudo leer el renglón con los nombres de las columnas. Guarde el archivo como CSV UTF-8, separado "
    "por comas"};
inline constexpr Text forms_unreadable{
    "El archivo de formularios no tiene el formato esperado (JSON con la lista \"forms\")"};
inline std::string columns_missing(const std::string& names, std::size_t count) {
    return (count == 1 ? "Falta la columna " : "Faltan las columnas ") + names;
}
inline std::string column_repeated(const std::string& name) {
    return "La columna " + name + " aparece dos veces";
}

// The report.
inline std::string rejected_row(int line, const std::string& reason) {
    return "Renglón " + std::to_string(line) + ": " + reason;
}

// A row that cannot be read.
inline constexpr Text row_not_utf8{"no está en UTF-8; guarde el archivo como CSV UTF-8"};
inline constexpr Text row_control_character{"contiene caracteres de control"};
inline constexpr Text row_stray_quote{
    "tiene comillas fuera de lugar; dentro de un dato se escriben dos veces"};
inline constexpr Text row_open_quote{"las comillas que se abren aquí no se cierran"};
inline std::string row_width(std::size_t found, std::size_t expected) {
    return "tiene " + std::to_string(found) + " columnas y deben ser " + std::to_string(expected);
}
inline std::string repeated_row(const std::string& key, int line) {
    return "la clave " + key + " ya está en el renglón " + std::to_string(line) + " con otros datos";
}

// One datum of a row.
inline std::string value_missing(const std::string& column) {
    return "falta el dato de la columna " + column;
}
inline std::string value_too_long(const std::string& column, std::size_t letters_max) {
    return "el dato de la columna " + column + " tiene más de " + std::to_string(letters_max) + " caracteres";
}
inline std::string not_a_number(const std::string& column) {
    return "la columna " + column + " lleva un número entero";
}
inline std::string not_yes_or_no(const std::string& column) {
    return "la columna " + column + " lleva SI o NO";
}
inline constexpr Text unit_clave_shape{"la clave de unidad lleva 10 caracteres: letras mayúsculas y números"};
inline constexpr Text ooad_clave_shape{"la clave de la OOAD lleva 2 números"};
inline constexpr Text level_unknown{"el nivel de atención es Primero, Segundo, Tercero o vacío"};
inline constexpr Text cie10_code_shape{
    "el código CIE-10 lleva una letra, dos números y, si acaso, punto y un carácter más"};
inline constexpr Text medicine_clave_shape{"la clave del medicamento lleva la forma 010.000.0000.00"};
inline constexpr Text id_shape{"el identificador lleva solo minúsculas sin acento, números y guiones"};
inline std::string ooad_unknown(const std::string& clave) {
    return "la OOAD " + clave + " no está en el catálogo; importe primero las OOAD";
}
inline std::string umae_unknown(const std::string& clave) {
    return "la UMAE de la unidad " + clave + " no está en el catálogo; importe primero las UMAE";
}
inline std::string generic_unknown(const std::string& name) {
    return "el medicamento " + name + " no está en el catálogo; importe primero los genéricos";
}
inline std::string form_unknown(const std::string& id) {
    return "el formulario " + id + " no está en el catálogo; importe primero los formularios";
}

// One specification form.
inline constexpr Text form_without_heading{"el formulario no tiene título"};
inline constexpr Text form_without_general_slot{
    "el formulario lleva un espacio general \"evidencia\" que admite varios archivos y no es obligatorio"};
inline std::string form_key_shape(const std::string& key) {
    return "la clave \"" + key + "\" lleva solo minúsculas sin acento, números y guiones bajos";
}
inline std::string form_key_repeated(const std::string& key) { return "la clave \"" + key + "\" se repite"; }
inline std::string form_label_missing(const std::string& key) {
    return "falta la etiqueta de \"" + key + "\"";
}
inline std::string form_options_missing(const std::string& key) {
    return "faltan las opciones de \"" + key + "\"";
}
inline std::string form_list_missing(const std::string& key) {
    return "falta el catálogo abierto de \"" + key + "\"";
}
inline std::string form_bounds(const std::string& key) {
    return "los límites de \"" + key + "\" están invertidos";
}
inline std::string form_slot_reserved(const std::string& key) {
    return "la clave \"" + key + "\" está reservada para otra pestaña";
}

// Rows of a search.
inline std::string medicine_row(const std::string& generic, const std::string& clave) {
    return generic + " · " + clave;
}

}  // namespace text::catalog
