#pragma once
// Files that people send: why one is refused, whatever it is for.

#include <string>

#include "shared/text/text.hpp"

namespace text::files {

inline constexpr Text empty{"El archivo está vacío. Elija otro"};
inline std::string larger_than(unsigned long long bytes) {
    return "El archivo pesa más de " + std::to_string(bytes / 1024 / 1024) +
           " MB. Elija uno más pequeño; si no está firmado, puede reducirlo o dividirlo";
}
inline constexpr Text not_pdf{"El archivo no es un PDF aunque su nombre termine en .pdf. Guárdelo como PDF y elíjalo de nuevo"};
inline constexpr Text cut_short{
    "El archivo PDF está incompleto: le falta el final. Vuelva a copiarlo o descargarlo de donde lo obtuvo y elíjalo de nuevo"};
// Their names (R5, R33).
inline std::string file_name_too_long(int letters_max, std::size_t letters, const std::string& offered) {
    return "El nombre del archivo puede tener máximo " + std::to_string(letters_max) +
           " caracteres, contando la extensión, y tiene " + std::to_string(letters) + ". Cámbielo, por ejemplo, a \"" + offered +
           "\" y elíjalo de nuevo";
}
/// `sign`: "una coma (,)"; `place`: "después de \"nota\""; `offered`: a name that would be taken.
inline std::string file_name_sign(const std::string& sign, const std::string& place, const std::string& offered) {
    return "El nombre del archivo contiene " + sign + " " + place +
           ". Use solo letras, números, espacios, guiones, paréntesis y puntos: cámbielo, por ejemplo, a \"" + offered +
           "\" y elíjalo de nuevo";
}
inline constexpr Text file_name_offered{"archivo"};
/// `offered`: a name that would be taken.
inline std::string file_name_bare(const std::string& ending, const std::string& offered) {
    return "El nombre del archivo necesita al menos una letra o un número antes de " + ending + ": cámbielo, por ejemplo, a \"" +
           offered + "\" y elíjalo de nuevo";
}
inline constexpr Text file_not_pdf_name{"El archivo debe ser PDF y su nombre terminar en .pdf"};
inline constexpr Text file_not_sheet_name{"El archivo debe ser un libro de Excel y su nombre terminar en .xlsx"};
// What a file is that is no PDF.
inline constexpr Text kind_zip{"un archivo ZIP"};
inline constexpr Text kind_archive{"un archivo comprimido"};
inline constexpr Text kind_office{"un documento de Office u OpenDocument (Word, Excel, Writer…)"};
inline constexpr Text kind_old_office{"un documento de una versión anterior de Office (Word, Excel…)"};
inline constexpr Text kind_rtf{"un documento de texto (RTF)"};
inline constexpr Text kind_postscript{"un archivo PostScript"};
inline constexpr Text kind_image{"una imagen"};
inline constexpr Text kind_photograph{"una imagen o un video"};
inline constexpr Text kind_page{"una página web (HTML)"};
inline constexpr Text kind_xml{"un archivo XML"};
inline constexpr Text kind_media{"una grabación de sonido o video"};
inline constexpr Text kind_program{"un programa"};
inline std::string not_pdf_but(const Text& kind) {
    const std::string is = "El archivo no es un PDF: es " + kind.words() + ", aunque su nombre termine en .pdf. ";
    if (&kind == &kind_program) return is + "Elija el archivo PDF";
    if (&kind == &kind_zip || &kind == &kind_archive) return is + "Extraiga de él el PDF y elíjalo de nuevo";
    return is + "Ábralo, guárdelo como PDF y elija ese archivo";
}

}  // namespace text::files
