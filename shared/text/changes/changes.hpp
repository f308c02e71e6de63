#pragma once
// The Módulo SAnECE: its page, the form of a request, the queue of who applies them, one of them.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::changes {

// What is changed (R8).
inline constexpr Text kind_patient{"Actualización de datos del paciente"};
inline constexpr Text kind_merge{"Homologación de registros del paciente"};
inline constexpr Text kind_unit{"Cambio de unidad médica"};
inline constexpr Text kind_extend{"Ampliación de la fecha de vencimiento"};
inline constexpr Text kind_drop{"Baja del folio"};
inline constexpr Text kind_requirement{"Corrección del requerimiento (dosis o clave)"};

inline constexpr Text state_requested{"Solicitado"};
inline constexpr Text state_in_review{"En revisión"};
inline constexpr Text state_applied{"Aplicado"};
inline constexpr Text state_refused{"Rechazado"};
inline constexpr Text state_cancelled{"Cancelado"};
inline constexpr Text state_undone{"Deshecho"};

inline constexpr Text label_nss{"NSS"};
inline constexpr Text label_agregado{"Agregado Médico"};
inline constexpr Text label_paternal_surname{"Apellido Paterno"};
inline constexpr Text label_maternal_surname{"Apellido Materno"};
inline constexpr Text label_given_names{"Nombre(s)"};
inline constexpr Text label_gender{"Género"};
inline constexpr Text label_record_that_goes{"Registro que se homologa"};
inline constexpr Text label_entity{"OOAD o UMAE"};
inline constexpr Text label_unit{"Unidad médica"};
inline constexpr Text label_expires_on{"Fecha de vencimiento"};
inline constexpr Text label_state{"Estado del folio"};
inline constexpr Text state_valid{"Autorización vigente"};
inline constexpr Text state_dropped{"Baja"};
inline constexpr Text label_clave{"Clave autorizada"};
inline constexpr Text label_dose{"Dosis autorizada"};
inline std::string patient_line(std::int64_t number, const std::string& name, const std::string& nss,
                                const std::string& agregado) {
    return "No. " + std::to_string(number) + " · " + name + " · NSS " + nss + " · " + agregado;
}
/// On the time line of a case.
inline std::string event_words(std::int64_t number, const std::string& kind) {
    return "Solicitud de cambio " + std::to_string(number) + ": " + kind;
}
inline std::string undone_words(std::int64_t number) {
    return "Se deshizo la homologación de la solicitud de cambio " + std::to_string(number);
}

// The page of the Módulo, S1:665-677.
inline constexpr Text module_title{"Módulo SAnECE"};
inline constexpr Text module_handles{"Se deberá solicitar por el Módulo SAnECE:"};
inline constexpr Text handles_patient{"Cambios de datos de pacientes (actualización de datos u homologación de registros)"};
inline constexpr Text handles_expiry{"Cambio de fecha de vencimiento (ampliación o baja)"};
inline constexpr Text handles_unit{"Cambio de unidad médica"};
inline constexpr Text handles_requirement{"Cambio de requerimiento (corrección de dosis y/o clave)"};
inline constexpr Text same_account{"Usuario y contraseña: los mismos del SAnECE. No necesita otra cuenta."};
inline constexpr Text quick_guide{"Da clic aquí para consultar la guía rápida del Módulo"};
inline constexpr Text enter_module{"Da clic aquí para ingresar al Módulo SAnECE"};
inline constexpr Text new_request{"Nueva solicitud de cambio"};
inline constexpr Text ask_for_change{"Solicitar un cambio"};
inline std::string ask_for_change_of(const std::string& folio) { return "Solicitar un cambio del folio " + folio; }
inline constexpr Text own_requests{"Mis solicitudes de cambio"};
inline constexpr Text none_asked_yet{"Todavía no ha solicitado cambios. Cuando lo haga, aquí verá en qué van"};

