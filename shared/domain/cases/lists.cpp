#include "shared/domain/cases/lists.hpp"

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

}  // namespace domain::cases
