#pragma once
// Everything of an applied change in words: what is sealed when it is applied, and printed as "Constancia de cambio".

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/difference.hpp"
#include "shared/domain/cases/summary.hpp"

namespace domain::changes {

/// Raised when a sealed record must be read another way than those sealed from then on; the old way stays.
inline constexpr int change_format = 1;

/// Frozen when it is applied; the paper is drawn from it alone.
struct ChangeRecord {
    int format = 0;
    std::int64_t number = 0;
    std::string kind{};  ///< As it is printed.
    std::string reason{};
    base::Instant asked_at = 0, applied_at = 0;
    std::string asked_by{}, asked_as{}, applied_by{}, applied_as{};  ///< Names and roles, as they were on that day.
    std::string patient{}, nss{}, entity{}, unit{}, generic{};       ///< Of the folio, after the change.
    std::vector<cases::Change> changes{};
    std::vector<std::string> folios{};  ///< Of which it holds, too.
    bool is_undone = false;             ///< What was joined was parted again.
    std::vector<cases::SummaryFile> files{};

    static constexpr auto fields() {
        using T = ChangeRecord;
        return base::fields<&T::format, &T::number, &T::kind, &T::reason, &T::asked_at, &T::applied_at, &T::asked_by,
                            &T::asked_as, &T::applied_by, &T::applied_as, &T::patient, &T::nss, &T::entity, &T::unit, &T::generic,
                            &T::changes, &T::folios, &T::is_undone, &T::files>();
    }
};

}  // namespace domain::changes
