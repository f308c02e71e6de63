#pragma once
// The words of each state of a request, and how its chip looks.

#include "app/ui/words.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/cases/state_words.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

inline text::Text words_of(domain::cases::State state) { return domain::cases::state_words(state); }

inline ui::Tone tone_of(domain::cases::State state) {
    using domain::cases::State;
    switch (state) {
        case State::borrador:
        case State::enviada:
        case State::en_evaluacion:
        case State::en_opinion:
        case State::cancelada:
        case State::baja: return ui::Tone::info;
        case State::requiere_info:
        case State::por_vencer:
        case State::vencida:
        case State::cerrada_sin_respuesta: return ui::Tone::warning;
        case State::autorizada:
        case State::autorizada_con_cambios: return ui::Tone::success;
        case State::no_autorizada: return ui::Tone::error;
    }
    return ui::Tone::info;
}

}  // namespace screens::cases
