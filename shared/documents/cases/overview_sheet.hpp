#pragma once
// The dashboard of the central area as a workbook: a sheet for each of its tables, figures as figures.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/overview.hpp"

namespace documents::cases {

struct OverviewFacts {
    domain::cases::OverviewFilter filter{};  ///< With months.
    std::string generic{}, entity{};         ///< Their names; "" is all.
    domain::cases::Tally total{};
    std::array<std::int64_t, domain::cases::ages> by_age{};
    std::vector<domain::cases::Tally> months{}, generics{}, entities{};
    base::Instant made_at = 0;
};

base::Result<void> write_overview(const OverviewFacts& facts, const std::string& path);

}  // namespace documents::cases
