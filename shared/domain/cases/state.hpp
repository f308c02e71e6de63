#pragma once
// The states of a case (lifecycles, "Request (S1)").

#include <string_view>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"

namespace domain::cases {

/// lifecycles, "Request (S1)".
enum class State {
    borrador,
    enviada,
    en_evaluacion,
    en_opinion,
    requiere_info,
    cerrada_sin_respuesta,
    autorizada,
    autorizada_con_cambios,
    no_autorizada,
    cancelada,
    por_vencer,
    vencida,
    baja,
};

constexpr auto enum_names(State) {
    using namespace std::string_view_literals;
    using S = State;
    return base::EnumTable<S, 13>{{
        {S::borrador, "borrador"sv},
        {S::enviada, "enviada"sv},
        {S::en_evaluacion, "en_evaluacion"sv},
        {S::en_opinion, "en_opinion"sv},
        {S::requiere_info, "requiere_info"sv},
        {S::cerrada_sin_respuesta, "cerrada_sin_respuesta"sv},
        {S::autorizada, "autorizada"sv},
        {S::autorizada_con_cambios, "autorizada_con_cambios"sv},
        {S::no_autorizada, "no_autorizada"sv},
        {S::cancelada, "cancelada"sv},
        {S::por_vencer, "por_vencer"sv},
        {S::vencida, "vencida"sv},
        {S::baja, "baja"sv},
    }};
}

}  // namespace domain::cases
