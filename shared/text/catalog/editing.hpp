#pragma once
// Drugs, claves and recommendations as they are edited: pages, rules, refusals, history.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::catalog {

// ---- words of fields and rules --------------------------------------------------------------------------
inline constexpr Text answer_yes{"SI"};
inline constexpr Text answer_no{"NO"};
inline constexpr Text generic_name{"Nombre genérico"};
inline constexpr Text active{"Activo"};
inline constexpr Text clave{"Clave"};
inline constexpr Text presentation_words{"Presentación"};
inline constexpr Text recommendation_name{"Diagnóstico (recomendación de prescripción)"};
inline constexpr Text advice{"Recomendaciones de los asesores honoríficos"};
inline constexpr Text requirements_first{"Requisitos, PRIMERA VEZ"};
inline constexpr Text requirements_followup{"Requisitos, SUBSECUENTE"};
inline constexpr Text requirements_help{"Un requisito en cada renglón"};
inline constexpr Text valid_months{"Meses de vigencia de la autorización"};
inline constexpr Text valid_months_help{"De 1 a 36; 0 si no requiere renovación"};
inline constexpr Text valid_months_unit{"meses"};
inline constexpr Text valid_months_rule{"Escriba un número entero de 0 (no requiere renovación) a 36"};
inline constexpr Text recommendation_form{"Formulario de especificaciones"};
inline constexpr Text position{"Orden en la lista"};
inline constexpr Text position_rule{"Escriba un número entero de 0 a 9999"};
inline constexpr Text clave_rule{"La clave lleva la forma 010.000.0000.00"};
inline constexpr Text clave_help{"Con puntos: 010.000.0000.00"};
inline constexpr Text name_without_letters{"Escriba un nombre con letras o números"};

// ---- refusals -------------------------------------------------------------------------------------------
inline constexpr Text generic_there{"Ya hay un medicamento con este nombre"};
inline std::string clave_there(const std::string& generic) { return "Esta clave ya es de " + generic; }
inline constexpr Text recommendation_there{"Este medicamento ya tiene un diagnóstico con este nombre"};
inline constexpr Text form_not_published{"Este formulario no se ha publicado. Publíquelo primero o seleccione otro"};
inline constexpr Text generic_needs_clave{
    "Para activarlo, el medicamento necesita al menos una clave activa. Agréguela o actívela abajo"};
inline constexpr Text generic_needs_recommendation{
    "Para activarlo, el medicamento necesita al menos un diagnóstico publicado y activo"};
inline constexpr Text last_clave{
    "Es la única clave activa: sin ella nadie podría solicitar el medicamento. Agregue otra o desactive el medicamento"};
inline constexpr Text last_recommendation{
    "Es el único diagnóstico activo: sin él nadie podría solicitar el medicamento. Publique otro o desactive el medicamento"};
inline constexpr Text no_draft{"No hay borrador por publicar: ya se publicó o se descartó. Vuelva a abrir la página"};
inline constexpr Text nothing_to_publish{"El borrador dice lo mismo que lo publicado. No hay nada que publicar"};
/// Somebody was faster.
inline std::string changed_by(const std::string& who, const std::string& when) {
    return (who.empty() ? "Otra persona" : who) + " guardó cambios el " + when +
           " mientras usted trabajaba. Lo que escribió sigue en pantalla; cargue lo guardado para continuar sobre ello";
}

// ---- use ------------------------------------------------------------------------------------------------
inline std::string counted(std::int64_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}
/// "3 solicitudes en curso y 1 borrador"
inline std::string use(std::int64_t live, std::int64_t drafts) {
    return counted(live, "solicitud en curso", "solicitudes en curso") + " y " + counted(drafts, "borrador", "borradores");
}
inline std::string use_now(std::int64_t live, std::int64_t drafts) { return "En uso: " + use(live, drafts); }
inline constexpr Text use_explained{
    "Las solicitudes en curso siguen su camino como se enviaron. A quien tiene un borrador se le pide elegir otra opción "
    "antes de enviar. Nada se borra y puede volver a activarse"};