// Lists.
inline constexpr Text column_number{"SOLICITUD"};
inline constexpr Text column_kind{"CAMBIO"};
inline constexpr Text column_folio{"FOLIO"};
inline constexpr Text column_patient{"PACIENTE"};
inline constexpr Text column_entity{"OOAD / UMAE"};
inline constexpr Text column_asked{"SOLICITADO"};
inline constexpr Text column_state{"ESTADO"};
inline constexpr Text column_answered{"RESPONDIDO"};
inline constexpr Text column_days{"ESPERA"};
inline constexpr Text column_handler{"EN MANOS DE"};
inline constexpr Text column_act{"ACCIÓN"};
inline constexpr Text is_late{"Atrasada"};
inline std::string number_words(std::int64_t number) { return "No. " + std::to_string(number); }
inline std::string days_waiting(std::int64_t days) {
    if (days == 0) return "Hoy";
    return std::to_string(days) + (days == 1 ? " día" : " días");
}
inline std::string changes_found(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " solicitud de cambio" : " solicitudes de cambio");
}

// The form.
inline constexpr Text form_title{"Nueva solicitud de cambio"};
inline constexpr Text form_name{"Solicitud de cambio"};
inline constexpr Text choose_folio_title{"¿De qué folio o paciente se trata?"};
inline constexpr Text find_folio{"Busque entre sus solicitudes enviadas"};
inline constexpr Text find_folio_help{"Folio, NSS o nombre del paciente"};
inline constexpr Text own_folios{"Sus solicitudes enviadas"};
inline constexpr Text no_own_folio{"No se encontró entre sus solicitudes enviadas"};
inline constexpr Text no_own_folio_yet{"Todavía no ha enviado solicitudes; no hay nada que cambiar"};
inline std::string choose_folio(const std::string& folio) { return "Elegir el folio " + folio; }
inline constexpr Text another_folio{"Elegir otro folio"};
inline constexpr Text about_title{"Se trata de"};
inline constexpr Text fact_folio{"Folio"};
inline constexpr Text fact_patient{"Paciente"};
inline constexpr Text fact_medicine{"Medicamento"};
inline constexpr Text kind_label{"¿Qué se debe cambiar?"};
inline constexpr Text no_kind{"De este folio no se puede cambiar nada por el Módulo en el estado en que está"};
inline constexpr Text today_title{"Hoy está registrado"};
inline std::string today_is(const std::string& value) { return "Hoy: " + (value.empty() || value == " " ? "sin dato" : value); }
inline constexpr Text other_nss_label{"NSS del otro registro"};
inline constexpr Text other_nss_help{"NSS a 10 dígitos con el que está el otro registro del mismo paciente"};
inline constexpr Text find_other{"Buscar el otro registro"};
inline constexpr Text other_label{"Otro registro del paciente"};
inline constexpr Text none_under_nss{"No hay otro registro de paciente con ese NSS"};
inline constexpr Text stays_label{"Registro que se conserva"};
inline constexpr Text stays_help{"Todos los folios quedan con los datos de este registro"};
inline constexpr Text unit_label{"Nueva unidad médica"};
inline constexpr Text choose_unit{"Seleccione la unidad médica"};
inline constexpr Text expires_label{"Nueva fecha de vencimiento"};
inline constexpr Text clave_field{"Clave"};
inline constexpr Text choose_clave{"Seleccione la clave"};
inline constexpr Text choose_gender{"Seleccione el género"};
inline constexpr Text dose_field{"Dosis"};
inline constexpr Text drop_explained{
    "Con la baja termina la autorización: no se podrá renovar ni ampliar. La evaluación y los comprobantes se conservan"};
inline constexpr Text blank_surname{"Si no tiene uno de los apellidos, escriba un espacio"};
inline constexpr Text reason_label{"Motivo del cambio"};
inline constexpr Text reason_help{"Explique por qué se debe cambiar; lo leerá la mesa de cambios"};
inline constexpr Text file_label{"PDF que lo respalda (opcional)"};
inline constexpr Text file_attached{"PDF adjunto"};
inline constexpr Text remove_file{"Quitar el PDF"};
inline constexpr Text send_request{"Enviar la solicitud de cambio"};
inline constexpr Text see_the_other{"Ver la solicitud abierta"};
inline std::string request_sent(std::int64_t number) {
    return "Se envió su solicitud de cambio número " + std::to_string(number) +
           ". Le avisaremos por correo cuando haya respuesta";
}

