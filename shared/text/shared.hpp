#pragma once
// Words that every area uses.

#include <cstdint>
#include <cstdio>
#include <string>

#include "shared/text/text.hpp"

namespace text::shared {

inline constexpr Text malformed_message{"La información enviada no tiene el formato esperado"};
inline constexpr Text server_unreachable{
    "No hay comunicación con el servidor. Lo que escribió se conserva; verifique su conexión e intente de nuevo"};
inline constexpr Text outdated{"Hay una versión nueva del sistema. Actualice la página para continuar"};
inline constexpr Text not_signed_in{"Su sesión terminó. Ingrese de nuevo para continuar"};
inline constexpr Text not_allowed{"Su cuenta no tiene permiso para realizar esta acción"};
inline constexpr Text not_found{"No se encontró lo que busca"};
inline constexpr Text conflict{"La información cambió mientras usted trabajaba. Vuelva a abrirla e intente de nuevo"};
inline constexpr Text page_of_another_list{"La lista cambió desde que la abrió. Vuelva a su primera página"};
inline constexpr Text unavailable{"El sistema no pudo guardar en este momento. Intente de nuevo en unos minutos"};
inline constexpr Text storage_full{"El servidor no tiene espacio disponible. No se guardó nada; avise al área de soporte"};
inline constexpr Text database_newer{"Los datos son de una versión posterior del programa. Use esa versión"};
inline constexpr Text database_older{
    "Los datos son de una versión anterior del programa. Inicie el servidor de esta versión una vez para actualizarlos"};
inline constexpr Text database_in_use{
    "Otro servidor ya atiende con esta base de datos, quizá con una copia de la carpeta. Deténgalo antes de iniciar este"};
inline constexpr Text too_many{"Demasiados intentos. Espere un momento antes de intentar de nuevo"};
inline constexpr Text wrong_build_path{"La dirección solicitada no existe"};
inline constexpr Text check_marked_fields{"Revise los datos señalados"};

inline std::string internal_error(const std::string& reference) {
    return "Ocurrió un error inesperado. Intente de nuevo; si continúa, reporte la referencia " + reference;
}

inline constexpr Text dot{" · "};  ///< Between two words on one line.
inline constexpr Text required_mark{"* Campo Requerido"};
inline constexpr Text select_prompt{"-- Seleccionar --"};
inline constexpr Text select_prompt_upper{"-- SELECCIONAR --"};
inline constexpr Text back_to_menu{"Regresar Menu"};
inline constexpr Text back{"Regresar"};
inline constexpr Text send{"Enviar"};
inline constexpr Text cancel{"Cancelar"};
inline constexpr Text accept{"Aceptar"};
inline constexpr Text close{"Cerrar"};
inline constexpr Text next{"Siguiente"};
inline constexpr Text retry{"Intentar de nuevo"};
inline constexpr Text loading{"Cargando…"};
inline constexpr Text file_changed{"El archivo cambió, se movió o se borró después de elegirlo. Elíjalo de nuevo"};
inline constexpr Text reload_page{"Actualizar la página"};
inline constexpr Text field_required{"Este dato es obligatorio"};
inline constexpr Text field_malformed{"Este dato no llegó con el formato esperado. Escríbalo de nuevo"};
inline constexpr Text field_not_text{"Contiene caracteres que no se pueden guardar"};
inline constexpr Text choose_from_list{"Seleccione una opción del listado"};

inline constexpr Text matricula_required{"Escriba la matrícula"};
inline constexpr Text matricula_rule{"La matrícula lleva solo números: mínimo 5, máximo 10"};

inline std::string too_long(std::size_t letters_max) { return "Máximo " + std::to_string(letters_max) + " caracteres"; }

/// "592 bytes", "18 KB", "1.2 MB"
inline std::string file_size(std::int64_t size_bytes) {
    char words[32];
    if (size_bytes < 1024) {
        std::snprintf(words, sizeof words, "%d bytes", static_cast<int>(size_bytes));
    } else if (size_bytes < 1024 * 1024) {
        std::snprintf(words, sizeof words, "%d KB", static_cast<int>((size_bytes + 512) / 1024));
    } else {
        std::snprintf(words, sizeof words, "%.1f MB", static_cast<double>(size_bytes) / (1024 * 1024));
    }
    return words;
}

}  // namespace text::shared
