#include "shared/domain/cases/lists.hpp"

#include "shared/domain/limits.hpp"

namespace domain::cases {

std::optional<View> view_of(State state) {
    switch (state) {
        case State::borrador: return std::nullopt;
        case State::autorizada:
        case State::autorizada_con_cambios:
        case State::por_vencer: return View::authorized;
        case State::no_autorizada: return View::not_authorized;
        case State::enviada:
        case State::en_evaluacion:
        case State::en_opinion:
        case State::requiere_info:
        case State::cerrada_sin_respuesta:
        case State::cancelada:
        case State::vencida:
        case State::baja: return View::in_process;
    }
    return std::nullopt;
}

std::vector<State> states_of(View view) {
    std::vector<State> states;
    for (const auto& [state, name] : enum_names(State{})) {
        if (view_of(state) == view) states.push_back(state);
    }
    return states;
}

bool is_late(base::Instant in_state_since, base::Instant now) {
    return base::after_working_days(in_state_since, limits::late_working_days) <= now;
}

base::Instant late_before(base::Instant now) {
    // The same question asked backwards: no further than weekends may have been skipped.
    base::Instant at = now - limits::late_working_days * base::day_ms;
    while (!is_late(at, now)) at -= base::hour_ms;
    return at;
}

}  // namespace domain::cases
