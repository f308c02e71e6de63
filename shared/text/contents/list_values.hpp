#pragma once
// Catálogos abiertos (mutaciones): what directors proposed, and what becomes of it (S1:423).

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::contents {

inline constexpr Text values_title{"Mutaciones y otros listados abiertos"};
inline constexpr Text values_menu{"Mutaciones"};
inline constexpr Text values_intro{
    "Cuando un director escribe un valor que no está en el listado, queda propuesto aquí. Acéptelo para que se ofrezca a todos, "
    "únalo con uno que ya existe o rechácelo. Las solicitudes conservan siempre lo que se escribió en ellas"};
inline constexpr Text values_read_only{"Con su cuenta puede consultar los listados; los revisa quien edita los catálogos"};
inline constexpr Text values_list_label{"Listado"};
inline constexpr Text values_state_label{"Estado"};
inline constexpr Text values_any_state{"Todos"};
inline constexpr Text values_search{"Buscar valor"};
inline constexpr Text values_filters{"Filtros"};
inline constexpr Text values_table{"Valores del listado"};
inline constexpr Text value_column_name{"Valor"};
inline constexpr Text value_column_state{"Estado"};
inline constexpr Text value_column_proposed{"Propuesto"};
inline constexpr Text value_column_decided{"Decidido"};
inline constexpr Text value_column_act{"Acción"};
inline constexpr Text values_none{"El listado está vacío"};
inline constexpr Text values_none_proposed{"No hay valores por revisar"};
inline constexpr Text values_none_filtered{"Ningún valor cumple los filtros"};
inline constexpr Text value_proposed{"Por revisar"};
inline constexpr Text value_accepted{"Se ofrece"};
inline constexpr Text value_merged{"Unido a otro"};
inline constexpr Text value_refused{"Rechazado"};
inline constexpr Text value_retired{"Ya no se ofrece"};
inline constexpr Text value_imported{"Catálogo inicial"};
inline std::string values_found(std::int64_t count) { return count == 1 ? "1 valor" : std::to_string(count) + " valores"; }
inline std::string values_waiting(std::int64_t count) {
    return count == 1 ? "Hay 1 valor por revisar" : "Hay " + std::to_string(count) + " valores por revisar";
}
inline constexpr Text show_waiting{"Ver los que están por revisar"};
inline std::string by_whom(const std::string& person, const std::string& when) { return when + " · " + person; }
inline std::string merged_into(const std::string& value) { return "Se lee como " + value; }
inline std::string review_value(const std::string& value) { return "Revisar: " + value; }
inline std::string look_at_value(const std::string& value) { return "Ver: " + value; }

// One of them.
inline constexpr Text value_dialog{"Valor del listado"};
inline constexpr Text value_proposed_by{"Lo propuso"};
inline constexpr Text value_decided_by{"Última decisión"};
inline constexpr Text value_reason{"Motivo"};
inline constexpr Text value_stays{"Las solicitudes que dicen este valor no cambian"};
inline constexpr Text accept_form{"Aceptar el valor propuesto"};
inline constexpr Text spelling_label{"Cómo se escribirá en el listado"};
inline constexpr Text spelling_help{"Puede corregir mayúsculas, acentos y espacios"};
inline constexpr Text accept_value{"Aceptar valor"};
inline constexpr Text merge_form{"Unir con un valor que ya se ofrece"};
inline constexpr Text merge_label{"Valor con el que se une"};
inline constexpr Text merge_help{"Escriba parte del valor y elíjalo de la lista"};
inline constexpr Text merge_value{"Unir valores"};
inline constexpr Text refuse_form{"Rechazar el valor propuesto"};
inline constexpr Text refuse_label{"Por qué se rechaza"};
inline constexpr Text refuse_value{"Rechazar valor"};
inline constexpr Text retire_value{"Dejar de ofrecer el valor"};
inline constexpr Text retire_question{
    "Nadie más podrá elegirlo. No se borra: las solicitudes que lo dicen lo conservan. Puede volver a ofrecerse después"};
inline constexpr Text restore_value{"Volver a ofrecer el valor"};
inline constexpr Text add_value{"Agregar valor"};
inline constexpr Text add_form{"Valor nuevo del listado"};
inline constexpr Text add_label{"Valor nuevo"};
inline constexpr Text add_save{"Guardar valor"};
inline constexpr Text other_decision{"Elegir otra acción"};
inline constexpr Text merge_choose{"Unir con otro…"};
inline constexpr Text refuse_choose{"Rechazar…"};
inline constexpr Text nothing_like_it{"Ningún valor del listado coincide"};
inline std::string value_now_accepted(const std::string& value) { return "Se ofrece a partir de ahora: " + value; }
inline std::string value_now_merged(const std::string& value, const std::string& into) {
    std::string said = "Se unió ";
    said += value;
    said += " con ";
    return said + into;
}
inline std::string value_now_refused(const std::string& value) { return "Se rechazó: " + value; }
inline std::string value_now_retired(const std::string& value) { return "Ya no se ofrece: " + value; }

// Refusals.
inline constexpr Text value_gone{"Ese valor ya no está en el listado"};
inline constexpr Text merge_with_itself{"Un valor no puede unirse consigo mismo. Elija otro"};
inline constexpr Text merge_with_nothing{"Elija un valor que ya se ofrezca en este listado"};
inline constexpr Text spelling_is_another{
    "Eso ya es otro valor. Aquí solo se corrigen mayúsculas, acentos y espacios; para decir que es otro use Unir con otro"};
inline constexpr Text list_unknown{"Ese listado no existe"};
inline std::string value_exists(const std::string& value, const std::string& state) {
    std::string said = "Ya está en el listado como ";
    said += value;
    said += " (";
    said += state;
    return said + ")";
}
inline std::string value_decided_meanwhile(const std::string& person, const std::string& when, const std::string& state) {
    std::string said = person;
    said += " ya decidió sobre este valor el ";
    said += when;
    said += ": ";
    return said + state + ". Revise cómo quedó";
}
inline constexpr Text value_not_in_state{"El valor cambió de estado y eso ya no se puede hacer. Revise cómo quedó"};

}  // namespace text::contents
