#pragma once
// The page one starts from, and the requirements of Catálogo II (S1:216-225).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

// Home, S1:216-225.
inline constexpr Text home_title{"Inicio"};
inline constexpr Text system_name{"Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)"};
inline constexpr Text send_requests{"Envío de solicitudes"};
inline constexpr Text send_requests_help{"Registre la solicitud de evaluación de la prescripción de un medicamento"};
inline constexpr Text follow_up{"Seguimiento de solicitudes"};
inline constexpr Text follow_up_help{"Consulte en qué van sus solicitudes, las evaluaciones y los comprobantes"};
inline constexpr Text search_evaluations{"Búsqueda de evaluaciones"};
inline constexpr Text search_evaluations_help{"Reciba de nuevo por correo la evaluación de un folio"};
inline constexpr Text nothing_to_do_here{"Con su cuenta puede consultar aquí los requisitos, los medicamentos y el Módulo"};
inline constexpr Text drafts_title{"Continuar donde me quedé"};
inline constexpr Text discard_draft{"Descartar"};
inline constexpr Text discard_title{"Descartar la solicitud"};
inline constexpr Text discard_question{
    "Se borrarán lo capturado y los archivos adjuntos de esta solicitud. Esta acción no se puede deshacer"};
inline constexpr Text draft_without_patient{"Sin paciente seleccionado"};
inline constexpr Text draft_without_generic{"Sin medicamento"};
inline std::string draft_saved_at(const std::string& when) { return "Guardada el " + when; }
inline std::string draft_of_nss(const std::string& nss_digits) { return "Paciente con NSS " + nss_digits; }
inline std::string draft_line(const std::string& patient, const std::string& generic) { return patient + " · " + generic; }
inline constexpr Text draft_discarded{"Se descartó la solicitud"};
inline std::string continue_named(const std::string& patient) { return "Continuar: " + patient; }
inline std::string discard_named(const std::string& patient) { return "Descartar: " + patient; }

inline constexpr Text requirements_section{
    "REQUISITOS Y RECOMENDACIONES DE MEDICAMENTOS (da clic aqui para expandir o contraer esta sección)"};
inline constexpr Text requirements_intro{
    "En Catálogo II se evalúa la prescripción de medicamentos a través del Sistema de Análisis y Evaluación de Casos "
    "Específicos (SAnECE) en apego a los \"Requisitos de los medicamentos incluidos en Catálogo II\" y \"Recomendaciones de "
    "prescripción de Catálogo II\" elaborados con Asesores honoríficos, para garantizar su prescripción adecuada y la mejora "
    "de la salud de los derechohabientes."};
inline std::string medicines_included(std::size_t count) {
    return "Actualmente se incluyen " + std::to_string(count) +
           " medicamentos, a continuación puedes consultar los requisitos y recomendaciones para cada uno de ellos.";
}
inline constexpr Text medicines_section{"Medicamentos en Catálogo II:"};
inline constexpr Text medicines_table{"MEDICAMENTOS CATÁLOGO II"};
inline constexpr Text column_clave{"CLAVE"};
inline constexpr Text column_medicine{"MEDICAMENTO"};
inline constexpr Text module_section{
    "MÓDULO DEL SANECE Y ATENCIÓN DE ERRORES DEL SISTEMA (da clic aquí para expandir o contraer esta sección)"};
inline constexpr Text module_intro{"Se deberá solicitar por el Módulo SAnECE:"};
inline constexpr Text module_patient_data{"Cambios de datos de pacientes (actualización de datos u homologación de registros)"};
inline constexpr Text module_expiry{"Cambio de fecha de vencimiento (ampliación o baja)"};
inline constexpr Text module_unit{"Cambio de unidad médica"};
inline constexpr Text module_requirement{"Cambio de requerimiento (corrección de dosis y/o clave)"};
inline constexpr Text module_access{"El acceso al Módulo se realiza con el mismo usuario y contraseña del SAnECE."};
inline constexpr Text contact_section{"Dudas, comentarios o reporte de errores del sistema:"};
inline constexpr Text notices_section{"Comunicado"};
inline constexpr Text no_notices{"No hay comunicados vigentes"};
inline constexpr Text requirements_of{"REQUISITOS PARA EVALUAR LA PRESCRIPCIÓN"};
inline constexpr Text advice_of{"RECOMENDACIONES ASESORES HONORIFICOS CATÁLOGO II"};
inline constexpr Text first_visit_upper{"PRIMERA VEZ"};
inline constexpr Text followup_upper{"SUBSECUENTE"};

}  // namespace text::cases
