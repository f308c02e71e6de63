#pragma once
// DATOS GENERALES (S1:317-379).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Datos generales
inline constexpr Text enter_information{"Ingrese la información que a continuación se solicita:"};
inline constexpr Text block_entity{"ENTIDAD"};
inline constexpr Text entity{"OOAD o UMAE"};
inline constexpr Text hospital{"Hospital"};
inline constexpr Text umf{"UMF"};
inline constexpr Text umf_help{"Número de la unidad de medicina familiar"};
inline constexpr Text umf_rule{"Escriba solo el número de la UMF, hasta 4 dígitos"};
inline constexpr Text block_doctor{"MEDICO TRATANTE"};
inline constexpr Text doctor_given_names{"Nombre"};
inline constexpr Text matricula{"Matricula"};
inline constexpr Text specialty{"Especialidad"};
inline constexpr Text doctor_paternal{"Apellido paterno del médico tratante"};
inline constexpr Text doctor_maternal{"Apellido materno del médico tratante"};
inline constexpr Text doctor_name{"Nombre del médico tratante"};
inline constexpr Text doctor_matricula{"Matrícula del médico tratante"};
inline constexpr Text doctor_paternal_missing{"Escriba el apellido paterno del médico tratante"};
inline constexpr Text doctor_maternal_missing{
    "Escriba el apellido materno del médico tratante, o un espacio en blanco si no lo tiene"};
inline constexpr Text doctor_name_missing{"Escriba el nombre del médico tratante"};
inline constexpr Text generic_missing{"Elija el medicamento que se solicita"};
inline constexpr Text block_patient{"PACIENTE"};
inline constexpr Text block_generic{"GENERICO A SOLICITAR"};
inline constexpr Text generic{"Nombre"};
inline constexpr Text presentation{"Presentación"};
inline constexpr Text recommendation{"Diagnóstico (recomendación de prescripción)"};
inline constexpr Text cie10{"Diagnóstico (CIE-10)"};
inline constexpr Text cie10_help{"Escriba la clave o parte del nombre y elija de la lista"};
inline constexpr Text cie10_none{"Sin coincidencias. Pruebe con otra palabra o con la clave"};
/// In place of "no results" while too little is typed to search at all.
inline std::string type_to_search(int letters_min) {
    return "Escriba al menos " + std::to_string(letters_min) + " letras o números para buscar";
}
inline constexpr Text diagnosis_detail{"Diagnóstico (detalle)"};
inline constexpr Text diagnosis_detail_help{"Descripción con sus palabras: estadio, tiempo de evolución, datos relevantes"};
inline constexpr Text diagnosis_date{"Fecha de diagnóstico"};
inline constexpr Text visit{"Tipo de solicitud"};
inline constexpr Text first_visit{"Primera vez"};
inline constexpr Text followup_visit{"Subsecuente"};
inline constexpr Text clear_fields{"Limpiar Campos"};
inline constexpr Text clear_title{"Limpiar campos"};
inline constexpr Text clear_question{"Se borrará lo capturado en esta pestaña. Los archivos adjuntos se conservan"};
inline constexpr Text date_rule{"Elija la fecha de diagnóstico"};
inline constexpr Text date_future{"La fecha de diagnóstico no puede ser posterior a hoy"};
inline constexpr Text date_too_old{"Revise el año de la fecha de diagnóstico"};
inline constexpr Text unit_not_of_entity{"El hospital no pertenece a la OOAD o UMAE seleccionada"};
inline constexpr Text recommendation_not_of_generic{"El diagnóstico no corresponde al genérico seleccionado"};
inline constexpr Text presentation_not_of_generic{"La presentación no corresponde al genérico seleccionado"};
inline constexpr Text generic_withdrawn{"Este medicamento ya no está disponible para solicitudes nuevas. Seleccione otro"};
inline constexpr Text presentation_withdrawn{"Esta presentación ya no está disponible. Seleccione otra"};
inline constexpr Text recommendation_withdrawn{"Este diagnóstico ya no está disponible para solicitudes nuevas. Seleccione otro"};
inline constexpr Text cie10_unknown{"Elija un diagnóstico de la lista CIE-10"};

}  // namespace text::cases
