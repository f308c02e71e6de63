#pragma once
// The few words that widgets add by themselves to what screens say.

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/text.hpp"

namespace ui::spanish {

inline std::string errors_to_correct(std::size_t count) {
    return count == 1 ? "Hay 1 dato por corregir" : "Hay " + std::to_string(count) + " datos por corregir";
}
inline std::string letters_used(std::size_t used, std::size_t most) {
    return std::to_string(used) + " de " + std::to_string(most) + " caracteres";
}
inline std::string options_found(std::size_t count) { return count == 1 ? "1 opción" : std::to_string(count) + " opciones"; }
inline std::string pages_of(std::string_view list) { return "Páginas de " + std::string(list); }
inline std::string page_of(std::int64_t page, std::int64_t pages, std::int64_t first, std::int64_t last, std::int64_t all) {
    return "Página " + base::with_thousands(page) + " de " + base::with_thousands(pages) + " · " + base::with_thousands(first) +
           " a " + base::with_thousands(last) + " de " + base::with_thousands(all);
}
inline constexpr std::string_view previous_page = "Anterior";
inline constexpr std::string_view next_page = "Siguiente";
inline constexpr std::string_view met = "Cumplido";
inline constexpr std::string_view missing = "Pendiente";
inline constexpr std::string_view step_done = "Hecho";
inline constexpr std::string_view step_current = "Actual";
inline constexpr std::string_view step_pending = "Pendiente";
inline constexpr std::string_view step_with_error = "Con error";
inline constexpr std::string_view choose_file = "Elegir archivo";
inline constexpr std::string_view no_file_chosen = "No se eligió ningún archivo";
inline constexpr std::string_view options = "Opciones";
inline constexpr std::string_view searching = "Buscando";
inline constexpr std::string_view nothing_found = "Sin resultados";
inline constexpr const char* date_shapes[] = {"dd/mm/aaaa", "mm/dd/aaaa", "aaaa-mm-dd"};  ///< By DateOrder.
inline constexpr std::string_view drop_here = "o arrastre el archivo a este recuadro";

// ---- the grid ----

/// "1 celda", "2,500 celdas"
inline std::string counted(std::size_t count, std::string_view one, std::string_view several) {
    return base::with_thousands(static_cast<std::int64_t>(count)) + " " + std::string(count == 1 ? one : several);
}
inline std::string cells(std::size_t count) { return counted(count, "celda", "celdas"); }
inline std::string lines(std::size_t count) { return counted(count, "renglón", "renglones"); }
/// "Se copió 1 celda", "Se copiaron 4 celdas"
inline std::string done(std::string_view one, std::string_view several, std::size_t count) {
    return std::string(count == 1 ? one : several) + " " + cells(count);
}

inline constexpr std::string_view not_a_number = "Escriba un número entero, con cifras";
inline constexpr std::string_view not_whole = "Escriba un número entero, sin decimales";
inline std::string number_too_small(const std::string& least) { return "Escriba " + least + " o más"; }
inline std::string number_too_large(const std::string& most) { return "Escriba " + most + " o menos"; }
inline std::string number_doubtful(const std::string& usual) { return "Revise: es más de " + usual; }
inline constexpr std::string_view not_in_list = "Elija una opción de la lista";

inline constexpr std::string_view cell_saved = "Guardado";
inline constexpr std::string_view cell_pending = "Pendiente";
inline constexpr std::string_view cell_failed = "Con error";
inline constexpr std::string_view cell_review = "Por revisar";
inline constexpr std::string_view cell_state = "Estado";
inline constexpr std::string_view no_choice = "Sin elegir";
inline constexpr std::string_view no_lines = "Ningún renglón coincide. Cambie la búsqueda o quite los filtros";
inline constexpr std::string_view how_to_leave = "Para salir de la tabla oprima Escape y después Tab";
inline constexpr std::string_view close_report = "Cerrar aviso";

inline std::string lines_shown(std::size_t shown, std::size_t all) {
    return shown == all ? lines(all)
                        : "Se muestran " + base::with_thousands(static_cast<std::int64_t>(shown)) + " de " + lines(all);
}
inline std::string with_errors(std::size_t count) { return cells(count) + " con error"; }
inline std::string selected(std::size_t rows, std::size_t columns) {
    return "Selección de " + lines(rows) + " por " + counted(columns, "columna", "columnas");
}
inline std::string pasted(std::size_t count, std::size_t rows, bool filtered) {
    return done("Se pegó", "Se pegaron", count) + " en " + lines(rows) + (filtered ? " de los que se muestran" : "");
}
inline constexpr std::string_view nothing_pasted = "No había nada que pegar";
inline std::string filled(std::size_t count) { return done("Se rellenó hacia abajo", "Se rellenaron hacia abajo", count); }
inline std::string emptied(std::size_t count) { return done("Se vació", "Se vaciaron", count); }
inline std::string copied(std::size_t count) { return done("Se copió", "Se copiaron", count); }
inline std::string undone(std::size_t count) { return "Se deshizo el cambio de " + cells(count); }
inline std::string redone(std::size_t count) { return "Se rehízo el cambio de " + cells(count); }
inline constexpr std::string_view nothing_to_undo = "No hay cambios por deshacer";
inline constexpr std::string_view nothing_to_redo = "No hay cambios por rehacer";

inline std::string to_correct(std::size_t count) {
    return count == 1 ? "Una celda pegada necesita corrección" : cells(count) + " pegadas necesitan corrección";
}
inline std::string refused_cell(const std::string& row, const std::string& column, const std::string& why) {
    return row + ", " + column + ": " + why;
}
inline std::string outside(std::size_t count) {
    return (count == 1 ? "1 celda del bloque no cabe" : cells(count) + " del bloque no caben") + " en la tabla";
}
inline std::string line_of_block(std::size_t number) {
    return "Renglón " + base::with_thousands(static_cast<std::int64_t>(number)) + " del bloque";
}
inline std::string column_of_block(std::size_t number) {
    return "columna " + base::with_thousands(static_cast<std::int64_t>(number)) + " del bloque";
}
inline constexpr std::string_view does_not_fit = "No cabe en la tabla";
inline std::string and_more(std::size_t count) { return "y " + cells(count) + " más"; }

}  // namespace ui::spanish
