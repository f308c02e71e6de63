#pragma once
// Verification of a final report by anyone: what it is of, and nothing that is in it.

#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr Text verify_title{"Verificación de un reporte"};
inline constexpr Text verify_intro{
    "Escriba el código que aparece al pie del reporte en su versión final. Esta página solo dice de qué reporte se trata; no "
    "muestra lo que contiene"};
inline constexpr Text verify_code{"Código de verificación"};
inline constexpr Text verify{"Verificar"};
inline constexpr Text verify_whole{"El reporte es auténtico: corresponde a lo que la OOAD o UMAE finalizó"};
inline constexpr Text verify_altered{
    "Lo guardado NO corresponde a lo que se finalizó. Comuníquese con la División de Integración Estratégica Sectorial"};
inline constexpr Text verify_replaced{
    "Este reporte ya no es el vigente: el registro se abrió de nuevo o se finalizó otra vez después de imprimirlo. Solicite la "
    "versión final actual a la OOAD o UMAE"};
inline constexpr Text verify_unknown{
    "No encontramos un reporte final con ese código. Por favor revise que esté escrito igual que en el reporte"};
inline constexpr Text verified_title{"Reporte"};
inline constexpr Text verified_period{"Periodo"};
inline constexpr Text verified_entity{"OOAD/UMAE"};
inline constexpr Text verified_state{"Estado"};
inline constexpr Text verified_date{"Fecha y hora de finalización"};

}  // namespace text::surplus
