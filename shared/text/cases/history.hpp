#pragma once
// "¿Dónde va mi solicitud?": what a director is told of a folio of his own (beyond 2).

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text history_title{"¿Dónde va mi solicitud?"};
inline std::string history_of_folio(const std::string& folio) { return "Folio " + folio; }
inline constexpr Text history_not_there{
    "Entre las solicitudes que usted envió no hay ninguna con ese folio. Revíselo o búsquela en Seguimiento de solicitudes"};

inline constexpr Text history_now{"Qué pasa ahora"};
inline constexpr Text history_next{"Qué sigue"};
inline constexpr Text history_holder{"Quién la tiene"};
inline constexpr Text history_by_when{"Para cuándo"};
inline constexpr Text history_no_date{"No hay una fecha fijada"};
inline std::string history_late(const std::string& day) { return "Se esperaba el " + day + "; está atrasada"; }
inline std::string history_until(const std::string& day) { return "A más tardar el " + day; }

inline constexpr Text holder_area{"Área de Catálogo II"};
inline constexpr Text holder_evaluator{"Evaluador"};
inline constexpr Text holder_adviser{"Asesor honorífico"};
inline constexpr Text holder_you{"Usted"};

inline constexpr Text now_sent{"Su solicitud se recibió y espera que alguien del área de Catálogo II la tome para evaluarla"};
inline constexpr Text next_sent{"Un evaluador la revisa y la resuelve, o se la regresa si falta algo"};
inline constexpr Text now_evaluated{"Un evaluador revisa su solicitud"};
inline constexpr Text next_evaluated{"La resuelve, pide la opinión de un asesor honorífico o se la regresa si falta algo"};
inline constexpr Text now_opinion{"El evaluador pidió la opinión de un asesor honorífico"};
inline constexpr Text next_opinion{"Con esa opinión, el evaluador la resuelve"};
inline constexpr Text now_returned{"Hace falta que usted complete o corrija lo que se le pidió"};
inline constexpr Text next_returned{"Complétela y reenvíela; si no llega a tiempo, se cierra sin respuesta"};
inline constexpr Text now_unanswered{"Terminó el plazo para completarla y se cerró sin respuesta"};
inline constexpr Text next_unanswered{"Si todavía requiere el medicamento, copie sus datos en una solicitud nueva"};
inline constexpr Text now_authorized{"Se autorizó lo que solicitó"};
inline constexpr Text now_with_changes{"Se autorizó con cambios: revise el requerimiento y las observaciones"};
inline constexpr Text next_authorized{"Si el paciente continúa con el medicamento, renuévela antes de que venza"};
inline constexpr Text next_without_expiry{"No tiene que hacer nada más: este medicamento no requiere renovación"};
inline constexpr Text now_denied{"No se autorizó lo que solicitó: revise el motivo y las observaciones"};
inline constexpr Text next_denied{
    "Si tiene información nueva, solicite la reconsideración: es otra solicitud, con folio propio, ligada a esta"};
inline constexpr Text now_withdrawn{"Se retiró y no se evaluará"};
inline constexpr Text next_copy{"Si requiere el medicamento, haga una solicitud nueva; puede copiar los datos de esta"};
inline constexpr Text now_expiring{"La autorización está por vencer"};
inline constexpr Text now_expired{"La autorización venció"};
inline constexpr Text now_dropped{"El folio se dio de baja"};

inline constexpr Text history_acts{"Qué puede hacer"};
inline constexpr Text complete_request{"Completar la solicitud"};
inline constexpr Text renew_request{"Renovar"};
inline constexpr Text reconsider_request{"Solicitar reconsideración"};
inline constexpr Text copy_request{"Copiar en una solicitud nueva"};
inline constexpr Text withdraw_request{"Retirar la solicitud"};
inline constexpr Text withdraw_title{"Retirar solicitud"};
inline std::string withdraw_question(const std::string& folio) {
    return "La solicitud con folio " + folio + " deja de evaluarse. Esta acción no se puede deshacer";
}
inline constexpr Text withdraw_reason{"Motivo"};
inline constexpr Text withdraw_reason_help{"Lo leerá quien la evalúa"};
inline constexpr Text withdraw_reason_missing{"Escriba el motivo"};
inline constexpr Text withdraw_act{"Retirar"};
inline constexpr Text withdrawn_done{"La solicitud se retiró"};

inline constexpr Text outcome_title{"Evaluación"};
inline constexpr Text outcome_result{"Resultado"};
inline constexpr Text outcome_day{"Fecha de evaluación"};
inline constexpr Text outcome_requirement{"Requerimiento"};
inline constexpr Text outcome_expiry{"Vencimiento"};
inline constexpr Text outcome_reason{"Motivo del dictamen"};
inline constexpr Text outcome_unmet{"Requisito no cumplido"};
inline constexpr Text outcome_observations{"Observaciones"};

inline constexpr Text papers_title{"Documentos"};

inline constexpr Text related_title{"Folios relacionados"};
inline std::string followed_by_folio(const std::string& folio) { return "Continúa en el folio " + folio; }

inline constexpr Text go_to_follow_up{"Ir a Seguimiento"};

}  // namespace text::cases
