#pragma once
// What a demonstration without a server shows of itself: accounts to go on with, and the mails that nobody carries.

#include <cstdint>
#include <string>

#include "shared/text/text.hpp"

namespace text::mail {

inline constexpr Text demonstration{"Demostración"};
inline constexpr Text demonstration_link{"Cuentas y correos de la demostración"};
inline constexpr Text demonstration_intro{
    "Todo sucede en este equipo. Continúe con la cuenta de otra persona para ver lo que ella ve, y lea aquí los correos que un "
    "servidor habría enviado"};
inline constexpr Text demonstration_elsewhere{"Esta página es solo de la demostración sin servidor"};
inline constexpr Text demo_mails{"Correos de la demostración"};
inline constexpr Text demo_mails_none{
    "Todavía no hay correos. Aparecen aquí cuando alguien envía, evalúa o regresa una solicitud"};
inline std::string demo_mails_count(std::int64_t shown, std::int64_t total) {
    if (shown < total)
        return "Se muestran los " + std::to_string(shown) + " más recientes de " + std::to_string(total) + " correos";
    return std::to_string(total) + (total == 1 ? " correo" : " correos");
}
inline std::string demo_read(const std::string& subject, const std::string& recipient) {
    return "Leer " + subject + ", para " + recipient;
}
inline constexpr Text demo_close{"Cerrar correo"};

}  // namespace text::mail