// ---- the list of drugs ----------------------------------------------------------------------------------
inline constexpr Text generics_title{"Medicamentos"};
inline constexpr Text generics_intro{
    "Medicamentos del Catálogo II con sus claves, diagnósticos y formularios. Los directores ven solo los activos"};
inline constexpr Text generics_filters{"Qué medicamentos se muestran"};
inline constexpr Text generics_search{"Buscar medicamento o clave"};
inline constexpr Text generics_state{"Estado"};
inline constexpr Text any_state{"Todos"};
inline constexpr Text state_active{"Activo"};
inline constexpr Text state_inactive{"Inactivo"};
inline constexpr Text column_generic{"Medicamento"};
inline constexpr Text column_claves{"Claves"};
inline constexpr Text column_recommendations{"Diagnósticos"};
inline constexpr Text column_state{"Estado"};
inline constexpr Text column_action{"Abrir"};
inline constexpr Text state_unpublished{"Con borrador"};
inline constexpr Text generics_none{"Ningún medicamento coincide con lo que busca. Cambie la búsqueda o el estado"};
inline std::string generics_count(std::size_t count) {
    return counted(static_cast<std::int64_t>(count), "medicamento", "medicamentos");
}
inline std::string open_generic(const std::string& name) { return "Abrir " + name; }
inline constexpr Text new_generic{"Nuevo medicamento"};
inline constexpr Text new_generic_help{
    "Nace inactivo: agregue sus claves, publique al menos un diagnóstico y actívelo cuando esté listo"};
inline constexpr Text create_generic{"Crear medicamento"};

// ---- one drug -------------------------------------------------------------------------------------------
inline constexpr Text generic_title{"Medicamento"};
inline constexpr Text back_to_generics{"Volver a Medicamentos"};
inline constexpr Text generic_data{"Datos del medicamento"};
inline constexpr Text save_generic{"Guardar medicamento"};
inline constexpr Text generic_saved{"Se guardó el medicamento"};
inline constexpr Text activate{"Activar"};
inline constexpr Text deactivate{"Desactivar"};
inline constexpr Text activate_generic{"Activar medicamento"};
inline constexpr Text deactivate_generic{"Desactivar medicamento"};
inline constexpr Text deactivate_title{"¿Desactivar?"};
inline std::string deactivate_question(const std::string& what) {
    return "Se desactivará " + what + ". Los directores ya no podrán elegirlo en solicitudes nuevas";
}
inline constexpr Text deactivate_now{"Sí, desactivar"};
inline constexpr Text column_edit{"Cambiar"};
inline constexpr Text column_offer{"Activar o desactivar"};
inline constexpr Text claves_title{"Claves y presentaciones"};
inline constexpr Text claves_none{"El medicamento todavía no tiene claves. Agregue la primera"};
inline constexpr Text replace_clave_title{"¿Descartar lo que escribió de la clave?"};
inline std::string replace_clave_question(const std::string& next) {
    return "Todavía no se guarda y se perderá al editar " + next;
}
inline constexpr Text replace_clave_now{"Sí, descartar y editar"};
inline std::string edit_clave(const std::string& clave) { return "Editar " + clave; }
inline std::string activate_clave(const std::string& clave) { return "Activar " + clave; }
inline std::string deactivate_clave(const std::string& clave) { return "Desactivar " + clave; }
inline constexpr Text add_clave{"Agregar clave"};
inline constexpr Text clave_form_new{"Clave nueva"};
inline constexpr Text clave_form_change{"Cambiar presentación"};
inline constexpr Text save_clave{"Guardar clave"};
inline constexpr Text clave_saved{"Se guardó la clave"};
inline constexpr Text recommendations_title{"Diagnósticos (recomendaciones de prescripción)"};
inline constexpr Text recommendations_none{"El medicamento todavía no tiene diagnósticos. Agregue el primero"};
inline constexpr Text column_diagnosis{"Diagnóstico"};
inline constexpr Text column_months{"Vigencia"};
inline constexpr Text column_form{"Formulario"};
inline std::string months_words(std::int64_t months) {
    return months == 0 ? "No requiere renovación" : counted(months, "mes", "meses");
}
inline std::string open_recommendation(const std::string& name) { return "Abrir " + name; }
inline constexpr Text new_recommendation{"Nuevo diagnóstico"};
inline constexpr Text create_recommendation{"Crear diagnóstico"};
inline constexpr Text state_published{"Publicado"};
inline constexpr Text state_draft_only{"Borrador sin publicar"};
inline constexpr Text state_with_draft{"Publicado, con borrador"};
inline constexpr Text read_only{"Su cuenta puede consultar esta página; los cambios los hace el editor de catálogos"};

