#pragma once
// A case on one screen, for those of the central area (beyond 10).

#include <cstddef>
#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text case_title{"Evaluación de la solicitud"};
inline std::string case_named(const std::string& folio) { return "Solicitud " + folio; }
inline constexpr Text back_to_worklist{"Ir a la bandeja"};
inline constexpr Text refresh_case{"Actualizar solicitud"};

// Head.
inline std::string in_state_since(const std::string& when) { return "Desde el " + when; }
inline constexpr Text held_by{"La tiene"};
inline constexpr Text answered_by{"La evaluó"};
inline constexpr Text held_by_nobody{"Nadie todavía"};
inline constexpr Text sent_by{"La envió"};
inline std::string sent_by_on(const std::string& name, const std::string& when) { return name + ", el " + when; }
inline constexpr Text asked_for{"Solicita"};
inline std::string asked_for_words(const std::string& generic, const std::string& diagnosis, Text visit_words) {
    return generic + " · " + diagnosis + " · " + visit_words.words();
}
inline constexpr Text answer_awaited_until{"Se espera respuesta hasta"};
inline std::string renews_folio(const std::string& folio) { return "Renueva el folio " + folio; }
inline std::string reconsiders_folio(const std::string& folio) { return "Pide reconsiderar el folio " + folio; }

// Acts.
inline constexpr Text acts_title{"Acciones de la solicitud"};
inline constexpr Text take_case{"Tomar solicitud"};
inline constexpr Text release_case{"Soltar"};
inline constexpr Text assign_case{"Entregar a otra persona"};
inline constexpr Text ask_opinion{"Pedir opinión"};
inline constexpr Text take_back_opinion{"Ya no esperar la opinión"};
inline constexpr Text return_case{"Regresar para completar"};
inline constexpr Text case_taken{"Usted tiene ahora esta solicitud"};
inline constexpr Text case_released{"Soltó la solicitud; otra persona puede tomarla. Lo que preparó se conserva con ella"};
inline std::string case_assigned(const std::string& name) {
    return "Entregó la solicitud a " + name + "; se le avisa por correo";
}
inline std::string opinion_was_asked(const std::string& name) {
    return "Pidió la opinión de " + name + "; se le avisa por correo. Cuando responda podrá dictaminar";
}
inline constexpr Text opinion_taken_back{"Ya no se espera la opinión; puede dictaminar"};
inline constexpr Text case_was_returned{"Regresó la solicitud; se avisa por correo a quien la envió"};

inline constexpr Text assign_title{"Entregar la solicitud"};
inline constexpr Text assign_to{"Persona que la evaluará"};
inline constexpr Text assign_now{"Entregar"};
inline constexpr Text person_required{"Elija a una persona"};
inline std::string person_with(const std::string& name, std::int64_t in_hand) {
    return name + " · " + std::to_string(in_hand) + (in_hand == 1 ? " solicitud en sus manos" : " solicitudes en sus manos");
}
inline std::string adviser_with(const std::string& name, std::int64_t awaited) {
    return name + " · " + std::to_string(awaited) + (awaited == 1 ? " opinión pendiente" : " opiniones pendientes");
}
inline constexpr Text nobody_to_assign{"No hay otra persona del área a quien entregarla"};
inline constexpr Text ask_opinion_title{"Pedir la opinión de un asesor honorífico"};
inline constexpr Text adviser{"Asesor honorífico"};
inline constexpr Text question{"Pregunta"};
inline constexpr Text question_help{"El asesor ve la solicitud, sus archivos y esta pregunta; no ve lo que usted prepara"};
inline constexpr Text ask_opinion_now{"Enviar pregunta"};
inline constexpr Text nobody_to_ask{"No hay asesores honoríficos con acceso al sistema"};

// What was sent.
inline constexpr Text request_title{"Datos de la solicitud"};
inline constexpr Text requirements_checked{"Requisitos"};
inline constexpr Text requirements_help{"Marque los que cumple lo que se envió"};
inline constexpr Text no_requirements{
    "Este medicamento y diagnóstico no tiene requisitos registrados para este tipo de solicitud"};
inline constexpr Text advice_title{"Recomendación de los asesores honoríficos"};
inline constexpr Text sent_files{"Archivos enviados"};
inline constexpr Text no_files{"No se enviaron archivos"};
inline std::string pdf_of(std::size_t number, std::size_t count) {
    return "PDF " + std::to_string(number) + " de " + std::to_string(count);
}
inline constexpr Text open_pdf{"Abrir este PDF"};
inline constexpr Text previous_pdf{"PDF anterior"};
inline constexpr Text next_pdf{"PDF siguiente"};

// What was before.
inline constexpr Text earlier_title{"Folios anteriores del paciente"};
inline constexpr Text no_earlier{"El paciente no tiene otros folios"};
inline std::string earlier_dates(const std::string& sent, const std::string& decided) {
    return decided.empty() ? "Enviada el " + sent : "Enviada el " + sent + " · Evaluada el " + decided;
}
inline constexpr Text corrections_title{"Información completada"};
inline std::string returned_on(const std::string& when, const std::string& due) {
    return "Regresada el " + when + ", con plazo hasta el " + due;
}
inline std::string completed_on(const std::string& when) { return "Completada el " + when; }
inline constexpr Text not_completed{"Sin completar todavía"};
inline std::string marked(const std::string& label, const std::string& why) { return why.empty() ? label : label + ": " + why; }
inline constexpr Text what_changed{"Lo que cambió"};
inline constexpr Text nothing_changed{"No cambió ningún dato"};
inline constexpr Text value_before{"Antes"};
inline constexpr Text value_now{"Ahora"};
inline constexpr Text value_none{"(nada)"};
inline constexpr Text opinions_given{"Opiniones"};
inline std::string asked_on(const std::string& name, const std::string& when) { return name + ", preguntado el " + when; }
inline constexpr Text opinion_answer{"Opinión"};
inline std::string answered_on(const std::string& when) { return "Respondió el " + when; }
inline constexpr Text opinion_awaited{"Se espera su respuesta"};
inline std::string opinion_no_longer_awaited(const std::string& when) { return "Se dejó de esperar el " + when; }

// The answer.
inline constexpr Text answer_title{"Evaluación"};
inline std::string evaluation_of(const std::string& folio) { return "Evaluación " + folio; }
inline constexpr Text decided_on{"Evaluada"};
inline constexpr Text valid_until{"Vencimiento"};

// Returned.
inline constexpr Text return_title{"Regresar la solicitud para completarla"};
inline constexpr Text return_intro{
    "Marque lo que se debe completar o corregir. Quien envió la solicitud podrá cambiar solo lo marcado, con el mismo folio"};
inline constexpr Text return_targets{"Datos y archivos"};
inline std::string note_of(const std::string& label) { return "Qué corregir en " + label; }
inline constexpr Text return_reason{"Motivo para quien la envió"};
inline constexpr Text return_due{"Fecha límite para responder"};
inline constexpr Text return_due_help{"Si no responde a más tardar ese día, la solicitud se cierra"};
inline constexpr Text return_now{"Regresar solicitud"};
inline constexpr Text return_not{"No regresar"};
inline std::string marks_count(std::size_t count) { return count == 1 ? "1 marcado" : std::to_string(count) + " marcados"; }

}  // namespace text::cases
