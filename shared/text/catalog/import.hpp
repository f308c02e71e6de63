#pragma once
// What the import of a catalogue says.

#include <cstddef>
#include <string>

#include "shared/text/text.hpp"

namespace text::catalog {

// A file as a whole.
inline constexpr Text file_empty{"El archivo está vacío: falta el renglón con los nombres de las columnas"};
inline constexpr Text file_without_rows{
    "El archivo solo trae el renglón con los nombres de las columnas: no hay renglones que importar. Revise que sea el "
    "archivo completo"};
inline constexpr Text forms_empty{"El archivo no trae formularios. Revise que sea el archivo completo"};
inline constexpr Text header_unreadable{
    "No se pudo leer el renglón con los nombres de las columnas. Guarde el archivo como CSV UTF-8"};
inline constexpr Text file_utf16{
    "El archivo está en UTF-16 («Texto Unicode» de Excel). Guárdelo como «CSV UTF-8 (delimitado por comas)»"};
inline constexpr Text file_utf32{"El archivo está en UTF-32. Guárdelo como CSV UTF-8"};
inline constexpr Text file_workbook{
    "El archivo es un libro de Excel (.xlsx), no CSV. Ábralo en Excel y guárdelo como «CSV UTF-8 (delimitado por "
    "comas)»; cambiarle el nombre no basta"};
inline constexpr Text file_old_workbook{
    "El archivo es un libro de Excel 97-2003 (.xls), no CSV. Ábralo en Excel y guárdelo como «CSV UTF-8 (delimitado por "
    "comas)»; cambiarle el nombre no basta"};
inline constexpr Text file_open_document{
    "El archivo es un documento de LibreOffice (.ods), no CSV. Ábralo y guárdelo como «Texto CSV», juego de caracteres "
    "UTF-8"};
inline constexpr Text file_compressed{"El archivo está comprimido (ZIP, GZ u otro). Descomprímalo e importe el CSV"};
inline constexpr Text file_pdf{"El archivo es un PDF, no CSV. Pida la tabla como CSV o como libro de Excel"};
inline constexpr Text file_web_page{
    "El archivo es una página web (HTML), aunque su nombre diga otra cosa. Ábralo en Excel y guárdelo como «CSV UTF-8 "
    "(delimitado por comas)»"};
inline constexpr Text file_xml{"El archivo es XML, no CSV. Ábralo en Excel y guárdelo como «CSV UTF-8 (delimitado por comas)»"};
inline constexpr Text file_rich_text{"El archivo es un documento de texto (RTF), no CSV. Guarde la tabla como CSV UTF-8"};
inline constexpr Text file_dos_letters{
    "Las letras con acento están en la codificación de MS-DOS (CP850), que aquí no se lee. Guarde el archivo como "
    "«CSV UTF-8 (delimitado por comas)», no como «CSV (MS-DOS)»"};
inline constexpr Text file_mac_letters{
    "Las letras con acento están en la codificación de Macintosh, que aquí no se lee. Guarde el archivo como «CSV "
    "UTF-8 (delimitado por comas)», no como «CSV (Macintosh)»"};
inline constexpr Text file_doubled_letters{
    "Las letras con acento están convertidas dos veces («NiÃ±ez» en lugar de «Niñez»): el archivo era UTF-8 y se abrió y "
    "guardó como si fuera ANSI. Importe el archivo original, o expórtelo de nuevo como CSV UTF-8"};
inline constexpr Text file_binary{"El archivo no es texto. Guarde la tabla como CSV UTF-8"};
inline constexpr Text forms_unreadable{"El archivo de formularios no tiene el formato esperado (JSON con la lista \"forms\")"};
inline std::string columns_missing(const std::string& names, std::size_t count, const std::string& found) {
    return (count == 1 ? "Falta la columna " : "Faltan las columnas ") + names + ". El archivo trae: " + found +
           ". Escriba en el primer renglón los nombres, separados por coma, punto y coma o tabulador";
}
/// After columns_missing.
inline std::string separator_told(const std::string& separator) {
    return ". El renglón «sep=» del principio manda separar por " + separator + ": corríjalo, o quítelo si no es así";
}
inline std::string column_repeated(const std::string& name) { return "La columna " + name + " aparece dos veces"; }

// The report.
inline std::string rejected_row(int line, const std::string& reason) { return "Renglón " + std::to_string(line) + ": " + reason; }
/// "Renglones 2, 3, 4 y 2854 más: …"
inline std::string rejected_rows(const std::string& first_lines, std::size_t more, const std::string& reason) {
    return "Renglones " + first_lines + (more > 0 ? " y " + std::to_string(more) + " más" : "") + ": " + reason;
}
inline constexpr Text utf8{"UTF-8"};
inline constexpr Text windows_1252{"Windows-1252"};
inline constexpr Text comma{"coma"};
inline constexpr Text semicolon{"punto y coma"};
inline constexpr Text tab{"tabulador"};
inline std::string read_as(const std::string& encoding, const std::string& separator) {
    return "Leído como " + encoding + ", separado por " + separator;
}
inline std::string columns_unknown(const std::string& names, std::size_t count) {
    return (count == 1 ? "Columna que no se usa: " : "Columnas que no se usan: ") + names;
}
inline std::string row_new(int line, const std::string& key) {
    return "Renglón " + std::to_string(line) + ", " + key + ": nuevo";
}
inline std::string row_changed(int line, const std::string& key, const std::string& field, const std::string& before,
                               const std::string& after) {
    return "Renglón " + std::to_string(line) + ", " + key + ", " + field + ": " + before + " → " + after;
}
inline std::string row_missing(const std::string& key) { return "No está en el archivo y sigue activo: " + key; }
inline std::string rows_missing(std::size_t count) {
    return "Guardados y activos que no están en el archivo: " + std::to_string(count) +
           ". No se retiran por faltar; para retirar uno, póngale NO en la columna activo. --dry-run los nombra";
}
inline constexpr Text other_data{"otros datos"};
inline constexpr Text nothing{"(nada)"};
inline constexpr Text yes{"SI"};
inline constexpr Text no{"NO"};

// A row that cannot be read.
inline constexpr Text row_not_utf8{"no está en UTF-8 como otros renglones; guarde todo el archivo como CSV UTF-8"};
inline constexpr Text row_lost_letter{"tiene el signo �: otro programa perdió una letra; escríbala de nuevo"};
inline constexpr Text row_header_again{"repite los nombres de las columnas; si se unieron dos archivos, impórtelos por separado"};
inline constexpr Text row_nameless_column{"tiene un dato en una columna sin nombre; nombre la columna o bórrelo"};
inline std::string row_byte_undefined(const std::string& hexadecimal) {
    return "tiene el byte " + hexadecimal + ", que en Windows-1252 no es ningún signo; guarde el archivo como CSV UTF-8";
}
inline std::string row_sign_doubtful(const std::string& sign) {
    return "tiene el signo " + sign + " entre letras: parece de otra codificación; guarde el archivo como CSV UTF-8";
}
inline std::string row_letter_doubled(const std::string& letter) {
    return "tiene «" + letter + "»: parece una letra con acento convertida dos veces; escríbala de nuevo";
}
inline constexpr Text row_control_character{"contiene caracteres de control"};
inline constexpr Text row_stray_quote{"tiene comillas fuera de lugar; dentro de un dato se escriben dos veces"};
inline constexpr Text row_open_quote{"las comillas que se abren aquí no se cierran"};
inline std::string row_width(std::size_t found, std::size_t expected) {
    return "tiene " + std::to_string(found) + (found == 1 ? " columna" : " columnas") +
           (expected == 1 ? " y debe ser " : " y deben ser ") + std::to_string(expected);
}
inline std::string repeated_row(const std::string& key, int line) {
    return "la clave " + key + " ya está en el renglón " + std::to_string(line) + " con otros datos";
}

// One datum of a row.
inline std::string value_missing(const std::string& column) { return "falta el dato de la columna " + column; }
inline std::string value_too_long(const std::string& column, std::size_t letters_max) {
    return "el dato de la columna " + column + " tiene más de " + std::to_string(letters_max) + " caracteres";
}
inline std::string value_not_shown(const std::string& column, const std::string& refusal) {
    return "columna " + column + ": " + refusal;
}
inline std::string not_a_number(const std::string& column) { return "la columna " + column + " lleva un número entero"; }
inline std::string not_yes_or_no(const std::string& column) { return "la columna " + column + " lleva SI o NO"; }
inline constexpr Text unit_clave_shape{"la clave de unidad lleva 10 caracteres: letras mayúsculas y números"};
inline constexpr Text ooad_clave_shape{"la clave de la OOAD lleva 2 números"};
inline constexpr Text level_unknown{"el nivel de atención es Primero, Segundo, Tercero o vacío"};
inline constexpr Text cie10_code_shape{"el código CIE-10 lleva una letra, dos números y, si acaso, punto y un carácter más"};
inline constexpr Text medicine_clave_shape{"la clave del medicamento lleva la forma 010.000.0000.00"};
inline constexpr Text months_range{"vigencia_meses va de 0 (no requiere renovación) a 36"};
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
inline constexpr Text generic_without_clave{
    "no puede quedar activo: todavía no tiene una clave activa; importe primero sus claves y diagnósticos, y después actívelo"};
inline constexpr Text generic_without_diagnosis{
    "no puede quedar activo: todavía no tiene un diagnóstico activo; importe primero sus diagnósticos, y después actívelo"};
inline std::string last_clave_of(const std::string& drug) {
    std::string said = drug;
    return said +=
           " se quedaría sin claves activas y los directores no podrían enviarlo; deje una clave, o desactive antes el medicamento";
}
inline constexpr Text last_reason{"no quedaría ningún motivo activo y sin motivos no se puede negar una solicitud; deje uno"};
inline std::string last_diagnosis_of(const std::string& drug) {
    std::string said = drug;
    return said +=
           " se quedaría sin diagnósticos activos y los directores no podrían enviarlo; deje uno, o desactive antes el medicamento";
}
inline std::string form_unknown(const std::string& id) {
    return "el formulario " + id + " no está en el catálogo; importe primero los formularios";
}

// One specification form.
inline constexpr Text form_heading{"título"};
inline std::string form_field(const std::string& key) { return "campo " + key; }
inline std::string form_slot(const std::string& key) { return "archivo " + key; }
inline std::string form_not_shown(const std::string& sign) {
    return "el formulario contiene " + sign + ", que no se puede mostrar ni imprimir";
}
inline std::string form_part_refused(const std::string& part, const std::string& refusal) { return part + ": " + refusal; }

// What is kept of it.
inline constexpr Text imported_file{"un archivo del catálogo"};
inline std::string drugs_not_offered(std::size_t count) {
    return (count == 1 ? "El medicamento nuevo entra desactivado"
                       : "Los " + std::to_string(count) + " medicamentos nuevos entran desactivados") +
           std::string(
               ". Los directores ven un medicamento cuando tiene clave y diagnóstico y se activa, en su página o con SI en la "
               "columna activo");
}
inline std::string import_words(int added, int changed) {
    return std::to_string(added) + (added == 1 ? " nuevo, " : " nuevos, ") + std::to_string(changed) +
           (changed == 1 ? " cambiado" : " cambiados");
}

}  // namespace text::catalog
