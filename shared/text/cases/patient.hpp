#pragma once
// PACIENTE (S1:237-303).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Paciente
inline constexpr Text patient_search{"Búsqueda del paciente"};
inline constexpr Text nss_prompt{"INGRESA EL NÚMERO DE SEGURIDAD SOCIAL DEL PACIENTE"};
inline constexpr Text nss{"NSS"};
inline constexpr Text nss_help{"NSS a 10 dígitos"};
inline constexpr Text search{"Buscar"};
inline constexpr Text searching{"Buscando al paciente…"};
inline constexpr Text search_is_slow{"La búsqueda tarda más de lo normal. Puede esperar o dejar de buscar e intentar de nuevo"};
inline constexpr Text stop_searching{"Dejar de buscar"};
inline constexpr Text new_search{"Nueva búsqueda"};
inline std::string patients_found(std::size_t count) {
    return count == 1 ? "Se encontró 1 paciente con ese NSS"
                      : "Se encontraron " + std::to_string(count) + " pacientes con ese NSS";
}
inline constexpr Text nss_required{"Escriba el NSS"};
inline constexpr Text nss_rule{"El NSS debe tener 10 dígitos. Si comienza con cero, escríbalo también"};
/// An NSS of eleven digits whose first, a zero, was lost on the way.
inline std::string nss_hint(const std::string& taken, const std::string& with_zero) {
    return "Se buscó el NSS " + taken + ". Si el número se copió de una hoja de cálculo pudo perder el cero inicial: el NSS " +
           "sería " + with_zero + ". Verifíquelo antes de continuar";
}
inline constexpr Text nss_check_digit{
    "El NSS tiene 11 dígitos pero el último no corresponde. Verifíquelo o escriba solo los 10 primeros"};
inline constexpr Text patients_table{"Pacientes registrados con ese NSS"};
inline constexpr Text select_patient_prompt{"Selecciona un paciente y da clic en el botón siguiente para continuar"};
inline constexpr Text column_number{"No. Paciente"};
inline constexpr Text column_name{"Nombre"};
inline constexpr Text column_nss{"NSS"};
inline constexpr Text column_agregado{"Agregado Médico"};
inline constexpr Text update_through_module{
    "Para la actualización de datos (nombre, apellidos, NSS o agregado medico) u homologación de registros favor de "
    "realizarlo mediante el Módulo SANECE"};
inline constexpr Text go_to_module{"Da clic aquí para ingresar al Módulo SANECE"};
inline std::string choose_patient(const std::string& number, const std::string& name) { return number + " " + name; }
inline std::string add_family_member(const std::string& nss_digits) {
    return "Agregar paciente al núcleo familiar " + nss_digits;
}
inline constexpr Text patient_not_registered{"Paciente no registrado, ingrese la información solicitada."};
inline constexpr Text new_family_member{"Nuevo paciente del núcleo familiar, ingrese la información solicitada."};
inline constexpr Text new_patient_form{"Datos del paciente"};
inline constexpr Text paternal_surname{"Apellido Paterno"};
inline constexpr Text maternal_surname{"Apellido Materno"};
inline constexpr Text given_names{"Nombre(s)"};
inline constexpr Text gender{"Género"};
inline constexpr Text agregado_medico{"Agregado Médico"};
inline constexpr Text agregado_help{"Por ejemplo 1F1980OR"};
inline constexpr Text age_years{"Edad (años)"};
inline constexpr Text weight_kg{"Peso (Kg)"};
inline constexpr Text height_cm{"Talla (cm)"};
inline constexpr Text capitals_note{
    "NOTA: Es recomendable usar solamente mayúsculas. En caso de que el paciente no cuente con alguno de los apellidos, "
    "capturar un espacio en blanco."};
inline constexpr Text agregado_required{"Escriba el agregado médico"};
inline constexpr Text agregado_rule{
    "El agregado médico lleva un dígito, F o M, el año de nacimiento y dos letras, por ejemplo 1F1980OR"};
inline std::string agregado_gender_warning(const std::string& gender_name) {
    return "El sexo del agregado médico no coincide con el género " + gender_name;
}
inline std::string agregado_age_warning(int years) {
    return "Según el agregado médico la edad sería de " + std::to_string(years) + " años";
}
inline constexpr Text warnings_title{"Revise antes de continuar"};
inline constexpr Text continue_anyway{"Continuar de todas formas"};
inline constexpr Text correct_data{"Corregir"};
inline constexpr Text age_required{"Escriba la edad"};
inline constexpr Text weight_required{"Escriba el peso"};
inline constexpr Text height_required{"Escriba la talla"};
inline constexpr Text age_rule{"Escriba la edad en años cumplidos, de 0 a 130"};
inline constexpr Text weight_rule{"Escriba el peso en kilogramos, de 0.3 a 400, con dos decimales como máximo"};
inline constexpr Text height_rule{"Escriba la talla en centímetros, de 20 a 250, sin decimales"};
inline constexpr Text patient_exists{"Ya existe un paciente con ese NSS y agregado médico. Selecciónelo en la tabla"};
inline constexpr Text former_patient_left{
    "Cambió el paciente: se quitaron la edad, el peso, la talla y el comprobante de vigencia del anterior"};
inline constexpr Text patient_required{"Seleccione un paciente o registre uno nuevo"};

}  // namespace text::cases
