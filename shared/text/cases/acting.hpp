#pragma once
// Why an act on a case is refused to who comes second.

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text already_yours{"Usted ya tiene esta solicitud"};
inline std::string in_other_hands(const std::string& name, const std::string& since) {
    return "La tiene " + (name.empty() ? std::string("otra persona") : name) + " desde el " + since +
           ". Elija otra solicitud o pídale que se la entregue";
}
inline constexpr Text sent_by_yourself{"Usted envió esta solicitud; la evalúa otra persona"};
inline constexpr Text evaluator_unknown{"Elija a un evaluador con acceso al sistema"};
inline constexpr Text evaluator_has_it{"Esa persona ya tiene esta solicitud; elija a otra"};
inline constexpr Text evaluator_sent_it{"Quien envió una solicitud no la evalúa; elija a otra persona"};
inline constexpr Text adviser_sent_it{"Quien envió una solicitud no opina sobre ella; elija a otra persona"};
inline constexpr Text released_from_absent{"Quien la tenía ya no tiene acceso como evaluador"};
inline std::string assigned_to(const std::string& name) { return "Para " + name; }
inline std::string evaluation_altered(const std::string& folio) {
    return "La evaluación del folio " + folio +
           " ya no coincide con su sello digital y no se puede mostrar. Avise al área de soporte";
}
inline constexpr Text in_no_hands{"Nadie tiene esta solicitud; tómela primero"};
inline constexpr Text changed_since{
    "Esta solicitud cambió mientras la veía. Se muestra de nuevo; revise y repita lo que necesite. Lo que escribió se conserva"};

/// "Ana Ruiz Gil, por Rosa Díaz Luna": a delegate and her director.
inline std::string on_behalf_of(const std::string& person, const std::string& principal) { return person + ", por " + principal; }

}  // namespace text::cases
