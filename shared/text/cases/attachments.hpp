#pragma once
// VIGENCIA and files wherever they are attached (S1:305-315, R5, R7).

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Vigencia
inline constexpr Text selected_patient{"Paciente seleccionado:"};
inline constexpr Text label_paternal{"Apellido paterno"};
inline constexpr Text label_maternal{"Apellido materno"};
inline constexpr Text label_agregado{"Agregado médico"};
inline constexpr Text vigencia_prompt{"Adjunte comprobante de vigencia actualizada"};
inline constexpr Text vigencia_file{"Comprobante de vigencia"};
inline constexpr Text vigencia_name_note{
    "El nombre del archivo no debe ser mayor a 80 caracteres; use letras, números, espacios, guiones, paréntesis y puntos. "
    "Archivo PDF de hasta 150 MB"};
inline constexpr Text choose_file{"Elegir archivo"};
inline constexpr Text no_file_chosen{"No se eligió ningún archivo"};
inline constexpr Text attach{"Adjuntar"};
inline constexpr Text choose_file_first{"Elija primero el archivo PDF"};
inline std::string file_refused(const std::string& name, const std::string& reason) { return name + ": " + reason; }
inline constexpr Text remove{"Quitar"};
inline std::string remove_named(const std::string& name) { return "Quitar " + name; }
inline std::string attached(const std::string& name, const std::string& size) { return name + " (" + size + ")"; }
inline std::string attached_ok(const std::string& name) { return "Se adjuntó " + name; }
inline std::string removed_ok(const std::string& name) { return "Se quitó " + name; }
inline constexpr Text discard_chosen{"Quitar el archivo elegido"};
inline std::string files_attached(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " archivo adjunto" : " archivos adjuntos");
}
/// Of what is still to be sent, in whole minutes above two of them.
inline std::string time_left(std::int64_t seconds) {
    if (seconds <= 1) return "falta un momento";
    if (seconds < 120) return "faltan unos " + std::to_string(seconds) + " segundos";
    return "faltan unos " + std::to_string((seconds + 59) / 60) + " minutos";
}
inline constexpr Text uploading{"Enviando archivo"};
inline constexpr Text checking_file{"En revisión…"};
inline constexpr Text go_on_meanwhile{
    "El archivo está en revisión. Puede continuar con el paso siguiente; la solicitud se envía cuando termine la revisión"};
inline constexpr Text cancel_upload{"Cancelar envío"};
inline constexpr Text upload_cancelled{"Se canceló el envío del archivo"};
inline constexpr Text remove_file_title{"Quitar archivo"};
inline std::string remove_file_question(const std::string& name) {
    return "Se quitará " + name + " de la solicitud. Podrá adjuntar otro archivo";
}

inline constexpr Text slot_unknown{"Ese archivo no se pide para el medicamento y diagnóstico seleccionados"};
inline constexpr Text too_many_files{"La solicitud ya tiene el máximo de 40 archivos"};

}  // namespace text::cases
