#pragma once
// Mails about a case that was sent. None names the patient: a mailbox is read by others, too.

#include <cstdint>
#include <string>
#include <vector>

#include "shared/text/text.hpp"

namespace text::cases {

inline std::string mail_greeting(const std::string& name) { return "Estimado(a) " + name + ":\n\n"; }

inline std::string mail_returned_subject(const std::string& folio) { return "Complete su solicitud " + folio; }
inline std::string mail_returned_body(const std::string& name, const std::string& folio, const std::vector<std::string>& marked,
                                      const std::string& last_day, const std::string& url) {
    auto body = mail_greeting(name) + "Para evaluar la solicitud con folio " + folio +
                " hace falta que complete o corrija lo siguiente:\n\n";
    for (const auto& each : marked) body += "- " + each + "\n";
    body +=
        "\nTiene hasta el " + last_day +
        " (hora de la Ciudad de México). El folio se conserva; si no responde a tiempo, la solicitud se cierra. Vea lo que se "
        "le pide y complételo en:\n\n" +
        url + "\n";
    return body;
}

inline std::string mail_completed_subject(const std::string& folio) { return "Se completó la solicitud " + folio; }
inline std::string mail_completed_body(const std::string& name, const std::string& folio, const std::string& url) {
    return mail_greeting(name) + "El director completó la solicitud con folio " + folio +
           ", que usted evalúa. Vea lo que cambió en:\n\n" + url + "\n";
}

inline std::string mail_closed_subject(const std::string& folio) { return "Se cerró su solicitud " + folio; }
inline std::string mail_closed_body(const std::string& name, const std::string& folio, const std::string& url) {
    return mail_greeting(name) + "Terminó el plazo para completar la solicitud con folio " + folio +
           " y se cerró sin respuesta. Si todavía requiere el medicamento, puede copiar sus datos en una solicitud nueva en:\n\n" +
           url + "\n";
}

inline std::string mail_withdrawn_subject(const std::string& folio) { return "Se retiró la solicitud " + folio; }
inline std::string mail_withdrawn_body(const std::string& name, const std::string& folio, const std::string& url) {
    return mail_greeting(name) + "El director retiró la solicitud con folio " + folio +
           ", que usted evaluaba. Ya no tiene que hacer nada; el motivo está en:\n\n" + url + "\n";
}

inline std::string mail_opinion_asked_subject(const std::string& folio) { return "Se pide su opinión sobre el folio " + folio; }
inline std::string mail_opinion_asked_body(const std::string& name, const std::string& folio, const std::string& url) {
    return mail_greeting(name) + "El área de Catálogo II le pide su opinión sobre la solicitud con folio " + folio +
           ". Vea la pregunta y la solicitud, y responda en:\n\n" + url + "\n";
}

inline std::string mail_opinion_given_subject(const std::string& folio) { return "Opinión recibida sobre el folio " + folio; }
inline std::string mail_opinion_given_body(const std::string& name, const std::string& adviser, const std::string& folio,
                                           const std::string& url) {
    return mail_greeting(name) + adviser + " dio su opinión sobre la solicitud con folio " + folio +
           ". Véala y continúe la evaluación en:\n\n" + url + "\n";
}

inline std::string mail_resent_subject(const std::string& folio) { return "Evaluación de su solicitud " + folio; }
inline std::string mail_resent_body(const std::string& name, const std::string& folio) {
    return mail_greeting(name) + "Se adjunta de nuevo, como lo pidió, la evaluación de la solicitud con folio " + folio + ".\n";
}

inline std::string mail_expiring_subject(const std::string& folio, std::int64_t days_left) {
    const auto subject = "La autorización " + folio;
    if (days_left == 0) return subject + " vence hoy";
    return subject + " vence en " + std::to_string(days_left) + (days_left == 1 ? " día" : " días");
}
inline std::string mail_expiring_body(const std::string& name, const std::string& folio, const std::string& last_day,
                                      const std::string& url) {
    return mail_greeting(name) + "La autorización con folio " + folio + " vence el " + last_day +
           ". Si el paciente continúa con el medicamento, renuévela antes: se copian los datos y solo se actualizan el peso, la "
           "respuesta al tratamiento y los estudios. Hágalo en:\n\n" +
           url + "\n";
}

inline std::string mail_expired_subject(const std::string& folio) { return "Venció la autorización " + folio; }
inline std::string mail_expired_body(const std::string& name, const std::string& folio, const std::string& last_day,
                                     const std::string& url) {
    return mail_greeting(name) + "La autorización con folio " + folio + " venció: su último día fue el " + last_day +
           ". Si el paciente continúa con el medicamento, envíe una solicitud nueva; puede copiar los datos de este folio en:\n\n" +
           url + "\n";
}

}  // namespace text::cases