// ---- one recommendation ---------------------------------------------------------------------------------
inline constexpr Text recommendation_title{"Diagnóstico y requisitos"};
inline constexpr Text recommendation_data{"Recomendación y requisitos"};
inline constexpr Text recommendation_editor{"Cambiar el diagnóstico"};
inline constexpr Text draft_explained{
    "Lo que cambie aquí se guarda solo, como borrador. Los directores siguen viendo lo publicado hasta que usted publique"};
inline std::string draft_of(const std::string& who, const std::string& when) {
    return "Borrador guardado por " + who + " el " + when;
}
inline std::string published_as(std::int64_t number, const std::string& who, const std::string& when) {
    return "Versión " + std::to_string(number) + ", publicada" + (who.empty() ? "" : " por " + who) + " el " + when;
}
inline constexpr Text published_at_start{"Publicado: como vino con la instalación o con una importación"};
inline constexpr Text never_published{"Todavía no se publica: los directores no lo ven"};
inline constexpr Text publish{"Publicar"};
inline constexpr Text publish_title{"Publicar cambios"};
inline constexpr Text publish_question{"Al publicar, los directores verán desde ahora lo siguiente:"};
inline constexpr Text publish_now{"Sí, publicar"};
inline constexpr Text publish_refused{"Antes de publicar, corrija lo señalado en la página"};
inline constexpr Text published{"Se publicó. Los directores ya lo ven"};
inline constexpr Text discard{"Descartar borrador"};
inline constexpr Text discard_title{"¿Descartar el borrador?"};
inline constexpr Text discard_question{"Se perderá lo que se preparó y no se ha publicado. Lo publicado queda como está"};
inline constexpr Text discard_new_question{"Nunca se publicó: al descartarlo desaparece por completo"};
inline constexpr Text discard_now{"Sí, descartar"};
inline constexpr Text discarded{"Se descartó el borrador"};
inline constexpr Text load_saved{"Cargar lo guardado"};
inline constexpr Text keep_mine{"Guardar lo mío encima"};
inline constexpr Text column_datum{"Dato"};
inline constexpr Text column_before{"Antes"};
inline constexpr Text column_after{"Después"};
inline constexpr Text differences_title{"Diferencias con lo publicado"};
inline constexpr Text nothing_there{"(nada)"};
inline constexpr Text is_active{"Activo: los directores pueden elegirlo"};

// ---- history --------------------------------------------------------------------------------------------
inline constexpr Text history_title{"Historial"};
inline constexpr Text history_none{"Nadie ha cambiado nada todavía: está como vino con la instalación"};
inline constexpr Text column_when{"Cuándo"};
inline constexpr Text column_who{"Quién"};
inline constexpr Text column_what{"Qué"};
inline constexpr Text column_change{"Cambio"};
inline constexpr Text act_create{"Creó"};
inline constexpr Text act_change{"Cambió"};
inline constexpr Text act_add_clave{"Agregó la clave"};
inline constexpr Text act_change_clave{"Cambió la clave"};
inline constexpr Text act_publish{"Publicó"};
inline constexpr Text act_discard{"Descartó el borrador de"};
inline constexpr Text act_import{"Importó"};
inline std::string what_was_done(const Text& act, const std::string& what) { return act.words() + " " + what; }
inline std::string change_line(const std::string& label, const std::string& before, const std::string& after) {
    return label + ": " + (before.empty() ? nothing_there.words() : before) + " → " +
           (after.empty() ? nothing_there.words() : after);
}

}  // namespace text::catalog
