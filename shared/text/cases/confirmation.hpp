#pragma once
// The confirmation (S1:449-473).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Confirmation, S1:449-473.
inline constexpr Text confirmation_title{"CONFIRMACION DE DATOS"};
inline constexpr Text confirmation_intro{
    "Revise la información capturada. Al dar clic en Aceptar se envía la solicitud y se asigna el folio"};
inline constexpr Text change_entity{"Cambiar entidad y médico"};
inline constexpr Text change_patient{"Cambiar paciente"};
inline constexpr Text change_measures{"Cambiar edad, peso y talla"};
inline constexpr Text change_medicine{"Cambiar medicamento y diagnóstico"};
inline constexpr Text change_specifications{"Cambiar especificaciones"};
inline constexpr Text change_treatments{"Cambiar tratamientos previos"};
inline constexpr Text change_vigencia{"Cambiar comprobante de vigencia"};
inline constexpr Text change_files{"Cambiar archivos"};
inline std::string file_of(const std::string& requirement, const std::string& name) {
    return requirement.empty() ? name : requirement + ": " + name;
}
inline constexpr Text fact_moment{"Fecha y hora"};
inline constexpr Text fact_entity{"OOAD/UMAE"};
inline constexpr Text fact_unit{"Hospital"};
inline constexpr Text fact_doctor{"Medico"};
inline constexpr Text fact_patient{"Paciente"};
inline constexpr Text fact_gender{"Genero"};
inline constexpr Text fact_age{"Edad"};
inline constexpr Text fact_weight{"Peso"};
inline constexpr Text fact_height{"Talla"};
inline constexpr Text fact_medicine{"Medicamento"};
inline constexpr Text fact_clave{"Clave"};
inline constexpr Text fact_recommendation{"Diagnóstico"};
inline constexpr Text fact_treatments{"Tratamientos"};
inline constexpr Text fact_specifications{"Especificaciones"};
inline constexpr Text fact_files{"Archivos adjuntos"};
inline constexpr Text none{"Ninguno"};
inline std::string numbered(std::size_t number, const std::string& words) { return std::to_string(number) + ") " + words; }
inline std::string treatment_line(const std::string& generic_name, const std::string& dose_words,
                                  const std::string& months_words) {
    return generic_name + ", " + dose_words + ", " + months_words + (months_words == "1" ? " mes" : " meses");
}
inline std::string with_years(const std::string& value) { return value + " años"; }
inline std::string with_kg(const std::string& value) { return value + " kg"; }
inline std::string with_cm(const std::string& value) { return value + " cm"; }
inline std::string summary_not_shown(const std::string& sign) {
    return "Un dato de la solicitud o de los catálogos contiene " + sign +
           ", que el comprobante no puede imprimir. Corríjalo; si está en un catálogo, avise al área de soporte";
}
inline constexpr Text follows_no_more{"Esta solicitud no se puede enviar como está"};
inline std::string renews_no_more(const std::string& folio) {
    return "La autorización del folio " + folio +
           " terminó y ya no se puede renovar. Lo que capturó se conserva: puede continuar como solicitud nueva";
}
inline std::string reconsiders_no_more(const std::string& folio) {
    return "Ya no se puede pedir reconsideración del folio " + folio +
           ". Lo que capturó se conserva: puede continuar como solicitud nueva";
}
inline constexpr Text send_as_new{"Continuar como solicitud nueva"};
inline constexpr Text incomplete{"La solicitud está incompleta. Corrija lo señalado en \"Lo que falta\""};
inline std::string receipt_altered(const std::string& folio) {
    return "El comprobante del folio " + folio +
           " ya no coincide con su sello digital y no se puede mostrar. Avise al área de Catálogo II";
}
inline std::string live_duplicate(const std::string& folio) {
    return "Ya hay una solicitud en proceso del mismo paciente, medicamento y diagnóstico, con el folio " + folio;
}

}  // namespace text::cases
