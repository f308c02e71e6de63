#pragma once
// Words of SAnECE requests: the home page, the five tabs, confirmation, folio, verification. Guide S1:212-525.

#include <string>

#include "shared/text/text.hpp"

namespace text::requests {

// Home, S1:216-225.
inline constexpr Text home_title{"Inicio"};
inline constexpr Text system_name{"Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)"};
inline constexpr Text send_requests{"Envío de solicitudes"};
inline constexpr Text send_requests_help{"Registre la solicitud de evaluación de la prescripción de un medicamento"};
inline constexpr Text follow_up{"Seguimiento de solicitudes"};
inline constexpr Text follow_up_help{"Consulte las solicitudes que envió y sus comprobantes"};
inline constexpr Text search_evaluations{"Búsqueda de evaluaciones"};
inline constexpr Text search_evaluations_help{"Reciba de nuevo por correo la evaluación de un folio"};
inline constexpr Text nothing_to_do_here{
    "Con su cuenta puede consultar aquí los requisitos, los medicamentos y el Módulo. Las funciones de evaluación "
    "estarán en esta página cuando se habiliten"};
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

// The wizard, S1:229-447.
inline constexpr Text wizard_title{"Envío de solicitudes"};
inline std::string step_of(int number, int count, Text name) {
    return "Paso " + std::to_string(number) + " de " + std::to_string(count) + ": " + name.words();
}
inline constexpr Text wizard_steps{"Pasos de la solicitud"};
inline constexpr Text tab_paciente{"PACIENTE"};
inline constexpr Text tab_vigencia{"VIGENCIA"};
inline constexpr Text tab_datos{"DATOS GENERALES"};
inline constexpr Text tab_tratamientos{"TRATAMIENTOS PREVIOS"};
inline constexpr Text tab_especificaciones{"ESPECIFICACIONES"};
inline constexpr Text missing_title{"Lo que falta"};
inline constexpr Text nothing_missing{"La solicitud está completa"};
inline constexpr Text saving{"Guardando…"};
inline constexpr Text saved_now{"Guardado hace un momento"};
inline std::string saved_at(const std::string& when) { return "Guardado el " + when; }
inline constexpr Text not_saved{"Sin guardar: se intentará de nuevo"};
inline constexpr Text not_saved_elsewhere{"Sin guardar: elija arriba si ve lo último guardado o conserva lo de esta ventana"};
inline constexpr Text draft_changed_elsewhere{
    "Esta solicitud se guardó desde otra ventana. Elija si quiere ver lo último guardado, y perder lo que escribió aquí, o "
    "conservar lo de esta ventana"};
inline constexpr Text reload_draft{"Ver lo último guardado"};
inline constexpr Text keep_mine{"Conservar lo de esta ventana"};
inline constexpr Text draft_reloaded{"Se muestra lo último guardado"};
inline constexpr Text draft_kept{"Se conserva lo de esta ventana"};
inline std::string already_sent(const std::string& folio) { return "Esta solicitud ya se envió con el folio " + folio; }
inline constexpr Text too_many_drafts{"Tiene demasiadas solicitudes sin enviar. Envíe o descarte alguna antes de comenzar otra"};

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

// Files, R5, R7 and the first checks.
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
inline std::string file_name_bare(const std::string& offered) {
    return "El nombre del archivo necesita al menos una letra o un número antes de .pdf: cámbielo, por ejemplo, a \"" + offered +
           "\" y elíjalo de nuevo";
}
inline constexpr Text file_not_pdf_name{"El archivo debe ser PDF y su nombre terminar en .pdf"};
inline constexpr Text file_empty{"El archivo está vacío. Elija otro"};
inline std::string file_larger_than(unsigned long long bytes) {
    return "El archivo pesa más de " + std::to_string(bytes / 1024 / 1024) +
           " MB. Elija uno más pequeño; si no está firmado, puede reducirlo o dividirlo";
}
inline constexpr Text file_not_pdf{
    "El archivo no es un PDF aunque su nombre termine en .pdf. Guárdelo como PDF y elíjalo de nuevo"};
inline constexpr Text file_cut{
    "El archivo PDF está incompleto: le falta el final. Vuelva a copiarlo o descargarlo de donde lo obtuvo y elíjalo de nuevo"};
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
inline std::string file_is_another(const Text& kind) {
    const std::string is = "El archivo no es un PDF: es " + kind.words() + ", aunque su nombre termine en .pdf. ";
    if (&kind == &kind_program) return is + "Elija el archivo PDF";
    if (&kind == &kind_zip || &kind == &kind_archive) return is + "Extraiga de él el PDF y elíjalo de nuevo";
    return is + "Ábralo, guárdelo como PDF y elija ese archivo";
}
inline constexpr Text slot_unknown{"Ese archivo no se pide para el medicamento y diagnóstico seleccionados"};
inline constexpr Text too_many_files{"La solicitud ya tiene el máximo de 40 archivos"};

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
inline constexpr Text cie10_unknown{"Elija un diagnóstico de la lista CIE-10"};

// Tratamientos previos
inline constexpr Text treatments_instruction{
    "Seleccione el genérico e introduzca la dosis y el tiempo de administración correspondiente, seguido de click en el "
    "botón agregar y repita el mismo procedimiento para agregar cada uno de los tratamientos."};
inline constexpr Text treatment_generic{"Generico"};
inline constexpr Text treatment_generic_help{"Escriba parte del nombre o la clave y elija de la lista"};
inline constexpr Text treatment_generic_none{"Sin coincidencias. Revise el nombre"};
inline constexpr Text dose{"Dosis"};
inline constexpr Text months{"Tiempo de admon"};
inline constexpr Text months_unit{"meses"};
inline constexpr Text add{"Agregar"};
inline constexpr Text delete_treatment_hint{
    "Para borrar un tratamiento, posicione en la fila correspondiente y de click sobre ella."};
inline constexpr Text treatments_table{"Tratamientos previos capturados"};
inline constexpr Text column_treatment_clave{"Clave"};
inline constexpr Text column_treatment_generic{"Generico"};
inline constexpr Text no_treatments{"Sin tratamientos previos. Si no los hay, dé clic en Siguiente"};
inline constexpr Text delete_treatment_title{"Borrar tratamiento"};
inline std::string delete_treatment_question(const std::string& name) { return "Se borrará el tratamiento con " + name; }
inline constexpr Text delete_treatment{"Borrar"};
inline std::string delete_treatment_named(const std::string& name) { return "Borrar " + name; }
inline std::string treatment_added(const std::string& name) { return "Se agregó el tratamiento con " + name; }
inline std::string treatment_deleted(const std::string& name) { return "Se borró el tratamiento con " + name; }
inline constexpr Text treatment_generic_required{"Elija el genérico de la lista"};
inline constexpr Text treatment_unknown{"Un tratamiento previo no está en el catálogo: bórrelo y elíjalo de nuevo de la lista"};
inline constexpr Text dose_required{"Escriba la dosis"};
inline constexpr Text months_required{"Escriba el tiempo de administración"};
inline constexpr Text months_rule{"Escriba el tiempo de administración en meses, con números enteros"};
inline constexpr Text too_many_treatments{"Puede capturar máximo 40 tratamientos previos"};
inline constexpr Text treatment_not_added{
    "Hay un tratamiento escrito sin agregar. Dé clic en Agregar para incluirlo o borre los campos para continuar"};

// Especificaciones
inline constexpr Text choose_generic_first{
    "Seleccione el genérico y el diagnóstico en la pestaña DATOS GENERALES para ver las especificaciones"};
inline constexpr Text files_note{
    "Nota: La longitud del nombre de los archivos adjuntos debe ser menor a 100 caracteres; use letras, números, espacios, "
    "guiones, paréntesis y puntos. Archivos PDF de hasta 150 MB cada uno."};
inline constexpr Text requirements_title{"Requisitos"};
inline constexpr Text number_rule{"Escriba un número"};
inline constexpr Text integer_rule{"Escriba un número entero"};
inline std::string number_range(const std::string& minimum, const std::string& maximum) {
    return "Escriba un valor entre " + minimum + " y " + maximum;
}
inline constexpr Text slot_required{"Adjunte el archivo PDF"};
inline constexpr Text type_value{"Escriba el dato"};
inline constexpr Text value_proposed{"No está en el catálogo: se propondrá para anexarlo"};
inline constexpr Text former_files{
    "Archivos que el medicamento y diagnóstico seleccionados no piden. Se enviarán con la solicitud si no los quita"};
inline constexpr Text files_title{"Archivos en PDF"};
inline constexpr Text upload_in_progress{"Espere a que termine el envío y la revisión de los archivos"};

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
inline constexpr Text incomplete{"La solicitud está incompleta. Corrija lo señalado en \"Lo que falta\""};
inline constexpr Text form_unreadable{
    "El formulario de esta recomendación no se puede leer, y sin él la solicitud no se puede revisar ni enviar. Avise al "
    "área de Catálogo II"};
inline std::string receipt_altered(const std::string& folio) {
    return "El comprobante del folio " + folio +
           " ya no coincide con su sello digital y no se puede mostrar. Avise al área de Catálogo II";
}
inline std::string live_duplicate(const std::string& folio) {
    return "Ya hay una solicitud en proceso del mismo paciente, medicamento y diagnóstico, con el folio " + folio;
}

// Folio and receipt, S1:475-525.
inline constexpr Text folio_title{"Asignación de folio"};
inline constexpr Text folio{"Folio"};
inline std::string folio_assigned(const std::string& number) { return "Su solicitud se envió. Folio: " + number; }
inline std::string sent_on(const std::string& when) { return "Fecha y hora de envío: " + when; }
inline constexpr Text mail_sent_subject{"Solicitud registrada"};
inline constexpr Text what_follows{"Qué sigue"};
inline std::string receipt_mailed(const std::string& email_address) {
    return "Se envía el correo \"" + mail_sent_subject.words() + "\" a " + email_address +
           " con el comprobante adjunto. Si no lo recibe en unos minutos, revise "
           "la carpeta de correo no deseado o imprima aquí el comprobante";
}
inline std::string answer_by_mail(const std::string& email_address) {
    return "El área de Catálogo II evaluará la solicitud. En cuanto la resuelva, la respuesta se enviará a " + email_address;
}
inline constexpr Text demo_without_mail{"En esta demostración los correos no se entregan a nadie"};
inline constexpr Text follow_it{"Mientras tanto puede consultarla, y su comprobante, en Seguimiento de solicitudes"};
inline std::string mail_sent_body(const std::string& name, const std::string& number, const std::string& when,
                                  const std::string& url) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Su solicitud se registró en el SAnECE con el folio " +
           number + " el " + when +
           " (hora de la Ciudad de México). Se adjunta el comprobante con su sello digital.\n\n"
           "El área de Catálogo II evaluará la solicitud y enviará la respuesta a este correo. Puede consultarla en:\n\n" +
           url + "\n";
}
inline constexpr Text print_advice{"Se recomienda imprimir o guardar el comprobante"};
inline constexpr Text print{"Imprimir"};
inline constexpr Text new_request{"Nueva solicitud"};
inline constexpr Text go_home{"Ir al inicio"};

