#pragma once
// Mails of the Módulo. None names the patient or repeats free words: those are read in the system.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::changes {

inline std::string dear(const std::string& name) { return "Estimado(a) " + name + ":\n\n"; }
inline std::string of_folio(std::int64_t number, const std::string& kind, const std::string& folio) {
    return "la solicitud de cambio número " + std::to_string(number) + " (" + kind + ", folio " + folio + ")";
}

inline std::string mail_asked_subject(std::int64_t number) {
    return "Solicitud de cambio " + std::to_string(number) + " por atender";
}
inline std::string mail_asked_body(const std::string& name, const std::string& what, const std::string& url) {
    return dear(name) + "Por el Módulo SAnECE se recibió " + what + ". Está disponible para quien la tome en:\n\n" + url + "\n";
}
inline std::string mail_taken_subject(std::int64_t number) {
    return "Su solicitud de cambio " + std::to_string(number) + " está en revisión";
}
inline std::string mail_taken_body(const std::string& name, const std::string& what, const std::string& url) {
    return dear(name) + "La mesa de cambios revisa " + what +
           ". Le avisaremos cuando haya respuesta; mientras tanto puede verla en:\n\n" + url + "\n";
}
inline std::string mail_applied_subject(std::int64_t number) {
    return "Se aplicó su solicitud de cambio " + std::to_string(number);
}
inline std::string mail_applied_body(const std::string& name, const std::string& what, const std::string& url) {
    return dear(name) + "Se aplicó " + what + ". El cambio y su constancia están en:\n\n" + url + "\n";
}
inline std::string mail_refused_subject(std::int64_t number) {
    return "No se aplicó su solicitud de cambio " + std::to_string(number);
}
inline std::string mail_refused_body(const std::string& name, const std::string& what, const std::string& url) {
    return dear(name) + "La mesa de cambios rechazó " + what + ". El motivo y lo que puede hacer están en:\n\n" + url + "\n";
}
inline std::string mail_undone_subject(std::int64_t number) {
    return "Se deshizo la homologación de la solicitud de cambio " + std::to_string(number);
}
inline std::string mail_undone_body(const std::string& name, const std::string& what, const std::string& url) {
    return dear(name) + "Se deshizo " + what + ": los dos registros vuelven a existir por separado. La constancia está en:\n\n" +
           url + "\n";
}
inline constexpr Text mail_reached_subject{"Cambió el registro del paciente de un folio suyo"};
inline std::string mail_reached_body(const std::string& name, const std::string& folios, const std::string& url) {
    return dear(name) + "Por el Módulo SAnECE cambió el registro del paciente de: " + folios +
           ". No tiene que hacer nada; lo que cambió está en la página de cada folio:\n\n" + url + "\n";
}
inline std::string mail_cancelled_subject(std::int64_t number) {
    return "Se canceló la solicitud de cambio " + std::to_string(number);
}
inline std::string mail_cancelled_body(const std::string& name, const std::string& what, const std::string& url) {
    return dear(name) + "Quien la pidió canceló " + what + ", que usted revisaba. Ya no tiene que hacer nada. Está en:\n\n" +
           url + "\n";
}

}  // namespace text::changes
