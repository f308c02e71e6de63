#pragma once
// Mails about a case.

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text mail_sent_subject{"Solicitud registrada"};
inline std::string mail_sent_body(const std::string& name, const std::string& number, const std::string& when,
                                  const std::string& url, const std::string& delegate) {
    return "Estimado(a) " + name +
           ":\n\n"
           "Su solicitud se registró en el SAnECE con el folio " +
           number + " el " + when + " (hora de la Ciudad de México). Se adjunta el comprobante con su sello digital.\n\n" +
           (delegate.empty() ? "" : "La envió en su nombre " + delegate + ".\n\n") +
           "El área de Catálogo II evaluará la solicitud y enviará la respuesta a este correo. Puede consultarla en:\n\n" + url +
           "\n";
}

}  // namespace text::cases