// Follow-up, as far as it goes: what was sent.
inline constexpr Text follow_up_title{"SEGUIMIENTO DE SOLICITUDES"};
inline constexpr Text view_authorized{"SOLICITUDES AUTORIZADAS"};
inline constexpr Text view_not_authorized{"SOLICITUDES NO AUTORIZADAS"};
inline constexpr Text view_in_process{"SOLICITUDES EN PROCESO"};
inline constexpr Text column_folio{"FOLIO"};
inline constexpr Text column_patient_upper{"PACIENTE"};
inline constexpr Text column_agregado_upper{"AGREGADO"};
inline constexpr Text column_entity_upper{"OOAD/UMAE"};
inline constexpr Text column_generic_upper{"GENERICO"};
inline constexpr Text column_sent{"ENVIADA"};
inline constexpr Text column_receipt{"COMPROBANTE"};
inline std::string receipt_of(const std::string& folio_number) { return "Comprobante " + folio_number; }
inline std::string requests_found(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " Solicitud encontrada" : " Solicitudes encontradas");
}
inline constexpr Text no_requests{"No hay solicitudes en esta vista"};

// BUSQUEDA DE EVALUACIONES, S1:579-598.
inline constexpr Text evaluations_title{"BUSQUEDA DE EVALUACIONES"};
inline constexpr Text evaluations_enter{"Ingrese el folio de la solicitud ingresada y de click en el boton enviar."};
inline constexpr Text evaluations_own{
    "Si el folio introducido esta asociado al usuario que esta buscando la evaluacion, le sera enviada la misma a su correo "
    "electronico institucional."};
