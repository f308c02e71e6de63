#pragma once
// Comunicados (S1:688): as they are read, and as they are written.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::contents {

// Readers.
inline constexpr Text notices_title{"Comunicados"};
inline constexpr Text notices_intro{
    "Avisos sobre actualizaciones al sistema, inclusiones o exclusiones de medicamentos a Catálogo II"};
inline constexpr Text notices_at_home{"Comunicado"};
inline constexpr Text no_notices{"No hay comunicados vigentes"};
inline constexpr Text no_earlier_notices{"Aún no hay comunicados anteriores"};
inline constexpr Text no_important_notices{"No hay comunicados importantes por ahora"};
inline constexpr Text notices_current_tab{"Vigentes"};
inline constexpr Text notices_earlier_tab{"Anteriores"};
inline constexpr Text notices_views{"Comunicados por fecha"};
inline constexpr Text notice_important{"Importante"};
inline constexpr Text notice_normal{"Normal"};
inline std::string all_notices(std::int64_t count) {
    if (count == 0) return "Ver los comunicados anteriores";
    return count == 1 ? "Ver el comunicado vigente" : "Ver los " + std::to_string(count) + " comunicados vigentes";
}
inline std::string notices_found(std::int64_t count) {
    return count == 1 ? "1 comunicado" : std::to_string(count) + " comunicados";
}
inline std::string notice_days(const std::string& first, const std::string& last) {
    if (first == last) return "Vigente el " + first;
    std::string said = "Vigente del ";
    said += first;
    said += " al ";
    said += last;
    return said;
}
inline std::string notice_file(const std::string& name, const std::string& size) {
    std::string said = "Abrir ";
    said += name;
    said += " (PDF, ";
    said += size;
    return said + ")";
}
inline constexpr Text notice_file_coming{"Preparando el archivo…"};
inline constexpr Text notice_gone{"Ese comunicado ya no se muestra"};

// States.
inline constexpr Text notice_scheduled{"Programado"};
inline constexpr Text notice_current{"Vigente"};
inline constexpr Text notice_past{"Vencido"};
inline constexpr Text notice_withdrawn{"Retirado"};

// The desk of who writes them.
inline constexpr Text desk_title{"Edición de comunicados"};
inline constexpr Text desk_intro{
    "Lo que aquí se publica lo ven todas las personas con cuenta en el SAnECE, del primero al último día indicados (hora de la "
    "Ciudad de México)"};
inline constexpr Text desk_read_only{"Con su cuenta puede consultar los comunicados; los escribe el área de comunicación"};
inline constexpr Text desk_filter{"Estado"};
inline constexpr Text desk_any_state{"Todos"};
inline constexpr Text desk_filters{"Filtros"};
inline constexpr Text desk_table{"Comunicados por estado"};
inline constexpr Text desk_column_title{"Título"};
inline constexpr Text desk_column_importance{"Importancia"};
inline constexpr Text desk_column_days{"Del / al"};
inline constexpr Text desk_column_state{"Estado"};
inline constexpr Text desk_column_file{"PDF"};
inline constexpr Text desk_column_act{"Acción"};
inline constexpr Text desk_none{"Aún no hay comunicados. Escriba el primero con el botón Nuevo comunicado"};
inline constexpr Text desk_none_read{"Aún no hay comunicados"};
inline constexpr Text desk_none_filtered{"Ningún comunicado está en ese estado"};
inline constexpr Text new_notice{"Nuevo comunicado"};
inline constexpr Text desk_with_file{"Sí"};
inline constexpr Text desk_without_file{"No"};
inline std::string desk_days(const std::string& first, const std::string& last) { return first + " – " + last; }
inline std::string open_notice(const std::string& title) { return "Abrir: " + title; }

