#pragma once
// Words of workbooks: what is written in them, and why one that was sent cannot be read.

#include <cstddef>
#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::sheets {

// What is written.
inline constexpr Text yes{"Sí"};
inline constexpr Text no{"No"};
inline constexpr Text author{"Instituto Mexicano del Seguro Social"};
inline constexpr Text not_written{"No se pudo elaborar el libro de Excel. Intente de nuevo en unos minutos"};
inline std::string too_many_rows(const std::string& rows_max) {
    return "La información ocupa más de " + rows_max +
           " renglones, que es lo que cabe en una hoja de Excel. Acote la búsqueda e intente de nuevo";
}
inline std::string text_too_long(const std::string& cell, const std::string& letters_max) {
    return "El texto de la celda " + cell + " tiene más de " + letters_max +
           " caracteres, que es lo que cabe en una celda de Excel. Acórtelo e intente de nuevo";
}
inline std::string number_too_large(const std::string& cell) {
    return "El número de la celda " + cell + " tiene más cifras de las que Excel conserva. Corríjalo e intente de nuevo";
}

// A file that is no workbook of ours. How to come to one is said the same way each time.
inline constexpr Text empty_file{"El archivo está vacío. Elija de nuevo el libro de Excel (.xlsx)"};
inline constexpr Text old_workbook{
    "El archivo es un libro de Excel 97-2003 (.xls). Ábralo en Excel y guárdelo como «Libro de Excel (*.xlsx)»; cambiarle "
    "el nombre no basta"};
inline constexpr Text encrypted{
    "El libro de Excel está protegido con contraseña. Quítela en Excel (Archivo, Información, Proteger libro, Cifrar con "
    "contraseña), guárdelo y envíelo de nuevo"};
inline constexpr Text open_document{
    "El archivo es una hoja de cálculo de LibreOffice (.ods). Ábrala y guárdela como «Libro de Excel (*.xlsx)»"};
inline constexpr Text with_macros{
    "El archivo es un libro de Excel con macros (.xlsm). Ábralo en Excel y guárdelo como «Libro de Excel (*.xlsx)», sin "
    "macros"};
inline constexpr Text binary_workbook{
    "El archivo es un libro binario de Excel (.xlsb). Ábralo en Excel y guárdelo como «Libro de Excel (*.xlsx)»"};
inline constexpr Text template_workbook{
    "El archivo es una plantilla de Excel (.xltx), no un libro. Ábrala en Excel y guárdela como «Libro de Excel (*.xlsx)»"};
inline constexpr Text other_office{
    "El archivo es un documento de Office que no es de Excel. Elija el libro de Excel (.xlsx) con la tabla"};
inline constexpr Text compressed{
    "El archivo está comprimido (ZIP, RAR u otro). Descomprímalo y elija el libro de Excel (.xlsx) que trae dentro"};
inline constexpr Text pdf{"El archivo es un PDF. Elija el libro de Excel (.xlsx) con la tabla"};
inline constexpr Text plain_text{
    "El archivo es texto (CSV u otro), no un libro de Excel. Ábralo en Excel y guárdelo como «Libro de Excel (*.xlsx)»"};
inline constexpr Text web_page{
    "El archivo es una página web o XML, aunque su nombre diga otra cosa. Ábralo en Excel y guárdelo como «Libro de Excel "
    "(*.xlsx)»"};
inline constexpr Text unknown{"El archivo no es un libro de Excel (.xlsx). Elija el libro con la tabla"};

// A workbook that cannot be read.
inline constexpr Text damaged{
    "El libro de Excel está dañado o incompleto. Ábralo en Excel, guárdelo con otro nombre y envíe el nuevo"};
inline constexpr Text unusual{
    "El libro de Excel trae contenido que un libro no lleva, y no se leyó. Ábralo en Excel, guárdelo con otro nombre y "
    "envíe el nuevo"};
inline std::string file_too_large(const std::string& size_max) {
    return "El libro de Excel ocupa más de " + size_max + ". Quite imágenes y hojas que no se piden, y envíelo de nuevo";
}
inline constexpr Text too_large{
    "El libro de Excel es demasiado grande para leerlo. Copie la tabla en un libro nuevo, sin formatos ni hojas que no se "
    "piden, y envíe ese"};
inline std::string too_many_cells(const std::string& sheet, const std::string& cells_max) {
    return "La hoja \"" + sheet + "\" tiene más de " + cells_max +
           " celdas. Copie la tabla en un libro nuevo y envíe ese: quizá hay formatos o datos fuera de ella";
}
inline constexpr Text no_sheets{"El libro de Excel no tiene ninguna hoja con celdas. Elija el libro con la tabla"};
inline std::string no_such_sheet(const std::string& sheet, const std::string& found) {
    return "El libro no tiene la hoja \"" + sheet + "\". Tiene: " + found + ". Cámbiele el nombre a la hoja que corresponde";
}

// The head of a table.
inline std::string headings_missing(const std::string& names, std::size_t count, const std::string& sheet) {
    return (count == 1 ? "En la hoja \"" + sheet + "\" falta la columna " : "En la hoja \"" + sheet + "\" faltan las columnas ") +
           names + ". Escriba los títulos de las columnas en un solo renglón, como en el formato";
}
inline std::string heading_twice(const std::string& name, const std::string& first, const std::string& second) {
    return "El título " + name + " está dos veces, en las celdas " + first + " y " + second + ". Deje solo la columna que vale";
}
inline std::string head_merged(const std::string& range) {
    return "Las celdas " + range +
           " de los títulos están combinadas. Sepárelas en Excel (Inicio, Combinar y centrar) y escriba un título por columna";
}

// One cell. Each begins with its name.
inline std::string in_cell(const std::string& cell, const std::string& heading, const std::string& refusal) {
    return "Celda " + cell + " (" + heading + "): " + refusal;
}
inline constexpr Text cell_uncomputed{"tiene una fórmula sin resultado. Abra el libro en Excel y guárdelo, o escriba el valor"};
inline std::string cell_has_error(const std::string& code) {
    return "tiene el error " + code + ". Corrija la fórmula o escriba el valor";
}
inline constexpr Text cell_not_whole{"se espera un número entero. Escríbalo sin decimales ni letras"};
inline constexpr Text cell_not_number{"se espera un número. Escríbalo sin letras"};
inline constexpr Text cell_not_day{"se espera una fecha. Escríbala como día/mes/año, por ejemplo 23/07/2025"};
inline constexpr Text cell_not_flag{"se espera Sí o No"};
inline constexpr Text cell_digits_lost{
    "Excel redondeó el número, que tiene más de 15 cifras. Dé a la celda el formato «Texto» y escríbalo de nuevo"};

}  // namespace text::sheets
