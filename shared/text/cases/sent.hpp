#pragma once
// Folio and receipt (S1:475-525).

#include <string>

#include "shared/text/cases/mails.hpp"
#include "shared/text/text.hpp"

namespace text::cases {

// Folio and receipt, S1:475-525.
inline constexpr Text folio_title{"Asignación de folio"};
inline constexpr Text folio{"Folio"};
inline std::string folio_assigned(const std::string& number) { return "Su solicitud se envió. Folio: " + number; }
inline std::string sent_on(const std::string& when) { return "Fecha y hora de envío: " + when; }
inline constexpr Text what_follows{"Qué sigue"};
inline std::string receipt_mailed(const std::string& email_address) {
    return "Se envía el correo \"" + mail_sent_subject.words() + "\" a " + email_address +
           " con el comprobante adjunto. Si no lo recibe en unos minutos, revise "
           "la carpeta de correo no deseado o imprima aquí el comprobante";
}
inline std::string answer_by_mail(const std::string& email_address) {
    return "El área de Catálogo II evaluará la solicitud. En cuanto la resuelva, la respuesta se enviará a " + email_address;
}
inline constexpr Text demo_without_mail{"En esta demostración los correos no se entregan a nadie"};
inline constexpr Text follow_it{
    "Mientras tanto puede ver en qué va, o consultarla con su comprobante en Seguimiento de solicitudes"};
inline constexpr Text print_advice{"Se recomienda imprimir o guardar el comprobante"};
inline constexpr Text print{"Imprimir"};
inline constexpr Text new_request{"Nueva solicitud"};
inline constexpr Text go_home{"Ir al inicio"};

}  // namespace text::cases
