#pragma once
// The folio of a sent case (R20).

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace domain::cases {

/// "20250611" + 82 → "20250611082"; from the 1,000th of a day four digits (R20).
std::string folio(base::Date day, std::int64_t sequence);
bool is_folio(std::string_view text);

}  // namespace domain::cases
