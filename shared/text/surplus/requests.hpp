#pragma once
// What is asked of the division, and the mails that tell of it.

#include <string>

#include "shared/text/surplus/report.hpp"
#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text opening_asked_already{"La apertura ya se solicitó. La División responderá a la brevedad"};

inline std::string mail_opening_subject(const std::string& entity) { return "Solicitud de apertura: " + entity; }
inline std::string mail_opening_body(const std::string& entity, const std::string& period, const std::string& person,
                                     const std::string& reason) {
    return person + " solicita la apertura del registro de " + entity + " en " + period + " por el siguiente motivo:\n\n" +
           reason + "\n\nLa solicitud quedó registrada en el sistema.\n";
}
inline constexpr Text mail_product_subject{"Solicitud de un producto que no está en el listado"};
inline std::string mail_product_body(const std::string& product, const std::string& group, const std::string& unit,
                                     const std::string& entity, const std::string& person, const std::string& reason) {
    return person + " solicita incluir en el listado de " + group + " el siguiente producto:\n\n" + product +
           "\n\nUnidad médica: " + unit + "\n" + entity + "\n" + (reason.empty() ? std::string{} : "\n" + reason + "\n");
}

}  // namespace text::surplus
