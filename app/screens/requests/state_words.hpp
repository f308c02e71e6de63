#pragma once
// The words of each state of a request.

#include "shared/domain/requests/request.hpp"
#include "shared/text/requests.hpp"

namespace screens {

inline text::Text words_of(domain::RequestState state) {
    using domain::RequestState;
    namespace words = text::requests;
    switch (state) {
        case RequestState::borrador: return words::state_borrador;
        case RequestState::enviada: return words::state_enviada;
        case RequestState::en_evaluacion: return words::state_en_evaluacion;
        case RequestState::en_opinion: return words::state_en_opinion;
        case RequestState::requiere_info: return words::state_requiere_info;
        case RequestState::cerrada_sin_respuesta: return words::state_cerrada_sin_respuesta;
        case RequestState::autorizada: return words::state_autorizada;
        case RequestState::autorizada_con_cambios: return words::state_autorizada_con_cambios;
        case RequestState::no_autorizada: return words::state_no_autorizada;
        case RequestState::cancelada: return words::state_cancelada;
        case RequestState::por_vencer: return words::state_por_vencer;
        case RequestState::vencida: return words::state_vencida;
        case RequestState::baja: return words::state_baja;
    }
    return words::state_enviada;
}

}  // namespace screens