// One of them.
inline constexpr Text editor_title{"Comunicado"};
inline constexpr Text editor_new_title{"Nuevo comunicado"};
inline constexpr Text editor_form{"Datos del comunicado"};
inline constexpr Text notice_title_label{"Título"};
inline constexpr Text notice_title_help{"Lo primero que se lee: qué cambia y desde cuándo"};
inline constexpr Text notice_body_label{"Texto"};
inline constexpr Text notice_importance_label{"Importancia"};
inline constexpr Text notice_importance_help{"Los importantes se muestran además en la página de inicio, hasta su último día"};
inline constexpr Text notice_starts_on_label{"Se muestra desde"};
inline constexpr Text notice_ends_on_label{"Se muestra hasta"};
inline constexpr Text notice_ends_on_help{"Incluye todo ese día, hora de la Ciudad de México"};
inline constexpr Text save_notice{"Guardar comunicado"};
inline constexpr Text publish_notice{"Publicar comunicado"};
inline constexpr Text back_to_desk{"Regresar a la lista"};
inline constexpr Text preview_title{"Así lo verán las personas"};
inline constexpr Text preview_untitled{"(sin título)"};
inline constexpr Text preview_textless{"(sin texto)"};
inline constexpr Text preview_dayless{"(sin fecha)"};
inline constexpr Text withdraw_notice{"Retirar comunicado"};
inline constexpr Text withdraw_title{"Retirar el comunicado de la vista de todos"};
inline constexpr Text withdraw_question{
    "Dejará de mostrarse de inmediato a todas las personas y no podrá publicarse de nuevo. Queda en la lista como retirado"};
inline constexpr Text notice_withdrawn_now{"Se retiró el comunicado"};
inline std::string notice_saved(const std::string& state) { return "Se guardó el comunicado. Estado: " + state; }
inline std::string notice_changed_by(const std::string& person, const std::string& when) {
    std::string said = "Último cambio: ";
    said += person;
    said += ", ";
    return said + when;
}
inline std::string notice_withdrawn_by(const std::string& person, const std::string& when) {
    std::string said = "Lo retiró ";
    said += person;
    said += " el ";
    return said + when;
}

// Its PDF.
inline constexpr Text file_section{"Archivo PDF (opcional)"};
inline constexpr Text file_label{"Archivo del comunicado"};
inline constexpr Text file_help{"Un solo PDF. Si ya hay uno, el nuevo lo sustituye"};
inline constexpr Text file_after_saving{"Guarde el comunicado para poder adjuntar un PDF"};
inline constexpr Text file_send{"Adjuntar al comunicado"};
inline constexpr Text file_remove{"Quitar el PDF"};
inline constexpr Text file_remove_title{"Quitar el PDF del comunicado"};
inline constexpr Text file_remove_question{"Las personas ya no podrán abrir este archivo desde el comunicado"};
inline constexpr Text file_attached{"Se adjuntó el PDF al comunicado"};
inline constexpr Text file_removed{"Se quitó el PDF del comunicado"};
inline constexpr Text file_none{"Este comunicado no tiene PDF"};
inline constexpr Text file_gone{"Ese PDF ya no está en el comunicado"};

// Refusals.
inline constexpr Text notice_starts_on_required{"Indique desde qué día se muestra"};
inline constexpr Text notice_ends_on_required{"Indique hasta qué día se muestra"};
inline constexpr Text notice_day_rule{"Escriba la fecha como dd/mm/aaaa"};
inline constexpr Text notice_ends_before{"El último día no puede ser anterior al primero"};
inline constexpr Text notice_over{
    "Ese día ya pasó, así que nadie vería el comunicado. Elija hoy o un día posterior; para que deje de mostrarse use Retirar"};
inline constexpr Text notice_is_withdrawn{"Este comunicado ya se retiró y no admite cambios. Escriba uno nuevo"};
inline constexpr Text notice_not_shown{"Este comunicado ya no se muestra, no hace falta retirarlo"};
inline std::string notice_changed_meanwhile(const std::string& person, const std::string& when) {
    std::string said = person;
    said += " cambió este comunicado el ";
    said += when;
    return said + ". Lo que usted escribió sigue aquí; compare y guarde de nuevo";
}
inline constexpr Text notice_of_another{"Lo que está guardado ahora:"};
inline constexpr Text show_saved_notice{"Ver lo guardado y descartar lo mío"};
inline constexpr Text keep_my_notice{"Conservar lo mío"};
inline constexpr Text notice_mine_kept{"Se conserva lo que usted escribió; guárdelo para que quede"};

}  // namespace text::contents
