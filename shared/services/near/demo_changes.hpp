#pragma once
// What the demonstration's directors asked the Módulo for, and what became of it: some in every state.

#include <array>
#include <cstdint>
#include <string>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/near/story.hpp"

namespace services {

struct ToldChange {
    domain::changes::Kind kind;
    domain::changes::State becomes;
    int days;  ///< Since it was asked.
};

/// One for each of the first authorized folios.
inline constexpr std::array told_changes{
    ToldChange{domain::changes::Kind::extend, domain::changes::State::aplicado, 30},
    ToldChange{domain::changes::Kind::drop, domain::changes::State::aplicado, 26},
    ToldChange{domain::changes::Kind::requirement, domain::changes::State::aplicado, 22},
    ToldChange{domain::changes::Kind::patient, domain::changes::State::aplicado, 20},
    ToldChange{domain::changes::Kind::unit, domain::changes::State::rechazado, 18},
    ToldChange{domain::changes::Kind::extend, domain::changes::State::en_revision, 4},
    ToldChange{domain::changes::Kind::requirement, domain::changes::State::solicitado, 8},
    ToldChange{domain::changes::Kind::drop, domain::changes::State::cancelado, 12},
    ToldChange{domain::changes::Kind::extend, domain::changes::State::solicitado, 1},
    ToldChange{domain::changes::Kind::merge, domain::changes::State::aplicado, 15},
    ToldChange{domain::changes::Kind::patient, domain::changes::State::en_revision, 2},
    ToldChange{domain::changes::Kind::merge, domain::changes::State::solicitado, 3},
    ToldChange{domain::changes::Kind::drop, domain::changes::State::rechazado, 9},
    ToldChange{domain::changes::Kind::unit, domain::changes::State::solicitado, 2},
};

/// Asks for it; the answer is its number, 0 where such a thing cannot be asked for.
base::Result<std::int64_t> tell_asking(Storyteller& teller, const domain::identity::Account& director, const std::string& folio,
                                       domain::changes::Kind kind, base::Instant at);
/// What became of it, by who is of the Módulo, or by who asked.
base::Result<void> tell_answer(Storyteller& teller, const domain::identity::Account& director,
                               const domain::identity::Account& desk, std::int64_t number, domain::changes::State becomes,
                               base::Instant at);

}  // namespace services
