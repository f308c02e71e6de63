#pragma once
// Requisitos y recomendaciones (S1:604-640), the medicines of Catálogo II (S1:645-651).

#include <cstddef>
#include <string>

#include "shared/text/text.hpp"

namespace text::contents {

inline constexpr Text requirements_title{"Requisitos y recomendaciones de medicamentos"};
inline constexpr Text requirements_menu{"Requisitos y recomendaciones"};
inline constexpr Text requirements_section{
    "REQUISITOS Y RECOMENDACIONES DE MEDICAMENTOS (da clic aqui para expandir o contraer esta sección)"};
inline constexpr Text requirements_intro{
    "En Catálogo II se evalúa la prescripción de medicamentos a través del Sistema de Análisis y Evaluación de Casos "
    "Específicos (SAnECE) en apego a los \"Requisitos de los medicamentos incluidos en Catálogo II\" y \"Recomendaciones de "
    "prescripción de Catálogo II\" elaborados con Asesores honoríficos, para garantizar su prescripción adecuada y la mejora "
    "de la salud de los derechohabientes."};
inline std::string medicines_included(std::size_t count) {
    if (count == 1) {
        return "Actualmente se incluye 1 medicamento, a continuación puedes consultar los requisitos y recomendaciones para este.";
    }
    return "Actualmente se incluyen " + std::to_string(count) +
           " medicamentos, a continuación puedes consultar los requisitos y recomendaciones para cada uno de ellos.";
}
inline constexpr Text requirements_page{"Abrir los requisitos en una página"};
inline constexpr Text medicines_page{"Abrir la lista de medicamentos en una página"};
inline constexpr Text requirements_none{"Por ahora no hay medicamentos en Catálogo II"};
inline constexpr Text requirements_tree{"Medicamentos y sus diagnósticos"};
inline constexpr Text requirements_search{"Buscar medicamento, clave o diagnóstico"};
inline std::string diagnoses_of(const std::string& medicine, std::size_t count) {
    std::string said = medicine;
    said += " (";
    said += std::to_string(count);
    return said + (count == 1 ? " diagnóstico)" : " diagnósticos)");
}
inline constexpr Text without_diagnoses{"Sin diagnósticos por ahora"};
inline std::string requirements_found(std::size_t medicines, std::size_t diagnoses) {
    std::string said = medicines == 1 ? "1 medicamento" : std::to_string(medicines) + " medicamentos";
    said += " y ";
    said += diagnoses == 1 ? "1 diagnóstico" : std::to_string(diagnoses) + " diagnósticos";
    return said;
}
inline constexpr Text requirements_not_found{
    "Ningún medicamento ni diagnóstico coincide con lo que busca. Revise cómo lo escribió"};
inline constexpr Text card_help{
    "Pase el cursor sobre un diagnóstico, o llegue a él con la tecla Tab, para ver su ficha; ábralo para leerla completa"};

// The card of a diagnosis.
inline constexpr Text card_title{"RECOMENDACIONES ASESORES HONORIFICOS CATÁLOGO II"};
inline constexpr Text card_requirements{"REQUISITOS PARA EVALUAR LA PRESCRIPCIÓN"};
inline std::string card_requirements_of(const std::string& diagnosis) {
    std::string said = card_requirements.words();
    said += ' ';
    said += diagnosis;
    return said + " (PRIMERA VEZ, SUBSECUENTE)";
}
inline constexpr Text card_first_visit{"PRIMERA VEZ"};
inline constexpr Text card_followup{"SUBSECUENTE"};
inline constexpr Text card_nothing_written{"Sin requisitos escritos"};
inline std::string card_clave(const std::string& clave) { return "CLAVE: " + clave; }
inline constexpr Text card_without_claves{"Sin claves vigentes"};
inline std::string card_of(const std::string& medicine, const std::string& diagnosis) {
    std::string said = "Ficha: ";
    said += medicine;
    said += ", ";
    return said + diagnosis;
}

// The medicines.
inline constexpr Text medicines_title{"Medicamentos en Catálogo II"};
inline constexpr Text medicines_section{"Medicamentos en Catálogo II:"};
inline std::string medicines_table(const std::string& year, const std::string& day) {
    std::string said = "MEDICAMENTOS CATÁLOGO II";
    if (year.empty()) return said;
    said += " DEL ";
    said += year;
    said += " (Actualizado al ";
    return said + day + ")";
}
inline constexpr Text medicine_column_clave{"CLAVE"};
inline constexpr Text medicine_column_name{"MEDICAMENTO"};
inline constexpr Text medicines_search{"Buscar clave o medicamento"};
inline constexpr Text medicines_not_found{"Ninguna clave ni medicamento coincide con lo que busca"};
inline constexpr Text medicines_none{"Por ahora no hay claves en Catálogo II"};
inline std::string medicines_found(std::size_t count) { return count == 1 ? "1 clave" : std::to_string(count) + " claves"; }

}  // namespace text::contents
