#pragma once
// Kinds and states as people read them.

#include "shared/domain/changes/change.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/text.hpp"

namespace domain::changes {

inline text::Text kind_words(Kind kind) {
    namespace words = text::changes;
    switch (kind) {
        case Kind::patient: return words::kind_patient;
        case Kind::merge: return words::kind_merge;
        case Kind::unit: return words::kind_unit;
        case Kind::extend: return words::kind_extend;
        case Kind::drop: return words::kind_drop;
        case Kind::requirement: return words::kind_requirement;
    }
    return words::kind_patient;
}

inline text::Text state_words(State state) {
    namespace words = text::changes;
    switch (state) {
        case State::solicitado: return words::state_requested;
        case State::en_revision: return words::state_in_review;
        case State::aplicado: return words::state_applied;
        case State::rechazado: return words::state_refused;
        case State::cancelado: return words::state_cancelled;
        case State::deshecho: return words::state_undone;
    }
    return words::state_requested;
}

}  // namespace domain::changes
