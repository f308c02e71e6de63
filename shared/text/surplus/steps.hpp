#pragma once
// The nine steps as the guide's screens say them (S2:139-838), and what was added beside them.

#include <cstdint>
#include <string>

#include "shared/base/text.hpp"
#include "shared/text/text.hpp"

namespace text::surplus {

inline std::string counted(std::int64_t count, const char* one, const char* many) {
    return base::with_thousands(count) + " " + (count == 1 ? one : many);
}

// The head of every inner screen.
inline constexpr Text go_home{"Inicio"};
inline constexpr Text help_title{"Guía de Ayuda"};
inline constexpr Text go_back{"Regresar"};
inline constexpr Text crumb_mark{"›"};
inline constexpr Text trail_mark{"|"};  ///< Between the links of every screen and the way down to this one.
inline constexpr Text place_missing{
    "La dirección está incompleta. Regrese al inicio y seleccione de nuevo el periodo y la OOAD/UMAE"};
inline constexpr Text go_to_periods{"Ver los periodos de recolección"};

// Step 1.
inline std::string dashboard_title(const std::string& year) { return "Captura del periodo " + year; }
inline constexpr Text dashboard{"Tablero"};
inline constexpr Text step_1{
    "Paso1.- Seleccionar el OOAD a la que pertenece, haciendo clic izquierdo sobre el nombre del mismo."};
inline constexpr Text legend_finished{"El OOAD/UMAE ha finalizado el registro de información"};
inline constexpr Text legend_unfinished{"El OOAD/UMAE aún no finaliza el registro de información"};
inline constexpr Text mark_finished{"Finalizado"};
inline constexpr Text mark_unfinished{"Sin finalizar"};
inline constexpr Text mark_signed{"Firmado recibido"};
inline constexpr Text legend_signed{"Reporte firmado recibido"};
inline constexpr Text column_no{"No."};
inline constexpr Text column_entity{"OOAD/UMAE"};
inline constexpr Text columns_units{"Unidades Médicas"};
inline constexpr Text column_total{"Total"};
inline constexpr Text column_with{"Con Excedentes/Faltantes"};
inline constexpr Text column_without{"Sin Excedentes/Faltantes"};
inline constexpr Text columns_report{"Reporte"};
inline constexpr Text column_preliminary{"Preliminar"};
inline constexpr Text column_final{"Final (para firmas)"};
inline constexpr Text column_signed{"Subir (firmado)"};
inline constexpr Text column_semaphore{"Semáforo"};
inline constexpr Text preliminary{"Preliminar"};
inline constexpr Text finalize_report{"Finalizar Reporte"};
inline constexpr Text final_version{"Versión Final"};
inline constexpr Text upload{"Subir"};
inline constexpr Text consult_or_change{"Consultar/Modificar"};
inline constexpr Text no_more{"—"};
inline constexpr Text own_ooad{"mi OOAD"};
inline constexpr Text own_umae{"mi UMAE"};
inline constexpr Text filter_entities{"Filtrar por nombre"};
inline constexpr Text entities_none{"Ninguna OOAD/UMAE corresponde a lo que escribió"};
inline std::string totals(std::int64_t entities, std::int64_t units, std::int64_t reporting, std::int64_t finished,
                          std::int64_t with_signed) {
    return std::to_string(entities) + " OOAD/UMAE con " + counted(units, "unidad médica", "unidades médicas") + "; " +
           counted(reporting, "reporta", "reportan") + " Excedentes y/o Faltantes · " +
           counted(finished, "finalizó el registro", "finalizaron el registro") + " · " +
           counted(with_signed, "reporte firmado recibido", "reportes firmados recibidos");
}
inline std::string period_until(const std::string& from, const std::string& to) {
    return "El registro está abierto del " + from + " al " + to + " (tiempo de la Ciudad de México)";
}
inline std::string unsaved_here(std::int64_t rows) {
    return "En este equipo hay " + counted(rows, "renglón que aún no se guarda", "renglones que aún no se guardan");
}
inline std::string unsaved_in(const std::string& unit, std::int64_t rows) {
    return "Continuar en " + unit + " (" + counted(rows, "renglón", "renglones") + ")";
}

// Step 2.
inline std::string question_of(const std::string& whose) {
    return "¿Alguna de las Unidades Médicas de " + whose + " tiene Excedentes/Faltantes de algún Servicio Médico Institucional?";
}
inline std::string step_2(const std::string& whose) { return "Paso 2.- " + question_of(whose); }
inline std::string the_ooad(const std::string& name) { return "la OOAD " + name; }
inline std::string the_umae(const std::string& name) { return "la " + name; }
inline constexpr Text step_2_title{"Paso 2"};
inline std::string short_question(const std::string& whose) {
    return "¿Alguna de las Unidades Médicas de " + whose + " tiene Excedentes/Faltantes?";
}
inline constexpr Text choose_option{"Seleccione una opción"};
inline constexpr Text yes{"SI"};
inline constexpr Text no{"NO"};
inline constexpr Text save{"Guardar"};
inline constexpr Text if_no{
    "En caso de que la respuesta sea NO, ninguna unidad médica registrará Excedentes y/o Faltantes: al finalizar el registro se "
    "aceptará de conformidad la inexistencia de oferta y/o demanda de servicios médicos."};
inline constexpr Text if_yes{
    "En caso de que la respuesta sea SI, solo las unidades médicas que tienen Excedentes y/o Faltantes deberán registrar "
    "información."};
inline constexpr Text answer_saved_yes{"Se guardó la respuesta SI. Continúe con el paso 3"};
inline constexpr Text answer_saved_no{"Se guardó la respuesta NO. Para concluir, finalice el registro en el paso 7"};
inline std::string answer_stored(const std::string& answer) { return "La respuesta guardada es " + answer; }
inline constexpr Text go_to_step_3{"Continuar con el paso 3"};
inline constexpr Text go_to_step_7{"Continuar con el paso 7"};
inline constexpr Text confirm_no_title{"Confirmar la respuesta NO"};
inline constexpr Text confirm_no_act{"Confirmar que la respuesta es NO"};
inline constexpr Text keeps_inactive{
    "La información que se capturó antes de responder NO se conserva, pero no se reporta. Si responde SI vuelve a contar"};

// Steps 3 to 5.
inline constexpr Text step_3{
    "Paso 3.- Del siguiente listado, ingresar a la unidad médica que tiene excedentes y/o faltantes, haciendo clic izquierdo sobre "
    "el nombre de la misma."};
inline constexpr Text step_3_title{"Paso 3"};
inline constexpr Text note_3{
    "Nota: en el caso de las Unidades Médicas que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna acción."};
inline constexpr Text units_table{"Unidades médicas"};
inline constexpr Text column_unit{"Unidad Médica"};
inline constexpr Text column_unit_marked{"¿Con excedentes/ faltantes?"};
inline constexpr Text step_4{
    "Paso 4.- Seleccionar el grupo de servicio en el que se tiene excedentes y/o faltantes, haciendo clic izquierdo sobre el nombre "
    "del mismo."};
inline constexpr Text step_4_title{"Paso 4"};
inline constexpr Text note_4{
    "Nota: en el caso de los grupos de servicio que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna acción"};
inline constexpr Text groups_table{"Grupos de servicio"};
inline constexpr Text column_service{"Servicio"};
inline constexpr Text column_group{"Grupo de Servicio"};
inline constexpr Text column_marked{"¿Con Excedente y/o Faltante?"};
inline constexpr Text step_5{
    "Paso 5.- Seleccionar la especialidad troncal en la que se tiene excedentes y/o faltantes, haciendo clic izquierdo sobre el "
    "nombre de la misma."};
inline constexpr Text step_5_title{"Paso 5"};
inline constexpr Text note_5{
    "Nota: en el caso de las especialidades que no tienen Excedentes y/o Faltantes, no es necesario realizar ninguna acción."};
inline constexpr Text specialties_table{"Especialidades troncales"};
inline constexpr Text column_specialty{"Especialidad Troncal"};
inline constexpr Text column_captured{"Productos capturados"};
inline constexpr Text filter_units{"Buscar unidad médica"};
inline constexpr Text filter_groups{"Buscar grupo de servicio"};
inline constexpr Text filter_specialties{"Buscar especialidad troncal"};
inline constexpr Text nothing_found{"Nada corresponde a lo que escribió"};
inline constexpr Text no_units{"La OOAD/UMAE no tiene unidades médicas en este periodo"};
inline std::string units_with(std::int64_t marked, std::int64_t all) {
    return std::to_string(marked) + " de " + counted(all, "unidad médica", "unidades médicas") + " con Excedentes y/o Faltantes";
}
inline std::string groups_with(std::int64_t marked, std::int64_t all) {
    return std::to_string(marked) + " de " + counted(all, "grupo de servicio", "grupos de servicio") +
           " con Excedente y/o Faltante";
}
inline std::string specialties_with(std::int64_t marked, std::int64_t all) {
    return std::to_string(marked) + " de " + counted(all, "especialidad troncal", "especialidades troncales") +
           " con Excedente y/o Faltante";
}
inline std::string unit_line(const std::string& unit) { return "Unidad Médica: " + unit; }
inline std::string group_line(const std::string& group) { return "Grupo de Servicio: " + group; }
inline std::string specialty_line(const std::string& specialty) { return "Especialidad: " + specialty; }

// Locks.
inline constexpr Text ask_opening{"Solicitar apertura"};
inline constexpr Text ask_opening_title{"Solicitar apertura del registro"};
inline std::string ask_opening_intro(const std::string& mailbox) {
    return "La solicitud queda registrada y se avisa por correo a la División (" + mailbox +
           "). Mientras responde, el reporte se queda como está.";
}
inline constexpr Text opening_reason{"Motivo de la solicitud"};
inline constexpr Text send_request{"Enviar solicitud"};
inline constexpr Text opening_asked{"Se registró la solicitud de apertura y se avisó a la División por correo"};

// Step 6.
inline constexpr Text step_6{
    "Paso 6.- Llenar la siguiente tabla, la cual contiene los productos de acuerdo al Grupo de Servicio y Especialidad seleccionados."};
inline constexpr Text step_6_title{"Paso 6"};
inline constexpr Text note_6_1{
    "Nota 1: cantidad mínima 1. En caso de no tener excedente o faltante de algún producto, dejar cuadros de texto vacíos."};
inline std::string note_6_2(const std::string& contact) {
    return "Nota 2: en caso de asesoría técnico - informática, contacte al " + contact;
}
inline constexpr Text note_6_3{
    "Nota 3: eventos y pacientes son estimaciones mensuales. Datos obligatorios: de un Faltante, causa y pacientes; de un Excedente, "
    "pacientes."};
inline constexpr Text capture_table{"Tabla de captura"};
inline constexpr Text column_product{"Producto"};
inline constexpr Text column_measure{"Unidad de Medida"};
inline constexpr Text search_product{"Buscar"};
inline constexpr Text only_captured{"Solo lo capturado"};
inline constexpr Text only_failed{"Solo con errores"};
inline std::string former_beside(const std::string& period) { return "En gris, lo reportado en " + period; }
inline constexpr Text nothing_captured{"No hay nada capturado en esta tabla"};
inline std::string rows_captured(std::int64_t count) { return counted(count, "producto capturado", "productos capturados"); }
inline constexpr Text all_saved{"Todo lo capturado está guardado"};
inline constexpr Text saving_rows{"Guardando…"};
inline std::string rows_to_save(std::int64_t count) { return counted(count, "renglón por guardar", "renglones por guardar"); }
inline std::string rows_incomplete(std::int64_t count) {
    return counted(count, "renglón incompleto o con error, que no se guarda ni se reporta",
                   "renglones incompletos o con error, que no se guardan ni se reportan");
}
inline constexpr Text waiting_for_network{
    "Sin comunicación con el servidor. Siga capturando: lo escrito se conserva en este equipo y se guarda en cuanto haya comunicación"};
inline std::string will_try_again(const std::string& why) {
    return why + ". Lo escrito se conserva en este equipo y se intentará guardar de nuevo";
}
inline std::string not_saved_because(const std::string& why) {
    return why + ". Lo que escribió sigue en la tabla, no se guardó y puede copiarlo";
}
inline constexpr Text from_this_machine{"Se recuperó lo que en este equipo quedó sin guardar"};
inline constexpr Text left_unsaved{
    "En este equipo quedó información sin guardar, y la tabla ya no admite cambios. Cópiela si la necesita:"};
inline constexpr Text discard_left{"Descartar lo que no se guardó"};
inline constexpr Text discard_left_title{"¿Descartar lo que no se guardó?"};
inline constexpr Text discard_left_question{"Se borrará de este equipo lo que no se guardó en esta tabla. No se puede deshacer"};
inline constexpr Text discard_left_act{"Borrar de este equipo"};
inline constexpr Text confirm_save_title{"¿Los datos son correctos?"};
inline std::string confirm_save(std::int64_t count) {
    return count == 0 ? std::string("Confirme que los datos de esta tabla son correctos.")
                      : "Se " + std::string(count == 1 ? "guardará " : "guardarán ") + counted(count, "renglón", "renglones") +
                            ". Confirme que los datos son correctos.";
}
inline constexpr Text confirm{"Confirmar"};
inline constexpr Text incomplete_title{"Falta completar lo siguiente; esos renglones no se guardan ni se reportan:"};
inline std::string incomplete_line(const std::string& product, const std::string& why) { return product + ": " + why; }
inline std::string and_more_rows(std::int64_t count) { return "y " + counted(count, "renglón más", "renglones más"); }
inline constexpr Text information_saved{"La información se guardó"};
inline std::string saved_but(std::int64_t incomplete) {
    return "La información completa se guardó. Queda " + rows_incomplete(incomplete);
}
inline constexpr Text saved_but_newer{
    "La información completa se guardó. Falta elegir qué se conserva en los renglones que otra persona cambió"};
inline std::string newer_value(const std::string& product, const std::string& who, const std::string& when) {
    return product + ": " + who + " guardó otros datos el " + when;
}
inline std::string theirs_are(const std::string& values) { return "Guardado: " + values; }
inline std::string yours_are(const std::string& values) { return "Usted escribió: " + values; }
inline constexpr Text emptied{"vacío"};
inline std::string keep_mine(const std::string& product) { return "Conservar lo mío en " + product; }
inline std::string take_theirs(const std::string& product) { return "Aceptar lo guardado en " + product; }
inline constexpr Text missing_product{"¿No encuentra un producto?"};
inline std::string missing_product_intro(const std::string& mailbox) {
    return "Si requiere incluir algún producto que no se contemple en el listado, favor de realizar solicitud por correo electrónico a " +
           mailbox + " o registrarla aquí; en ambos casos la recibe la División.";
}
inline constexpr Text product_wanted{"Producto solicitado"};
inline constexpr Text product_reason{"Para qué se requiere"};
inline constexpr Text ask_product{"Solicitar producto"};
inline std::string product_asked(const std::string& product) { return "Se registró la solicitud de \"" + product + "\""; }
inline std::string write_to(const std::string& mailbox) { return "Escribir a " + mailbox; }

// Bulk.
inline constexpr Text bulk_title{"Captura con plantilla de Excel"};
inline constexpr Text bulk_link{"Capturar con plantilla de Excel"};
inline constexpr Text download_template{"Descargar plantilla"};
inline constexpr Text download_template_unit{"Descargar plantilla de la unidad"};
inline constexpr Text download_template_whole{"Descargar plantilla de toda la OOAD/UMAE"};
inline constexpr Text upload_template{"Subir plantilla"};
inline constexpr Text bulk_intro{
    "1. Descargue la plantilla: trae los productos, lo ya capturado y las cifras del periodo anterior. 2. Llénela sin cambiar sus "
    "encabezados ni la hoja \"No modificar\". 3. Súbala: se revisa y se le muestra qué cambiaría; nada se guarda hasta que usted lo "
    "confirme."};
inline constexpr Text bulk_help{"Libro de Excel (.xlsx) de hasta 150 MB"};
inline constexpr Text bulk_review{"Revisar plantilla"};
inline constexpr Text bulk_reviewed{"Resultado de la revisión"};
inline constexpr Text bulk_problems{"Celdas por corregir"};
inline constexpr Text bulk_changes{"Lo que cambiaría"};
inline constexpr Text bulk_sheet{"Hoja"};
inline constexpr Text bulk_cell{"Celda"};
inline constexpr Text bulk_column{"Columna"};
inline constexpr Text bulk_reason{"Motivo"};
inline constexpr Text bulk_before{"Antes"};
inline constexpr Text bulk_after{"Después"};
inline std::string bulk_counts(std::int64_t rows, std::int64_t added, std::int64_t changed, std::int64_t emptied_rows) {
    return counted(rows, "renglón leído", "renglones leídos") + ": " + counted(added, "nuevo", "nuevos") + ", " +
           counted(changed, "con cambio", "con cambios") + ", " + counted(emptied_rows, "que se vacía", "que se vacían");
}
inline std::string bulk_problem_count(std::int64_t count) {
    return "La plantilla tiene " + counted(count, "celda con error", "celdas con error") +
           ". Corríjalas en su archivo y súbalo de nuevo; no se guardó nada";
}
inline std::string bulk_first(std::size_t shown, std::int64_t all) {
    return "Se muestran los primeros " + std::to_string(shown) + " de " + base::with_thousands(all);
}
inline constexpr Text bulk_nothing{"La plantilla no cambia nada de lo capturado"};
inline constexpr Text bulk_apply{"Guardar los cambios"};
inline std::string bulk_applied(std::int64_t count) {
    return "Se " + std::string(count == 1 ? "guardó " : "guardaron ") + counted(count, "renglón", "renglones") +
           " de la plantilla";
}
inline constexpr Text bulk_another{"Elegir otra plantilla"};
inline constexpr Text choose_template_first{"Elija primero la plantilla llena"};

// Step 7.
inline constexpr Text step_7{"Paso 7.- Finalizar el registro de Excedentes y Faltantes del OOAD"};
inline constexpr Text step_7_title{"Paso 7"};
inline constexpr Text step_7_text_1{
    "Una vez que las Unidades Médicas del OOAD hayan registrado sus Excedentes y/o Faltantes, se debe imprimir el reporte pdf "
    "(versión final) para su firma por los representantes del OOAD."};
inline constexpr Text step_7_text_2{"Para obtenerlo es necesario finalizar el registro."};
inline constexpr Text wish_to_finalize{"¿Desea finalizar el registro?"};
inline constexpr Text finalize_no{"El registro sigue abierto. Puede finalizarlo cuando la información esté completa"};
inline constexpr Text finalize_choice_required{"Seleccione SI o NO"};
inline constexpr Text confirm_finalize_title{"Finalizar el registro"};
inline constexpr Text confirm_finalize{
    "Una vez finalizado no se podrán realizar cambios; en caso de requerirlos se debe solicitar la apertura del sistema a la División. "
    "Se generará el reporte en su versión final para firmas."};
inline constexpr Text confirm_finalize_no{
    "Se aceptará de conformidad la inexistencia de oferta y/o demanda de servicios médicos. Una vez finalizado no se podrán realizar "
    "cambios."};
inline constexpr Text confirm_finalize_act{"Finalizar definitivamente"};
inline constexpr Text check_preliminary{"Revisar el reporte preliminar"};
inline constexpr Text units_without_note{
    "Si alguna de ellas tiene Excedentes y/o Faltantes, captúrelos antes de finalizar; si no los tiene, no es necesario realizar ninguna "
    "acción."};
inline constexpr Text units_reporting_title{"Unidades médicas que reportan"};
inline std::string products_reported(std::int64_t count) { return counted(count, "producto", "productos"); }
inline constexpr Text not_your_finalization{"Finaliza el registro la persona responsable de la OOAD/UMAE"};
inline constexpr Text finalized_now{"El registro finalizó. Ya está disponible el reporte en su versión final para firmas"};
inline constexpr Text answer_is_no{"En el paso 2 se respondió NO: ninguna unidad médica reporta Excedentes y/o Faltantes."};
inline constexpr Text answer_missing{"Primero responda la pregunta del paso 2."};
inline constexpr Text go_to_step_2{"Ir al paso 2"};

// Steps 8 and 9.
inline constexpr Text step_8{"Paso 8.- Reporte \"Versión Final\" para firmas."};
inline constexpr Text step_8_title{"Paso 8"};
inline constexpr Text step_8_text{
    "Reporte en formato PDF, disponible para que cada OOAD/UMAE revise, valide y firme. Imprímalo y recabe la firma autógrafa de los "
    "representantes de la OOAD/UMAE."};
inline constexpr Text step_8_next{
    "El reporte firmado en formato PDF deberá subirse a esta herramienta (paso 9) y ser enviado de forma física a la División, de acuerdo "
    "a la información de contacto."};
inline constexpr Text contact_title{"Información de contacto"};
inline constexpr Text open_final{"Abrir el reporte Versión Final"};
inline constexpr Text report_in_excel{"Reporte en Excel"};
inline constexpr Text go_to_step_9{"Continuar con el paso 9"};
inline std::string finalized_line(const std::string& who, const std::string& when) {
    return "Finalizó el registro " + who + " el " + when;
}
inline constexpr Text step_9{"Paso 9.- Subir Reporte \"Versión Final\" firmado"};
inline constexpr Text step_9_title{"Paso 9"};
inline constexpr Text upload_signed{"Subir pdf firmado"};
inline constexpr Text choose_file{"Seleccionar archivo"};
inline constexpr Text no_file{"Ninguno archivo selec."};
inline constexpr Text signed_rule{"Solo se aceptan archivos pdf con un peso máximo de 150 Megabytes."};
inline constexpr Text duty_met{
    "La OOAD/UMAE cumplió con la solicitud: el reporte firmado se recibió. Recuerde enviarlo también de forma física a la División."};
inline constexpr Text duty_open{"La OOAD/UMAE cumplirá con la solicitud de registro hasta que suba el reporte PDF firmado."};
inline constexpr Text signed_received{"Se recibió el reporte firmado"};
inline constexpr Text signed_papers{"Reportes firmados recibidos"};
inline constexpr Text column_file{"Archivo"};
inline constexpr Text column_size{"Tamaño"};
inline constexpr Text column_uploaded_by{"Subió"};
inline constexpr Text column_uploaded_at{"Fecha y hora"};
inline constexpr Text column_standing{"Estado"};
inline constexpr Text standing_current{"Vigente"};
inline constexpr Text standing_replaced{"Reemplazado"};
inline constexpr Text replace_title{"Reemplazar el reporte firmado"};
inline constexpr Text replace_question{
    "Ya hay un reporte firmado. El nuevo será el vigente y el anterior se conserva en la historia."};
inline constexpr Text replace_act{"Reemplazar el reporte vigente"};
inline constexpr Text choose_signed_first{"Elija primero el archivo PDF del reporte firmado"};

}  // namespace text::surplus
