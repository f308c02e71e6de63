#pragma once
// A state as people read it.

#include "shared/domain/cases/state.hpp"
#include "shared/text/cases/states.hpp"
#include "shared/text/text.hpp"

namespace domain::cases {

inline text::Text state_words(State state) {
    namespace words = text::cases;
    switch (state) {
        case State::borrador: return words::state_borrador;
        case State::enviada: return words::state_enviada;
        case State::en_evaluacion: return words::state_en_evaluacion;
        case State::en_opinion: return words::state_en_opinion;
        case State::requiere_info: return words::state_requiere_info;
        case State::cerrada_sin_respuesta: return words::state_cerrada_sin_respuesta;
        case State::autorizada: return words::state_autorizada;
        case State::autorizada_con_cambios: return words::state_autorizada_con_cambios;
        case State::no_autorizada: return words::state_no_autorizada;
        case State::cancelada: return words::state_cancelada;
        case State::por_vencer: return words::state_por_vencer;
        case State::vencida: return words::state_vencida;
        case State::baja: return words::state_baja;
    }
    return words::state_enviada;
}

}  // namespace domain::cases
