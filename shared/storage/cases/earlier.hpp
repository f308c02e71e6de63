#pragma once
// Other folios of the patient of a case, with what was answered.

#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

struct EarlierRow {
    std::string folio{}, generic{}, diagnosis{};
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0, decided_at = 0;
    domain::cases::Decision decision = domain::cases::Decision::no_autorizada;  ///< Once it is decided.
    std::string clave{}, dose{}, reason{}, observations{}, expires_on{};

    static constexpr auto fields() {
        using T = EarlierRow;
        return base::fields<&T::folio, &T::generic, &T::diagnosis, &T::state, &T::sent_at, &T::decided_at, &T::decision,
                            &T::clave, &T::dose, &T::reason, &T::observations, &T::expires_on>();
    }
};

/// Newest first.
std::vector<EarlierRow> other_cases_of_patient(Connection& db, const domain::cases::Case& row);

}  // namespace storage::cases
