#pragma once
// Words of the program's frame: the top bar, questions before leaving, states of the connection.

#include <string>

#include "shared/text/text.hpp"

namespace text::app {

inline constexpr Text institution{"Instituto Mexicano del Seguro Social"};
inline constexpr Text product{"Dirección de Prestaciones Médicas"};
inline constexpr Text system{"SAnECE"};
inline constexpr Text long_name{"Sistema de Análisis y Evaluación de Casos Específicos (SAnECE)"};
inline constexpr Text system_sentence{
    "Solicite un medicamento de Catálogo II para un paciente y dé seguimiento a sus solicitudes"};
inline constexpr Text portal_title{"Sistemas de la Dirección de Prestaciones Médicas"};
inline constexpr Text portal_question{"Elija el sistema en el que va a trabajar"};
inline constexpr Text portal_link{"Sistemas"};
inline constexpr Text owner{
    "Programa Institucional de Medicamentos de Catálogo II · Dirección de Prestaciones Médicas · Unidad de Planeación e "
    "Innovación en Salud · Coordinación de Innovación en Salud · División de Evaluación de Tecnologías en Salud"};
inline constexpr Text menu{"Menú principal"};
inline constexpr Text home{"Inicio"};
inline constexpr Text my_password{"Cambiar contraseña"};
inline constexpr Text contact{"Comentarios o sugerencias: (55) 57 26 17 00 Ext 15972"};
inline constexpr Text verify_link{"Verificar un comprobante"};
inline constexpr Text demo_banner{"Demostración con datos ficticios"};
inline constexpr Text start_afresh{"Empezar de nuevo"};
inline constexpr Text start_afresh_title{"Empezar de nuevo la demostración"};
inline constexpr Text start_afresh_question{
    "Se borrará de este navegador todo lo que se capturó en esta demostración. No se puede deshacer"};
inline constexpr Text erase_demo{"Borrar todo y empezar de nuevo"};
inline constexpr Text leave_title{"Hay información sin guardar"};
inline constexpr Text leave_question{"Si sale de esta página se perderá lo que escribió y aún no se guarda"};
inline constexpr Text leave{"Salir sin guardar"};
inline constexpr Text stay{"Quedarme en la página"};
inline constexpr Text page_not_found_title{"Página no encontrada"};
inline constexpr Text page_not_found{"La dirección no corresponde a ninguna página del sistema"};
inline constexpr Text not_for_role{"Su cuenta no tiene acceso a esta página"};
inline constexpr Text connection_lost{"Sin comunicación con el servidor. Lo que escribió se conserva en pantalla"};
inline constexpr Text in_line{
    "El sistema atiende a muchas personas en este momento. Su solicitud espera su turno; no es necesario presionar de nuevo"};
inline constexpr Text not_kept{
    "Este navegador no pudo guardar la demostración: lo que capture se perderá al cerrar o actualizar esta página. Libere "
    "espacio en el equipo o ábrala fuera de una ventana privada"};
inline constexpr Text loading{"Cargando el sistema…"};

}  // namespace text::app