// One of them.
inline constexpr Text request_title{"Solicitud de cambio"};
inline std::string request_of(std::int64_t number) { return "Solicitud de cambio " + std::to_string(number); }
inline constexpr Text difference_title{"Lo que cambia"};
inline constexpr Text column_datum{"DATO"};
inline constexpr Text column_today{"HOY"};
inline constexpr Text column_before{"ANTES"};
inline constexpr Text column_wanted{"SE PIDE"};
inline constexpr Text column_after{"DESPUÉS"};
inline constexpr Text fact_kind{"Cambio"};
inline constexpr Text fact_asked_by{"Solicita"};
inline constexpr Text fact_asked_at{"Fecha de la solicitud"};
inline constexpr Text fact_handler{"En manos de"};
inline constexpr Text fact_reason{"Motivo"};
inline constexpr Text fact_answer{"Motivo del rechazo"};
inline constexpr Text fact_entity{"OOAD o UMAE"};
inline constexpr Text fact_case_state{"Estado del folio"};
inline constexpr Text open_pdf{"Abrir el PDF adjunto"};
inline constexpr Text open_constancy{"Constancia de cambio (PDF)"};
inline constexpr Text open_undo_constancy{"Constancia de que se deshizo (PDF)"};
inline constexpr Text no_pdf{"No se adjuntó ningún PDF"};
inline constexpr Text preview_title{"Si se aplica"};
inline constexpr Text warnings_heading{"Revise antes de aplicar"};
inline constexpr Text obstacle_title{"No se puede aplicar"};
inline constexpr Text history_title{"Historia de la solicitud de cambio"};
inline constexpr Text open_case{"Abrir la solicitud del folio"};
inline constexpr Text back_to_queue{"Volver a las solicitudes de cambio"};
inline constexpr Text back_to_module{"Volver al Módulo SAnECE"};
inline constexpr Text not_there{"No hay una solicitud de cambio con ese número entre las que puede consultar"};
inline constexpr Text take_act{"Tomar"};
inline std::string take_number(std::int64_t number) { return "Tomar la No. " + std::to_string(number); }
inline std::string open_number(std::int64_t number) { return "Abrir la No. " + std::to_string(number); }
inline constexpr Text release_act{"Liberar"};
inline constexpr Text apply_act{"Aplicar"};
inline constexpr Text refuse_act{"Rechazar"};
inline constexpr Text cancel_act{"Cancelar la solicitud de cambio"};
inline constexpr Text undo_act{"Deshacer la homologación"};
inline constexpr Text confirm_apply{"Aplicar el cambio"};
inline std::string confirm_apply_words(const std::string& kind, std::int64_t folios) {
    auto words = "Se aplicará: " + kind + ". Se sellará una constancia de cambio y se avisará por correo a quien lo pidió.";
    if (folios > 1) words += " El cambio llega a " + std::to_string(folios) + " folios del paciente.";
    return words;
}
inline constexpr Text apply_now{"Aplicar ahora"};
inline constexpr Text confirm_refuse{"Rechazar la solicitud de cambio"};
inline constexpr Text refuse_form{"Rechazo de la solicitud de cambio"};
inline constexpr Text refuse_reason{"Motivo del rechazo"};
inline constexpr Text refuse_reason_help{"Lo leerá quien pidió el cambio. Diga qué debe hacer"};
inline constexpr Text refuse_now{"Rechazar ahora"};
inline constexpr Text confirm_cancel{"¿Cancelar la solicitud de cambio?"};
inline constexpr Text confirm_cancel_words{"La mesa de cambios ya no la atenderá. Puede pedirla de nuevo cuando lo necesite"};
inline constexpr Text cancel_now{"Sí, cancelarla"};
inline constexpr Text confirm_undo{"¿Deshacer la homologación?"};
inline constexpr Text confirm_undo_words{
    "Los dos registros vuelven a existir por separado y cada folio regresa al registro del que era. Se sellará una constancia"};
