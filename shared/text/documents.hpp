#pragma once
// Words of any printed document.

#include <string>

#include "shared/text/text.hpp"

namespace text::documents {

// Any document.
inline constexpr Text language{"es-MX"};
inline constexpr Text institution{"Instituto Mexicano del Seguro Social"};
inline constexpr Text program{"SAnECE"};
inline constexpr Text system_name{"Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)"};
inline constexpr Text not_drawn{"No se pudo elaborar el documento. Intente de nuevo en unos minutos"};
inline constexpr Text no_value{"—"};
inline constexpr Text bullet{"•"};
inline std::string page_of(std::size_t page, std::size_t pages) {
    return "Página " + std::to_string(page) + " de " + std::to_string(pages);
}
inline std::string continued(const std::string& heading) { return heading + " (continuación)"; }

}  // namespace text::documents
