#pragma once
// Everything of an evaluation in words: what is sealed when a case is decided, and printed.

#include <cstdint>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/summary.hpp"

namespace domain::cases {

/// Raised when a sealed record must be read another way than those sealed from then on; the old way stays.
inline constexpr int evaluation_format = 1;

/// Frozen when it is decided; the paper is drawn from it alone.
struct EvaluationRecord {
    int format = 0;
    Decision decision = Decision::no_autorizada;
    std::string result{};                       ///< The decision as it is printed.
    std::string reason{}, unmet_requirement{};  ///< Of a denial.
    std::string clave{}, presentation{}, dose{};
    std::int64_t months = 0;   ///< 0 of an authorization: it needs no renewal.
    std::string expires_on{};  ///< "2026-07-23"
    std::string observations{};
    base::Instant sent_at = 0, decided_at = 0;
    std::string decided_by{}, decided_as{};  ///< Name and role, as they were on that day.
    Summary summary{};                       ///< What was evaluated, its files too.

    static constexpr auto fields() {
        using T = EvaluationRecord;
        return base::fields<&T::format, &T::decision, &T::result, &T::reason, &T::unmet_requirement, &T::clave, &T::presentation,
                            &T::dose, &T::months, &T::expires_on, &T::observations, &T::sent_at, &T::decided_at, &T::decided_by,
                            &T::decided_as, &T::summary>();
    }
};

}  // namespace domain::cases
