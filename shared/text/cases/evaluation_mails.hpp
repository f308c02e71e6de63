#pragma once
// Mails of those who evaluate, and the one with the evaluation. None names the patient: a mailbox is read by others, too.

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text evaluation_mail_subject{"Evaluación de solicitud"};
inline std::string evaluation_mail_body(const std::string& name, const std::string& folio, const std::string& result,
                                        const std::string& url) {
    return "Estimado(a) " + name + ":\n\nLa solicitud con folio " + folio + " se evaluó. Resultado: " + result +
           ".\n\nSe adjunta la evaluación con su sello digital. También puede consultarla en:\n\n" + url + "\n";
}

inline std::string assigned_mail_subject(const std::string& folio) { return "Se le asignó la solicitud " + folio; }
inline std::string assigned_mail_body(const std::string& name, const std::string& folio, const std::string& by,
                                      const std::string& url) {
    return "Estimado(a) " + name + ":\n\n" + by + " le asignó para su evaluación la solicitud con folio " + folio +
           ". Véala en:\n\n" + url + "\n";
}

inline std::string handed_over_mail_subject(const std::string& folio) { return "La solicitud " + folio + " pasó a otra persona"; }
inline std::string handed_over_mail_body(const std::string& name, const std::string& folio, const std::string& by,
                                         const std::string& to) {
    return "Estimado(a) " + name + ":\n\n" + by + " asignó a " + to + " la solicitud con folio " + folio +
           ", que usted evaluaba. Ya no tiene que hacer nada; lo que preparó se conserva con la solicitud.\n";
}

}  // namespace text::cases
