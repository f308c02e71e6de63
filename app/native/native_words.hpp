#pragma once
// Words of the desktop program's command line and window.

#include <string>

#include "shared/text/text.hpp"

namespace native::words {

using text::Text;

inline constexpr Text usage{
    "prestaciones: el sistema en una ventana\n\n"
    "  --server URL         Usar el servidor de esa dirección (https://servidor o http://servidor:puerto)\n"
    "  --certificates ARCHIVO  Confiar en estos certificados (PEM) y no en los del equipo\n"
    "  --data CARPETA       Sin servidor: datos en esta carpeta, que se crea si no existe (./var-native)\n"
    "  --address DIRECCIÓN  Página con la que se inicia, como sanece/login\n"
    "  --size ANCHOxALTO    Tamaño de la ventana (1366x768)\n"
    "  --screenshot ARCHIVO Guardar la imagen de la página en un .png o .ppm y terminar\n"
    "  --help               Mostrar esta ayuda\n"};
inline constexpr Text size_invalid{"El tamaño se escribe ANCHOxALTO, de 320x240 a 8192x8192"};
inline constexpr Text server_invalid{"La dirección del servidor se escribe https://servidor o http://servidor:puerto"};
inline constexpr Text picture_invalid{"La imagen se guarda en un archivo .png o .ppm"};
inline constexpr Text no_window{"No se pudo abrir una ventana con OpenGL 3"};
inline constexpr Text not_settled{"La página no terminó de cargar a tiempo"};
inline constexpr Text picture_unwritten{"No se pudo guardar la imagen"};
inline constexpr Text no_chooser_title{"No se puede elegir un archivo"};
inline constexpr Text no_chooser{
    "Para elegir archivos hace falta el programa zenity (apt install zenity). También puede arrastrar el archivo a la "
    "ventana y soltarlo sobre su recuadro"};
inline constexpr Text understood{"Entendido"};

inline std::string unknown_option(const std::string& name) { return "No existe la opción " + name; }
inline std::string certificates_unreadable(const std::string& path) {
    return "No se pudo leer el archivo de certificados " + path;
}
inline std::string option_without_value(const std::string& name) { return "A la opción " + name + " le falta su valor"; }

}  // namespace native::words
