#pragma once
// Specification forms, as far as they are no data.

#include "shared/text/text.hpp"

namespace text::catalog {

inline constexpr Text form_unreadable{
    "El formulario de esta recomendación no se puede leer, y sin él la solicitud no se puede revisar ni enviar. Avise al "
    "área de Catálogo II"};

}  // namespace text::catalog
