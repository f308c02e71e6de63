#pragma once
// How the chip of each state of a change request looks.

#include "app/ui/words.hpp"
#include "shared/domain/changes/change.hpp"

namespace screens::changes {

inline ui::Tone tone_of(domain::changes::State state) {
    using domain::changes::State;
    switch (state) {
        case State::solicitado:
        case State::en_revision:
        case State::cancelado: return ui::Tone::info;
        case State::deshecho: return ui::Tone::warning;
        case State::aplicado: return ui::Tone::success;
        case State::rechazado: return ui::Tone::error;
    }
    return ui::Tone::info;
}

}  // namespace screens::changes
