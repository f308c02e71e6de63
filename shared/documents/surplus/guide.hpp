#pragma once
// The help of the nine steps on paper (B1.5).

#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace documents::surplus {

struct GuidePaper {
    std::vector<std::string> header_lines{};  ///< Of the office.
    std::vector<std::string> contacts{};      ///< A line each.
    std::string mailbox{};
    base::Instant printed_at = 0;
};

/// A PDF. Equal content gives equal bytes. Errors: internal for a letter that no font has.
base::Result<std::string> guide(const GuidePaper& facts);

}  // namespace documents::surplus
