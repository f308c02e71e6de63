#include "shared/domain/cases/life.hpp"

#include "shared/domain/identity/account.hpp"
#include "shared/text/shared.hpp"

namespace domain::cases {

base::Result<State> after(State state, Act act) {
    using S = State;
    if (act == Act::send && state == S::borrador) return S::enviada;
    if (act == Act::withdraw && (state == S::enviada || state == S::en_evaluacion || state == S::requiere_info)) {
        return S::cancelada;
    }
    return base::Error{base::ErrorKind::conflict, text::shared::conflict.words(), {}, {}};
}

}  // namespace domain::cases
