#pragma once
// The states of a case.

#include "shared/text/text.hpp"

namespace text::cases {

inline constexpr Text state_borrador{"Borrador"};
inline constexpr Text state_enviada{"Enviada"};
inline constexpr Text state_en_evaluacion{"En evaluación"};
inline constexpr Text state_en_opinion{"En opinión"};
inline constexpr Text state_requiere_info{"Requiere información"};
inline constexpr Text state_cerrada_sin_respuesta{"Cerrada sin respuesta"};
inline constexpr Text state_autorizada{"Autorizada"};
inline constexpr Text state_autorizada_con_cambios{"Autorizada con cambios"};
inline constexpr Text state_no_autorizada{"No autorizada"};
inline constexpr Text state_cancelada{"Cancelada"};
inline constexpr Text state_por_vencer{"Por vencer"};
inline constexpr Text state_vencida{"Vencida"};
inline constexpr Text state_baja{"Baja"};

}  // namespace text::cases