inline constexpr Text undo_now{"Deshacer ahora"};
inline constexpr Text done_taken{"Usted tiene ahora esta solicitud de cambio"};
inline constexpr Text done_released{"La solicitud de cambio quedó disponible para otra persona"};
inline constexpr Text done_applied{"El cambio se aplicó y se avisó por correo a quien lo pidió"};
inline constexpr Text done_refused{"La solicitud de cambio se rechazó y se avisó por correo a quien la pidió"};
inline constexpr Text done_cancelled{"Se canceló la solicitud de cambio"};
inline constexpr Text done_undone{"La homologación se deshizo y se avisó por correo a quien la pidió"};
inline std::string effect_of_case(const std::string& folio) { return "El folio " + folio + " tendrá una versión nueva"; }
inline std::string effect_of_patient(std::int64_t folios) {
    return "El registro del paciente cambia, y con él " +
           (folios == 1 ? std::string("1 folio enviado") : std::to_string(folios) + " folios enviados");
}
inline std::string effect_of_move(const std::string& folio) { return "El folio " + folio + " pasa al registro que se conserva"; }
inline std::string effect_stays(const std::string& record) { return "Se conserva: " + record; }
inline std::string effect_goes(const std::string& record) { return "Deja de encontrarse: " + record; }
inline constexpr Text effect_papers{"El comprobante y la evaluación quedan como se sellaron"};
inline constexpr Text effect_drop{"La autorización termina y no se puede renovar"};
inline constexpr Text effect_extend{"Los avisos de vencimiento se cuentan de nuevo"};
inline constexpr Text effect_drafts{"Los borradores de ese registro pasan al que se conserva"};

// What happened to it.
inline constexpr Text event_ask{"Solicitada"};
inline constexpr Text event_cancel{"Cancelada por quien la pidió"};
inline constexpr Text event_take{"Tomada para revisarla"};
inline constexpr Text event_release{"Disponible de nuevo"};
inline constexpr Text event_apply{"Aplicada"};
inline constexpr Text event_refuse{"Rechazada"};
inline constexpr Text event_undo{"Homologación deshecha"};
inline constexpr Text event_read{"Consultada"};
inline std::string change_event_line(const std::string& when, const std::string& what) { return when + " · " + what; }

// The queue.
inline constexpr Text queue_title{"Solicitudes de cambio"};
inline constexpr Text queue_parts{"Partes de las solicitudes de cambio"};
inline constexpr Text part_waiting{"Sin tomar"};
inline constexpr Text part_mine{"Mías"};
inline constexpr Text part_team{"En otras manos"};
inline constexpr Text part_answered{"Respondidas"};
inline std::string part_with(const Text& part, std::int64_t count) { return part.words() + " (" + std::to_string(count) + ")"; }
inline constexpr Text none_waiting{"Nadie espera: todas las solicitudes de cambio están tomadas o respondidas"};
inline constexpr Text none_mine{"No tiene solicitudes de cambio en sus manos. Tome una de las que están sin tomar"};
inline constexpr Text none_team{"Nadie más tiene solicitudes de cambio en sus manos"};
inline constexpr Text none_answered{"Todavía no se ha respondido ninguna solicitud de cambio"};
inline constexpr Text none_with_filters{"Ninguna solicitud de cambio coincide con los filtros"};
inline constexpr Text filters_name{"Filtros de solicitudes de cambio"};
inline constexpr Text filter_search{"Buscar"};
inline constexpr Text filter_search_help{"Folio, NSS o paciente"};
inline constexpr Text filter_kind{"Cambio"};
inline constexpr Text filter_entity{"OOAD o UMAE"};
inline constexpr Text filter_late{"Solo atrasadas"};
inline constexpr Text filter_any{"Todos"};
inline constexpr Text clear_all_filters{"Quitar filtros"};
inline constexpr Text refresh_queue{"Actualizar"};
inline std::string was_not_taken(std::int64_t number, const std::string& why) {
    return "No se tomó la No. " + std::to_string(number) + ". " + why;
}

// On the record of a case.
inline constexpr Text applied_title{"Cambios por el Módulo SAnECE"};
inline std::string applied_line(std::int64_t number, const std::string& kind) {
    return "No. " + std::to_string(number) + " · " + kind;
}
inline std::string constancy_of(std::int64_t number) { return "Constancia del cambio No. " + std::to_string(number); }
inline std::string undo_constancy_of(std::int64_t number) {
    return "Constancia de que se deshizo el cambio No. " + std::to_string(number);
}

}  // namespace text::changes
