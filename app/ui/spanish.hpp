#pragma once
// The few words that widgets add by themselves to what screens say.

#include <string>

namespace ui::spanish {

inline std::string errors_to_correct(std::size_t count) {
    return count == 1 ? "Hay 1 dato por corregir" : "Hay " + std::to_string(count) + " datos por corregir";
}
inline std::string letters_used(std::size_t used, std::size_t most) {
    return std::to_string(used) + " de " + std::to_string(most) + " caracteres";
}
inline std::string options_found(std::size_t count) { return count == 1 ? "1 opción" : std::to_string(count) + " opciones"; }
inline constexpr const char* met = "Cumplido";
inline constexpr const char* missing = "Pendiente";
inline constexpr const char* step_done = "Hecho";
inline constexpr const char* step_current = "Actual";
inline constexpr const char* step_pending = "Pendiente";
inline constexpr const char* step_with_error = "Con error";
inline constexpr const char* options = "Opciones";
inline constexpr const char* searching = "Buscando";
inline constexpr const char* nothing_found = "Sin resultados";
inline constexpr const char* date_shapes[] = {"dd/mm/aaaa", "mm/dd/aaaa", "aaaa-mm-dd"};  ///< By DateOrder.
inline constexpr const char* drop_here = "o arrastre el archivo a este recuadro";

}  // namespace ui::spanish
