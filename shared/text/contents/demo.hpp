#pragma once
// What the demonstration's announcements say, and what its directors propose.

#include <array>

#include "shared/text/text.hpp"

namespace text::contents {

struct DemoNotice {
    Text title, body;
};
inline constexpr DemoNotice demo_past{
    Text{"Mantenimiento del sistema el fin de semana"},
    Text{"El SAnECE no estuvo disponible el sábado de 22:00 a 24:00 horas por mantenimiento. Las solicitudes en captura se "
         "conservaron."}};
inline constexpr DemoNotice demo_withdrawn_notice{
    Text{"Cambio de teléfono de la jefatura de área"},
    Text{"A partir de esta semana la extensión para dudas es otra. (Este aviso se retiró: la extensión no cambió.)"}};
inline constexpr DemoNotice demo_current{
    Text{"Las evaluaciones se consultan también en Seguimiento"},
    Text{
        "Además del correo, la evaluación de cada folio puede abrirse en Seguimiento de solicitudes.\n\nSi no recibe el correo, use "
        "Búsqueda de evaluaciones."}};
inline constexpr DemoNotice demo_important{
    Text{"Actualización de los requisitos de prescripción de Catálogo II"},
    Text{"Se actualizaron requisitos y recomendaciones de prescripción. Revíselos antes de enviar una solicitud nueva.\n\nLas "
         "solicitudes ya enviadas se evalúan con los requisitos con los que se capturaron."}};
inline constexpr DemoNotice demo_scheduled{
    Text{"Inclusión de un medicamento a Catálogo II"},
    Text{"A partir de la fecha de este comunicado podrá solicitarse un medicamento más. Sus requisitos estarán en la sección "
         "Requisitos y recomendaciones."}};
inline constexpr Text demo_notice_file{"Actualizacion de requisitos.pdf"};
inline constexpr Text demo_notice_paper{
    "Documento de demostración: en su lugar iría el oficio con el detalle de los requisitos que cambiaron."};

inline constexpr std::array demo_proposed{Text{"T315M"}, Text{"G250E (P-loop)"}, Text{"E255K confirmada"}};
inline constexpr Text demo_merged_value{"t 315 i"};
inline constexpr Text demo_merged_into{"T315I"};
inline constexpr Text demo_refused_value{"Pendiente de estudio"};
inline constexpr Text demo_refused_why{"No es una mutación. Si el estudio no está listo, deje el dato sin contestar."};

}  // namespace text::contents
