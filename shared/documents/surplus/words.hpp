#pragma once
// Causes and modalities as people read and write them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/surplus/cell.hpp"
#include "shared/domain/surplus/paper.hpp"

namespace documents::surplus {

/// "" for none.
std::string words_of(domain::surplus::Cause cause);
std::string words_of(domain::surplus::Modality modality);
/// The four, in the guide's order.
std::vector<std::string> all_causes();
/// Whatever its accents and case; none for "". Nothing when it is no cause.
std::optional<domain::surplus::Cause> cause_of(std::string_view words);

}  // namespace documents::surplus
