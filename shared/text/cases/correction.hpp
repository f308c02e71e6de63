#pragma once
// A case returned for more information.

#include <string>

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text marks_required{"Marque al menos un dato o archivo que se deba completar o corregir"};
inline constexpr Text mark_unknown{"Uno de los datos marcados ya no forma parte de la solicitud; revise las marcas"};
inline std::string due_on_range(const std::string& last) {
    return "Elija una fecha límite a partir de mañana y a más tardar el " + last;
}

}  // namespace text::cases