inline constexpr Text evaluations_since{
    "El reenvio de evaluaciones solo estara disponible para solicitudes enviadas a partir de Enero de 2015."};
inline constexpr Text no_evaluation{
    "No hay una evaluación disponible para ese folio con su usuario. Revise el folio o espere a que se emita la evaluación"};
inline std::string evaluation_sent_to(const std::string& email_address) { return "La evaluación se envió a " + email_address; }

// Verification by anyone (R21).
inline constexpr Text verify_title{"Verificación del sello digital"};
inline constexpr Text verify_intro{
    "Escriba el folio y el código que aparecen en el comprobante. Esta página no muestra datos del paciente"};
inline constexpr Text code{"Código"};
inline constexpr Text verify{"Verificar"};
inline constexpr Text folio_required{"Escriba el folio"};
inline constexpr Text code_required{"Escriba el código del comprobante"};
inline constexpr Text seal_valid{"El sello es válido: el comprobante corresponde a lo registrado"};
inline constexpr Text seal_invalid{"El sello NO es válido: lo registrado no corresponde a lo que se selló"};
inline constexpr Text seal_unknown{"No hay un comprobante con ese folio y código. Revise lo que escribió"};
inline constexpr Text verified_state{"Estado de la solicitud"};
inline constexpr Text verified_date{"Fecha y hora de registro"};
inline constexpr Text verified_hash{"Huella del registro (SHA-256)"};
inline constexpr Text verified_key{"Llave del sello"};

inline constexpr Text state_borrador{"Borrador"};
inline constexpr Text state_enviada{"Enviada"};
inline constexpr Text state_en_evaluacion{"En evaluación"};
inline constexpr Text state_en_opinion{"En opinión"};
inline constexpr Text state_requiere_info{"Requiere información"};
inline constexpr Text state_cerrada_sin_respuesta{"Cerrada sin respuesta"};
inline constexpr Text state_autorizada{"Autorizada"};
inline constexpr Text state_autorizada_con_cambios{"Autorizada con cambios"};
inline constexpr Text state_no_autorizada{"No autorizada"};
inline constexpr Text state_cancelada{"Cancelada"};
inline constexpr Text state_por_vencer{"Por vencer"};
inline constexpr Text state_vencida{"Vencida"};
inline constexpr Text state_baja{"Baja"};

}  // namespace text::requests
